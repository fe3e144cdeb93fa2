"""Shapes with an inside that are drawn from corner to corner: ellipse, rectangle, sample."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation import outline
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.outline import Point, Points

# Corners clockwise from the top left, then the middles of the sides from the top: half widths and heights away.
_CORNERS = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float64)
_SIDES = np.array([(0, -1), (1, 0), (0, 1), (-1, 0)], np.float64)
_HANDLES = np.concatenate([_CORNERS, _SIDES])
# Points of a drawn ellipse: 0.1 % off the curve at most.
_ROUND = np.linspace(0, 2 * np.pi, 72, endpoint=False)
_CIRCLE = np.stack([np.cos(_ROUND), np.sin(_ROUND)], axis=1)
# A handle pulled over to the other side leaves at least this much, in units of the ground.
_SMALLEST = 0.1
# A point on the edge is inside, however its coordinates were rounded.
_ON_EDGE = 1e-9


@dataclass(frozen=True)
class _Box:
    """A center, a size, and by how much its own horizontal is turned: clockwise as seen, y running down."""

    center: Point
    width: float
    height: float
    degrees: float = 0.0

    closed: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """A region has an inside."""
        object.__setattr__(self, "center", outline.point(self.center, "the center of a region"))
        if not (np.isfinite([self.width, self.height]).all() and min(self.width, self.height) > 0):
            raise ShapeError(f"a region of {self.width:g} × {self.height:g} has no inside")
        if not np.isfinite(self.degrees):
            raise ShapeError(f"a region cannot be turned by {self.degrees}°")

    @classmethod
    def spanning(cls, one: Point, other: Point) -> Self:
        """Drawn from one corner to the other."""
        center = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
        return cls(center, abs(other[0] - one[0]), abs(other[1] - one[1]))

    @property
    def handles(self) -> tuple[Point, ...]:
        """Corners clockwise from the top left, then the middles of the top, right, bottom and left side."""
        return tuple((x, y) for x, y in self._outwards(_HANDLES * self._half).tolist())

    @property
    def box(self) -> Points:
        """The four corners of the rectangle around it."""
        return self._outwards(_CORNERS * self._half)

    def moved(self, by: ArrayLike) -> Self:
        """Shifted as a whole."""
        return replace(self, center=outline.moved(self.center, by))

    def with_handle(self, number: int, to: Point) -> Self:
        """A corner or side put elsewhere, the opposite one staying."""
        side = _HANDLES[number]
        fixed = -side * self._half
        pulled = np.where(side == 0, -fixed, self._inwards(np.asarray(to)))
        size = np.where(side == 0, 2 * self._half, np.maximum(np.abs(pulled - fixed), _SMALLEST))
        direction = np.where(pulled >= fixed, 1.0, -1.0)
        center = np.where(side == 0, 0.0, fixed + direction * size / 2)
        x, y = self._outwards(center).tolist()
        return replace(self, center=(x, y), width=float(size[0]), height=float(size[1]))

    def turned_towards(self, to: Point) -> Self:
        """Turned round its center until the middle of its top points there."""
        right, down = to[0] - self.center[0], to[1] - self.center[1]
        if np.hypot(right, down) < 1e-9:
            return self
        return replace(self, degrees=float(np.degrees(np.arctan2(right, -down))))

    @property
    def _half(self) -> NDArray[np.float64]:
        return np.array([self.width / 2, self.height / 2])

    @property
    def _axes(self) -> NDArray[np.float64]:
        radians = np.radians(self.degrees)
        cosine, sine = np.cos(radians), np.sin(radians)
        return np.array([[cosine, sine], [-sine, cosine]])

    def _inwards(self, points: ArrayLike) -> Points:
        """In the region's own directions, from its center."""
        return np.asarray((np.asarray(points, np.float64) - self.center) @ self._axes.T)

    def _outwards(self, points: ArrayLike) -> Points:
        return np.asarray(np.asarray(points, np.float64) @ self._axes + self.center)


