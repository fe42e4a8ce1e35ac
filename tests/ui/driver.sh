# Sourced by the ui tests: a program on a virtual display, its controls by name.
#
# The program writes where its controls lie and what it shows to $MYOFIELD_UI_LOG, afresh with every
# frame: `name x y width height` and `= key value`. Nothing here sleeps blindly: everything polls
# that file, so slow software rendering only makes a test slower.
set -euo pipefail

program=$1
patience=${MYOFIELD_UI_PATIENCE:-120} # seconds for any single thing to happen

for tool in xvfb-run xdotool import convert; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

# Runs the script again inside a virtual display.
if [ -z "${MYOFIELD_UI_INSIDE:-}" ]; then
    export MYOFIELD_UI_INSIDE=1
    exec xvfb-run -a -s "-screen 0 ${screen:-1280x720}x24" bash "$0" "$@"
fi

# No desktop of whoever runs the tests: its theme and its dialogs are not meant.
[ -n "${MYOFIELD_UI_BUS:-}" ] || unset DBUS_SESSION_BUS_ADDRESS XDG_RUNTIME_DIR
unset LANGUAGE
export LC_ALL=C.UTF-8 # the tests read English
folder=$(mktemp -d)
export HOME=$folder/home XDG_STATE_HOME=$folder/state MYOFIELD_UI_LOG=$folder/controls
state=$XDG_STATE_HOME/myofield/state.json
window=$XDG_STATE_HOME/myofield/window.json
mkdir -p "$HOME"
pid=

finish() {
    local code=$?
    if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi
    if [ $code -ne 0 ] && [ $code -ne 77 ]; then
        echo "--- what the program wrote"; tail -20 "$folder/output" 2>/dev/null || true
        echo "--- controls"; grep '^=' "$MYOFIELD_UI_LOG" 2>/dev/null || true
        import -window root "${MYOFIELD_UI_SHOTS:-/tmp}/myofield-ui-failure.png" 2>/dev/null &&
            echo "--- picture: ${MYOFIELD_UI_SHOTS:-/tmp}/myofield-ui-failure.png"
    fi
    rm -rf "$folder"
}
trap finish EXIT

fail() { echo "FAILED: $*"; exit 1; }

# until_true WORDS COMMAND...: polls until the command succeeds.
until_true() {
    local words=$1 end=$((SECONDS + patience)); shift
    until "$@" 2>/dev/null; do
        [ $SECONDS -lt $end ] || fail "waited ${patience} s for: $words"
        [ -z "$pid" ] || kill -0 "$pid" 2>/dev/null || fail "the program ended while waiting for: $words"
        sleep 0.05
    done
}

# The last key of a frame is its number: a file without one is half a frame.
says() { awk -v k="$1" -v v="$2" '$1 == "=" && $2 == k { $1 = $2 = ""; sub(/^ +/, ""); found = ($0 == v) } END { exit !found }' "$MYOFIELD_UI_LOG"; }
said() { awk -v k="$1" '$1 == "=" && $2 == k { $1 = $2 = ""; sub(/^ +/, ""); print }' "$MYOFIELD_UI_LOG" | tail -1; }
has() { awk -v n="$1" '$1 == n { found = 1 } END { exit !found }' "$MYOFIELD_UI_LOG"; }
# x y width height of a control
place() { awk -v n="$1" '$1 == n { print $2, $3, $4, $5 }' "$MYOFIELD_UI_LOG" | tail -1; }
centre() { awk -v n="$1" '$1 == n { print int($2 + $4 / 2), int($3 + $5 / 2) }' "$MYOFIELD_UI_LOG" | tail -1; }

await() { until_true "$1 = $2" says "$1" "$2"; }
await_control() { until_true "control $1" has "$1"; }
frame_is_past() { [ "$(said frame)" -gt "$1" ]; }
await_frame() { until_true "a frame" frame_is_past "$1"; }
await_picture() { await picture still; }

start() {
    rm -f "$MYOFIELD_UI_LOG"
    MYOFIELD_VALIDATION=1 "$program" view --size "${screen:-1280x720}" "$@" >"$folder/output" 2>&1 &
    pid=$!
    until_true "the first picture" test -s "$MYOFIELD_UI_LOG"
    await_picture
}

# Moves first and waits for the frame that saw it: a hovered control is then under the pointer.
point_at() {
    local before; before=$(said frame)
    xdotool mousemove "$1" "$2"
    await_frame "$before"
}
click() {
    local spot before
    await_control "$1"
    spot=$(centre "$1")
    # shellcheck disable=SC2086
    point_at $spot
    before=$(said frame)
    xdotool mousedown 1 sleep 0.05 mouseup 1
    await_frame "$before"
}
key() { local before; before=$(said frame); xdotool key "$1"; await_frame "$before"; }
type_text() { local before; before=$(said frame); xdotool type --delay 40 "$1"; await_frame "$before"; }

as_its_schema_says() {
    [ ! -e "$2" ] || /usr/bin/python3 -B "$(dirname "$0")/../cli/schemas.py" "$1" "$2" || fail "$2 is not as its schema says"
}

finish_program() {
    local code=0
    xdotool key ctrl+q # no frame follows it
    wait "$pid" || code=$?
    pid=
    [ "$code" -eq 0 ] || fail "the program ended with code $code"
    as_its_schema_says view_state "$state"
    as_its_schema_says window "$window"
}

flat() { tr -d ' \n' <"$1"; }
number_in() { flat "$1" | sed -n "s/.*\"$2\":\([-0-9.e+]*\).*/\1/p"; }

# Share of the scene's pixels that are the red of typical pain, in millionths.
red_share() {
    # shellcheck disable=SC2046
    set -- $(place scene)
    import -window root "$folder/shot.png"
    convert "$folder/shot.png" -crop "$3x$4+$1+$2" +repage \
        -channel R -threshold 60% +channel -channel GB -threshold 27% +channel \
        -fill black +opaque '#ff0000' -fill white -opaque '#ff0000' \
        -format '%[fx:int(mean*1000000)]' info:
}
