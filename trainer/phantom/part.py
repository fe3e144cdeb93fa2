"""A shape with its material: the unit a body is painted from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.field import Channels, Distance, Field, sample
from trainer.phantom.frame import Frame
from trainer.phantom.grid import Grid, Window
from trainer.phantom.material import Material

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

    @cached_property
    def _corners_mm(self) -> NDArray[np.float64]:
        return self.frame.corners(self.lowest, self.highest)

    @property
    def low_mm(self) -> NDArray[np.float64]:
        """Lowest corner of the box around it, LPS."""
        return np.asarray(self._corners_mm.min(axis=0))

    @property
    def high_mm(self) -> NDArray[np.float64]:
        """Highest corner of the box around it, LPS."""
        return np.asarray(self._corners_mm.max(axis=0))

    def window(self, grid: Grid) -> Window | None:
        """The voxels of a grid that the shape may touch, or None."""
        return grid.window(self._corners_mm)
