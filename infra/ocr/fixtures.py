"""Makes the small scans that the tests read: fixtures.py OUT. One page a kind, each beside NAME.expected.json with what it says.

Run it again only when a fixture has to change; the files are committed. Fonts: Debian's fonts-thai-tlwg.
"""
import io
import json
import os
import random
import sys

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

import scan_pdf
import wear
from sheet import Sheet
from typefaces import Typefaces

GARUDA = "/usr/share/fonts/truetype/tlwg/Garuda.ttf"
LAKSAMAN = "/usr/share/fonts/truetype/tlwg/Laksaman.ttf"
LATIN = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
HEIGHT = 5.8
LEAD = 0.30

LETTER = (
    "ที่ ขก ๐๐๒๓.๓/ว ๑๔๓๒๕",
    "ศาลากลางจังหวัดตัวอย่าง ถนนน้ำทิพย์",
    "๒๕ สิงหาคม ๒๕๖๗",
    "เรื่อง การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น",
    "เรียน นายกเทศมนตรีตำบลบึงทองคำ",
    "ด้วยจังหวัดได้กำหนดให้องค์กรปกครองส่วนท้องถิ่นจัดทำเอกสารหลักฐาน",
    "ประกอบการประเมิน ทั้งนี้ ให้ส่งเอกสารภายในวันที่ ๓๐ กันยายน ๒๕๖๗",
    "จึงเรียนมาเพื่อทราบและถือปฏิบัติ",
)

FORM = (
    ("ชื่อหน่วยงาน", "เทศบาลตำบลบึงทองคำ"),
    ("รหัส อปท.", "5409901"),
    ("จำนวนโครงการในแผน", "๑๒๕ โครงการ"),
    ("จำนวนโครงการที่ดำเนินการ", "105 โครงการ"),
    ("คิดเป็นร้อยละ", "๘๔.๐๐"),
    ("งบประมาณที่เบิกจ่าย", "๑,๒๓๔,๕๖๗.๘๙ บาท"),
    ("วันที่อนุมัติ", "๑๔ กันยายน ๒๕๖๖"),
)

TABLE = (
    ("ด้าน", "คะแนนเต็ม", "คะแนนที่ได้", "ร้อยละ", "ค้าง"),
    ("๑ การบริหารจัดการ", "๒๕", "๒๐", "๘๐.๐๐", "-"),
    ("๒ การบริหารงานบุคคล", "๔๐", "๓๖", "๙๐.๐๐", "๓"),
    ("๓ การเงินและการคลัง", "๕๕", "๔๔", "๘๐.๐๐", "-"),
    ("๔ การบริการสาธารณะ", "๒๒๕", "๑๙๑", "๘๔.๘๙", "๙"),
    ("๕ ธรรมาภิบาล", "๓๐", "๒๗", "๙๐.๐๐", "๑"),
    ("รวมทั้งสิ้น", "๓๗๕", "๓๑๘", "๘๔.๘๐", "-"),
)

COUNTS = (
    ("รายการ", "จำนวน", "หน่วย"),
    ("จำนวนโครงการในแผน", "๑๒๕", "โครงการ"),
    ("จำนวนโครงการที่ดำเนินการ", "๑๐๕", "โครงการ"),
    ("งบประมาณที่เบิกจ่าย", "๑,๒๓๔,๕๖๗", "บาท"),
)
COUNTS_WIDTHS = (2.9, 1.4, 1.0)

# What a scanner's program without Thai digits makes of the form: most numbers are others.
BAD_LAYER = (
    "ซึ่อหนวยงาน เทศบาลตำบลบึงทองค้า",
    "รหัส อปท. 5409901",
    "จำนวนโครงการในแผน 625 โครงการ",
    "จำนวนโครงการทีดำเนินการ 105 โครงการ",
    "คิดเปินร้อยละ 64.00",
    "งบประมาณทีเบิกจาย 0,234,56.69 บาท",
    "วันที่อบุมัติ 04 กันยายน 2566",
)

