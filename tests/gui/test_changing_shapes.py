"""What was drawn is selected, moved, stretched, turned, nudged, copied and deleted, and every change can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from osteoview.annotation.regions import Ellipse
from osteoview.session.session import Layout, Tool
from osteoview.session.turn import Turn
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.plane_view import PlaneView
from tests.gui.measuring_scene import (
    drawn,
    measuring,
    middle,
    plane_of,
    region_numbers,
    show,
)
from tests.hand import Hand


def alone(window: MainWindow, qtbot: QtBot) -> PlaneView:
    """The axial view over the whole middle of the window."""
    view, before = window.viewer.planes["axial"], window.viewer.planes["axial"].width()
    window.session.set_layout(Layout.SINGLE)
    qtbot.waitUntil(lambda: view.width() > before)
    return view


class TestChanging:
    @pytest.fixture
    def view(self, window: MainWindow, hand: Hand, qtbot: QtBot) -> PlaneView:
        """An axial view with one ellipse in it, 80 pixels wide and 60 high."""
        show(window)
        view = alone(window, qtbot)
        window.session.set_tool(Tool.ELLIPSE)
        hand.drag(view, middle(view) + QPoint(-40, -30), middle(view), middle(view) + QPoint(40, 30))
        window.session.set_tool(Tool.CROSSHAIR)
        return view

    def ellipse(self, window: MainWindow) -> Ellipse:
        shape = drawn(window).shape
        assert isinstance(shape, Ellipse)
        return shape

    def test_dragging_its_inside_moves_it(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        before, pixel_mm = self.ellipse(window), plane_of(view).pixel_mm[0]
        at = middle(view) + QPoint(18, 12)
        hand.drag(view, at, at + QPoint(11, 7), at + QPoint(25, -15))
        after = self.ellipse(window)
        assert after.center == pytest.approx((before.center[0] + 25 * pixel_mm, before.center[1] - 15 * pixel_mm))
        assert (after.width, after.height) == (before.width, before.height)
        hand.key(window, "Ctrl+Z")
        assert self.ellipse(window) == before  # one drag, one step
        hand.key(window, "Ctrl+Shift+Z")
        assert self.ellipse(window) == after

    def test_dragging_a_corner_stretches_it_and_the_opposite_one_stays(
        self, window: MainWindow, hand: Hand, view: PlaneView
    ) -> None:
        before, pixel_mm = self.ellipse(window), plane_of(view).pixel_mm[0]
        at = middle(view) + QPoint(41, 29)  # a little beside the handle: taking hold moves nothing
        hand.drag(view, at, at + QPoint(5, 5), at + QPoint(20, 10))
        after = self.ellipse(window)
        assert after.handles[0] == pytest.approx(before.handles[0])
        assert after.width == pytest.approx(before.width + 20 * pixel_mm)
        assert after.height == pytest.approx(before.height + 10 * pixel_mm)
        assert window.session.undo_name == "resize measurement"

    def test_the_ring_above_it_turns_it(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        (seen,) = measuring(view).overlay.seen()
        turn = seen.turn_px
        assert turn is not None
        hand.drag(view, turn.toPoint(), middle(view) + QPoint(40, -40), middle(view) + QPoint(80, 0))
        assert self.ellipse(window).degrees == pytest.approx(90, abs=1)

    def test_escape_in_the_middle_of_a_drag_puts_it_back(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        before = self.ellipse(window)
        at = middle(view) + QPoint(18, 12)
        hand.press(view, at)
        hand.move(view, at + QPoint(30, 30))
        assert window.session.measurements.draft is not None
        hand.key(view, "Esc")
        hand.release(view, at + QPoint(30, 30))
        assert self.ellipse(window) == before
        assert window.session.undo_name == "draw ellipse"

    def test_arrows_with_ctrl_nudge_it_by_a_pixel_as_the_screen_has_it(
        self, window: MainWindow, hand: Hand, view: PlaneView
    ) -> None:
        hand.move(view, middle(view))
        window.session.main.set_turn("axial", Turn(mirrored=True))
        before = self.ellipse(window)
        for _ in range(3):
            hand.key(window, "Ctrl+Right")
        hand.key(window, "Ctrl+Up")
        after = self.ellipse(window)
        # In the mirrored picture the patient's right is on the right.
        assert after.center == pytest.approx((before.center[0] - 2.7, before.center[1] - 0.9))
        hand.key(window, "Ctrl+Z")
        assert self.ellipse(window) == before  # all nudges are one step

    def test_d_deletes_it_and_undo_brings_it_back(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        hand.move(view, middle(view))
        hand.key(window, "D")
        assert window.session.findings.measurements == ()
        hand.key(window, "Ctrl+Z")
        assert len(window.session.findings.measurements) == 1

    def test_ctrl_c_copies_its_values_and_no_name(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        hand.move(view, middle(view))
        hand.key(window, "Ctrl+C")
        head, row = (line.split("\t") for line in QGuiApplication.clipboard().text().split("\n"))
        values = dict(zip(head, row, strict=True))
        found = region_numbers(window, drawn(window)).statistics
        assert found is not None
        assert values["Mean"] == f"{found.mean:.2f}"
        assert values["n"] == str(found.n)
        assert values["Kind"] == "Ellipse"

    def test_it_is_seen_in_its_slice_alone(self, hand: Hand, view: PlaneView) -> None:
        seen = measuring(view).overlay.seen
        with_it = view.grab().toImage()
        assert len(seen()) == 1
        hand.wheel(view, QPoint(20, 200), -1)
        assert seen() == []
        hand.wheel(view, QPoint(20, 200), 1)
        assert len(seen()) == 1
        edge = middle(view) + QPoint(40, 15)
        assert with_it.size() == view.grab().toImage().size()
        (shown,) = seen()
        left, top, right, bottom = shown.box_px
        assert abs(left - (middle(view).x() - 40)) < 1
        assert abs(bottom - (middle(view).y() + 30)) < 1
        assert left < edge.x() <= right + 1
        assert top < edge.y() < bottom

    def test_its_outline_is_on_the_screen_in_its_colour(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        window.session.select(None)
        hand.move(view, QPoint(5, 5))
        picture, ratio = view.grab().toImage(), view.devicePixelRatioF()
        at = middle(view) + QPoint(-40, 0)  # its left end
        around = [picture.pixelColor(round((at.x() + n) * ratio), round(at.y() * ratio)) for n in range(-3, 4)]
        assert any(colour.red() > 180 and colour.green() > 160 and colour.blue() < 110 for colour in around)

    def test_copies_go_to_the_next_slices(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        hand.move(view, middle(view))
        hand.key(window, "Ctrl+Shift+D")
        found = window.session.findings.measurements
        slices = sorted(index for one in found if (index := region_numbers(window, one).slice_index) is not None)
        assert len(found) == 4
        assert slices == list(range(slices[0], slices[0] + 4))
        hand.key(window, "Ctrl+Z")
        assert len(window.session.findings.measurements) == 1

    def test_a_press_elsewhere_still_moves_the_crosshair(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        at = middle(view) + QPoint(-90, -80)
        hand.click(view, at)
        there_mm = plane_of(view).to_mm([at.x(), at.y()])
        assert window.session.main.crosshair_mm == pytest.approx(there_mm, abs=1e-6)
