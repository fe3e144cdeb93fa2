"""A shape with its material: the unit a body is painted from."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.field import Channels, Distance, Field, sample
from trainer.phantom.frame import Frame
from trainer.phantom.grid import Grid
from trainer.phantom.material import Material

Window = tuple[tuple[int, int, int], tuple[int, int, int]]
Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Part:
    """One shape, not yet sampled.

    frame: the shape's own axes, seen from the patient. lowest, highest: its box there, mm. pitch_mm: lattice on which
    it is sampled. level: the vertebra whose spongy bone it holds, if any. depth_mm: how far below its surface the
    distance still matters. shape_name: the part whose shape this is, drawn in by inset_mm.
    """

    name: str
    distance: Distance
    frame: Frame
    lowest: Triple
    highest: Triple
    pitch_mm: float
    material: Material
    channels: Channels | None = None
    level: str | None = None
    depth_mm: float = 5.0
    shape_name: str = ""
    inset_mm: float = 0.0

    def inner(self, name: str, inset_mm: float, material: Material, box: tuple[Triple, Triple] | None = None) -> Part:
        """What lies farther than inset_mm below this part's surface, within a smaller box if wished."""
        low, high = box or (self.lowest, self.highest)
        return replace(
            self, name=name, lowest=low, highest=high, material=material, shape_name=self.key, inset_mm=inset_mm
        )

    @property
    def key(self) -> str:
        """Parts of one key share a shape."""
        return self.shape_name or self.name

    def make(self) -> Field:
        """Sample the shape."""
        return sample(
            self.distance, self.lowest, self.highest, self.pitch_mm, self.frame,
            channels=self.channels, depth_mm=self.depth_mm + 1.5 * self.material.cortex_mm,
        )  # fmt: skip

    @property
    def _corners_mm(self) -> NDArray[np.float64]:
        box = np.array([[(self.lowest, self.highest)[(n >> axis) & 1][axis] for axis in range(3)] for n in range(8)])
        return self.frame.out(box)

    @property
    def low_mm(self) -> NDArray[np.float64]:
        """Lowest corner of the box around it, LPS."""
        return np.asarray(self._corners_mm.min(axis=0))

    @property
    def high_mm(self) -> NDArray[np.float64]:
        """Highest corner of the box around it, LPS."""
        return np.asarray(self._corners_mm.max(axis=0))

    def window(self, grid: Grid) -> Window | None:
        """First and one past the last voxel [k, j, i] of a grid that the shape may touch, or None."""
        corners = np.c_[self._corners_mm, np.ones(8)] @ np.linalg.inv(grid.affine).T
        low = np.floor(corners[:, 2::-1].min(axis=0)).astype(int) - 1
        high = np.ceil(corners[:, 2::-1].max(axis=0)).astype(int) + 2
        low, high = np.maximum(low, 0), np.minimum(high, grid.shape)
        if (low >= high).any():
            return None
        return (int(low[0]), int(low[1]), int(low[2])), (int(high[0]), int(high[1]), int(high[2]))
