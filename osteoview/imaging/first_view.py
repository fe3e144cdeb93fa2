"""Where to look first in a CT that nobody has pointed at yet."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.volume import Volume

_BONE_HU = 150
# Of the bone near the middle, the front 30 % is a vertebral body; the rest is arch and spinous process.
_BODY_SHARE = 0.3


def first_point_mm(volume: Volume) -> NDArray[np.float64]:
    """A point in the vertebral column at mid-height of the scan, or the scan's centre where no bone is."""
    k, rows, columns = volume.shape[0] // 2, volume.shape[1], volume.shape[2]
    third = columns // 3
    bone = volume.hu[k, :, third : 2 * third] > _BONE_HU
    # Only slices that lie across the body have the column in their middle third.
    if not bone.any() or abs(volume.affine[2, 2]) < 0.5 * volume.spacing_mm[2]:
        return volume.center_mm
    from_front = np.cumsum(bone.sum(axis=1)) / bone.sum()
    front_is_first = volume.affine[1, 1] > 0
    j = int(np.searchsorted(from_front, _BODY_SHARE if front_is_first else 1 - _BODY_SHARE))
    i = third + int(np.average(np.arange(bone.shape[1]), weights=bone.sum(axis=0)))
    return volume.to_mm([i, min(j, rows - 1), k])
