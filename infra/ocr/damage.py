"""What an office, a printer and a scanner do to a line of print. Lengths are in consonant heights unless a name says pixels."""
import io
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

CANVAS = 3.3
BASELINE = 2.05

# Shares of the lines.
STRUCK = 0.05
PATCHY = 0.08


def crossing_rule(r: random.Random, picture: Image.Image, height: int, left: float, right: float, may_cross: tuple[bool, bool]) -> None:
    """A column too narrow: the cell's rule stands beside the last digit, touches it or runs through it.

    Half of the time the page code has wiped the rule already, and the digit's strokes with it. The truth stays the whole number: never
    more than half a digit is gone. `may_cross` says of the left and of the right end whether a rule through it leaves enough to read.
    """
    draw = ImageDraw.Draw(picture)
    thick = max(1, round(height * r.uniform(0.05, 0.16)))
    kind = r.random()

    if kind < 0.30:
        below = r.random() < 0.6
        y = BASELINE * height + (r.uniform(-0.04, 0.35) if below else -r.uniform(1.15, 1.7)) * height
        box = (0, round(y), picture.width, round(y) + thick - 1)
    else:
        at_right = r.random() < 0.7
        inward = r.uniform(-0.30, 0.45) if may_cross[at_right] else r.uniform(-0.30, -0.05)
        x = right - inward * height if at_right else left + inward * height - thick
        box = (round(x), 0, round(x) + thick - 1, picture.height)

    draw.rectangle(box, fill=r.randint(0, 70))

    if r.random() < 0.5:
        wipe(r, draw, box)


def wipe(r: random.Random, draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int]) -> None:
    margin = r.choice([0, 1, 1, 2])
    x0, y0, x1, y1 = box
    draw.rectangle((x0 - margin, y0 - margin, x1 + margin, y1 + margin), fill=255)

    # What the wiping leaves: slivers of the rule's edge.
    for _ in range(r.choice([0, 0, 0, 2, 5])):
        if x1 - x0 < y1 - y0:
            y = r.randint(y0, y1)
            draw.line([(x0, y), (x0, y + r.randint(1, 4))], fill=r.randint(0, 120))
        else:
            x = r.randint(x0, max(x0, x1))
            draw.line([(x, y0), (x + r.randint(1, 4), y0)], fill=r.randint(0, 120))


def overlays(r: random.Random, picture: Image.Image, height: int) -> None:
    """Rules far enough away to be nobody's, underlines, a stroke through the words, stamps and signatures."""
    draw = ImageDraw.Draw(picture)
    width, tall = picture.size
    baseline = BASELINE * height

    if r.random() < 0.14:
        y = baseline + r.choice([-1, 1, 1]) * int(height * r.uniform(1.25, 1.9))
        draw.line([(0, y), (width, y + r.randint(-1, 1))], fill=r.randint(0, 90), width=r.randint(1, 3))

    if r.random() < 0.07:
        y = baseline + height * r.uniform(0.18, 0.6)
        start = 0 if r.random() < 0.6 else r.randint(0, width)
        draw.line([(start, y), (width, y + r.randint(-1, 1))], fill=r.randint(0, 90), width=max(1, round(height * r.uniform(0.05, 0.12))))

    if r.random() < STRUCK:
        strike(r, draw, width, baseline, height)

    if r.random() < 0.10:
        x = r.choice([r.randint(0, 4), width - 1 - r.randint(0, 4)])
        draw.line([(x, 0), (x, tall)], fill=r.randint(0, 90), width=r.randint(1, 3))

    for _ in range(r.choice([0] * 12 + [1, 2])):
        stamp(r, picture, height)


def strike(r: random.Random, draw: ImageDraw.ImageDraw, width: int, baseline: float, height: int) -> None:
    """A line through a part of the words; half of the time the page code has taken it off, and what lay under it too."""
    y = baseline - height * r.uniform(0.3, 0.65)
    thick = max(1, round(height * r.uniform(0.05, 0.12)))
    start = 0 if r.random() < 0.5 else r.randint(0, width)
    end = width if r.random() < 0.5 else r.randint(start, width)
    is_wiped = r.random() < 0.5
    draw.line([(start, y), (end, y)], fill=255 if is_wiped else r.randint(0, 90), width=thick)


