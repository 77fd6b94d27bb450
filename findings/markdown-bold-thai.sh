#!/usr/bin/env bash
# Software: markdown-it 14.3.3, marked 15.0.12 (npm).
# Guess: two stars before and two behind make bold, in Thai as elsewhere.
# Behaviour: where the bold part begins or ends with a bracket, quotation mark or full stop and Thai follows without a blank, as Thai does, the stars are printed.
# Meaning: Thai writes no blank there, so the stars stay in letters and pages. Put the sign outside of the stars, or write HTML.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts markdown-it@14.3.3 marked@15.0.12

cat >probe.mjs <<'X'
import MarkdownIt from "markdown-it";
import { marked } from "marked";
for (const text of ["ให้**ร่าง**นี้", "ให้**(ร่าง)**นี้", "ข้อ**๑.**ให้", 'คำว่า**"ที่ดิน"**หมาย'])
  console.log(text, [new MarkdownIt().renderInline(text), marked.parseInline(text)].map(html => html.includes("<strong>")).join(" "));
X
cat >want.txt <<'X'
ให้**ร่าง**นี้ true true
ให้**(ร่าง)**นี้ false false
ข้อ**๑.**ให้ false false
คำว่า**"ที่ดิน"**หมาย false false
X
node probe.mjs >seen.txt

echo "version: markdown-it@14.3.3 marked@15.0.12, Node $(node --version)"
echo "guess:   two stars before and two behind make bold, in Thai as elsewhere."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: the stars are printed"
