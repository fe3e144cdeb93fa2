"""Which vertebrae carry ribs: paths through bone from each body outwards, and how far they reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.column import Curve
from osteoview.anatomy.scout import STEP_MM, Scout

# Where a rib's head sits on its vertebra, in shares of the body's height from the disc below, and around it in mm.
_HEAD_FROM, _HEAD_TO_BEYOND_MM = 0.40, 4.0
_HEAD_BACK_MM, _HEAD_LEFT_MM = (6.0, 22.0), (14.0, 24.0)
_BONE_HU, _THIN_BONE_HU = 170.0, 112.0
_THIN_COST = 2.5
_BRIGHT_HU = 200.0
# Nothing as thick as this is a rib: contrast in a kidney or a bowel, the wing of a pelvis.
_BLOB_MM, _BLOB_SHARE = 14.0, 0.80
_FURTHEST_MM = 110.0
# Transverse processes end near 45 mm from the middle; ribs go on.
SHORT_MM, LONG_MM = 47.0, 60.0
# Between the column and the body wall a rib never runs in front of this line (relative to the bodies' middle).
_FRONT_LIMIT_MM, _WALL_MM = 10.0, 62.0
# Where less of that is in the scan, a rib may begin above it.
_HEAD_SEEN = 0.7
# The lowest ribs fall by so much on their way outwards, from where they leave the vertebra.
_DROP, _HEAD_MM = 0.6, 20.0
# A vertebra above is so much higher; and no rib falls steeper than this. The lowest are the steepest.
_NEXT_HEAD_MM, _STEEPEST_DROP, _STEEPEST_LOWEST = 30.0, 0.85, 1.0


@dataclass(frozen=True)
class RibReach:
    """How far bone reaches sideways from a vertebra, right and left, and how far the scan lets one see; mm."""

    right_mm: float
    left_mm: float
    right_seen_mm: float
    left_seen_mm: float


def rib_reaches(
    scout: Scout, curve: Curve, bodies_mm: Sequence[tuple[float, float]], winged: Sequence[bool]
) -> tuple[RibReach, ...]:
    """For each body, given by the places along the curve of the discs below and above it.

    winged: which of them have bone beside them as the sacrum has; what reaches sideways from those is the pelvis.
    """
    from osteoview.anatomy.rib_paths import spread

    axis = _Axis.of(scout, curve)
    passable = _passable(scout, axis)
    label = np.zeros(scout.shape, np.int16)
    heads_seen, heads = [], np.zeros(len(bodies_mm) + 1)
    for number, (low, high) in enumerate(bodies_mm, start=1):
        beside = [_head_voxels(scout, curve, low, high, side) for side in (-1.0, 1.0)]
        for (vox, _), signed in zip(beside, (number, -number), strict=True):
            label[tuple(vox[passable[tuple(vox.T)] > 0].T)] = signed
        heads[number] = np.concatenate([vox[:, 0] for vox, _ in beside]).min(initial=scout.shape[0])
        heads_seen.append(min(share for _, share in beside) >= _HEAD_SEEN)
    from_above = _from_above_mm(scout, curve, 0.5 * sum(bodies_mm[-1])) / STEP_MM
    found = spread(passable, scout.seen, label, axis.x, heads, from_above, _STEEPEST_LOWEST)
    reaches = []
    sides = [_one_side(found[:, side, 1:], winged, heads_seen) for side in (0, 1)]
    for number, (low, high) in enumerate(bodies_mm):
        values = []
        for which, side in enumerate((-1.0, 1.0)):
            reach, known, cut = sides[which][number]
            values.append((reach, known * _seen_mm(scout, curve, 0.5 * (low + high), side, falling=cut)))
        (right, right_seen), (left, left_seen) = values
        reaches.append(RibReach(right, left, right_seen, left_seen))
    return tuple(reaches)


def _one_side(
    found: NDArray[np.float64], winged: Sequence[bool], heads_seen: Sequence[bool]
) -> list[tuple[float, bool, bool]]:
    """Reach of each body on one side in mm, whether it can be told, whether the lower end of the scan cuts it.

    A rib that touches the process of the vertebra below it may be reached from there first. Then the vertebra below
    seems to have a rib and its own one none, which no spine has: the rib is given back. Where both seem to have one,
    nobody can say for the lower; nor for the highest body, where the bone comes down from above the scan. Where the
    scan ends below the head of the upper one's rib, that rib is none that could be missed: the lower one's is its own.
    """
    from osteoview.anatomy.rib_paths import MEETS_BOTTOM, MEETS_TOP, MEETS_UPPER, REACH

    reach = (found[REACH] * STEP_MM).tolist()
    # A rib that begins above the scan is not missing.
    known = [head or length >= SHORT_MM for head, length in zip(heads_seen, reach, strict=True)]
    known[-1] &= not found[MEETS_TOP, -1]
    for number in range(len(reach) - 2, -1, -1):
        if found[MEETS_UPPER, number] and reach[number] >= LONG_MM and not winged[number]:
            if not heads_seen[number + 1]:
                known[number] = not found[MEETS_TOP, number]
            elif reach[number + 1] < SHORT_MM:
                reach[number], reach[number + 1] = reach[number + 1], reach[number]
            else:
                known[number] = False
    cut = [bool(one) for one in found[MEETS_BOTTOM]]
    return [
        (length if sure else min(length, SHORT_MM), sure, ends)
        for length, sure, ends in zip(reach, known, cut, strict=True)
    ]


def _from_above_mm(scout: Scout, curve: Curve, highest_mm: float) -> float:
    """How far out a rib of the vertebra above the highest one at the earliest enters the scan through its top."""
    top_mm = float(scout.to_mm([scout.shape[0] - 1, 0, 0])[2])
    head_mm = float(curve.at(highest_mm)[0][2]) + _NEXT_HEAD_MM
    return _HEAD_MM + max(head_mm - top_mm, _NEXT_HEAD_MM / 2) / _STEEPEST_DROP


@dataclass(frozen=True, eq=False)
class _Axis:
    """Where the middle of the bodies lies in each plane of the scout, in voxels."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]

    @staticmethod
    def of(scout: Scout, curve: Curve) -> _Axis:
        vox = scout.to_vox(curve.points_mm)
        order = np.argsort(vox[:, 0])
        planes = np.arange(scout.shape[0])
        return _Axis(*(np.interp(planes, vox[order, 0], vox[order, axis]) for axis in (2, 1)))


