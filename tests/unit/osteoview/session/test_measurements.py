"""What is drawn on open images, without a screen: drafts, numbers, copies, the way there."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.numbers import Refusal, RegionNumbers
from osteoview.annotation.regions import Ellipse
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import NAMES, Plane
from osteoview.imaging.volume import Volume
from osteoview.session.session import Session

CT = Piece(Kind.CT, "Lumbar", ())


def volume(series: str = "1.2.3") -> Volume:
    hu = np.random.default_rng(1).integers(-100, 500, (12, 30, 32)).astype(np.int16)
    return Volume(hu, np.diag([1.0, 1.0, 2.5, 1.0]), series_uid=series)


@pytest.fixture
def session() -> Session:
    made = Session()
    made.main.open_volume(CT, volume())
    return made


def ellipse(session: Session, index: int = 5, **changes: float) -> Measurement:
    key, scan = session.main.key, session.main.volume
    assert key is not None
    assert scan is not None
    ground = PlaneGround.of_plane(Plane.of_volume(scan, "axial", index), key)
    return Measurement(Ellipse((15.2, 14.1), **{"width": 9.0, "height": 7.0, **changes}), ground)


def keep(session: Session, measurement: Measurement) -> Measurement:
    session.measurements.take(measurement)
    session.measurements.keep("draw ellipse")
    return kept_in(session)[-1]


def kept_in(session: Session) -> tuple[Measurement, ...]:
    return session.findings.measurements


def region(session: Session, measurement: Measurement) -> RegionNumbers:
    numbers = session.measurements.numbers(measurement)
    assert isinstance(numbers, RegionNumbers)
    return numbers


def test_a_draft_is_seen_and_measured_and_only_kept_when_the_hand_lets_go(session: Session) -> None:
    draft = ellipse(session)
    session.measurements.take(draft)
    assert list(session.measurements.shown) == [draft]
    assert session.measurements.selected is draft
    assert region(session, draft).statistics is not None
    assert kept_in(session) == ()
    session.measurements.drop()
    assert list(session.measurements.shown) == []
    kept = keep(session, draft)
    assert session.selected == kept
    assert session.undo_name == "draw ellipse"


def test_a_draft_of_a_kept_one_stands_in_its_place(session: Session) -> None:
    first, second = keep(session, ellipse(session)), keep(session, ellipse(session, 6))
    moved = Measurement(first.shape.moved((1, 0)), first.ground, id=first.id)
    session.measurements.take(moved)
    assert session.measurements.shown == (moved, second)
    assert session.measurements.number(moved) == 1
    session.measurements.keep("move measurement")
    assert kept_in(session) == (moved, second)
    session.undo()
    assert kept_in(session) == (first, second)


def test_numbers_are_computed_once_and_again_when_shape_or_image_change(session: Session) -> None:
    kept = keep(session, ellipse(session))
    numbers = region(session, kept)
    assert region(session, kept) is numbers
    session.main.open_volume(CT, volume())
    assert region(session, kept) is not numbers
    session.main.open_volume(CT, volume("9.9"))
    for shape in (kept.shape, Length((0, 0), (1, 1)), Angle((1, 0), (0, 0), (0, 1))):
        other = Measurement(shape, kept.ground)
        assert session.measurements.numbers(other).refusal == Refusal.OTHER_IMAGE.value
    assert session.measurements.profile(Measurement(Length((0, 0), (1, 1)), kept.ground)) is None


def test_numbering_starts_at_one_in_every_image(session: Session) -> None:
    first = keep(session, ellipse(session))
    session.main.open_volume(CT, volume("9.9"))
    second = keep(session, ellipse(session))
    assert [session.measurements.number(one) for one in (first, second)] == [1, 1]


def test_nudges_are_one_step_and_a_voxel_each(session: Session) -> None:
    kept = keep(session, ellipse(session))
    for _ in range(4):
        assert session.measurements.nudge(1, 0)
    (moved,) = kept_in(session)
    assert moved.shape.center == pytest.approx((19.2, 14.1))
    session.undo()
    assert kept_in(session) == (kept,)
    session.select(None)
    assert not session.measurements.nudge(1, 0)


@pytest.mark.parametrize(("index", "slices"), [(5, [4, 5, 6, 7]), (0, [0, 1, 2]), (11, [10, 11])])
def test_copies_stay_inside_the_scan(session: Session, index: int, slices: list[int]) -> None:
    kept = keep(session, ellipse(session, index))
    assert session.measurements.copy_to_neighbours() == len(slices) - 1
    found = [region(session, one).slice_index for one in kept_in(session)]
    assert sorted(number for number in found if number is not None) == slices
    assert len({one.id for one in kept_in(session)}) == len(slices)
    assert session.selected == kept


def test_copies_of_an_oblique_one_follow_its_own_direction(session: Session) -> None:
    key, scan = session.main.key, session.main.volume
    assert key is not None
    assert scan is not None
    plane = Plane.of_volume(scan, "axial", 5).rotated((1, 0, 0), 20, scan.center_mm)
    ground = PlaneGround.of_plane(plane, key)
    x, y = ground.from_mm(scan.center_mm).tolist()
    keep(session, Measurement(Ellipse((x, y), 5, 5), ground))
    assert session.measurements.copy_to_neighbours() == 3
    for one in kept_in(session):
        assert isinstance(one.ground, PlaneGround)
        assert one.ground.normal_mm == pytest.approx(ground.normal_mm)


def test_going_there_turns_the_planes_no_more_than_needed(session: Session) -> None:
    kept = keep(session, ellipse(session))
    ground = kept.ground
    assert isinstance(ground, PlaneGround)
    assert session.measurements.show(kept)
    assert not session.main.axes.is_oblique
    session.main.turn_planes("sagittal", 25)
    session.main.turn_planes("axial", 10)
    assert session.measurements.show(kept)
    assert max(abs(session.main.axes.normal(name) @ ground.normal_mm) for name in NAMES) == pytest.approx(1)
    assert ground.depth_mm(session.main.crosshair_mm) == pytest.approx(0, abs=1e-6)
    session.main.open_volume(CT, volume("9.9"))
    assert not session.measurements.show(kept)
    assert session.selected == kept


def test_names_visibility_and_deleting_are_edits(session: Session) -> None:
    keep(session, ellipse(session))
    session.measurements.rename(kept_in(session)[0], "  L1 " + "x" * 100)
    session.measurements.set_visible(kept_in(session)[0], visible=False)
    (changed,) = kept_in(session)
    assert (changed.name[:3], len(changed.name), changed.visible) == ("L1 ", 80, False)
    session.measurements.delete(kept_in(session))
    assert kept_in(session) == ()
    assert session.undo_name == "delete measurement"
    session.measurements.delete(())
    for _ in range(3):
        session.undo()
    assert kept_in(session)[0].name == ""
