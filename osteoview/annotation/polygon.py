"""A region with any number of corners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation import outline
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.outline import Point, Points


@dataclass(frozen=True)
class Polygon:
    """Three corners or more, in order, whose sides do not cross."""

    points: tuple[Point, ...]

    kind: ClassVar[str] = "polygon"
    closed: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """A polygon has one inside."""
        points = tuple(outline.point(one, "a corner of a polygon") for one in self.points)
        object.__setattr__(self, "points", points)
        if len(points) < 3:
            raise ShapeError("a polygon has at least three corners")
        if self.area < 1e-9:
            raise ShapeError("the corners of a polygon lie on one line")
        if _crosses_itself(self.corners):
            raise ShapeError("the sides of a polygon cross each other")

    @property
    def area(self) -> float:
        """In squared units of the ground."""
        x, y = self.corners.T
        return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)

    @property
    def center(self) -> Point:
        """The middle of the rectangle around it."""
        x, y = ((self.corners.min(axis=0) + self.corners.max(axis=0)) / 2).tolist()
        return x, y

    @property
    def corners(self) -> Points:
        """What is drawn."""
        return np.array(self.points)

    @property
    def handles(self) -> tuple[Point, ...]:
        """Its corners."""
        return self.points

    def moved(self, by: ArrayLike) -> Polygon:
        """Shifted as a whole."""
        return Polygon(tuple(outline.moved(one, by) for one in self.points))

    def with_handle(self, number: int, to: Point) -> Polygon:
        """One corner put elsewhere."""
        return Polygon((*self.points[:number], to, *self.points[number + 1 :]))

    def contains(self, points: ArrayLike) -> NDArray[np.bool_]:
        """Which of the points (…, 2) lie inside: from them to the right, an odd number of sides is crossed."""
        x, y = np.moveaxis(np.asarray(points, np.float64), -1, 0)
        inside = np.zeros(x.shape, np.bool_)
        ends = self.corners
        for (x1, y1), (x2, y2) in zip(np.roll(ends, 1, axis=0).tolist(), ends.tolist(), strict=True):
            if y1 != y2:
                inside ^= ((y1 > y) != (y2 > y)) & (x < x1 + (y - y1) * ((x2 - x1) / (y2 - y1)))
        return inside

    def distance(self, to: Point) -> float:
        """From a point to the nearest side."""
        return outline.distance(to, self.corners, closed=True)


def _crosses_itself(corners: Points) -> bool:
    """Whether any two sides that are not neighbours share a point."""
    starts, ends = corners, np.roll(corners, -1, axis=0)

    def side(a: Points, b: Points, c: Points) -> Points:
        """On which side of the line a–b each c lies, [line, point]."""
        step, away = b - a, c[None] - a[:, None]
        return np.asarray(step[:, None, 0] * away[..., 1] - step[:, None, 1] * away[..., 0])

    from_start, from_end = side(starts, ends, starts), side(starts, ends, ends)
    apart = from_start * from_end <= 0  # [line, other side]: the other's ends lie on different sides of the line
    crossing = apart & apart.T & ~((from_start == 0) & (from_end == 0))
    count = len(corners)
    n = np.arange(count)
    gap = np.abs(n[:, None] - n[None])
    return bool((crossing & (gap > 1) & (gap < count - 1)).any())
