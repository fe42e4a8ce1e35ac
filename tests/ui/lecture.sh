#!/usr/bin/env bash
# An educator makes a lecture, presents it with a second window, ends it, and finds it again the next day. What is
# presented are the pixels that the command line exports.
. "$(dirname "$0")/driver.sh"

add_muscle() { # by name, and its view as a step
    key ctrl+f
    xdotool type --delay 1 "$1"
    await_control "hit.$2"
    key Return
    await open "$2"
    key Escape
    await_picture
    key ctrl+m
}
speakers() { xdotool search --name "presenter's view" || true; }
no_speakers() { [ -z "$(speakers)" ]; }
stands() { says step "$1"; }

start
await page welcome
key Return
until_true "the page to go" bash -c "! grep -q '^= page' '$MYOFIELD_UI_LOG'"
key F4
await mode 6
add_muscle trapez trapezius
await steps 1
add_muscle infrasp infraspinatus
await steps 2
add_muscle soleus soleus
await steps 3
await titles "Trapezius|Infraspinatus|Soleus|"

# The third is dragged to the first place; undo brings it back.
from=$(centre step.3) to=$(centre step.1)
# shellcheck disable=SC2086
point_at $from
xdotool mousedown 1
# shellcheck disable=SC2086
for spot in "$from" "$to" "$to"; do point_at ${spot% *} $((${spot#* } + 3)); done
xdotool mouseup 1
await titles "Soleus|Trapezius|Infraspinatus|"
key ctrl+z
await titles "Trapezius|Infraspinatus|Soleus|"

# Another title, and points that come by themselves.
click step.title
key ctrl+a
type_text "Calf and heel"
key Return
await titles "Trapezius|Infraspinatus|Calf and heel|"
click step.1
await marked 1
click step.build.points
click lecture.save
await page files
key ctrl+a
xdotool type --delay 1 "$folder/shoulder.myolecture"
key Return
until_true "the lecture to be saved" test -s "$folder/shoulder.myolecture"
as_its_schema_says lecture "$folder/shoulder.myolecture"

# What is presented is what is exported.
click lecture.present
await mode 7
stands 1.0 || fail "it begins elsewhere"
key End
await step 3.0
await path on
until_true "no message over the picture" bash -c "! grep -q '^= message' '$MYOFIELD_UI_LOG'"
point_at 1279 719
key End # the pointer is quiet again
await_picture
import -window root "$folder/played.png"
"$program" lecture "$folder/shoulder.myolecture" -o "$folder/slides" --size "${screen:-1280x720}" >/dev/null
differing=$(compare -metric AE "$folder/played.png" "$folder/slides/slide_0003.png" null: 2>&1) || true
[ "$differing" = 0 ] || fail "$differing pixels of the played step differ from its exported picture"

key Home
await step 1.0
key Next # its points
await step 1.1
key Right
await step 2.0
slowest=$(said answered_ms)
key Prior
await step 1.1
xdotool key 3
key Return
await step 3.0
key Left
await step 2.0
key period
await dark 1
key Next
until_true "light" bash -c "! grep -q '^= dark' '$MYOFIELD_UI_LOG'"
stands 2.0 || fail "the key that ended the pause did something else, too"
key comma
await light 1
key Next
key l
await laser on
key l
key d
point_at 600 300
xdotool mousedown 1
point_at 700 340
xdotool mouseup 1
await strokes_over 1
key e
await strokes_over 0
key d
key h # hides what is chosen: the path is left
await path off
key Return
await path on

# The second window: it works when it is moved, resized and closed, and hands keys on.
key s
await speaker open
until_true "the second window" bash -c "[ -n \"\$(xdotool search --name \"presenter's view\")\" ]"
other=$(speakers)
xdotool windowmove "$other" 200 60
xdotool windowsize "$other" 900 560
sleep 1
import -window root "${MYOFIELD_UI_SHOTS:-$folder}/speaker.png"
xdotool mousemove 500 300 key Next
await step 3.0
xdotool windowquit "$other"
await speaker closed
until_true "it to go" no_speakers

key Escape
await mode 6
await steps 3
await marked 3
finish_program

# The next day: the lecture is there, and among the recent ones after a new one is begun.
start
key F4
await mode 6
await titles "Trapezius|Infraspinatus|Calf and heel|"
click lecture.new
await steps 0
click lecture.recent.0
await steps 3
finish_program
"$program" lecture "$folder/shoulder.myolecture" -o "$folder/shoulder.pdf" --size 640x360 >/dev/null
[ "$slowest" -le "${MYOFIELD_STEP_MS:-400}" ] || fail "a step took $slowest ms"
echo "a step was answered after $slowest ms"
echo passed
