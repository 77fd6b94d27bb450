#!/usr/bin/env bash
# Software: linkify-it 5.0.2 (npm).
# Guess: an address ends where Thai letters follow it, and begins where it begins.
# Behaviour: Thai behind a path becomes part of the address; with Thai before it, or right behind a host or mailbox, there is no link at all.
# Meaning: Thai writes no blank there. Put one before and behind every address in a Thai text.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts linkify-it@5.0.2

cat >probe.mjs <<'X'
import LinkifyIt from "linkify-it";
const linkify = new LinkifyIt();
for (const text of ["ดูที่ https://example.org/a ครับ", "ดูที่ https://example.org/aครับ", "ดูที่https://example.org/a", "ส่งที่ a@example.orgครับ"])
  console.log(text, "->", linkify.match(text)?.map(match => match.url).join(" ") ?? "none");
X
cat >want.txt <<'X'
ดูที่ https://example.org/a ครับ -> https://example.org/a
ดูที่ https://example.org/aครับ -> https://example.org/aครับ
ดูที่https://example.org/a -> none
ส่งที่ a@example.orgครับ -> none
X
node probe.mjs >seen.txt

echo "version: linkify-it@5.0.2, Node $(node --version)"
echo "guess:   an address ends where Thai letters follow it, and begins where it begins."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: no link, or one that leads elsewhere"
