"""Reconstruction kernels: how sharp the image is, and what its noise looks like; one follows from the other.

Filtered back-projection turns white detector noise into an image whose noise power is the ramp times the square of
the kernel's transfer function (Riederer 1978, Phys Med Biol 23:446), so each kernel is given by its transfer function
alone. Soft: 10 % at .62/mm and a noise peak near .2-.25/mm, as Friedman 2013 (Med Phys 40:051907) measured on a body
kernel; medium and sharp lie where Solomon 2012 (Med Phys 39:6048) found body and bone kernels of five makers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# A scanner's noise power does not quite vanish at frequency zero: sampled projections alias a little.
_FLOOR_PER_MM = 0.012
# Reference: a soft 5 mm slice at 10 mGy through 30 cm of water has a standard deviation of 10 HU.
_REFERENCE_SD_HU, _REFERENCE_DOSE_MGY, _REFERENCE_THICKNESS_MM = 10.0, 10.0, 5.0


@dataclass(frozen=True)
class Kernel:
    """A kernel by the frequencies where its transfer function falls to 50 and 10 %, and its edge enhancement."""

    name: str
    half_per_mm: float
    tenth_per_mm: float
    edge: float = 0.0

    def __post_init__(self) -> None:
        """Reject a transfer function that does not fall."""
        if not 0.0 < self.half_per_mm < self.tenth_per_mm:
            raise ValueError(f"kernel {self.name}: 50 % must lie below 10 %, both above zero")

    def transfer(self, frequency_per_mm: NDArray[np.float32]) -> NDArray[np.float32]:
        """Contrast that survives at a spatial frequency (MTF); 1 at zero, above 1 where edges are enhanced."""
        steepness = np.log(np.log(10.0) / np.log(2.0)) / np.log(self.tenth_per_mm / self.half_per_mm)
        relative = frequency_per_mm / np.float32(self.half_per_mm)
        contrast = np.exp(-np.float32(np.log(2.0)) * relative ** np.float32(steepness))
        if self.edge:
            hump = (2.0 * relative) ** 2
            contrast = contrast * (1.0 + np.float32(self.edge) * hump * np.exp(1.0 - hump))
        return np.asarray(contrast, dtype=np.float32)

    def noise_power(self, frequency_per_mm: NDArray[np.float32]) -> NDArray[np.float32]:
        """Shape of the in-plane noise power spectrum, on one scale for all kernels."""
        return np.asarray(
            (frequency_per_mm + np.float32(_FLOOR_PER_MM)) * self.transfer(frequency_per_mm) ** 2, dtype=np.float32
        )


SOFT = Kernel("soft", 0.36, 0.62)
MEDIUM = Kernel("medium", 0.48, 0.78)
SHARP = Kernel("sharp", 0.82, 1.12, edge=0.22)
KERNELS = (SOFT, MEDIUM, SHARP)


def power_scale(dose_mgy: float, thickness_mm: float) -> float:
    """Turns a kernel's noise power shape into HU²·mm² behind 30 cm of water."""
    frequency = np.linspace(0.0, 2.0, 4001, dtype=np.float32)
    reference = 2 * np.pi * np.trapezoid(frequency * SOFT.noise_power(frequency), frequency)
    quanta = (_REFERENCE_DOSE_MGY / dose_mgy) * (_REFERENCE_THICKNESS_MM / thickness_mm)
    return float(_REFERENCE_SD_HU**2 * quanta / reference)
