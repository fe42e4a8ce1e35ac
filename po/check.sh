#!/usr/bin/env bash
# check.sh LANGUAGE.po: the file is sound, every text of the program is translated, nothing is left
# that the program no longer says, and every placeholder stays, in its order.
set -euo pipefail
template=$(dirname "$0")/myofield.pot

# The {...} of a text, one after another.
placeholders() {
    local text=$1 found=
    while [[ $text =~ \{[^}]*\} ]]; do
        found+=${BASH_REMATCH[0]}
        text=${text#*"${BASH_REMATCH[0]}"}
    done
    echo "$found"
}

# msgexec runs this script again for each translation: gettext knows no placeholders of libfmt.
if [ "${1:-}" = --one ]; then
    translation=$(cat)
    [ -z "$MSGEXEC_MSGID" ] || [ "$(placeholders "$translation")" = "$(placeholders "$MSGEXEC_MSGID")" ] || {
        echo "other placeholders than in \"$MSGEXEC_MSGID\": $translation"
        exit 1
    }
    exit
fi

remarks=$(msgfmt --check -o /dev/null "$1" 2>&1) || { echo "$remarks"; exit 1; }
remarks=$(msgcmp "$1" "$template" 2>&1) && [ -z "$remarks" ] || { echo "$remarks"; exit 1; }
# Only of texts with a placeholder on either side: starting it for each takes time.
msggrep -K -e '{' -T -e '{' "$1" | msgexec "$0" --one
