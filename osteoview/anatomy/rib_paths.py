"""Shortest paths through bone from all vertebrae at once, as machine code. Importing this module imports numba."""

from __future__ import annotations

import heapq

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.compiled import compiled

# In voxels of path, thin bone counted more: no rib is longer. And a path that winds for long to get hardly anywhere
# is none of a rib's.
_LONGEST, _WINDING, _WINDING_START = 130.0, 2.5, 15.0
# Paths stay on their side of the bodies, so many voxels from the middle.
_OWN_SIDE = 5.0
# Where, in voxels from the middle, two vertebrae's bones that meet are a rib touching a process: outside the column's
# own joints, and no further than processes reach.
_CLEAR_OF_JOINTS, _PROCESS_END = 11.0, 26.0

# Rows of what `spread` returns for each side and label.
REACH, MEETS_UPPER, MEETS_TOP, MEETS_BOTTOM = 0, 1, 2, 3


@compiled
def spread(
    cost: NDArray[np.float32],
    seen: NDArray[np.bool_],
    label: NDArray[np.int16],
    axis_x: NDArray[np.float64],
    heads: NDArray[np.float64],
    from_above: float,
    steepest: float,
) -> NDArray[np.float64]:
    """What is found of each label: [row, right or left, label]; `label` is filled in.

    REACH: how far sideways its paths get, in voxels. MEETS_UPPER: whether they meet those of the label above, away
    from the column. MEETS_TOP: whether they get to the scan's upper end further out than from_above voxels: their
    bone may come from above the scan. MEETS_BOTTOM: whether they get to its lower end no more steeply than a rib does:
    their bone may go on below.

    Every voxel goes to the vertebra from which the cheapest path leads to it; seeds are labelled +n on the right and
    -n on the left. cost: of a step into each voxel, 0 where no path may go. axis_x: middle of the bodies by plane.
    heads: the lowest plane in which a rib of each label may begin. steepest: how far one falls by going out.
    """
    far = np.full(cost.shape, np.float32(1e9), np.float32)
    found = np.zeros((4, 2, len(heads)))
    heap = [(np.float32(0.0), 0, 0, 0)]
    heap.pop()
    for z, y, x in np.argwhere(label != 0):
        far[z, y, x] = 0.0
        heapq.heappush(heap, (np.float32(0.0), z, y, x))
    while heap:
        gone, z, y, x = heapq.heappop(heap)
        if gone > far[z, y, x]:
            continue
        own = label[z, y, x]
        aside = (axis_x[z] - x) if own > 0 else (x - axis_x[z])
        if gone < _WINDING * aside + _WINDING_START:
            side = 0 if own > 0 else 1
            found[REACH, side, abs(own)] = max(found[REACH, side, abs(own)], aside)
            if aside > from_above and (z + 2 >= len(seen) or not seen[z + 2, y, x]):
                found[MEETS_TOP, side, abs(own)] = 1.0
            outermost = _CLEAR_OF_JOINTS + (heads[abs(own)] - z) / steepest
            if aside > max(outermost, _CLEAR_OF_JOINTS) and (z < 2 or not seen[z - 2, y, x]):
                found[MEETS_BOTTOM, side, abs(own)] = 1.0
        if gone <= _LONGEST:
            _step_out(cost, label, far, axis_x, heap, (z, y, x), found)
    return found


@compiled
def _step_out(
    cost: NDArray[np.float32],
    label: NDArray[np.int16],
    far: NDArray[np.float32],
    axis_x: NDArray[np.float64],
    heap: list[tuple[np.float32, int, int, int]],
    at: tuple[int, int, int],
    found: NDArray[np.float64],
) -> None:
    """Go on from a voxel to each of its neighbours to which no cheaper path led; note where two labels meet."""
    z, y, x = at
    own = label[z, y, x]
    outwards = -1 if own > 0 else 1
    depth, height, width = cost.shape
    for zz in range(max(z - 1, 0), min(z + 2, depth)):
        for yy in range(max(y - 1, 0), min(y + 2, height)):
            for xx in range(max(x - 1, 0), min(x + 2, width)):
                if cost[zz, yy, xx] <= 0 or (xx - axis_x[zz]) * outwards < _OWN_SIDE:
                    continue
                length = np.sqrt(float((zz - z) ** 2 + (yy - y) ** 2 + (xx - x) ** 2))
                total = np.float32(far[z, y, x] + cost[zz, yy, xx] * length)
                if total < far[zz, yy, xx]:
                    far[zz, yy, xx] = total
                    label[zz, yy, xx] = own
                    heapq.heappush(heap, (total, zz, yy, xx))
                elif (
                    abs(abs(label[zz, yy, xx]) - abs(own)) == 1
                    and _CLEAR_OF_JOINTS < (xx - axis_x[zz]) * outwards < _PROCESS_END
                ):
                    found[MEETS_UPPER, 0 if own > 0 else 1, min(abs(label[zz, yy, xx]), abs(own))] = 1.0
