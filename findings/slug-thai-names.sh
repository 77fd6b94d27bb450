#!/usr/bin/env bash
# Software: slug 11.0.1 (npm).
# Guess: different names get different addresses, or an error.
# Behaviour: with a digit or Latin letter in it the Thai is dropped (ที่ดิน 12 and บ้าน 12 are both "12"); without one the slug is base64 made lower-case, which cannot be read back.
# Meaning: pages of different places get one address, and only those whose name has a number.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts slug@11.0.1

cat >probe.mjs <<'X'
import slug from "slug";
for (const text of ["ที่ดิน 12", "บ้าน 12", "ที่ดิน"]) console.log(text, slug(text));
X
cat >want.txt <<'X'
ที่ดิน 12 12
บ้าน 12 12
ที่ดิน 4lix4li14lmi4liu4li04liz
X
node probe.mjs >seen.txt

echo "version: slug@11.0.1, Node $(node --version)"
echo "guess:   different names get different addresses, or an error."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: two names with a number are one address"
