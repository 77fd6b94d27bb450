"""Collects the training text from this repository: its word lists, its registry, its own Thai sentences. Writes text/*.txt.

Nothing from outside comes in, so no licence of a word list does.
"""
import csv
import glob
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SOURCES = (".cs", ".md", ".json", ".html")

SHORT_KIND = {
    "องค์การบริหารส่วนตำบล": "อบต.",
    "เทศบาลตำบล": "ทต.",
    "เทศบาลเมือง": "ทม.",
    "เทศบาลนคร": "ทน.",
    "องค์การบริหารส่วนจังหวัด": "อบจ.",
}


def words() -> set[str]:
    found: set[str] = set()
    before = ""

    # Each line's first letter says how many letters of the word before it are kept.
    for line in open(ROOT + "/src/LpaFunctions.Reading/Text/Words/thai-words-icu.txt", encoding="utf-8"):
        line = line.rstrip("\n")

        if line:
            before = before[: ord(line[0]) - 97] + line[1:]
            found.add(before)

    for line in open(ROOT + "/src/LpaFunctions.Reading/Text/Words/thai-words-office.txt", encoding="utf-8"):
        found |= set(line.split())

    return {word for word in found if re.fullmatch(r"[ก-๎.]{2,}", word)}


def lgo_names() -> set[str]:
    found: set[str] = set()

    for row in csv.reader(open(ROOT + "/src/LpaFunctions.Core/Reference/lgo-registry.csv", encoding="utf-8-sig")):
        found |= {cell.strip() for cell in row if re.search("[ก-ฮ]", cell)}

    shortened = {short + name[len(kind) :] for name in found for kind, short in SHORT_KIND.items() if name.startswith(kind)}

    return found | shortened


def phrases() -> set[str]:
    found: set[str] = set()
    files = [path for path in glob.glob(ROOT + "/**/*", recursive=True) if path.endswith(SOURCES) and os.path.isfile(path)]

    for path in files:
        if os.path.getsize(path) > 2_000_000 or "registry" in path.lower():
            continue

        text = open(path, encoding="utf-8", errors="ignore").read()

        for match in re.finditer(r"[ก-๙][ก-๙ ().,/0-9:A-Z-]{3,}", text):
            rest = match.group().strip()

            while len(rest) > 50:
                found.add(rest[:45])
                rest = rest[45:]

            if len(rest) > 3:
                found.add(rest)

    return found


if __name__ == "__main__":
    os.makedirs(HERE + "/text", exist_ok=True)

    for name, lines in (("words", words()), ("lgo", lgo_names()), ("phrases", phrases())):
        with open(f"{HERE}/text/{name}.txt", "w", encoding="utf-8") as file:
            file.write("\n".join(sorted(lines)) + "\n")

        print(name, len(lines))
