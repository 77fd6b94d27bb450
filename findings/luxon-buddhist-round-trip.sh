#!/usr/bin/env bash
# Software: luxon 3.7.2 (npm).
# Guess: fromFormat reads what toFormat wrote with the same options.
# Behaviour: with outputCalendar buddhist toFormat writes 2569, and fromFormat with the same options takes 2569 as a year of the common era.
# Meaning: a date that is shown, edited and read back is 543 years later, with no error. Take 543 off before parsing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts luxon@3.7.2

cat >probe.mjs <<'X'
import { DateTime } from "luxon";
const options = { locale: "th", outputCalendar: "buddhist", zone: "utc" };
const text = DateTime.fromISO("2026-11-30", options).toFormat("dd/MM/yyyy");
const back = DateTime.fromFormat(text, "dd/MM/yyyy", options);
console.log(text, back.isValid, back.toISODate(), back.toFormat("dd/MM/yyyy"));
X
cat >want.txt <<'X'
30/11/2569 true 2569-11-30 30/11/3112
X
node probe.mjs >seen.txt

echo "version: luxon@3.7.2, Node $(node --version)"
echo "guess:   fromFormat reads what toFormat wrote with the same options."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: one round through text is 543 years"
