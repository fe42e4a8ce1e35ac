#!/usr/bin/env bash
# Gathers the words of the program into po/myofield.pot and brings po/*.po up to date with them.
set -euo pipefail
cd "$(dirname "$0")/.."
template=po/myofield.pot
gather=(xgettext --from-code=UTF-8 --language=C++ -k -ktr -kmark -ksay -ksayCount:1,2 --add-location=file
        --package-name=myofield --copyright-holder="the authors of myofield" -o "$template")

mapfile -t sources < <(git ls-files 'app/*.cpp' 'app/*.hpp' 'engine/*.cpp' 'engine/*.hpp')
"${gather[@]}" "${sources[@]}"
sed -i '/^"POT-Creation-Date/d' "$template" # no change without one
for language in po/*.po; do
    [ -e "$language" ] || continue
    msgmerge --quiet --update --backup=none --no-fuzzy-matching "$language" "$template"
done
