"""Where to look first in a CT that nobody has pointed at yet."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.volume import Volume

_BONE_HU = 150
# The first bone from the front, stray calcifications apart, is a body's front wall; its middle lies this far behind.
_FRONT_SHARE = 0.05
_HALF_BODY_MM = 16.0


def first_point_mm(volume: Volume) -> NDArray[np.float64]:
    """A point in the vertebral column at mid-height of the scan, or the scan's centre where no bone is."""
    k, columns = volume.shape[0] // 2, volume.shape[2]
    third = columns // 3
    bone = volume.hu[k, :, third : 2 * third] > _BONE_HU
    # Only slices that lie across the body have the column in their middle third.
    if not bone.any() or abs(volume.affine[2, 2]) < 0.5 * volume.spacing_mm[2]:
        return volume.center_mm
    if volume.affine[1, 1] < 0:  # rows run from back to front
        bone = bone[::-1]
    behind = _HALF_BODY_MM / volume.spacing_mm[1]
    front = int(np.searchsorted(np.cumsum(bone.sum(axis=1)), _FRONT_SHARE * bone.sum()))
    j = min(front + round(behind), len(bone) - 1)
    body = bone[front : front + round(2 * behind) + 1].sum(axis=0)
    i = third + int(np.average(np.arange(len(body)), weights=body)) if body.any() else columns // 2
    return volume.to_mm([i, j if volume.affine[1, 1] > 0 else len(bone) - 1 - j, k])
