"""Two endplates mark a body; samples, circles and copies land on its four slices, in its middle, within its core."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from osteoview.anatomy.block import Block
from osteoview.anatomy.body_mask import BodyMask
from osteoview.annotation.body_mark import Endplate
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.geometry import rotation, stack_affine
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.volume import Volume
from osteoview.session.findings import Findings
from osteoview.session.found_body import FoundBody
from osteoview.session.session import Session, Tool

CENTER = np.array([4.0, 6.0, 100.0])
LEFT, BACK, HEAD = np.eye(3)


def opened(pixel_mm: float = 0.8) -> Session:
    size = round(80 / pixel_mm)
    affine = stack_affine((1, 0, 0, 0, 1, 0), (-36.0, -34.0, 70.0), (pixel_mm, pixel_mm), (0, 0, 1.5))
    hu = np.random.default_rng(1).integers(0, 300, (40, size, size)).astype(np.int16)
    session = Session()
    session.main.open_volume(Piece(Kind.CT, "Lumbar", ()), Volume(hu, affine, series_uid="1.2"))
    return session


def outlined(width_mm: int = 40, lean_deg: float = 0.0) -> FoundBody:
    """A box 28 mm high, as deep as wide, leaning forwards."""
    inside = np.zeros((61, 65, 73), bool)
    half = width_mm // 2
    inside[16:45, 32 - half : 33 + half, 36 - half : 37 + half] = True
    plates = np.full((65, 73), -14.0), np.full((65, 73), 14.0)
    block = Block(np.zeros(inside.shape, np.float32), CENTER, rotation(LEFT, np.radians(lean_deg)))
    return FoundBody(BodyMask(block, inside, plates))


def mark(session: Session, lean_deg: float = 0.0) -> None:
    turn = rotation(LEFT, np.radians(lean_deg))
    for side in (1, -1):
        at = CENTER + side * 14 * (turn @ HEAD)
        session.marking.mark(Endplate.of(at - 12 * (turn @ BACK), at + 12 * (turn @ BACK)))


def slices(session: Session) -> list[int]:
    volume = session.main.volume
    assert volume is not None
    grounds = [one.ground for one in session.findings.measurements]
    return [round(float(volume.to_vox(one.origin_mm)[2])) for one in grounds if isinstance(one, PlaneGround)]


class TestMarking:
    @pytest.mark.parametrize("upwards", [True, False])
    def test_the_second_endplate_makes_the_body_and_the_crosshair_goes_to_its_middle(self, upwards: bool) -> None:
        session = opened()
        ends = [CENTER - 14 * HEAD, CENTER + 14 * HEAD]
        for n, at in enumerate(ends if upwards else ends[::-1]):
            assert session.marking.mark(Endplate.of(at, at)) is bool(n)
        (body,) = session.findings.bodies
        assert body.upper.middle_mm[2] == pytest.approx(114)
        assert np.allclose(session.main.crosshair_mm, CENTER)
        assert len(session.marking.grounds) == 4
        session.undo()
        assert session.marking.body is None
        assert not session.marking.grounds

    def test_a_second_body_takes_the_place_of_the_first(self) -> None:
        session = opened()
        mark(session)
        mark(session, 12)
        assert len(session.findings.bodies) == 1
        assert Findings.from_document(session.findings.to_document()) == session.findings
        session.marking.unmark()
        assert session.marking.body is None

    def test_what_is_no_body_is_refused_and_the_next_click_begins_anew(self) -> None:
        session = opened()
        session.marking.mark(Endplate.of(CENTER, CENTER))
        with pytest.raises(ShapeError, match="mark them again"):
            session.marking.mark(Endplate.of(CENTER + HEAD, CENTER + HEAD))
        assert session.marking.first is None
        assert not session.findings.bodies

    @pytest.mark.parametrize("drop", [lambda session: session.marking.give_up(), lambda s: s.set_tool(Tool.PAN)])
    def test_half_a_body_is_given_up_with_esc_or_another_tool(self, drop: Callable[[Session], object]) -> None:
        session = opened()
        session.marking.mark(Endplate.of(CENTER, CENTER))
        drop(session)
        assert session.marking.first is None

    def test_the_outlined_body_is_marked_as_it_lies(self) -> None:
        session = opened()
        with pytest.raises(ShapeError, match="mark its upper and its lower endplate yourself"):
            session.marking.mark_found()
        session.marking.ask(lambda: outlined(lean_deg=10))
        session.marking.mark_found()
        body = session.marking.body
        assert body is not None
        assert np.allclose(body.center_mm, CENTER, atol=0.01)
        assert body.height_mm == pytest.approx(28)
        assert np.allclose(body.across(HEAD), rotation(LEFT, np.radians(10)) @ HEAD)


class TestPlanes:
    def test_they_tilt_to_the_endplates_and_back(self) -> None:
        session = opened()
        with pytest.raises(ShapeError, match="Mark the upper"):
            session.marking.tilt()
        mark(session, 15)
        session.marking.tilt()
        assert session.main.axes.leaning("axial") == pytest.approx(15)
        assert np.allclose(session.main.crosshair_mm, CENTER)
        session.main.straighten()
        assert session.main.axes.leaning("axial") == pytest.approx(0)

    def test_without_a_mark_they_lie_as_the_outlined_body_does(self) -> None:
        session = opened()
        session.marking.ask(lambda: outlined(lean_deg=-8))
        session.marking.tilt()
        assert session.main.axes.leaning("axial") == pytest.approx(8)

    def test_the_four_slices_tilt_with_them(self) -> None:
        session = opened()
        mark(session, 15)
        upright = session.marking.grounds
        session.marking.tilt()
        across = rotation(LEFT, np.radians(15)) @ HEAD
        assert all(one.is_parallel(across) for one in session.marking.grounds)
        session.main.straighten()
        assert session.marking.grounds == upright


class TestLaying:
    def test_samples_on_all_four_at_once_and_one_undo(self) -> None:
        session = opened()
        with pytest.raises(ShapeError, match="Mark the upper"):
            session.placing.lay_samples()
        mark(session)
        assert session.placing.lay_samples() == ""
        assert slices(session) == [21, 20, 19, 18]
        assert {one.shape for one in session.findings.measurements} == {Sample((0.0, -1.0))}, (
            "a little before the middle"
        )
        with pytest.raises(ShapeError, match="has one already"):
            session.placing.lay_samples()
        session.placing.lay_circles()
        assert len(session.findings.measurements) == 8
        session.undo()
        session.undo()
        assert not session.findings.measurements

    def test_a_circle_measures_200_mm2(self) -> None:
        session = opened()
        mark(session)
        session.placing.lay_circles()
        assert [one.shape.area for one in session.findings.measurements] == pytest.approx([200] * 4)  # type: ignore[union-attr]  # circles

    def test_only_the_slices_without_one_get_one(self) -> None:
        session = opened()
        mark(session)
        session.placing.lay_samples()
        second = session.findings.measurements[1]
        session.measurements.delete([second])
        session.placing.lay_samples()
        assert slices(session) == [21, 19, 18, 20]

    def test_in_a_narrow_core_all_four_are_as_small_as_it_asks_for(self) -> None:
        session = opened()
        session.marking.ask(lambda: outlined(21))
        session.marking.mark_found()
        assert session.placing.lay_samples() == ""
        sides = {one.shape.side for one in session.findings.measurements if isinstance(one.shape, Sample)}
        assert len(sides) == 1
        assert 16 <= min(sides) < 20

    def test_the_smallest_is_laid_even_where_it_leaves_the_core_and_that_is_said(self) -> None:
        session = opened()
        session.marking.ask(lambda: outlined(14))
        session.marking.mark_found()
        assert "narrower than 16 mm" in session.placing.lay_samples()
        assert {one.shape.side for one in session.findings.measurements if isinstance(one.shape, Sample)} == {16.0}

    def test_samples_of_own_pixels_are_refused_where_they_leave_the_core(self) -> None:
        session = opened(pixel_mm=0.48)
        session.native_samples = True
        session.marking.ask(lambda: outlined(40))
        session.marking.mark_found()
        assert session.placing.lay_samples() == ""
        assert all(isinstance(one.shape, Sample) and one.shape.native for one in session.findings.measurements)
        session.undo()
        session.marking.ask(lambda: outlined(24))
        with pytest.raises(ShapeError, match="would leave the spongy core"):
            session.placing.lay_samples()


class TestMoving:
    def drawn(self, session: Session, shape: Ellipse | Sample, lift_mm: float = 0.0) -> Measurement:
        key = session.main.key
        assert key is not None
        x, y, z = CENTER.tolist()
        measurement = Measurement(shape, PlaneGround(key, (x, y, z + lift_mm), (1, 0, 0), (0, 1, 0)))
        session.edit("draw", session.findings.adding(measurement))
        session.select(measurement)
        return measurement

    def test_a_region_snaps_to_the_middle_of_the_outlined_body_on_its_slice(self) -> None:
        session = opened()
        self.drawn(session, Ellipse((9.0, -4.0), 10, 8, 20), lift_mm=9.0)
        with pytest.raises(ShapeError, match="Mark the upper"):
            session.placing.snap()
        session.marking.ask(lambda: outlined(lean_deg=20))
        assert session.placing.snap() == ""
        (moved,) = session.findings.measurements
        lean = -9.0 * np.tan(np.radians(20))
        assert moved.shape == Ellipse((moved.shape.center[0], moved.shape.center[1]), 10, 8, 20)
        assert moved.shape.center == pytest.approx((0.0, lean), abs=1e-6)
        session.undo()
        assert session.findings.measurements[0].shape.center == (9.0, -4.0)

    def test_a_sample_is_made_as_large_as_the_core_lets_it(self) -> None:
        session = opened()
        self.drawn(session, Sample((7.0, 3.0), 17.0))
        session.marking.ask(lambda: outlined(40))
        session.placing.snap()
        assert session.findings.measurements[0].shape == Sample((0.0, 0.0), 20.0)

    def test_in_another_vertebra_nothing_is_known(self) -> None:
        session = opened()
        self.drawn(session, Sample((0.0, 0.0)), lift_mm=25.0)
        mark(session)
        with pytest.raises(ShapeError, match="No vertebra is known where this region lies"):
            session.placing.snap()

    def test_copies_land_on_the_marked_slices_along_the_axis(self) -> None:
        session = opened()
        mark(session, 20)
        first = session.marking.grounds[0]
        measurement = Measurement(Ellipse((3.0, -2.0), 10, 8), first)
        session.edit("draw", session.findings.adding(measurement))
        session.select(measurement)
        assert session.placing.copy() == 3
        assert slices(session) == [21, 20, 19, 18]
        grounds = session.marking.grounds
        for one, ground in zip(session.findings.measurements, grounds, strict=True):
            assert isinstance(one.ground, PlaneGround)
            away = one.ground.to_mm(one.shape.center) - ground.to_mm((3.0, -2.0))
            assert np.linalg.norm(away) < 1e-9
        session.undo()
        assert len(session.findings.measurements) == 1

    def test_off_the_marked_slices_copies_go_to_the_next_ones(self) -> None:
        session = opened()
        self.drawn(session, Ellipse((0.0, 0.0), 10, 8), lift_mm=-12.0)
        mark(session)
        assert session.placing.copy() == 3
