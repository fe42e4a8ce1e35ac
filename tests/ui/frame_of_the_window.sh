#!/usr/bin/env bash
# The frame round the picture: panels fold and are dragged and keep it, Tab reaches every control, everything can be done by
# its name, the theme changes, what is told can be taken back, and small windows keep their picture.
. "$(dirname "$0")/driver.sh"

no_panel() { ! has "$1"; }
no_page() { ! grep -q '^= page' "$MYOFIELD_UI_LOG"; }
width_of() { place "$1" | cut -d' ' -f3; }
is_wider() { [ "$(width_of "$1" | cut -d. -f1)" -gt "$2" ]; }

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"
start --muscle infraspinatus --fresh

# The picture keeps 55 of 100 of the width, and gets more where a panel folds.
awk -v w="$(width_of scene)" 'BEGIN { exit !(w >= 0.55 * 1280) }' || fail "the picture has $(width_of scene) of 1280 pixels"
before=$(width_of scene | cut -d. -f1)
key F7
until_true "the left panel to fold" no_panel panel.left
is_wider scene "$before" || fail "the picture did not grow"
click fold.left
await_control panel.left

# An edge is dragged, and a muscle's page keeps its width.
set -- $(centre edge.right)
before=$(width_of panel.right | cut -d. -f1)
point_at "$1" "$2"
xdotool mousedown 1
point_at $(($1 + 30)) "$2"
xdotool mouseup 1
until_true "a narrower panel" bash -c "awk '\$1 == \"panel.right\" { exit !(\$4 < $before - 20) }' '$MYOFIELD_UI_LOG'"

# Tab goes from the picture to the bar, and through all of it.
point_at 640 400
visited=
while :; do
    before=$(said keyboard)
    key Tab
    moved() { [ "$(said keyboard)" != "$before" ]; }
    until_true "the keyboard to move on from $before" moved
    [ -n "$(said keyboard)" ] || break # the picture has it
    visited="$visited $(said keyboard)"
    [ "$(wc -w <<<"$visited")" -lt 100 ] || fail "Tab does not come back to the picture"
done
for control in fold.left mode.explore search undo share settings help.menu tree.by_body sides.both tab.pattern \
    point.infraspinatus.trp1 tool.skin show.labels view.front views; do
    grep -q " $control\b" <<<"$visited" || fail "Tab does not reach $control:$visited"
done

# A row of tabs is one stop: the tab that is on, wherever the keyboard was before.
click tab.anatomy
point_at 640 400
key Tab
for _ in $(seq 100); do
    case "$(said keyboard)" in tab.*) break ;; esac
    before=$(said keyboard)
    key Tab
    until_true "the keyboard to move on from $before" moved
done
[ "$(said keyboard)" = tab.anatomy ] || fail "Tab comes to $(said keyboard), not to the tab that is on"
click tab.pattern

# By its name.
key ctrl+shift+p
await page commands
type_text "isolate"
await_control command.isolate
key Return
until_true "the list to go" no_page
until_true "something isolated" bash -c "! grep -q '^= set_aside 0' '$MYOFIELD_UI_LOG'"
key ctrl+z
await set_aside 0

# A theme, kept.
key ctrl+comma
await page settings
click settings.theme.2
await theme dark
click settings.close
until_true "the settings to go" no_page

# A click beside the body clears the selection, and Undo in the sentence brings it back.
set -- $(place scene)
point_at $(($1 + $3 - 60)) $(($2 + $4 / 2))
xdotool click 1
await open ""
click message.0.undo
await open infraspinatus
finish_program
grep -q '"theme":"dark"' <(flat "$window") || fail "the theme was not kept"
grep -q '"large":{"left":{"width":[0-9.]*,"folded":false},"right":{"width":[1-9]' <(flat "$window") || fail "the width was not kept"

# A small window shows one panel at a time, over the picture.
screen=640x480 start --text-scale 1.5
until_true "folded panels" no_panel panel.right
awk -v w="$(width_of scene)" 'BEGIN { exit !(w == 640) }' || fail "the picture is not whole: $(width_of scene)"
key F8
await_control panel.right
key F7
await_control panel.left
no_panel panel.right || fail "both panels cover the picture"
finish_program
echo passed
