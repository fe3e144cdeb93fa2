"""Line integrals through a body: how much of each material every ray of a projection crosses."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, gaussian_filter1d

from trainer.phantom.grid import Grid
from trainer.phantom.photons import materials_g_cm3
from trainer.phantom.shadow import Source

Corner = tuple[float, float, float]

_MATERIALS = 5
# So many planes are staggered against each other, then added, then projected with one magnification.
_STAGGERED = 4
# Blur of the coarse planes, in their own steps (one sigma).
_SOFTENED = 0.35


@dataclass(frozen=True)
class View:
    """A detector facing a point of the body.

    aim_mm: the point whose ray meets the detector's middle at right angles. right, down, toward: unit vectors in the
    patient along image columns, image rows, and from the source to the detector. source_mm: distance from the source
    to the aimed point, infinite for parallel rays; detector_mm: from there to the detector. pixel_mm is measured on
    the detector. shape is (rows, columns).
    """

    aim_mm: NDArray[np.float64]
    right: tuple[float, float, float]
    down: tuple[float, float, float]
    toward: tuple[float, float, float]
    pixel_mm: float
    shape: tuple[int, int]
    source_mm: float = math.inf
    detector_mm: float = 0.0

    def __post_init__(self) -> None:
        """Reject a view whose directions do not stand at right angles."""
        axes = np.array([self.right, self.down, self.toward])
        if not np.allclose(axes @ axes.T, np.eye(3), atol=1e-9):
            raise ValueError("right, down and toward must be unit vectors at right angles")
        if self.pixel_mm <= 0.0 or min(self.shape) < 1 or self.source_mm <= 0.0 or self.detector_mm < 0.0:
            raise ValueError("a view needs pixels, and a source and a detector on either side of the body")

    def magnification(self, depth_mm: float | NDArray[np.float64] = 0.0) -> float | NDArray[np.float64]:
        """How much larger things appear on the detector that lie depth_mm behind the aimed point."""
        if math.isinf(self.source_mm):
            return np.ones_like(depth_mm) if isinstance(depth_mm, np.ndarray) else 1.0
        return (self.source_mm + self.detector_mm) / (self.source_mm + depth_mm)

    def to_px(self, points_mm: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where points (n, 3) of the patient appear, as (row, column) of pixel centres."""
        offset = np.asarray(points_mm, dtype=np.float64) - self.aim_mm
        scale = np.asarray(self.magnification(offset @ np.array(self.toward))) / self.pixel_mm
        middle = (np.array(self.shape) - 1) / 2
        return np.stack([offset @ np.array(self.down) * scale, offset @ np.array(self.right) * scale], axis=1) + middle


@dataclass(frozen=True)
class Box:
    """A part of the body that deserves finer sampling: corners in the view's own (right, down, toward) mm from its aim.

    finer: how many fine samples replace a coarse one. feather_mm: over which they fade in.
    """

    low_mm: Corner
    high_mm: Corner
    finer: int
    feather_mm: float = 8.0


def paths_g_cm2(
    source: Source,
    view: View,
    *,
    step_mm: float,
    depth_mm: tuple[float, float],
    detail: Box | None = None,
    thick: float = 1.0,
) -> NDArray[np.float32]:
    """What each ray crosses, [material, row, column], in the order of `photons`.

    The body is rendered in planes parallel to the detector from the first depth to the second, and each is laid on the
    detector with its own magnification. Its samples lie step_mm apart, the planes `thick` times as far: along a ray
    all is added up, so that nothing is lost there. Inside `detail` finer planes take over, faded in over the feather,
    so that no seam shows. Rays lengthen with obliquity as they do in a room.
    """
    total = np.zeros((*view.shape, _MATERIALS), dtype=np.float32)
    half_mm = (np.array(view.shape[::-1]) + 4) / 2 * view.pixel_mm / float(view.magnification(depth_mm[1]))
    whole = _filling((-half_mm[0], -half_mm[1], depth_mm[0]), (half_mm[0], half_mm[1], depth_mm[1]), step_mm, thick)
    ones = [np.ones_like(samples) for samples in whole.samples_mm]
    if detail is None:
        _project(total, source, view, whole, [ones])
        _soften(total, view, step_mm)
    else:
        faded = [_fade(samples, detail, axis) for axis, samples in enumerate(whole.samples_mm)]
        _project(total, source, view, whole, [ones, faded])
        _soften(total, view, step_mm)
        fine = whole.within(detail)
        # Between coarse samples the coarse planes fade in straight lines, then softened; the fine ones rise likewise.
        pairs = zip(fine.samples_mm, whole.samples_mm, faded, strict=True)
        rising = [np.interp(at, known, values) for at, known, values in pairs]
        rising[:2] = [gaussian_filter1d(profile, _SOFTENED * detail.finer) for profile in rising[:2]]
        _project(total, source, view, fine, [rising])
    total *= _obliquity(view)[..., None]
    return np.ascontiguousarray(np.moveaxis(total, -1, 0))


