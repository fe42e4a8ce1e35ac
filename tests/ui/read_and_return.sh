#!/usr/bin/env bash
# From a complaint to a muscle by the pages to read, and back from the muscle to the guide; then the
# places that are not to be pressed.
. "$(dirname "$0")/driver.sh"

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"
start
await focus 0
key F3
await mode 2
await_control learn.trigger_points
key Escape
await mode 0

key slash
type_text "tension headache"
await_control hit.page.tension_headache
click hit.page.tension_headache
await mode 2
lies_in_sight() { has "$1" && [ "$(centre "$1" | cut -d' ' -f2)" -lt 600 ]; }
# scroll_to CONTROL X Y: turns the wheel there until the control is seen.
scroll_to() {
    point_at "$2" "$3"
    for _ in $(seq 200); do
        lies_in_sight "$1" && return
        before=$(said frame)
        xdotool click 5
        await_frame "$before"
    done
    fail "$1 cannot be scrolled into sight"
}
scroll_to learn.muscle.trapezius 130 400
click learn.muscle.trapezius
await open trapezius
await mode 2 # the guide stays beside the body
scroll_to guide.tension_headache 1120 500

click show.endangerment
await_picture
finish_program
grep -q '"muscle":"trapezius"' <(flat "$state") || fail "the guide did not choose the muscle"
grep -q '"endangerment":true' <(flat "$state") || fail "the places not to be pressed are not kept"
echo passed
