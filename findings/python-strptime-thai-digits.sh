#!/usr/bin/env bash
# Software: Python 3.11 (Debian 12).
# Guess: strptime either reads Thai digits or refuses them.
# Behaviour: a year in Thai digits is read (30/11/๒๕๖๙), a day is refused, one of 1 to 9 too; the second digit of a day may be Thai from 10 to 29 (2๕). date.fromisoformat refuses all.
# Meaning: a column of mixed dates is half read, and by year only. Turn Thai digits into ASCII before parsing.
set -euo pipefail

/usr/bin/python3 -c 'import datetime' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq python3 >/dev/null; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.py <<'X'
from datetime import date, datetime


def read(parse, *given):
    try:
        print(*given, parse(*given).strftime("%Y-%m-%d"))
    except ValueError:
        print(*given, "refused")


for text in ["30/11/๒๕๖๙", "2๕/11/2569", "3๐/11/2569", "๓๐/11/2569", "๓/11/2569"]:
    read(datetime.strptime, text, "%d/%m/%Y")
read(date.fromisoformat, "๒๕๖๙-11-30")
X
cat >want.txt <<'X'
30/11/๒๕๖๙ %d/%m/%Y 2569-11-30
2๕/11/2569 %d/%m/%Y 2569-11-25
3๐/11/2569 %d/%m/%Y refused
๓๐/11/2569 %d/%m/%Y refused
๓/11/2569 %d/%m/%Y refused
๒๕๖๙-11-30 refused
X
PYTHONUTF8=1 /usr/bin/python3 probe.py >seen.txt

echo "version: $(dpkg-query -W -f '${Package} ${Version}' python3)"
echo "guess:   strptime either reads Thai digits or refuses them."
echo "seen:"
cat seen.txt

cmp -s seen.txt want.txt || { echo "changed: it answers otherwise now"; exit 1; }
echo "as stated: Thai digits are read in some places of one date"
