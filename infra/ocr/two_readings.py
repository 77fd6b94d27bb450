"""A scan in which its scanner's program hid what it had read, one number otherwise: two_readings.py DOCUMENT.pdf SCAN.pdf READ SAID.

READ is what stands on the page, SAID what the hidden text says instead. Needs poppler-utils (pdftoppm, pdftotext), nothing of Python's beyond itself.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DPI = 150
THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

TO_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Digits def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <30> <39> <0E50> endbfrange
3 beginbfchar <2E> <002E> <2F> <002F> <2C> <002C> endbfchar
endcmap end end"""


def numbers(document: Path) -> list[tuple[float, float, float, float, str]]:
    """The numbers in Thai digits of the first page: left, top, right, bottom in points, and what they say."""
    boxes = subprocess.run(["pdftotext", "-bbox", "-l", "1", document, "-"], check=True, capture_output=True, text=True).stdout
    word = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([๐-๙][๐-๙./,]*)</word>')

    return [(*map(float, found.groups()[:4]), found.group(5)) for found in word.finditer(boxes)]


def hidden(words: list[tuple[float, float, float, float, str]], height: float) -> bytes:
    """Each number where it stands, as wide as it is there, in a rendering mode that shows nothing."""
    lines = ["BT 3 Tr"]

    for left, top, right, bottom, text in words:
        size = (bottom - top) * 0.7
        wide = 100 * (right - left) / (0.556 * size * len(text))
        lines.append(f"/F {size:.2f} Tf {wide:.1f} Tz 1 0 0 1 {left:.2f} {height - bottom + 0.3 * size:.2f} Tm ({text.translate(THAI)}) Tj")

    return "\n".join([*lines, "ET"]).encode()


def stream(entries: str, data: bytes) -> bytes:
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def write(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.5\n")
    places = []

    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"

    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()

    return bytes(out)


def main(document: Path, scan: Path, read: str, said: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page"
        options = ["-gray", "-jpeg", "-jpegopt", "quality=50", "-r", str(DPI), "-singlefile"]
        subprocess.run(["pdftoppm", *options, document, page], check=True)
        jpeg = page.with_suffix(".jpg").read_bytes()

    frame = jpeg.index(b"\xff\xc0") + 5
    high, wide = int.from_bytes(jpeg[frame : frame + 2]), int.from_bytes(jpeg[frame + 2 : frame + 4])
    width, height = wide / DPI * 72, high / DPI * 72
    words = [(*word[:4], said if word[4] == read else word[4]) for word in numbers(document)]
    content = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /I Do Q\n".encode() + hidden(words, height)
    image = f"/Type /XObject /Subtype /Image /Width {wide} /Height {high} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
    scan.write_bytes(
        write(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:.2f} {height:.2f}] /Contents 5 0 R "
                f"/Resources << /XObject << /I 4 0 R >> /Font << /F 6 0 R >> >> >>".encode(),
                stream(image, jpeg),
                stream("", content),
                f"<< /Type /Font /Subtype /TrueType /BaseFont /Digits /Encoding /WinAnsiEncoding /ToUnicode 7 0 R /FontDescriptor 8 0 R "
                f"/FirstChar 46 /LastChar 57 /Widths [{'556 ' * 12}] >>".encode(),
                stream("", TO_UNICODE.encode()),
                b"<< /Type /FontDescriptor /FontName /Digits /Flags 32 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 "
                b"/Descent -200 /CapHeight 700 /StemV 80 >>",
            ]
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
