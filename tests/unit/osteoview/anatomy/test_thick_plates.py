"""Endplates are found between slices of 5 mm, also where none of them shows an edge."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.anatomy.block import Block
from osteoview.anatomy.thick_plates import fitted_plate, lies_across
from osteoview.imaging.volume import Acquisition, Volume

HALF_MM = (23.0, 16.5)
DISC_MM = 16.5


def thick_scan(spongy_hu: float, shift_mm: float, slope: float, slice_mm: float = 5.0) -> Volume:
    """Slices that average over a body whose endplates lie at ±12.5 mm, rising to the back by `slope`, and hollow."""
    fine = np.arange(-60.0, 60.0, 0.25)
    side = np.arange(-40.0, 40.1, 2.0)
    x, y = side[None, None, :], side[None, :, None]
    away = np.abs((fine[:, None, None] - slope * y + DISC_MM) % (2 * DISC_MM) - DISC_MM)
    half = 12.5 + 2.0 * (np.minimum((x / HALF_MM[0]) ** 2 + (y / HALF_MM[1]) ** 2, 1.2) - 0.4)
    hu = np.where(away < half - 0.7, spongy_hu, np.where(away < half, 480.0, 85.0))
    at = np.arange(-45.0 + shift_mm, 45.0, slice_mm)
    slices = [hu[np.abs(fine - z) <= slice_mm / 2].mean(axis=0) for z in at]
    noise = np.random.default_rng(5).normal(0.0, 8.0, (len(at), len(side), len(side)))
    affine = np.diag([2.0, 2.0, slice_mm, 1.0])
    affine[:3, 3] = side[0], side[0], at[0]
    values = np.rint(np.stack(slices) + noise).astype(np.int16)
    return Volume(values, affine, acquisition=Acquisition(kvp=120.0, slice_thickness_mm=slice_mm))


def block() -> Block:
    """A body's block standing upright in the middle."""
    return Block(np.zeros((61, 65, 73), np.float32), np.zeros(3), np.eye(3))


@pytest.mark.parametrize("spongy_hu", [85.0, 160.0])
@pytest.mark.parametrize("shift_mm", [0.0, 1.3, 2.5, 3.8])
@pytest.mark.parametrize("away", [-1.0, 1.0])
def test_an_endplate_is_found_wherever_the_slices_fall(spongy_hu: float, shift_mm: float, away: float) -> None:
    """Also in bone that reads as the disc does, where nothing but the shells stands out."""
    plate = fitted_plate(thick_scan(spongy_hu, shift_mm, 0.0), block(), HALF_MM, 10.0, DISC_MM, away)
    assert plate is not None
    assert float(plate[22:43, 24:49].mean()) == pytest.approx(12.3, abs=1.0)


def test_a_tilted_endplate_is_found_tilted() -> None:
    plate = fitted_plate(thick_scan(140.0, 1.0, 0.15), block(), HALF_MM, 12.0, DISC_MM, 1.0)
    assert plate is not None
    assert (plate[42, 36] - plate[22, 36]) / 20.0 == pytest.approx(0.15, abs=0.06)


def test_thin_slices_and_steep_ones_are_left_to_the_edges() -> None:
    scan = thick_scan(140.0, 0.0, 0.0)
    assert lies_across(scan, block())
    assert not lies_across(thick_scan(140.0, 0.0, 0.0, slice_mm=1.0), block())
    lying = Block(block().hu, np.zeros(3), np.array([[1.0, 0, 0], [0, 0, -1.0], [0, 1.0, 0]]))
    assert not lies_across(scan, lying)
