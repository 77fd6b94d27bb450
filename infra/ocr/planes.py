"""The trained network in the form that is shipped: its convolutions along the line as convolutions of pictures one row high.

The weights and the answers are the same. ONNX Runtime keeps pictures in blocks of channels from end to end, and short lines, of which tables are
full, cost six tenths of what they cost as sequences.
"""
import torch
import torch.nn as nn

from readers import Neighbours, Reader


class Planes(nn.Module):
    """N x 1 x height x W to the probabilities, N x classes x W/2."""

    def __init__(self, net: Reader):
        super().__init__()
        self.features = net.features
        self.context = nn.Sequential(*[in_planes(block) for block in net.context])
        self.out = wide(net.out)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.out(self.context(self.features(x))).squeeze(2), 1)


def in_planes(block: Neighbours) -> Neighbours:
    block.depth, block.widen, block.narrow = wide(block.depth), wide(block.widen), wide(block.narrow)
    norm = nn.BatchNorm2d(block.norm.num_features)
    norm.load_state_dict(block.norm.state_dict())
    block.norm = norm

    return block


def wide(line: nn.Conv1d) -> nn.Conv2d:
    plane = nn.Conv2d(
        line.in_channels,
        line.out_channels,
        (1, line.kernel_size[0]),
        padding=(0, line.padding[0]),
        groups=line.groups,
        bias=line.bias is not None,
    )
    plane.weight = nn.Parameter(line.weight.detach().unsqueeze(2))

    if line.bias is not None:
        plane.bias = line.bias

    return plane
