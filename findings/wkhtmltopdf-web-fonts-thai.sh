#!/usr/bin/env bash
# Software: wkhtmltopdf 0.12.6 (Debian 12, Qt 5.15 unpatched); the text is read by pdftotext 22.12.
# Guess: a page prints to the same text layer whether its Thai font is installed or loaded by `@font-face`.
# Behaviour: by `@font-face` every letter in that font is drawn as outlines: the page looks right and holds no text. With the
#   same font installed the text is there.
# Meaning: to bring a Thai font along with the page, which other programs ask for, is what loses the text here: no search, no
#   copy, nothing for a machine. Install the font on the machine that prints.
set -euo pipefail
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

need() { command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need wkhtmltopdf wkhtmltopdf
need pdftotext poppler-utils
need fc-list fontconfig
font=/usr/share/fonts/truetype/tlwg/Garuda.ttf
[ -f "$font" ] || { apt-get update -qq && apt-get install -y -qq fonts-tlwg-garuda-ttf >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

text='องค์การบริหารส่วนตำบล'
printf '<meta charset="utf-8"><p style="font: 20pt Garuda">%s</p>' "$text" >installed.html
printf '<meta charset="utf-8"><style>@font-face { font-family: Brought; src: url("file://%s") }</style><p style="font: 20pt Brought">%s</p>' "$font" "$text" >brought.html
for page in installed brought; do wkhtmltopdf -q --enable-local-file-access "$page.html" "$page.pdf" 2>/dev/null; done
installed=$(pdftotext installed.pdf - | tr -d '\n\f')
brought=$(pdftotext brought.pdf - | tr -d '\n\f')

echo "version: $(wkhtmltopdf --version)"
echo "guess:   $text both times"
echo "seen:    '$installed' installed, '$brought' by @font-face"

grep -q 'การบ' <<<"$installed" || { echo "changed: the installed font is not read"; exit 1; }
[ -z "$brought" ] || { echo "changed: the brought font has text"; exit 1; }
echo "as stated: no text by @font-face"
