"""Fonts at the size that gives letters a wanted height, and which letters a font lacks."""
from PIL import ImageFont

import fonts
from alphabets import LINE as LINE_ALPHABET

Font = ImageFont.FreeTypeFont


class Typefaces:
    def __init__(self) -> None:
        self.latin = fonts.latin()
        self._sized: dict[tuple[str, int], Font] = {}
        self._lacking: dict[str, set[str]] = {}

    def sized(self, path: str, height: int) -> Font:
        """The font at the size that makes its consonants (its small letters, for a Latin font) so many pixels high."""
        key = (path, height)

        if key not in self._sized:
            large = ImageFont.truetype(path, 200, layout_engine=ImageFont.Layout.RAQM)
            top, bottom = large.getbbox("x" if path in self.latin else "น", anchor="ls")[1::2]
            size = max(7, round(200 * height / (bottom - top)))
            self._sized[key] = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.RAQM)

        return self._sized[key]

    def lacking(self, path: str) -> set[str]:
        """Letters the font has no glyph for (Noto Thai has no full stop): they come from another font, as in an office program."""
        if path not in self._lacking:
            font = ImageFont.truetype(path, 24)
            void = bytes(font.getmask("\U0010fffe"))
            self._lacking[path] = {c for c in LINE_ALPHABET if c != " " and bytes(font.getmask(c)) in (void, b"")}

        return self._lacking[path]


def pieces(text: str, other: set[str]) -> list[tuple[bool, str]]:
    """The text cut where it changes between letters that are in `other` and letters that are not; a space goes with what is before it."""
    found: list[list] = []

    for c in text:
        is_other = c in other

        if found and (found[-1][0] == is_other or c == " "):
            found[-1][1] += c
        else:
            found.append([is_other, c])

    return [(is_other, piece) for is_other, piece in found]
