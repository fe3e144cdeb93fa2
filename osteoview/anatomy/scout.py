"""A coarse copy of a volume in which the spine is looked for; measurements read the volume itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.volume import Volume

STEP_MM = 2.0
_AIR_HU, _SKIN_HU = -1000, -300
_TABLE_SHARE, _MARGIN = 0.08, 4


@dataclass(frozen=True, eq=False)
class Scout:
    """HU every 2 mm along the patient's own axes, [z, y, x]: towards the head, the back, the left; air cut off around.

    origin_mm is the LPS position of voxel [0, 0, 0]. Outside the volume, and where nothing was scanned, stands air;
    `seen` is False there.
    """

    hu: NDArray[np.float32]
    seen: NDArray[np.bool_]
    origin_mm: NDArray[np.float64]

    @staticmethod
    def of(volume: Volume) -> Scout:
        """The scout of a volume, however its slices lie."""
        from osteoview.anatomy.resampling import block_means, resample

        factors = [max(1, int(STEP_MM / spacing + 0.35)) for spacing in volume.spacing_mm]
        shrunk = block_means(volume.hu, factors[2], factors[1], factors[0], Volume.blank_hu, _padding(volume))
        affine = volume.affine.copy()
        affine[:3, 3] = volume.to_mm([(factor - 1) / 2 for factor in factors])
        affine[:3, :3] *= factors
        k, j, i = shrunk.shape
        corners = np.array([[x, y, z] for x in (0, i - 1) for y in (0, j - 1) for z in (0, k - 1)], np.float64)
        corners_mm = corners @ affine[:3, :3].T + affine[:3, 3]
        low, high = corners_mm.min(axis=0), corners_mm.max(axis=0)
        shape = tuple(int((high[axis] - low[axis]) / STEP_MM + 1e-6) + 1 for axis in (2, 1, 0))
        hu = np.empty(shape, np.float32)
        resample(shrunk, np.asarray(np.linalg.inv(affine)[:3], np.float64), low, STEP_MM, hu)
        del shrunk
        seen = np.isfinite(hu)
        hu[~seen] = _AIR_HU
        rows, columns = _body(hu)
        corner_mm = low + STEP_MM * np.array([columns.start, rows.start, 0])
        return Scout(hu[:, rows, columns].copy(), seen[:, rows, columns].copy(), corner_mm)

    @property
    def shape(self) -> tuple[int, int, int]:
        """Planes, rows, columns."""
        z, y, x = self.hu.shape
        return z, y, x

    def to_mm(self, zyx: ArrayLike) -> NDArray[np.float64]:
        """LPS positions of voxel coordinates (…, [z, y, x])."""
        return np.asarray(np.asarray(zyx, np.float64)[..., ::-1] * STEP_MM + self.origin_mm)

    def to_vox(self, points_mm: ArrayLike) -> NDArray[np.float64]:
        """Voxel coordinates (…, [z, y, x]) of LPS positions."""
        return np.asarray(((np.asarray(points_mm, np.float64) - self.origin_mm) / STEP_MM)[..., ::-1])

    def bone(self, low_hu: float, high_hu: float) -> NDArray[np.float32]:
        """How much like cortical bone each voxel is: 0 at low_hu and below, 1 at high_hu and above."""
        return np.asarray(np.clip((self.hu - low_hu) / (high_hu - low_hu), 0.0, 1.0), np.float32)


def _padding(volume: Volume) -> int:
    """What the scanner wrote outside its field, where it lies below air and so cannot be tissue."""
    padding = volume.padding_hu
    return padding if padding is not None and padding < -1024 else Volume.blank_hu


def _body(hu: NDArray[np.float32]) -> tuple[slice, slice]:
    """Rows and columns that the body takes; a table that is wider than it is too thin to count."""
    soft = (hu > _SKIN_HU).sum(axis=0)
    spans = []
    for axis in (1, 0):
        filled = soft.sum(axis=axis)
        taken = np.flatnonzero(filled > _TABLE_SHARE * filled.max()) if filled.any() else np.arange(len(filled))
        spans.append(slice(max(int(taken[0]) - _MARGIN, 0), int(taken[-1]) + _MARGIN + 1))
    return spans[0], spans[1]