@dataclass(frozen=True)
class Ellipse(_Box):
    """An ellipse with the axes width and height."""

    kind: ClassVar[str] = "ellipse"

    @property
    def area(self) -> float:
        """In squared units of the ground."""
        return float(np.pi * self.width * self.height / 4)

    @property
    def corners(self) -> Points:
        """What is drawn."""
        return self._outwards(_CIRCLE * self._half)

    def contains(self, points: ArrayLike) -> NDArray[np.bool_]:
        """Which of the points (…, 2) lie inside or on the edge."""
        away = self._inwards(points) / self._half
        return np.asarray((away**2).sum(axis=-1) <= 1 + _ON_EDGE)

    def distance(self, to: Point) -> float:
        """From a point to the drawn curve."""
        return outline.distance(to, self.corners, closed=True)


@dataclass(frozen=True)
class Rectangle(_Box):
    """A rectangle."""

    kind: ClassVar[str] = "rectangle"

    @property
    def area(self) -> float:
        """In squared units of the ground."""
        return self.width * self.height

    @property
    def corners(self) -> Points:
        """What is drawn."""
        return self.box

    def contains(self, points: ArrayLike) -> NDArray[np.bool_]:
        """Which of the points (…, 2) lie inside or on the edge."""
        away = np.abs(self._inwards(points))
        return np.asarray((away <= self._half + _ON_EDGE).all(axis=-1))

    def distance(self, to: Point) -> float:
        """From a point to the nearest side."""
        return outline.distance(to, self.corners, closed=True)


@dataclass(frozen=True)
class Sample:
    """The square that a classifier sees as 50×50 pixels.

    In millimetres (`native` False) it is 20 mm wide, or down to 16 mm where the spongy core is smaller, whatever the
    scan's pixels. `native` is 50 of the image's own pixels: as the studies did it on spine protocols.
    """

    center: Point
    side: float = 20.0
    native: bool = False

    kind: ClassVar[str] = "sample"
    closed: ClassVar[bool] = True
    pixels: ClassVar[int] = 50
    smallest_mm: ClassVar[float] = 16.0
    largest_mm: ClassVar[float] = 20.0

    def __post_init__(self) -> None:
        """Only sizes that a classifier was made for."""
        object.__setattr__(self, "center", outline.point(self.center, "the center of a sample"))
        if not (np.isfinite(self.side) and self.side > 0):
            raise ShapeError(f"a sample cannot be {self.side:g} wide")
        if not self.native and not self.smallest_mm <= self.side <= self.largest_mm:
            raise ShapeError(f"a sample is {self.smallest_mm:g} to {self.largest_mm:g} mm wide, not {self.side:g}")

    @property
    def area(self) -> float:
        """In squared units of the ground."""
        return self.side**2

    @property
    def corners(self) -> Points:
        """What is drawn."""
        return np.asarray(_CORNERS * (self.side / 2) + self.center)

    @property
    def handles(self) -> tuple[Point, ...]:
        """Its corners; none where its size is the pixels'."""
        return () if self.native else tuple((x, y) for x, y in self.corners.tolist())

    def moved(self, by: ArrayLike) -> Sample:
        """Shifted as a whole."""
        return replace(self, center=outline.moved(self.center, by))

    def with_handle(self, number: int, to: Point) -> Sample:
        """Made larger or smaller around its center, within what a classifier was made for."""
        del number
        wanted = 2 * max(abs(to[0] - self.center[0]), abs(to[1] - self.center[1]))
        return replace(self, side=float(np.clip(wanted, self.smallest_mm, self.largest_mm)))

    def contains(self, points: ArrayLike) -> NDArray[np.bool_]:
        """Which of the points (…, 2) lie inside or on the edge."""
        away = np.abs(np.asarray(points, np.float64) - self.center)
        return np.asarray((away <= self.side / 2 + _ON_EDGE).all(axis=-1))

    def distance(self, to: Point) -> float:
        """From a point to the nearest side."""
        return outline.distance(to, self.corners, closed=True)
