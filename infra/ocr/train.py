"""Trains one reader on made lines, on one core. Goes on from a checkpoint where one is given.

    OCR_FONTS=DIR nice -n 19 /usr/bin/python3 train.py line --fonts product --seed 1 --minutes 40 --from line.pt --out work/line.pt

--fonts product   all families but the seven that no reader ever sees; heldout leaves out five more, for figures only
--minutes         processor minutes; --until HH:MM stops by the clock, whichever comes first
"""
import argparse
import copy
import datetime
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import fonts
from distance import edit_distance
from linemaker import LineMaker
from readers import KINDS, Kind, Reader, greedy

VALIDATION_LINES = 2000
VALIDATION_SEED = 99


def batch(kind: Kind, rows: list) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    width = max(picture.shape[1] for picture, _ in rows)
    pictures = np.zeros((len(rows), 1, kind.geometry.height, width + width % 2), np.float32)

    for i, (picture, _) in enumerate(rows):
        pictures[i, 0, :, : picture.shape[1]] = picture

    classes = [kind.classes_of(text) for _, text in rows]
    columns = torch.tensor([(picture.shape[1] + 1) // 2 for picture, _ in rows])
    lengths = torch.tensor([len(of_line) for of_line in classes])

    return torch.from_numpy(pictures), torch.tensor([c for of_line in classes for c in of_line]), columns, lengths


def has_bfloat16() -> bool:
    """Whether the processor computes in bfloat16; where it only imitates it, a line costs sixteen times as much as in float32."""
    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as file:
        return "avx512" in file.read()


BFLOAT16 = has_bfloat16()


def forward(net: Reader, pictures: torch.Tensor) -> torch.Tensor:
    """In bfloat16 where the processor has it, which halves the time; the loss is taken in full."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
        out = net(pictures.contiguous(memory_format=torch.channels_last))

    return out.float()


def validate(kind: Kind, net: Reader, rows: list) -> str:
    """Character error and exact lines; of the lines without letters, how many are wrong though every character is at 0.9 or more."""
    net.eval()
    errors = letters = exact = numbers = numbers_exact = sure_and_wrong = 0

    with torch.no_grad():
        for i in range(0, len(rows), 20):
            part = rows[i : i + 20]
            pictures, _, columns, _ = batch(kind, part)
            probabilities = F.softmax(forward(net, pictures), 1).numpy()

            for j, (_, text) in enumerate(part):
                read = greedy(probabilities[j, :, : columns[j]], kind.alphabet)
                said = "".join(c.character for c in read).strip()
                truth = "".join(kind.alphabet[c - 1] for c in kind.classes_of(text))
                errors += edit_distance(said, truth)
                letters += len(truth)
                exact += said == truth

                if not any(c.isalpha() for c in text):
                    numbers += 1
                    numbers_exact += said == truth
                    sure_and_wrong += said != truth and min((c.confidence for c in read), default=0) >= 0.9

    net.train()

    return (
        f"cer {100 * errors / letters:.3f} % lines exact {100 * exact / len(rows):.2f} % "
        f"numbers exact {100 * numbers_exact / numbers:.2f} % of {numbers}, wrong at 0.9 or more {sure_and_wrong}"
    )


class Average:
    """The mean of the weights over the last steps reads better than any one step's."""

    def __init__(self, net: Reader, decay: float = 0.999):
        self.net = copy.deepcopy(net).eval()
        self.decay = decay
        self.steps = 0

    def update(self, net: Reader) -> None:
        self.steps += 1
        keep = min(self.decay, (1 + self.steps) / (10 + self.steps))

        with torch.no_grad():
            for mean, now in zip(self.net.state_dict().values(), net.state_dict().values()):
                if mean.dtype.is_floating_point:
                    mean.mul_(keep).add_(now, alpha=1 - keep)
                else:
                    mean.copy_(now)


def batches(maker: LineMaker, size: int):
    """Lines of about the same width together, so that little of a batch is padding."""
    while True:
        pool = [maker.sample() for _ in range(size * 8)]
        pool.sort(key=lambda row: row[0].shape[1] + maker.random.random() * 20)
        groups = [pool[i : i + size] for i in range(0, len(pool), size)]
        maker.random.shuffle(groups)
        yield from groups


def rate(highest: float, step: int, done: float) -> float:
    """Up over 100 steps, then down along a cosine to a hundredth."""
    warm = min(1.0, (step + 1) / 100)

    return highest * warm * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, done))))


