#!/usr/bin/env bash
# A desktop that prefers dark and shows dialogs for files of its own: the window follows the one and asks the other.
if [ -z "${MYOFIELD_UI_BUS:-}" ]; then
    command -v dbus-run-session >/dev/null || { echo "skipped: dbus-run-session is not installed"; exit 77; }
    /usr/bin/python3 -c "from gi.repository import Gio" 2>/dev/null || { echo "skipped: python3-gi is not installed"; exit 77; }
    export MYOFIELD_UI_BUS=1
    exec dbus-run-session -- bash "$0" "$@"
fi
. "$(dirname "$0")/driver.sh"

chosen=$folder/chosen.json
/usr/bin/python3 -B "$(dirname "$0")/mock_portal.py" "$chosen" &
portal=$!
trap 'finish; kill $portal' EXIT
name_is_owned() { dbus-send --session --dest=org.freedesktop.DBus --print-reply / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.portal.Desktop | grep -q true; }
until_true "the portal" name_is_owned

mkdir -p "$(dirname "$window")"
echo '{"version": 1, "notice_read": true}' >"$window"
start --muscle soleus --fresh
await theme dark
key ctrl+s
until_true "the file" test -s "$chosen"
grep -q '"muscle":"soleus"' <(flat "$chosen") || fail "the view was not saved where the system's dialog said"
key ctrl+z
echo '{"version": 1, "selection": [{"muscle": "deltoid"}]}' >"$chosen"
key ctrl+o
await open deltoid
finish_program
grep -q '"theme":"system"' <(flat "$window") || fail "the system's theme became the person's own"
echo passed