@dataclass(frozen=True)
class _Lattice:
    """Even samples along (right, down, toward), in mm from the view's aim; planes lie `thick` steps apart."""

    samples_mm: tuple[NDArray[np.float64], ...]
    step_mm: float
    thick: float

    @property
    def steps_mm(self) -> tuple[float, float, float]:
        """Along each axis."""
        return self.step_mm, self.step_mm, self.step_mm * self.thick

    def within(self, box: Box) -> _Lattice:
        """A finer lattice over the part of this one that holds a box; every coarse sample there is a fine one too."""
        parts: list[NDArray[np.float64]] = []
        for samples, low, high, step in zip(self.samples_mm, box.low_mm, box.high_mm, self.steps_mm, strict=True):
            first = max(int(np.searchsorted(samples, low)) - 2, 0)
            last = min(int(np.searchsorted(samples, high)) + 1, len(samples) - 1)
            count = (last - first) * box.finer + 1
            parts.append(samples[first] + (step / box.finer) * np.arange(count, dtype=np.float64))
        return _Lattice(tuple(parts), self.step_mm / box.finer, self.thick)

    def staggered(self, view: View, start: int, stop: int) -> Grid:
        """Planes start..stop-1 in the patient: slices toward the detector, rows down, columns to the right.

        It begins a row and a column early, and each plane lies a share of a sample further than the one before it:
        a thin shell seen edge-on then meets the samples at different places, and the sum shows no moiré.
        """
        axes = np.array([view.right, view.down, view.toward]).T
        first = np.array([axis[0] for axis in self.samples_mm]) + self.step_mm * np.array([-1, -1, start * self.thick])
        affine = np.eye(4)
        stagger = 1 / _STAGGERED
        affine[:3, :3] = axes @ np.array([[1, 0, stagger], [0, 1, stagger], [0, 0, self.thick]]) * self.step_mm
        affine[:3, 3] = view.aim_mm + axes @ first
        columns, rows, _ = (len(axis) for axis in self.samples_mm)
        return Grid((stop - start, rows + 1, columns + 1), affine)


def _filling(low_mm: Corner, high_mm: Corner, step_mm: float, thick: float) -> _Lattice:
    """A lattice that fills a box from face to face."""
    samples: list[NDArray[np.float64]] = []
    for low, high, step in zip(low_mm, high_mm, (step_mm, step_mm, step_mm * thick), strict=True):
        count = math.ceil((high - low) / step)
        samples.append((low + high) / 2 + (np.arange(count, dtype=np.float64) - (count - 1) / 2) * step)
    return _Lattice(tuple(samples), step_mm, thick)


def _project(
    total: NDArray[np.float32],
    source: Source,
    view: View,
    lattice: _Lattice,
    weights: list[list[NDArray[np.float64]]],
) -> None:
    """Add what a lattice holds to the detector, in thin slabs.

    Each weight is the product of one profile an axis; the second, where there is one, is taken off the first.
    """
    columns, rows, planes = (len(axis) for axis in lattice.samples_mm)
    right_mm, down_mm, toward_mm = lattice.samples_mm
    for start in range(0, planes, _STAGGERED):
        stop = min(start + _STAGGERED, planes)
        parts = _straightened(materials_g_cm3(source(lattice.staggered(view, start, stop))))
        weight = np.zeros((stop - start, rows, columns), dtype=np.float32)
        for sign, (right, down, toward) in zip((1, -1), weights, strict=False):
            weight += np.float32(sign) * np.einsum("k,j,i->kji", toward[start:stop], down, right).astype(np.float32)
        slab = np.einsum("mkji,kji->jim", parts, weight) * np.float32(lattice.steps_mm[2] / 10.0)
        _lay(total, slab, view, lattice.step_mm, (down_mm[0], right_mm[0]), float(toward_mm[start:stop].mean()))


