#!/usr/bin/env bash
# Software: Fuse.js 7.5.0 (npm), option `ignoreDiacritics`, threshold 0 (exact).
# Guess: accents of Latin letters are ignored, and at most the tone marks of Thai.
# Behaviour: the vowels above and below are dropped as well. "ปี" (year) is searched as "ป" and finds "ปู" (crab), "ป่า" (forest) and
#   whatever else holds that letter.
# Meaning: a search box for people who leave out accents answers a Thai word with everything. Leave the option off for Thai.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent fuse.js@7.5.0

cat >probe.js <<'X'
const module_ = require("fuse.js");
const Fuse = module_.default ?? module_;
const words = ["ปี", "ปู", "ป่า", "ดี", "ดุ", "บ้าน"];
for (const ignoreDiacritics of [false, true]) {
  const found = new Fuse(words, { threshold: 0, ignoreDiacritics }).search("ปี").map((hit) => hit.item);
  console.log(`ignoreDiacritics ${ignoreDiacritics}: ${found.sort().join(" ")}`);
}
X
seen=$(node probe.js)

echo "version: fuse.js 7.5.0, Node $(node --version)"
echo "guess:   ปี alone, both times"
echo "seen:"
echo "$seen"

[ "$seen" = "ignoreDiacritics false: ปี
ignoreDiacritics true: ปี ปู ป่า" ] || { echo "changed: other words are found now"; exit 1; }
echo "as stated: vowels are dropped"
