"""A checkpoint to ONNX, any number of lines of any width: export.py line|number CHECKPOINT.pt OUT.onnx

Writes beside it OUT.onnx.lines, 500 made lines and what torch reads on them; compare.cs holds ONNX Runtime in C# against that.
"""
import struct
import sys

import numpy as np
import torch

import fonts
from linemaker import LineMaker
from planes import Planes
from readers import KINDS, Kind, greedy

LINES = 500


def load(kind: Kind, checkpoint: str) -> Planes:
    net = kind.build()
    net.load_state_dict(torch.load(checkpoint)["net"])

    return Planes(net.to(memory_format=torch.contiguous_format).eval()).eval()


def save(kind: Kind, model: Planes, path: str) -> None:
    torch.onnx.export(
        model,
        torch.zeros(2, 1, kind.geometry.height, 200),
        path,
        input_names=["line"],
        output_names=["p"],
        dynamic_axes={"line": {0: "n", 3: "w"}, "p": {0: "n", 2: "t"}},
        opset_version=13,
        do_constant_folding=True,
    )


def padded(picture: np.ndarray) -> np.ndarray:
    """Two columns of paper before a line and four behind it, the width even: as the product gives it."""
    width = picture.shape[1] + 6

    return np.pad(picture, ((0, 0), (2, 4 + width % 2)))[None, None]


def write_lines(kind: Kind, model: Planes, path: str) -> None:
    """Little-endian: the alphabet, the count, then for each line its height and width, its pixels by row, and the text."""
    maker = LineMaker(500, fonts.for_product(), kind.sentences, kind.geometry, kind.rule_share, kind.sliver_share)

    with open(path, "wb") as file, torch.no_grad():
        write_text(file, kind.alphabet)
        file.write(struct.pack("<i", LINES))

        for _ in range(LINES):
            picture = padded(maker.sample()[0])
            read = greedy(model(torch.from_numpy(picture))[0].numpy(), kind.alphabet)
            file.write(struct.pack("<ii", *picture.shape[2:]))
            file.write(np.ascontiguousarray(picture, np.float32).tobytes())
            write_text(file, "".join(c.character for c in read))


def write_text(file, text: str) -> None:
    data = text.encode()
    file.write(struct.pack("<i", len(data)) + data)


def main() -> None:
    kind, checkpoint, path = KINDS[sys.argv[1]], sys.argv[2], sys.argv[3]
    torch.set_num_threads(1)
    model = load(kind, checkpoint)
    save(kind, model, path)
    write_lines(kind, model, path + ".lines")


if __name__ == "__main__":
    main()