def seconds_until(clock: str | None) -> float:
    if clock is None:
        return math.inf

    hour, minute = (int(part) for part in clock.split(":"))
    now = datetime.datetime.now()
    end = now.replace(hour=hour, minute=minute, second=0)
    end += datetime.timedelta(days=end <= now)

    return (end - now).total_seconds()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", choices=sorted(KINDS))
    parser.add_argument("--fonts", choices=("product", "heldout"), required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--until")
    parser.add_argument("--from", dest="start")
    parser.add_argument("--out", required=True)
    parser.add_argument("--rate", type=float, default=1e-3)

    return parser.parse_args()


def main() -> None:
    options = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    kind = KINDS[options.reader]
    net, seen, cpu_before = kind.build(), 0, 0.0

    if options.start:
        checkpoint = torch.load(options.start)
        net.load_state_dict(checkpoint["net"])
        seen, cpu_before = checkpoint["seen"], checkpoint.get("cpu", 0.0)

    net = net.to(memory_format=torch.channels_last).train()
    average = Average(net)
    optimiser = torch.optim.AdamW(net.parameters(), lr=options.rate, weight_decay=1e-4)

    files = fonts.for_product() if options.fonts == "product" else fonts.for_held_out_training()
    maker = LineMaker(options.seed * 1_000_003 + seen, files, kind.sentences, kind.geometry, kind.rule_share, kind.sliver_share)
    unseen = fonts.for_figures(held_out=options.fonts == "heldout")
    judge = LineMaker(VALIDATION_SEED, unseen, kind.sentences, kind.geometry, kind.rule_share, kind.sliver_share)
    validation = [judge.sample() for _ in range(VALIDATION_LINES)]

    print(f"{options.reader} {options.fonts} seed {options.seed} weights {sum(p.numel() for p in net.parameters())}", flush=True)

    limit, by_clock = options.minutes * 60, seconds_until(options.until)
    wall, cpu = time.time(), time.process_time()
    saved = measured = 0.0
    losses: list[float] = []
    left_out = 0

    def save(spent: float) -> None:
        state = {"net": average.net.state_dict(), "seen": seen, "cpu": cpu_before + spent}
        torch.save(state, options.out + ".tmp")
        os.replace(options.out + ".tmp", options.out)

    for step, rows in enumerate(batches(maker, kind.batch)):
        spent = time.process_time() - cpu
        done = max(spent / limit, (time.time() - wall) / by_clock)

        if done >= 1:
            break

        for group in optimiser.param_groups:
            group["lr"] = rate(options.rate, step, done)

        pictures, classes, columns, lengths = batch(kind, rows)
        log = F.log_softmax(forward(net, pictures), 1).permute(2, 0, 1)
        loss = F.ctc_loss(log, classes, columns, lengths, zero_infinity=True)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        length = nn.utils.clip_grad_norm_(net.parameters(), 5.0)

        # One step that is not a number would spoil all weights for good.
        if length.isfinite():
            optimiser.step()
            average.update(net)
            losses.append(loss.item())
        else:
            left_out += 1

        seen += len(rows)

        if spent - saved > 150:
            saved = spent
            save(spent)
            print(f"lines {seen} cpu {spent:.0f} wall {time.time() - wall:.0f} loss {np.mean(losses):.4f} steps left out {left_out}", flush=True)
            losses.clear()

        if spent - measured > 450:
            measured = spent
            print(f"  unseen families: {validate(kind, average.net, validation)}", flush=True)

    spent = time.process_time() - cpu
    save(spent)
    print(f"end lines {seen} cpu {spent:.0f} (in all {cpu_before + spent:.0f}): {validate(kind, average.net, validation)}", flush=True)


if __name__ == "__main__":
    main()
