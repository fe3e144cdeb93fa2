"""The core as a whole reads spongy bone alone, whatever shape it has and whatever else is in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy.assessment import Assessment
from osteoview.anatomy.core_bone import core_bone
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed


@pytest.fixture(scope="module")
def made() -> Assessment:
    return assessed()


def test_it_reads_the_spongy_bone_and_several_times_what_four_slices_hold(made: Assessment) -> None:
    assert made.core is not None
    assert made.core.mean_hu == pytest.approx(Plan().spongy_hu, abs=1.5)
    assert made.core.volume_ml > 3.0
    assert made.core.lesion_share == 0.0


def test_a_lesion_in_it_is_left_out_and_said() -> None:
    made = assessed(Plan(island_mm=3.0, island_up_mm=7.0))
    assert made.core is not None
    assert made.core.mean_hu == pytest.approx(Plan().spongy_hu, abs=4.0)
    assert 0.0 < made.core.lesion_share < 0.5


def test_a_body_of_which_hardly_anything_is_left_has_none(made: Assessment) -> None:
    assert made.mask is not None
    thin = np.zeros_like(made.mask.inside)
    thin[28:33] = made.mask.inside[28:33]
    assert core_bone(replace(made.mask, inside=thin)) is None


def test_without_a_body_there_is_no_core() -> None:
    assert Assessment("L1", ()).core is None
