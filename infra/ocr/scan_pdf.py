"""Pages of one image as PDF, as scanners and copiers write them: JPEG, fax, JPEG 2000, JBIG2, and a copier's background with a mask."""
import io
import struct

from PIL import Image, TiffImagePlugin

# What the codes of a font in TIS-620 say.
TIS_620 = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Thai def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfrange <20> <7E> <0020> <A1> <FB> <0E01> endbfrange
endcmap end end"""


class Pdf:
    """Objects from 1 upward; nothing but what a page of pictures needs."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, body: bytes) -> int:
        self.objects.append(body)

        return len(self.objects)

    def stream(self, entries: str, data: bytes) -> int:
        return self.add(f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream")

    def finish(self, root: int) -> bytes:
        out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
        places = []

        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"

        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        out += f"trailer\n<< /Size {len(places) + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()

        return bytes(out)


def page(pdf: Pdf, size: tuple[int, int], dpi: float, images: list[int], turn: int = 0, more: str = "", fonts: str = "") -> bytes:
    """One page on which each image covers the whole sheet, the first at the bottom; behind them what more is to be painted."""
    width, height = (pixels / dpi * 72 for pixels in size)
    content = "".join(f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /I{n} Do Q\n" for n in range(len(images))).encode() + more.encode()
    names = " ".join(f"/I{n} {image} 0 R" for n, image in enumerate(images))
    stream = pdf.stream("", content)
    pages = len(pdf.objects) + 2
    leaf = pdf.add(
        f"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {width:.2f} {height:.2f}] /Rotate {turn} "
        f"/Resources << /XObject << {names} >>{fonts} >> /Contents {stream} 0 R >>".encode()
    )
    pdf.add(f"<< /Type /Pages /Kids [{leaf} 0 R] /Count 1 >>".encode())
    root = pdf.add(f"<< /Type /Catalog /Pages {pages} 0 R >>".encode())

    return pdf.finish(root)


def entries(size: tuple[int, int], space: str, bits: int, filter_name: str, more: str = "") -> str:
    return (
        f"/Type /XObject /Subtype /Image /Width {size[0]} /Height {size[1]} /ColorSpace /{space} "
        f"/BitsPerComponent {bits} /Filter /{filter_name} {more}"
    )


def from_jpeg(data: bytes, dpi: float, turn: int = 0) -> bytes:
    image = Image.open(io.BytesIO(data))
    pdf = Pdf()
    space = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    picture = pdf.stream(entries(image.size, space, 8, "DCTDecode"), data)

    return page(pdf, image.size, dpi, [picture], turn)


def with_hidden_text(data: bytes, dpi: float, lines: list[tuple[float, float, str]]) -> bytes:
    """As from_jpeg, with text that is not shown: for each line left and baseline in inches from the top left, and what it says."""
    image = Image.open(io.BytesIO(data))
    pdf = Pdf()
    picture = pdf.stream(entries(image.size, "DeviceGray", 8, "DCTDecode"), data)
    letters = pdf.stream("", TIS_620)
    widths = "500 " * 224
    shape = pdf.add(
        b"<< /Type /FontDescriptor /FontName /Hidden /Flags 32 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 "
        b"/CapHeight 700 /StemV 80 >>"
    )
    font = pdf.add(
        f"<< /Type /Font /Subtype /TrueType /BaseFont /Hidden /Encoding /WinAnsiEncoding /ToUnicode {letters} 0 R "
        f"/FontDescriptor {shape} 0 R /FirstChar 32 /LastChar 255 /Widths [{widths}] >>".encode()
    )
    text = ["BT 3 Tr /F 12 Tf"]

    for left, baseline, line in lines:
        text.append(f"1 0 0 1 {left * 72:.2f} {image.height / dpi * 72 - baseline * 72:.2f} Tm <{line.encode('tis-620').hex()}> Tj")

    return page(pdf, image.size, dpi, [picture], more=" ".join([*text, "ET"]), fonts=f" /Font << /F {font} 0 R >>")


def from_jpeg2000(image: Image.Image, dpi: float, rate: float = 24) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG2000", quality_mode="rates", quality_layers=[rate], irreversible=True)
    pdf = Pdf()
    picture = pdf.stream(entries(image.size, "DeviceGray", 8, "JPXDecode"), file.getvalue())

    return page(pdf, image.size, dpi, [picture])


def group4(image: Image.Image) -> bytes:
    """The bare fax stream of a black-and-white image, black sent as black. Pillow sends a picture's 1 as black, so it is turned first."""
    TiffImagePlugin.STRIP_SIZE = 1 << 30
    file = io.BytesIO()
    image.point(lambda v: 255 - v).convert("1", dither=Image.Dither.NONE).save(file, "TIFF", compression="group4")
    tags = Image.open(file).tag_v2
    at, length = tags[273][0], tags[279][0]

    return file.getvalue()[at : at + length]


def from_fax(image: Image.Image, dpi: float, black_is_one: bool) -> bytes:
    """A G4 page. Makers differ: with BlackIs1 the picture is sent with its colours turned, so the page looks the same."""
    pdf = Pdf()
    sent = image.point(lambda v: 255 - v) if black_is_one else image
    size = image.size
    parms = f"/DecodeParms << /K -1 /Columns {size[0]} /Rows {size[1]} /BlackIs1 {'true' if black_is_one else 'false'} >>"
    picture = pdf.stream(entries(size, "DeviceGray", 1, "CCITTFaxDecode", parms), group4(sent))

    return page(pdf, size, dpi, [picture])


def from_jbig2(image: Image.Image, dpi: float) -> bytes:
    """One generic region in JBIG2's own fax coding (MMR), embedded as PDF wants it: segments without a file header."""
    width, height = image.size
    info = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIB", width, height, 0, 0, 0) + b"\x01" + group4(image)
    data = segment(0, 48, info) + segment(1, 38, region)
    pdf = Pdf()
    picture = pdf.stream(entries(image.size, "DeviceGray", 1, "JBIG2Decode"), data)

    return page(pdf, image.size, dpi, [picture])


def segment(number: int, kind: int, data: bytes) -> bytes:
    return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data


def from_layers(paper: Image.Image, ink: Image.Image, dpi: float) -> bytes:
    """Mixed raster content: a coarse colour JPEG of the paper below, the print as a sharp fax mask above it."""
    pdf = Pdf()
    file = io.BytesIO()
    paper.save(file, "JPEG", quality=40)
    below = pdf.stream(entries(paper.size, "DeviceRGB" if paper.mode == "RGB" else "DeviceGray", 8, "DCTDecode"), file.getvalue())
    parms = f"/DecodeParms << /K -1 /Columns {ink.width} /Rows {ink.height} >>"
    size = f"/Width {ink.width} /Height {ink.height} /BitsPerComponent 1"
    mask = f"/Type /XObject /Subtype /Image /ImageMask true {size} /Filter /CCITTFaxDecode {parms}"
    above = pdf.stream(mask, group4(ink))

    return page(pdf, ink.size, dpi, [below, above])
