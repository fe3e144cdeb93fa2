"""Every gate fires on a scan made to fire it, and stays quiet on one that is in order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy.assessment import Assessment, assess
from osteoview.anatomy.gates import Gate, body_gates, region_gates, scan_gates
from osteoview.anatomy.heights import Neighbour
from osteoview.anatomy.overrides import GATES
from osteoview.anatomy.surroundings import calibrate, contrast_gate
from osteoview.imaging.note import Note
from osteoview.imaging.volume import Acquisition, Volume
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed, plain_scan


def gate(made: Assessment, name: str) -> Gate:
    return next(one for one in made.gates if one.name == name)


def test_a_scan_in_order_passes_every_gate() -> None:
    made = assessed(Plan())
    assert [one.detail for one in made.gates if not one.passed] == []
    assert {one.name for one in made.gates} == set(GATES) - {"body outlined", "regions in spongy bone"}, (
        "every gate has looked, but those that speak only of what went wrong or was changed by hand"
    )
    assert not made.declined
    assert made.density is not None


@pytest.mark.parametrize(
    ("plan", "name", "declines"),
    [
        (Plan(rod=True), "no metal or cement", True),
        (Plan(cement=True), "no metal or cement", True),
        (Plan(height_lost=0.4), "height kept", True),
        (Plan(slice_mm=7.0), "slice thickness", True),
        (Plan(slice_mm=5.5), "slice thickness", False),
        (Plan(lumbar=6), "level certain", True),
        (Plan(kvp=100.0), "tube voltage", False),
        (Plan(kvp=140.0), "tube voltage", False),
        (Plan(kvp=None), "tube voltage", False),
        (Plan(kernel="B70f"), "kernel", False),
        (Plan(vessel_hu=260.0), "no contrast", False),
        (Plan(island_mm=4.0), "even spongy bone", False),
        (Plan(shift_hu=70.0), "air and fat", False),
        (Plan(notes=(Note("lossy", "Lossy."),)), "lossless source", False),
        (Plan(notes=(Note("not HU", "No HU.", blocks_measuring=True),)), "values measurable", True),
    ],
)
def test_a_gate_fires(plan: Plan, name: str, *, declines: bool) -> None:
    found = gate(assessed(plan), name)
    assert not found.passed
    assert found.stops == declines
    assert found.detail.endswith((".", ")"))


@pytest.mark.parametrize(
    ("plan", "name"),
    [
        (Plan(slice_mm=5.0), "slice thickness"),
        (Plan(kvp=120.9), "tube voltage"),
        (Plan(kernel="FC08"), "kernel"),
        (Plan(kernel=""), "kernel"),
        (Plan(notes=(Note("derived", "Derived."),)), "lossless source"),
        (Plan(notes=(Note("derived", "Derived."),)), "values measurable"),
    ],
)
def test_just_within_its_bounds_a_gate_of_the_scan_is_quiet(plan: Plan, name: str) -> None:
    assert next(one for one in scan_gates(plain_scan(plan).volume) if one.name == name).passed


@pytest.mark.parametrize(
    ("plan", "name"),
    [
        (Plan(height_lost=0.12), "height kept"),
        (Plan(vessel_hu=90.0), "no contrast"),
        (Plan(shift_hu=15.0), "air and fat"),
    ],
)
def test_just_within_its_bounds_a_gate_of_the_vertebra_is_quiet(plan: Plan, name: str) -> None:
    assert gate(assessed(plan), name).passed


def test_a_lumbar_vertebra_that_was_not_scanned_is_not_in_the_scan() -> None:
    made = assess(plain_scan(Plan(lumbar=2, sacrum=False)).volume, "L4")
    assert gate(made, "level in scan").stops
    assert made.place is None


def test_a_vertebra_cut_off_by_the_end_of_the_scan_is_declined() -> None:
    made = assessed(Plan(lumbar=1, sacrum=False, bottom_cut_mm=24.0))
    assert made.declined


def test_no_spine_at_all_is_said() -> None:
    made = assess(Volume(np.zeros((30, 60, 60), np.int16), np.diag([3.0, 3.0, 3.0, 1.0])))
    assert made.declined
    assert "No vertebral column" in made.reasons[0]


def test_contrast_named_by_the_header_is_believed() -> None:
    scan = plain_scan()
    volume = replace(scan.volume, acquisition=Acquisition(kvp=120.0, contrast=True))
    assert not contrast_gate(volume, None).passed


def test_air_and_fat_are_measured_and_not_assumed() -> None:
    found = calibrate(plain_scan().volume)
    assert found.air_hu == pytest.approx(-1000, abs=6)
    assert found.fat_hu == pytest.approx(-105, abs=6)


def test_a_core_too_small_is_declined() -> None:
    made = assessed(Plan())
    assert made.mask is not None
    found = body_gates(made.mask, (), ())
    assert next(one for one in found if one.name == "core large enough").stops


def test_a_small_core_is_measured_with_a_warning() -> None:
    rois = [roi for roi in assessed(Plan()).rois if roi.shape.kind == "ellipse"]
    small = [replace(roi, numbers=replace(roi.numbers, area_mm2=110.0)) for roi in rois]
    for few in (small, rois[:1]):
        found = next(one for one in region_gates(few) if one.name == "core large enough")
        assert not found.passed
        assert not found.stops


def test_regions_whose_pixels_spread_widely_are_noisy() -> None:
    quiet = assessed(Plan()).rois
    statistics = [roi.numbers.statistics for roi in quiet]
    loud = [
        replace(roi, numbers=replace(roi.numbers, statistics=replace(one, sd=120.0)))
        for roi, one in zip(quiet, statistics, strict=True)
        if one is not None
    ]
    assert [one.passed for one in region_gates(quiet) if one.name == "noise"] == [True]
    found = next(one for one in region_gates(loud) if one.name == "noise")
    assert not found.passed
    assert "120 HU" in found.detail


def test_a_body_that_cannot_be_outlined_is_declined() -> None:
    assert [one.name for one in body_gates(None, (), ()) if one.stops] == ["body outlined"]


def test_less_height_counts_as_lost_where_slices_are_thin_than_where_they_are_thick() -> None:
    mask = assessed(Plan()).mask
    assert mask is not None
    front, middle, back = mask.heights_mm
    beside = [Neighbour(step, (1.16 * front, 1.16 * middle, 1.16 * back)) for step in (-1, 1)]
    for slice_mm, passes in ((1.0, False), (5.0, True)):
        gates = body_gates(replace(mask, slice_mm=slice_mm), beside, ())
        assert next(one for one in gates if one.name == "height kept").passed is passes


def test_a_body_far_taller_than_its_neighbours_is_declined() -> None:
    mask = assessed(Plan()).mask
    assert mask is not None
    low = [Neighbour(step, (14.0, 14.0, 14.0)) for step in (-2, -1, 1, 2)]
    gate = next(one for one in body_gates(mask, low, ()) if one.name == "height kept")
    assert gate.stops
    assert "taller" in gate.detail