# A mark, then what it says; the second mark is added by a pen.
CHECKS = (
    ("(/)", "", "มีแผนงานหรือโครงการ"),
    ("( )", "", "มีคำสั่งมอบหมายผู้รับผิดชอบ"),
    ("( )", "slash", "ดำเนินการตามแผนแล้ว"),
    ("□", "", "รายงานผลต่อผู้บริหาร"),
    ("□", "tick", "เผยแพร่ผลต่อประชาชน"),
    ("(1)", "", "ข้อหนึ่ง"),
    ("(7)", "", "ข้อเจ็ด"),
    ("(๗)", "", "ข้อเจ็ด"),
    ("(l)", "", "ข้อแอล"),
)
PEN = (40, 70, 190)

WIDTHS = (2.2, 1.1, 1.1, 0.9, 0.7)
NARROW_WIDTHS = (1.75, 0.98, 0.98, 0.62, 0.44)


class Fixture:
    """One page and the file that it becomes."""

    def __init__(self, out: str, name: str, dpi: int, font: str = LAKSAMAN, letter: float = 0.088):
        self.out, self.name, self.dpi = out, name, dpi
        self.random = random.Random(name)
        self.noise = np.random.default_rng(len(name))
        self.sheet = Sheet(dpi, font, LATIN, letter, "thai", Typefaces(), HEIGHT)
        self.truth: dict = {"text": [], "cells": [], "values": {}}

    def letter(self) -> None:
        for i, line in enumerate(LETTER):
            self.sheet.put(0.9 + (0.8 if i == 5 else 0), 0.8 + LEAD * i * 1.15, line)
            self.truth["text"].append(line)

    def form(self) -> None:
        for i, (label, value) in enumerate(FORM):
            self.sheet.put(0.9, 0.9 + LEAD * i * 1.2, label)
            self.sheet.put(3.4, 0.9 + LEAD * i * 1.2, value)
            self.truth["text"].append(label + " " + value)
            self.truth["values"][label] = value

    def checks(self) -> list[tuple[str, float, float]]:
        """Boxes as a typewriter and as a form has them; returns what the pen adds, and where."""
        pen = []

        for i, (mark, added, text) in enumerate(CHECKS):
            y = 0.9 + LEAD * i * 1.3
            middle = 1.15

            if mark == "□":
                for x0, y0, x1, y1 in ((0, 0, 1, 0), (0, 1, 1, 1), (0, 0, 0, 1), (1, 0, 1, 1)):
                    self.sheet.rule(1.08 + 0.14 * x0, y - 0.13 + 0.14 * y0, 1.08 + 0.14 * x1, y - 0.13 + 0.14 * y1)
            else:
                self.sheet.put(1.06, y, mark)
                middle = 1.06 + self.sheet.width(mark) / 2

            self.sheet.put(1.29, y, text)
            self.truth["text"].append(text)

            if added:
                pen.append((added, middle, y - 0.06))

        return pen

    def by_pen(self, image: Image.Image, marks: list[tuple[str, float, float]]) -> Image.Image:
        """On the paper before it is scanned."""
        coloured = image.convert("RGB")
        draw = ImageDraw.Draw(coloured)
        strokes = {"slash": ((-0.015, 0.05), (0.015, -0.06)), "tick": ((-0.08, -0.02), (-0.02, 0.06), (0.12, -0.14))}

        for kind, x, y in marks:
            draw.line([((x + dx) * self.dpi, (y + dy) * self.dpi) for dx, dy in strokes[kind]], fill=PEN, width=max(2, self.dpi // 70))

        return coloured

    def table(self, widths: tuple[float, ...] = WIDTHS, past_rule: float = -0.06) -> None:
        edges = [0.9]

        for width in widths:
            edges.append(edges[-1] + width)

        top, height = 0.8, LEAD * 1.15

        for i, row in enumerate(TABLE):
            baseline = top + height * (i + 0.68)

            for j, cell in enumerate(row):
                right = edges[j + 1] + (past_rule if i else -0.04) - self.sheet.width(cell, 0.9)
                self.sheet.put(edges[j] + 0.05 if j == 0 else right, baseline, cell, 0.9)
                self.truth["cells"].append({"row": i, "column": j, "rowSpan": 1, "columnSpan": 1, "text": cell})

            self.truth["text"].append(" ".join(row))

        for i in range(len(TABLE) + 1):
            self.sheet.rule(edges[0], top + height * i, edges[-1], top + height * i)

        for x in edges:
            self.sheet.rule(x, top, x, top + height * len(TABLE))

    def counts(self, ruled: bool) -> None:
        """A label, its number and its unit in each row."""
        edges = [0.9]

        for width in COUNTS_WIDTHS:
            edges.append(edges[-1] + width)

        top, height = 0.8, LEAD * 1.3

        for i, row in enumerate(COUNTS):
            for j, cell in enumerate(row):
                self.sheet.put(edges[j] + 0.08, top + height * (i + 0.66), cell)

            self.truth["text"].append(" ".join(row))

        if ruled:
            for i in range(len(COUNTS) + 1):
                self.sheet.rule(edges[0], top + height * i, edges[-1], top + height * i)

            for x in edges:
                self.sheet.rule(x, top, x, top + height * len(COUNTS))

    def scan(self, turn: float = 0.4) -> Image.Image:
        image = self.sheet.image.rotate(turn, resample=Image.BICUBIC, fillcolor=255)

        return quiet(self.noise, np.asarray(image, np.float32))

    def black_and_white(self) -> Image.Image:
        return self.scan().point(lambda v: 255 if v > 140 else 0)

    def write(self, data: bytes, suffix: str = ".pdf") -> None:
        with open(f"{self.out}/{self.name}{suffix}", "wb") as file:
            file.write(data)

        with open(f"{self.out}/{self.name}.expected.json", "w", encoding="utf-8") as file:
            json.dump(self.truth, file, ensure_ascii=False, indent=1)
            file.write("\n")


def quiet(noise: np.random.Generator, grey: np.ndarray) -> Image.Image:
    """A clean office scanner: little noise, so that the file stays small."""
    toned = 30 + grey * 0.84 + noise.standard_normal(grey.shape, np.float32) * 1.2

    return Image.fromarray(toned.clip(0, 255).astype(np.uint8))


def leaning(image: Image.Image) -> Image.Image:
    """Seen from the left: the upper lines fall to the right, the lower ones rise, each by more than the height of its letters."""
    width, height = image.size
    drop = 0.07 * width
    corners = [(0, 0), (width, drop), (width, height - drop), (0, height)]
    source = [(0, 0), (width, 0), (width, height), (0, height)]

    return image.transform(image.size, Image.PERSPECTIVE, wear.homography(corners, source), Image.BICUBIC, fillcolor=255)


def jpeg(image: Image.Image, dpi: int, quality: int = 42) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality, dpi=(dpi, dpi), optimize=True)

    return file.getvalue()


def main(out: str) -> None:
    os.makedirs(out, exist_ok=True)

    page = Fixture(out, "letter", 200)
    page.letter()
    page.write(scan_pdf.from_jpeg(jpeg(page.scan(), 200), 200))

    page = Fixture(out, "form", 200)
    page.form()
    page.write(scan_pdf.from_jpeg(jpeg(page.scan(), 200), 200))

    # The scores are a cell each; three cells hold a dash.
    page = Fixture(out, "table", 200)
    page.table()
    page.write(scan_pdf.from_jpeg(jpeg(page.scan(-0.5), 200), 200))

    page = Fixture(out, "narrow-table", 200)
    page.table(NARROW_WIDTHS, past_rule=0.02)
    page.write(scan_pdf.from_jpeg(jpeg(page.scan(0), 200), 200))

    # Letters of three quarters of the width, as in UPC fonts, a little blurred: a dash is hardly longer than it is thick.
    page = Fixture(out, "narrow-letters", 200)
    page.table()
    soft = page.scan().filter(ImageFilter.GaussianBlur(0.8))
    squeezed = soft.resize((round(soft.width * 0.75), soft.height), Image.BOX)
    page.write(scan_pdf.from_jpeg(jpeg(squeezed, 200), 200))

    # At 150 dpi a decimal point is two pixels wide.
    page = Fixture(out, "points-150", 150, GARUDA, 0.08)
    page.table()
    page.write(scan_pdf.from_jpeg(jpeg(page.scan(), 150), 150))

    page = Fixture(out, "stamped-table", 200)
    page.table()
    page.sheet.places = [(5.4, 1.8, 5.9)]
    coloured = wear.stamped(page.random, page.sheet, page.sheet.image.convert("RGB"), wear.RED)
    page.write(scan_pdf.from_jpeg(jpeg(coloured, 200), 200))

    page = Fixture(out, "checks", 200)
    marks = page.checks()
    scanned = page.by_pen(page.sheet.image, marks).rotate(0.4, resample=Image.BICUBIC, fillcolor=(255, 255, 255))
    page.write(scan_pdf.from_jpeg(jpeg(scanned, 200), 200))

    for name, ruled in (("counts-ruled", True), ("counts-gaps", False)):
        page = Fixture(out, name, 200)
        page.counts(ruled)
        page.write(scan_pdf.from_jpeg(jpeg(page.scan(), 200), 200))

    # The stamp lies over the number of the first row.
    page = Fixture(out, "counts-stamped", 200)
    page.counts(ruled=True)
    page.sheet.places = [(3.9, 1.44, 4.0)]
    coloured = wear.stamped(page.random, page.sheet, page.sheet.image.convert("RGB"), wear.RED)
    page.write(scan_pdf.from_jpeg(jpeg(coloured, 200), 200))

    page = Fixture(out, "form-150", 150)
    page.form()
    page.write(scan_pdf.from_jpeg(jpeg(page.scan(), 150), 150))

    page = Fixture(out, "bad-layer", 200)
    page.form()
    hidden = [(0.9, 0.9 + LEAD * i * 1.2, line) for i, line in enumerate(BAD_LAYER)]
    page.write(scan_pdf.with_hidden_text(jpeg(page.scan(), 200), 200, hidden))

    page = Fixture(out, "upside-down", 200)
    page.form()
    page.write(scan_pdf.from_jpeg(jpeg(page.scan().transpose(Image.ROTATE_180), 200), 200))

    for name, black_is_one in (("fax", False), ("fax-black-is-1", True)):
        page = Fixture(out, name, 200)
        page.form()
        page.write(scan_pdf.from_fax(page.black_and_white(), 200, black_is_one))

    page = Fixture(out, "jbig2", 200)
    page.form()
    page.write(scan_pdf.from_jbig2(page.black_and_white(), 200))

    page = Fixture(out, "jpeg2000", 200)
    page.form()
    page.write(scan_pdf.from_jpeg2000(page.scan(), 200))

    page = Fixture(out, "layers", 200)
    page.form()
    paper = Image.new("RGB", (page.sheet.image.width // 4, page.sheet.image.height // 4), (236, 232, 220))
    page.write(scan_pdf.from_layers(paper, page.black_and_white(), 200))

    page = Fixture(out, "photo", 200)
    page.form()
    seen = wear.photographed(page.random, page.sheet.image)
    lit = wear.shaded(page.random, np.asarray(seen, np.float32), 0.35)
    page.write(jpeg(quiet(page.noise, lit), 200), ".jpg")

    page = Fixture(out, "leaning-letter", 200)
    page.letter()
    page.write(jpeg(quiet(page.noise, np.asarray(leaning(page.sheet.image), np.float32)), 200), ".jpg")

    page = Fixture(out, "leaning-form", 200)
    page.form()
    page.write(jpeg(quiet(page.noise, np.asarray(leaning(page.sheet.image), np.float32)), 200), ".jpg")


if __name__ == "__main__":
    main(sys.argv[1])
