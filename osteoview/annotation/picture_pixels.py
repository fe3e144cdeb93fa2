"""Which pixels of a picture lie under a region or a line."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osteoview.annotation.ground import PictureGround
from osteoview.annotation.shape import Region
from osteoview.annotation.voxels import Mask, Points, Under
from osteoview.imaging.radiograph import Radiograph, Stored


def under(region: Region, ground: PictureGround, radiograph: Radiograph) -> Under:
    """The values of the pixels whose centres lie in the region."""
    rows, columns = radiograph.shape
    corners_px = ground.to_px(region.corners)
    low, high = corners_px.min(axis=0), corners_px.max(axis=0)
    leaves = bool((low < -0.5).any() or high[0] > columns - 0.5 or high[1] > rows - 0.5)
    left, top = np.clip(np.floor(low).astype(int) - 1, 0, (columns, rows))
    right, bottom = np.clip(np.ceil(high).astype(int) + 2, 0, (columns, rows))
    y, x = np.mgrid[top:bottom, left:right]
    inside = region.contains(ground.from_px(np.stack([x, y], axis=-1)))
    stored = radiograph.stored[top:bottom, left:right][inside]
    padding = _is_padding(stored, radiograph)
    return Under(_whole(radiograph.values(stored)), np.zeros_like(padding), padding, leaves)


def along(points_px: Points, radiograph: Radiograph) -> tuple[Points, Mask]:
    """Values interpolated at points (n, 2), each (column, row), and which of them are known."""
    rows, columns = radiograph.shape
    last = np.array([columns - 1, rows - 1])
    inside = ((points_px >= 0) & (points_px <= last)).all(axis=1)
    low = np.clip(np.floor(points_px), 0, np.maximum(last - 1, 0)).astype(np.int64)
    share = np.clip(points_px - low, 0, 1)
    values, padding = np.zeros(len(points_px)), np.zeros(len(points_px), np.bool_)
    for right, down in ((0, 0), (1, 0), (0, 1), (1, 1)):
        weight = np.abs(1 - right - share[:, 0]) * np.abs(1 - down - share[:, 1])
        column, row = np.minimum(low + np.array([right, down]), last).T
        stored = radiograph.stored[row, column]
        padding |= (weight > 0) & _is_padding(stored, radiograph)
        values += weight * radiograph.values(stored)
    return values, inside & ~padding


def _is_padding(stored: Stored, radiograph: Radiograph) -> Mask:
    if radiograph.padding is None:
        return np.zeros(stored.shape, np.bool_)
    low, high = radiograph.padding
    return np.asarray((stored >= low) & (stored <= high))


def _whole(values: NDArray[np.float64]) -> NDArray[np.float64] | NDArray[np.int64]:
    """As whole numbers where they are: a histogram has a bar for each, then."""
    whole = values.astype(np.int64)
    return whole if (whole == values).all() else values
