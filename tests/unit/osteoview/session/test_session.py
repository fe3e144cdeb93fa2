"""Two displays side by side, and the tool in the hand."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import Vector
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import PRESETS
from osteoview.session.session import NO_ENDPLATE, Session, Tool

CT = Piece(Kind.CT, "Lumbar", ())


def scan(shift_mm: float = 0.0, frame_of_reference: str = "") -> Volume:
    affine = np.diag([1.0, 1.0, 2.0, 1.0])
    affine[:3, 3] = shift_mm
    return Volume(np.zeros((10, 30, 40), np.int16), affine, frame_of_reference_uid=frame_of_reference)


def comparison(frame_of_reference: str = "") -> Session:
    session = Session()
    session.main.open_volume(CT, scan(0.0, frame_of_reference))
    session.beside.open_volume(CT, scan(3.0, frame_of_reference))
    return session


def distance(session: Session) -> Vector:
    return np.asarray(session.beside.crosshair_mm - session.main.crosshair_mm)


def test_two_scans_in_one_frame_of_reference_show_the_same_place() -> None:
    session = comparison("1.2.3")
    session.main.move_crosshair([10, 12, 8])
    assert distance(session) == pytest.approx(0)
    session.beside.move_crosshair([20, 15, 9])
    assert session.main.crosshair_mm == pytest.approx([20, 15, 9])


def test_two_scans_of_their_own_places_keep_the_distance_at_which_they_were_linked() -> None:
    session = comparison()
    session.link(False)
    session.beside.move_crosshair(np.add(session.main.crosshair_mm, [2, 3, 4]))
    session.link(True)
    session.main.move_crosshair(np.add(session.main.crosshair_mm, [5, -5, 1]))
    assert distance(session) == pytest.approx([2, 3, 4])


def test_scans_that_are_not_linked_go_their_own_ways() -> None:
    session = comparison("1.2.3")
    session.link(False)
    before = session.beside.crosshair_mm
    session.main.move_crosshair([10, 12, 8])
    session.apply_preset(PRESETS[7])
    assert np.array_equal(session.beside.crosshair_mm, before)
    assert session.beside.window != session.main.window


def test_a_preset_goes_to_both_linked_scans() -> None:
    session = comparison()
    session.apply_preset(PRESETS[7])
    assert session.beside.window == session.main.window == PRESETS[7].window


def test_ending_a_comparison_leaves_the_main_image_and_its_commands() -> None:
    session = comparison()
    session.activate(session.beside)
    session.end_comparison()
    assert session.active is session.main
    assert not session.comparing
    assert session.main.volume is not None


def test_the_third_click_aligns_and_hands_the_crosshair_back() -> None:
    session = Session()
    session.main.open_volume(CT, scan())
    session.set_tool(Tool.ALIGN)
    for point in ([20, 8, 10], [20, 26, 6], [28, 17, 9]):
        session.mark_endplate(point)
    assert session.main.axes.is_oblique
    assert session.tool is Tool.CROSSHAIR


def test_clicks_that_span_no_endplate_are_refused_in_words_and_may_be_repeated() -> None:
    session = Session()
    session.main.open_volume(CT, scan())
    session.set_tool(Tool.ALIGN)
    for point in ([20, 8, 10], [20, 26, 6], [20, 15, 0]):
        session.mark_endplate(point)
    assert session.align_refusal == NO_ENDPLATE
    assert session.tool is Tool.ALIGN
    session.mark_endplate([20, 8, 10])
    assert session.align_refusal == ""
    assert len(session.endplate_mm) == 1


def test_choosing_a_tool_is_announced_and_forgets_half_an_endplate() -> None:
    session = Session()
    session.main.open_volume(CT, scan())
    chosen: list[Tool] = []
    session.tool_changed.subscribe(lambda: chosen.append(session.tool))
    session.set_tool(Tool.ALIGN)
    session.mark_endplate([20, 8, 10])
    session.set_tool(Tool.PAN)
    assert chosen == [Tool.ALIGN, Tool.PAN]
    assert session.endplate_mm == ()
