#!/usr/bin/env bash
# A round of ten questions by keyboard alone; it is left in the middle and taken up after a restart.
. "$(dirname "$0")/driver.sh"

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"

# Whatever is asked: a choice by its number, or what lies under the cross.
answer() {
    case $1 in
    several) key 1; key Return ;;
    click | place) # what lies under the cross may be no muscle
        key Left
        key Return
        await_picture
        is_answered "$2" || { tab_to quiz.pass; key Return; }
        ;;
    paint) key Return; key n ;;
    *) key 1 ;;
    esac
}
is_answered() { [[ $(said quiz) == "answered $1 "* ]]; }
is_asked() { [[ $(said quiz) == "asked $1 "* ]]; }
ask_from() {
    local n
    for n in $(seq "$1" "$2"); do
        until_true "question $n" is_asked "$n"
        has hit.0 && fail "the search gives answers"
        answer "$(said quiz | cut -d' ' -f3)" "$n"
        until_true "the answer to $n" is_answered "$n"
        [ "$n" = "$2" ] || key space
    done
}

tab_to() {
    local n
    for n in $(seq 60); do
        key Tab
        ! says keyboard "$1" || return 0
    done
    fail "Tab never comes to $1"
}

start
key F3
await_control quiz.start
tab_to quiz.start
key Return
ask_from 1 4
finish_program
[ -s "$XDG_STATE_HOME/myofield/progress.json" ] || fail "no progress was kept"

start
key F3
await_control quiz.go_on
tab_to quiz.go_on
key Return
ask_from 5 10
key space
await quiz done
key Escape
finish_program
[ "$(grep -o '"muscle"' "$XDG_STATE_HOME/myofield/progress.json" | wc -l)" -ge 9 ] || fail "answers are missing"
echo passed
