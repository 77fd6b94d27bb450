#!/usr/bin/env bash
# Software: tesseract-ocr-tha 1:4.1.0-2 (Debian 12; the model of tessdata_fast), taken apart with combine_tessdata.
# Guess: a model for Thai can write all ten Thai digits.
# Behaviour: its character set holds five of them. ๔ ๖ ๗ ๘ ๙ are not in it: whatever the picture, whatever the settings,
#   these digits cannot come out.
# Meaning: Thai official letters are dated and numbered in Thai digits, so every scanned date of 2564, 2566 to 2569 is read
#   wrong, mostly as letters or as other digits that look likely. Never take a number in Thai digits from this model.
set -euo pipefail

model=/usr/share/tesseract-ocr/5/tessdata/tha.traineddata
if ! command -v combine_tessdata >/dev/null || [ ! -f "$model" ]; then
  apt-get update -qq
  apt-get install -y -qq tesseract-ocr tesseract-ocr-tha >/dev/null
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
combine_tessdata -u "$model" "$work/tha." >/dev/null 2>&1

there=
missing=
for digit in ๐ ๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙; do
  if grep -q "$digit" "$work/tha.lstm-unicharset"; then there+="$digit "; else missing+="$digit "; fi
done

echo "version: tesseract-ocr-tha $(dpkg-query -W -f '${Version}' tesseract-ocr-tha), $(head -1 "$work/tha.lstm-unicharset") characters"
echo "guess:   ๐ ๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙ are all there"
echo "seen:    there: $there"
echo "         missing: $missing"

[ "$missing" = "๔ ๖ ๗ ๘ ๙ " ] || { echo "changed: another set of digits is missing"; exit 1; }
echo "as stated: five of the ten digits cannot be written"
