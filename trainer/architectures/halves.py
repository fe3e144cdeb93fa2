"""Two blocks cut in two, because study 1 drew the line between frozen and trained in the middle of them.

What the second half needs of the block's input travels beside the first half's output, stacked on its channels: so a
stage takes one tensor and gives one, and what frozen stages give can be kept and reused.
"""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor, nn


class Bottleneck(Protocol):
    """The parts of a residual network's block that shrinks the map."""

    conv1: nn.Conv2d
    bn1: nn.BatchNorm2d
    conv2: nn.Conv2d
    bn2: nn.BatchNorm2d
    conv3: nn.Conv2d
    bn3: nn.BatchNorm2d
    downsample: nn.Sequential


class Block8(Protocol):
    """The parts of a late block of InceptionResNetV2."""

    branch0: nn.Module
    branch1: nn.Module
    conv2d: nn.Conv2d
    scale: float


class BottleneckEntry(nn.Module):
    """The first two convolutions. The shortcut looks at every second pixel only, so only those travel on."""

    def __init__(self, block: Bottleneck) -> None:
        super().__init__()
        self.conv1, self.bn1, self.conv2, self.bn2 = block.conv1, block.bn1, block.conv2, block.bn2

    def forward(self, x: Tensor) -> Tensor:
        """[sample, input channels + inner channels, half the rows, half the columns]."""
        inner = torch.relu(self.bn1(self.conv1(x)))
        inner = torch.relu(self.bn2(self.conv2(inner)))
        return torch.cat((x[:, :, ::2, ::2], inner), dim=1)


class BottleneckExit(nn.Module):
    """The third convolution, the shortcut, and their sum."""

    def __init__(self, block: Bottleneck) -> None:
        super().__init__()
        self.conv3, self.bn3, self.downsample = block.conv3, block.bn3, block.downsample
        shortcut = self.downsample[0]
        assert isinstance(shortcut, nn.Conv2d)  # noqa: S101  the entry has already left out every second pixel
        shortcut.stride = (1, 1)

    def forward(self, x: Tensor) -> Tensor:
        """The block's output."""
        inner = self.conv3.in_channels
        before, x = x.split((x.shape[1] - inner, inner), dim=1)
        return torch.relu(self.bn3(self.conv3(x)) + self.downsample(before))


class Block8Entry(nn.Module):
    """The branches."""

    def __init__(self, block: Block8) -> None:
        super().__init__()
        self.branch0, self.branch1 = block.branch0, block.branch1

    def forward(self, x: Tensor) -> Tensor:
        """[sample, input channels + channels of the branches, row, column]."""
        return torch.cat((x, self.branch0(x), self.branch1(x)), dim=1)


class Block8Exit(nn.Module):
    """The convolution over the branches, added to the block's input in small part."""

    def __init__(self, block: Block8) -> None:
        super().__init__()
        self.conv2d, self.scale = block.conv2d, block.scale

    def forward(self, x: Tensor) -> Tensor:
        """The block's output."""
        inner = self.conv2d.in_channels
        before, x = x.split((x.shape[1] - inner, inner), dim=1)
        return torch.relu(self.conv2d(x) * self.scale + before)
