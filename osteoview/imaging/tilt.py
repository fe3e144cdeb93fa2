"""Straightens a stack that was scanned with the gantry tilted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.geometry import Affine, GeometryError
from osteoview.imaging.volume import Volume

Slice = NDArray[np.float32]

MOST_DEGREES = 35.0
# Of a pixel, over the whole stack: rounding in the headers, not a tilt.
_NO_DRIFT_PX = 0.01


def tilt_degrees(affine: Affine) -> float:
    """Angle between the way the slices follow each other and the normal of the slices."""
    forward, sideways = _forward_and_sideways(affine)
    return float(np.degrees(np.arctan2(np.linalg.norm(sideways), np.linalg.norm(forward))))


def straighten(hu: NDArray[np.int16], affine: Affine, fill_hu: int) -> tuple[NDArray[np.int16], Affine]:
    """The same tissue at the same millimetres, on a rectangular grid: slices are shifted within their own planes.

    Shifts are linear between neighbouring pixels, only along the axes that lean. The grid grows in the plane so that
    nothing is cut off; where a slice does not reach, it holds fill_hu. Pixels touching Volume.blank_hu stay blank.
    The spacing between slices becomes the perpendicular distance. A stack that is straight comes back as it was;
    one that leans more than 35° is refused, because nothing a CT gantry does explains it.
    """
    degrees = tilt_degrees(affine)
    if degrees > MOST_DEGREES:
        raise GeometryError(
            f"the slices lean by {degrees:.0f}°, more than any gantry tilts; their positions cannot be right"
        )
    slices, rows, columns = hu.shape
    forward, sideways = _forward_and_sideways(affine)
    # Per slice, in pixels along i and j; a least-squares fit because the cosines may be skewed by rounding.
    drift_px = np.linalg.lstsq(affine[:3, :2], sideways, rcond=None)[0]
    shifts = np.arange(slices)[:, None] * drift_px
    if np.abs(shifts[-1]).max() < _NO_DRIFT_PX:
        return hu, affine
    shifts[:, np.abs(shifts[-1]) < _NO_DRIFT_PX] = 0
    # Slices that drift backwards would start before the first one: the grid starts where the farthest does.
    before = np.floor(shifts.min(axis=0)).astype(int)
    after = np.ceil(shifts.max(axis=0)).astype(int)
    grow_columns, grow_rows = after - before
    straight = np.empty((slices, rows + grow_rows, columns + grow_columns), np.int16)
    for k in range(slices):
        right_px, down_px = shifts[k] - before
        straight[k] = _shifted(hu[k], (right_px, down_px), straight.shape[1:], fill_hu)
    upright = affine.copy()
    upright[:3, 2] = forward
    upright[:3, 3] = affine[:3, 3] + affine[:3, :2] @ before
    return straight, upright


def _forward_and_sideways(affine: Affine) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The step from slice to slice, split into what is along the slice normal and what slides in the plane."""
    normal = np.cross(affine[:3, 0], affine[:3, 1])
    normal /= np.linalg.norm(normal)
    forward = (affine[:3, 2] @ normal) * normal
    return forward, affine[:3, 2] - forward


def _shifted(
    picture: NDArray[np.int16], shift_px: tuple[float, float], shape: tuple[int, int], fill_hu: int
) -> NDArray[np.int16]:
    """A picture moved right and down into a larger frame."""
    values = picture.astype(np.float32)
    blank = picture == Volume.blank_hu
    has_blank = bool(blank.any())
    if has_blank:  # NaN travels through the interpolation: what touches a blank pixel has no value either
        values[blank] = np.nan
    right_px, down_px = shift_px
    values, first_row = _moved(values, down_px)
    turned, first_column = _moved(values.T, right_px)
    values = np.floor(turned.T + np.float32(0.5))
    if has_blank:
        values[np.isnan(values)] = Volume.blank_hu
    frame = np.full(shape, fill_hu, np.int16)
    frame[first_row : first_row + values.shape[0], first_column : first_column + values.shape[1]] = values
    return frame


def _moved(values: Slice, shift_px: float) -> tuple[Slice, int]:
    """Rows at the whole indices they cover after sliding by shift_px, and the first of those indices.

    Nothing is known beyond the outermost pixel centres, so a broken shift loses one row.
    """
    whole = round(shift_px)
    if abs(shift_px - whole) < 1e-6:
        return values, whole
    first = int(np.ceil(shift_px))
    weight = np.float32(first - shift_px)
    return values[:-1] + weight * (values[1:] - values[:-1]), first
