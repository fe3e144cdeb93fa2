"""Streaks from metal: what back-projection makes of rays that almost nothing got through."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.ndimage import map_coordinates

METAL_HU = 3500.0
_VIEWS = 720
# Beam hardening: crossing p mm of metal reads too low by this much per mm², levelling off where nothing gets through.
_DEFICIT_PER_MM2 = 4.5e-3
_SATURATION_MM = 22.0
_WATER_PER_MM = 0.0195


def streaks(hu: NDArray[np.float32], pixel_mm: float) -> NDArray[np.float32] | None:
    """Error in HU that metal spreads over a slice, or None where the slice has no metal.

    The projections' error depends on the metal alone, so it is projected sparsely and inverted by the central slice
    theorem: each view's spectrum is one line through the error image's.
    """
    rows, columns = np.nonzero(hu > METAL_HU)
    if len(rows) == 0:
        return None
    size = hu.shape[0]
    bins = fft.next_fast_len(2 * size)
    angles = np.pi * np.arange(_VIEWS) / _VIEWS
    middle = (size - 1) / 2
    # Titanium and steel differ by how far they exceed the scale; path length counts in mm of titanium.
    weight = np.clip(hu[rows, columns] / 8000.0, 0.4, 2.0) * pixel_mm
    sinogram = np.empty((_VIEWS, bins), dtype=np.float32)
    for view, angle in enumerate(angles):
        place = (columns - middle) * np.cos(angle) + (rows - middle) * np.sin(angle) + bins / 2
        low = place.astype(np.int64)
        part = place - low
        sinogram[view] = np.bincount(low, weight * (1 - part), bins) + np.bincount(low + 1, weight * part, bins)
    deficit = (-_DEFICIT_PER_MM2 * sinogram**2 / (1.0 + sinogram / _SATURATION_MM)).astype(np.float32)
    return _from_views(deficit, size) * np.float32(1000.0 / (_WATER_PER_MM * pixel_mm))


def _from_views(sinogram: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """The image whose parallel projections (sums over pixels) are the rows of the sinogram."""
    views, bins = sinogram.shape
    lines = fft.fftshift(fft.fft(fft.ifftshift(sinogram, axes=1), axis=1, workers=2), axes=1)
    # View π is view 0 read backwards; bins/2 lies at index 0 of the even-length line, which is zero anyway.
    opposite = np.roll(lines[:1, ::-1], 1, axis=1)
    lines = np.concatenate([lines, opposite])
    fy = fft.fftfreq(bins)[:, None]
    fx = fft.rfftfreq(bins)[None, :]
    radius = np.hypot(fx, fy)
    angle = np.arctan2(fy, fx)
    backwards = angle < 0.0
    signed = np.where(backwards, -radius, radius)
    angle = np.where(backwards, angle + np.pi, angle)
    where = np.stack(np.broadcast_arrays(angle * views / np.pi, signed * bins + bins // 2))
    spectrum = map_coordinates(lines.real, where, order=1) + 1j * map_coordinates(lines.imag, where, order=1)
    spectrum *= radius <= 0.5
    image = fft.fftshift(fft.irfft2(spectrum.astype(np.complex64), s=(bins, bins), workers=2))
    start = (bins - size + 1) // 2
    return np.ascontiguousarray(image[start : start + size, start : start + size], dtype=np.float32)
