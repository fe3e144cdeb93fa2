"""A vertebra is marked by two endplates, samples land on its four slices, planes tilt to it, and all can be undone."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.geometry import stack_affine
from osteoview.imaging.volume import Volume
from osteoview.session.session import Tool
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.plane_view import PlaneView
from tests.gui.measuring_scene import CT, drawn, middle, plane_of, region_numbers
from tests.hand import Hand
from tests.unit.osteoview.session.test_placing import outlined

CENTER_MM = np.array([4.0, 6.0, 100.0])


def show(window: MainWindow) -> Volume:
    affine = stack_affine((1, 0, 0, 0, 1, 0), (-36.0, -34.0, 70.0), (0.8, 0.8), (0, 0, 1.5))
    hu = np.random.default_rng(1).integers(0, 300, (40, 100, 100)).astype(np.int16)
    volume = Volume(hu, affine, series_uid="1.2")
    window.hints.dismiss_all()
    window.session.main.open_volume(CT, volume)
    window.session.main.move_crosshair(CENTER_MM)
    return volume


def at(view: PlaneView, *away_mm: float) -> QPoint:
    x, y, _ = plane_of(view).to_px(CENTER_MM + away_mm)
    return QPoint(round(float(x)), round(float(y)))


def tool_of(window: MainWindow) -> Tool:
    return window.session.tool


def begin(window: MainWindow, hand: Hand) -> PlaneView:
    show(window)
    view = window.viewer.planes["sagittal"]
    hand.move(view, middle(view))
    hand.key(window, "U")
    assert tool_of(window) is Tool.BODY
    return view


def mark(window: MainWindow, hand: Hand) -> PlaneView:
    view = begin(window, hand)
    for up in (14, -14):
        hand.drag(view, at(view, 0, -12, up - 3), at(view, 0, 0, up), at(view, 0, 12, up + 3))
    return view


class TestMarking:
    def test_two_clicks_take_the_crosshair_to_mid_height(self, window: MainWindow, hand: Hand) -> None:
        view = begin(window, hand)
        hand.click(view, at(view, 0, 3, 20))
        assert window.session.marking.first is not None
        assert tool_of(window) is Tool.BODY
        hand.click(view, at(view, 0, 3, -8))
        assert tool_of(window) is Tool.CROSSHAIR
        assert np.allclose(window.session.main.crosshair_mm, (4.0, 9.0, 106.0), atol=plane_of(view).pixel_mm[0])
        assert len(window.session.marking.grounds) == 4
        hand.key(window, "Ctrl+Z")
        assert window.session.marking.body is None

    def test_undo_and_esc_give_up_the_first_endplate_and_esc_again_the_tool(
        self, window: MainWindow, hand: Hand
    ) -> None:
        view = begin(window, hand)
        for key, height_mm in (("Ctrl+Z", 14), ("Esc", -14)):  # two clicks in one place would be a double click
            hand.click(view, at(view, 0, 0, height_mm))
            hand.key(view, key)
            assert window.session.marking.first is None
            assert tool_of(window) is Tool.BODY
        hand.key(view, "Esc")
        assert tool_of(window) is Tool.CROSSHAIR

    def test_across_the_body_nothing_is_marked(self, window: MainWindow, hand: Hand) -> None:
        begin(window, hand)
        axial = window.viewer.planes["axial"]
        hand.click(axial, middle(axial))
        assert window.session.marking.first is None
        assert tool_of(window) is Tool.BODY

    def test_enter_takes_the_one_that_was_found(self, window: MainWindow, hand: Hand) -> None:
        view = begin(window, hand)
        hand.key(view, "Return")
        assert tool_of(window) is Tool.BODY, "nothing is found yet"
        window.session.marking.ask(lambda: outlined(lean_deg=10))
        hand.key(view, "Return")
        assert tool_of(window) is Tool.CROSSHAIR
        body = window.session.marking.body
        assert body is not None
        assert np.allclose(body.center_mm, CENTER_MM, atol=0.01)

    def test_dragged_along_the_endplates_the_planes_tilt_to_them_and_back(self, window: MainWindow, hand: Hand) -> None:
        mark(window, hand)
        hand.key(window, "Shift+V")
        lean = float(np.degrees(np.arctan2(6, 24)))
        assert window.session.main.axes.leaning("axial") == pytest.approx(lean, abs=1.5)
        hand.key(window, "Shift+R")
        assert window.session.main.axes.leaning("axial") == pytest.approx(0)


class TestLaying:
    def test_samples_and_circles_on_all_four_slices_at_once(self, window: MainWindow, hand: Hand) -> None:
        mark(window, hand)
        hand.key(window, "Ctrl+B")
        hand.key(window, "Shift+E")
        kinds = [type(one.shape) for one in window.session.findings.measurements]
        assert kinds == [Sample] * 4 + [Ellipse] * 4
        hand.key(window, "Ctrl+B")
        assert "has one already" in window.status.message.text()
        for _ in range(2):
            hand.key(window, "Ctrl+Z")
        assert not window.session.findings.measurements

    def test_a_click_lays_a_circle_of_200_mm2_which_is_copied_and_moved_to_the_middle(
        self, window: MainWindow, hand: Hand
    ) -> None:
        mark(window, hand)
        axial = window.viewer.planes["axial"]
        window.session.main.move_crosshair(window.session.marking.grounds[1].origin_mm)
        hand.move(axial, middle(axial))
        hand.key(window, "E")
        hand.click(axial, middle(axial) + QPoint(25, 18))
        circle = drawn(window)
        assert region_numbers(window, circle).area_mm2 == pytest.approx(200)
        hand.key(window, "Ctrl+M")
        assert drawn(window).shape.center == pytest.approx(
            plane_offset(window, drawn(window).ground.from_mm)  # type: ignore[union-attr]  # a plane of the CT
        )
        hand.key(window, "Ctrl+Shift+D")
        assert len(window.session.findings.measurements) == 4
        shown = {tuple(np.round(one.origin_mm, 6)) for one in window.session.marking.grounds}
        depths = {round(origin[2], 3) for origin in shown}
        assert {round(float(one.ground.origin_mm[2]), 3) for one in window.session.findings.measurements} == depths  # type: ignore[union-attr]  # planes

    def test_without_a_vertebra_a_sentence_says_what_to_do(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        window.session.main.move_crosshair(CENTER_MM)
        hand.key(window, "Shift+V")
        assert "Mark the upper and the lower endplate" in window.status.message.text()


def plane_offset(window: MainWindow, from_mm: object) -> list[float]:
    """Where the second of the four slices is met by the body's axis."""
    assert callable(from_mm)
    return [float(value) for value in from_mm(window.session.marking.grounds[1].origin_mm)]
