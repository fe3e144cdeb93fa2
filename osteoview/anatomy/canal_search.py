"""The loops of the search for the canal, as machine code. Importing this module imports numba."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.compiled import compiled

Image = NDArray[np.float32]

_RAYS = 16
# In voxels of 2 mm: how far from its middle the canal's wall is looked for.
_NEAREST, _FURTHEST = 3, 9
# The bodies: so far in front, so far to either side.
_FRONT_NEAR, _FRONT_FAR, _FRONT_SIDE = 8, 18, 6
_LEAST_FRONT, _MUCH_FRONT = 0.06, 0.2
_SOFT_LOW_HU, _SOFT_HIGH_HU = -30.0, 110.0
_MOST_BONE_INSIDE, _WALL_BONE = 0.35, 0.4


@compiled
def enclosure(ring: Image, inside: Image) -> Image:
    """How much each place looks like the canal, 0 to 1.

    ring: bone, averaged over a vertebra's height. inside: HU, averaged over a few planes.
    """
    depth, height, width = ring.shape
    score = np.zeros(ring.shape, np.float32)
    for k in range(depth):
        for y in range(_FRONT_FAR + 1, height - _FURTHEST - 1):
            for x in range(_FURTHEST + 1, width - _FURTHEST - 1):
                bone = ring[k, y, x]
                if bone > _MOST_BONE_INSIDE:
                    continue
                front = _bone_in_front(ring[k], y, x)
                if front < _LEAST_FRONT or not _is_soft(inside[k], y, x):
                    continue
                score[k, y, x] = (
                    _walls(ring[k], y, x) * min(front / _MUCH_FRONT, 1.0) * (1.0 - bone / _MOST_BONE_INSIDE * 0.5)
                )
    return score


@compiled
def _bone_in_front(ring: Image, y: int, x: int) -> float:
    """Mean bone where the bodies would be."""
    total, count = 0.0, 0
    for dy in range(_FRONT_NEAR, _FRONT_FAR + 1):
        for dx in range(-_FRONT_SIDE, _FRONT_SIDE + 1, 3):
            total += ring[y - dy, x + dx]
            count += 1
    return total / count


@compiled
def _is_soft(inside: Image, y: int, x: int) -> bool:
    """Whether a centimetre around holds what a canal holds: cord, fluid, fat."""
    total = 0.0
    for dy in range(-2, 3):
        for dx in range(-2, 3):
            total += inside[y + dy, x + dx]
    return _SOFT_LOW_HU <= total / 25.0 <= _SOFT_HIGH_HU


@compiled
def _walls(ring: Image, y: int, x: int) -> float:
    """How much of the way round there is bone at a canal's distance."""
    found = 0.0
    for ray in range(_RAYS):
        angle = ray * (2 * np.pi / _RAYS)
        best = 0.0
        for step in range(_NEAREST, _FURTHEST + 1):
            best = max(best, ring[y + round(step * np.sin(angle)), x + round(step * np.cos(angle))])
        found += min(best / _WALL_BONE, 1.0)
    return found / _RAYS


@compiled
def best_path(score: Image, worth: float, cost: float, reach: int) -> NDArray[np.int64]:
    """Plane, row and column of the path of greatest worth, one place a plane; it begins and ends where it likes.

    Each place is worth its score less `worth`; moving sideways by n voxels from plane to plane costs cost × n².
    """
    depth, height, width = score.shape
    before = np.zeros((height, width), np.float32)
    came = np.full(score.shape, np.int16(-1), np.int16)
    top, highest = (0, 0, 0), 0.0
    for k in range(depth):
        now = np.full((height, width), np.float32(-1e9), np.float32)
        for y in range(height):
            for x in range(width):
                if score[k, y, x] <= 0 and before[y, x] <= 0:
                    continue
                value, source = _best_before(before, y, x, cost, reach)
                now[y, x] = value + score[k, y, x] - worth
                came[k, y, x] = source
                if now[y, x] > highest:
                    highest, top = now[y, x], (k, y, x)
        before = now
    return _traced(came, top, reach) if highest > 0 else np.empty((0, 3), np.int64)


@compiled
def _best_before(before: Image, y: int, x: int, cost: float, reach: int) -> tuple[float, int]:
    """The best path that can be continued here, and which neighbour it comes from; -1 where none is worth it."""
    best, source = 0.0, -1
    for dy in range(max(-reach, -y), min(reach, before.shape[0] - 1 - y) + 1):
        for dx in range(max(-reach, -x), min(reach, before.shape[1] - 1 - x) + 1):
            value = before[y + dy, x + dx] - cost * (dy * dy + dx * dx)
            if value > best:
                best, source = value, (dy + reach) * (2 * reach + 1) + dx + reach
    return best, source


@compiled
def _traced(came: NDArray[np.int16], top: tuple[int, int, int], reach: int) -> NDArray[np.int64]:
    """The path that ends at `top`, from its lowest plane."""
    k, y, x = top
    path = np.empty((k + 1, 3), np.int64)
    side = 2 * reach + 1
    n = 0
    while True:
        path[n] = (k, y, x)
        n += 1
        source = came[k, y, x]
        if source < 0 or k == 0:
            break
        y, x, k = y + source // side - reach, x + source % side - reach, k - 1
    return path[:n][::-1].copy()
