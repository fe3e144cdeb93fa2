"""The flat surface that a shape lies on: a plane in the patient, or a picture.

Both have coordinates (x to the right, y down) in one unit for both directions, so that a circle is a circle: on a
plane millimetres, on a picture the width of a pixel. What a unit is in mm, the ground says, or that nobody knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.geometry import GeometryError
from osteoview.imaging.plane import Plane
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.scale import Where

Triple = tuple[float, float, float]
Points = NDArray[np.float64]

_PLANE_NAMES = ("kind", "image", "origin_mm", "right_mm", "down_mm")
_PICTURE_NAMES = ("kind", "image", "aspect", "unit_mm", "where")
_WHERE: tuple[Where, ...] = ("patient", "detector", "unstated", "unknown")
# Cosine beyond which two planes are the same one: 0.03°, a fifteenth of a pixel over 100 mm.
_PARALLEL = 1 - 1.5e-7


@dataclass(frozen=True)
class PlaneGround:
    """A plane through a volume: LPS mm, right and down perpendicular unit vectors. Its unit is the millimetre."""

    image: ImageKey
    origin_mm: Triple
    right_mm: Triple
    down_mm: Triple

    def __post_init__(self) -> None:
        """Reject directions that would make lengths on the ground no lengths in the patient."""
        for name in ("origin_mm", "right_mm", "down_mm"):
            vector = np.asarray(getattr(self, name), np.float64)
            if vector.shape != (3,) or not np.isfinite(vector).all():
                raise GeometryError(f"the {name} of a plane is three finite numbers")
            object.__setattr__(self, name, tuple(vector.tolist()))
        right, down = np.array(self.right_mm), np.array(self.down_mm)
        if max(abs(right @ right - 1), abs(down @ down - 1), abs(right @ down)) > 1e-6:
            raise GeometryError("the directions of a plane are not perpendicular unit vectors")

    @classmethod
    def of_plane(cls, plane: Plane, image: ImageKey) -> PlaneGround:
        """The ground under a shown plane. Directions a little skewed by a header's rounding are put right."""
        right = plane.right_mm
        down = plane.down_mm - (plane.down_mm @ right) * right
        down = down / np.linalg.norm(down)
        return cls(image, _triple(plane.origin_mm), _triple(right), _triple(down))

    @property
    def unit_mm(self) -> float:
        """A unit is a millimetre."""
        return 1.0

    @cached_property
    def basis_mm(self) -> NDArray[np.float64]:
        """Right and down as rows."""
        return np.array([self.right_mm, self.down_mm])

    @cached_property
    def normal_mm(self) -> NDArray[np.float64]:
        """Unit vector away from the viewer."""
        return np.cross(self.right_mm, self.down_mm)

    def to_mm(self, points: ArrayLike) -> Points:
        """Patient positions of points (…, 2) on the ground."""
        return np.asarray(self.origin_mm + np.asarray(points, np.float64) @ self.basis_mm)

    def from_mm(self, points_mm: ArrayLike) -> Points:
        """Where patient positions (…, 3) lie on the ground, looking along its normal."""
        away = np.asarray(points_mm, np.float64) - self.origin_mm
        return np.asarray(away @ self.basis_mm.T)

    def depth_mm(self, points_mm: ArrayLike) -> Points:
        """How far behind the ground patient positions (…, 3) lie."""
        return np.asarray((np.asarray(points_mm, np.float64) - self.origin_mm) @ self.normal_mm)

    def is_parallel(self, normal_mm: NDArray[np.float64]) -> bool:
        """Whether a plane with that unit normal runs in the same direction, from whichever side it is seen."""
        return bool(abs(self.normal_mm @ normal_mm) > _PARALLEL)

    def moved_to(self, point_mm: ArrayLike) -> PlaneGround:
        """The parallel ground through that point."""
        away = self.depth_mm(point_mm) * self.normal_mm
        return PlaneGround(self.image, _triple(np.array(self.origin_mm) + away), self.right_mm, self.down_mm)

    def to_document(self) -> Document:
        """As plain values."""
        return {
            "kind": "plane",
            "image": self.image.to_document(),
            "origin_mm": list(self.origin_mm),
            "right_mm": list(self.right_mm),
            "down_mm": list(self.down_mm),
        }


@dataclass(frozen=True)
class PictureGround:
    """A projection picture. x counts columns, y rows times `aspect`; pixel centres lie at whole numbers.

    `unit_mm` is what the file says of a pixel's width, None where it says nothing, and `where` the place for which it
    holds, as Scale has it.
    """

    image: ImageKey
    aspect: float = 1.0
    unit_mm: float | None = None
    where: Where = "unknown"

    def __post_init__(self) -> None:
        """A unit has a place where it holds; without one there is none."""
        if not (np.isfinite(self.aspect) and self.aspect > 0):
            raise GeometryError(f"pixels cannot be {self.aspect} times as high as wide")
        if self.where not in _WHERE or (self.unit_mm is None) != (self.where == "unknown"):
            raise GeometryError("a picture has a scale unless it is unknown")
        if self.unit_mm is not None and not (np.isfinite(self.unit_mm) and self.unit_mm > 0):
            raise GeometryError(f"a pixel cannot be {self.unit_mm} mm wide")

    @classmethod
    def of_radiograph(cls, radiograph: Radiograph, page: int = 0) -> PictureGround:
        """The ground that a picture is."""
        spacing = radiograph.scale.spacing_mm
        width_mm = None if spacing is None else spacing[1]
        return cls(ImageKey.of_radiograph(radiograph, page), radiograph.aspect, width_mm, radiograph.scale.where)

    def to_px(self, points: ArrayLike) -> Points:
        """Column and row of points (…, 2) on the ground."""
        return np.asarray(np.asarray(points, np.float64) / (1.0, self.aspect))

    def from_px(self, points_px: ArrayLike) -> Points:
        """Points on the ground of columns and rows (…, 2)."""
        return np.asarray(np.asarray(points_px, np.float64) * (1.0, self.aspect))

    def to_document(self) -> Document:
        """As plain values."""
        return {
            "kind": "picture",
            "image": self.image.to_document(),
            "aspect": self.aspect,
            "unit_mm": self.unit_mm,
            "where": self.where,
        }


Ground = PlaneGround | PictureGround


def from_document(value: object) -> Ground:
    """Read back what to_document wrote."""
    loose = value if isinstance(value, dict) else {}
    if document.choice(loose, "kind", ("plane", "picture")) == "plane":
        known = document.fields(value, "a plane", _PLANE_NAMES)
        vectors = [cast("Triple", document.numbers(known, name, 3)) for name in _PLANE_NAMES[2:]]
        image = ImageKey.from_document(known.get("image"))
        return document.valid(lambda: PlaneGround(image, *vectors))
    known = document.fields(value, "a picture", _PICTURE_NAMES)
    image = ImageKey.from_document(known.get("image"))
    unit_mm = None if known.get("unit_mm") is None else document.number(known, "unit_mm")
    where = cast("Where", document.choice(known, "where", _WHERE))
    return document.valid(lambda: PictureGround(image, document.number(known, "aspect"), unit_mm, where))


def _triple(vector: NDArray[np.float64]) -> Triple:
    x, y, z = vector.tolist()
    return x, y, z
