"""The U-Net behind MS-Net: nine halvings, nine doublings, and every map handed across to its mirror image."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

# As multiples of the first layer's width.
_WIDTHS = (1, 2, 4, 8, 8, 8, 8, 8, 8)
_MULTIPLE = 2 ** len(_WIDTHS)


class UNet(nn.Module):
    """Any image in, a logit for each of its pixels out. first: how many filters the first layer has."""

    def __init__(self, channels: int, first: int) -> None:
        super().__init__()
        widths = [first * times for times in _WIDTHS]
        last = len(widths) - 1
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        for n, width in enumerate(widths):
            down = nn.Sequential()
            if n > 0:
                down.append(nn.LeakyReLU(0.2))
            down.append(nn.Conv2d(channels if n == 0 else widths[n - 1], width, 4, stride=2, padding=1))
            if 0 < n < last:  # at the bottom a map is one pixel, which has no variance
                down.append(nn.BatchNorm2d(width))
            self.down.append(down)
            above = widths[n - 1] if n > 0 else 1
            given = width if n == last else 2 * width
            up = nn.Sequential(nn.ReLU(), nn.ConvTranspose2d(given, above, 4, stride=2, padding=1))
            if n > 0:
                up.append(nn.BatchNorm2d(above))
            self.up.append(up)

    def forward(self, x: Tensor) -> Tensor:
        """[sample, 1, row, column]; an image that cannot be halved nine times is continued at its edges till it can."""
        height, width = x.shape[-2:]
        below, beside = -height % _MULTIPLE, -width % _MULTIPLE
        top, left = below // 2, beside // 2
        if below or beside:
            x = functional.pad(x, (left, beside - left, top, below - top), mode="replicate")
        maps: list[Tensor] = []
        for down in self.down:
            x = down(x)
            maps.append(x)
        x = self.up[-1](maps.pop())
        for up in reversed(self.up[:-1]):
            x = up(torch.cat((maps.pop(), x), dim=1))
        return x[..., top : top + height, left : left + width]
