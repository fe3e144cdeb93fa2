"""The four ad-hoc CNNs of the DXA study: plain convolutions, each followed by a pool, then dense layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.architectures.architecture import Architecture, Base, HeadShape

if TYPE_CHECKING:
    from torch import nn


def _base(filters: tuple[int, ...], channels: int) -> Base:
    """Convolutions without padding and with a bias, though batch norm follows: so the study's counts come out."""
    from torch import nn

    stages: dict[str, nn.Module] = {}
    for number, width in enumerate(filters, start=1):
        layers = nn.Conv2d(channels, width, 3), nn.BatchNorm2d(width), nn.ReLU(), nn.MaxPool2d(2)
        stages[f"block{number}"] = nn.Sequential(*layers)
        channels = width
    return Base(stages)


def _architecture(number: int, filters: tuple[int, ...], hidden: tuple[int, ...]) -> Architecture:
    blocks = len(filters)
    return Architecture(
        name=f"ad-hoc-{number}",
        title=f"ad-hoc CNN {number}",
        stages=tuple(f"block{n}" for n in range(1, blocks + 1)),
        upper=f"block{blocks}",
        look_at=f"stages.block{blocks}.2",
        smallest_px=3 * 2**blocks - 2,  # leaves one pixel: n to (n - 2) / 2 with every block
        build=lambda channels: _base(filters, channels),
        head=HeadShape(hidden),
        flattens=True,
    )


ADHOC_1 = _architecture(1, (8, 16, 32, 64, 128), (1000, 100))
ADHOC_2 = _architecture(2, (8, 16, 32), (500, 100))
ADHOC_3 = _architecture(3, (8, 16, 32), (100,))
ADHOC_4 = _architecture(4, (8, 28, 36), (1000,))
