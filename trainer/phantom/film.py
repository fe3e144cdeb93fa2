"""What a flat detector behind an anti-scatter grid makes of the rays that reach it, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, zoom

from trainer.phantom.photons import Spectrum

HIGHEST_GREY = 4095
# Quanta a detector counts per mm² and µGy at 70 to 90 kVp behind a patient.
_QUANTA_PER_MM2_UGY = 30_000.0
# Scatter comes from a core around each ray and from the whole body.
_SCATTER_MM = ((22.0, 0.4), (75.0, 0.6))
_LEAD_LEAKS = 0.004
# Brighter than behind 10 cm of soft tissue: air beside the patient, which no exposure is windowed for.
_DIRECT = 0.08


@dataclass(frozen=True)
class Exposure:
    """How a radiograph is taken and shown.

    detector_ugy: dose the automatic exposure gives the field's middle. scatter_to_primary: what the grid lets through,
    in the middle. blur_mm: detector and focal spot together, one sigma on the detector. field_mm: collimated (height,
    width) on the detector; turn_deg its small rotation, shift_mm its (down, right) displacement.
    """

    beam: Spectrum
    detector_ugy: float
    scatter_to_primary: float
    blur_mm: float
    field_mm: tuple[float, float]
    turn_deg: float = 0.0
    shift_mm: tuple[float, float] = (0.0, 0.0)

    def __post_init__(self) -> None:
        """Reject what would leave no image."""
        if min(self.detector_ugy, *self.field_mm) <= 0.0 or min(self.scatter_to_primary, self.blur_mm) < 0.0:
            raise ValueError("dose and field must be above 0, scatter and blur not below")


def collimated(shape: tuple[int, int], pixel_mm: float, exposure: Exposure) -> NDArray[np.float32]:
    """How much of the beam the shutters let through: 1 in the field, a leak outside, a penumbra between."""
    rows = (np.arange(shape[0]) - (shape[0] - 1) / 2) * pixel_mm - exposure.shift_mm[0]
    columns = (np.arange(shape[1]) - (shape[1] - 1) / 2) * pixel_mm - exposure.shift_mm[1]
    turn = np.radians(exposure.turn_deg)
    down = rows[:, None] * np.cos(turn) + columns * np.sin(turn)
    right = columns * np.cos(turn) - rows[:, None] * np.sin(turn)
    inside = np.minimum(exposure.field_mm[0] / 2 - np.abs(down), exposure.field_mm[1] / 2 - np.abs(right))
    penumbra_mm = 1.5
    return np.asarray(np.clip(0.5 + inside / penumbra_mm, _LEAD_LEAKS, 1.0), dtype=np.float32)


def exposed(paths_g_cm2: NDArray[np.float32], pixel_mm: float, exposure: Exposure, seed: int) -> NDArray[np.float32]:
    """Detector signal relative to the open beam: hardened primary, scatter, blur and quantum noise."""
    shutters = collimated(paths_g_cm2.shape[1:], pixel_mm, exposure)
    primary = exposure.beam.transmitted(paths_g_cm2) * shutters
    middle = _middle(primary)
    scatter = _scattered(primary, pixel_mm)
    signal = primary + scatter * np.float32(exposure.scatter_to_primary * middle / _middle(scatter))
    signal = gaussian_filter(signal, exposure.blur_mm / pixel_mm, mode="nearest")
    quanta = np.float32(exposure.detector_ugy * _QUANTA_PER_MM2_UGY * pixel_mm**2 / _middle(signal))
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(1,)))
    noise = rng.standard_normal(signal.shape, dtype=np.float32) * np.sqrt(signal / quanta)
    # Light spreads in the scintillator, so neighbouring pixels share some of their noise.
    noise = gaussian_filter(noise, 0.08 / pixel_mm, mode="nearest")
    return np.asarray(np.maximum(signal + noise, np.float32(1.0) / quanta), dtype=np.float32)


def shown(signal: NDArray[np.float32], pixel_mm: float, exposure: Exposure) -> NDArray[np.uint16]:
    """The image for presentation, bone bright, 12 bits: logarithm, range compression, edges, window.

    The large differences between abdomen and pelvis are more than halved and edges of bone's size raised, as every
    manufacturer's processing does; the window takes the patient's own range in the field, so that exposure drops out.
    """
    density = -np.log(signal)
    ground = _blurred(density, 30.0 / pixel_mm)
    tissue = _blurred(density, 2.5 / pixel_mm)
    shaped = 0.4 * ground + (density - ground) + 0.8 * (density - tissue)
    inside = collimated(signal.shape, pixel_mm, exposure) > 0.99
    patient = inside & (signal < _DIRECT)
    low, high = (float(edge) for edge in np.percentile(shaped[patient if patient.any() else inside], (2.0, 99.7)))
    place = (shaped - low) / max(high - low, 1e-6)
    # A gentle toe and shoulder instead of a hard window.
    curve = 1.0 / (1.0 + np.exp(-4.0 * (place - 0.5)))
    foot = 1.0 / (1.0 + np.exp(2.0))
    grey = np.clip((curve - foot) / (1.0 - 2.0 * foot), 0.0, 1.0)
    # The electronic shutter blackens what lies outside the field.
    grey[~inside] = 0.0
    return np.asarray(np.rint(grey * HIGHEST_GREY), dtype=np.uint16)


def _scattered(primary: NDArray[np.float32], pixel_mm: float) -> NDArray[np.float32]:
    """The primary beam smeared as scatter is, computed on a coarse copy because it has no detail."""
    step = max(1, round(4.0 / pixel_mm))
    coarse = zoom(primary, 1.0 / step, order=1, mode="nearest", grid_mode=True)
    smeared = np.zeros_like(coarse)
    for sigma_mm, share in _SCATTER_MM:
        smeared += np.float32(share) * gaussian_filter(coarse, sigma_mm / pixel_mm / step, mode="constant")
    factors = (primary.shape[0] / smeared.shape[0], primary.shape[1] / smeared.shape[1])
    wide = zoom(smeared, factors, order=1, mode="nearest", grid_mode=True)
    return np.asarray(wide, dtype=np.float32)


def _blurred(image: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    return np.asarray(gaussian_filter(image, sigma_px, mode="nearest", truncate=3.0), dtype=np.float32)


def _middle(image: NDArray[np.float32]) -> float:
    """Mean over the middle third of the rows and columns: where the automatic exposure measures."""
    rows, columns = image.shape
    part = image[rows // 3 : rows - rows // 3, columns // 3 : columns - columns // 3]
    return max(float(part.mean()), 1e-12)
