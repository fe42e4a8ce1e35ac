#!/usr/bin/env bash
# From a complaint to a muscle by the pages to read, and back from the muscle to the guide; then the
# places that are not to be pressed.
. "$(dirname "$0")/driver.sh"

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"
start
await focus 0
key F3
await page 3
await_control learn.trigger_points
key Escape
until_true "the page to close" bash -c "! grep -q '^= page' '$MYOFIELD_UI_LOG'"

key slash
type_text "tension headache"
await_control hit.page.tension_headache
click hit.page.tension_headache
await page 3
lies_in_sight() { has "$1" && [ "$(centre "$1" | cut -d' ' -f2)" -lt 600 ]; }
point_at 800 400 # over the text
for _ in $(seq 200); do
    lies_in_sight learn.muscle.trapezius && break
    before=$(said frame)
    xdotool click 5
    await_frame "$before"
done
lies_in_sight learn.muscle.trapezius || fail "the guide's muscles cannot be scrolled into sight"
click learn.muscle.trapezius
await open trapezius
until_true "the page to close" bash -c "! grep -q '^= page' '$MYOFIELD_UI_LOG'"
await_control guide.tension_headache

click show.endangerment
await_picture
finish_program
grep -q '"muscle":"trapezius"' <(flat "$state") || fail "the guide did not choose the muscle"
grep -q '"endangerment":true' <(flat "$state") || fail "the places not to be pressed are not kept"
echo passed
