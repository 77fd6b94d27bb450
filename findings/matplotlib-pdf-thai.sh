#!/usr/bin/env bash
# Software: matplotlib 3.6.3 (Debian 12), PDF as it comes (`pdf.fonttype` 3); the text is read by pdftotext 22.12.
# Guess: a chart saved as PDF keeps its labels as text, as it does in English.
# Behaviour: with Type 3 fonts a character beyond U+00FF is drawn as a picture of its own and is no text: of a Thai label
#   nothing is left but blanks, dots and Latin digits. With `pdf.fonttype` 42 all of it is there.
# Meaning: charts of Thai offices look right and cannot be searched, copied, read by machine or read aloud. Set
#   `rcParams["pdf.fonttype"] = 42`.
set -euo pipefail
export LC_ALL=C.UTF-8

/usr/bin/python3 -c 'import matplotlib' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-matplotlib >/dev/null; }
command -v pdftotext >/dev/null || { apt-get update -qq && apt-get install -y -qq poppler-utils >/dev/null; }
font=/usr/share/fonts/truetype/tlwg/Garuda.ttf
[ -f "$font" ] || { apt-get update -qq && apt-get install -y -qq fonts-tlwg-garuda-ttf >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export MPLCONFIGDIR=$work

text='จำนวนผู้ใช้น้ำ 12.5'
cat >chart.py <<'X2'
import sys
import matplotlib
from matplotlib import font_manager
matplotlib.use("pdf")
from matplotlib import pyplot
face = font_manager.FontProperties(fname=sys.argv[1])
for kind in (3, 42):
    matplotlib.rcParams["pdf.fonttype"] = kind
    sheet = pyplot.figure()
    sheet.text(0.2, 0.5, sys.argv[2], fontproperties=face, size=20)
    sheet.savefig(f"{kind}.pdf")
X2
/usr/bin/python3 chart.py "$font" "$text"
came=$(pdftotext 3.pdf - | tr -d '\n\f')
other=$(pdftotext 42.pdf - | tr -d '\n\f')

echo "version: matplotlib $(/usr/bin/python3 -c 'import matplotlib; print(matplotlib.__version__)')"
echo "guess:   $text"
echo "seen:    '$came' as it comes, '$other' with fonttype 42"

if grep -qP '[\x{0E01}-\x{0E5B}]' <<<"$came"; then echo "changed: Thai is text"; exit 1; fi
grep -q '12.5' <<<"$came" || { echo "changed: digits are no text"; exit 1; }
grep -q 'ผู้ใช้น้ำ' <<<"$other" || { echo "changed: fonttype 42 is not read well"; exit 1; }
echo "as stated: the Thai is no text"
