"""What the training lines say: words, names, numbers, dates, letter salad, in the mixture that evidence has."""
import os
import random
import re

import alphabets
from alphabets import in_thai_digits

HERE = os.path.dirname(os.path.abspath(__file__))

MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
SHORT_MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
BEFORE_A_DATE = ("ลงวันที่ ", "วันที่ ", "ณ วันที่ ", "ภายในวันที่ ")
UNITS = (" บาท", " คะแนน", " ครัวเรือน", " คน", " แห่ง", " โครงการ", " ตำบล", " หมู่บ้าน", " ราย", " ฉบับ")

# Digits that look alike where print is small or a font draws them freely, Thai ones above all: ๔๕ ๑๓ ๔๙ ๔๘ ๖๐ ๗๓.
LOOK_ALIKE = ("45", "45", "13", "49", "48", "60", "73", "17")

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,-/:()@&%+=?!;\"'*"
CONSONANTS = "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
VOWELS_AFTER = ("", "", "ิ", "ี", "ึ", "ื", "ุ", "ู", "ั", "็", "า", "ำ", "ะ")
TONES = ("", "", "่", "้", "้", "๊", "๋", "์")
LEADING_VOWELS = ("", "", "", "เ", "แ", "โ", "ใ", "ไ")
NO_LINE_STARTS_WITH = "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎ "

LONGEST = 52


def read_list(name: str) -> list[str]:
    with open(f"{HERE}/text/{name}.txt", encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if line.strip()]


