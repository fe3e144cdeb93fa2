"""The column of vertebral bodies, straightened: a curve in the patient and the HU around it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.canal import Canal
from osteoview.imaging.volume import Volume

Points = NDArray[np.float64]

STEP_MM = 1.0
# From the middle of the canal to the middle of a body: half a canal and half a body (Panjabi 1992: T10 to L5).
_CANAL_TO_BODY_MM = 24.0
_SMOOTH_MM = 14.0
_BEYOND_MM, _BEND_MM = 50.0, 80


@dataclass(frozen=True, eq=False)
class Curve:
    """Places every millimetre along the bodies, from the lowest, with axes at each: columns left, back and up."""

    points_mm: Points
    axes: NDArray[np.float64]

    def __len__(self) -> int:
        """How many millimetres long."""
        return len(self.points_mm)

    def at(self, along_mm: float) -> tuple[Points, NDArray[np.float64]]:
        """Place and axes at a distance along the curve."""
        low = int(np.clip(along_mm, 0, len(self) - 1))
        share = float(np.clip(along_mm - low, 0.0, 1.0))
        high = min(low + 1, len(self) - 1)
        return (1 - share) * self.points_mm[low] + share * self.points_mm[high], self.axes[low]

    def to_mm(self, along_mm: float, left_mm: float, back_mm: float) -> Points:
        """The patient's position of a place in the straightened column."""
        point, axes = self.at(along_mm)
        return np.asarray(point + left_mm * axes[:, 0] + back_mm * axes[:, 1])


def curve_along(points_mm: Points, smooth_mm: float = _SMOOTH_MM) -> Curve:
    """A curve through points given from below, resampled every millimetre and smoothed."""
    steps = np.linalg.norm(np.diff(points_mm, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    even = np.arange(0.0, along[-1] + 1e-9, STEP_MM)
    places = np.stack([np.interp(even, along, points_mm[:, axis]) for axis in range(3)], axis=1)
    places = _smoothed(places, smooth_mm / STEP_MM)
    up = np.gradient(places, axis=0)
    up = _smoothed(up, smooth_mm / STEP_MM)
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    left = np.array([1.0, 0.0, 0.0]) - up[:, :1] * up
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    back = np.cross(up, left)
    return Curve(places, np.stack([left, back, up], axis=2))


def _smoothed(values: Points, sigma: float) -> Points:
    """Gaussian smoothing that goes on straight beyond the ends instead of flattening them."""
    margin = min(int(3 * sigma), len(values) - 1)
    if margin < 1:
        return values
    before = 2 * values[0] - values[margin:0:-1]
    after = 2 * values[-1] - values[-2 : -2 - margin : -1]
    wide = np.concatenate([before, values, after])
    smooth = ndimage.gaussian_filter1d(wide, sigma, axis=0, mode="nearest")
    return np.asarray(smooth[margin : margin + len(values)])


def body_curve(canal: Canal) -> Curve:
    """The curve through the bodies in front of a canal."""
    behind = curve_along(canal.points_mm)
    points = behind.points_mm - _CANAL_TO_BODY_MM * behind.axes[:, :, 1]
    return curve_through(points)


def curve_through(points_mm: Points) -> Curve:
    """The curve through the middles of bodies, continued a little at both ends, bending on as it did."""
    below, above = _continued(points_mm[:_BEND_MM][::-1])[::-1], _continued(points_mm[-_BEND_MM:])
    return curve_along(np.concatenate([below, points_mm, above]))


def _continued(points_mm: Points) -> Points:
    """The parabola through the last places of a curve, continued a little way."""
    along = np.arange(-len(points_mm) + 1.0, 1.0)
    ahead = np.arange(1.0, _BEYOND_MM + 1.0)
    terms = np.polyfit(along, points_mm, 2 if len(points_mm) >= _BEND_MM else 1)
    start = np.array([np.polyval(terms[:, axis], 0.0) for axis in range(3)])
    path = np.stack([np.polyval(terms[:, axis], ahead) for axis in range(3)], axis=1)
    return np.asarray(path - start + points_mm[-1])


@dataclass(frozen=True, eq=False)
class Column:
    """HU around a curve, [along, back, left]; NaN where nothing was scanned.

    back_mm and left_mm are where the rows and columns lie, relative to the curve. slice_mm: what the scan resolves
    along the body.
    """

    curve: Curve
    hu: NDArray[np.float32]
    back_mm: NDArray[np.float64]
    left_mm: NDArray[np.float64]
    slice_mm: float

    def mean(self, back_mm: tuple[float, float], left_mm: tuple[float, float]) -> NDArray[np.float64]:
        """Mean HU along the column within a rectangle across it; NaN where half of it was not scanned."""
        rows = (self.back_mm >= back_mm[0]) & (self.back_mm <= back_mm[1])
        columns = (self.left_mm >= left_mm[0]) & (self.left_mm <= left_mm[1])
        part = self.hu[:, rows][:, :, columns].reshape(len(self.hu), -1)
        known = np.isfinite(part)
        total = np.where(known, part, 0).sum(axis=1, dtype=np.float64)
        count = known.sum(axis=1)
        return np.where(count * 2 > part.shape[1], total / np.maximum(count, 1), np.nan)


def straighten(
    volume: Volume, curve: Curve, back_mm: tuple[float, float], half_width_mm: float, step_mm: float
) -> Column:
    """The volume resampled around a curve: every millimetre along it, every step_mm across it."""
    from osteoview.anatomy.resampling import sample_along

    back = np.arange(back_mm[0], back_mm[1] + 1e-6, step_mm)
    left = np.arange(-half_width_mm, half_width_mm + 1e-6, step_mm)
    hu = np.empty((len(curve), len(back), len(left)), np.float32)
    axes = np.ascontiguousarray(curve.axes)
    sample_along(volume.hu, volume.inverse_affine, curve.points_mm, axes, back, left, Volume.blank_hu, hu)
    return Column(curve, hu, back, left, resolved_mm(volume))


def resolved_mm(volume: Volume, axis: int = 2) -> float:
    """The larger of slice thickness and slice distance; along another axis than the slices', the voxel."""
    thickness_mm = volume.acquisition.slice_thickness_mm or 0.0
    return max(thickness_mm if axis == 2 else 0.0, volume.spacing_mm[axis])
