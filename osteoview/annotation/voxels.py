"""Which voxels lie under a region of a plane, and what lies between them where the plane is oblique."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.shape import Region
from osteoview.imaging.volume import Volume

Points = NDArray[np.float64]
Mask = NDArray[np.bool_]

# A plane that drifts less than this share of a voxel across the whole scan runs along the voxels: headers round.
_ON_SLICE = 0.1
# As in reslicing: nearer than this to a voxel's centre is on it.
_ON_CENTER = 1e-6


@dataclass(frozen=True, eq=False)
class Under:
    """Values under a region, each known or not: outside the scan, missing, or padding."""

    values: NDArray[np.number[Any]]
    blank: Mask
    padding: Mask
    leaves: bool
    slice_index: int | None = None

    @property
    def counted(self) -> NDArray[np.number[Any]]:
        """The values that are tissue or air."""
        return self.values[~(self.blank | self.padding)]


def slice_axis(volume: Volume, ground: PlaneGround) -> int | None:
    """The voxel axis (0, 1, 2 for i, j, k) that the plane is perpendicular to, None for an oblique plane."""
    diagonal_mm = float(np.linalg.norm(np.array(volume.shape[::-1]) * volume.spacing_mm))
    slopes = np.abs(volume.inverse_affine[:3, :3] @ np.array([ground.right_mm, ground.down_mm]).T).sum(axis=1)
    axis = int(np.argmin(slopes))
    return axis if slopes[axis] * diagonal_mm < _ON_SLICE else None


def slice_index(volume: Volume, ground: PlaneGround, axis: int, center: Points) -> int:
    """The acquired slice nearest to the plane; a plane halfway belongs to the one with the higher index."""
    return int(np.floor(volume.to_vox(ground.to_mm(center))[axis] + 0.5))


def under(region: Region, ground: PlaneGround, volume: Volume) -> Under:
    """Acquired values whose centres lie in the region, or samples at the finest spacing where the plane is oblique."""
    axis = slice_axis(volume, ground)
    return _acquired(region, ground, volume, axis) if axis is not None else _resampled(region, ground, volume)


def interpolated(volume: Volume, points_mm: Points) -> tuple[Points, Mask, Mask, Mask]:
    """Trilinear HU at points (n, 3), unrounded; and where they lie outside, touch missing data, touch padding."""
    vox = volume.to_vox(points_mm)
    nearest = np.rint(vox)
    vox = np.where(np.abs(vox - nearest) < _ON_CENTER, nearest, vox)
    last = np.array(volume.shape[::-1]) - 1
    outside: Mask = np.asarray(((vox < 0) | (vox > last)).any(axis=1))
    low = np.clip(np.floor(vox), 0, np.maximum(last - 1, 0)).astype(np.int64)
    share = np.clip(vox - low, 0, 1)
    values = np.zeros(len(vox))
    blank, padding = np.zeros(len(vox), np.bool_), np.zeros(len(vox), np.bool_)
    for corner in product((0, 1), repeat=3):
        weight = np.prod(np.where(np.array(corner) == 1, share, 1 - share), axis=1)
        i, j, k = np.minimum(low + corner, last).T
        hu = volume.hu[k, j, i]
        touches = weight > 0
        blank |= touches & (hu == Volume.blank_hu)
        if volume.padding_hu is not None:
            padding |= touches & (hu == volume.padding_hu)
        values += weight * hu
    return values, outside, blank, padding


def _acquired(region: Region, ground: PlaneGround, volume: Volume, axis: int) -> Under:
    corners_vox = volume.to_vox(ground.to_mm(region.corners))
    index = slice_index(volume, ground, axis, np.asarray(region.center))
    one, other = (n for n in range(3) if n != axis)
    size = volume.shape[::-1]
    low, high = corners_vox.min(axis=0), corners_vox.max(axis=0)
    leaves = bool(any(low[n] < -0.5 or high[n] > size[n] - 0.5 for n in (one, other)))
    # A drawn ellipse lies a little inside the true one: one voxel more on each side covers it.
    first = np.clip(np.floor(low).astype(int) - 1, 0, size)
    after = np.clip(np.ceil(high).astype(int) + 2, 0, size)
    if not 0 <= index < size[axis] or first[one] >= after[one] or first[other] >= after[other]:
        nothing = np.zeros(0, np.bool_)
        return Under(np.zeros(0, np.int16), nothing, nothing, leaves=True)
    picks: list[slice | int] = [slice(first[n], after[n]) for n in range(3)]
    picks[axis] = index
    box = volume.hu[tuple(reversed(picks))]  # [other, one]: later voxel axes come first
    centers_vox = np.zeros((*box.shape, 3))
    centers_vox[..., axis] = index
    centers_vox[..., other], centers_vox[..., one] = np.mgrid[first[other] : after[other], first[one] : after[one]]
    hu = box[region.contains(ground.from_mm(volume.to_mm(centers_vox)))]
    blank = hu == Volume.blank_hu
    padding = np.zeros_like(blank) if volume.padding_hu is None else hu == volume.padding_hu
    return Under(hu, blank, padding & ~blank, leaves, index)


def _resampled(region: Region, ground: PlaneGround, volume: Volume) -> Under:
    step = min(volume.spacing_mm)
    low, high = region.corners.min(axis=0), region.corners.max(axis=0)
    middle, half = (low + high) / 2, (high - low) / 2
    # Samples are centred on the region, so that moving it never changes how many there are.
    right, down = (np.arange(-n, n + 1) * step for n in np.ceil(half / step).astype(int))
    grid = np.stack(np.meshgrid(middle[0] + right, middle[1] + down), axis=-1).reshape(-1, 2)
    inside = grid[region.contains(grid)]
    values, outside, blank, padding = interpolated(volume, ground.to_mm(inside))
    here = ~outside
    blank = blank[here]
    return Under(values[here], blank, padding[here] & ~blank, bool(outside.any()))
