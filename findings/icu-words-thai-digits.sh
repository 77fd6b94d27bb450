#!/usr/bin/env bash
# Software: ICU 72.1 (Debian 12) by python3-icu 2.10: word breaks of the locale th. Node's Intl.Segmenter (ICU 78) does the same.
# Guess: unspaced Thai is cut into words by the dictionary, and numbers stand alone: "30กันยายน2569" is 30, กันยายน, 2569.
# Behaviour: a run of letters that touches digits stays glued to them: "30กันยายน2569", "งบ๑๐๐บาท" and "ข้อ๑" are one word each, in
#   Thai and in plain digits. So is "อบต.บ้าน" in "อบต.บ้านใหม่", across the dot.
# Meaning: an index or a word count built on ICU never finds กันยายน or บาท in the way officers type dates and money. Put spaces
#   between letters and digits, and after the dots of abbreviations, before cutting words.
set -euo pipefail

/usr/bin/python3 -c 'import icu' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq python3-icu >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/probe.py" <<'X'
import icu

breaker = icu.BreakIterator.createWordInstance(icu.Locale("th"))
for text in ["30กันยายน2569", "30 กันยายน 2569", "งบ๑๐๐บาท", "ข้อ๑", "อบต.บ้านใหม่"]:
    breaker.setText(text)
    ends = [0] + list(breaker)
    print("|".join(text[a:b] for a, b in zip(ends, ends[1:])))
X
seen=$(/usr/bin/python3 "$work/probe.py")
version=$(/usr/bin/python3 -c 'import icu; print(icu.ICU_VERSION)')

echo "version: ICU $version"
echo "guess:   30|กันยายน|2569, the same with spaces, งบ|๑๐๐|บาท, ข้อ|๑, อบต.|บ้าน|ใหม่"
echo "seen:"
echo "$seen"

[ "$seen" = "30กันยายน2569
30| |กันยายน| |2569
งบ๑๐๐บาท
ข้อ๑
อบต.บ้าน|ใหม่" ] || { echo "changed: the words are cut otherwise now"; exit 1; }
echo "as stated: digits and dots glue Thai words"
