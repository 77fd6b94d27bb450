#!/usr/bin/env bash
# Software: csv-parse 7.0.3 (npm), option `cast_date`.
# Guess: only what looks like a date becomes a date; a Thai address, an item number or a fiscal year in words stays text.
# Behaviour: any text whose last part is a small number becomes a date: "หมู่ 5" (village no. 5) is 1 May 2001,
#   "ข้อ 1.1" (item 1.1) is 1 January 2001, "ตัวชี้วัดที่ 12" (indicator 12) is 1 December 2001, "ปี 2569" the year 2569 of
#   the common era. "หมู่ 13" stays text, so a sample of a few rows can look right. The day of the Thai form 30/9/2569 is text.
# Meaning: an import of villages or indicators changes codes into dates without an error, for the numbers 1 to 12 only.
#   Leave `cast_date` off for Thai data and read each column by its own rule. The cause is Date.parse of V8: whoever
#   asks it "is this a date?" meets the same.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent csv-parse@7.0.3

cat >probe.js <<'X'
const { parse } = require("csv-parse/sync");
const rows = ["หมู่ 5", "หมู่ 13", "ข้อ 1.1", "ตัวชี้วัดที่ 12", "ปี 2569", "30/9/2569"];
const cells = parse(rows.join("\n"), { cast: true, cast_date: true }).flat();
const shown = (cell) => (cell instanceof Date ? `date ${cell.getFullYear()}-${cell.getMonth() + 1}-${cell.getDate()}` : "text");
cells.forEach((cell, i) => console.log(`${rows[i]}: ${shown(cell)}`));
X
seen=$(TZ=UTC node probe.js)

echo "version: csv-parse 7.0.3, Node $(node --version)"
echo "guess:   text, but perhaps for the last line"
echo "seen:"
echo "$seen"

[ "$seen" = "หมู่ 5: date 2001-5-1
หมู่ 13: text
ข้อ 1.1: date 2001-1-1
ตัวชี้วัดที่ 12: date 2001-12-1
ปี 2569: date 2569-1-1
30/9/2569: text" ] || { echo "changed: other cells are dates now"; exit 1; }
echo "as stated: addresses and item numbers became dates"
