"""The outline of a body is where it was drawn."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.anatomy.assessment import Assessment
from tests.unit.osteoview.anatomy.plain_spine import Plan, Scan, assessed, plain_scan


@pytest.fixture(scope="module")
def scan() -> Scan:
    return plain_scan()


@pytest.fixture(scope="module")
def made() -> Assessment:
    return assessed()


def test_the_mask_covers_the_body(scan: Scan, made: Assessment) -> None:
    assert made.mask is not None
    grid = np.stack(np.meshgrid(*made.mask.block.offsets_mm, indexing="ij"), axis=-1)
    vox = np.rint(scan.volume.to_vox(made.mask.block.to_mm(grid))).astype(int)
    inside = np.all((vox >= 0) & (vox < scan.volume.shape[::-1]), axis=-1)
    vox[~inside] = 0
    drawn = scan.l1[vox[..., 2], vox[..., 1], vox[..., 0]] & inside
    overlap = 2 * (drawn & made.mask.inside).sum() / (drawn.sum() + made.mask.inside.sum())
    assert overlap > 0.93


def test_its_centroid_and_heights_are_the_drawn_ones(scan: Scan, made: Assessment) -> None:
    assert made.mask is not None
    assert np.linalg.norm(made.mask.center_mm - scan.centers_mm["L1"]) < 1.0
    assert made.mask.heights_mm == pytest.approx((25.0, 25.0, 25.0), abs=1.6)


def test_a_lost_third_of_the_height_is_measured() -> None:
    made = assessed(Plan(height_lost=0.4))
    assert made.mask is not None
    assert made.mask.heights_mm == pytest.approx((15.0, 15.0, 15.0), abs=1.6)


def test_the_core_is_spongy_bone_alone(scan: Scan, made: Assessment) -> None:
    assert made.mask is not None
    core = made.mask.block.hu[made.mask.core]
    assert float(np.nanmean(core)) == pytest.approx(Plan().spongy_hu, abs=3.0)
    assert made.mask.core.sum() < 0.7 * made.mask.inside.sum()


def test_block_coordinates_go_there_and_back(made: Assessment) -> None:
    assert made.mask is not None
    places = np.array([[3.0, -7.0, 11.0], [-20.0, 5.0, 0.5]])
    assert np.allclose(made.mask.block.to_local(made.mask.block.to_mm(places)), places)
