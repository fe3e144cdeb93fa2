"""Shapes without an inside: a length, an angle."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from osteoview.annotation import outline
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.outline import Point, Points


@dataclass(frozen=True)
class Length:
    """A straight line from one point to another."""

    start: Point
    end: Point

    kind: ClassVar[str] = "length"
    closed: ClassVar[bool] = False

    def __post_init__(self) -> None:
        """A length has two ends."""
        object.__setattr__(self, "start", outline.point(self.start, "the start of a length"))
        object.__setattr__(self, "end", outline.point(self.end, "the end of a length"))
        if outline.between(self.start, self.end) < 1e-9:
            raise ShapeError("both ends of a length lie at the same place")

    @property
    def length(self) -> float:
        """In units of the ground."""
        return outline.between(self.start, self.end)

    @property
    def handles(self) -> tuple[Point, ...]:
        """Both ends."""
        return self.start, self.end

    @property
    def center(self) -> Point:
        """Its middle."""
        return (self.start[0] + self.end[0]) / 2, (self.start[1] + self.end[1]) / 2

    @property
    def corners(self) -> Points:
        """What is drawn."""
        return np.array([self.start, self.end])

    def moved(self, by: ArrayLike) -> Length:
        """Shifted as a whole."""
        return Length(outline.moved(self.start, by), outline.moved(self.end, by))

    def with_handle(self, number: int, to: Point) -> Length:
        """One end put elsewhere."""
        return replace(self, **{("start", "end")[number]: to})

    def distance(self, to: Point) -> float:
        """From a point to the line."""
        return outline.distance(to, self.corners, closed=False)


@dataclass(frozen=True)
class Angle:
    """Two arms that meet in a corner."""

    one: Point
    corner: Point
    other: Point

    kind: ClassVar[str] = "angle"
    closed: ClassVar[bool] = False

    def __post_init__(self) -> None:
        """Both arms have a direction."""
        for name in ("one", "corner", "other"):
            object.__setattr__(self, name, outline.point(getattr(self, name), f"the {name} point of an angle"))
        if min(outline.between(self.one, self.corner), outline.between(self.other, self.corner)) < 1e-9:
            raise ShapeError("an arm of an angle has no length")

    @property
    def degrees(self) -> float:
        """Between the arms, 0 to 180."""
        ax, ay = self.one[0] - self.corner[0], self.one[1] - self.corner[1]
        bx, by = self.other[0] - self.corner[0], self.other[1] - self.corner[1]
        return float(np.degrees(np.arctan2(abs(ax * by - ay * bx), ax * bx + ay * by)))

    @property
    def handles(self) -> tuple[Point, ...]:
        """Both ends and the corner between them."""
        return self.one, self.corner, self.other

    @property
    def center(self) -> Point:
        """Its corner."""
        return self.corner

    @property
    def corners(self) -> Points:
        """What is drawn."""
        return np.array(self.handles)

    def moved(self, by: ArrayLike) -> Angle:
        """Shifted as a whole."""
        return Angle(*(outline.moved(handle, by) for handle in self.handles))

    def with_handle(self, number: int, to: Point) -> Angle:
        """One of the three points put elsewhere."""
        return replace(self, **{("one", "corner", "other")[number]: to})

    def distance(self, to: Point) -> float:
        """From a point to the nearer arm."""
        return outline.distance(to, self.corners, closed=False)
