"""A small upright block of HU around one vertebral body, in the body's own axes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.anatomy.spine import Body, Spine
from osteoview.imaging.volume import Volume

STEP_MM = 1.0
_HALF_UP_MM, _HALF_BACK_MM, _HALF_LEFT_MM = 30.0, 32.0, 36.0


@dataclass(frozen=True, eq=False)
class Block:
    """HU every millimetre, [up, back, left], the middle voxel on center_mm; NaN where nothing was scanned.

    axes: columns are the body's own left, back and up in the patient.
    """

    hu: NDArray[np.float32]
    center_mm: NDArray[np.float64]
    axes: NDArray[np.float64]

    @property
    def offsets_mm(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Distances of planes, rows and columns from the centre."""
        up, back, left = (STEP_MM * (np.arange(n) - (n - 1) / 2) for n in self.hu.shape)
        return up, back, left

    def to_mm(self, up_back_left_mm: ArrayLike) -> NDArray[np.float64]:
        """Patient positions of places (…, [up, back, left]) relative to the centre."""
        places = np.asarray(up_back_left_mm, np.float64)
        return np.asarray(self.center_mm + places[..., ::-1] @ self.axes.T)

    def to_local(self, points_mm: ArrayLike) -> NDArray[np.float64]:
        """Places (…, [up, back, left]) of patient positions."""
        return np.asarray(((np.asarray(points_mm, np.float64) - self.center_mm) @ self.axes)[..., ::-1])


def body_block(volume: Volume, spine: Spine, body: Body) -> Block:
    """The block around a body, standing as the column does there."""
    from osteoview.anatomy.resampling import sample_along

    _, axes = spine.curve.at((body.low_mm + body.high_mm) / 2)
    up, back, left = (
        np.arange(-half, half + STEP_MM / 2, STEP_MM) for half in (_HALF_UP_MM, _HALF_BACK_MM, _HALF_LEFT_MM)
    )
    hu = np.empty((len(up), len(back), len(left)), np.float32)
    points = body.center_mm + up[:, None] * axes[:, 2]
    turned = np.ascontiguousarray(np.broadcast_to(axes, (len(up), 3, 3)))
    sample_along(volume.hu, volume.inverse_affine, points, turned, back, left, Volume.blank_hu, hu)
    return Block(hu, body.center_mm, axes)
