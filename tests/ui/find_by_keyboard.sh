#!/usr/bin/env bash
# From pain to muscle without the mouse.
. "$(dirname "$0")/driver.sh"

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"
start
await focus 0 # the picture has the keyboard at first
key l
key slash
type_text "front of the shoulder"
await_control hit.region.deltoid_anterior
key Return
until_true "answers" bash -c "[ \"\$(sed -n 's/^= found //p' '$MYOFIELD_UI_LOG')\" -gt 3 ]"
await_control result.0
key Escape # leaves the panel
await focus 0
key Tab # letters are the picture's from here on
key r # the person's right side only
key d # explores; in Find pain digits say how strong a pain is
key 2 # from behind
key k # full skin
await_picture
key F1
await page keys
key Escape
until_true "the page to close" bash -c "! grep -q '^= page' '$MYOFIELD_UI_LOG'"
key p
until_true "panels to go" bash -c "! grep -q '^panel.left' '$MYOFIELD_UI_LOG'"
key p
await_control panel.left
await_picture
finish_program
grep -q '"sides":"right"' <(flat "$state") || fail "R did not choose the right side"
[ "$(number_in "$state" skin)" = 1 ] || [ "$(number_in "$state" skin)" = 1.0 ] || fail "K did not make the skin full"
awk -v a="$(number_in "$state" yaw)" 'BEGIN { d = a < 0 ? -a : a; exit !(d > 3.1 && d < 3.2) }' || fail "2 is not the back"
echo passed
