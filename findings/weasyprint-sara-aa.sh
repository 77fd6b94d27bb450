#!/usr/bin/env bash
# Software: WeasyPrint 57.2 (Debian 12) with Debian's font Garuda; the text is read by pdftotext 22.12.
# Guess: a word keeps its text whatever other words stand in the same document.
# Behaviour: once a word with sara am (ำ) stands in the document, sara aa (า) is read as ำ all over it: one glyph closes both,
#   and the document has one name for a glyph. "รายงาน" alone is read right; with "กำหนด" before it, it becomes "รำยงำน".
# Meaning: in almost every Thai document of WeasyPrint half of the vowels cannot be searched for. The page itself is right. A
#   reader has to judge the whole document: no Thai word begins with ำ, and most should have none.
set -euo pipefail
export LC_ALL=C.UTF-8

need() { command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need weasyprint weasyprint
need pdftotext poppler-utils
need fc-list fontconfig
fc-list : family | grep Garuda >/dev/null || { apt-get update -qq && apt-get install -y -qq fonts-tlwg-garuda-ttf >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

printed() {
  printf '<meta charset="utf-8"><p style="font: 20pt Garuda">%s</p>' "$1" >page.html
  weasyprint page.html page.pdf 2>/dev/null
  pdftotext page.pdf - | tr -d '\n\f'
}
alone=$(printed 'รายงาน')
together=$(printed 'กำหนด รายงาน')

echo "version: $(weasyprint --version)"
echo "guess:   'รายงาน' both times"
echo "seen:    '$alone' alone, '$together' after กำหนด"

[ "$alone" = 'รายงาน' ] || { echo "changed: the word alone is read otherwise"; exit 1; }
grep -q 'รำยงำน' <<<"$together" || { echo "changed: า is not read as ำ"; exit 1; }
echo "as stated: า becomes ำ"
