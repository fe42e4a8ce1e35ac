#!/usr/bin/env bash
# film.sh PROGRAM: films as folders. The end of a growing pattern is the still picture, byte by byte; a
# folder goes on where it was; another film replaces its frames; strangers' files are left alone.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

what=(--muscle infraspinatus --side right --view front --legend --scale --size 160x120)
film() { "$program" animate "$@" -o "$folder/film"; }
frames() { find "$folder/film" -name 'frame_*.png' | wc -l; }

"$program" render "${what[@]}" -o "$folder/still.png"
film --grow --frames 3 "${what[@]}" >/dev/null
[ "$(frames)" = 3 ] || fail "$(frames) frames, not 3"
cmp "$folder/still.png" "$folder/film/frame_0003.png" || fail "the last frame is not the still picture"
cmp -s "$folder/still.png" "$folder/film/frame_0001.png" && fail "the first frame is whole already"

cp "$folder/film/frame_0002.png" "$folder/middle.png"
rm "$folder/film/frame_0002.png"
film --grow --frames 3 "${what[@]}" | grep -q '^1 frame drawn, 2 kept' || fail "it did not go on"
cmp "$folder/middle.png" "$folder/film/frame_0002.png" || fail "the missing frame is another one"

film --turntable --frames 2 "${what[@]}" | grep -q '^2 frames drawn, 0 kept' || fail "old frames were kept"
[ "$(frames)" = 2 ] || fail "frames of the old film are left"

mkdir "$folder/theirs"
echo precious >"$folder/theirs/frame_0001.png"
code=0
"$program" animate --turntable --frames 2 "${what[@]}" -o "$folder/theirs" 2>/dev/null || code=$?
[ $code = 1 ] || fail "exit code $code for a folder with somebody else's frames"
grep -q precious "$folder/theirs/frame_0001.png" || fail "somebody else's frame is gone"
echo passed
