#!/usr/bin/env bash
# Opens somebody's model by typing its path, reads the report, says what a strange mesh is and which side
# it lies on, has it read again; a broken file leaves the scene; the next start returns to the model.
. "$(dirname "$0")/driver.sh"

# Somebody's file: a few structures of the built-in body, one of them called "blob 7".
body=$(dirname "$program")/share/myofield/body.glb
[ -e "$body" ] || { echo "skipped: the body was not built"; exit 77; }
python3 "$(dirname "$0")/somebodys_model.py" "$body" "$HOME/somebody.glb"
echo "glTF and nothing else" >"$HOME/broken.glb"

shoot() { [ -z "${MYOFIELD_UI_SHOTS:-}" ] || import -window root "$MYOFIELD_UI_SHOTS/$1.png"; }

open_path() {
    xdotool key ctrl+o
    await page files
    await_control page.path
    type_text "$1"
    xdotool key Return
}

start --fresh
await page welcome
click begin.study
until_true "the notice to go" bash -c "! grep -q '^= page' '$MYOFIELD_UI_LOG'"

open_path "$HOME/somebody.glb"
await model.reading somebody.glb
shoot model-reading
await page model
shoot model-report
await_control model.filter.unknown
click model.filter.unknown
row=$(awk '/^mesh\./ { print $1; exit }' "$MYOFIELD_UI_LOG")
[ -n "$row" ] || fail "no unknown mesh is listed"
click "$row"
click model.muscle
type_text infraspin
await_control model.offer.infraspinatus
shoot model-answer
click model.offer.infraspinatus
await_control model.forget
click model.side.right
click model.again
await model.reading somebody.glb
until_true "the answers beside the model" grep -q infraspinatus "$HOME/somebody.map.toml"
until_true "the model to be read" bash -c "! grep -q '^= model.reading' '$MYOFIELD_UI_LOG'"
await_picture

# It is the muscle now: choosing it lights its pattern.
xdotool key Escape
click search
type_text infraspin
await_control hit.infraspinatus
click hit.infraspinatus
await open infraspinatus
await_picture
[ "$(red_share)" -gt 1000 ] || fail "the model shows no pattern of infraspinatus"
shoot model-pattern

open_path "$HOME/broken.glb"
until_true "the fault to be told" bash -c "grep -q '^= message.*broken.glb' '$MYOFIELD_UI_LOG'"
await open infraspinatus # the old scene stays
shoot model-broken

finish_program
grep -q "\"model\":\"$HOME/somebody.glb\"" <(flat "$window") || fail "the model is not kept for the next start"
start
await open infraspinatus
await_picture
[ "$(red_share)" -gt 1000 ] || fail "the next start did not return to the model"
finish_program
