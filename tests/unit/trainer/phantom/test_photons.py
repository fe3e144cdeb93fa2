"""Materials made of CT numbers attenuate as the CT number says, and beams harden in them."""

from __future__ import annotations

import numpy as np
import pytest

from trainer.phantom import photons
from trainer.phantom.grid import Grid
from trainer.phantom.tissue import Tissue

GRID = Grid((1, 1, 6), np.eye(4))


def voxels(hu: list[float], iodine: list[float] | None = None) -> Tissue:
    soft = np.array(hu, np.float32).reshape(1, 1, -1)
    held = None if iodine is None else np.array(iodine, np.float32).reshape(1, 1, -1)
    return Tissue(GRID, soft, np.zeros_like(soft), held)


@pytest.mark.parametrize("hu", [-1000.0, -850.0, -100.0, -40.0, 0.0, 55.0, 300.0, 2500.0, 8000.0])
def test_a_mixture_attenuates_as_its_ct_number_says(hu: float) -> None:
    parts = photons.materials_g_cm3(voxels([hu] * 6))[:, 0, 0, 0]
    mu = photons.mass_attenuation_cm2_g(70.0)
    assert parts @ mu[: len(parts)] == pytest.approx(mu[photons.WATER] * (1 + hu / 1000), abs=2e-5)


def test_fat_is_fat_and_gas_is_not() -> None:
    parts = photons.materials_g_cm3(voxels([-100, -50, 0, 50, -850, -1000]))[:, 0, 0]
    assert parts[photons.FAT] == pytest.approx([0.928, 0.464, 0, 0, 0, 0], abs=5e-4)
    assert parts[photons.WATER, 4] == pytest.approx(0.15)
    assert len(parts) == 3


def test_iodine_and_metal_are_kept_apart() -> None:
    parts = photons.materials_g_cm3(voxels([50, 50, 5000, 50, 50, 50], [0, 10, 0, 0, 0, 0]))[:, 0, 0]
    assert parts[photons.IODINE] == pytest.approx([0, 0.01, 0, 0, 0, 0])
    assert parts[photons.METAL, 2] > 0.9
    assert parts[photons.METAL].sum() == parts[photons.METAL, 2]


def test_attenuation_follows_nist_at_and_between_its_energies() -> None:
    assert photons.mass_attenuation_cm2_g(60.0)[photons.WATER] == pytest.approx(0.2059)
    # NIST has .1929 cm²/g for water at 70 keV, and .3136 for hydroxyapatite mixed from its elements.
    assert photons.mass_attenuation_cm2_g(70.0)[photons.WATER] == pytest.approx(0.1937, rel=0.01)
    with pytest.raises(ValueError, match="30 to 100 keV"):
        photons.mass_attenuation_cm2_g(20.0)


def test_a_beam_hardens() -> None:
    def through(cm: float) -> float:
        paths = np.zeros((3, 1, 1), np.float32)
        paths[photons.WATER] = cm
        return float(photons.LATERAL_BEAM.transmitted(paths)[0, 0])

    first, second = through(10) / through(0), through(30) / through(20)
    assert second > 1.1 * first


def test_a_spectrum_whose_shares_do_not_add_up_is_refused() -> None:
    with pytest.raises(ValueError, match="adding up to 1"):
        photons.Spectrum((40.0, 60.0), (0.5, 0.6))
