#!/usr/bin/env bash
# Software: diff 8.0.4 (npm).
# Guess: diffWords compares the stretches between blanks, or Thai words.
# Behaviour: each Thai letter and mark is a word of its own: a vowel alone is marked as changed, and a tone that both texts have stays between two changes.
# Meaning: a shown difference has marks without their letter, and ใหม่ to เก่า is told in five pieces. Give it Intl.Segmenter.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts diff@8.0.4

cat >probe.mjs <<'X'
import { diffWords } from "diff";
const show = (a, b, options) => console.log(diffWords(a, b, options).map(p => (p.added ? "+" : p.removed ? "-" : "=") + p.value).join(" "));
show("บ้านใหม่", "บ้านเก่า");
show("ปีนี้", "ปู่นี้");
show("บ้านใหม่", "บ้านเก่า", { intlSegmenter: new Intl.Segmenter("th", { granularity: "word" }) });
X
cat >want.txt <<'X'
=บ้าน -ใหม +เก =่ +า
=ป -ี +ู่ =นี้
=บ้าน -ใหม่ +เก่า
X
node probe.mjs >seen.txt

echo "version: diff@8.0.4, Node $(node --version)"
echo "guess:   diffWords compares the stretches between blanks, or Thai words."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: a tone stands alone between two changes"
