"""Puts trained weights into the product: publish.py LINE.pt NUMBER.pt CALIBRATION.json FIGURES.json

Writes src/LpaFunctions.Scans/Models/line.onnx, number.onnx and models.json. FIGURES.json: for "line" and "number" the seed, the training
command and the held-out figures, in words.
"""
import hashlib
import json
import os
import sys

import torch

from export import load, save
from readers import LINE, NUMBER

MODELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/LpaFunctions.Scans/Models")


def card(kind, checkpoint: str, figures: dict) -> dict:
    path = f"{MODELS}/{kind.name}.onnx"
    save(kind, load(kind, checkpoint), path)

    with open(path, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()

    return {
        "name": kind.name,
        "file": f"{kind.name}.onnx",
        "sha256": digest,
        "height": kind.geometry.height,
        "consonant": kind.geometry.consonant,
        "baseline": kind.geometry.baseline,
        "alphabet": kind.alphabet,
        "seed": figures["seed"],
        "lines": torch.load(checkpoint)["seen"],
        "trainingCommand": figures["trainingCommand"],
        "heldOut": figures["heldOut"],
    }


def main() -> None:
    line, number, calibration, figures = sys.argv[1:5]
    told = json.load(open(figures, encoding="utf-8"))
    models = [card(LINE, line, told["line"]), card(NUMBER, number, told["number"])]
    index = {"models": models, "calibration": json.load(open(calibration, encoding="utf-8"))}

    with open(f"{MODELS}/models.json", "w", encoding="utf-8") as file:
        json.dump(index, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
