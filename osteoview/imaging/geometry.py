"""The only place where voxels become millimetres and back.

Patient space is DICOM's: LPS, millimetres, float64. Voxel coordinates are (i, j, k) = (column, row, slice), with
integers at voxel centres; arrays are indexed [k, j, i].
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Affine = NDArray[np.float64]

# Written headers round direction cosines to a few digits; past this the axes are really skewed.
ORTHONORMAL_TOLERANCE = 1e-3

_LETTERS = (("R", "L"), ("A", "P"), ("F", "H"))  # towards minus and plus x, y, z


class GeometryError(ValueError):
    """Numbers that describe no plane or grid in space."""


def slice_normal(orientation: ArrayLike) -> NDArray[np.float64]:
    """Unit normal of the plane of ImageOrientationPatient, right-handed: row × column direction.

    Rejects directions that are not finite, not unit vectors or not perpendicular (PS3.3 C.7.6.2.1.1).
    """
    cosines = np.asarray(orientation, np.float64)
    if cosines.shape != (6,) or not np.isfinite(cosines).all():
        raise GeometryError("the image orientation is not six finite numbers")
    row, column = cosines[:3], cosines[3:]
    if np.abs(np.array([row @ row - 1, column @ column - 1])).max() > 2 * ORTHONORMAL_TOLERANCE:
        raise GeometryError("the image orientation's directions are not unit vectors")
    if abs(row @ column) > ORTHONORMAL_TOLERANCE:
        raise GeometryError("the image orientation's directions are not perpendicular")
    normal = np.cross(row, column)
    return np.asarray(normal / np.linalg.norm(normal), np.float64)


def check_spacing(pixel_spacing_mm: Sequence[float]) -> None:
    """Reject a PixelSpacing that is not two positive lengths."""
    if len(pixel_spacing_mm) != 2 or not all(np.isfinite(mm) and mm > 0 for mm in pixel_spacing_mm):
        raise GeometryError(f"the pixel spacing {tuple(pixel_spacing_mm)} is not two positive lengths")


def stack_affine(
    orientation: ArrayLike, first_position_mm: ArrayLike, pixel_spacing_mm: tuple[float, float], step_mm: ArrayLike
) -> Affine:
    """The affine of slices whose first voxel lies at first_position_mm and which follow each other by step_mm.

    pixel_spacing_mm is DICOM's PixelSpacing: (between rows, between columns). step_mm is a vector; it is parallel
    to the slice normal unless the gantry was tilted.
    """
    slice_normal(orientation)
    check_spacing(pixel_spacing_mm)
    between_rows, between_columns = pixel_spacing_mm
    cosines = np.asarray(orientation, np.float64)
    affine = np.eye(4)
    affine[:3, 0] = cosines[:3] * between_columns
    affine[:3, 1] = cosines[3:] * between_rows
    affine[:3, 2] = step_mm
    affine[:3, 3] = first_position_mm
    if not np.isfinite(affine).all():
        raise GeometryError("the image position is not three finite numbers")
    if abs(np.linalg.det(affine[:3, :3])) < 1e-9:
        raise GeometryError("the slices lie in one plane")
    return affine


def transform(affine: Affine, points: ArrayLike) -> NDArray[np.float64]:
    """Points (…, 3) taken through an affine: voxel (i, j, k) to mm, or mm to voxel with the inverse."""
    return np.asarray(points, np.float64) @ affine[:3, :3].T + affine[:3, 3]


def spacing_mm(affine: Affine) -> tuple[float, float, float]:
    """Distance between neighbouring voxel centres along i, j and k."""
    i, j, k = np.linalg.norm(affine[:3, :3], axis=0)
    return float(i), float(j), float(k)


def direction_letters(direction: ArrayLike) -> str:
    """Where a direction points in the patient, strongest first: 'L', or 'LA' when it is oblique."""
    vector = np.asarray(direction, np.float64)
    vector = vector / np.linalg.norm(vector)
    strongest_first = np.argsort(-np.abs(vector), kind="stable")
    # Below about 6° a second letter says less than it clutters.
    return "".join(_LETTERS[axis][int(vector[axis] > 0)] for axis in strongest_first if abs(vector[axis]) > 0.1)


def plane_name(orientation: ArrayLike) -> str:
    """axial, sagittal or coronal when the slices lie within 30° of that plane; 'oblique' otherwise."""
    along = np.abs(slice_normal(orientation))
    axis = int(np.argmax(along))
    # Within 30° a radiologist still calls it by the plane's name.
    return ("sagittal", "coronal", "axial")[axis] if along[axis] > 0.866 else "oblique"


def rotation(axis: ArrayLike, radians: float) -> NDArray[np.float64]:
    """The matrix that turns right-handedly around a unit vector (Rodrigues)."""
    x, y, z = np.asarray(axis, np.float64)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + np.sin(radians) * cross + (1 - np.cos(radians)) * cross @ cross, np.float64)
