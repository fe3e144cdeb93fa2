"""Spongy bone against histomorphometry, µCT and what clinical CT shows of it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter

from trainer.phantom.bone import Architecture, architecture, marrow_fat_fraction, marrow_hu
from trainer.phantom.grid import Grid
from trainer.phantom.trabeculae import Lattice, averaged, modulation, sampled

FINE_MM = 0.06
FINE = Lattice((96, 96, 96), (FINE_MM, FINE_MM, FINE_MM))
CT = Lattice((96, 128, 128), (0.3, 0.25, 0.25))


@lru_cache(maxsize=8)
def specimen(bmd_mg_cm3: float, loss: float = 0.0) -> NDArray[np.bool_]:
    """A cube of 5.8 mm at 60 µm, solid or not, as a µCT would segment it."""
    bone = replace(architecture(bmd_mg_cm3, loss), patchiness=0.0)
    cubes = [modulation(bone, FINE, np.random.default_rng(seed)) * bone.bvtv > 0.5 for seed in range(2)]
    return np.stack(cubes)


def width_mm(phase: NDArray[np.bool_]) -> float:
    """Mean local thickness: at each point the widest ball inside the phase that covers it (Hildebrand 1997)."""
    inside = distance_transform_edt(phase)
    widest = np.zeros(phase.shape)
    for radius in np.arange(1.0, inside.max() + 0.5, 0.5):
        centers = inside >= radius
        if centers.any():
            widest[(distance_transform_edt(~centers) <= radius) & phase] = 2 * radius
    return float(widest[phase].mean() * FINE_MM)


@pytest.mark.parametrize(
    ("bmd_mg_cm3", "bvtv", "separation_mm"),
    # BV/TV .15-.18 and Tb.Sp .6-.7 mm in young, .08-.09 and .8-1.0 in old (Hildebrand 1999: .083, .82 ± .13),
    # .05 and above 1 in osteoporotic lumbar bodies (Chen 2013, Thomsen 2013).
    [(180.0, (0.14, 0.19), (0.50, 0.75)), (90.0, (0.065, 0.10), (0.75, 1.10)), (60.0, (0.04, 0.065), (0.95, 1.5))],
)
def test_volume_fraction_and_separation(
    bmd_mg_cm3: float, bvtv: tuple[float, float], separation_mm: tuple[float, float]
) -> None:
    solid = specimen(bmd_mg_cm3)
    assert bvtv[0] < solid.mean() < bvtv[1]
    assert separation_mm[0] < width_mm(~solid[0]) < separation_mm[1]


def test_thickness_hardly_changes_with_density() -> None:
    # .11-.18 mm (Bergot 1988), independent of age (Thomsen 2013).
    young, old = width_mm(specimen(180.0)[0]), width_mm(specimen(70.0)[0])
    assert 0.11 < old < 0.20
    assert 0.11 < young < 0.20
    assert old / young == pytest.approx(1.0, abs=0.15)


def chord_mm(solid: NDArray[np.bool_], axis: int) -> float:
    """Mean intercept length of bone along an axis of the cube (0: the spine's)."""
    crossings = np.abs(np.diff(solid.astype(np.int8), axis=axis + 1)).sum() / 2
    return float(solid.sum() / crossings * FINE_MM)


def test_bone_stands_upright_and_more_so_after_loss() -> None:
    # Degree of anisotropy 1.3-1.9 in lumbar bodies (Hildebrand 1999), rising with age as struts go (Bergot 1988).
    def anisotropy(solid: NDArray[np.bool_]) -> float:
        return chord_mm(solid, 0) / (0.5 * (chord_mm(solid, 1) + chord_mm(solid, 2)))

    healthy, lost = anisotropy(specimen(150.0, -0.5)), anisotropy(specimen(70.0, 1.0))
    assert 1.2 < healthy < 2.2
    assert lost > 1.1 * healthy


def test_loss_shows_at_equal_density() -> None:
    well, badly = architecture(100.0, -1.0), architecture(100.0, 1.0)
    assert well.bvtv == badly.bvtv
    assert badly.strut_share < 0.75 * well.strut_share
    assert badly.plate_spacing_mm > 1.15 * well.plate_spacing_mm
    assert badly.patchiness > 1.4 * well.patchiness


def seen_by_ct(bone: Architecture, thickness_mm: float, fwhm_mm: float) -> NDArray[np.float32]:
    block = averaged(modulation(bone, CT, np.random.default_rng(0)), CT, np.diag([thickness_mm, 0.01, 0.01]))
    sigma = fwhm_mm / 2.355 / CT.pitch_mm[1]
    return np.asarray(gaussian_filter(block, (0.0, sigma, sigma), mode="wrap"))


def test_structure_left_in_a_clinical_slice() -> None:
    # The five lumbar bodies of a real 140 kVp, 5 mm, soft-kernel abdomen vary by 22-35 HU in a 10×7 mm half-axes ROI
    # at a mean of about 165 HU; 12 HU of that is noise, and a part is slow change through the body. In bone of
    # 130 mg/cm³ (1.2 HU per mg) that leaves 15-30 HU to the trabeculae.
    spread_hu = float(seen_by_ct(architecture(130.0), 5.0, 1.3).std() * 130.0 * 1.2)
    assert 15.0 < spread_hu < 30.0


def test_loss_roughens_the_image_at_equal_mean() -> None:
    rough, smooth = (seen_by_ct(architecture(100.0, loss), 1.0, 1.2).std() for loss in (1.5, -1.5))
    assert rough > 1.5 * smooth


def test_modulation_is_one_on_average_and_never_negative() -> None:
    block = modulation(architecture(60.0, 2.0), CT, np.random.default_rng(3))
    assert float(block.mean(dtype=np.float64)) == pytest.approx(1.0, abs=1e-5)
    assert block.min() >= 0.0
    assert (block == modulation(architecture(60.0, 2.0), CT, np.random.default_rng(3))).all()
    assert (block != modulation(architecture(60.0, 2.0), CT, np.random.default_rng(4))).mean() > 0.9


def test_averaging_over_a_voxel_is_averaging() -> None:
    lattice = Lattice((16, 24, 32), (0.3, 0.25, 0.25))
    block = modulation(architecture(120.0), lattice, np.random.default_rng(5))
    voxel = averaged(block, lattice, np.diag([0.3 * 5, 1e-6, 0.25 * 3]))
    # The band-limited block, read finely, agrees with the mean over the five by three cells (edges cut in half).
    around = np.mean([np.roll(block, (a, c), axis=(0, 2)) for a in (-2, -1, 0, 1, 2) for c in (-1, 0, 1)], axis=0)
    assert float(np.corrcoef(voxel.ravel(), around.ravel())[0, 1]) > 0.97
    tilted = averaged(block, lattice, np.array([[1.4, 0.3, 0.2], [-0.1, 0.5, 0.0], [0.0, 0.1, 0.5]]))
    assert float(tilted.mean()) == pytest.approx(1.0, abs=1e-4)
    assert tilted.std() < block.std()


def test_every_grid_sees_the_same_bone() -> None:
    block = modulation(architecture(120.0), CT, np.random.default_rng(6))
    frame = np.eye(4)[[2, 1, 0, 3]]
    frame[:3, 3] = 2.0, -3.0, 700.0
    fine = np.diag([0.5, 0.5, 1.0, 1.0])
    fine[:3, 3] = -40.0, 10.0, 5.0
    whole = sampled(block, CT, Grid((6, 40, 40), fine), frame)
    shifted = fine.copy()
    shifted[:3, 3] += [5.0, 2.5, 2.0]
    part = sampled(block, CT, Grid((4, 20, 20), shifted), frame)
    assert np.allclose(whole[2:6, 5:25, 10:30], part, atol=1e-3)


def test_marrow_fat_by_age_and_sex() -> None:
    # Baum 2018: 27 % in women and 32 % in men in their twenties; Griffith 2012: women overtake men after 60 by ~10 %.
    assert marrow_fat_fraction(25, "F") == pytest.approx(0.27, abs=0.03)
    assert marrow_fat_fraction(25, "M") == pytest.approx(0.32, abs=0.03)
    assert 0.03 < marrow_fat_fraction(72, "F") - marrow_fat_fraction(72, "M") < 0.12
    assert marrow_fat_fraction(65, "F") - marrow_fat_fraction(52, "F") > 0.10
    assert marrow_hu(0.0) > marrow_hu(0.5) > marrow_hu(1.0)


def test_impossible_bone_is_refused() -> None:
    with pytest.raises(ValueError, match="half of its volume"):
        Architecture(0.6, 0.6, 0.6, 0.3, 0.1)
    with pytest.raises(ValueError, match="positive spacing"):
        Architecture(0.1, 0.0, 0.6, 0.3, 0.1)