def _passable(scout: Scout, axis: _Axis) -> NDArray[np.float32]:
    """What a step through each voxel costs; 0 where no rib can be."""
    bone = scout.hu > _THIN_BONE_HU
    bright = scout.hu > _BRIGHT_HU
    # An organ with contrast lies against the ribs; what is brighter than it is none of it.
    lump = _lumps(bright) | (_lumps(bone) & ~bright)
    _, y, x = np.ogrid[: scout.shape[0], : scout.shape[1], : scout.shape[2]]
    aside = np.abs(x - axis.x[:, None, None]) * STEP_MM
    behind = (y - axis.y[:, None, None]) * STEP_MM
    bone &= ~lump | (aside < 28.0)
    bone &= (aside < _FURTHEST_MM) & ((behind > _FRONT_LIMIT_MM) | (aside > _WALL_MM) | (aside < 26.0))
    bone &= (behind > -8.0) | (aside > _WALL_MM)
    return np.where(bone, np.where(scout.hu > _BONE_HU, 1.0, _THIN_COST), 0.0).astype(np.float32)


def _lumps(bone: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whatever is thicker than a rib, and its surroundings."""
    size = round(_BLOB_MM / STEP_MM)
    inner = ndimage.uniform_filter(bone.astype(np.float32), size, mode="constant") > _BLOB_SHARE
    return np.asarray(ndimage.maximum_filter(inner, size))


def _head_voxels(
    scout: Scout, curve: Curve, low_mm: float, high_mm: float, side: float
) -> tuple[NDArray[np.int64], float]:
    """Voxels of the scout where this body's rib would begin, and which share of them was scanned."""
    first = low_mm + _HEAD_FROM * (high_mm - low_mm)
    back = np.arange(*_HEAD_BACK_MM, STEP_MM)[:, None, None]
    left = side * np.arange(*_HEAD_LEFT_MM, STEP_MM)[:, None]
    places = []
    for along in np.arange(first, high_mm + _HEAD_TO_BEYOND_MM, STEP_MM):
        point, axes = curve.at(along)
        places.append((point + left * axes[:, 0] + back * axes[:, 1]).reshape(-1, 3))
    vox = np.unique(np.rint(scout.to_vox(np.concatenate(places))).astype(np.int64), axis=0)
    inside = (vox >= 0).all(axis=1) & (vox < np.array(scout.shape)).all(axis=1)
    return vox[inside], float(inside.mean())


def _seen_mm(scout: Scout, curve: Curve, along_mm: float, side: float, *, falling: bool) -> float:
    """How far to a side a rib of this level could be followed.

    falling: its bone gets to the scan's lower end, so that a rib, running sideways and down, may leave the scan there.
    Bone that ends before is no rib, wherever the scan ends.
    """
    for reach in np.arange(_FURTHEST_MM, 20.0, -4.0):
        place = curve.to_mm(along_mm, side * reach, 15.0)
        down = place - [0.0, 0.0, _DROP * max(reach - _HEAD_MM, 0.0) * falling]
        vox = np.rint(scout.to_vox(np.array([place, down]))).astype(int)
        if ((vox >= 0).all() and (vox < np.array(scout.shape)).all()) and scout.seen[tuple(vox.T)].all():
            return float(reach)
    return 0.0
