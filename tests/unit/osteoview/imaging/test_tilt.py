from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.imaging.geometry import Affine, GeometryError, spacing_mm, stack_affine, transform
from osteoview.imaging.tilt import straighten, tilt_degrees
from osteoview.imaging.volume import Volume

FILL = -3000


def leaning(degrees: float, towards_mm: tuple[float, float] = (0.0, 1.0), step_mm: float = 2.0) -> Affine:
    """Axial slices of 0.8 × 0.5 mm pixels whose stack slides along x, y while it climbs."""
    slide = step_mm * np.tan(np.radians(degrees)) * np.asarray(towards_mm) / np.hypot(*towards_mm)
    return stack_affine([1, 0, 0, 0, 1, 0], [-20.0, -30.0, 100.0], (0.8, 0.5), [*slide, step_mm])


def positions_mm(shape: tuple[int, ...], affine: Affine) -> NDArray[np.float64]:
    k, j, i = np.indices(shape)
    return transform(affine, np.stack([i, j, k], axis=-1))


def ramp_hu(points_mm: NDArray[np.float64]) -> NDArray[np.float64]:
    return points_mm @ [7.0, -11.0, 3.0] + 40


@pytest.mark.parametrize("degrees", [-21.0, 9.5, 34.0])
@pytest.mark.parametrize("towards_mm", [(0.0, 1.0), (1.0, 0.0), (1.0, -2.0)])
def test_a_ramp_keeps_its_value_at_every_millimetre(degrees: float, towards_mm: tuple[float, float]) -> None:
    affine = leaning(degrees, towards_mm)
    hu = np.rint(ramp_hu(positions_mm((9, 30, 40), affine))).astype(np.int16)
    straight, upright = straighten(hu, affine, FILL)
    error = np.abs(straight - ramp_hu(positions_mm(straight.shape, upright)))
    known = straight != FILL
    assert error[known].max() <= 1.0  # half a HU from rounding the tilted ramp, half from rounding the straight one
    # Each slice loses at most one row and one column to the pixel that has only one neighbour.
    assert known.reshape(9, -1).sum(axis=1).min() >= 29 * 39


def test_the_grid_becomes_rectangular_and_keeps_its_spacing() -> None:
    straight, upright = straighten(np.zeros((9, 30, 40), np.int16), leaning(20), FILL)
    columns = upright[:3, :3]
    assert np.allclose(columns.T @ columns, np.diag([0.25, 0.64, 4.0]))
    assert spacing_mm(upright) == pytest.approx((0.5, 0.8, 2.0))
    assert tilt_degrees(upright) == pytest.approx(0, abs=1e-9)
    slide_px = 8 * 2 * np.tan(np.radians(20)) / 0.8  # eight steps of 2 mm
    assert straight.shape == (9, 30 + int(np.ceil(slide_px)), 40)


def test_slices_that_slide_backwards_move_the_origin() -> None:
    affine = leaning(-20)
    _, upright = straighten(np.zeros((9, 30, 40), np.int16), affine, FILL)
    slide_px = 8 * 2 * np.tan(np.radians(20)) / 0.8
    assert upright[:3, 3] == pytest.approx([-20, -30 - np.ceil(slide_px) * 0.8, 100])


def test_a_ball_stays_round_and_where_it_was() -> None:
    affine = leaning(22, step_mm=1.0)
    center_mm = transform(affine, [20, 25, 20])
    distance_mm = np.linalg.norm(positions_mm((41, 60, 50), affine) - center_mm, axis=-1)
    hu = (1000 * np.clip(7 - distance_mm, 0, 1)).astype(np.int16)
    straight, upright = straighten(hu, affine, 0)
    weights = straight.astype(float) / straight.sum()
    points_mm = positions_mm(straight.shape, upright)
    found_mm = (points_mm * weights[..., None]).sum(axis=(0, 1, 2))
    assert found_mm == pytest.approx(center_mm, abs=0.02)
    spread_mm = np.sqrt((((points_mm - found_mm) ** 2) * weights[..., None]).sum(axis=(0, 1, 2)))
    assert np.ptp(spread_mm) < 0.03 * spread_mm.mean()


def test_descending_slices_stay_descending() -> None:
    affine = leaning(15)
    affine[:3, 2] *= -1
    hu = np.rint(ramp_hu(positions_mm((6, 20, 20), affine))).astype(np.int16)
    straight, upright = straighten(hu, affine, FILL)
    assert upright[:3, 2] == pytest.approx([0, 0, -2])
    known = straight != FILL
    assert np.abs(straight - ramp_hu(positions_mm(straight.shape, upright)))[known].max() <= 1


def test_a_missing_slice_stays_blank_and_lends_nothing() -> None:
    hu = np.full((5, 20, 20), 50, np.int16)
    hu[2] = Volume.blank_hu
    straight, _ = straighten(hu, leaning(20), FILL)
    assert set(np.unique(straight[2])) == {Volume.blank_hu, FILL}
    assert set(np.unique(np.delete(straight, 2, axis=0))) == {50, FILL}


def test_a_straight_stack_comes_back_untouched() -> None:
    hu, affine = np.zeros((5, 20, 20), np.int16), leaning(0)
    straight, upright = straighten(hu, affine, FILL)
    assert straight is hu
    assert upright is affine


def test_what_no_gantry_does_is_refused() -> None:
    with pytest.raises(GeometryError, match="lean by 36°"):
        straighten(np.zeros((5, 20, 20), np.int16), leaning(36), FILL)
