#!/usr/bin/env bash
# Paints where it hurts with the mouse, reads what explains it, takes a stroke back, erases, turns.
screen=1600x1000 # so that the first answer needs no scrolling
. "$(dirname "$0")/driver.sh"

# drag BUTTON FROM_X FROM_Y TO_X TO_Y: shares of the scene, in per mille.
drag() {
    local button=$1 before x y width height step
    shift
    read -r x y width height <<<"$(place scene)"
    at() { echo $((${x%.*} + ${width%.*} * $1 / 1000)) $((${y%.*} + ${height%.*} * $2 / 1000)); }
    # shellcheck disable=SC2046
    point_at $(at "$1" "$2")
    before=$(said frame)
    xdotool mousedown "$button"
    await_frame "$before"
    for step in 1 2 3 4; do
        before=$(said frame)
        # shellcheck disable=SC2046
        xdotool mousemove $(at $(($1 + ($3 - $1) * step / 4)) $(($2 + ($4 - $2) * step / 4)))
        await_frame "$before"
    done
    xdotool mouseup "$button"
}
shot() {
    [ -z "${MYOFIELD_UI_SHOTS:-}" ] || import -window root "$MYOFIELD_UI_SHOTS/$1.png"
}

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"
start
key 1 # from the front
await_picture
key d
await mode 1
drag 1 440 250 450 300 # the chest, on the person's right
await strokes 1
until_true "answers" bash -c "[ \"\$(sed -n 's/^= found //p' '$MYOFIELD_UI_LOG')\" -gt 3 ]"
await_control result.0
await_picture
until_true "the ring under the pointer" bash -c "[ \"\$(sed -n 's/^= ring //p' '$MYOFIELD_UI_LOG')\" -gt 5 ]"
shot painted

# Each row says why, and what would tell it from another.
click why.0
await_control why.apart
click why.apart
await_picture
shot why
key Escape

# A second stroke, stronger and burning; it is taken back and brought again.
click paint.burning
key 9
drag 1 440 440 450 500
await strokes 2
key ctrl+z
await strokes 1
key ctrl+y
await strokes 2

# Shift erases, the right button turns, the hand turns with the left.
xdotool keydown shift
drag 1 440 440 450 500
xdotool keyup shift
await strokes 3
drag 3 500 400 600 400
await_picture
key q
drag 1 500 400 600 400
await strokes 3
await_picture
shot hand
finish_program
awk -v yaw="$(number_in "$state" yaw)" 'BEGIN { exit !(yaw > 0.1 || yaw < -0.1) }' || fail "neither button turned the body"
grep -q strokes "$state" && fail "the session keeps the drawing, which nobody asked for"
echo passed
