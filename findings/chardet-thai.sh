#!/usr/bin/env bash
# Software: chardet 2.2.0 (npm).
# Guess: a CSV in Windows-874 is called Thai, or unknown, or of low confidence.
# Behaviour: it is called EUC-JP (Japanese) with a confidence of 78, before every other set.
# Meaning: a Thai export is decoded as Japanese. Try UTF-8 strictly, then Windows-874, and ask no detector.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts chardet@2.2.0

cat >probe.mjs <<'X'
import chardet from "chardet";
const text = "ลำดับที่,ชื่อองค์กรปกครองส่วนท้องถิ่น,คะแนน\n1,เทศบาลตำบลบ้านใหม่,347.80\n2,องค์การบริหารส่วนตำบลหนองบัว,351.20\n".repeat(5);
const bytes = Buffer.from([...text].map(c => (c.codePointAt(0) >= 0xe00 ? c.codePointAt(0) - 0xd60 : c.codePointAt(0))));
console.log(new TextDecoder("windows-874").decode(bytes) === text);
const all = chardet.analyse(bytes);
console.log(all[0].name, all[0].confidence, all.findIndex(one => /874|tis|8859-11/i.test(one.name)) === 0);
X
cat >want.txt <<'X'
true
EUC-JP 78 false
X
node probe.mjs >seen.txt

echo "version: chardet@2.2.0, Node $(node --version)"
echo "guess:   a CSV in Windows-874 is called Thai, or unknown, or of low confidence."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: Thai is called Japanese"
