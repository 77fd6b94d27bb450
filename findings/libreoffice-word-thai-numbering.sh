#!/usr/bin/env bash
# Software: LibreOffice Writer 7.4.7 (Debian 12), a .docx to text, to PDF and back to .docx.
# Guess: numberings of ECMA-376 are shown as it lists them: items of `thaiNumbers` as ๑. ๒., pages of `thaiNumbers` as ๑, and the field
#   PAGE \* ThaiArabic as ๑; in any case a document that was opened and saved keeps what its author chose.
# Behaviour: lists and pages are numbered 1, 2 (letters, `thaiLetters`, are right: ก. ข.); the field, which asks for digits, gives the
#   letter ก. Saved as .docx again the lists and the pages are `decimal` and the field is PAGE \* ARABIC: Word shows Arabic digits from then on.
# Meaning: "ตามข้อ ๓" points at an item that a converted order or plan calls 3, and page ๑ became page ก. Compare numbers of items by their
#   value, never by their digits, and never give back an officer's .docx that went through LibreOffice.
set -euo pipefail

command -v soffice >/dev/null && dpkg-query -W libreoffice-writer-nogui >/dev/null 2>&1 ||
  { apt-get update -qq && apt-get install -y -qq libreoffice-writer-nogui >/dev/null; }
for tool in python3:python3 unzip:unzip pdftotext:poppler-utils; do
  command -v "${tool%:*}" >/dev/null || apt-get install -y -qq "${tool#*:}" >/dev/null
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >make.py <<'X'
import zipfile

KINDS = ["thaiNumbers", "thaiLetters"]
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

levels = "".join(
    f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' for i, kind in enumerate(KINDS))
lists = "".join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(len(KINDS)))
items = "".join(
    f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{i + 1}"/></w:numPr></w:pPr><w:r><w:t>{kind}</w:t></w:r></w:p>'
    for i, kind in enumerate(KINDS) for _ in range(2))
def field(code):
    return (f'<w:p><w:r><w:t xml:space="preserve">page </w:t></w:r><w:fldSimple w:instr=" {code} ">'
            '<w:r><w:t>๑</w:t></w:r></w:fldSimple></w:p>')

digits = field(r'PAGE \* ThaiArabic')
parts = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{TYPE}numbering+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>',
    "word/numbering.xml": f"<w:numbering {WORD}>{levels}{lists}</w:numbering>",
    "word/document.xml": f"<w:document {WORD}><w:body>{items}{field('PAGE')}{digits}"
    '<w:sectPr><w:pgNumType w:fmt="thaiNumbers"/></w:sectPr></w:body></w:document>',
}

with zipfile.ZipFile("order.docx", "w") as archive:
    for name, text in parts.items():
        archive.writestr(name, HEAD + text)
X
python3 make.py

convert() { timeout 60 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$2" order.docx >/dev/null 2>&1; }
convert pdf .
convert docx again
shown=$(pdftotext -raw order.pdf - | tr -d '\f' | grep . | tr '\n' '|')
kept=$(unzip -p again/order.docx word/numbering.xml | grep -o '<w:numFmt w:val="thai[A-Za-z]*"' | sort -u | tr '\n' ' ')
pages=$(unzip -p again/order.docx word/document.xml | grep -o 'pgNumType w:fmt="[A-Za-z]*"\|PAGE \\\* [A-Za-z]*' | tr '\n' ' ')

echo "version: $(soffice --version | cut -d' ' -f1,2), $(dpkg-query -W -f '${Version}' libreoffice-writer-nogui)"
echo "guess:   ๑. thaiNumbers|๒. thaiNumbers|ก. thaiLetters|ข. thaiLetters|page ๑|page ๑| and all kept"
echo "seen:    $shown"
echo "saved:   $kept| $pages"

[ "$shown" = '1. thaiNumbers|2. thaiNumbers|ก. thaiLetters|ข. thaiLetters|page 1|page ก|' ] ||
  { echo "changed: other numbers"; exit 1; }
[ "$kept" = '<w:numFmt w:val="thaiLetters" ' ] || { echo "changed: other lists are kept"; exit 1; }
grep -q 'PAGE \\\* ARABIC' <<<"$pages" && grep -q 'fmt="decimal"' <<<"$pages" || { echo "changed: the pages' digits are kept"; exit 1; }
echo "as stated: Thai digits of lists and pages are lost, and a field of digits is a letter"
