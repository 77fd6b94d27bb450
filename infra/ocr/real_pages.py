"""Real government pages in the fonts of office programs, printed to grey and scanned in simulation: real_pages.py PDF_FOLDER OUT.

The truth is their own text layer, mended where the print says otherwise (layer_faults.py). TH SarabunPSK, DilleniaUPC and Cordia New are in no training.
"""
import dataclasses
import json
import os
import re
import subprocess
import sys

import numpy as np
from PIL import Image, ImageFilter

import scan_pdf
from fixtures import jpeg
from layer_faults import as_printed
from sheet import Truth

PAGES = {"dqaf": (6, 12), "budget-31": (20, 40), "gdc-user-manual": (5, 12)}
RESOLUTIONS = (300, 200)


def text_of(pdf: str, page: int) -> list[str]:
    command = ["pdftotext", "-raw", "-f", str(page), "-l", str(page), pdf, "-"]
    raw = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    composed = re.sub("([่-๋]?) +([าำ])", r"\1\2", raw.replace("ํา", "ำ"))

    return as_printed(os.path.basename(pdf).removesuffix(".pdf"), composed).splitlines()


def scan(noise: np.random.Generator, path: str, dpi: int) -> Image.Image:
    turned = Image.open(path).convert("L").rotate(float(noise.uniform(-0.8, 0.8)), resample=Image.BICUBIC, fillcolor=255)
    grey = np.asarray(turned.filter(ImageFilter.GaussianBlur(0.65 * dpi / 300)), np.float32) * 0.85 + 25
    grey += noise.standard_normal(grey.shape, np.float32) * 9
    dirt = noise.random(grey.shape, np.float32)
    grey[dirt < 0.0003] = 30
    grey[dirt > 0.9997] = 250

    return Image.fromarray(grey.clip(0, 255).astype(np.uint8))


def main(folder: str, out: str) -> None:
    os.makedirs(out, exist_ok=True)
    noise = np.random.default_rng(3)

    for document, pages in PAGES.items():
        for page in pages:
            for dpi in RESOLUTIONS:
                name, source = f"{out}/{document}_{page}_{dpi}", f"{folder}/{document}.pdf"
                render = ["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), "-singlefile", source, name]
                subprocess.run(render, check=True)
                data = jpeg(scan(noise, name + ".pgm", dpi), dpi, 72)
                os.remove(name + ".pgm")

                with open(name + ".jpg", "wb") as file:
                    file.write(data)

                with open(name + ".pdf", "wb") as file:
                    file.write(scan_pdf.from_jpeg(data, dpi))

                truth = dataclasses.asdict(Truth(document, dpi, document, "real", text_of(source, page)))

                with open(name + ".json", "w", encoding="utf-8") as file:
                    json.dump(truth, file, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
