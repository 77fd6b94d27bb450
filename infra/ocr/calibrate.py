"""From the readers' own certainty to a confidence: calibrate.py LPA DIR_OF_MADE_PAGES OUT.json

LPA reads with the weights in question and no calibration in models.json; the pages are of another seed than those of the figures. The
certainty from which on fewer than one number cell in a thousand is wrong becomes 0.7, the rule books' threshold; a straight line leads from
there to 1 and to 0. Made lines are no measure: they are damaged so much worse than pages that six right numbers in ten would be doubted.
"""
import json
import os
import subprocess
import sys

from measure import page_text, truths
from scoring import table_cells, tight

SURE, ONE_IN = 0.7, 1000

# Below this there is doubt already: the product caps what it doubts at 0.5.
LOWEST, HIGHEST, STEP = 70, 99, 1


def cells(lpa: str, folder: str) -> list[tuple[float, bool]]:
    """Confidence of each number cell that was read, and whether it is right."""
    pages = truths(folder)
    command = [lpa, "read", "--format", "json"] + [page.path + ".pdf" for page in pages]
    out = subprocess.run(command, capture_output=True, text=True).stdout
    documents = {os.path.basename(document["file"]): document for document in map(json.loads, out.splitlines())}
    found = []

    for page in pages:
        if page.truth["cells"]:
            read = page_text(documents[os.path.basename(page.path) + ".pdf"])
            pairs = table_cells(page.truth["cells"], read.rows)
            found += [(cell.confidence, tight(cell.text) == want) for want, cell in pairs if tight(cell.text)]

    return found


def main() -> None:
    found = cells(sys.argv[1], sys.argv[2])

    for percent in range(LOWEST, HIGHEST + 1, STEP):
        threshold = percent / 100
        sure = [right for confidence, right in found if confidence >= threshold]
        wrong = len(sure) - sum(sure)

        if wrong * ONE_IN <= len(sure):
            break

    flagged = sum(right for confidence, right in found if confidence < threshold)
    print(f"{len(found)} cells; from a certainty of {threshold} on {len(sure)}, wrong {wrong}; right and under it {flagged}")
    points = [[0, 0], [threshold, SURE], [1, 1]]

    with open(sys.argv[3], "w", encoding="utf-8") as file:
        json.dump({"line": points, "number": points}, file)


if __name__ == "__main__":
    main()
