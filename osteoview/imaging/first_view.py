"""How a CT is looked at that nobody has pointed at yet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.extent import body_corners_mm
from osteoview.imaging.volume import Volume

_BONE_HU = 150
# Into such a square goes a vertebra with its arch; ribs and sternum put less bone into one.
_VERTEBRA_MM = 80.0
# The first bone from the front, stray calcifications apart, is a body's front wall; its middle lies this far behind.
_FRONT_SHARE = 0.05
_HALF_BODY_MM = 16.0


@dataclass(frozen=True)
class FirstView:
    """Made beside the screen's thread: looking through a volume takes longer than a frame."""

    point_mm: NDArray[np.float64]
    corners_mm: NDArray[np.float64]  # of the body, which every plane shows whole

    @classmethod
    def of(cls, volume: Volume) -> FirstView:
        """Look through the volume."""
        return cls(first_point_mm(volume), body_corners_mm(volume))


def first_point_mm(volume: Volume) -> NDArray[np.float64]:
    """A point in the vertebral column at mid-height of the scan, or the scan's centre where no bone is."""
    k, third = volume.shape[0] // 2, volume.shape[2] // 3
    bone = volume.hu[k, :, third : 2 * third] > _BONE_HU
    # Only slices that lie across the body have the column in their middle third.
    if not bone.any() or abs(volume.affine[2, 2]) < 0.5 * volume.spacing_mm[2]:
        return volume.center_mm
    wide, deep = (max(1, round(_VERTEBRA_MM / mm)) for mm in volume.spacing_mm[:2])
    top, left = divmod(int(np.argmax(_sums(bone, deep, wide))), bone.shape[1])
    vertebra = bone[top : top + deep, left : left + wide]
    from_back = volume.affine[1, 1] < 0  # rows run from back to front
    if from_back:
        vertebra = vertebra[::-1]
    behind = _HALF_BODY_MM / volume.spacing_mm[1]
    front = int(np.searchsorted(np.cumsum(vertebra.sum(axis=1)), _FRONT_SHARE * vertebra.sum()))
    j = min(front + round(behind), len(vertebra) - 1)
    body = vertebra[front : front + round(2 * behind) + 1].sum(axis=0)
    i = float(np.average(np.arange(len(body)), weights=body))
    return volume.to_mm([third + left + i, top + (len(vertebra) - 1 - j if from_back else j), k])


def _sums(bone: NDArray[np.bool_], rows: int, columns: int) -> NDArray[np.int64]:
    """How much bone lies in the rectangle of that size whose top left corner is each pixel."""
    padded = np.pad(bone, ((1, rows), (1, columns))).cumsum(axis=0, dtype=np.int64).cumsum(axis=1)
    height, width = bone.shape
    return np.asarray(
        padded[rows : rows + height, columns : columns + width]
        - padded[:height, columns : columns + width]
        - padded[rows : rows + height, :width]
        + padded[:height, :width]
    )
