"""The list of measurements says what was measured, goes there, and takes names."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from osteoview.annotation.measurement import Measurement
from osteoview.imaging.volume import Volume
from osteoview.session.session import Layout, Tool
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.plane_view import PlaneView
from tests.gui.measuring_scene import (
    CT,
    ground_of,
    measuring,
    middle,
    scan,
    show,
)
from tests.hand import Hand


def alone(window: MainWindow, qtbot: QtBot) -> PlaneView:
    """The axial view over the whole middle of the window."""
    view, before = window.viewer.planes["axial"], window.viewer.planes["axial"].width()
    window.session.set_layout(Layout.SINGLE)
    qtbot.waitUntil(lambda: view.width() > before)
    return view


class TestList:
    @pytest.fixture
    def two(self, window: MainWindow, hand: Hand) -> tuple[Measurement, ...]:
        show(window)
        axial = window.viewer.planes["axial"]
        window.session.set_tool(Tool.ELLIPSE)
        hand.drag(axial, middle(axial) + QPoint(-30, -30), middle(axial), middle(axial) + QPoint(30, 30))
        sagittal = window.viewer.planes["sagittal"]
        window.session.set_tool(Tool.LENGTH)
        hand.drag(sagittal, middle(sagittal) + QPoint(-30, 0), middle(sagittal), middle(sagittal) + QPoint(30, 10))
        window.session.set_tool(Tool.CROSSHAIR)
        return window.session.findings.measurements

    def row(self, window: MainWindow, number: int) -> QPoint:
        rows = window.measurements.list
        item = rows.topLevelItem(number)
        assert item is not None
        return rows.visualItemRect(item).center()

    def test_empty_it_says_how_to_begin(self, window: MainWindow) -> None:
        assert not window.measurements.list.isVisible()
        assert "Select or draw" in window.values.words

    def test_a_click_goes_there(self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]) -> None:
        axial = window.viewer.planes["axial"]
        window.session.main.move_crosshair(window.session.main.crosshair_mm + np.array([6, 4, 8]))
        assert measuring(axial).overlay.seen() == []
        hand.click(window.measurements.list.viewport(), self.row(window, 0))
        assert window.session.selected == two[0]
        assert [one.measurement for one in measuring(axial).overlay.seen()] == [two[0]]
        assert window.session.main.crosshair_mm == pytest.approx(ground_of(two[0]).to_mm(two[0].shape.center))

    def test_a_click_straightens_or_turns_the_planes_until_they_show_it(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        window.session.main.turn_planes("sagittal", 31)
        hand.click(window.measurements.list.viewport(), self.row(window, 0))
        assert [one.measurement for one in measuring(window.viewer.planes["axial"]).overlay.seen()] == [two[0]]

    def test_values_follow_while_a_shape_is_dragged(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        axial, rows = window.viewer.planes["axial"], window.measurements.list
        window.session.select(two[0])
        item = rows.topLevelItem(0)
        assert item is not None
        before, words = item.text(1), window.values.words
        hand.press(axial, middle(axial) + QPoint(8, 20))
        hand.move(axial, middle(axial) + QPoint(48, 40))
        assert item.text(1) != before
        assert window.values.words != words
        hand.release(axial, middle(axial) + QPoint(48, 40))

    @pytest.mark.usefixtures("two")
    def test_it_can_be_renamed_hidden_and_shown(self, window: MainWindow, hand: Hand) -> None:
        rows = window.measurements.list
        item = rows.topLevelItem(0)
        assert item is not None
        item.setText(0, "  L1 core ")
        assert window.session.findings.measurements[0].name == "L1 core"
        eye = QPoint(rows.viewport().width() - 12, self.row(window, 0).y())
        hand.click(rows.viewport(), eye)
        hidden = window.session.findings.measurements[0]
        assert measuring(window.viewer.planes["axial"]).overlay.seen() == []
        hand.click(rows.viewport(), eye)
        assert (hidden.visible, window.session.findings.measurements[0].visible) == (False, True)
        assert window.session.undo_name == "show measurement"

    def test_all_values_are_copied_as_a_table(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        hand.click(window.measurements.copy_all)
        lines = QGuiApplication.clipboard().text().split("\n")
        assert len(lines) == 1 + len(two)
        assert len({len(line.split("\t")) for line in lines}) == 1

    def test_all_are_deleted_at_once_and_come_back(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        hand.click(window.measurements.delete_all)
        assert window.session.findings.measurements == ()
        window.session.undo()
        assert window.session.findings.measurements == two

    def test_a_profile_is_drawn_under_a_length_and_a_histogram_under_a_region(
        self, window: MainWindow, qtbot: QtBot, two: tuple[Measurement, ...]
    ) -> None:
        window.session.set_layout(Layout.GRID)
        qtbot.waitUntil(window.values.isVisible)
        pictures = []
        for chosen in (None, *two):
            window.session.select(chosen)
            pictures.append(window.values.grab().toImage())
        assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
        assert "mm" in window.values.words
        assert window.values.accessibleDescription() == window.values.words


def test_what_was_drawn_on_another_series_is_listed_and_asked_for(
    window: MainWindow, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    del tmp_path
    show(window)
    axial = window.viewer.planes["axial"]
    window.session.set_tool(Tool.ELLIPSE)
    hand.drag(axial, middle(axial) + QPoint(-30, -30), middle(axial), middle(axial) + QPoint(30, 30))
    (before,) = (item.text(1) for item in [window.measurements.list.topLevelItem(0)] if item is not None)
    window.session.main.open_volume(CT, Volume(scan().hu, scan().affine, series_uid="9.9"))
    assert measuring(axial).overlay.seen() == []
    heading, item = (window.measurements.list.topLevelItem(row) for row in (0, 1))
    assert heading is not None
    assert item is not None
    assert heading.text(0) == "Another image, not open"
    assert item.text(1) == before, "what was measured there still holds"
    with qtbot.waitSignal(window.measurements.image_asked):
        hand.click(window.measurements.list.viewport(), window.measurements.list.visualItemRect(item).center())
