#!/usr/bin/env bash
# Software: change-case 5.4.4 (npm).
# Guess: a Thai word without a blank stays one word.
# Behaviour: vowels and tones above and below are cut out and become separators: ที่ดิน is ท-ด-น, น้ำ loses its tone.
# Meaning: names of columns or files made from Thai headings are ruined and different headings become one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts change-case@5.4.4

cat >probe.mjs <<'X'
import { camelCase, kebabCase } from "change-case";
for (const text of ["ที่ดิน", "ที่ดิน 12", "ท่าดอน", "ทีดิน"]) console.log(text, kebabCase(text));
console.log("น้ำประปา", camelCase("น้ำประปา"));
X
cat >want.txt <<'X'
ที่ดิน ท-ด-น
ที่ดิน 12 ท-ด-น-12
ท่าดอน ท-าดอน
ทีดิน ท-ด-น
น้ำประปา นำประปา
X
node probe.mjs >seen.txt

echo "version: change-case@5.4.4, Node $(node --version)"
echo "guess:   a Thai word without a blank stays one word."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: two Thai words become the same three consonants"
