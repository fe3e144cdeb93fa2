"""The four axial slices nearest to the mid-height of a vertebral body, from which the published samples come."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from osteoview.annotation import voxels
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.volume import Volume

SLICES = 4
# Cosine between the body's axis and the planes' normal: beyond 60° a plane is no cross section of it.
_MOST_LEAN = 0.5


def four_slices(
    volume: Volume, image: ImageKey, center_mm: ArrayLike, along: ArrayLike, right_mm: ArrayLike, down_mm: ArrayLike
) -> tuple[PlaneGround, ...]:
    """Grounds whose origin lies on the body's axis, from the head down; right and down are how the planes lie.

    Along the acquired voxels they are the four acquired slices nearest to the middle, as the study took them; in an
    oblique plane, four planes one slice spacing apart, two on either side. Fewer where the scan ends. Raises
    ShapeError with a sentence where the planes do not lie across the body.
    """
    center, axis_mm = np.asarray(center_mm, np.float64), np.asarray(along, np.float64)
    ground = PlaneGround(image, *(_triple(vector) for vector in (center, right_mm, down_mm)))
    steepness = float(axis_mm @ ground.normal_mm)
    if abs(steepness) < _MOST_LEAN:
        raise ShapeError("The axial plane runs along the vertebra instead of across it: straighten the planes first.")
    axis = voxels.slice_axis(volume, ground)
    found = []
    for depth_mm in _depths_mm(volume, ground, axis):
        origin = center + depth_mm / steepness * axis_mm
        vox = volume.to_vox(origin)
        if ((vox > -0.5) & (vox < np.array(volume.shape[::-1]) - 0.5)).all():
            found.append(PlaneGround(image, _triple(origin), ground.right_mm, ground.down_mm))
    headwards = 1.0 if steepness > 0 else -1.0
    return tuple(sorted(found, key=lambda one: -headwards * float(one.origin_mm @ ground.normal_mm)))


def _depths_mm(volume: Volume, ground: PlaneGround, axis: int | None) -> list[float]:
    """How far behind the middle each of the four lies, along the normal."""
    step_mm = 1 / float(np.abs(volume.inverse_affine[:3, :3] @ ground.normal_mm).max())
    if axis is None:
        return [(n - (SLICES - 1) / 2) * step_mm for n in range(SLICES)]
    middle = volume.to_vox(ground.origin_mm)
    count = volume.shape[2 - axis]
    first = int(np.clip(np.floor(middle[axis] - (SLICES - 1) / 2 + 0.5), 0, max(count - SLICES, 0)))
    depths = []
    for index in range(first, min(first + SLICES, count)):
        vox = middle.copy()
        vox[axis] = index
        depths.append(float(ground.depth_mm(volume.to_mm(vox))))
    return depths


def _triple(vector: ArrayLike) -> tuple[float, float, float]:
    x, y, z = np.asarray(vector, np.float64).tolist()
    return x, y, z
