"""A vertebral body as a person marked it: its upper and its lower endplate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.image_key import ImageKey

Vector = NDArray[np.float64]
Triple = tuple[float, float, float]

_NAMES = ("image", "upper", "lower")
# Shorter than this is a click and has no direction.
_SHORTEST_MM = 3.0
# From a crushed body to the tallest lumbar one, and what hands miss of it.
_LOWEST_MM, _HIGHEST_MM = 6.0, 60.0
# Cosine between an endplate and the line from one to the other: 45°.
_STEEPEST = 0.71
# Two endplates that were drawn in one view run nearly alike; across each other, in two views.
_SAME_WAY = 0.7


@dataclass(frozen=True)
class Endplate:
    """From one point to another, LPS mm, along an endplate; both are the same where it was only clicked."""

    start_mm: Triple
    end_mm: Triple

    def __post_init__(self) -> None:
        """Two places in the patient."""
        for name in ("start_mm", "end_mm"):
            place = np.asarray(getattr(self, name), np.float64)
            if place.shape != (3,) or not np.isfinite(place).all():
                raise ShapeError("an endplate lies where three finite numbers say")
            x, y, z = place.tolist()
            object.__setattr__(self, name, (x, y, z))

    @classmethod
    def of(cls, start_mm: ArrayLike, end_mm: ArrayLike) -> Endplate:
        """From arrays."""
        (ax, ay, az), (bx, by, bz) = (np.asarray(place, np.float64).tolist() for place in (start_mm, end_mm))
        return cls((ax, ay, az), (bx, by, bz))

    @property
    def middle_mm(self) -> Vector:
        """Half way along it."""
        return (np.array(self.start_mm) + self.end_mm) / 2

    @property
    def direction(self) -> Vector | None:
        """Unit vector along it; None where it was only clicked."""
        along = np.array(self.end_mm) - self.start_mm
        length = float(np.linalg.norm(along))
        return along / length if length >= _SHORTEST_MM else None


@dataclass(frozen=True)
class BodyMark:
    """What follows from two endplates: the middle of the body, its height, and how its planes lie."""

    image: ImageKey
    upper: Endplate
    lower: Endplate

    def __post_init__(self) -> None:
        """One body lies between them, and they lie across it."""
        if not _LOWEST_MM <= self.height_mm <= _HIGHEST_MM:
            raise ShapeError(
                f"The two endplates of a vertebra lie {_LOWEST_MM:.0f} to {_HIGHEST_MM:.0f} mm apart, not "
                f"{self.height_mm:.0f}: mark them again."
            )
        for endplate in (self.upper, self.lower):
            direction = endplate.direction
            if direction is not None and abs(direction @ self.along) > _STEEPEST:
                raise ShapeError("An endplate runs across the vertebra: drag along it, from front to back.")

    @property
    def height_mm(self) -> float:
        """From the middle of one endplate to that of the other."""
        return float(np.linalg.norm(self.upper.middle_mm - self.lower.middle_mm))

    @property
    def center_mm(self) -> Vector:
        """Half way between the endplates."""
        return np.asarray((self.upper.middle_mm + self.lower.middle_mm) / 2)

    @property
    def along(self) -> Vector:
        """Unit vector from the lower endplate's middle to the upper one's: the body's own axis."""
        away = self.upper.middle_mm - self.lower.middle_mm
        return np.asarray(away / np.linalg.norm(away))

    def across(self, headwards: ArrayLike) -> Vector:
        """Unit normal of the plane that lies as the endplates do on average.

        Of the planes that do, the one turned least from `headwards`. Marked by drags in one view, it contains their
        mean direction; in two views, both directions. Marked by clicks alone, it is perpendicular to the line between
        them.
        """
        ways = [way for way in (self.upper.direction, self.lower.direction) if way is not None]
        now = np.asarray(headwards, np.float64)
        if not ways:
            normal = self.along
        elif len(ways) == 2 and abs(ways[0] @ ways[1]) < _SAME_WAY:
            normal = np.cross(ways[0], ways[1])
        else:
            mean = np.sum([way if way @ ways[0] > 0 else -way for way in ways], axis=0)
            mean = mean / np.linalg.norm(mean)
            normal = now - (now @ mean) * mean
        normal = normal / np.linalg.norm(normal)
        return np.asarray(normal if normal @ self.along > 0 else -normal)

    def to_document(self) -> Document:
        """As plain values."""
        return {
            "image": self.image.to_document(),
            "upper": [list(self.upper.start_mm), list(self.upper.end_mm)],
            "lower": [list(self.lower.start_mm), list(self.lower.end_mm)],
        }

    @classmethod
    def from_document(cls, value: object) -> BodyMark:
        """Read back what to_document wrote."""
        known = document.fields(value, "a marked vertebra", _NAMES)
        image = ImageKey.from_document(known.get("image"))
        ends = {name: document.rows(known, name, 3) for name in ("upper", "lower")}
        if any(len(rows) != 2 for rows in ends.values()):
            raise document.damaged("an endplate has two ends")
        return document.valid(lambda: cls(image, Endplate.of(*ends["upper"]), Endplate.of(*ends["lower"])))
