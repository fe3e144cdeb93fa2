from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from osteoview.imaging.errors import BrokenSeriesError
from osteoview.imaging.frames import Frame, frames_of
from osteoview.imaging.header import read_header
from osteoview.imaging.place import Place
from osteoview.imaging.stack import Stack, separate
from tests.dicom_files import CORONAL, SAGITTAL, ct_slice, write


def stacks_of(frames: Sequence[Frame]) -> list[Stack]:
    return [stack for run in separate(frames) for stack in run.stacks()]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Frame:
    path = write(ct_slice(), tmp_path_factory.mktemp("stack") / "a.dcm")
    return frames_of(read_header(Place(path)))[0]


def frame(template: Frame, position_mm: Iterable[float], **said: Any) -> Frame:
    """The template at another place; header fields by keyword, each frame an image of its own unless told."""
    place = tuple(float(mm) for mm in position_mm)
    said.setdefault("sop_instance_uid", f"1.{abs(hash((place, *said.values())))}")
    temporal = said.pop("temporal_position", None)
    orientation = said.pop("orientation", template.orientation)
    header = replace(template.header, position_mm=place, **said)
    return replace(
        template,
        header=header,
        position_mm=place,
        orientation=orientation,
        temporal_position=temporal,
    )


def along_z(template: Frame, heights_mm: Sequence[float], **said: Any) -> list[Frame]:
    return [frame(template, (0.0, 0.0, z), instance_number=n, **said) for n, z in enumerate(heights_mm)]


def heights(stack: Stack) -> list[float]:
    return [float((one.position_mm or ())[2]) for one in stack.frames]


def test_sorted_by_place_never_by_name_or_number(template: Frame) -> None:
    shuffled = [4.0, 0.0, 8.0, 2.0, 6.0]
    (stack,) = stacks_of(along_z(template, shuffled))
    assert heights(stack) == sorted(shuffled)
    assert stack.spacing_mm == pytest.approx(2)
    assert stack.missing == ()


@pytest.mark.parametrize(("orientation", "axis", "sign"), [(SAGITTAL, 0, -1), (CORONAL, 1, 1)])
def test_other_planes_follow_their_own_normal(
    template: Frame, orientation: tuple[float, ...], axis: int, sign: int
) -> None:
    # Sagittal: row (0,1,0) × column (0,0,-1) = (-1,0,0). Coronal: row (1,0,0) × column (0,0,-1) = (0,1,0).
    places = np.zeros((5, 3))
    places[:, axis] = [3, 0, 12, 6, 9]
    (stack,) = stacks_of([frame(template, place, orientation=orientation) for place in places])
    assert np.array(stack.step_mm) == pytest.approx(np.eye(3)[axis] * 3 * sign)
    assert [one.position_mm[axis] for one in stack.frames if one.position_mm] == [0, 3, 6, 9, 12][::sign]


def test_a_dropped_slice_is_named_with_its_gap(template: Frame) -> None:
    (stack,) = stacks_of(along_z(template, [0, 2.5, 5, 10, 12.5, 15]))
    assert stack.missing == (3,)
    assert stack.slots == (0, 1, 2, 4, 5, 6)
    assert stack.spacing_mm == pytest.approx(2.5)
    (note,) = stack.notes
    assert note.name == "missing slices"
    assert "1 slice is missing: a gap of 5.0 mm after slice 3" in note.text


def test_many_dropped_slices_name_the_first_gaps(template: Frame) -> None:
    kept = [z for z in range(40) if z not in (3, 8, 9, 15, 21, 30)]
    (stack,) = stacks_of(along_z(template, kept))
    assert stack.missing == (3, 8, 9, 15, 21, 30)
    assert "6 slices are missing" in stack.notes[0].text
    assert "2.0 mm after slice 3, 3.0 mm after slice 7, 2.0 mm after slice 12 and 2 more" in stack.notes[0].text


def test_slices_at_random_distances_make_no_volume(template: Frame) -> None:
    (stack,) = stacks_of(along_z(template, [0, 1.1, 4.3, 5.0, 12.4, 14]))
    assert stack.uneven == "slices lie 0.7 to 7.4 mm apart"


def test_a_spacing_that_drifts_is_uneven_and_ends(template: Frame) -> None:
    steps = np.linspace(1.0, 1.09, 40)
    (stack,) = stacks_of(along_z(template, [0.0, *np.cumsum(steps).tolist()]))
    assert "1.0 to 1.1 mm apart" in stack.uneven


@pytest.mark.parametrize("second_step", [5.0, 4.0])
def test_a_changed_table_feed_is_two_stacks_and_nothing_missing(template: Frame, second_step: float) -> None:
    # 2.5 mm through the skull base and 5 mm above it: exactly the pattern of every other slice lost.
    first = [2.5 * n for n in range(10)]
    second = [first[-1] + second_step * n for n in range(1, 11)]
    stacks = stacks_of(along_z(template, first + second))
    assert sorted(round(stack.spacing_mm, 3) for stack in stacks) == [2.5, second_step]
    assert all(not stack.missing and not stack.uneven for stack in stacks)
    assert sum(len(stack.frames) for stack in stacks) == 20


