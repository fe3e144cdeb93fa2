"""L1 in the window: names beside the column under a real mouse, panels that say what is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from osteoview.base.paths import resources
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.level_hand import LevelHand
from osteoview.ui.viewer.plane_view import PlaneView
from tests.dicom_files import ct_stack

LEFT = Qt.MouseButton.LeftButton


def levels(view: PlaneView) -> LevelHand:
    return next(hand for hand in view.hands if isinstance(hand, LevelHand))


def place_of(view: PlaneView, label: str) -> QPoint:
    boxes = levels(view).boxes()
    return next(box.center().toPoint() for named, box in boxes if named.label == label)


def words(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.right.findChildren(QLabel) if label.isVisible())


@pytest.mark.slow
def test_a_name_dragged_to_its_neighbour_moves_the_count_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.locating.finder.watch()
    window.open_paths([resources() / "demo"])
    vertebra = window.vertebra
    qtbot.waitUntil(lambda: vertebra.assessment is not None, timeout=120_000)
    assert "L1 found" in words(window)
    assert "HU" in words(window)
    first = vertebra.assessment
    sagittal = window.viewer.planes["sagittal"]
    start, end = place_of(sagittal, "L1"), place_of(sagittal, "L2")
    QTest.mousePress(sagittal, LEFT, pos=start)
    QTest.mouseMove(sagittal, (start + end) / 2)
    QTest.mouseMove(sagittal, end)
    QTest.mouseRelease(sagittal, LEFT, pos=end)
    assert place_of(sagittal, "L1") == end
    qtbot.waitUntil(lambda: vertebra.assessment is not None, timeout=60_000)
    assert "named by hand" in words(window)
    window.commands["edit.undo"].trigger()
    assert vertebra.assessment is first
    assert place_of(sagittal, "L1") == start
    QTest.mouseClick(sagittal, LEFT, pos=place_of(sagittal, "L3"))
    assert vertebra.selected is not None
    sagittal.setFocus()
    QTest.keyClick(sagittal, Qt.Key.Key_Up)
    assert place_of(sagittal, "L3") != start
    assert vertebra.by_hand
    outline = sagittal.grab().toImage()
    assert not outline.isNull()


def test_a_scan_without_a_spine_is_declined_in_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.locating.finder.watch()
    ct_stack(tmp_path, 40, shape=(48, 48))
    assert "Open a CT" in words(window)
    window.open_paths([tmp_path])
    qtbot.waitUntil(lambda: window.vertebra.assessment is not None, timeout=120_000)
    assert "L1 declined" in words(window)
    assert window.viewer.planes["sagittal"].isVisible()
