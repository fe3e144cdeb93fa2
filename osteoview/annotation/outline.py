"""What every shape's outline can do: points as pairs of numbers, and how near another point comes."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation.errors import ShapeError

Point = tuple[float, float]
Points = NDArray[np.float64]


def point(value: ArrayLike, what: str) -> Point:
    """A pair of finite numbers, or a refusal that says which point it was."""
    pair = np.asarray(value, np.float64)
    if pair.shape != (2,) or not np.isfinite(pair).all():
        raise ShapeError(f"{what} is not two finite numbers")
    x, y = pair.tolist()
    return x, y


def moved(one: Point, by: ArrayLike) -> Point:
    """The point shifted by (x, y)."""
    right, down = np.asarray(by, np.float64).tolist()
    return one[0] + right, one[1] + down


def between(one: Point, other: Point) -> float:
    """Distance of two points."""
    return float(np.hypot(other[0] - one[0], other[1] - one[1]))


def distance(to: Point, corners: Points, *, closed: bool) -> float:
    """From a point to the nearest place on the line through these corners."""
    starts = corners if closed else corners[:-1]
    steps = (np.roll(corners, -1, axis=0) if closed else corners[1:]) - starts
    away = np.asarray(to) - starts
    squared = np.maximum((steps**2).sum(axis=1), 1e-30)
    along = np.clip((away * steps).sum(axis=1) / squared, 0, 1)
    nearest = away - steps * along[:, None]
    return float(np.hypot(nearest[:, 0], nearest[:, 1]).min())
