"""Ribs are followed from their heads; of a vertebra whose head the scan does not show, none is missing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy.levels import count_levels, has_ribs
from osteoview.anatomy.rib_paths import MEETS_BOTTOM, REACH, spread
from osteoview.anatomy.spine import Spine, find_spine
from tests.unit.osteoview.anatomy.plain_spine import Plan, plain_scan


def spine_below(label: str, beyond_mm: float, hu_beside: float | None = None) -> Spine:
    """The plain spine scanned up to so much above the middle of a vertebra."""
    scan = plain_scan()
    top_mm = float(scan.centers_mm[label][2]) + beyond_mm
    count = int(scan.volume.to_vox([0.0, 0.0, top_mm])[2]) + 1
    hu, affine = scan.volume.hu[:count].copy(), scan.volume.affine
    if hu_beside is not None:
        # A spleen full of contrast lies against the lowest rib on the left, from where it leaves the back.
        middle = float(scan.centers_mm["T12"][2])
        k, j, i = (np.arange(n) for n in hu.shape)
        z, y, x = (affine[axis, 3] + affine[axis, axis] * one for axis, one in ((2, k), (1, j), (0, i)))
        away = ((x[None, None] - 70.0) / 34.0) ** 2 + ((y[None, :, None] - 12.0) / 24.0) ** 2
        organ = away + ((z[:, None, None] - middle + 20.0) / 30.0) ** 2 < 1.0
        hu[organ & (hu < hu_beside)] = round(hu_beside)
    spine = find_spine(replace(scan.volume, hu=hu))
    assert spine is not None
    return spine


def test_a_rib_whose_head_lies_above_the_scan_is_not_said_to_be_missing() -> None:
    spine = spine_below("T11", 2.0)
    counting = count_levels(spine.bodies)
    labels = [counting.best.label(n) for n in range(len(spine.bodies))]
    assert labels == list(Plan().labels)[: len(labels)]
    by_label = dict(zip(labels, spine.bodies, strict=True))
    assert has_ribs(by_label["T12"]) is True
    assert has_ribs(by_label["L1"]) is False
    assert has_ribs(by_label["T11"]) is None


def test_a_rib_against_an_organ_full_of_contrast_is_still_a_rib() -> None:
    spine = spine_below("T10", 16.0, hu_beside=170.0)
    counting = count_levels(spine.bodies)
    place = next(n for n in range(len(spine.bodies)) if counting.best.label(n) == "T12")
    assert spine.bodies[place].ribs.left_mm > 60.0
    assert counting.by_ribs


@pytest.mark.parametrize(("drop_vox", "may_go_on"), [(3, True), (16, False)])
def test_only_what_falls_no_steeper_than_a_rib_may_go_on_below_the_scan(drop_vox: int, may_go_on: bool) -> None:
    cost = np.zeros((40, 5, 60), np.float32)
    # Bone from the head outwards, then straight down to the lowest plane, 15 voxels from the middle.
    cost[drop_vox, 2, 30:46] = 1.0
    cost[: drop_vox + 1, 2, 45] = 1.0
    label = np.zeros(cost.shape, np.int16)
    label[drop_vox, 2, 36:40] = -1
    heads = np.array([0.0, drop_vox])
    found = spread(cost, np.ones(cost.shape, bool), label, np.full(40, 30.0), heads, 50.0, 1.0)
    assert found[REACH, 1, 1] == 15.0
    assert bool(found[MEETS_BOTTOM, 1, 1]) is may_go_on
