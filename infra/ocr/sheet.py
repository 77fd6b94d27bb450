"""A sheet of A4 that text is set on, and what it says."""
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from alphabets import in_thai_digits
from typefaces import Font, Typefaces, pieces

WIDTH_INCHES, HEIGHT_INCHES = 8.27, 11.69


@dataclass
class Truth:
    """What a reader has to find: every line from the top, the rows of the table, the values behind labels."""

    kind: str
    dpi: int
    font: str
    damage: str
    lines: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    values: list[list[str]] = field(default_factory=list)


class Sheet:
    """Lengths are in inches; a letter height is that of a consonant."""

    def __init__(self, dpi: int, path: str, latin: str, letter: float, digits: str, faces: Typefaces, height: float = HEIGHT_INCHES):
        self.dpi = dpi
        self.path = path
        self.latin = latin
        self.letter = letter
        self.digits = digits
        self.faces = faces
        self.image = Image.new("L", (round(WIDTH_INCHES * dpi), round(height * dpi)), 255)
        self.draw = ImageDraw.Draw(self.image)
        self.places: list[tuple[float, float, float]] = []

    def number(self, text: str, index: int = 0) -> str:
        """The sheet's digits: Thai, Arabic, or one after the other."""
        is_thai = self.digits == "thai" or (self.digits == "mixed" and index % 2 == 0)

        return in_thai_digits(text) if is_thai else text

    def runs(self, text: str, scale: float) -> list[tuple[Font, str]]:
        height = max(6, round(self.letter * self.dpi * scale))
        main, second = self.faces.sized(self.path, height), self.faces.sized(self.latin, max(6, round(height * 0.9)))

        return [(second if is_other else main, piece) for is_other, piece in pieces(text, self.faces.lacking(self.path))]

    def width(self, text: str, scale: float = 1) -> float:
        return sum(font.getlength(piece) for font, piece in self.runs(text, scale)) / self.dpi

    def put(self, x: float, y: float, text: str, scale: float = 1) -> float:
        """Sets the text on the baseline y and gives the x behind it."""
        at = x * self.dpi
        start = at

        for font, piece in self.runs(text, scale):
            self.draw.text((at, y * self.dpi), piece, font=font, fill=0, anchor="ls")
            at += font.getlength(piece)

        self.places.append((start / self.dpi, y, at / self.dpi))

        return at / self.dpi

    def put_middle(self, y: float, text: str, scale: float = 1) -> None:
        self.put((WIDTH_INCHES - self.width(text, scale)) / 2, y, text, scale)

    def rule(self, x0: float, y0: float, x1: float, y1: float, points: float = 0.6) -> None:
        box = [round(v * self.dpi) for v in (x0, y0, x1, y1)]
        self.draw.line(box, fill=0, width=max(1, round(points / 72 * self.dpi)))
