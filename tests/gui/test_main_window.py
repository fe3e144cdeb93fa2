"""What a person does in the first minutes, with real events in a real window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from osteoview.imaging.plane import Name
from osteoview.imaging.window import PRESETS
from osteoview.session.session import Tool
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.series_row import PIECE
from osteoview.ui.viewer.plane_view import PlaneView
from tests.dicom_files import ct_stack, dxa, write

NAMES: tuple[Name, ...] = ("axial", "sagittal", "coronal")
LEFT = Qt.MouseButton.LeftButton


def opened(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths(paths)
    qtbot.waitUntil(lambda: window.session.main.piece is not None)


def middle(view: PlaneView) -> QPoint:
    return QPoint(view.width() // 2, view.height() // 2)


def turn_wheel(view: PlaneView, notches: int, *, ctrl: bool = False) -> None:
    at = QPointF(middle(view))
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def slice_index(window: MainWindow) -> int:
    volume = window.session.main.volume
    assert volume is not None
    return round(float(volume.to_vox(window.session.main.crosshair_mm)[2]))


def test_an_empty_window_says_what_to_do(window: MainWindow) -> None:
    page = window.viewer.currentWidget()
    assert page is not None
    words = [child.text() for child in page.children() if isinstance(child, QLabel | QPushButton)]
    assert "Drop a study here" in words
    assert "Open demo study" in words


def test_dropping_a_folder_opens_its_ct_in_three_planes(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 10, SeriesDescription="Lumbar soft")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    how = Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    entering, dropping = QDragEnterEvent(QPoint(400, 300), *how), QDropEvent(QPointF(400, 300), *how)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    assert window.status.message.text() == "Drop to add to the list."
    with qtbot.waitSignal(window.settled, timeout=20_000):
        QApplication.sendEvent(window, dropping)
    assert window.status.message.text() == ""
    assert window.session.main.volume is not None
    assert all(window.viewer.planes[name].isVisible() for name in NAMES)
    assert window.series.list.currentItem().data(PIECE) is window.session.main.piece


def drag(view: PlaneView, start: QPoint, end: QPoint, button: Qt.MouseButton) -> None:
    QTest.mousePress(view, button, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, button, pos=end)


def test_wheel_and_keys_walk_through_the_slices(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 30)
    opened(window, qtbot, tmp_path)
    axial = window.viewer.planes["axial"]
    QTest.mouseMove(axial, middle(axial))
    axial.setFocus()
    before = slice_index(window)
    turn_wheel(axial, -3)  # towards the hand is towards the feet
    assert slice_index(window) == before - 3
    QTest.keyClick(window, Qt.Key.Key_Up)
    assert slice_index(window) == before - 2
    QTest.keyClick(window, Qt.Key.Key_Home)
    assert slice_index(window) == 29
    QTest.keyClick(window, Qt.Key.Key_End)
    assert slice_index(window) == 0


def test_a_click_moves_the_crosshair_of_all_views(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 20, shape=(64, 64))
    opened(window, qtbot, tmp_path)
    sagittal = window.viewer.planes["sagittal"]
    plane = sagittal.plane
    assert plane is not None
    at = middle(sagittal) + QPoint(20, 15)
    QTest.mouseClick(sagittal, LEFT, pos=at)
    assert np.allclose(window.session.main.crosshair_mm, plane.to_mm([at.x(), at.y()]), atol=1e-6)


def test_presets_dragging_and_inverting_change_what_is_shown(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 6, shape=(64, 64))
    opened(window, qtbot, tmp_path)
    axial = window.viewer.planes["axial"]
    for preset in PRESETS[3:]:
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + preset.key))
        assert window.session.main.window == preset.window
        assert window.tool_bar.presets.currentText().startswith(preset.name)
    QTest.keyClick(window, Qt.Key.Key_W)
    assert window.session.tool is Tool.WINDOW
    width = window.session.main.window.width
    drag(axial, middle(axial), middle(axial) + QPoint(60, 0), LEFT)
    assert window.session.main.window.width > width
    before = axial.grab().toImage().pixelColor(middle(axial) * axial.devicePixelRatioF()).value()
    QTest.keyClick(window, Qt.Key.Key_I)
    after = axial.grab().toImage().pixelColor(middle(axial) * axial.devicePixelRatioF()).value()
    assert abs(before + after - 255) <= 1


def test_double_click_shows_one_view_alone_and_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 6)
    opened(window, qtbot, tmp_path)
    coronal = window.viewer.planes["coronal"]
    QTest.mouseDClick(coronal, LEFT, pos=middle(coronal))
    assert [name for name in NAMES if window.viewer.planes[name].isVisible()] == ["coronal"]
    QTest.mouseDClick(coronal, LEFT, pos=middle(coronal))
    assert all(window.viewer.planes[name].isVisible() for name in NAMES)


def test_a_click_in_the_list_opens_the_dxa(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path / "ct", 6)
    write(dxa(SeriesInstanceUID="1.2.3", SOPInstanceUID="1.2.3.1"), tmp_path / "dxa.dcm")
    opened(window, qtbot, tmp_path)
    rows = window.series.list
    item = next(rows.item(n) for n in range(rows.count()) if "bone density" in rows.item(n).text())
    with qtbot.waitSignal(window.settled, timeout=20_000):
        QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(item).center())
    assert window.session.main.radiograph is not None
    assert window.viewer.picture.isVisible()
    picture = window.viewer.picture
    assert "value" in picture.words_at(QPointF(picture.rect().center()))


def test_what_cannot_be_read_is_said_and_the_window_goes_on(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7 nothing to see")
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths([tmp_path])
    assert "Drop the folder that the images are in" in window.notes.words
    ct_stack(tmp_path / "good", 6)
    opened(window, qtbot, tmp_path / "good")
    assert window.session.main.volume is not None
    assert not window.notes.words


def test_missing_slices_stay_visible_as_a_note(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 20, leave_out=[7, 8])
    opened(window, qtbot, tmp_path)
    assert "2 slices are missing" in window.notes.words


def test_a_damaged_slice_is_named_and_nothing_partial_is_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = ct_stack(tmp_path, 6)
    whole = paths[3].read_bytes()
    paths[3].write_bytes(whole[: len(whole) - 200])
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths([tmp_path])
    assert paths[3].name in window.notes.words


def test_a_second_drop_is_added_and_shown(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path / "one", 6, SeriesDescription="First")
    ct_stack(tmp_path / "two", 6, SeriesDescription="Second", series="1.2.99")
    window.open_paths([tmp_path / "one"])
    opened(window, qtbot, tmp_path / "two")
    assert window.session.main.piece is not None
    assert window.session.main.piece.title == "Second"
    rows = window.series.list
    assert [rows.item(n).text() for n in range(rows.count())] == ["First", "Second"]


def test_escape_cancels_and_closing_while_loading_leaves_nothing_behind(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    ct_stack(tmp_path, 40)
    window.open_paths([tmp_path])
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.progress.isVisible()
    window.open_paths([tmp_path])  # the fixture closes the window now; leaked threads fail the test


def test_every_control_has_a_name_and_a_tooltip_with_its_key(window: MainWindow) -> None:
    for button in window.tool_bar.tools.values():
        assert button.accessibleName()
        assert button.toolTip().endswith(")")
