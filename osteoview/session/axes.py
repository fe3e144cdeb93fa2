"""The three directions along which a scan is cut: upright as it was acquired, or turned by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.geometry import GeometryError, rotation
from osteoview.imaging.plane import DOWN, NAMES, RIGHT, Name, own_axis
from osteoview.imaging.volume import Volume

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

# A plane turned so far that its upright direction points at the viewer takes the turned one instead.
_STILL_UPRIGHT = 0.2


@dataclass(frozen=True, eq=False)
class Axes:
    """Columns are unit vectors in LPS: leftwards, backwards, headwards; perpendicular to each other.

    `upright` is how the pictures are held, `turned` how the planes lie. They are the same until somebody turns a plane;
    then each picture stays as upright as its plane allows, and the lines of the other planes lean in it.
    """

    upright: Matrix
    turned: Matrix

    def __post_init__(self) -> None:
        """Reject what is no rotation."""
        for name in ("upright", "turned"):
            matrix = np.array(getattr(self, name), np.float64)
            if matrix.shape != (3, 3) or not np.allclose(matrix.T @ matrix, np.eye(3), atol=1e-6):
                raise GeometryError("axes are three perpendicular unit vectors")
            matrix.flags.writeable = False
            object.__setattr__(self, name, matrix)

    @classmethod
    def straight(cls) -> Axes:
        """The patient's own."""
        return cls(np.eye(3), np.eye(3))

    @classmethod
    def of_volume(cls, volume: Volume) -> Axes:
        """Those of the acquired voxels, so that each plane of a name is a slice as it was acquired."""
        directions = volume.affine[:3, :3] / volume.spacing_mm
        own = np.stack([directions[:, own_axis(volume, name)] for name in ("sagittal", "coronal", "axial")], axis=1)
        own *= np.where(np.diag(own) < 0, -1.0, 1.0)
        # The nearest rotation: written headers round, and a gantry may lean by a fraction of a degree.
        left, _, right = np.linalg.svd(own)
        nearest = left @ right
        if np.linalg.det(nearest) < 0 or np.allclose(nearest, np.eye(3), atol=1e-6):
            return cls.straight()
        return cls(nearest, nearest)

    @property
    def is_oblique(self) -> bool:
        """Whether somebody has turned a plane."""
        return not np.allclose(self.upright, self.turned, atol=1e-9)

    def normal(self, name: Name) -> Vector:
        """Unit vector away from the viewer."""
        return self._normals[name]

    def leaning(self, name: Name) -> float:
        """By how many degrees a plane leans away from the acquired one."""
        straight = self.upright @ np.cross(RIGHT[name], DOWN[name])
        return float(np.degrees(np.arccos(np.clip(self.normal(name) @ straight, -1, 1))))

    def frame(self, name: Name) -> tuple[Vector, Vector]:
        """Unit vectors to the right and down in the picture of that plane."""
        return self._frames[name]

    def rotated(self, about: Name, degrees: float) -> Axes:
        """The other two planes turned clockwise on the screen of `about`, which stays as it is."""
        return replace(self, turned=_orthonormal(rotation(self.normal(about), np.radians(degrees)) @ self.turned))

    def aligned(self, headwards_mm: ArrayLike) -> Axes:
        """The axial plane made perpendicular to a direction by the smallest turn there is."""
        target = np.asarray(headwards_mm, np.float64)
        length = np.linalg.norm(target)
        if not (np.isfinite(length) and length > 0):
            raise GeometryError("the points lie on one line; a plane needs three that do not")
        target = target / length
        now = self.turned[:, 2]
        if target @ self.upright[:, 2] < 0:
            target = -target
        axis = np.cross(now, target)
        sine = float(np.linalg.norm(axis))
        if sine < 1e-9:
            return self
        turn = rotation(axis / sine, float(np.arctan2(sine, now @ target)))
        return replace(self, turned=_orthonormal(turn @ self.turned))

    def straightened(self) -> Axes:
        """As they were acquired."""
        return replace(self, turned=self.upright)

    @cached_property
    def _normals(self) -> dict[Name, Vector]:
        return {name: _read_only(self.turned @ np.cross(RIGHT[name], DOWN[name])) for name in NAMES}

    @cached_property
    def _frames(self) -> dict[Name, tuple[Vector, Vector]]:
        return {name: self._upright_frame(name) for name in NAMES}

    def _upright_frame(self, name: Name) -> tuple[Vector, Vector]:
        normal = self._normals[name]
        wanted = self.upright @ RIGHT[name]
        right = wanted - normal * (wanted @ normal)
        if np.linalg.norm(right) < _STILL_UPRIGHT:
            right = self.turned @ RIGHT[name]
        right = right / np.linalg.norm(right)
        return _read_only(right), _read_only(np.cross(normal, right))


def _read_only(vector: Vector) -> Vector:
    vector.flags.writeable = False
    return vector


def _orthonormal(matrix: Matrix) -> Matrix:
    """Free of what many small turns add up to."""
    left, _, right = np.linalg.svd(matrix)
    return np.asarray(left @ right, np.float64)
