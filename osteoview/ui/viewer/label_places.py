"""Where labels go: beside their shape, off every shape, off each other, off the words in the corners."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]  # left, top, right, bottom
Boxes = NDArray[np.float64]

_GAP = 8.0
# How far away a label may go to find room, before it would rather touch something.
_DISTANCES = (_GAP, 24.0, 48.0, 80.0, 120.0, 170.0)


def place(size: tuple[float, float], anchor: Box, obstacles: Boxes, area: Box) -> Box:
    """The nearest free place for a label of that (width, height) around its anchor.

    Where there is none, the place that covers least; always wholly inside the area, as far as it fits.
    """
    width, height = size
    far = _DISTANCES[-1]
    reach = np.array(
        [[anchor[0] - far - width, anchor[1] - far - height, anchor[2] + far + width, anchor[3] + far + height]]
    )
    near = np.concatenate([obstacles[_overlap(reach, obstacles)[0] > 0], [anchor]])
    tried, covered = [], []
    for away in _DISTANCES:
        candidates = _around(size, anchor, away)
        # Pushed back from the border a place may lie on its own shape, which is why the anchor is an obstacle.
        left = np.clip(candidates[:, 0], area[0], max(area[2] - width, area[0]))
        top = np.clip(candidates[:, 1], area[1], max(area[3] - height, area[1]))
        boxes = np.stack([left, top, left + width, top + height], axis=1)
        covers = _overlap(boxes, near).sum(axis=1)
        tried.append(boxes)
        covered.append(covers)
        if (covers == 0).any():
            break
    best = int(np.argmin(np.concatenate(covered)))
    x1, y1, x2, y2 = np.concatenate(tried)[best].tolist()
    return x1, y1, x2, y2


def gap(one: Box, other: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """The two points at which two boxes come nearest to each other."""
    ends = []
    for low, high in ((0, 2), (1, 3)):
        if one[high] < other[low]:
            ends.append((one[high], other[low]))
        elif other[high] < one[low]:
            ends.append((one[low], other[high]))
        else:
            middle = (max(one[low], other[low]) + min(one[high], other[high])) / 2
            ends.append((middle, middle))
    (x1, x2), (y1, y2) = ends
    return (x1, y1), (x2, y2)


def boxes_along(points: Sequence[tuple[float, float]], thickness: float) -> list[Box]:
    """Small boxes that together cover a line, so that a slanting one does not block all around it."""
    boxes = []
    for (x1, y1), (x2, y2) in pairwise(points):
        pieces = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / 24))
        for n in range(pieces):
            ax, ay = x1 + (x2 - x1) * n / pieces, y1 + (y2 - y1) * n / pieces
            bx, by = x1 + (x2 - x1) * (n + 1) / pieces, y1 + (y2 - y1) * (n + 1) / pieces
            boxes.append(
                (min(ax, bx) - thickness, min(ay, by) - thickness, max(ax, bx) + thickness, max(ay, by) + thickness)
            )
    return boxes


def _around(size: tuple[float, float], anchor: Box, away: float) -> NDArray[np.float64]:
    """Left top corners at that distance: right, left, below, above, and the corners between."""
    (width, height), (left, top, right, bottom) = size, anchor
    across, along = (left + right - width) / 2, (top + bottom - height) / 2
    east, west, south, north = right + away, left - away - width, bottom + away, top - away - height
    places = [(east, along), (west, along), (across, south), (across, north)]
    places += [(east, top), (east, bottom - height), (west, top), (west, bottom - height)]
    places += [(left, south), (right - width, south), (left, north), (right - width, north)]
    places += [(east, south), (east, north), (west, south), (west, north)]
    return np.array(places)


def _overlap(boxes: Boxes, obstacles: Boxes) -> NDArray[np.float64]:
    """Area that each box shares with each obstacle."""
    if not len(obstacles):
        return np.zeros((len(boxes), 0))
    low = np.maximum(boxes[:, None, :2], obstacles[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], obstacles[None, :, 2:])
    return np.asarray(np.clip(high - low, 0, None).prod(axis=2))
