"""Regions moved, stretched and removed by hand are measured again; the rest stays what it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy.assessment import Assessment
from osteoview.anatomy.edited_regions import GATE, with_regions
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed, plain_scan

PLAN = Plan()


def regions(made: Assessment) -> list[Measurement]:
    return [Measurement(roi.shape, roi.ground, id=roi.name) for roi in made.rois]


def edited(change: Sequence[Measurement]) -> Assessment:
    return with_regions(assessed(PLAN), plain_scan(PLAN).volume, change)


def test_untouched_regions_change_nothing() -> None:
    before = assessed(PLAN)
    made = edited(regions(before))
    assert made.rois == before.rois
    assert made.density == before.density
    assert not made.by_hand


def test_a_moved_region_is_measured_where_it_lies_now() -> None:
    before = assessed(PLAN)
    change = regions(before)
    first = change[0]
    change[0] = replace(first, shape=first.shape.moved((0.0, 60.0)))
    made = edited(change)
    assert made.by_hand
    assert [roi.name for roi in made.rois if roi.by_hand] == [first.id]
    assert made.rois[0].numbers.statistics != before.rois[0].numbers.statistics
    assert all(one is other for one, other in zip(made.rois[1:], before.rois[1:], strict=True))
    gate = next(one for one in made.gates if one.name == GATE)
    assert not gate.passed, "six centimetres behind is no spongy bone"
    assert first.id in gate.detail


def test_a_small_move_stays_in_spongy_bone_and_says_so() -> None:
    change = regions(assessed(PLAN))
    change[0] = replace(change[0], shape=change[0].shape.moved((0.5, 0.0)))
    gate = next(one for one in edited(change).gates if one.name == GATE)
    assert gate.passed
    assert gate.detail == f"Edited by hand: {change[0].id}."


def test_the_mean_is_that_of_the_ellipses_as_they_are_now() -> None:
    change = [one for one in regions(assessed(PLAN)) if isinstance(one.shape, Ellipse)]
    change[0] = replace(change[0], shape=Ellipse(change[0].shape.center, 8.0, 8.0))
    made = edited(change)
    values = np.concatenate([roi.numbers.values for roi in made.rois])
    assert made.density is not None
    assert made.density.mean_hu == pytest.approx(float(values.mean()))
    assert made.density.together.n == values.size
    assert {name.split()[0] for name in made.removed} == {"sample"}


def test_without_any_region_the_result_is_declined() -> None:
    made = edited([])
    assert made.declined
    assert made.density is None
    assert "removed by hand" in made.reasons[0]


def test_a_region_outside_the_scan_counts_nothing() -> None:
    change = regions(assessed(PLAN))
    gone = replace(change[0], shape=change[0].shape.moved((4000.0, 0.0)))
    made = edited([gone, *change[1:]])
    assert made.removed == (gone.id,)
