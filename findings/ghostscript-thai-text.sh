#!/usr/bin/env bash
# Software: Ghostscript 10.00.0 (Debian 12), device pdfwrite; the PDF comes from Debian's Chromium.
# Guess: saving a good PDF again keeps its text layer; pdftotext reads the same Thai before and after.
# Behaviour: the picture stays right, the text layer becomes noise: most Thai letters are read as Latin letters, signs
#   and digits. Nothing is printed, the exit code is 0.
# Meaning: a Thai office that makes its PDFs smaller with Ghostscript (or with one of the many tools built on it) sends
#   evidence that looks right and cannot be searched, copied or read by machine. Ask for the first file, or read the picture.
set -euo pipefail

need() { command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq "$2" >/dev/null; }; }
need gs ghostscript
need pdftotext poppler-utils
need fc-list fontconfig
need chromium-headless-shell chromium-headless-shell
fc-list : family | grep Garuda >/dev/null || { apt-get update -qq && apt-get install -y -qq fonts-tlwg-garuda-ttf >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

text='กำหนดให้ผู้รับผิดชอบ ฐานข้อมูล พฤศจิกายน'
printf '<meta charset="utf-8"><p style="font: 20pt Garuda">%s</p>' "$text" >page.html
chromium-headless-shell --no-sandbox --no-pdf-header-footer --print-to-pdf=first.pdf page.html >/dev/null 2>&1
gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sOutputFile=again.pdf first.pdf

before=$(pdftotext first.pdf - | tr -d '\n\f')
after=$(pdftotext again.pdf - | tr -d '\n\f')

echo "version: Ghostscript $(gs --version), $(chromium-headless-shell --version 2>/dev/null || true)"
echo "guess:   the text after saving again is the text before: $text"
echo "before:  $before"
echo "seen:    $after"

grep -q 'กำหนดให้ผู้รับผิดชอบ' <<<"$before" || { echo "changed: the first PDF is not read well"; exit 1; }
if grep -qE 'กำ?หนด|พฤศจิกายน' <<<"$after"; then
  echo "changed: Ghostscript keeps the Thai text"
  exit 1
fi
echo "as stated: the Thai is lost"
