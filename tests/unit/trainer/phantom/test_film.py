"""A detector counts quanta, sees scatter, and shows bone bright."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from trainer.phantom import photons
from trainer.phantom.film import HIGHEST_GREY, Exposure, collimated, exposed, shown

EXPOSURE = Exposure(photons.LATERAL_BEAM, detector_ugy=2.5, scatter_to_primary=0.5, blur_mm=0.2, field_mm=(80.0, 60.0))
PIXEL_MM = 0.5


def slab(water_g_cm2: float = 20.0) -> NDArray[np.float32]:
    paths = np.zeros((3, 200, 160), np.float32)
    paths[photons.WATER] = water_g_cm2
    return paths


def middle(image: NDArray[np.float32]) -> NDArray[np.float32]:
    return image[70:130, 55:105]


def test_noise_falls_with_the_square_root_of_the_dose() -> None:
    def counted(dose: float) -> float:
        one, other = (exposed(slab(), PIXEL_MM, replace(EXPOSURE, detector_ugy=dose), seed) for seed in (1, 2))
        return float(middle(one).mean() / middle(one - other).std() * np.sqrt(2.0)) ** 2

    assert counted(4.0) / counted(1.0) == pytest.approx(4.0, rel=0.05)
    # 2.5 µGy at 30 000 quanta per mm² and µGy on pixels of .25 mm², over what neighbours share.
    assert counted(2.5) == pytest.approx(2.5 * 30_000 * 0.25, rel=0.1)


def test_scatter_lowers_contrast_by_its_share() -> None:
    def contrast(scatter: float) -> float:
        bone = slab()
        bone[photons.MINERAL, 95:105, 75:85] = 0.5
        exposure = replace(EXPOSURE, scatter_to_primary=scatter, detector_ugy=1e5)
        without, behind = (exposed(p, PIXEL_MM, exposure, 1)[98:102, 78:82].mean() for p in (slab(), bone))
        return 1 - float(behind / without)

    assert contrast(1.0) == pytest.approx(contrast(0.0) / 2, rel=0.1)


def test_shutters_leave_the_field_and_black_beyond() -> None:
    exposure = replace(EXPOSURE, turn_deg=2.0)
    open_share = collimated((200, 160), PIXEL_MM, exposure)
    assert (open_share > 0.5).sum() * PIXEL_MM**2 == pytest.approx(80 * 60, rel=0.02)
    image = shown(exposed(slab(), PIXEL_MM, exposure, 1), PIXEL_MM, exposure)
    assert (image[open_share < 0.9] == 0).all()


def test_bone_is_bright_and_dose_drops_out() -> None:
    paths = slab()
    paths[photons.WATER] *= np.linspace(0.9, 1.1, 160, dtype=np.float32)
    paths[photons.MINERAL, 90:110, 70:90] = 0.8
    weak, strong = (
        shown(exposed(paths, PIXEL_MM, e, 1), PIXEL_MM, e) for e in (EXPOSURE, replace(EXPOSURE, detector_ugy=20.0))
    )
    assert weak.dtype == np.uint16
    assert weak.max() <= HIGHEST_GREY
    assert weak[100, 80] > weak[100, 55] + 500
    assert abs(float(weak[95:105, 75:85].mean()) - float(strong[95:105, 75:85].mean())) < 0.04 * HIGHEST_GREY


def test_air_beside_the_patient_does_not_set_the_window() -> None:
    paths = slab()
    paths[photons.WATER] *= np.linspace(0.9, 1.1, 160, dtype=np.float32)
    beside = paths.copy()
    beside[:, :, :60] = 0.0
    whole, part = (shown(exposed(p, PIXEL_MM, EXPOSURE, 1), PIXEL_MM, EXPOSURE) for p in (paths, beside))
    assert float(np.ptp(part[100, 100:125])) > 0.4 * float(np.ptp(whole[100, 100:125]))


def test_an_exposure_without_dose_is_refused() -> None:
    with pytest.raises(ValueError, match="dose and field"):
        replace(EXPOSURE, detector_ugy=0.0)
