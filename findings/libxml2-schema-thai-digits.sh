#!/usr/bin/env bash
# Software: libxml2 2.9.14 by lxml 4.9.2 (Debian 12).
# Guess: an XSD pattern with four times backslash d takes 2569 and nothing else of that meaning, as in JavaScript and JSON Schema.
# Behaviour: backslash d takes Thai digits, as the standard of XSD has it, while xs:integer refuses the same text; a single \p{L} takes sara am and no whole word with marks.
# Meaning: a code list in Thai digits passes the pattern and fails at the first consumer that counts. Write [0-9].
set -euo pipefail

/usr/bin/python3 -c 'import lxml.etree' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq python3-lxml >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.py <<'X'
from lxml import etree

SCHEMA = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="y"><xs:simpleType><xs:restriction base="xs:%s">%s</xs:restriction></xs:simpleType></xs:element></xs:schema>'

for base, pattern, value in [
    ("string", r"\d{4}", "๒๕๖๙"),
    ("string", "[0-9]{4}", "๒๕๖๙"),
    ("integer", "", "๒๕๖๙"),
    ("string", r"\p{L}+", "ที่ดิน"),
    ("string", r"\w+", "ที่ดิน"),
]:
    facet = pattern and '<xs:pattern value="%s"/>' % pattern
    schema = etree.XMLSchema(etree.fromstring(SCHEMA % (base, facet)))
    print(base, pattern or "-", value, schema.validate(etree.fromstring("<y>%s</y>" % value)))
X
cat >want.txt <<'X'
string \d{4} ๒๕๖๙ True
string [0-9]{4} ๒๕๖๙ False
integer - ๒๕๖๙ False
string \p{L}+ ที่ดิน False
string \w+ ที่ดิน True
X
PYTHONUTF8=1 /usr/bin/python3 probe.py >seen.txt

echo "version: $(dpkg-query -W -f '${Package} ${Version}' python3-lxml)"
echo "guess:   an XSD pattern with four times backslash d takes 2569 and nothing else of that meaning, as in JavaScript and JSON Schema."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: the pattern takes what the number refuses"