def stamp(r: random.Random, picture: Image.Image, height: int) -> None:
    """An arc or strokes in a colour that is lighter than print once it is grey; print shows through."""
    width, tall = picture.size
    layer = Image.new("L", picture.size, 255)
    draw = ImageDraw.Draw(layer)
    ink = r.randint(90, 200)
    thick = max(1, round(height * r.uniform(0.08, 0.25)))

    if r.random() < 0.6:
        x = r.randint(-width // 2, width)
        draw.ellipse([x, -tall * 2, x + tall * 5, tall * 3], outline=ink, width=thick)
    else:
        points = [(r.uniform(0, width), r.uniform(0, tall)) for _ in range(r.randint(2, 5))]
        draw.line(points, fill=ink, width=thick, joint="curve")

    picture.paste(Image.fromarray(np.minimum(np.asarray(picture), np.asarray(layer))))


def patchy(r: random.Random, noise: np.random.Generator, grey: np.ndarray, light: float, height: int) -> np.ndarray:
    """Ink that lies unevenly, as of a worn ribbon or the second copy: strokes pale in places, never gone."""
    size = height * r.uniform(0.15, 0.6)
    shape = (max(2, int(grey.shape[0] / size)), max(2, int(grey.shape[1] / size)))
    coarse = Image.fromarray(noise.random(shape, np.float32))
    field = np.asarray(coarse.resize((grey.shape[1], grey.shape[0]), Image.BICUBIC)).clip(0, 1)
    least = r.uniform(0.3, 0.7)

    return light - (light - grey) * (least + (1 - least) * field)


def scan(r: random.Random, noise: np.random.Generator, picture: Image.Image, height: int) -> np.ndarray:
    """Turn, thickness, blur, grey levels, noise, black and white, JPEG."""
    if r.random() < 0.5:
        turn = r.uniform(-1, 1) if r.random() < 0.1 else r.uniform(-0.5, 0.5)
        picture = picture.rotate(turn, resample=Image.BICUBIC, fillcolor=255, center=(picture.width / 2, BASELINE * height))

    weight = r.random()

    if weight < 0.15 and height > 18:
        picture = picture.filter(ImageFilter.MinFilter(3))
    elif 0.15 <= weight < 0.22 and height > 24:
        picture = picture.filter(ImageFilter.MaxFilter(3))

    blurred = picture.filter(ImageFilter.GaussianBlur(r.uniform(0.15, 1.3 if r.random() < 0.06 else 0.9) * height / 20))
    grey = np.asarray(blurred, np.float32)
    dark, light = r.uniform(0, 110), r.uniform(190, 250)
    grey = dark + grey * (light - dark) / 255

    if r.random() < PATCHY:
        grey = patchy(r, noise, grey, light, height)

    grey += np.linspace(0, r.uniform(-18, 18), grey.shape[1], dtype=np.float32)[None]
    grey += noise.standard_normal(grey.shape, np.float32) * r.choice([0, 3, 6, 11, 16])

    if r.random() < 0.4:
        speck = noise.random(grey.shape, np.float32)
        share = r.choice([0.0004, 0.002, 0.006])
        grey[speck < share] = 30
        grey[speck > 1 - share] = 250

    if r.random() < 0.2:
        grey = np.where(grey < (dark + light) * r.uniform(0.42, 0.6), 0, 255).astype(np.float32)

    whole = np.clip(grey, 0, 255).astype(np.uint8)

    if r.random() < 0.35:
        file = io.BytesIO()
        Image.fromarray(whole).save(file, "JPEG", quality=r.randint(25, 80))
        whole = np.asarray(Image.open(file))

    return whole


def rows(grey: np.ndarray, top: int, height: int) -> np.ndarray:
    """Rows top to top + height; what lies outside the picture is paper."""
    out = np.full((height, grey.shape[1]), np.percentile(grey, 90), np.float32)
    first, last = max(0, top), min(grey.shape[0], top + height)

    if last > first:
        out[first - top : last - top] = grey[first:last]

    return out


def as_ink(grey: np.ndarray) -> np.ndarray:
    paper = np.percentile(grey, 85)
    ink = min(np.percentile(grey, 1), paper - 25)

    return np.clip((paper - grey) / (paper - ink), 0, 1.2).astype(np.float32)
