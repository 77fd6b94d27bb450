#!/usr/bin/env bash
# Software: xlsx (SheetJS) 0.18.5 (npm), the number formats of its part SSF.
# Guess: a cell in a Thai Buddhist format is shown in the Buddhist era, as Excel and LibreOffice show it, or at least not
#   with another year.
# Behaviour: the calendar in the locale part is skipped. `[$-D07041E]d/m/yyyy` and `[$-107041E]d mmmm yyyy`, the formats that
#   Excel offers for Thai, give the year of the common era, in plain digits and English months. `bbbb` gives the Buddhist year.
#   `[$-D00041E]0` (a whole number in Thai digits) gets a money sign: $46356.
# Meaning: sheet_to_csv and the formatted text of a cell (`w`) are not what the officer saw. Take the raw number (`v`) and
#   write the date yourself; a column of counts must not be read from the formatted text.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent xlsx@0.18.5

cat >probe.js <<'X'
const { utils } = require("xlsx");
const formats = ["[$-D07041E]d/m/yyyy", "[$-107041E]d mmmm yyyy", "d/m/bbbb", "[$-D00041E]0"];
const sheet = { "!ref": "A1:A4" };
formats.forEach((z, i) => (sheet[`A${i + 1}`] = { t: "n", v: 46356, z }));
console.log(utils.sheet_to_csv(sheet).trim());
X
seen=$(node probe.js)

echo "version: xlsx 0.18.5, Node $(node --version)"
echo "guess:   ๓๐/๑๑/๒๕๖๙, 30 พฤศจิกายน 2569, 30/11/2569, ๔๖๓๕๖"
echo "seen:"
echo "$seen"

[ "$seen" = '30/11/2026
30 November 2026
30/11/2569
$46356' ] || { echo "changed: the formats are shown otherwise now"; exit 1; }
echo "as stated: common era, and a money sign"
