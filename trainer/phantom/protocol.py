"""How a scan is taken: tube, kernel, slices, field of view."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from trainer.phantom.attenuation import KVP_RANGE
from trainer.phantom.grid import Grid
from trainer.phantom.kernel import Kernel

# No rendered layer is thicker than this; thicker slices are averaged from several.
THICKEST_LAYER_MM = 1.6


@dataclass(frozen=True)
class Protocol:
    """One axial series.

    center_mm: patient (x, y) of the field's middle. bottom_mm: z of the lowest slice's centre; slices follow upwards,
    spacing_mm apart, and overlap where thickness_mm is more. dose_mgy: CTDIvol at a body of 30 cm of water; thinner
    and thicker ones get less and more by tube current modulation. circle_hu: what stands outside the round field, or
    None where the reconstruction fills the corners.
    """

    name: str
    kvp: int
    kernel: Kernel
    thickness_mm: float
    spacing_mm: float
    dose_mgy: float
    fov_mm: float
    center_mm: tuple[float, float]
    bottom_mm: float
    slices: int
    matrix: int = 512
    circle_hu: int | None = None

    def __post_init__(self) -> None:
        """Reject what no scanner offers."""
        if not KVP_RANGE[0] <= self.kvp <= KVP_RANGE[1]:
            raise ValueError(f"{self.name}: the tube runs at 80 to 140 kVp, not {self.kvp}")
        if not 0.5 <= self.thickness_mm <= 10.0 or self.spacing_mm <= 0.0:
            raise ValueError(f"{self.name}: slices are .5 to 10 mm thick and a positive distance apart")
        if self.dose_mgy <= 0.0 or self.fov_mm <= 0.0 or self.slices < 1 or self.matrix < 16:
            raise ValueError(f"{self.name}: dose, field of view, slices and matrix must be positive")

    @property
    def pixel_mm(self) -> float:
        """Distance between pixel centres."""
        return self.fov_mm / self.matrix

    @property
    def grid(self) -> Grid:
        """Where the volume's voxels lie: rows run to the patient's left, columns to the back, slices to the head."""
        affine = np.diag([self.pixel_mm, self.pixel_mm, self.spacing_mm, 1.0])
        corner = (self.matrix - 1) / 2 * self.pixel_mm
        affine[:3, 3] = self.center_mm[0] - corner, self.center_mm[1] - corner, self.bottom_mm
        return Grid((self.slices, self.matrix, self.matrix), affine)

    @property
    def layers_per_slice(self) -> int:
        """How many thin layers are rendered for each slice position."""
        return max(1, math.ceil(self.spacing_mm / min(self.thickness_mm, THICKEST_LAYER_MM) - 1e-6))

    def profile(self) -> tuple[float, ...]:
        """Weight of the layers -m..m around a slice's centre; their sum is one.

        A helical scan's slice sensitivity is a trapezoid whose width at half height is the slice thickness.
        """
        layer = self.spacing_mm / self.layers_per_slice
        flat, foot = 0.4 * self.thickness_mm, 0.6 * self.thickness_mm
        reach = math.ceil(foot / layer - 0.5)
        fine = 40
        offsets = (np.arange((2 * reach + 1) * fine) + 0.5) / fine - reach - 0.5
        height = np.clip((foot - np.abs(offsets * layer)) / (foot - flat), 0.0, 1.0)
        weights = height.reshape(-1, fine).sum(axis=1)
        return tuple(float(w) for w in weights / weights.sum())

    @property
    def layers(self) -> Grid:
        """The grid of all thin layers that the slices are averaged from, lowest first."""
        reach = len(self.profile()) // 2
        layer = self.spacing_mm / self.layers_per_slice
        affine = self.grid.affine.copy()
        affine[2, 2] = layer
        affine[2, 3] = self.bottom_mm - reach * layer
        count = (self.slices - 1) * self.layers_per_slice + 1 + 2 * reach
        return Grid((count, self.matrix, self.matrix), affine)
