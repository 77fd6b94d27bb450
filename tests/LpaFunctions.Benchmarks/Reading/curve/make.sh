#!/usr/bin/env bash
# Makes the documents of the reliability curve. usage: make.sh FOLDER [COUNT [FIRST_SEED]]; then: dotnet run -c Release --project tests/LpaFunctions.Benchmarks -- curve FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1; count=${2:-2200}; first=${3:-100000}
mkdir -p "$folder"; folder=$(cd "$folder" && pwd); tools=${CURVE_TOOLS:-$folder/tools}
missing=()
for pair in chromium-headless-shell:chromium-headless-shell weasyprint:weasyprint wkhtmltopdf:wkhtmltopdf soffice:libreoffice-writer-nogui pdftocairo:poppler-utils rsvg-convert:librsvg2-bin qpdf:qpdf node:nodejs npm:npm; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
done
for package in libreoffice-writer-nogui python3-reportlab fonts-thai-tlwg; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
[ ${#missing[@]} = 0 ] || apt-get install -y --no-install-recommends "${missing[@]}"
mkdir -p "$tools"
[ -d "$tools/node_modules/pdfkit" ] || (cd "$tools" && npm init -y >/dev/null && npm install --silent pdf-lib@1.17.1 @pdf-lib/fontkit@1.1.1 pdfkit@0.17.2 @expo-google-fonts/sarabun@0.4.1 @myriaddreamin/typst-ts-node-compiler@0.7.0)
font=$(find "$tools/node_modules/@expo-google-fonts/sarabun" -name 'Sarabun_400Regular.ttf' | head -1)
mkdir -p ~/.fonts; cp -n "$font" ~/.fonts/; fc-cache -f
CURVE_FONT=$font /usr/bin/python3 "$here/render.py" "$folder" "$count" "$first"
node "$here/render.mjs" "$folder" "$tools" "$font"
find "$folder" -maxdepth 1 -name '[0-9]*.pdf' | wc -l
