#!/usr/bin/env bash
# Gathers the words of the program into po/myofield.pot and brings po/*.po up to date with them.
set -euo pipefail
cd "$(dirname "$0")/.."
template=po/myofield.pot
gather=(xgettext --from-code=UTF-8 --language=C++ -k -ktr -ksay -ksayCount:1,2 --add-location=file
        --package-name=myofield --copyright-holder="the authors of myofield" -o "$template")

mapfile -t sources < <(git ls-files 'app/*.cpp' 'app/*.hpp' 'engine/*.cpp' 'engine/*.hpp' | grep -v key_map)
"${gather[@]}" "${sources[@]}"
"${gather[@]}" -j -a app/window/key_map.cpp # a table of texts and nothing else
# Tables whose rows begin with a name that is not for people.
sed -E 's/\{("[^"]*"|Swatch::[A-Za-z]+), ("[^"]*")/{tr(\2)/; s/(kFootnote = )("[^"]*")/\1tr(\2)/' \
    engine/scene/views.cpp engine/scene/legend.cpp | "${gather[@]}" -j -
sed -i '/^"POT-Creation-Date/d; s/^#: standard input/#: engine\/scene/' "$template" # no change without one
for language in po/*.po; do
    [ -e "$language" ] || continue
    msgmerge --quiet --update --backup=none --no-fuzzy-matching "$language" "$template"
done
