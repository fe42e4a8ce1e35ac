#!/usr/bin/env bash
# Plays how a pattern grows, with the key and with the button: it runs to its end by itself, nothing is
# drawn after that, and Esc ends it before its time without letting go of the muscle.
. "$(dirname "$0")/driver.sh"

grew() { awk -v g="$(said growth)" -v low="$1" -v high="$2" 'BEGIN { exit !(g >= low && g <= high) }'; }

start --muscle infraspinatus --side right --fresh
await page welcome
click begin.study
until_true "the notice to go" bash -c "! grep -q '^= page' '$MYOFIELD_UI_LOG'"
await_picture
point_at 640 10
await_picture
full=$(red_share)
grew 1 1 || fail "the pattern is not whole at the start: $(said growth)"

xdotool key a
until_true "the pattern to begin" grew 0 0.5
await_picture
grew 1 1 || fail "the play stopped at $(said growth)"
again=$(red_share)
[ "$again" -gt $((full * 98 / 100)) ] && [ "$again" -lt $((full * 102 / 100)) ] ||
    fail "the end of the play is not the still picture: $full before, $again after"
sleep 1
frame=$(said frame)
sleep 3
[ "$(said frame)" = "$frame" ] || fail "frames are drawn after the play has ended"

click play
until_true "the pattern to begin" grew 0 0.9
xdotool key Escape
until_true "the play to end" grew 1 1
await open infraspinatus
finish_program
grep -q '"growth":1' <(flat "$state") || fail "the state kept a pattern that is not whole"
echo "passed: red $full before, $again after"
