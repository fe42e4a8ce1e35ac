#!/usr/bin/env bash
# Types a muscle's name, clicks it, switches a point off, turns the body with the mouse, closes; then
# looks at the kept state and at pictures, and starts again from there.
. "$(dirname "$0")/driver.sh"

start
await page welcome # what the charts are, on the first start
click begin.study
until_true "the notice to go" bash -c "! grep -q '^= page' '$MYOFIELD_UI_LOG'"
cold=$(red_share)

click search
type_text infraspin
await_control hit.infraspinatus
click hit.infraspinatus
await open infraspinatus
await_picture
hot=$(red_share)
[ "$hot" -gt $((cold + 1000)) ] || fail "choosing the muscle lit nothing: $cold before, $hot after"

click tab.care
click tab.evidence
click tab.pattern

# Off with all but the point whose pain is at the shoulder blade: the front goes dark.
off=
for point in trp1 trp2 trp3; do
    click point.infraspinatus.$point
    off="${off:+$off }$point"
    await off "$off"
done
point_at 640 10 # off the rows: resting there lights one pattern alone
await_picture
dark=$(red_share)
[ "$dark" -lt $((hot / 4)) ] || fail "switching points off left the front lit: $hot before, $dark after"
click point.infraspinatus.trp1
await off "trp2 trp3"
click point.infraspinatus.trp2
await off trp3

# Turn: dragging to the right shows more of the person's right side.
set -- $(place scene)
x=$(($1 + $3 / 2)) y=$(($2 + $4 / 2))
point_at $x $y
xdotool mousedown 1
for step in 20 40 60 80 100; do
    before=$(said frame)
    xdotool mousemove $((x + step)) $y
    await_frame "$before"
done
xdotool mouseup 1
await_picture
expected=$(awk -v h="$4" 'BEGIN { print -100 * 3.14159265 / h }')

# What is under the pointer is named.
point_at $((x - 4)) $((y - 40))
until_true "words about what is under the pointer" bash -c "[ -n \"\$(sed -n 's/^= hover //p' '$MYOFIELD_UI_LOG' | tr -d ' ')\" ]"

finish_program
grep -q '"muscle":"infraspinatus"' <(flat "$state") || fail "the state does not name the muscle"
grep -q '"off":\["trp3"\]' <(flat "$state") || fail "the state does not say that only trp3 is off"
yaw=$(number_in "$state" yaw)
awk -v a="$yaw" -v b="$expected" 'BEGIN { d = a - b; exit !(d < 0.03 && d > -0.03) }' ||
    fail "yaw is $yaw, expected $expected"
grep -q '"notice_read":true' <(flat "$window") || fail "the notice would be shown again"

# The next start takes it all up again.
start
says page welcome && fail "the notice came twice"
await open infraspinatus
finish_program
grep -q '"off":\["trp3"\]' <(flat "$state") || fail "the switch was forgotten"
echo "passed: red $cold -> $hot -> $dark millionths, yaw $yaw"
