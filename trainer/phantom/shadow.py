"""The body's shadow on the detector: how much water each ray crosses, so how noisy and how dark each point becomes.

Computed on a coarse map of the whole body, because tissue outside the displayed field casts its shadow too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from trainer.phantom.attenuation import hounsfield
from trainer.phantom.grid import Grid
from trainer.phantom.tissue import Tissue

Source = Callable[[Grid], Tissue]

CELL_MM, CELLS, VIEWS = 10.0, 64, 36
STEP_MM = 15.0
WATER_PER_MM = 0.0195  # attenuation of water for a beam hardened by a torso
REFERENCE_MM = 300.0
# Tube current modulation follows half of the log attenuation ("average" strength): thick patients stay noisier.
CURRENT_FOLLOWS = 0.5
# A water-calibrated scanner keeps a residual shading of a few HU between the skin and the middle of a torso.
CUPPING_HU = 8.0


@dataclass(frozen=True)
class Shadow:
    """Noise and shading maps along a scan, on a coarse grid of patient positions.

    x_mm, y_mm: cell centres. z_mm: slice positions. variance: [z, y, x], noise variance over that behind 30 cm of
    water. views: [z, view], the share of each direction in the noise of the body's middle, mean one; view v looks
    along angle π·v/VIEWS. path_mm: [z, y, x], water crossed by the rays through each point, averaged over views.
    """

    x_mm: NDArray[np.float64]
    y_mm: NDArray[np.float64]
    z_mm: NDArray[np.float64]
    variance: NDArray[np.float32]
    views: NDArray[np.float32]
    path_mm: NDArray[np.float32]

    def at(self, z_mm: float) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Variance map, view shares and path map at one slice position, between the two nearest known ones."""
        place = float(np.interp(z_mm, self.z_mm, np.arange(len(self.z_mm))))
        low = min(int(place), len(self.z_mm) - 1)
        high = min(low + 1, len(self.z_mm) - 1)
        part = np.float32(place - low)
        variance, views, path = (
            (1 - part) * values[low] + part * values[high] for values in (self.variance, self.views, self.path_mm)
        )
        return variance, views, path


def cast(source: Source, center_mm: tuple[float, float], z_range_mm: tuple[float, float], kvp: float) -> Shadow:
    """The shadow of a body along an axial scan."""
    low, high = z_range_mm
    count = max(2, round((high - low) / STEP_MM) + 1)
    z_mm = np.linspace(low, max(high, low + 1.0), count)
    axis: NDArray[np.float64] = (np.arange(CELLS, dtype=np.float64) - (CELLS - 1) / 2) * CELL_MM
    affine = np.diag([CELL_MM, CELL_MM, z_mm[1] - z_mm[0], 1.0])
    affine[:3, 3] = center_mm[0] + axis[0], center_mm[1] + axis[0], low
    grid = Grid((count, CELLS, CELLS), affine)
    water = np.empty((count, CELLS * CELLS), dtype=np.float32)
    for k in range(count):
        hu = hounsfield(source(grid.slab(k, k + 1)), kvp)[0]
        water[k] = np.clip(1.0 + hu / 1000.0, 0.0, 3.5).ravel()
    rays = _rays(axis)
    paths = np.asarray((rays @ water.T).T, dtype=np.float32) * np.float32(CELL_MM)
    paths = paths.reshape(count, VIEWS, -1)
    thickest = paths.max(axis=2, keepdims=True)
    exponent = WATER_PER_MM * ((paths - REFERENCE_MM) - CURRENT_FOLLOWS * (thickest - REFERENCE_MM))
    noise = np.exp(exponent.astype(np.float32))
    variance = _spread(rays, noise)
    middle = noise.max(axis=2)
    return Shadow(
        x_mm=center_mm[0] + axis,
        y_mm=center_mm[1] + axis,
        z_mm=z_mm,
        variance=variance,
        views=middle / middle.mean(axis=1, keepdims=True),
        path_mm=_spread(rays, paths),
    )


def of_ellipse(half_width_mm: float, half_depth_mm: float) -> Shadow:
    """The shadow in the middle of an elliptic cylinder of water, the same everywhere."""
    angles = np.pi * np.arange(VIEWS) / VIEWS
    # A view's rays run across its detector axis (cos, sin), along (-sin, cos).
    paths = 2.0 / np.hypot(np.sin(angles) / half_width_mm, np.cos(angles) / half_depth_mm)
    exponent = WATER_PER_MM * ((paths - REFERENCE_MM) - CURRENT_FOLLOWS * (paths - REFERENCE_MM))
    noise = np.exp(exponent).astype(np.float32)
    ends = np.array([-1e4, 1e4])
    everywhere = np.ones((2, 2, 2), dtype=np.float32)
    return Shadow(
        x_mm=ends,
        y_mm=ends,
        z_mm=ends,
        variance=everywhere * noise.mean(),
        views=np.stack([noise, noise]) / noise.mean(),
        path_mm=everywhere * np.float32(paths.mean()),
    )


def _rays(axis: NDArray[np.float64]) -> sparse.csr_array:
    """Parallel projection of the coarse map: rows are (view, detector bin), columns are cells."""
    y, x = np.meshgrid(axis, axis, indexing="ij")
    angles = np.pi * np.arange(VIEWS) / VIEWS
    bins = 2 * CELLS
    # The detector axis of view v lies along (cos, sin): by the central slice theorem its noise is that of the same
    # direction in the image's spectrum.
    place = (np.outer(np.cos(angles), x.ravel()) + np.outer(np.sin(angles), y.ravel())) / CELL_MM + bins / 2
    low = np.floor(place).astype(np.int64)
    part = place - low
    row = np.arange(VIEWS)[:, None] * bins
    rows = np.concatenate([(row + low).ravel(), (row + low + 1).ravel()])
    columns = np.tile(np.arange(x.size), 2 * VIEWS)
    weights = np.concatenate([(1 - part).ravel(), part.ravel()]).astype(np.float32)
    return sparse.csr_array((weights, (rows, columns)), shape=(VIEWS * bins, x.size))


def _spread(rays: sparse.csr_array, values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean over views of each ray's value at every cell it crosses."""
    count = len(values)
    spread = np.asarray((rays.T @ values.reshape(count, -1).T).T, dtype=np.float32)
    return spread.reshape(count, CELLS, CELLS) / np.float32(VIEWS)
