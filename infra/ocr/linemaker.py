"""Makes one line of print as an office scanner gives it, brought to the height a reader wants.

1. set the text in a Thai font, its Latin part now and then in another one, as office programs do
2. lay over it what stands close to print: rules, underlines, stamps, the next line's marks
3. damage it: turn, blur, grey levels, noise, black and white, JPEG
4. bring it to the reader's height, a little wrong in size and place, as the page code will be
"""
import random

import numpy as np
from PIL import Image, ImageDraw

import damage
import fonts
from geometry import Geometry
from sentences import CONSONANTS, Sentences
from typefaces import Font, Typefaces, pieces

# Consonant heights in pixels: 150 dpi gives 9 to 15, 200 dpi 13 to 20, 300 dpi 18 to 30.
LETTER_HEIGHTS = (9, 10, 11, 12, 13, 15, 17, 19, 22, 25, 28)

# In pages one line in three has Latin letters and digits of a second font.
LATIN_MIX = 0.35

WIDEST = 720
THIN_ENDS = "1.,-/() ๆ–"


class LineMaker:
    """Seeded; the same seed and fonts give the same lines."""

    def __init__(
        self, seed: int, files: list[str], sentences: type[Sentences], geometry: Geometry, rule_share: float, sliver_share: float = 0
    ):
        self.random = random.Random(seed)
        self.noise = np.random.default_rng(seed)
        self.text = sentences(self.random)
        self.geometry = geometry
        self.rule_share = rule_share
        self.sliver_share = sliver_share
        self.faces = Typefaces()
        self._families: dict[str, list[str]] = {}

        for path in files:
            self._families.setdefault(fonts.family(path), []).append(path)

        self._names = sorted(self._families)

    def thai_font(self) -> str:
        return self.random.choice(self._families[self.random.choice(self._names)])

    def runs(self, path: str, height: int, text: str) -> list[tuple[Font, str]]:
        """The text in pieces of one font each."""
        other = set(self.faces.lacking(path))

        if self.random.random() < LATIN_MIX:
            other |= {c for c in text if c.isascii() and c != " "}

        latin = self.random.choice(self.faces.latin)
        latin_height = max(7, round(height * self.random.uniform(0.78, 1.04)))

        main, second = self.faces.sized(path, height), self.faces.sized(latin, latin_height)

        return [(second if is_other else main, piece) for is_other, piece in pieces(text, other)]

    def sample(self, text: str | None = None, path: str | None = None) -> tuple[np.ndarray, str]:
        """A line's picture (ink 0 to 1.2, paper 0) and what it says."""
        r = self.random

        while True:
            said = text or self.text.line()
            height = r.choice(LETTER_HEIGHTS)
            runs = self.runs(path or self.thai_font(), height, said)
            width = sum(font.getlength(piece) for font, piece in runs)

            if text or width * self.geometry.consonant / height < WIDEST * self.geometry.height / 40:
                break

        return self.photographed(self.printed(runs, said, height, width), height), said

    def printed(self, runs: list, said: str, height: int, width: float) -> Image.Image:
        r = self.random
        left = 4 + r.randint(0, height // 2)
        baseline = damage.BASELINE * height
        picture = Image.new("L", (int(width) + left + 6 + r.randint(0, height), int(height * damage.CANVAS)), 255)
        draw = ImageDraw.Draw(picture)

        if r.random() < 0.10:
            self.next_line(draw, height, baseline)

        for side in (-1, 1):
            if r.random() < self.sliver_share:
                self.sliver(draw, height, baseline, side, left, left + width, picture.width)

        x = left

        for font, piece in runs:
            draw.text((x, baseline), piece, font=font, fill=0, anchor="ls")
            x += font.getlength(piece)

        has_letters = any(c.isalpha() for c in said)

        if r.random() < self.rule_share * (0.3 if has_letters else 1):
            damage.crossing_rule(r, picture, height, left, x, (said[0] not in THIN_ENDS, said[-1] not in THIN_ENDS))

        damage.overlays(r, picture, height)

        return picture

    def next_line(self, draw: ImageDraw.ImageDraw, height: int, baseline: float) -> None:
        """Marks and tails of the lines above and below reach into the picture."""
        r = self.random
        font = self.faces.sized(self.thai_font(), height)
        lead = height * r.uniform(2.25, 2.8)
        y = baseline + (lead if r.random() < 0.6 else -lead)
        draw.text((r.randint(-4 * height, height), y), self.text.some_words(6), font=font, fill=0, anchor="ls")

    def sliver(self, draw: ImageDraw.ImageDraw, height: int, baseline: float, side: int, left: float, right: float, end: int) -> None:
        """The edge of the word beside a number that was cut out of a line of text; too little to be read as a letter."""
        r = self.random
        shown = min(r.uniform(0.03, 0.2) * height, (left if side < 0 else end - right) - 0.12 * height)

        if shown < 1:
            return

        font = self.faces.sized(self.thai_font(), height)
        x, anchor = (shown, "rs") if side < 0 else (end - shown, "ls")
        draw.text((x, baseline), r.choice(CONSONANTS), font=font, fill=0, anchor=anchor)

    def photographed(self, picture: Image.Image, height: int) -> np.ndarray:
        r, g = self.random, self.geometry
        grey = damage.scan(r, self.noise, picture, height)

        spread = 0.30 if r.random() < 0.08 else 0.14
        scale = g.consonant / height * r.uniform(1 - spread, 1 + spread)
        narrow = r.uniform(0.72, 0.95) if r.random() < 0.35 else r.uniform(0.88, 1.12)
        size = (max(8, round(grey.shape[1] * scale * narrow)), max(8, round(grey.shape[0] * scale)))
        small = np.asarray(Image.fromarray(grey).resize(size, Image.BOX if scale < 0.6 else Image.BILINEAR), np.float32)

        top = round(damage.BASELINE * height * scale) - g.baseline + round(r.uniform(-3, 3) * g.height / 40)

        return damage.as_ink(damage.rows(small, top, g.height))
