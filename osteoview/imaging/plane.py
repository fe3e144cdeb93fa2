"""A rectangle of pixels anywhere in the patient."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.geometry import GeometryError, rotation
from osteoview.imaging.volume import Volume

Vector = NDArray[np.float64]
Name = Literal["axial", "coronal", "sagittal"]
NAMES: tuple[Name, ...] = ("axial", "sagittal", "coronal")  # in the order of a viewer

# How a radiologist holds the picture: the patient's right on the left, the front or the head on top.
RIGHT: dict[Name, Vector] = {
    "axial": np.array([1.0, 0.0, 0.0]),
    "coronal": np.array([1.0, 0.0, 0.0]),
    "sagittal": np.array([0.0, 1.0, 0.0]),
}
DOWN: dict[Name, Vector] = {
    "axial": np.array([0.0, 1.0, 0.0]),
    "coronal": np.array([0.0, 0.0, -1.0]),
    "sagittal": np.array([0.0, 0.0, -1.0]),
}
_NORMAL_AXIS: dict[Name, int] = {"axial": 2, "coronal": 1, "sagittal": 0}

# A stack whose gantry leaned by half a degree is shown as it is; beyond, it is straightened first (tilt.py).
_SKEW_TOLERANCE = 0.01


@dataclass(frozen=True, eq=False)
class Plane:
    """A grid of pixels in patient space: LPS mm, origin at the centre of the top left pixel.

    right_mm and down_mm are unit vectors, perpendicular to half a degree; pixel_mm is (width, height) of a pixel;
    shape is (rows, columns), as of the array it becomes.
    """

    origin_mm: Vector
    right_mm: Vector
    down_mm: Vector
    pixel_mm: tuple[float, float]
    shape: tuple[int, int]

    def __post_init__(self) -> None:
        """Reject what is no rectangle."""
        for name in ("origin_mm", "right_mm", "down_mm"):
            vector = np.array(getattr(self, name), np.float64)
            if vector.shape != (3,) or not np.isfinite(vector).all():
                raise GeometryError(f"a plane's {name} is three finite numbers")
            vector.flags.writeable = False
            object.__setattr__(self, name, vector)
        if max(abs(np.linalg.norm(self.right_mm) - 1), abs(np.linalg.norm(self.down_mm) - 1)) > 1e-6:
            raise GeometryError("a plane's directions are not unit vectors")
        if abs(self.right_mm @ self.down_mm) > _SKEW_TOLERANCE:
            raise GeometryError("a plane's directions are not perpendicular")
        if not (np.isfinite(self.pixel_mm).all() and min(self.pixel_mm) > 0):
            raise GeometryError(f"pixels of {self.pixel_mm[0]} × {self.pixel_mm[1]} mm have no area")
        if min(self.shape) < 1:
            raise GeometryError(f"a plane of {self.shape[0]} × {self.shape[1]} pixels is empty")

    @classmethod
    def centered(
        cls,
        center_mm: ArrayLike,
        right: ArrayLike,
        down: ArrayLike,
        pixel_mm: tuple[float, float],
        shape: tuple[int, int],
    ) -> Plane:
        """The plane whose middle is center_mm; directions may have any length."""
        right_mm, down_mm = _unit(right), _unit(down)
        rows, columns = shape
        corner = np.asarray(center_mm, np.float64) - (
            right_mm * pixel_mm[0] * (columns - 1) / 2 + down_mm * pixel_mm[1] * (rows - 1) / 2
        )
        return cls(corner, right_mm, down_mm, pixel_mm, shape)

    @classmethod
    def named(cls, name: Name, center_mm: ArrayLike, pixel_mm: tuple[float, float], shape: tuple[int, int]) -> Plane:
        """An axial, coronal or sagittal plane of the patient, held as a radiologist holds it."""
        return cls.centered(center_mm, RIGHT[name], DOWN[name], pixel_mm, shape)

    @classmethod
    def of_volume(cls, volume: Volume, name: Name, index: float) -> Plane:
        """The plane along the volume's own voxels that comes nearest to that name, at a slice index along its normal.

        Cut at a whole index it needs no interpolation, whatever the spacing. In an oblique acquisition it is as
        oblique as the voxels are.
        """
        size = volume.shape[::-1]
        directions = volume.affine[:3, :3] / volume.spacing_mm
        normal = own_axis(volume, name)
        one, other = (axis for axis in range(3) if axis != normal)
        if abs(directions[:, one] @ RIGHT[name]) >= abs(directions[:, other] @ RIGHT[name]):
            across, along = one, other
        else:
            across, along = other, one
        corner = np.zeros(3)
        corner[normal] = index
        signs = {}
        for axis, wanted in ((across, RIGHT[name]), (along, DOWN[name])):
            signs[axis] = 1 if directions[:, axis] @ wanted >= 0 else -1
            if signs[axis] < 0:
                corner[axis] = size[axis] - 1
        return cls(
            volume.to_mm(corner),
            directions[:, across] * signs[across],
            directions[:, along] * signs[along],
            (volume.spacing_mm[across], volume.spacing_mm[along]),
            (size[along], size[across]),
        )

    @cached_property
    def normal_mm(self) -> Vector:
        """Unit vector away from the viewer: right × down."""
        return _unit(np.cross(self.right_mm, self.down_mm))

    @property
    def center_mm(self) -> Vector:
        """The middle of the rectangle."""
        rows, columns = self.shape
        return self.to_mm([(columns - 1) / 2, (rows - 1) / 2])

    def to_mm(self, points_px: ArrayLike) -> Vector:
        """Patient positions of pixel coordinates (…, 2), each (column, row)."""
        points = np.asarray(points_px, np.float64)
        steps = np.stack([self.right_mm * self.pixel_mm[0], self.down_mm * self.pixel_mm[1]])
        return np.asarray(self.origin_mm + points @ steps, np.float64)

    def to_px(self, points_mm: ArrayLike) -> Vector:
        """Pixel coordinates (column, row) of patient positions (…, 3), and their depth behind the plane in mm."""
        return np.asarray((np.asarray(points_mm, np.float64) - self.origin_mm) @ self._inverse_steps, np.float64)

    @cached_property
    def _inverse_steps(self) -> Vector:
        steps = np.stack([self.right_mm * self.pixel_mm[0], self.down_mm * self.pixel_mm[1], self.normal_mm])
        return np.asarray(np.linalg.inv(steps), np.float64)

    def moved(self, distance_mm: float) -> Plane:
        """The parallel plane that far away from the viewer."""
        return replace(self, origin_mm=self.origin_mm + distance_mm * self.normal_mm)

    def rotated(self, axis: ArrayLike, degrees: float, about_mm: ArrayLike) -> Plane:
        """Turned right-handedly around an axis through a point: how a crosshair's handle makes a plane oblique."""
        turn = rotation(_unit(axis), np.radians(degrees))
        pivot = np.asarray(about_mm, np.float64)
        return replace(
            self,
            origin_mm=pivot + turn @ (self.origin_mm - pivot),
            right_mm=_unit(turn @ self.right_mm),
            down_mm=_unit(turn @ self.down_mm),
        )


def own_axis(volume: Volume, name: Name) -> int:
    """Which voxel axis (0, 1, 2 for i, j, k) runs most nearly along the normal of that plane."""
    along = np.abs(volume.affine[:3, :3] / volume.spacing_mm)  # [patient axis, voxel axis]
    # Each voxel axis serves one name: the assignment with the strongest agreement over all three.
    orders = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))
    best = max(orders, key=lambda order: sum(along[patient, voxel] for patient, voxel in enumerate(order)))
    return best[_NORMAL_AXIS[name]]


def _unit(vector: ArrayLike) -> Vector:
    direction = np.asarray(vector, np.float64)
    length = np.linalg.norm(direction)
    if not (np.isfinite(length) and length > 0):
        raise GeometryError("a direction needs a length")
    return np.asarray(direction / length, np.float64)
