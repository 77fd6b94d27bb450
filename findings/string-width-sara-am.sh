#!/usr/bin/env bash
# Software: string-width 7.2.0 (npm).
# Guess: กำ takes two columns, as กา does and as terminals show it.
# Behaviour: sara am counts for nothing, because it is one grapheme with its consonant: กำ is 1, จำนวน is 4, กา is 2.
# Meaning: tables on a terminal lose a column for every sara am of a Thai cell; count columns by character, marks aside.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts string-width@7.2.0

cat >probe.mjs <<'X'
import stringWidth from "string-width";
for (const text of ["กา", "กำ", "น้ำ", "จำนวน", "ที่"]) console.log(text, stringWidth(text));
X
cat >want.txt <<'X'
กา 2
กำ 1
น้ำ 1
จำนวน 4
ที่ 1
X
node probe.mjs >seen.txt

echo "version: string-width@7.2.0, Node $(node --version)"
echo "guess:   กำ takes two columns, as กา does and as terminals show it."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: sara am has no width"
