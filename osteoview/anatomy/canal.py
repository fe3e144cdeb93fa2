"""The vertebral canal: a tube of soft tissue that bone encloses and a column of bone runs in front of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.scout import STEP_MM, Scout

BONE_HU, POROUS_BONE_HU = (120.0, 300.0), (90.0, 200.0)
# Over the height of a vertebra its arch closes the ring that a single slice leaves open.
_RING_MM = 26.0
_PLANE_STEP = 2  # planes are looked at every 4 mm
# What a place must score to be taken for the canal, and what moving by a voxel from plane to plane costs.
_WORTH = 0.42
_BEND_COST = 0.012
_MOST_SHIFT = 3
_SHORTEST_MM = 30.0
_GAP_PLANES = 5


@dataclass(frozen=True, eq=False)
class Canal:
    """Middle of the canal every few millimetres from the lowest plane to the highest, LPS, and its score there."""

    points_mm: NDArray[np.float64]
    score: NDArray[np.float64]


def find_canal(scout: Scout, bone_hu: tuple[float, float] = BONE_HU) -> Canal | None:
    """The best path of canal through the scan; None where there is none long enough.

    bone_hu: what is hardly and what is surely cortical bone at 2 mm.
    """
    from osteoview.anatomy.canal_search import best_path, enclosure

    depth = scout.shape[0]
    if depth < 2:
        return None
    ring = ndimage.uniform_filter1d(scout.bone(*bone_hu), max(1, round(_RING_MM / STEP_MM)), axis=0, mode="nearest")
    inside = ndimage.uniform_filter1d(scout.hu, 5, axis=0, mode="nearest")
    planes = np.arange(0, depth, _PLANE_STEP)
    score = enclosure(np.ascontiguousarray(ring[planes]), np.ascontiguousarray(inside[planes]))
    path = best_path(score, _WORTH, _BEND_COST, _MOST_SHIFT)
    values = score[path[:, 0], path[:, 1], path[:, 2]].astype(np.float64)
    kept = _sound_part(values)
    path, values = path[kept], values[kept]
    if len(path) * _PLANE_STEP * STEP_MM < _SHORTEST_MM:
        return None
    rows = path.astype(np.float64)
    rows[:, 0] = planes[path[:, 0]]
    rows[:, 1:] = ndimage.gaussian_filter1d(rows[:, 1:], 2.0, axis=0, mode="nearest")
    return Canal(scout.to_mm(rows), values)


def _sound_part(score: NDArray[np.float64]) -> slice:
    """The best stretch of a path without a long gap: behind the sacrum a path runs on into whatever looks alike."""
    if not len(score):
        return slice(0, 0)
    sound = ndimage.uniform_filter1d(score, _GAP_PLANES, mode="nearest") > _WORTH
    runs, count = ndimage.label(sound)
    if not count:
        return slice(0, 0)
    worth = ndimage.sum_labels(score, runs, np.arange(1, count + 1))
    return slice(*(int(v) for v in (np.flatnonzero(runs == 1 + np.argmax(worth))[[0, -1]] + [0, 1])))
