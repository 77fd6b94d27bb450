"""Makes scanned pages with their truth: made_pages.py OUT COUNT SEED. Fonts are families that no reader was trained on.

For each page: NAME.pdf (the scan), NAME.jpg (the same picture, for other engines), NAME.json (the truth).
"""
import dataclasses
import json
import os
import random
import sys

import numpy as np
from PIL import Image

import fonts
import scan_pdf
import wear
from contents import Contents
from sentences import Sentences
from sheet import Sheet, Truth
from typefaces import Typefaces

KINDS = ("letter", "form", "table", "letter", "form", "gaps", "table", "narrow")
RESOLUTIONS = (300, 200, 150)
DIGITS = ("thai", "arabic", "mixed")
DAMAGES = (
    "plain",
    "red stamp",
    "speckle",
    "underlined",
    "photo",
    "fold",
    "blue stamp",
    "fax",
    "shade",
    "carbon",
    "struck",
    "faint",
    "plain",
)


def make(index: int, seed: int, out: str, faces: Typefaces) -> None:
    r = random.Random(seed * 1000 + index)
    noise = np.random.default_rng(seed * 1000 + index)
    regular = [path for path in fonts.for_figures(held_out=False) if "400" in path]
    path = regular[index % len(regular)]
    dpi = RESOLUTIONS[(index // len(regular)) % 3]
    kind = KINDS[(index // len(regular) * 3 + index) % len(KINDS)]
    damage = DAMAGES[index % len(DAMAGES)]

    if damage in ("underlined", "struck") and kind not in ("letter", "form"):
        damage = "plain"

    truth = Truth(kind, dpi, fonts.family(path), damage)
    sheet = Sheet(dpi, path, r.choice(faces.latin), r.uniform(0.078, 0.108), DIGITS[index % 3], faces)
    contents = Contents(r, Sentences(r))

    if kind == "letter":
        contents.letter(sheet, truth)
    elif kind == "form":
        contents.form(sheet, truth)
    else:
        contents.table(sheet, truth, ruled=kind != "gaps", narrow=kind == "narrow")

    name = f"{index:03d}_{kind}_{truth.font}_{dpi}_{damage.replace(' ', '-')}"
    data = wear.as_jpeg(r, worn(r, noise, sheet, damage), dpi)

    with open(f"{out}/{name}.jpg", "wb") as file:
        file.write(data)

    with open(f"{out}/{name}.pdf", "wb") as file:
        file.write(scan_pdf.from_jpeg(data, dpi))

    with open(f"{out}/{name}.json", "w", encoding="utf-8") as file:
        json.dump(dataclasses.asdict(truth), file, ensure_ascii=False)


def worn(r: random.Random, noise: np.random.Generator, sheet: Sheet, damage: str) -> Image.Image:
    image = sheet.image.rotate(r.uniform(-1.5, 1.5), resample=Image.BICUBIC, fillcolor=255)

    if damage in ("red stamp", "blue stamp"):
        coloured = wear.stamped(r, sheet, sheet.image.convert("RGB"), wear.RED if damage == "red stamp" else wear.BLUE)
        coloured = coloured.rotate(r.uniform(-1.5, 1.5), resample=Image.BICUBIC, fillcolor=(255, 255, 255))
        bands = [np.asarray(band, np.float32) for band in coloured.split()]
        state = r.getstate(), noise.bit_generator.state
        scans = []

        for band in bands:
            r.setstate(state[0])
            noise.bit_generator.state = state[1]
            scans.append(wear.scanned(r, noise, band, sheet.dpi, damage))

        return Image.merge("RGB", scans)

    if damage == "photo":
        image = wear.photographed(r, image)

    grey = np.asarray(image, np.float32)

    if damage == "fold":
        grey = wear.folded(r, grey)
    elif damage in ("shade", "photo"):
        grey = wear.shaded(r, grey, 0.55 if damage == "shade" else 0.35)
    elif damage == "carbon":
        grey = wear.carbon(r, noise, grey, sheet.dpi)

    return wear.scanned(r, noise, grey, sheet.dpi, damage)


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    typefaces = Typefaces()

    for number in range(int(sys.argv[2])):
        make(number, int(sys.argv[3]), sys.argv[1], typefaces)
