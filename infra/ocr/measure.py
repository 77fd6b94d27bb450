"""Reads made and real scans with our reader and with Tesseract, in the same run, and writes the table of figures.

    measure.py --lpa "PATH/LpaFunctions.ReadTool" --made DIR --real DIR --out ../../tests/LpaFunctions.Benchmarks/results/scans.md

Pages of one resolution go to each engine in one command, so that its start is paid once. Times are processor seconds of the child.
"""
import argparse
import glob
import json
import os
import resource
import shlex
import subprocess
import tempfile
from dataclasses import dataclass

from scoring import Cell, PageText, Score, score, score_words

LARGEST_PAGE_DPI = 300
PEAK_FILE = tempfile.gettempdir() + "/ocr-peak"


@dataclass
class Page:
    path: str
    truth: dict
    ours: Score
    theirs: Score


def truths(folder: str) -> list[Page]:
    files = sorted(glob.glob(folder + "/*.json"))

    return [Page(file[:-5], json.load(open(file, encoding="utf-8")), Score(), Score()) for file in files]


def run(command: list[str], environment: dict | None = None) -> tuple[str, float, float]:
    """Output, processor seconds, MiB at the peak."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    timed = ["/usr/bin/time", "-f", "%M", "-o", PEAK_FILE] + command
    measured = subprocess.run(timed, capture_output=True, text=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = int(open(PEAK_FILE).read().split()[-1]) / 1024

    if not measured.stdout:
        raise SystemExit(f"{command[0]} said nothing: {measured.stderr[-500:]}")

    return measured.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak


def page_text(document: dict) -> PageText:
    lines: list[str] = []
    rows: list[list[Cell]] = []

    for page in document["pages"]:
        lines += [line["text"] for line in page["lines"]]

        for table in page["tables"]:
            by_row: dict[int, list[Cell]] = {}

            for cell in sorted(table["cells"], key=lambda c: (c["row"], c["column"])):
                by_row.setdefault(cell["row"], []).append(Cell(cell["text"], cell.get("confidence", 1)))

            rows += [by_row[row] for row in sorted(by_row)]

        # Where no table was found a number still counts if it stands in its line as a word.
        if not page["tables"]:
            rows += [[Cell(word, line.get("confidence", 1)) for word in line["text"].split()] for line in page["lines"]]

    return PageText(lines, rows)


def read_ours(lpa: list[str], pages: list[Page], verbose: bool) -> tuple[float, float]:
    files = [page.path + ".pdf" for page in pages]
    out, seconds, peak = run(lpa + ["read", "--format", "json"] + files)
    documents = {os.path.basename(d["file"]): d for d in map(json.loads, out.splitlines())}

    for page in pages:
        document = documents.get(os.path.basename(page.path) + ".pdf", {"pages": []})

        if verbose:
            print(os.path.basename(page.path))

        page.ours = score(page.truth, page_text(document), verbose)

    return seconds, peak


def read_tesseract(pages: list[Page], folder: str) -> tuple[float, float]:
    listing = folder + "/pages.txt"

    with open(listing, "w", encoding="utf-8") as file:
        file.write("\n".join(page.path + ".jpg" for page in pages) + "\n")

    out, seconds, peak = run(["tesseract", listing, "-", "-l", "tha", "--psm", "3"], dict(os.environ, OMP_THREAD_LIMIT="1"))
    os.remove(listing)

    for page, text in zip(pages, out.split("\f")):
        page.theirs = score_words(page.truth, [line for line in text.splitlines() if line.strip()])

    return seconds, peak


def total(pages: list[Page], ours: bool) -> Score:
    result = Score()

    for page in pages:
        result.add(page.ours if ours else page.theirs)

    return result


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}" if whole else "-"


def row(name: str, pages: list[Page]) -> str:
    ours, theirs = total(pages, True), total(pages, False)
    exact = f"{ours.cells_exact} / {ours.cells} ({percent(ours.cells_exact, ours.cells)})" if ours.cells else "-"
    doubt = f"{ours.cells_not_read} | {ours.wrong_and_sure} | {ours.right_and_flagged}" if ours.cells else "- | - | -"
    values = f"{ours.values_found} / {ours.values}" if ours.values else "-"
    theirs_cells = str(theirs.cells_exact) if theirs.cells else "-"
    theirs_values = str(theirs.values_found) if theirs.values else "-"

    return (
        f"| {name} | {len(pages)} | {percent(ours.errors, ours.letters)} | {exact} | {doubt} | {values} "
        f"| {percent(theirs.errors, theirs.letters)} | {theirs_cells} | {theirs_values} |"
    )


HEAD = (
    "| | pages | ours: character error % | number cells exact | left empty | wrong, not flagged | right, flagged | labelled values "
    "| Tesseract: character error % | cells | values |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


def grouped(pages: list[Page], key) -> dict:
    groups: dict = {}

    for page in pages:
        groups.setdefault(key(page), []).append(page)

    return groups


def tables(made: list[Page], real: list[Page]) -> list[str]:
    parts = []
    by = (
        ("resolution", lambda page: f"{page.truth['dpi']} dpi", True),
        ("kind of page", lambda page: page.truth["kind"], False),
        ("damage", lambda page: page.truth["damage"], False),
        ("font family", lambda page: page.truth["font"], False),
    )

    for title, key, is_reversed in by:
        groups = grouped(made, key)
        rows = [row(name, groups[name]) for name in sorted(groups, reverse=is_reversed)]
        parts += [f"## Made pages, by {title}", "", HEAD, *rows, *([row("all", made)] if title == "resolution" else []), ""]

    if real:
        groups = grouped(real, lambda page: f"{page.truth['font']}, {page.truth['dpi']} dpi")
        rows = [row(name, groups[name]) for name in sorted(groups)]
        parts += ["## Real documents, printed and scanned in simulation", "", HEAD, *rows, ""]

    return parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lpa", required=True)
    parser.add_argument("--made", required=True)
    parser.add_argument("--real")
    parser.add_argument("--out", required=True)
    parser.add_argument("--note", default="")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    made, real = truths(options.made), truths(options.real) if options.real else []
    times = []

    for dpi, pages in sorted(grouped(made + real, lambda page: page.truth["dpi"]).items(), reverse=True):
        seconds, peak = read_ours(shlex.split(options.lpa), pages, options.verbose)
        their_seconds, their_peak = read_tesseract(pages, options.made)
        ratio = seconds / their_seconds
        per_page, theirs_per_page = seconds / len(pages), their_seconds / len(pages)
        times.append(f"| {dpi} dpi | {len(pages)} | {per_page:.2f} | {theirs_per_page:.2f} | {ratio:.2f} | {peak:.0f} | {their_peak:.0f} |")

    largest = max((page for page in made if page.truth["dpi"] == LARGEST_PAGE_DPI), key=lambda page: os.path.getsize(page.path + ".jpg"))
    _, alone = read_ours(shlex.split(options.lpa), [largest], False)
    heading = "| | pages | ours, processor s a page | Tesseract | ratio | ours, MiB at the peak of the whole run | Tesseract |"
    lines = [
        "# Scans: measured",
        "",
        "Command: `infra/ocr/measure.py`; infra/ocr/README.md says how the pages come. Beside it, in the same run, Tesseract 5.3.0 with `tha`,",
        "psm 3, OMP_THREAD_LIMIT=1; for it a number cell counts if the number stands anywhere on the page as a word.",
        *([options.note] if options.note else []),
        "",
        "## Cost",
        "",
        heading,
        "| --- | --- | --- | --- | --- | --- | --- |",
        *times,
        "",
        f"One page of 8.7 million pixels alone: {alone:.0f} MiB at the peak.",
        "",
        *tables(made, real),
    ]

    with open(options.out, "w", encoding="utf-8") as file:
        file.write("\n".join(lines).rstrip() + "\n")

    print("\n".join(lines))


if __name__ == "__main__":
    main()
