#!/usr/bin/env bash
# Software: lunr 2.3.9 (npm), with its default pipeline.
# Guess: Thai is not cut into words, but a name that stands alone in its field is found by typing that name.
# Behaviour: nothing in Thai is found at all. The trimmer takes every character that is not \w of JavaScript, that is
#   every Thai letter, off both ends; all Thai words are stored as the one empty token. No error, no warning.
# Meaning: the search of a static documentation site or catalogue in Thai is empty although the index was built. Take
#   `lunr.trimmer` out of both pipelines (and cut words with Intl.Segmenter), or use another engine.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent lunr@2.3.9

cat >probe.js <<'X'
const lunr = require("lunr");
const build = (change) =>
  lunr(function () {
    change(this);
    this.field("name");
    this.add({ id: 1, name: "เทศบาล" });
    this.add({ id: 2, name: "LPA เทศบาล" });
  });
const plain = build(() => {});
const untrimmed = build((builder) => builder.pipeline.remove(lunr.trimmer));
console.log(`เทศบาล: ${plain.search("เทศบาล").length}`);
console.log(`LPA: ${plain.search("LPA").length}`);
console.log(`tokens: ${JSON.stringify(Object.keys(plain.invertedIndex))}`);
console.log(`เทศบาล without the trimmer: ${untrimmed.search("เทศบาล").length}`);
X
seen=$(node probe.js)

echo "version: lunr 2.3.9, Node $(node --version)"
echo "guess:   เทศบาล is found twice, LPA once"
echo "seen:"
echo "$seen"

[ "$seen" = 'เทศบาล: 0
LPA: 1
tokens: ["","lpa"]
เทศบาล without the trimmer: 2' ] || { echo "changed: lunr treats Thai otherwise now"; exit 1; }
echo "as stated: no Thai word is found"
