"""The regions lie in spongy bone: clear of cortex, endplates and lesions, on the slices nearest mid-height."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.anatomy.assessment import Assessment
from osteoview.anatomy.body_slices import slices_through
from osteoview.anatomy.placing import IN_ODD_BONE, Outline, Search
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


def test_only_the_regions_of_a_slice_that_shows_a_lesion_give_way_and_say_so() -> None:
    made = assessed(Plan(island_mm=3.0, island_up_mm=7.0))
    ellipses = [roi for roi in made.rois if isinstance(roi.shape, Ellipse)]
    undisturbed = [roi for roi in ellipses if not roi.note]
    assert len(ellipses) == 4
    assert 2 <= len(undisturbed) < 4
    assert {roi.shape.center for roi in undisturbed} == {undisturbed[0].shape.center}
    assert made.density is not None
    assert made.density.mean_hu == pytest.approx(Plan().spongy_hu, abs=3.0)
    assert max(statistics.sd or 0.0 for _, statistics in made.density.slices) < 2 * Plan().noise_hu


def test_the_gate_says_which_regions_gave_way_to_a_lesion() -> None:
    made = assessed(Plan(island_mm=3.0, island_up_mm=7.0))
    detail = next(gate.detail for gate in made.gates if gate.name == "even spongy bone")
    noted = [roi for roi in made.rois if roi.note]
    assert noted
    assert all(f"{roi.name} {roi.note}" in detail for roi in noted)


def test_samples_lie_on_the_slices_of_the_ellipses() -> None:
    made = assessed(Plan(island_mm=3.0, island_up_mm=7.0))
    slices = {roi.name.split()[1]: roi.slice_index for roi in made.rois if isinstance(roi.shape, Ellipse)}
    samples = [roi for roi in made.rois if isinstance(roi.shape, Sample)]
    assert samples
    assert all(slices[roi.name.split()[1]] == roi.slice_index for roi in samples)


def test_a_body_full_of_unusual_bone_is_measured_where_there_is_least_of_it(made: Assessment) -> None:
    assert made.mask is not None
    slices, wanted = slices_through(plain_scan().volume, made.mask, 4, 0.0)
    odd = np.ones(made.mask.inside.shape, np.float32)
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    outline = Outline(np.stack([9.5 * np.cos(turn), 6.7 * np.sin(turn)], axis=1), 2.0, 2.5)
    search = Search(made.mask, odd, slices, outline)
    assert search.clear_of_lesions(wanted) == []
    assert [placed.note for placed in search.regardless(wanted)] == [IN_ODD_BONE] * 4


def test_a_shape_larger_than_the_core_fits_nowhere(made: Assessment) -> None:
    assert made.mask is not None
    slices, wanted = slices_through(plain_scan().volume, made.mask, 4, 0.0)
    edge = 30.0 * np.array([[1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
    assert not Search(made.mask, np.zeros(made.mask.inside.shape, np.float32), slices, Outline(edge, 2.0, 2.5)).fits(
        wanted
    )


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
