"""The outline of a body halfway up: the ellipse across which bone gives way to what surrounds it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.column import Column

# Fat and contrast beside the bone count no more than muscle and spongy bone do.
_DARKEST_HU, _BRIGHTEST_HU = -20.0, 260.0
_BLUR_MM = 1.6
# Half axes of bodies from T9 to L5, of small women to large men, and how far the curve may lie off their middle.
_HALF_WIDTHS_MM = np.arange(13.0, 31.1, 1.0)
_HALF_DEPTHS_MM = np.arange(10.0, 24.1, 1.0)
_SHIFTS_LEFT_MM = np.arange(-9.0, 9.1, 1.0)
_SHIFTS_BACK_MM = np.arange(-12.0, 10.1, 1.0)
_USUAL_SHIFT_MM, _SHIFT_COST = 6.0, 2.0
# Degrees from the left through the back; where the pedicles leave there is no edge.
_ANGLES_DEG = np.array([*range(-210, 31, 12), 75, 90, 105])
_STEEPEST_HU_PER_MM = 30.0


@dataclass(frozen=True)
class Ellipse:
    """A body's outline at half height, in the straightened column; sharpness is the mean fall across it, HU per mm."""

    left_mm: float
    back_mm: float
    half_width_mm: float
    half_depth_mm: float
    sharpness: float


def fit_ellipse(column: Column, low_mm: float, high_mm: float) -> Ellipse | None:
    """The best ellipse in the mean of the middle third between two discs; None where it was not scanned."""
    third = (high_mm - low_mm) / 3
    first, last = max(int(low_mm + third), 0), min(int(high_mm - third) + 1, len(column.hu))
    if last - first < 2:
        return None
    slab = np.clip(column.hu[first:last], _DARKEST_HU, _BRIGHTEST_HU)
    known = np.isfinite(slab)
    if known.mean() < 0.7:
        return None
    image = np.where(known, slab, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    step = float(column.left_mm[1] - column.left_mm[0])
    smooth = ndimage.gaussian_filter(image.astype(np.float64), _BLUR_MM / step)
    by_back, by_left = np.gradient(smooth, step)
    return _best(column, by_back, by_left)


def _best(column: Column, by_back: NDArray[np.float64], by_left: NDArray[np.float64]) -> Ellipse:
    """Every shift at once for one pair of axes after the other. Indices depend on one of the two only: made once."""
    step = float(column.left_mm[1] - column.left_mm[0])
    angles = np.deg2rad(_ANGLES_DEG)
    left, back = np.meshgrid(_SHIFTS_LEFT_MM, _SHIFTS_BACK_MM, indexing="ij")
    cost = _SHIFT_COST * ((left / _USUAL_SHIFT_MM) ** 2 + (back / _USUAL_SHIFT_MM) ** 2)
    high, wide = by_left.shape
    columns = _reached(_HALF_WIDTHS_MM, _SHIFTS_LEFT_MM, np.cos(angles), float(column.left_mm[0]), step, wide)
    rows = _reached(_HALF_DEPTHS_MM, _SHIFTS_BACK_MM, np.sin(angles), float(column.back_mm[0]), step, high)
    flat_left, flat_back = by_left.ravel(), by_back.ravel()
    best, found = -np.inf, (0.0, 0.0, 0.0, 0.0)
    for width, columns_there in zip(_HALF_WIDTHS_MM, columns, strict=True):
        for depth, rows_there in zip(_HALF_DEPTHS_MM, rows, strict=True):
            if not 1.05 <= width / depth <= 1.9:
                continue
            normal = np.stack([np.cos(angles) / width, np.sin(angles) / depth])
            normal /= np.linalg.norm(normal, axis=0)
            places = rows_there[None] * wide + columns_there[:, None]
            fall = -(flat_left[places] * normal[0] + flat_back[places] * normal[1])
            score = np.clip(fall, -_STEEPEST_HU_PER_MM / 2, _STEEPEST_HU_PER_MM).mean(axis=2) - cost
            at = np.unravel_index(int(np.argmax(score)), score.shape)
            if score[at] > best:
                best, found = float(score[at]), (float(left[at]), float(back[at]), float(width), float(depth))
    return Ellipse(*found, best)


def _reached(
    halves_mm: NDArray[np.float64],
    shifts_mm: NDArray[np.float64],
    directions: NDArray[np.float64],
    first_mm: float,
    step_mm: float,
    size: int,
) -> NDArray[np.int64]:
    """Rows or columns that ellipses of these half axes run through, [half axis, shift, angle]."""
    places_mm = shifts_mm[:, None] + halves_mm[:, None, None] * directions
    return np.clip(np.rint((places_mm - first_mm) / step_mm), 0, size - 1).astype(np.int64)
