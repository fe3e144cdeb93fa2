"""Every shape can be drawn by dragging, click by click, and by the keyboard."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.numbers import LengthNumbers
from osteoview.annotation.polygon import Polygon
from osteoview.annotation.regions import Sample
from osteoview.imaging.plane import NAMES
from osteoview.imaging.volume import Volume
from osteoview.session.session import Tool
from osteoview.ui.main_window import MainWindow
from tests.gui.measuring_scene import (
    CT,
    drawn,
    ground_of,
    measuring,
    middle,
    plane_of,
    region_numbers,
    show,
)
from tests.hand import CTRL, MIDDLE, Hand


class TestDrawing:
    def test_a_length_dragged_or_clicked(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["sagittal"]
        window.session.set_tool(Tool.LENGTH)
        start, end = middle(view) + QPoint(-40, 10), middle(view) + QPoint(35, -25)
        expected_mm = float(np.hypot(75, 35) * plane_of(view).pixel_mm[0])
        hand.drag(view, start, middle(view), end)
        hand.click(view, start + QPoint(0, 30))
        hand.move(view, middle(view))
        live = window.session.measurements.draft  # while the pointer moves
        hand.click(view, end + QPoint(0, 30))
        assert (live is None, window.session.measurements.draft) == (False, None)
        for measurement in window.session.findings.measurements:
            numbers = window.session.measurements.numbers(measurement)
            assert isinstance(numbers, LengthNumbers)
            assert numbers.length == pytest.approx(expected_mm, rel=1e-9)
        assert len(window.session.findings.measurements) == 2
        assert window.session.undo_name == "draw length"

    def test_an_angle_of_three_clicks(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.ANGLE)
        for off in (QPoint(-50, 0), QPoint(0, 0), QPoint(0, -50)):
            hand.click(view, middle(view) + off)
        shape = drawn(window).shape
        assert isinstance(shape, Angle)
        assert shape.degrees == pytest.approx(90)

    @pytest.mark.parametrize("how", ["Enter", "double-click", "first corner"])
    def test_a_polygon_is_closed(self, window: MainWindow, hand: Hand, how: str) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.POLYGON)
        corners = [middle(view) + off for off in (QPoint(-40, -30), QPoint(50, -30), QPoint(50, 40))]
        for at in corners:
            hand.click(view, at)
        if how == "Enter":
            hand.move(view, middle(view) + QPoint(-10, 20))
            hand.key(view, "Return")
        elif how == "double-click":
            hand.double_click(view, middle(view) + QPoint(-40, 40))
        else:
            hand.click(view, corners[0] + QPoint(3, 2))
        shape = drawn(window).shape
        assert isinstance(shape, Polygon)
        assert len(shape.points) == (4 if how == "double-click" else 3)
        area_px2 = 90 * 70 if how == "double-click" else 90 * 70 / 2
        assert shape.area == pytest.approx(area_px2 * plane_of(view).pixel_mm[0] ** 2, rel=0.01)
        assert all(window.viewer.planes[name].isVisible() for name in NAMES)  # no view was maximised on the way

    def test_backspace_takes_a_corner_back_and_escape_gives_up(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.POLYGON)
        for off in (QPoint(-40, -30), QPoint(50, -30), QPoint(50, 40), QPoint(-60, 60)):
            hand.click(view, middle(view) + off)
        hand.key(view, "Backspace")
        hand.key(view, "Return")
        shape = drawn(window).shape
        assert isinstance(shape, Polygon)
        assert len(shape.points) == 3
        hand.click(view, middle(view) + QPoint(-70, -60))
        assert measuring(view).is_busy
        hand.key(view, "Esc")
        assert not measuring(view).is_busy
        assert len(window.session.findings.measurements) == 1
        assert window.session.tool is Tool.POLYGON

    def test_sides_that_cross_are_refused_with_a_word(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.POLYGON)
        for off in (QPoint(-40, -30), QPoint(40, 40), QPoint(40, -30), QPoint(-40, 40)):
            hand.click(view, middle(view) + off)
        hand.key(view, "Return")
        assert window.session.findings.measurements == ()

    def test_a_sample_is_20_mm_or_50_own_pixels_where_these_are_small_enough(
        self, window: MainWindow, hand: Hand
    ) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        hand.move(view, middle(view))
        hand.key(window, "B")
        hand.click(view, middle(view))
        sample = drawn(window).shape
        assert isinstance(sample, Sample)
        assert sample.side == 20
        hand.key(window, "Shift+B")
        hand.click(view, middle(view) + QPoint(70, 60))
        assert len(window.session.findings.measurements) == 1  # 50 pixels of 0.9 mm would leave the bone
        fine = Volume(np.zeros((8, 90, 90), np.int16), np.diag([0.4, 0.4, 2, 1]), series_uid="1.2.4")
        window.session.main.open_volume(CT, fine)
        hand.click(view, middle(view))
        found = region_numbers(window, drawn(window)).statistics
        assert found is not None
        assert found.n == 2500

    def test_by_keyboard_alone_a_shape_of_usual_size_is_laid_at_the_crosshair(
        self, window: MainWindow, hand: Hand
    ) -> None:
        show(window)
        view = window.viewer.planes["coronal"]
        hand.move(view, middle(view))
        for key in ("E", "Q", "M", "B"):
            hand.key(window, key)
            hand.key(view, "Return")
        kinds = [one.shape.kind for one in window.session.findings.measurements]
        assert kinds == ["ellipse", "rectangle", "length", "sample"]
        circle = window.session.findings.measurements[0]
        assert region_numbers(window, circle).area_mm2 == pytest.approx(201, abs=1)
        center_mm = ground_of(circle).to_mm(circle.shape.center)
        assert plane_of(view).to_px(center_mm)[:2] == pytest.approx(
            plane_of(view).to_px(window.session.main.crosshair_mm)[:2], abs=1e-6
        )
        hand.key(window, "A")
        hand.key(view, "Return")  # an angle has no usual size
        assert len(window.session.findings.measurements) == 4

    def test_tools_have_their_keys(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        hand.move(window.viewer.planes["axial"], middle(window.viewer.planes["axial"]))
        for key, tool in (("M", Tool.LENGTH), ("A", Tool.ANGLE), ("E", Tool.ELLIPSE), ("Q", Tool.RECTANGLE),
                          ("P", Tool.POLYGON), ("B", Tool.SAMPLE), ("H", Tool.CROSSHAIR)):  # fmt: skip
            hand.key(window, key)
            assert window.session.tool is tool

    def test_a_second_length_may_begin_where_another_ends_and_a_click_selects(
        self, window: MainWindow, hand: Hand
    ) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.LENGTH)
        hand.drag(view, middle(view), middle(view) + QPoint(30, 0), middle(view) + QPoint(60, 0))
        window.session.select(None)
        hand.drag(view, middle(view) + QPoint(60, 0), middle(view) + QPoint(60, 20), middle(view) + QPoint(60, 40))
        first, second = window.session.findings.measurements
        assert second.shape.handles[0] == pytest.approx(first.shape.handles[1])
        hand.click(view, middle(view) + QPoint(20, 1))
        assert window.session.selected == first
        assert not measuring(view).is_busy

    def test_with_middle_button_and_wheel_one_looks_around_while_drawing(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.LENGTH)
        start = middle(view) + QPoint(-40, 0)
        start_mm = plane_of(view).to_mm([start.x(), start.y()])
        hand.click(view, start)
        hand.drag(view, middle(view), middle(view) + QPoint(20, 12), button=MIDDLE)
        with hand.holding(CTRL):
            hand.wheel(view, middle(view), 1)
        end = middle(view) + QPoint(60, 30)
        end_mm = plane_of(view).to_mm([end.x(), end.y()])
        hand.click(view, end)
        shape = drawn(window).shape
        assert isinstance(shape, Length)
        assert shape.length == pytest.approx(float(np.linalg.norm(end_mm - start_mm)))
