"""What happens to a page between the printer and the file: stamps, folds, light, copies, cameras, scanners.

Shares nothing with damage.py, so that pages are not damaged the way the training lines were.
"""
import io
import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from sheet import Sheet

RED, BLUE = (200, 35, 45), (40, 60, 170)


def stamped(r: random.Random, sheet: Sheet, image: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    """Two or three stamps over print, at least one over a line that is there; ink lets print show through."""
    layer = Image.new("RGB", image.size, (255, 255, 255))
    draw = ImageDraw.Draw(layer)
    unit = sheet.dpi

    for _ in range(r.randint(2, 3)):
        x0, y0, x1 = r.choice(sheet.places)
        x, y = r.uniform(x0, x1) * unit, (y0 - sheet.letter / 2) * unit
        radius = r.uniform(0.35, 0.6) * unit
        thick = max(2, round(unit / r.uniform(60, 110)))

        if r.random() < 0.6:
            for part in (1, 0.74):
                draw.ellipse([x - radius * part, y - radius * part, x + radius * part, y + radius * part], outline=colour, width=thick)
        else:
            draw.rectangle([x - radius * 1.5, y - radius * 0.5, x + radius * 1.5, y + radius * 0.5], outline=colour, width=thick)

    strength = r.uniform(0.55, 0.95)
    ink = 255 - (255 - np.asarray(layer, np.float32)) * strength
    spotty = np.random.default_rng(r.randrange(1 << 30)).random(ink.shape[:2]) < 0.06
    ink[spotty] = 255

    return Image.fromarray((np.asarray(image, np.float32) * ink / 255).astype(np.uint8))


def folded(r: random.Random, grey: np.ndarray) -> np.ndarray:
    """Two creases: light on one side, dark on the other."""
    height, width = grey.shape

    for at, size, along in ((r.uniform(0.3, 0.7) * height, height, 0), (r.uniform(0.3, 0.7) * width, width, 1)):
        distance = (np.arange(size, dtype=np.float32) - at) / (size / 400)
        shade = -38 * np.exp(-(distance**2)) + 22 * np.exp(-((distance - 2) ** 2)) - 10 * np.exp(-np.abs(distance) / 8)
        grey = grey + (shade[:, None] if along == 0 else shade[None])

    return grey


def shaded(r: random.Random, grey: np.ndarray, depth: float = 0.55) -> np.ndarray:
    """Light from one corner and a soft shadow across the page."""
    height, width = grey.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = r.uniform(0, 2 * math.pi)
    along = (x / width - 0.5) * math.cos(angle) + (y / height - 0.5) * math.sin(angle)
    light = 1 - depth * (along + 0.7) / 1.4
    shadow = 1 - 0.25 / (1 + np.exp(-(along - r.uniform(-0.2, 0.2)) * 30))

    return grey * light * shadow


def speckled(noise: np.random.Generator, grey: np.ndarray, share: float) -> np.ndarray:
    dirt = noise.random(grey.shape, np.float32)
    grey = grey.copy()
    grey[dirt < share] = 40
    grey[dirt > 1 - share] = 245

    return grey


def carbon(r: random.Random, noise: np.random.Generator, grey: np.ndarray, dpi: int) -> np.ndarray:
    """A carbon copy: soft, pale, patchy strokes on grey paper."""
    image = Image.fromarray(grey.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(dpi / 300 * r.uniform(1.1, 1.7)))
    soft = 255 - np.asarray(image, np.float32)
    coarse = noise.random((grey.shape[0] // 6 + 1, grey.shape[1] // 6 + 1), np.float32)
    patch = np.asarray(Image.fromarray(coarse).resize((grey.shape[1], grey.shape[0]), Image.BILINEAR))

    return 215 - soft * 0.62 * (0.7 + 0.5 * patch)


def photographed(r: random.Random, image: Image.Image) -> Image.Image:
    """A page on a dark table, seen by a phone held not quite level."""
    width, height = image.size
    margin = round(width * 0.05)
    lean = [r.uniform(0.0, 0.035) * width for _ in range(8)]
    corners = [
        (margin + lean[0], margin + lean[1]),
        (margin + width - lean[2], margin + lean[3]),
        (margin + width - lean[4], margin + height - lean[5]),
        (margin + lean[6], margin + height - lean[7]),
    ]
    source = [(0, 0), (width, 0), (width, height), (0, height)]
    size = (width + 2 * margin, height + 2 * margin)
    page = image.transform(size, Image.PERSPECTIVE, homography(corners, source), Image.BICUBIC, fillcolor=255)
    mask = Image.new("L", image.size, 255).transform(size, Image.PERSPECTIVE, homography(corners, source), Image.BILINEAR, fillcolor=0)
    table = Image.new("L", size, r.randint(45, 90))
    table.paste(page, (0, 0), mask)

    return table


def homography(seen: list[tuple[float, float]], source: list[tuple[float, float]]) -> list[float]:
    rows, right = [], []

    for (x, y), (u, v) in zip(seen, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]

    return list(np.linalg.solve(np.array(rows), np.array(right)))


def scanned(r: random.Random, noise: np.random.Generator, grey: np.ndarray, dpi: int, damage: str) -> Image.Image:
    """Every page: grey levels, sensor blur, noise, a tone curve; a fax page is black and white at the end."""
    image = Image.fromarray(grey.clip(0, 255).astype(np.uint8))
    blurred = np.asarray(image.filter(ImageFilter.GaussianBlur(r.uniform(0.35, 0.95) * dpi / 300)), np.float32)
    dark, light = (r.uniform(95, 130), r.uniform(200, 225)) if damage == "faint" else (r.uniform(8, 60), r.uniform(215, 252))
    toned = dark + (light - dark) * (blurred / 255) ** r.uniform(0.85, 1.2)
    rows = noise.standard_normal((toned.shape[0], 1)).astype(np.float32)
    toned = toned + noise.standard_normal(toned.shape, np.float32) * r.uniform(2.5, 9) + rows * r.uniform(0, 2)

    if damage == "speckle":
        toned = speckled(noise, toned, r.uniform(0.0006, 0.0016))

    if damage == "fax":
        toned = np.where(toned < (dark + light) / 2, 0, 255)

    return Image.fromarray(toned.clip(0, 255).astype(np.uint8))


def as_jpeg(r: random.Random, image: Image.Image, dpi: int) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=r.randint(45, 88), dpi=(dpi, dpi))

    return file.getvalue()
