"""What X-rays of an energy lose in a body: materials, their attenuation, and tube spectra.

A CT is simulated in Hounsfield units; a projection needs what the photons really cross. Mass attenuation coefficients
are those of NIST (Hubbell and Seltzer, NISTIR 5632); hydroxyapatite is mixed from its elements, adipose tissue is
ICRU-44's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.tissue import Tissue

WATER, FAT, MINERAL, IODINE, METAL = range(5)
_ENERGIES_KEV = np.array([30.0, 40.0, 50.0, 60.0, 80.0, 100.0])
# Rows in the order of the constants above, cm²/g. Metal is titanium.
_MASS_ATTENUATION = np.array(
    [
        [0.3756, 0.2683, 0.2269, 0.2059, 0.1837, 0.1707],
        [0.3063, 0.2396, 0.2123, 0.1974, 0.1800, 0.1688],
        [2.099, 0.9875, 0.5864, 0.4067, 0.2589, 0.2019],
        [8.561, 22.10, 12.32, 7.579, 3.510, 1.942],
        [4.972, 2.214, 1.213, 0.7661, 0.4052, 0.2721],
    ]
)
# A CT number is taken as seen by the mean energy of a filtered 120 kVp beam.
_CT_KEV = 70.0
_FAT_HU = -100.0
_LOWEST_FAT_HU = -200.0
_HIGHEST_SOFT_HU = 300.0


@dataclass(frozen=True)
class Spectrum:
    """Photons reaching an empty detector: energies in keV and the share of the signal that each carries."""

    energies_kev: tuple[float, ...]
    shares: tuple[float, ...]

    def __post_init__(self) -> None:
        """Reject a beam without energies or with shares that do not add up."""
        if len(self.energies_kev) != len(self.shares) or abs(sum(self.shares) - 1.0) > 1e-6:
            raise ValueError("a spectrum needs one share an energy, adding up to 1")

    def transmitted(self, paths_g_cm2: NDArray[np.float32]) -> NDArray[np.float32]:
        """The share of the signal that gets through; paths are [material, …] and the beam hardens in them."""
        signal = np.zeros(paths_g_cm2.shape[1:], dtype=np.float32)
        for energy, share in zip(self.energies_kev, self.shares, strict=True):
            mu = mass_attenuation_cm2_g(energy)[: len(paths_g_cm2)].astype(np.float32)
            signal += np.float32(share) * np.exp(-np.tensordot(mu, paths_g_cm2, axes=1))
        return signal


# A lumbar spine is taken at about 75 kVp from the front and 85 to 90 kVp from the side, 3 mm of aluminium.
AP_BEAM = Spectrum((30.0, 40.0, 50.0, 60.0, 70.0), (0.10, 0.26, 0.31, 0.24, 0.09))
LATERAL_BEAM = Spectrum((30.0, 40.0, 50.0, 60.0, 70.0, 80.0), (0.07, 0.20, 0.26, 0.25, 0.15, 0.07))
# A K-edge filtered DXA beam has two nearly pure energies.
DXA_LOW = Spectrum((40.0,), (1.0,))
DXA_HIGH = Spectrum((70.0,), (1.0,))


def mass_attenuation_cm2_g(energy_kev: float) -> NDArray[np.float64]:
    """Attenuation of the five materials, between the tabulated energies on double logarithmic paper."""
    if not _ENERGIES_KEV[0] <= energy_kev <= _ENERGIES_KEV[-1]:
        raise ValueError(f"attenuation is tabulated from 30 to 100 keV, not at {energy_kev:g}")
    at = np.log(energy_kev)
    return np.array([np.exp(np.interp(at, np.log(_ENERGIES_KEV), np.log(row))) for row in _MASS_ATTENUATION])


def materials_g_cm3(tissue: Tissue) -> NDArray[np.float32]:
    """How much of each material a voxel holds, [material, k, j, i]; iodine and metal are left out where there is none.

    What a tissue lacks of water's CT number is fat down to -100 HU and air below; what it has beyond any soft tissue
    is metal or cement. At the energy of the CT the mixture attenuates as the CT number says.
    """
    mu = mass_attenuation_cm2_g(_CT_KEV)
    hu = tissue.soft_hu
    pure_fat = (1.0 + _FAT_HU / 1000.0) * mu[WATER] / mu[FAT]
    fat = np.clip(hu / np.float32(_FAT_HU), 0.0, 1.0) * np.float32(pure_fat)
    fat[hu < _LOWEST_FAT_HU] = 0.0
    water = 1.0 + np.minimum(hu, np.float32(_HIGHEST_SOFT_HU)) / np.float32(1000.0)
    water -= fat * np.float32(mu[FAT] / mu[WATER])
    parts = [np.maximum(water, 0.0), fat, tissue.mineral_mg_cm3 / np.float32(1000.0)]
    metal = np.maximum(hu - np.float32(_HIGHEST_SOFT_HU), 0.0) * np.float32(mu[WATER] / mu[METAL] / 1000.0)
    has_metal = bool(metal.any())
    if tissue.iodine_mg_ml is not None:
        parts.append(tissue.iodine_mg_ml / np.float32(1000.0))
    elif has_metal:
        parts.append(np.zeros_like(metal))
    if has_metal:
        parts.append(metal)
    return np.stack(parts).astype(np.float32, copy=False)
