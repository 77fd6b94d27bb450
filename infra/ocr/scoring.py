"""Holds what an engine read against what stands on the page."""
import re
from dataclasses import dataclass

import numpy as np

from distance import edit_distance

SHORTEST_LINE = 4
SURE = 0.7
NAME_COLUMN = 1


@dataclass(frozen=True)
class Cell:
    text: str
    confidence: float


@dataclass(frozen=True)
class PageText:
    """What an engine read of one page: its lines and, row by row, the cells of its tables."""

    lines: list[str]
    rows: list[list[Cell]]


@dataclass
class Score:
    pages: int = 0
    errors: int = 0
    letters: int = 0
    cells: int = 0
    cells_exact: int = 0
    cells_not_read: int = 0
    wrong_and_sure: int = 0
    right_and_flagged: int = 0
    values: int = 0
    values_found: int = 0

    def add(self, other: "Score") -> None:
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def tight(text: str) -> str:
    return re.sub(r"\s+", "", text).replace("ํา", "ำ")


def best_place(line: str, text: str) -> int:
    """Edit distance of a line to the place in the text that fits it best, so that the order of columns does not matter."""
    letters = np.array([ord(c) for c in text], np.int32)
    index = np.arange(len(text) + 1, dtype=np.int32)
    before = np.zeros(len(text) + 1, np.int32)

    for i, c in enumerate(line, 1):
        row = np.empty_like(before)
        row[0] = i
        row[1:] = np.minimum(before[:-1] + (letters != ord(c)), before[1:] + 1)
        before = np.minimum.accumulate(row - index) + index

    return int(before.min())


def character_errors(truth: list[str], read: list[str]) -> tuple[int, int]:
    """Errors and letters, white space left out; a line that is not there costs its whole length."""
    text = tight("".join(read))
    errors = letters = 0

    for line in map(tight, truth):
        if len(line) >= SHORTEST_LINE:
            errors += min(len(line), best_place(line, text))
            letters += len(line)

    return errors, letters


def similarity(a: list[str], b: list[Cell]) -> int:
    return sum(min(len(x), 6) for x in a if any(x == tight(y.text) for y in b))


def aligned(truth: list[str], read: list[Cell]) -> list[Cell]:
    """For each true cell the read cell at its place; where the columns differ, the alignment that costs least."""
    if len(truth) == len(read):
        return read

    missing = Cell("", 0)
    cost = np.zeros((len(truth) + 1, len(read) + 1), int)
    cost[:, 0] = np.cumsum([0] + [len(t) for t in truth])
    cost[0, :] = np.cumsum([0] + [len(c.text) for c in read])

    for i, t in enumerate(truth, 1):
        for j, c in enumerate(read, 1):
            text = tight(c.text)
            cost[i, j] = min(cost[i - 1, j - 1] + edit_distance(t, text), cost[i - 1, j] + len(t), cost[i, j - 1] + len(text))

    out = [missing] * len(truth)
    i, j = len(truth), len(read)

    while i and j:
        text = tight(read[j - 1].text)

        if cost[i, j] == cost[i - 1, j - 1] + edit_distance(truth[i - 1], text):
            i, j = i - 1, j - 1
            out[i] = read[j]
        elif cost[i, j] == cost[i - 1, j] + len(truth[i - 1]):
            i -= 1
        else:
            j -= 1

    return out


def matched_rows(truth: list[list[str]], rows: list[list[Cell]]) -> list[list[Cell]]:
    """For each true row the read row that stands for it, in order: of all such matchings the one that shares most."""
    shared = np.zeros((len(truth) + 1, len(rows) + 1), int)
    alike = [[similarity(want, read) for read in rows] for want in truth]

    for i in range(1, len(truth) + 1):
        for j in range(1, len(rows) + 1):
            shared[i, j] = max(shared[i - 1, j], shared[i, j - 1], shared[i - 1, j - 1] + alike[i - 1][j - 1])

    found: list[list[Cell]] = [[] for _ in truth]
    i, j = len(truth), len(rows)

    while i and j:
        if shared[i, j] == shared[i, j - 1]:
            j -= 1
        elif shared[i, j] == shared[i - 1, j]:
            i -= 1
        else:
            i, j = i - 1, j - 1
            found[i] = rows[j]

    return found


def table_cells(truth: list[list[str]], rows: list[list[Cell]]) -> list[tuple[str, Cell]]:
    """Each true number cell of the body with what was read at its place."""
    body = [[tight(cell) for cell in row] for row in truth[1:]]
    pairs = []

    for want, read in zip(body, matched_rows(body, rows)):
        found = aligned(want, read)
        pairs += [(text, found[j]) for j, text in enumerate(want) if j != NAME_COLUMN]

    return pairs


def value_found(lines: list[str], label: str, value: str) -> bool:
    """Whether some line, or two that follow each other, is the label (three letters in ten may be wrong) and then exactly the value."""
    label, value = tight(label), tight(value)

    for i in range(len(lines)):
        for count in (1, 2):
            text = "".join(lines[i : i + count])

            for n in range(max(1, len(label) - 2), len(label) + 3):
                if text[n:].lstrip(":") == value and edit_distance(text[:n], label) <= max(1, 0.3 * len(label)):
                    return True

    return False


def score(truth: dict, read: PageText, verbose: bool = False) -> Score:
    result = Score(pages=1)
    result.errors, result.letters = character_errors(truth["lines"], read.lines)
    lines = [tight(line) for line in read.lines] + [tight("".join(cell.text for cell in row)) for row in read.rows]

    for label, value in truth["values"]:
        found = value_found(lines, label, value)
        result.values += 1
        result.values_found += found

        if verbose and not found:
            print("   value", label, "|", value)

    for want, cell in table_cells(truth["cells"], read.rows) if truth["cells"] else []:
        exact = tight(cell.text) == want
        empty = not tight(cell.text)
        sure = cell.confidence >= SURE and not empty
        result.cells += 1
        result.cells_not_read += empty
        result.cells_exact += exact
        result.wrong_and_sure += sure and not exact
        result.right_and_flagged += exact and not sure

        if verbose and not exact:
            print("   cell", want, "|", cell.text, "|", round(cell.confidence, 3))

    return result


def score_words(truth: dict, lines: list[str]) -> Score:
    """For an engine that knows no cells: a number counts if it stands anywhere as a word."""
    result = Score(pages=1)
    result.errors, result.letters = character_errors(truth["lines"], lines)
    close = [tight(line) for line in lines]
    words = set(re.split(r"[\s|]+", "\n".join(lines)))

    for label, value in truth["values"]:
        result.values += 1
        result.values_found += value_found(close, label, value)

    for row in truth["cells"][1:]:
        numbers = [cell for j, cell in enumerate(row) if j != NAME_COLUMN]
        result.cells += len(numbers)
        result.cells_exact += sum(number in words for number in numbers)

    return result
