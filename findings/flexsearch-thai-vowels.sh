#!/usr/bin/env bash
# Software: flexsearch 0.8.212 (npm), an index with no options at all.
# Guess: a Thai word that stands alone is found by itself and is told apart from another word.
# Behaviour: the default encoder cuts at all that is neither letter nor number in Unicode, and Thai vowels above and below and
#   tone marks are neither. "ปี" (year) is stored as "ป" and finds "ปู" (crab), "ดี" (good) finds "ดุ" (fierce), "บ้าน" is cut in two.
#   `split: /\s+/` keeps words whole.
# Meaning: the search of a site in Thai gives hits that have nothing to do with the word. Set `split`, and cut the words first.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent flexsearch@0.8.212

cat >probe.js <<'X'
const { Encoder, Index } = require("flexsearch");
const words = ["ปี", "ปู", "ดี", "ดุ", "บ้าน"];
const found = (index, word) => index.search(word).map((i) => words[i]).join(" ");
const fill = (index) => (words.forEach((word, i) => index.add(i, word)), index);
const plain = fill(new Index());
const kept = fill(new Index({ encoder: new Encoder({ split: /\s+/ }) }));
console.log(`default: ${found(plain, "ปี")}, ${found(plain, "ดี")}`);
console.log(`split at spaces: ${found(kept, "ปี")}, ${found(kept, "ดี")}`);
X
seen=$(node probe.js)

echo "version: flexsearch 0.8.212, Node $(node --version)"
echo "guess:   ปี, ดี both times"
echo "seen:"
echo "$seen"

[ "$seen" = "default: ปี ปู, ดี ดุ
split at spaces: ปี, ดี" ] || { echo "changed: other words are found now"; exit 1; }
echo "as stated: Thai vowels separate words"
