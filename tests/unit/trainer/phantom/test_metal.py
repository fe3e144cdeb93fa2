"""Metal spreads dark and bright streaks over its slice, as on a scanner without metal correction."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.metal import streaks

PIXEL_MM = 0.8


def slice_with(*centers_mm: tuple[float, float], radius_mm: float = 4.0) -> NDArray[np.float32]:
    """Muscle 200 mm wide with rods of titanium across it."""
    rows, columns = (np.indices((256, 256)) - 127.5) * PIXEL_MM
    hu = np.where(rows**2 + columns**2 < 100**2, 55.0, -1000.0).astype(np.float32)
    for x, y in centers_mm:
        hu[(columns - x) ** 2 + (rows - y) ** 2 < radius_mm**2] = 8000.0
    return hu


def test_between_two_rods_it_gets_dark_and_beside_them_bright() -> None:
    error = streaks(slice_with((-20, 0), (20, 0)), PIXEL_MM)
    assert error is not None
    between = error[126:130, 118:138].mean()
    above = error[96:108, 126:130].mean()
    assert between < -40  # beam hardening: Barrett and Keat, RadioGraphics 2004, show −50 to −300 HU
    assert between < above - 40


def test_metal_stays_metal_and_far_away_little_changes() -> None:
    hu = slice_with((0, 0), radius_mm=6.0)
    error = streaks(hu, PIXEL_MM)
    assert error is not None
    assert (hu + error)[hu > 7000].min() > 3000
    rows, columns = (np.indices(hu.shape) - 127.5) * PIXEL_MM
    ring = np.abs(np.hypot(rows, columns) - 80) < 3
    assert np.abs(error[ring]).mean() < 15


def test_more_metal_streaks_more_and_none_not_at_all() -> None:
    thin, thick = (streaks(slice_with((-20, 0), (20, 0), radius_mm=r), PIXEL_MM) for r in (2.0, 5.0))
    assert thin is not None
    assert thick is not None
    assert thick[126:130, 118:138].mean() < 2 * thin[126:130, 118:138].mean()
    assert streaks(slice_with(), PIXEL_MM) is None
