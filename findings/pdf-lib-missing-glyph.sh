#!/usr/bin/env bash
# Software: pdf-lib 1.17.1 with @pdf-lib/fontkit 1.1.1 (npm), Debian's Thai font Garuda; the text is read by pdftotext 22.12.
# Guess: a character that the font lacks is drawn as an empty frame and has no text, or is refused.
# Behaviour: all characters that the font lacks share one glyph, and the text layer gives that glyph the name of ONE of them: a
#   form with ☑ before "มีแผน" and ☐ before "ไม่มีแผน" is read as ticked twice. On the page both are the same frame.
# Meaning: a box that nobody ticked is a ticked one to every machine that reads the file, and nothing on the page says so. Draw
#   boxes as shapes or form fields; a reader should not believe a name that a glyph 0 carries.
set -euo pipefail
export LC_ALL=C.UTF-8

need() { command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need pdftotext poppler-utils
font=/usr/share/fonts/truetype/tlwg/Garuda.ttf
[ -f "$font" ] || { apt-get update -qq && apt-get install -y -qq fonts-tlwg-garuda-ttf >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent pdf-lib@1.17.1 @pdf-lib/fontkit@1.1.1

cat >form.mjs <<'X2'
import fs from "node:fs";
import { PDFDocument } from "pdf-lib";
import fontkit from "@pdf-lib/fontkit";

const pdf = await PDFDocument.create();
pdf.registerFontkit(fontkit);
const font = await pdf.embedFont(fs.readFileSync(process.argv[2]));
const page = pdf.addPage();
page.drawText("☑ yes", { x: 50, y: 700, font });
page.drawText("☐ no", { x: 50, y: 650, font });
fs.writeFileSync("form.pdf", await pdf.save());
X2
node form.mjs "$font"
seen=$(pdftotext form.pdf - | tr -d '\f' | grep -v '^$' | paste -sd' ')

echo "version: pdf-lib 1.17.1"
echo "guess:   the second box is not read as ticked"
echo "seen:    $seen"

grep -qP '☑ ?yes ☑ ?no' <<<"$seen" || { echo "changed: the boxes are told apart, or have no text"; exit 1; }
echo "as stated: both are read as ticked"
