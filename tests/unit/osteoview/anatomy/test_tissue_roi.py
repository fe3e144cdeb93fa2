"""The regions lie in spongy bone: clear of cortex, endplates and lesions, on the slices nearest mid-height."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.anatomy.assessment import Assessment
from osteoview.annotation.regions import Ellipse, Sample
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed, plain_scan


@pytest.fixture(scope="module")
def made() -> Assessment:
    return assessed()


def test_there_is_an_ellipse_and_a_sample_on_each_of_four_slices(made: Assessment) -> None:
    assert [type(roi.shape) for roi in made.rois] == [Ellipse, Sample] * 4
    assert made.mask is not None
    indices = [roi.slice_index for roi in made.rois[::2]]
    assert indices == sorted(indices, reverse=True)
    middle = float(plain_scan().volume.to_vox(made.mask.center_mm)[2])
    assert np.mean(indices) == pytest.approx(middle, abs=0.75)


def test_their_mean_is_the_spongy_bone_s(made: Assessment) -> None:
    assert made.density is not None
    assert made.density.mean_hu == pytest.approx(Plan().spongy_hu, abs=2.0)
    assert made.density.together.n == sum(of.n for _, of in made.density.slices)


def test_ellipses_are_of_200_mm2_and_samples_of_16_to_20_mm(made: Assessment) -> None:
    for roi in made.rois:
        if isinstance(roi.shape, Sample):
            assert 16.0 <= roi.shape.side <= 20.0
        else:
            assert roi.numbers.area_mm2 == pytest.approx(200.0, abs=1.0)


def test_the_ellipse_lies_before_the_middle(made: Assessment) -> None:
    assert made.mask is not None
    ellipse = next(roi for roi in made.rois if isinstance(roi.shape, Ellipse))
    assert ellipse.center_mm[1] < made.mask.center_mm[1]


def test_an_island_of_dense_bone_is_gone_around() -> None:
    made = assessed(Plan(island_mm=4.0))
    assert made.density is not None
    assert made.density.mean_hu == pytest.approx(Plan().spongy_hu, abs=12.0)


def test_thick_slices_that_reach_the_endplates_are_left_out() -> None:
    made = assessed(Plan(slice_mm=5.0))
    ellipses = [roi for roi in made.rois if isinstance(roi.shape, Ellipse)]
    assert 1 <= len(ellipses) < 4
    assert made.density is not None
    assert made.density.mean_hu == pytest.approx(Plan().spongy_hu, abs=3.0)


@pytest.mark.parametrize("shift_mm", [0.4, 0.9, 1.7])
def test_the_same_bone_scanned_a_little_lower_reads_the_same(shift_mm: float) -> None:
    moved = assessed(Plan(bottom_cut_mm=shift_mm))
    assert moved.density is not None
    assert moved.density.mean_hu == pytest.approx(Plan().spongy_hu, abs=3.0)
