#!/usr/bin/env bash
# Software: pdftocairo of poppler-utils 22.12 (Debian 12); the PDF comes from Debian's Chromium.
# Guess: `pdftocairo -pdf` saves a good PDF again with the same text layer.
# Behaviour: letters stay, but each tone mark and each sign of the silent letter that the font draws by a second glyph
#   (lowered, or beside a tall consonant) is stored as a character of the private use area, U+F70A to U+F70E, that no other
#   font shows and no search finds. In print and on screen the pages are the same.
# Meaning: on a screen that has no glyph for them they are not even seen ("ผู้" looks like "ผู"), so the text passes for Thai
#   with spelling mistakes. Whoever reads evidence by machine must map U+F700 to U+F71A back, or ask for the first file.
set -euo pipefail
export LC_ALL=C.UTF-8

need() { command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq "$2" >/dev/null; }; }
need pdftocairo poppler-utils
need fc-list fontconfig
need chromium-headless-shell chromium-headless-shell
fc-list : family | grep Garuda >/dev/null || { apt-get update -qq && apt-get install -y -qq fonts-tlwg-garuda-ttf >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

text='ผู้รับผิดชอบ ฐานข้อมูล องค์การ ท้องถิ่น'
printf '<meta charset="utf-8"><p style="font: 20pt Garuda">%s</p>' "$text" >page.html
chromium-headless-shell --no-sandbox --no-pdf-header-footer --print-to-pdf=first.pdf page.html >/dev/null 2>&1
pdftocairo -pdf first.pdf again.pdf

before=$(pdftotext first.pdf - | tr -d '\n\f')
after=$(pdftotext again.pdf - | tr -d '\n\f')

echo "version: $(pdftocairo -v 2>&1 | head -1)"
echo "guess:   the text after saving again is the text before: $text"
echo "before:  $before"
echo "seen:    $after"

grep -q 'ผู้รับผิดชอบ' <<<"$before" || { echo "changed: the first PDF is not read well"; exit 1; }
private=$(grep -oP '[\x{F700}-\x{F71A}]' <<<"$after" | wc -l || true)
marks=$(grep -oP '[\x{0E48}-\x{0E4C}]' <<<"$after" | wc -l || true)
echo "         $private characters of the private use area, $marks tone marks and silent-letter signs"

[ "$private" = 4 ] && [ "$marks" = 1 ] || { echo "changed: the signs are stored otherwise now"; exit 1; }
echo "as stated: the signs are private characters"
