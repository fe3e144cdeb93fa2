"""The part of a picture that a classifier sees: an upright box in the proportions that its task asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation import outline
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.outline import Point, Points

# Corners clockwise from the top left: half widths and heights away.
_CORNERS = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float64)
# Fewer pixels than this show no bone.
SMALLEST = 16.0
_LONGEST_TASK = 40
# A point on the edge is inside, however its coordinates were rounded.
_ON_EDGE = 1e-9


@dataclass(frozen=True)
class Crop:
    """A box on a picture, for the task of that id; pulling a corner keeps its proportions."""

    center: Point
    width: float
    height: float
    task: str

    kind: ClassVar[str] = "crop"
    closed: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """It shows something, and somebody asked for it."""
        object.__setattr__(self, "center", outline.point(self.center, "the center of a crop"))
        if not (np.isfinite([self.width, self.height]).all() and min(self.width, self.height) >= SMALLEST):
            raise ShapeError(f"a crop of {self.width:g} × {self.height:g} pixels shows too little")
        if not 0 < len(self.task) <= _LONGEST_TASK:
            raise ShapeError("a crop is made for a task")

    @classmethod
    def around(cls, center: Point, width: float, aspect: float, task: str) -> Crop:
        """So wide, and `aspect` times as wide as high."""
        return cls(center, width, width / aspect, task)

    @classmethod
    def pulled(cls, fixed: Point, to: Point, aspect: float, task: str) -> Crop:
        """From one corner as far as the pointer was pulled in either direction, `aspect` times as wide as high."""
        right, down = to[0] - fixed[0], to[1] - fixed[1]
        width = max(abs(right), abs(down) * aspect, SMALLEST, SMALLEST * aspect)
        height = width / aspect
        center = fixed[0] + np.copysign(width / 2, right), fixed[1] + np.copysign(height / 2, down)
        return cls(outline.point(center, "the center of a crop"), width, height, task)

    @property
    def aspect(self) -> float:
        """Width for each unit of height."""
        return self.width / self.height

    @property
    def area(self) -> float:
        """In squared units of the ground."""
        return self.width * self.height

    @property
    def corners(self) -> Points:
        """What is drawn."""
        return np.asarray(_CORNERS * (self.width / 2, self.height / 2) + self.center)

    @property
    def handles(self) -> tuple[Point, ...]:
        """Its corners."""
        return tuple((x, y) for x, y in self.corners.tolist())

    def moved(self, by: ArrayLike) -> Crop:
        """Shifted as a whole."""
        return replace(self, center=outline.moved(self.center, by))

    def with_handle(self, number: int, to: Point) -> Crop:
        """A corner put elsewhere, the opposite one staying; it does not turn over."""
        fixed, way = self.corners[(number + 2) % 4], _CORNERS[number]
        right, down = np.maximum((np.asarray(to) - fixed) * way, 0) * way
        pulled = Crop.pulled((0.0, 0.0), (float(right), float(down)), self.aspect, self.task)
        center = fixed + way * (pulled.width / 2, pulled.height / 2)
        return replace(pulled, center=outline.point(center, "the center of a crop"))

    def within(self, width: float, height: float) -> Crop:
        """Shrunk and moved as little as brings it inside a picture of that size; pixel centres are whole numbers."""
        share = min(1.0, width / self.width, height / self.height)
        size = np.array([self.width, self.height]) * share
        center = np.clip(self.center, size / 2 - 0.5, np.array([width, height]) - size / 2 - 0.5)
        wide, high = size.tolist()
        return replace(self, center=outline.point(center, "the center of a crop"), width=wide, height=high)

    def contains(self, points: ArrayLike) -> NDArray[np.bool_]:
        """Which of the points (…, 2) lie inside or on the edge."""
        away = np.abs(np.asarray(points, np.float64) - self.center)
        return np.asarray((away <= np.array([self.width, self.height]) / 2 + _ON_EDGE).all(axis=-1))

    def distance(self, to: Point) -> float:
        """From a point to the nearest side."""
        return outline.distance(to, self.corners, closed=True)
