#!/usr/bin/env bash
# A therapist: paints temple and neck, sees what explains it, saves the visit; a week later paints less,
# saves again, opens both and sees the change. Then: a program that is killed loses nothing.
screen=1600x1000
. "$(dirname "$0")/driver.sh"

# drag FROM_X FROM_Y TO_X TO_Y: shares of the scene, in per mille.
drag() {
    local x y width height step before
    read -r x y width height <<<"$(place scene)"
    at() { echo $((${x%.*} + ${width%.*} * $1 / 1000)) $((${y%.*} + ${height%.*} * $2 / 1000)); }
    # shellcheck disable=SC2046
    point_at $(at "$1" "$2")
    before=$(said frame)
    xdotool mousedown 1
    await_frame "$before"
    for step in 1 2 3 4; do
        before=$(said frame)
        # shellcheck disable=SC2046
        xdotool mousemove $(at $(($1 + ($3 - $1) * step / 4)) $(($2 + ($4 - $2) * step / 4)))
        await_frame "$before"
    done
    xdotool mouseup 1
}
shot() { [ -z "${MYOFIELD_UI_SHOTS:-}" ] || import -window root "$MYOFIELD_UI_SHOTS/visits-$1.png"; }
answers() { [ "$(said found)" -gt 3 ]; }

# save_visit WHO DATE NAME: through the page and our own list of files.
save_visit() {
    click visit.save
    await_control visit.who
    click visit.date
    key ctrl+a
    type_text "$2"
    click visit.who
    key ctrl+a
    type_text "$1"
    shot "page"
    click visit.ok
    await_control page.path # its name is selected: what is typed takes its place
    type_text "$HOME/$3"
    key Return
    until_true "$3" test -s "$HOME/$3"
    as_its_schema_says drawing "$HOME/$3"
}

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"
start
unsaved=$XDG_STATE_HOME/myofield/unsaved.myopain
key 7 # the head, from its right
await_picture
key d
await mode 1
await_control find.warnings
read -r _ warnings_top _ _ <<<"$(place find.warnings)"
read -r _ panel_top _ _ <<<"$(place scene)"
[ "$((${warnings_top%.*} - ${panel_top%.*}))" -lt 60 ] || fail "the warning signs are not seen first"
shot empty
drag 395 450 420 480 # the temple
await strokes 1
drag 400 690 395 760 # the neck
await strokes 2
until_true "answers" answers
await_picture
shot painted
until_true "the unsaved drawing" test -s "$unsaved"
[ "$(stat -c %a "$unsaved")" = 600 ] || fail "others may read the unsaved drawing"
save_visit AB 2026-11-01 first.myopain
until_true "the unsaved drawing to go" bash -c "! test -e '$unsaved'"

# The pattern of the first answer lies over the drawing.
click result.0
await_picture
shot pattern

# A week later: less.
click paint.clear
await strokes 0
drag 395 455 405 465
await strokes 1
save_visit AB 2026-11-08 second.myopain
[ ! -e "$unsaved" ] || fail "a saved drawing lies beside the session"
finish_program

# Closed and opened again: both, and the change.
start
key ctrl+shift+o
await_control page.all
shot files
click page.all
await visits 2
await mode 5
await_picture
await_control visits.curves.picture
for frame in 1 2 3 4; do point_at $((800 + frame)) 500; done # both small pictures are drawn
await_picture
shot change
click visits.compare
await_picture
shot alone
click visit.0
await visit 0
await_picture
shot first
click visits.paint
await mode 1
key F9
await_picture
shot client
key F9
finish_program
grep -q '"who":"AB"' <(tr -d ' ' <"$HOME/second.myopain") || fail "the initials were not saved"
[ ! -e "$unsaved" ] || fail "a normal end leaves an unsaved drawing"

# Killed while painting: the next start offers the drawing.
start
key d
await mode 1
drag 430 330 470 360
await strokes 1
until_true "the unsaved drawing" test -s "$unsaved"
kill -9 "$pid"
wait "$pid" 2>/dev/null || true
pid=
start
await page unsaved
shot unsaved
click unsaved.yes
await strokes 1
finish_program
[ ! -e "$unsaved" ] || fail "a normal end leaves an unsaved drawing"
echo passed
