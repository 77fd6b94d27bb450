#!/usr/bin/env bash
# Software: html-to-docx 1.8.0 (npm).
# Guess: bold HTML is bold in Word in every script, and fontSize is the size of all text.
# Behaviour: the run has w:b without w:bCs, and the default size goes to w:sz while w:szCs stays at 22 half points. Word takes bold and size of Thai, a complex script, from w:bCs and w:szCs.
# Meaning: Thai comes out thin and in 11 points where 16 were asked, Latin beside it right. Write both members of each pair.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts html-to-docx@1.8.0

cat >probe.mjs <<'X'
import htmlToDocx from "html-to-docx";
import JSZip from "jszip";
const docx = await htmlToDocx("<p><b>ที่ดิน</b></p>", null, { font: "Sarabun", fontSize: 32 });
const zip = await JSZip.loadAsync(docx);
const run = await zip.file("word/document.xml").async("string"), styles = await zip.file("word/styles.xml").async("string");
console.log(run.includes("<w:b/>"), run.includes("w:bCs"));
const defaults = styles.slice(styles.indexOf("<w:docDefaults"), styles.indexOf("</w:docDefaults"));
console.log(/w:sz w:val="(\d+)"/.exec(defaults)[1], /w:szCs w:val="(\d+)"/.exec(defaults)[1]);
X
cat >want.txt <<'X'
true false
32 22
X
node probe.mjs >seen.txt

echo "version: html-to-docx@1.8.0, Node $(node --version)"
echo "guess:   bold HTML is bold in Word in every script, and fontSize is the size of all text."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: bold and size are given to Latin only"
