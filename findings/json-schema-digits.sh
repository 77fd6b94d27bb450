#!/usr/bin/env bash
# Software: ajv 8.20.0 (npm) against python3-jsonschema 4.10.3 (Debian 12), the same schema and the same data.
# Guess: one standard, one answer: a pattern of JSON Schema means the same to both.
# Behaviour: `^\d{4}$` takes the Thai year ๒๕๖๙ in Python and refuses it in Ajv; `^\w+$` takes Thai letters in
#   Python and refuses them in Ajv. With [0-9] and [ก-๙] both agree.
# Meaning: a schema published with open data accepts Thai digits on one side and breaks the consumer on the other. Write
#   [0-9] and ranges of letters, which mean the same everywhere.
set -euo pipefail

/usr/bin/python3 -c 'import jsonschema' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq python3-jsonschema >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent ajv@8.20.0

cat >cases.json <<'X'
[["^\\d{4}$", "๒๕๖๙"], ["^\\w+$", "กข"], ["^[0-9]{4}$", "๒๕๖๙"], ["^[ก-๙]+$", "ที่ดิน"]]
X
cat >probe.js <<'X'
const Ajv = require("ajv");
for (const [pattern, value] of require("./cases.json")) {
  console.log(new Ajv().validate({ type: "string", pattern }, value) ? "valid" : "invalid");
}
X
cat >probe.py <<'X'
import json
from jsonschema import Draft7Validator

for pattern, value in json.load(open("cases.json", encoding="utf-8")):
    print("valid" if Draft7Validator({"type": "string", "pattern": pattern}).is_valid(value) else "invalid")
X
ajv=$(node probe.js | tr '\n' ' ')
python=$(/usr/bin/python3 probe.py | tr '\n' ' ')

echo "version: ajv 8.20.0, jsonschema $(dpkg-query -W -f '${Version}' python3-jsonschema)"
echo "guess:   the same answers from both"
echo "seen:    ajv    $ajv"
echo "         python $python"

[ "$ajv" = "invalid invalid invalid valid " ] && [ "$python" = "valid valid invalid valid " ] ||
  { echo "changed: the answers are others now"; exit 1; }
echo "as stated: two validators, two answers"
