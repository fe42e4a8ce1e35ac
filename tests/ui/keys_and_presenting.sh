#!/usr/bin/env bash
# Without the mouse: the first page, typing ahead, hiding and bringing back, undo, messages; then presenting. With it:
# what the pointer rests on is outlined, what was hidden comes back from its list.
. "$(dirname "$0")/driver.sh"

no_page() { ! grep -q '^= page' "$MYOFIELD_UI_LOG"; }
no_message() { ! grep -q '^= message' "$MYOFIELD_UI_LOG"; }
hits_are() { [ "$(grep -c '^hit\.' "$MYOFIELD_UI_LOG")" -eq "$1" ]; }
# Pixels of the highlight's blue in the picture, in millionths.
blue_share() {
    # shellcheck disable=SC2046
    set -- $(place scene)
    import -window root "$folder/shot.png"
    convert "$folder/shot.png" -crop "$3x$4+$1+$2" +repage -fuzz 9% -fill black +opaque '#1975a8' \
        -fill white -opaque '#1975a8' -format '%[fx:int(mean*1000000)]' info:
}

start
await page welcome
key Return # the first way to begin
until_true "the page to go" no_page
point_at 640 10 # the keys are about what is chosen, not about what the pointer rests on

xdotool key slash type --delay 1 xqzv # nothing waits for the box to open
await keyboard search
key Return # nothing is near: nothing is taken, and the box keeps the keyboard
says open "" || fail "a name that is near nothing opened a muscle"
key Escape
xdotool type --delay 1 "hipug" # letters go nowhere: nothing is hidden, no panel leaves
key ctrl+f
says set_aside 0 || fail "letters after Esc hid a muscle"
has panel.left || fail "letters after Esc began presenting"
xdotool type --delay 1 infrasp
await_control hit.infraspinatus
key Return
await open infraspinatus
await_picture
key Escape # leaves the search; letters are for nobody until the picture has the keyboard
key Tab
await focus 0
await_picture

key h
await set_aside 2 # on both sides
key ctrl+z
await set_aside 0
key ctrl+y
await set_aside 2
key n # switches and the like keep what is hidden
click show.hidden
await_control back.infraspinatus.left
click back.infraspinatus.left
await set_aside 1
key Escape
until_true "the list to close" bash -c "! grep -q '^back\.' '$MYOFIELD_UI_LOG'"
key u
await set_aside 0

key ctrl+o
await page files
xdotool type --delay 1 nosuch
key Return
until_true "a message" bash -c "grep -q '^= message.*nosuch.json' '$MYOFIELD_UI_LOG'"
key Escape
until_true "the message to go" no_message
await open infraspinatus

point_at 640 10
await_picture
before=$(blue_share)
set -- $(place scene)
point_at $(($1 + $3 / 2 + 40)) $(($2 + $4 / 2))
until_true "words about what is under the pointer" bash -c "[ -n \"\$(sed -n 's/^= hover //p' '$MYOFIELD_UI_LOG' | tr -d ' ')\" ]"
outlined() { [ "$(blue_share)" -gt $((before + 300)) ]; }
until_true "an outline" outlined
point_at 640 10

key Tab # gives the picture the keyboard: a text was left last
key p
await present "infraspinatus"
key Next
until_true "the next muscle" bash -c "grep -q '^= present .* of 1' '$MYOFIELD_UI_LOG' && ! grep -q '^= open infraspinatus' '$MYOFIELD_UI_LOG'"
key Prior
await open infraspinatus
key period
await dark 1
key space
until_true "light" bash -c "! grep -q '^= dark' '$MYOFIELD_UI_LOG'"
key Escape # ends presenting, and keeps the muscle
await open infraspinatus
await_control panel.left
finish_program
grep -q '"labels":false' <(flat "$state") || fail "N was not heard"
grep -q '"notice_read":true' <(flat "$window") || fail "the notice would be shown again"
echo passed
