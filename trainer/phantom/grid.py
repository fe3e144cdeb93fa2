"""Where the voxels of a phantom image lie in the patient."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

# First and one past the last voxel [k, j, i].
Window = tuple[tuple[int, int, int], tuple[int, int, int]]


@dataclass(frozen=True)
class Grid:
    """An axis-aligned or oblique scan grid. Arrays on it are indexed [k, j, i]: slice, row, column.

    `affine` is 4×4 float64 and maps homogeneous (i, j, k, 1) to patient (x, y, z) in mm, LPS (DICOM: x to the
    patient's left, y to the back, z to the head).
    """

    shape: tuple[int, int, int]
    affine: NDArray[np.float64]

    def __post_init__(self) -> None:
        """Reject a grid that could not hold an image."""
        if self.affine.shape != (4, 4) or not np.isfinite(self.affine).all():
            raise ValueError("a grid's affine must be a finite 4×4 matrix")
        if abs(np.linalg.det(self.affine[:3, :3])) < 1e-9:
            raise ValueError("a grid's affine must not be singular")
        if min(self.shape) < 1:
            raise ValueError(f"a grid needs at least one voxel along every axis, not {self.shape}")

    @property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Distance between voxel centres along i, j, k."""
        i, j, k = np.linalg.norm(self.affine[:3, :3], axis=0)
        return float(i), float(j), float(k)

    @cached_property
    def to_voxel(self) -> NDArray[np.float64]:
        """4×4 from patient (x, y, z, 1) to (i, j, k, 1)."""
        return np.asarray(np.linalg.inv(self.affine))

    def slab(self, first: int, last: int) -> Grid:
        """The grid of slices first..last-1, so that a long scan is made piece by piece."""
        affine = self.affine.copy()
        affine[:3, 3] += affine[:3, 2] * first
        return Grid((last - first, *self.shape[1:]), affine)

    def window(self, corners_mm: NDArray[np.float64]) -> Window | None:
        """The voxels that may touch what lies between these corners (n, 3), with a voxel to spare; None if none do."""
        corners = (corners_mm @ self.to_voxel[:3, :3].T + self.to_voxel[:3, 3])[:, ::-1]
        low = np.floor(corners.min(axis=0)).astype(int) - 1
        high = np.ceil(corners.max(axis=0)).astype(int) + 2
        low, high = np.maximum(low, 0), np.minimum(high, self.shape)
        if (low >= high).any():
            return None
        return (int(low[0]), int(low[1]), int(low[2])), (int(high[0]), int(high[1]), int(high[2]))
