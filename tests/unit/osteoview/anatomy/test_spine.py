"""The column is found in any scan that shows one, however it lies, and each body where it stands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy.levels import count_levels
from osteoview.anatomy.spine import Spine, find_spine
from osteoview.imaging.geometry import rotation
from osteoview.imaging.volume import Volume
from tests.unit.osteoview.anatomy.plain_spine import Plan, plain_scan


def spine_of(volume: Volume) -> Spine:
    spine = find_spine(volume)
    assert spine is not None
    return spine


def furthest_mm(spine: Spine, centers_mm: dict[str, np.ndarray]) -> float:
    """How far the worst found whole body lies from the nearest that was drawn."""
    drawn = np.array(list(centers_mm.values()))
    return max(float(np.linalg.norm(drawn - body.center_mm, axis=1).min()) for body in spine.bodies if body.bounded)


@pytest.mark.parametrize("plan", [Plan(), Plan(slice_mm=5.0), Plan(noise_hu=40.0), Plan(spongy_hu=230.0)])
def test_every_body_is_found_near_its_middle(plan: Plan) -> None:
    scan = plain_scan(plan)
    spine = spine_of(scan.volume)
    assert len(spine.bodies) == len(plan.labels)
    assert furthest_mm(spine, scan.centers_mm) < 2.5


def test_a_person_who_lies_askew_is_found_as_well() -> None:
    scan = plain_scan()
    turn = rotation([0.6, 0.8, 0.0], np.deg2rad(12))
    affine = scan.volume.affine.copy()
    affine[:3] = turn @ affine[:3]
    spine = spine_of(replace(scan.volume, affine=affine))
    turned = {label: turn @ center for label, center in scan.centers_mm.items()}
    assert furthest_mm(spine, turned) < 3.0


def test_slices_stored_from_the_head_down_and_mirrored_rows_are_the_same_person() -> None:
    scan = plain_scan()
    flipped = np.diag([-1.0, 1.0, -1.0, 1.0])
    slices, _, columns = scan.volume.shape
    flipped[0, 3], flipped[2, 3] = columns - 1, slices - 1
    volume = replace(scan.volume, hu=scan.volume.hu[::-1, :, ::-1], affine=scan.volume.affine @ flipped)
    found = [body.center_mm for body in spine_of(volume).bodies]
    expected = [body.center_mm for body in spine_of(scan.volume).bodies]
    assert np.allclose(found, expected, atol=0.5)


def test_a_block_of_water_holds_no_spine() -> None:
    hu = np.random.default_rng(1).normal(0.0, 10.0, (40, 80, 80)).astype(np.int16)
    assert find_spine(Volume(hu, np.diag([2.5, 2.5, 3.0, 1.0]))) is None


def test_bodies_know_how_much_of_them_was_scanned() -> None:
    cut = plain_scan(Plan(bottom_cut_mm=26.0))  # through the middle of S1
    lowest = spine_of(cut.volume).bodies[0]
    assert lowest.seen < 0.9
    assert not lowest.bounded


def test_levels_are_counted_from_ribs_and_sacrum() -> None:
    counting = count_levels(spine_of(plain_scan().volume).bodies)
    assert [counting.best.label(n) for n in range(9)] == list(Plan().labels)
    assert counting.by_ribs
    assert counting.by_sacrum
    assert counting.confidence > 0.9