class Sentences:
    """Text for the line reader."""

    def __init__(self, random_source: random.Random):
        self.random = random_source
        self.words = read_list("words")
        self.names = read_list("lgo")
        self.phrases = read_list("phrases")

    def maybe_thai_digits(self, text: str, share: float) -> str:
        return in_thai_digits(text) if self.random.random() < share else text

    def number(self) -> str:
        r = self.random
        kind = r.random()

        if kind < 0.05:
            return self.look_alikes()

        if kind < 0.30:
            text = "%.*f" % (r.choice([1, 2, 2, 2, 3]), r.uniform(0, 100))
        elif kind < 0.34:
            text = "%d" % r.randrange(100, 9999)  # the same length as 45.12 with its point lost: a point must be seen, not guessed
        elif kind < 0.48:
            text = f"{int(10 ** r.uniform(3, 9)):,}" + self.decimals()
        elif kind < 0.57:
            text = str(r.randrange(1, 200))
        elif kind < 0.65:
            text = str(r.randrange(10))
        elif kind < 0.72:
            text = "".join(r.choice("0123456789") for _ in range(r.randint(3, 13)))
        elif kind < 0.78:
            text = f"{r.randint(1, 9)}.{r.randint(1, 12)}" + (f".{r.randint(1, 20)}" if r.random() < 0.5 else "")
        elif kind < 0.84:
            text = f"{r.randint(1, 40)}/{r.randint(2540, 2575)}"
        elif kind < 0.88:
            text = f"({r.randint(1, 99)})" if r.random() < 0.5 else f"-{r.randint(1, 999)}.{r.randint(0, 99):02d}"
        elif kind < 0.92:
            text = f"{r.randint(0, 100)}%"
        elif kind < 0.96:
            text = f"0{r.randint(1, 9)}-{r.randint(1000, 9999)}-{r.randint(100, 9999)}"
        else:
            text = f"{r.randint(1, 31)}/{r.randint(1, 12)}/{r.randint(2540, 2575)}"

        return self.maybe_thai_digits(text, 0.65)

    def decimals(self) -> str:
        """Of an amount: hundredths, or the four places of a budget in millions, where comma and point stand in one number."""
        r = self.random
        kind = r.random()

        if kind < 0.35:
            return ""

        return ".%02d" % r.randrange(100) if kind < 0.8 else ".%04d" % r.randrange(10000)

    def look_alikes(self) -> str:
        r = self.random
        digits = r.choice(LOOK_ALIKE)
        text = "".join(r.choice(digits) for _ in range(r.randint(2, 5)))
        point = r.randint(1, len(text) - 1)

        return self.maybe_thai_digits(text if r.random() < 0.3 else text[:point] + "." + text[point:], 0.8)

    def lone(self) -> str:
        """What a narrow cell holds: one digit, a dash."""
        r = self.random

        return r.choice(["-", "-", "–"]) if r.random() < 0.15 else self.maybe_thai_digits(str(r.randrange(10)), 0.7)

    def date(self) -> str:
        r = self.random
        month = r.choice(MONTHS) if r.random() < 0.6 else r.choice(SHORT_MONTHS)
        era = r.choice(["", "", "พ.ศ. "])

        return self.maybe_thai_digits(f"{r.randint(1, 31)} {month} {era}{r.randint(2540, 2575)}", 0.7)

    def cluster(self) -> str:
        """One syllable that need not exist."""
        r = self.random
        vowel, tone = r.choice(VOWELS_AFTER), r.choice(TONES)

        if vowel == "็":
            tone = ""

        tail = tone + vowel if vowel in "าำะ" else vowel + tone

        return r.choice(LEADING_VOWELS) + r.choice(CONSONANTS) + tail

    def some_words(self, count: int) -> str:
        r = self.random

        return "".join(r.choice(self.words) + (" " if r.random() < 0.12 else "") for _ in range(count)).strip()

    def mixed_part(self) -> str:
        r = self.random
        kind = r.randrange(8)

        if kind < 2:
            return self.number()
        if kind == 7:
            return r.choice(self.words) + r.choice((":", ": ", " : ")) + (self.number() if r.random() < 0.5 else r.choice(self.words))
        if kind == 2:
            return r.choice(self.words)
        if kind == 3:
            return r.choice(self.phrases)[:25]
        if kind == 4:
            return r.choice(self.names)
        if kind == 5:
            return self.date()

        return self.number() + r.choice(UNITS)

    def any_line(self) -> str:
        r = self.random
        kind = r.random()

        if kind < 0.27:
            return self.some_words(r.randint(1, 7))
        if kind < 0.42:
            return r.choice(self.phrases)
        if kind < 0.51:
            return r.choice(self.names)
        if kind < 0.65:
            return self.number() + ("" if r.random() < 0.75 else "  " + self.number())
        if kind < 0.69:
            return self.lone()
        if kind < 0.75:
            return self.date() if r.random() < 0.5 else r.choice(BEFORE_A_DATE) + self.date()
        if kind < 0.90:
            return " ".join(self.mixed_part() for _ in range(r.randint(2, 4)))
        if kind < 0.96:
            return "".join(self.cluster() for _ in range(r.randint(2, 12)))

        return "".join(r.choice(LATIN) for _ in range(r.randint(2, 14)))

    def line(self) -> str:
        text = re.sub(r"\s+", " ", self.any_line())
        text = "".join(c for c in text if c in alphabets.LINE)[:LONGEST].strip().lstrip(NO_LINE_STARTS_WITH)

        return text or "๐"


class Numbers(Sentences):
    """Text for the number reader: numbers, and now and then something that it has to refuse."""

    def any_line(self) -> str:
        r = self.random
        kind = r.random()

        if kind < 0.30:
            return self.number()
        if kind < 0.38:
            return self.look_alikes()
        if kind < 0.62:
            return self.maybe_thai_digits("%d.%02d" % (r.randrange(101), r.randrange(100)), 0.7)
        if kind < 0.80:
            return self.maybe_thai_digits(str(r.randrange(10)) if r.random() < 0.6 else str(r.randrange(10, 32)), 0.75)
        if kind < 0.90:
            return self.maybe_thai_digits("".join(r.choice("0123456789") for _ in range(r.randint(1, 6))), 0.65)
        if kind < 0.93:
            return r.choice(["-", "-", "()", "–", ".", "A", "LPA"])
        if kind < 0.96:
            return self.cluster() + (self.cluster() if r.random() < 0.5 else "")

        return r.choice(self.words)[:6] + " " + self.number()
