"""What stands on the made pages: letters, forms, tables, as offices write them; the truth is noted while they are set."""
import random
import re

from sentences import Sentences
from sheet import Sheet, Truth

LEFT, RIGHT, TOP = 0.85, 7.45, 1.05
LEAD = 2.9

LABELS = (
    "ชื่อหน่วยงาน",
    "อำเภอ",
    "จังหวัด",
    "รหัสหน่วยงาน",
    "ประเภท",
    "ปีงบประมาณ",
    "วันที่ตรวจ",
    "ด้านที่",
    "ตัวชี้วัดที่",
    "ชื่อตัวชี้วัด",
    "คะแนนเต็ม",
    "คะแนนที่ได้",
    "งบประมาณ (บาท)",
    "จำนวนครัวเรือน",
    "ร้อยละ",
)


class Contents:
    def __init__(self, random_source: random.Random, text: Sentences):
        self.random = random_source
        self.text = text
        self.short_names = [name for name in text.names if len(name) < 26]

    def letter(self, sheet: Sheet, truth: Truth) -> None:
        r = self.random
        lead = sheet.letter * LEAD
        y = TOP
        count = 0

        for _ in range(r.randint(3, 4)):
            line, x = "", LEFT + 1.1 * (r.random() < 0.7)

            for _ in range(r.randint(14, 38)):
                part = self.part(sheet, count)
                count += 1

                if x + sheet.width(line + part) > RIGHT and line.strip():
                    y = self.finish(sheet, truth, x, y, line, lead)
                    line, x = "", LEFT

                line = (line + part).lstrip()

            if line.strip():
                y = self.finish(sheet, truth, x, y, line, lead) + lead * 0.2

    def finish(self, sheet: Sheet, truth: Truth, x: float, y: float, line: str, lead: float) -> float:
        """Sets the line; a part of it may be underlined or struck through, and still says what it says."""
        r = self.random
        end = sheet.put(x, y, line.strip())
        truth.lines.append(line.strip())

        self.pen(sheet, truth, x, y, end)

        return y + lead

    def pen(self, sheet: Sheet, truth: Truth, x: float, y: float, end: float) -> None:
        r = self.random

        if truth.damage not in ("underlined", "struck") or r.random() < 0.5:
            return

        a = r.uniform(x, x + (end - x) * 0.5)
        b = r.uniform(a + (end - a) * 0.4, end)
        offset = 0.3 if truth.damage == "underlined" else -0.5
        sheet.rule(a, y + offset * sheet.letter, b, y + offset * sheet.letter, 0.8)

    def part(self, sheet: Sheet, index: int) -> str:
        r = self.random
        kind = r.randrange(6)

        if kind < 2:
            return r.choice(self.text.words)
        if kind == 2:
            return r.choice(self.text.phrases)[:22].strip()
        if kind == 3:
            return " " + sheet.number(self.arabic(self.text.number()), index) + " "
        if kind == 4:
            return " " + r.choice(self.short_names) + " "

        return " " + sheet.number(self.arabic(self.text.date()), index) + " "

    @staticmethod
    def arabic(text: str) -> str:
        return text.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))

    def form(self, sheet: Sheet, truth: Truth) -> None:
        r = self.random
        lead = sheet.letter * LEAD
        title = "แบบรายงานผลการตรวจประเมิน"
        sheet.put_middle(TOP, title, 1.1)
        truth.lines.append(title)
        y = TOP + lead * 1.3
        tops = [y - lead * 0.7]

        for index, label in enumerate(r.sample(LABELS, 12)):
            value = self.value(sheet, label, index)
            sheet.put(LEFT, y, label)
            end = sheet.put(LEFT + 2.4, y, value)
            self.pen(sheet, truth, LEFT + 2.4, y, end)
            truth.lines.append(label + " " + value)
            truth.values.append([label, value])
            y += lead
            tops.append(y - lead * 0.7)

        if r.random() < 0.6:
            for top in tops:
                sheet.rule(LEFT - 0.1, top, RIGHT, top)

            for x in (LEFT - 0.1, LEFT + 2.25, RIGHT):
                sheet.rule(x, tops[0], x, tops[-1])

    def value(self, sheet: Sheet, label: str, index: int) -> str:
        r = self.random
        numbers = {
            "รหัสหน่วยงาน": lambda: str(r.randint(1000000, 9999999)),
            "ปีงบประมาณ": lambda: str(r.randint(2560, 2570)),
            "ด้านที่": lambda: str(r.randint(1, 5)),
            "ตัวชี้วัดที่": lambda: f"{r.randint(1, 5)}.{r.randint(1, 12)}.{r.randint(1, 9)}",
            "คะแนนเต็ม": lambda: "5",
            "คะแนนที่ได้": lambda: "%.2f" % r.uniform(0, 5),
            "งบประมาณ (บาท)": lambda: f"{r.randint(10000, 90000000):,}.{r.choice(['00', '50', '25'])}",
            "จำนวนครัวเรือน": lambda: f"{r.randint(100, 9000):,}",
            "ร้อยละ": lambda: "%.2f" % r.uniform(0, 100),
            "วันที่ตรวจ": lambda: self.arabic(self.text.date()).replace("พ.ศ. ", ""),
        }
        words = {
            "ชื่อหน่วยงาน": lambda: r.choice(self.short_names),
            "ชื่อตัวชี้วัด": lambda: r.choice(self.text.phrases)[:34].strip(),
            "ประเภท": lambda: "เทศบาลตำบล",
        }

        if label in numbers:
            return sheet.number(numbers[label](), index)

        return words.get(label, lambda: self.text.some_words(2))()

    def table(self, sheet: Sheet, truth: Truth, ruled: bool, narrow: bool) -> None:
        """Scores by domain, their mean, the rank and a count that is often a dash. In a narrow one the digits touch or cross the rules."""
        r = self.random
        lead = sheet.letter * LEAD
        titles = ("สรุปผลคะแนนรายด้าน ประจำปี " + sheet.number(str(r.randint(2560, 2570))), r.choice(self.short_names))
        y = TOP

        for title in titles:
            sheet.put_middle(y, title, 1.1)
            truth.lines.append(title)
            y += lead

        scale = 0.86
        rows = self.rows(sheet)
        widths = self.widths(sheet, rows, scale, ruled, narrow)
        edges = [LEFT - 0.25]

        for width in widths:
            edges.append(edges[-1] + width)

        height = lead * 1.02
        top = y - lead * 0.7

        for i, row in enumerate(rows):
            baseline = top + height * i + height * 0.66

            for j, cell in enumerate(row):
                pad = 0.02 if narrow else 0.05
                over = r.uniform(-0.1, 0.3) * sheet.letter if narrow and j > 1 and i > 0 else -pad
                at_right = edges[j + 1] + over - sheet.width(cell, scale)
                sheet.put(at_right if j != 1 and i > 0 else edges[j] + (pad if ruled else 0.2), baseline, cell, scale)

            truth.lines.append(" ".join(row))

        truth.cells = rows

        if ruled:
            bottom = top + height * len(rows)

            for i in range(len(rows) + 1):
                sheet.rule(edges[0], top + height * i, edges[-1], top + height * i)

            for x in edges:
                sheet.rule(x, top, x, bottom)

    def rows(self, sheet: Sheet) -> list[list[str]]:
        r = self.random
        count = r.randint(10, 15)
        rows = [["ที่", "อปท."] + ["ด้าน " + sheet.number(str(k), k) for k in range(1, 6)] + ["รวม", "ลำดับ", "ค้าง"]]

        for k in range(count):
            scores = [round(r.uniform(40, 100), 2) for _ in range(5)]
            waiting = "-" if r.random() < 0.4 else sheet.number(str(r.randint(1, 30)), k)
            numbers = ["%.2f" % score for score in scores] + ["%.2f" % (sum(scores) / 5), str(r.randint(1, count))]
            name = r.choice(self.short_names)[:18].rstrip()
            name = re.sub("[ะัาำิีึืฺุูๅ็่้๊๋์ํ๎เแโใไ]+$", "", name)
            rows.append([sheet.number(str(k + 1), k), name] + [sheet.number(number, j) for j, number in enumerate(numbers)] + [waiting])

        return rows

    def widths(self, sheet: Sheet, rows: list[list[str]], scale: float, ruled: bool, narrow: bool) -> list[float]:
        widest = [max(sheet.width(row[j], scale) for row in rows[1:]) for j in range(len(rows[0]))]
        head = [sheet.width(cell, scale) for cell in rows[0]]

        if narrow:
            return [max(a, b) + 0.05 for a, b in zip(widest, head)]

        return [max(a, b) + (0.14 if ruled else 0.28) for a, b in zip(widest, head)]
