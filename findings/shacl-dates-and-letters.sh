#!/usr/bin/env bash
# Software: rdf-validate-shacl 0.6.5 with @zazuko/env 3.0.1 and @rdfjs/parser-n3 2.2.0 (npm).
# Guess: `sh:datatype xsd:date` refuses a date that does not exist, and `sh:pattern "^\\p{L}+$"` takes Thai letters: SHACL
#   takes its patterns from SPARQL, where \p{L} is every letter and \d every decimal digit.
# Behaviour: "2569-13-45"^^xsd:date and 29 February 2567 conform: the form is looked at, the calendar is not. The pattern goes
#   to JavaScript without its `u` flag: \p{L} is the letter p and braces, so Thai text is refused and the text "p{L}"
#   taken; `[ก-๙]` works. \d refuses ๒๕๖๙.
# Meaning: a catalogue (DCAT) with a Buddhist year or a 13th month passes as valid; check dates in code before publishing. A
#   shape written for another validator refuses all Thai names here: write ranges, not properties, into patterns.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent rdf-validate-shacl@0.6.5 @zazuko/env@3.0.1 @rdfjs/parser-n3@2.2.0

cat >probe.mjs <<'X'
import { Readable } from "node:stream";
import rdf from "@zazuko/env";
import Parser from "@rdfjs/parser-n3";
import Validator from "rdf-validate-shacl";

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <http://example.org/> .
`;

const load = (turtle) => rdf.dataset().import(new Parser().import(Readable.from([prefixes + turtle])));

async function conforms(rule, value) {
  const shape = await load(`e:Shape a sh:NodeShape ; sh:targetNode e:lgo ; sh:property [ sh:path e:p ; ${rule} ] .`);
  const data = await load(`e:lgo e:p ${value} .`);
  return (await new Validator(shape, { factory: rdf }).validate(data)).conforms;
}

const cases = [
  ["sh:datatype xsd:date", '"2569-13-45"^^xsd:date'],
  ["sh:datatype xsd:date", '"2567-02-29"^^xsd:date'],
  ["sh:datatype xsd:date", '"30/09/2569"^^xsd:date'],
  ['sh:pattern "^\\\\p{L}+$"', '"กข"'],
  ['sh:pattern "^\\\\p{L}+$"', '"p{L}"'],
  ['sh:pattern "^[ก-๙]+$"', '"กข"'],
  ['sh:pattern "^\\\\d{4}$"', '"๒๕๖๙"'],
];

for (const [rule, value] of cases) {
  console.log(`${rule} ${value}: ${(await conforms(rule, value)) ? "conforms" : "refused"}`);
}
X
seen=$(node probe.mjs)

echo "version: rdf-validate-shacl 0.6.5, Node $(node --version)"
echo "guess:   the dates refused; กข conforms, p{L} refused, กข and ๒๕๖๙ conform"
echo "seen:"
echo "$seen"

[ "$(sed 's/.*: //' <<<"$seen" | tr '\n' ' ')" = "conforms conforms refused refused conforms conforms refused " ] ||
  { echo "changed: the answers are others now"; exit 1; }
echo "as stated: dates that do not exist conform, Thai letters are refused"