def test_tilt_is_measured(template: Frame) -> None:
    lean = np.tan(np.radians(18.5))
    (stack,) = stacks_of([frame(template, (0.0, 3 * n * lean, 3.0 * n)) for n in range(6)])
    assert stack.tilt_degrees == pytest.approx(18.5)
    assert stack.spacing_mm == pytest.approx(3)
    assert stack.step_mm == pytest.approx((0, 3 * lean, 3))


def test_rounding_is_no_tilt(template: Frame) -> None:
    (stack,) = stacks_of([frame(template, (0.0, round(0.0004 * n, 3), 1.0 * n)) for n in range(30)])
    assert stack.tilt_degrees == 0


def test_a_lean_that_no_gantry_has_is_refused(template: Frame) -> None:
    with pytest.raises(BrokenSeriesError, match="lean by 63°"):
        stacks_of([frame(template, (0.0, 4.0 * n, 2.0 * n)) for n in range(4)])


def test_a_slice_beside_the_line_is_named(template: Frame) -> None:
    frames = along_z(template, range(8))
    frames[5] = frame(template, (12.0, 0.0, 5.0))
    with pytest.raises(BrokenSeriesError, match=r"lies 1\d\.\d mm beside the line"):
        stacks_of(frames)


def test_copies_by_identifier_are_left_out(template: Frame) -> None:
    frames = along_z(template, range(5))
    (stack,) = stacks_of([*frames, *frames[1:3]])
    assert len(stack.frames) == 5
    assert stack.notes[0].text == "2 images are copies of others and were left out."


def test_one_identifier_for_all_slices_makes_no_copies(template: Frame) -> None:
    (stack,) = stacks_of(along_z(template, range(5), sop_instance_uid="1.2.3"))
    assert len(stack.frames) == 5
    assert stack.notes == ()


def test_copies_by_place_with_new_identifiers_are_a_stack_of_their_own(template: Frame) -> None:
    first = along_z(template, range(6))
    again = [frame(template, (0.0, 0.0, z), instance_number=100 + z, sop_instance_uid=f"9.{z}") for z in range(6)]
    stacks = stacks_of([one for pair in zip(again, first, strict=True) for one in pair])
    assert [heights(stack) for stack in stacks] == [[0, 1, 2, 3, 4, 5]] * 2
    assert [{one.header.sop_instance_uid[0] for one in stack.frames} for stack in stacks] == [{"1"}, {"9"}]


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("temporal_position", (1, 2)),
        ("acquisition_number", (3, 4)),
        ("contrast_agent", (None, "Iohexol")),
        ("echo_time", (1.0, 5.0)),
        ("series_description", ("arterial", "portal venous")),
        ("acquisition_time", ("101500", "101545")),
    ],
)
def test_two_scans_of_one_region_are_told_apart(template: Frame, field: str, values: tuple[object, object]) -> None:
    frames = [one for value in values for one in along_z(template, range(6), **{field: value})]
    stacks = stacks_of(frames[::2] + frames[1::2])
    assert [heights(stack) for stack in stacks] == [[0, 1, 2, 3, 4, 5]] * 2
    for stack in stacks:
        said = {getattr(one if field == "temporal_position" else one.header, field) for one in stack.frames}
        assert len(said) == 1


def test_phases_with_holes_are_never_mixed(template: Frame) -> None:
    # Neither phase lies on an even grid, so that only the phase's number keeps them apart.
    arterial = along_z(template, [0, 1, 2.4, 3, 4.3, 5], acquisition_number=1)
    venous = along_z(template, [0, 1, 2.4, 6.1, 7], acquisition_number=2)
    stacks = stacks_of([*arterial, *venous])
    assert [{one.header.acquisition_number for one in stack.frames} for stack in stacks] == [{1}, {2}]


def test_a_single_slice_points_along_its_normal(template: Frame) -> None:
    (stack,) = stacks_of(along_z(template, [7.0]))
    assert stack.step_mm == pytest.approx((0, 0, 1))
    assert stack.spacing_mm == 0


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    tenths=st.lists(st.integers(0, 300), min_size=1, max_size=40),
    phases=st.lists(st.sampled_from([None, 1, 2]), min_size=40, max_size=40),
)
def test_whatever_the_places_no_slice_is_lost_or_doubled(
    template: Frame, tenths: list[int], phases: list[int | None]
) -> None:
    frames = [
        frame(template, (0.0, 0.0, tenth / 10), sop_instance_uid=f"1.{n}", acquisition_number=phases[n])
        for n, tenth in enumerate(tenths)
    ]
    stacks = stacks_of(frames)
    used = [one.header.sop_instance_uid for stack in stacks for one in stack.frames]
    assert sorted(used) == sorted(one.header.sop_instance_uid for one in frames)
    for stack in stacks:
        assert heights(stack) == sorted(heights(stack))
        assert len(stack.slots) == len(stack.frames)
        if not stack.uneven and len(stack.frames) > 1:
            # Every slice lies within a tenth of the spacing of the place that the volume will give it.
            places = heights(stack)[0] + np.array(stack.slots) * stack.step_mm[2]
            assert np.abs(places - heights(stack)).max() <= 0.1 * stack.spacing_mm + 0.021
