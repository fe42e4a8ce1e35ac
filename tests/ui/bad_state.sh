#!/usr/bin/env bash
# A kept state that cannot be read is set aside with a message; a view that cannot be opened leaves
# the old scene as it was.
. "$(dirname "$0")/driver.sh"

mkdir -p "$(dirname "$state")"
echo '{ "version": 1, "selection": [ {' >"$state"
echo '{"version": 1, "notice_read": true}' >"$window"
start
until_true "a message" bash -c "grep -q '^= message.0 .*could not be restored' '$MYOFIELD_UI_LOG'"
[ -s "$(dirname "$state")/state.unreadable.json" ] || fail "the unreadable state is gone"
click message.0.close

click search
type_text soleus
key Return
await open soleus
await_picture
echo '{ "version": 1, "camera": { "yaw": "east" } }' >"$HOME/broken.json"
key Escape # out of the search
key ctrl+o
await_control page.path
type_text broken
key Return
until_true "a reason" bash -c "grep -q '^= message.*broken.json.*yaw' '$MYOFIELD_UI_LOG'"
says open soleus || fail "a broken view changed the scene"
finish_program
grep -q '"muscle":"soleus"' <(flat "$state") || fail "the scene was lost"
echo passed
