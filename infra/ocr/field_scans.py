"""Field documents of this project, printed to grey and scanned in simulation as real_pages.py does it: field_scans.py EVIDENCE OUT EVERY [DPI].

Takes each EVERY-th PDF below EVIDENCE (tests/fixtures/demo/evidence) and writes its scan below OUT under the same path. The fields of both are
compared by `dotnet run -c Release --project tests/LpaFunctions.Benchmarks -- scanned-fields EVIDENCE OUT`.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import scan_pdf
from fixtures import jpeg
from real_pages import scan

QUALITY = 72


def scanned(document: Path, target: Path, dpi: int, noise: np.random.Generator) -> None:
    """Each page at a slant and with a noise of its own."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), document, f"{folder}/page"], check=True)
        pages = []

        for image in sorted(Path(folder).glob("*.pgm")):
            page = image.with_suffix(".pdf")
            page.write_bytes(scan_pdf.from_jpeg(jpeg(scan(noise, str(image), dpi), dpi, QUALITY), dpi))
            pages.append(page)

        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["pdfunite", *pages, target], check=True)


def main(evidence: Path, out: Path, every: int, dpi: int) -> None:
    noise = np.random.default_rng(11)

    for document in sorted(evidence.rglob("*.pdf"))[::every]:
        scanned(document, out / document.relative_to(evidence), dpi, noise)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 200)
