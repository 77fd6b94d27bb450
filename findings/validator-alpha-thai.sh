#!/usr/bin/env bash
# Software: validator 13.15.35 (npm).
# Guess: isAlpha under th-TH takes Thai letters and neither digits nor signs.
# Behaviour: isAlpha takes the digit zero (๐), the baht sign and blanks, and refuses the other nine digits.
# Meaning: a form refuses ๑ and lets ๐ through; write the range of letters yourself.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts validator@13.15.35

cat >probe.mjs <<'X'
import validator from "validator";
for (const text of ["ที่ดิน", "๐", "๑", "๙", "฿", "ก ข"]) console.log(JSON.stringify(text), validator.isAlpha(text, "th-TH"));
X
cat >want.txt <<'X'
"ที่ดิน" true
"๐" true
"๑" false
"๙" false
"฿" true
"ก ข" true
X
node probe.mjs >seen.txt

echo "version: validator@13.15.35, Node $(node --version)"
echo "guess:   isAlpha under th-TH takes Thai letters and neither digits nor signs."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: zero is a letter, one is none"
