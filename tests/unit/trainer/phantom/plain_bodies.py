"""Bodies simple enough to compute with: water cylinders, edges, sheets and rods."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.grid import Grid
from trainer.phantom.kernel import SOFT
from trainer.phantom.protocol import Protocol
from trainer.phantom.shadow import Source
from trainer.phantom.tissue import Tissue

SERIES = Protocol(
    name="bench",
    kvp=120,
    kernel=SOFT,
    thickness_mm=5.0,
    spacing_mm=5.0,
    dose_mgy=10.0,
    fov_mm=180.0,
    center_mm=(0.0, 0.0),
    bottom_mm=0.0,
    slices=4,
    matrix=256,
)


def positions(grid: Grid) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """x, y, z in mm of an axis-aligned grid, ready to broadcast."""
    k, j, i = np.ogrid[: grid.shape[0], : grid.shape[1], : grid.shape[2]]
    x, y, z = (grid.affine[a, 3] + grid.affine[a, a] * index for a, index in enumerate((i, j, k)))
    return x, y, z


def tissue(grid: Grid, hu: NDArray[np.float64]) -> Tissue:
    """A mineral-free tissue of the given CT numbers."""
    soft = np.ascontiguousarray(np.broadcast_to(hu, grid.shape), dtype=np.float32)
    return Tissue(grid, soft, np.zeros_like(soft))


def water(half_width_mm: float = 150.0, half_depth_mm: float | None = None) -> Source:
    """An elliptic cylinder of water."""
    depth = half_width_mm if half_depth_mm is None else half_depth_mm

    def source(grid: Grid) -> Tissue:
        x, y, _ = positions(grid)
        return tissue(grid, np.where((x / half_width_mm) ** 2 + (y / depth) ** 2 < 1.0, 0.0, -1000.0))

    return source


def with_rod(body: Source, length_mm: float, radius_mm: float) -> Source:
    """A body with a titanium rod through its middle, pointing front to back."""

    def source(grid: Grid) -> Tissue:
        x, y, z = positions(grid)
        inside = (np.hypot(x, z - 7.5) < radius_mm) & (np.abs(y) < length_mm / 2)
        base = body(grid)
        return Tissue(grid, np.where(inside, np.float32(8000.0), base.soft_hu), base.mineral_mg_cm3)

    return source


def quiet(protocol: Protocol) -> Protocol:
    """The same series with so much dose that its noise is far below 1 HU."""
    return replace(protocol, dose_mgy=1e9)
