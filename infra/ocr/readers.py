"""The two readers: convolutions only, read out with CTC. Convolutions are what a processor core does fast (an LSTM: a tenth of that).

A picture of a line goes in (ink 0 to 1.2, paper 0); out comes, for every second column, how sure the reader is of each character.
"""
from dataclasses import dataclass
from typing import Callable

import torch
import torch.nn as nn
import torch.nn.functional as F

import alphabets
import geometry
from sentences import Numbers, Sentences


def convolution(channels_in: int, channels_out: int, kernel: int, stride: int = 1) -> nn.Sequential:
    padding = kernel // 2

    return nn.Sequential(nn.Conv2d(channels_in, channels_out, kernel, stride, padding, bias=False), nn.BatchNorm2d(channels_out), nn.ReLU())


class Neighbours(nn.Module):
    """Lets a column look at the columns beside it."""

    def __init__(self, channels: int, kernel: int):
        super().__init__()
        self.depth = nn.Conv1d(channels, channels, kernel, padding=kernel // 2, groups=channels, bias=False)
        self.norm = nn.BatchNorm1d(channels)
        self.widen = nn.Conv1d(channels, 2 * channels, 1)
        self.narrow = nn.Conv1d(2 * channels, channels, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.narrow(F.relu(self.widen(self.norm(self.depth(x)))))


class Reader(nn.Module):
    def __init__(self, height: int, stem: tuple[int, int, int, int], channels: int, blocks: int, kernel: int, classes: int):
        super().__init__()
        a, b, c, d = stem

        # The height is halved three times and then taken as a whole; the width is halved once.
        self.features = nn.Sequential(
            convolution(1, a, 5, 2),
            convolution(a, b, 3),
            nn.MaxPool2d((2, 1)),
            convolution(b, c, 3),
            nn.MaxPool2d((2, 1)),
            convolution(c, d, 3),
            nn.Conv2d(d, channels, (height // 8, 1), bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
        )
        self.context = nn.Sequential(*[Neighbours(channels, kernel) for _ in range(blocks)])
        self.out = nn.Conv1d(channels, classes, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """N x 1 x height x W to N x classes x W/2, before the softmax."""
        return self.out(self.context(self.features(x).squeeze(2)))


@dataclass(frozen=True)
class Kind:
    """All that the training needs to know of one reader."""

    name: str
    geometry: geometry.Geometry
    alphabet: str
    classes_of: Callable[[str], list[int]]
    sentences: type[Sentences]
    rule_share: float
    sliver_share: float
    batch: int
    build: Callable[[], Reader]


LINE = Kind(
    name="line",
    geometry=geometry.LINE,
    alphabet=alphabets.LINE,
    classes_of=alphabets.line_classes,
    sentences=Sentences,
    rule_share=0.25,
    sliver_share=0,
    batch=16,
    build=lambda: Reader(geometry.LINE.height, (24, 40, 64, 80), 160, 6, 9, len(alphabets.LINE) + 1),
)

NUMBER = Kind(
    name="number",
    geometry=geometry.NUMBER,
    alphabet=alphabets.NUMBER,
    classes_of=alphabets.number_classes,
    sentences=Numbers,
    rule_share=0.35,
    sliver_share=0.12,
    batch=32,
    build=lambda: Reader(geometry.NUMBER.height, (16, 24, 32, 48), 96, 3, 7, len(alphabets.NUMBER) + 1),
)

KINDS = {kind.name: kind for kind in (LINE, NUMBER)}


@dataclass(frozen=True)
class ReadCharacter:
    character: str
    confidence: float
    column: int


def greedy(probabilities, alphabet: str) -> list[ReadCharacter]:
    """The surest class of each column; a run of one class is one character, its confidence the run's highest."""
    best = probabilities.argmax(0)
    found: list[ReadCharacter] = []
    before = 0

    for column, code in enumerate(best):
        sure = float(probabilities[code, column])

        if code and code != before:
            found.append(ReadCharacter(alphabet[code - 1], sure, column))
        elif code and sure > found[-1].confidence:
            found[-1] = ReadCharacter(found[-1].character, sure, found[-1].column)

        before = code

    return found