def _soften(total: NDArray[np.float32], view: View, step_mm: float) -> None:
    """Round the corners that straight lines between coarse samples have: along a steep edge they show as ripples."""
    sigma_px = _SOFTENED * step_mm * float(view.magnification()) / view.pixel_mm
    for material in range(total.shape[-1]):
        if total[..., material].any():
            total[..., material] = gaussian_filter(total[..., material], sigma_px, mode="nearest")


def _straightened(parts: NDArray[np.float32]) -> NDArray[np.float32]:
    """Staggered planes [material, k, j, i] read at the lattice's own samples; one row and column fewer."""
    for k in range(parts.shape[1]):
        share = np.float32(k / _STAGGERED)
        plane = parts[:, k]
        plane[:, :-1] = (1 - share) * plane[:, 1:] + share * plane[:, :-1]
        plane[:, :, :-1] = (1 - share) * plane[:, :, 1:] + share * plane[:, :, :-1]
    return parts[:, :, :-1, :-1]


def _fade(at_mm: NDArray[np.float64], box: Box, axis: int) -> NDArray[np.float64]:
    """1 inside a box, falling to 0 within the feather towards its faces."""
    depth = np.minimum(at_mm - box.low_mm[axis], box.high_mm[axis] - at_mm) / box.feather_mm
    ramp = np.clip(depth, 0.0, 1.0)
    return np.asarray(ramp * ramp * (3.0 - 2.0 * ramp))


def _lay(
    total: NDArray[np.float32],
    slab: NDArray[np.float32],
    view: View,
    step_mm: float,
    first_mm: tuple[float, float],
    depth_mm: float,
) -> None:
    """Add a slab to the detector, magnified as its depth asks."""
    if not slab.any():
        return
    scale = float(view.magnification(depth_mm)) / view.pixel_mm
    rows, columns = view.shape
    row = (np.arange(rows, dtype=np.float64) - (rows - 1) / 2) / scale - first_mm[0]
    column = (np.arange(columns, dtype=np.float64) - (columns - 1) / 2) / scale - first_mm[1]
    _add(total, slab, row / step_mm, column / step_mm)


@njit(cache=True, nogil=True)
def _add(
    total: NDArray[np.float32], slab: NDArray[np.float32], row: NDArray[np.float64], column: NDArray[np.float64]
) -> None:
    """Bilinear samples of `slab` at (row, column), added; beyond the slab there is nothing."""
    height, width, materials = slab.shape
    for r in range(len(row)):
        y = int(np.floor(row[r]))
        if y < 0 or y >= height - 1:
            continue
        fy = np.float32(row[r] - y)
        for c in range(len(column)):
            x = int(np.floor(column[c]))
            if x < 0 or x >= width - 1:
                continue
            fx = np.float32(column[c] - x)
            w00 = (1 - fy) * (1 - fx)
            w01 = (1 - fy) * fx
            w10 = fy * (1 - fx)
            w11 = fy * fx
            for m in range(materials):
                total[r, c, m] += (
                    w00 * slab[y, x, m]
                    + w01 * slab[y, x + 1, m]
                    + w10 * slab[y + 1, x, m]
                    + w11 * slab[y + 1, x + 1, m]
                )


def _obliquity(view: View) -> NDArray[np.float32]:
    """How much longer a ray's way through a plane is than the plane is thick."""
    if math.isinf(view.source_mm):
        return np.ones(view.shape, dtype=np.float32)
    rows, columns = view.shape
    y = (np.arange(rows) - (rows - 1) / 2) * view.pixel_mm
    x = (np.arange(columns) - (columns - 1) / 2) * view.pixel_mm
    reach = view.source_mm + view.detector_mm
    return np.sqrt(1.0 + (y[:, None] ** 2 + x**2) / reach**2).astype(np.float32)
