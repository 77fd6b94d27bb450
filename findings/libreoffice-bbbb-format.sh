#!/usr/bin/env bash
# Software: LibreOffice Calc 7.4.7 (Debian 12), converting .xlsx to .csv, and .xlsx to .ods and back.
# Guess: `d/m/bbbb`, the Buddhist year of spreadsheet formats, is shown as 30/11/2569; in any case a conversion keeps the format.
# Behaviour: the CSV says "30/11/bbbb": the year is gone. Saved as .ods and again as .xlsx the format has become d/m"/bbbb", plain
#   letters, so the year stays lost for the program that knew it. `t0` (Thai digits) goes the same way, as "t46356".
#   `[$-D07041E]d/m/yyyy` gives ๓๐/๑๑/๒๕๖๙, `[$-41E]d mmmm yyyy` the common era.
#   `[$-D070000]d/mm/yyyy` shows Thai digits, but has lost them after the round trip (`[$-1070409]`).
# Meaning: never read dates of an officer's spreadsheet through a CSV that LibreOffice made, and look at the number in
#   the cell, not at its text; a file that passed through LibreOffice has other formats than the officer chose.
set -euo pipefail

command -v soffice >/dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-calc-nogui >/dev/null; }
command -v python3 >/dev/null || apt-get install -y -qq python3 >/dev/null
command -v unzip >/dev/null || apt-get install -y -qq unzip >/dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >make.py <<'X'
import zipfile

FORMATS = ["d/m/bbbb", "t0", "[$-D07041E]d/m/yyyy", "[$-41E]d mmmm yyyy", "[$-D070000]d/mm/yyyy"]
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."

formats = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{f}"/>' for i, f in enumerate(FORMATS))
styles = "".join(f'<xf numFmtId="{200 + i}" applyNumberFormat="1"/>' for i in range(len(FORMATS)))
rows = "".join(f'<row r="{i + 1}"><c r="A{i + 1}" s="{i + 1}"><v>46356</v></c></row>' for i in range(len(FORMATS)))

parts = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}sheet.main+xml"/>'
    f'<Override PartName="/xl/sheet.xml" ContentType="{TYPE}worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{OFFICE}/worksheet" Target="sheet.xml"/>'
    f'<Relationship Id="b" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(FORMATS)}">{formats}</numFmts>'
    '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    f'<cellXfs count="{len(FORMATS) + 1}"><xf/>{styles}</cellXfs></styleSheet>',
    "xl/sheet.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
}

with zipfile.ZipFile("dates.xlsx", "w") as archive:
    for name, text in parts.items():
        archive.writestr(name, HEAD + text)
X
python3 make.py

convert() { timeout 60 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
convert 'csv:Text - txt - csv (StarCalc):44,34,76,1' . dates.xlsx
convert ods . dates.xlsx
convert xlsx again dates.ods
shown=$(tr '\n' '|' <dates.csv)
formats=$(unzip -p again/dates.xlsx xl/styles.xml | grep -o '<numFmt [^>]*>')

echo "version: $(soffice --version | cut -d' ' -f1,2), $(dpkg-query -W -f '${Version}' libreoffice-calc-nogui 2>/dev/null || true)"
echo "guess:   30/11/2569|๔๖๓๕๖|๓๐/๑๑/๒๕๖๙|30 พฤศจิกายน 2026|๓๐/๑๑/๒๕๖๙| and the formats kept"
echo "seen:    $shown"
echo "$formats"

[ "$shown" = '30/11/bbbb|t46356|๓๐/๑๑/๒๕๖๙|30 พฤศจิกายน 2026|๓๐/๑๑/๒๕๖๙|' ] || { echo "changed: other texts"; exit 1; }
grep -q 'formatCode="d/m&quot;/bbbb&quot;"' <<<"$formats" || { echo "changed: the format is kept"; exit 1; }
grep -q 'formatCode="\[$-1070409\]d/mm/yyyy"' <<<"$formats" || { echo "changed: the Thai digits are kept"; exit 1; }
echo "as stated: the year is lost, and so is the format"
