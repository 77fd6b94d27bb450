"""From a reader's own certainty to how often it is right: calibrate.py LINE.pt NUMBER.pt COUNT OUT.json

Measured on families that these weights have not seen and the figures are not taken from: the held-out weights, on the five families left
out of their training. A character with a confidence of 0.7 is wrong less than once in a thousand.

A number counts only where both readers agree (the product doubts every other one), so the number reader's table is of such numbers.
"""
import json
import sys

import numpy as np
import torch
from PIL import Image

import fonts
import geometry
from distance import edit_distance
from export import load, padded
from linemaker import LineMaker
from readers import LINE, NUMBER, ReadCharacter, greedy

# The error rate that a confidence of 0.7 stands for.
SURE, ONE_IN = 0.7, 1000
EDGES = (0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999, 1.0001)


def confidence(error_rate: float) -> float:
    """1 where nothing is wrong, 0.7 at one in a thousand, and from there down to what is left."""
    limit = 1 / ONE_IN

    if error_rate <= limit:
        return 1 - (1 - SURE) * error_rate / limit

    return SURE * (1 - error_rate) / (1 - limit)


def wrong_characters(read: str, truth: str) -> list[bool]:
    """For each character read whether it is wrong. One left out makes those on both its sides wrong, for no other carries its loss."""
    cost = np.zeros((len(read) + 1, len(truth) + 1), int)
    cost[:, 0] = range(len(read) + 1)
    cost[0, :] = range(len(truth) + 1)

    for i in range(1, len(read) + 1):
        for j in range(1, len(truth) + 1):
            cost[i, j] = min(cost[i - 1, j] + 1, cost[i, j - 1] + 1, cost[i - 1, j - 1] + (read[i - 1] != truth[j - 1]))

    wrong = [False] * len(read)
    i, j = len(read), len(truth)

    while i or j:
        if i and j and cost[i, j] == cost[i - 1, j - 1] + (read[i - 1] != truth[j - 1]):
            i, j = i - 1, j - 1
            wrong[i] |= read[i] != truth[j]
        elif i and cost[i, j] == cost[i - 1, j] + 1:
            i -= 1
            wrong[i] = True
        else:
            j -= 1

            for beside in (i - 1, i):
                if 0 <= beside < len(read):
                    wrong[beside] = True

    return wrong


def falling(rates: list[float], weights: list[float]) -> list[float]:
    """The nearest rates that never rise as the certainty does (pool adjacent violators)."""
    blocks: list[list[float]] = []

    for rate, weight in zip(rates, weights):
        blocks.append([rate, weight, 1])

        while len(blocks) > 1 and blocks[-2][0] < blocks[-1][0]:
            b, a = blocks.pop(), blocks.pop()
            together = a[1] + b[1]
            blocks.append([(a[0] * a[1] + b[0] * b[1]) / together, together, a[2] + b[2]])

    return [rate for rate, _, count in blocks for _ in range(int(count))]


def table(observed: list[tuple[float, bool]]) -> list[list[float]]:
    """Points [raw, confidence] for what was seen: certainty and whether the character was wrong."""
    raw = np.array([p for p, _ in observed])
    wrong = np.array([w for _, w in observed])
    middles, rates, weights = [], [], []

    for low, high in zip(EDGES, EDGES[1:]):
        inside = (raw >= low) & (raw < high)
        count = int(inside.sum())

        if count >= 5:
            middles.append(float(raw[inside].mean()))
            rates.append((float(wrong[inside].sum()) + 0.5) / (count + 1))
            weights.append(count)

    smooth = falling(rates, weights)

    return [[0.0, 0.0]] + [[round(p, 6), round(confidence(rate), 4)] for p, rate in zip(middles, smooth)]


def through(points: list[list[float]], raw: float) -> float:
    return float(np.interp(raw, [p for p, _ in points], [c for _, c in points]))


def visible(read: list[ReadCharacter]) -> list[ReadCharacter]:
    return [c for c in read if c.character != " "]


def text(read: list[ReadCharacter]) -> str:
    return "".join(c.character for c in read)


def lower(picture: np.ndarray) -> np.ndarray:
    """The same line at the line reader's height."""
    share = geometry.LINE.height / geometry.NUMBER.height
    size = (max(8, round(picture.shape[1] * share)), geometry.LINE.height)

    return np.asarray(Image.fromarray(picture).resize(size, Image.BILINEAR), np.float32)


def main() -> None:
    line_net, number_net, count, out = load(LINE, sys.argv[1]), load(NUMBER, sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    torch.set_num_threads(1)
    files = [path for path in fonts.thai() if fonts.is_one_of(path, fonts.LEFT_OUT)]

    def read(net, kind, picture) -> list[ReadCharacter]:
        with torch.no_grad():
            return visible(greedy(net(torch.from_numpy(padded(picture)))[0].numpy(), kind.alphabet))

    maker = LineMaker(700, files, LINE.sentences, LINE.geometry, LINE.rule_share)
    of_line: list[tuple[float, bool]] = []

    for _ in range(count):
        picture, said = maker.sample()
        got = read(line_net, LINE, picture)
        of_line += [(c.confidence, w) for c, w in zip(got, wrong_characters(text(got), said.replace(" ", "")))]

    maker = LineMaker(701, files, NUMBER.sentences, NUMBER.geometry, NUMBER.rule_share, NUMBER.sliver_share)
    agreed: list[tuple[list[float], list[float], list[bool]]] = []
    of_number: list[tuple[float, bool]] = []
    numbers = 0

    for _ in range(count):
        picture, said = maker.sample()

        if not all(c in NUMBER.alphabet for c in said):
            continue

        numbers += 1
        one, other = read(line_net, LINE, lower(picture)), read(number_net, NUMBER, picture)

        if text(one) != text(other) or not one:
            continue

        wrong = wrong_characters(text(one), said.replace(" ", ""))
        agreed.append(([c.confidence for c in one], [c.confidence for c in other], wrong))
        of_number += [(c.confidence, w) for c, w in zip(other, wrong)]

    line_table, number_table = table(of_line), table(of_number)
    sure = wrong_and_sure = right_and_doubted = 0

    for of_one, of_other, wrong in agreed:
        least = min(max(through(line_table, a), through(number_table, b)) for a, b in zip(of_one, of_other))
        sure += least >= SURE
        wrong_and_sure += least >= SURE and any(wrong)
        right_and_doubted += least < SURE and not any(wrong)

    print(f"numbers {numbers}, both readers agree on {len(agreed)}")
    print(f"at {SURE} or more {sure}, of these wrong {wrong_and_sure}; right but under it {right_and_doubted}")
    print("line", line_table)
    print("number", number_table)

    with open(out, "w", encoding="utf-8") as file:
        json.dump({"line": line_table, "number": number_table}, file)


if __name__ == "__main__":
    main()
