"""Several studies, recent ones, names that hide, pictures that obey, and problems that are kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from osteoview.session.preferences import Preferences
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.patient_banner import PatientBanner
from osteoview.ui.panels.series_row import PIECE, RowWords
from osteoview.ui.picture import picture_of
from tests.dicom_files import ct_stack, dxa, write

LEFT = Qt.MouseButton.LeftButton
NAME = "Abcdefghijklmnopqrst^Uvwxyzabcdefghijklmn"  # forty letters
NAME_PARTS = ("abcdefghijklmnopqrst", "uvwxyzabcdefghijklmn", "canary-4711")


def opened(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths(paths)


def two_studies(folder: Path) -> tuple[Path, Path]:
    ct_stack(folder / "one", 6, SeriesDescription="First", PatientName=NAME)
    ct_stack(
        folder / "two", 6, SeriesDescription="Second", PatientName="Other^Person", PatientID="77",
        StudyInstanceUID="1.2.77", series="1.2.77.1",
    )  # fmt: skip
    return folder / "one", folder / "two"


def titles(window: MainWindow) -> list[str]:
    rows = window.series.list
    return [rows.item(n).text() for n in range(rows.count()) if rows.item(n).data(PIECE) is not None]


def everything_said(window: QWidget) -> str:
    """All words a person could see, hear or hover over."""
    said = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        said += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        text = getattr(widget, "text", None)
        if callable(text):
            said.append(str(text()))
        if isinstance(widget, QListWidget):
            for n in range(widget.count()):
                item = widget.item(n)
                words = item.data(RowWords.ROLE)
                said += [item.text(), item.toolTip(), str(item.data(Qt.ItemDataRole.AccessibleTextRole)), str(words)]
    return "\n".join(said)


def test_a_second_drop_adds_a_study_and_shows_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    one, two = two_studies(tmp_path)
    opened(window, qtbot, one)
    opened(window, qtbot, two)
    assert titles(window) == ["First", "Second"]
    assert window.session.main.piece is not None
    assert window.session.main.piece.title == "Second"


def test_a_drop_while_headers_are_read_waits_and_none_is_lost(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    one, two = two_studies(tmp_path)
    window.open_paths([one])
    opened(window, qtbot, two)
    assert titles(window) == ["First", "Second"]


def test_closing_a_study_takes_it_off_the_list_and_the_screen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    one, two = two_studies(tmp_path)
    opened(window, qtbot, one)
    opened(window, qtbot, two)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == ["First"]
    assert window.session.main.piece is None
    window.commands["file.close_all"].trigger()
    assert titles(window) == []
    assert not window.commands["file.close_study"].isEnabled()


def test_a_drop_on_the_series_list_counts(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 6, SeriesDescription="Dropped")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    target = window.series.list.viewport()
    at, none = QPoint(20, 20), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.settled, timeout=20_000):
        QApplication.sendEvent(target, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, none))
    assert titles(window) == ["Dropped"]


def test_a_drop_on_the_icon_of_a_mac_is_passed_on(tmp_path: Path, qtbot: QtBot) -> None:
    from osteoview.app import _DroppedOnTheIcon

    icon = _DroppedOnTheIcon()
    got: list[list[Path]] = []
    icon.paths.connect(got.append)
    assert icon.eventFilter(icon, QFileOpenEvent(str(tmp_path)))
    assert got == [[tmp_path]]
    assert not icon.eventFilter(icon, QEvent(QEvent.Type.Show))


def test_what_was_open_is_offered_again_and_what_is_gone_is_said(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    one, two = two_studies(tmp_path)
    opened(window, qtbot, one)
    opened(window, qtbot, two)
    assert [entry.name for entry in window.preferences.choices.recent] == ["two", "one"]
    window.commands["file.close_all"].trigger()
    for file in one.iterdir():
        file.unlink()
    one.rmdir()
    rows = window.recent.list
    with qtbot.waitSignal(window.settled, timeout=20_000):
        QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(1)).center())
    assert "one: cannot be opened" in window.notes.words
    assert [entry.name for entry in window.preferences.choices.recent] == ["two"]
    with qtbot.waitSignal(window.settled, timeout=20_000):
        QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(0)).center())
    assert titles(window) == ["Second"]


def test_a_forty_character_name_is_cut_with_the_whole_in_the_tooltip(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    one, _ = two_studies(tmp_path)
    opened(window, qtbot, one)
    label = window.left.findChild(QLabel, "strong")
    assert label is not None
    assert label.text().endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert "Abcdefghijklmnopqrst Uvwxyzabcdefghijklmn · F · 67 y" in label.toolTip()


def test_hidden_names_appear_nowhere(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Abcdefghijklmnopqrst_Uvwxyzabcdefghijklmn"
    one, two = two_studies(folder)
    paths = ct_stack(folder / "bad", 3, PatientName=NAME, SeriesDescription="Follow-up CANARY-4711", series="1.2.5")
    paths[1].write_bytes(paths[1].read_bytes()[:-300])
    opened(window, qtbot, folder / "bad")
    opened(window, qtbot, two)
    opened(window, qtbot, one)
    window.commands["help.keys"].trigger()
    before = everything_said(window).casefold()
    assert all(part in before for part in NAME_PARTS)
    window.commands["help.keys"].trigger()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    after = everything_said(window).casefold()
    telling = (*NAME_PARTS, "other^", "person")
    assert [line for line in after.splitlines() if any(part in line for part in telling)] == []
    assert "name hidden" in after
    assert not any(part in window.errors.words.casefold() for part in NAME_PARTS)
    window.tell("")
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert NAME_PARTS[0] in everything_said(window).casefold()


def test_pictures_carry_what_the_program_is_for_and_obey_the_hiding(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = two_studies(tmp_path / "in")
    opened(window, qtbot, one)
    burnt: list[str] = []

    def listening(images: QWidget, words: str, **keywords: tuple[QWidget, ...]) -> QImage:
        burnt.append(words)
        return picture_of(images, words, **keywords)

    monkeypatch.setattr("osteoview.ui.dialogs.picture_of", listening)
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert NAME_PARTS[0] in burnt[-1].casefold()
    window.preferences.change(hide_names=True)
    picture = window.dialogs.picture()
    assert not any(part in burnt[-1].casefold() for part in NAME_PARTS)
    assert picture.height() > window.viewer.height()
    strip = picture.copy(0, window.viewer.height(), 300, picture.height() - window.viewer.height())
    amber = [strip.pixelColor(x, y) for x in range(300) for y in range(strip.height())]
    assert any(colour.red() > 180 > colour.blue() for colour in amber)  # "Research use only" is burnt in
    assert not QGuiApplication.clipboard().image().isNull()
    window.dialogs.save(picture, tmp_path / "out.png")
    qtbot.waitUntil(lambda: window.status.message.text() == "Saved.")
    assert QImage(str(tmp_path / "out.png")).size() == picture.size()
    window.dialogs.save(picture, tmp_path / "missing" / "out.png")
    qtbot.waitUntil(lambda: "could not be written" in window.notes.words)


def test_problems_are_kept_counted_copied_and_cleared(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paths = ct_stack(tmp_path / "bad", 3)
    paths[1].write_bytes(paths[1].read_bytes()[:-300])
    ct_stack(tmp_path / "good", 6, series="1.2.9")
    opened(window, qtbot, tmp_path / "bad")
    assert paths[1].name in window.notes.words
    opened(window, qtbot, tmp_path / "good")
    assert paths[1].name not in window.notes.words  # no longer news
    assert window.status.errors.text() in ("1 problem", "1 problems", "2 problems")
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    shown = window.errors.geometry()
    assert window.errors.isVisible()
    assert window.rect().contains(shown)
    window.errors.copy.click()
    assert paths[1].name in QGuiApplication.clipboard().text()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.errors.isHidden()
    window.errors.clear.click()
    assert window.status.errors.isHidden()


def test_choices_come_back_after_a_new_start(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    window.preferences.change()
    kept = Preferences(path)
    kept.change(hide_names=True, theme="light", layout="ROW", dismissed_hints=("wheel",), closed_panels=("left",))
    from osteoview.imaging.decoders import Decoders
    from osteoview.imaging.reslice import Reslicer
    from osteoview.session.session import Layout, Session

    with Reslicer() as reslicer:
        again = MainWindow(Session(), Decoders(1), reslicer, Preferences(path))
        again.show()
        assert again.discretion.hidden
        assert again.session.layout is Layout.ROW
        assert again.left.isHidden()
        again.commands["view.left"].trigger()
        assert again.left.isVisible()
        again.close()
        again.deleteLater()
    values = json.loads(path.read_bytes())["values"]
    assert values["window_place"]
    assert values["closed_panels"] == []


def test_dxa_and_prior_side_by_side(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 6, SeriesDescription="First")
    write(dxa(SeriesInstanceUID="1.2.3", SOPInstanceUID="1.2.3.1"), tmp_path / "dxa.dcm")
    opened(window, qtbot, tmp_path)
    QTest.keyClick(window, Qt.Key.Key_C)  # the open one itself cannot stand beside itself
    assert window.session.beside.piece is None
    rows = window.series.list
    other = next(n for n in range(rows.count()) if rows.item(n).data(PIECE) not in (None, window.session.main.piece))
    rows.setCurrentRow(other)
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.commands["compare.begin"].trigger()
    assert window.session.comparing
    assert window.commands["compare.end"].isEnabled()
    window.commands["compare.end"].trigger()
    assert window.session.beside.piece is None


def test_two_patients_side_by_side_are_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    one, two = two_studies(tmp_path)
    opened(window, qtbot, two)
    opened(window, qtbot, one)
    rows = window.series.list
    other = next(n for n in range(rows.count()) if rows.item(n).text() == "Second")
    rows.setCurrentRow(other)
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.commands["compare.begin"].trigger()
    assert "belong to different patients" in window.notes.words
    banner = window.left.findChild(PatientBanner)
    assert banner is not None
    assert banner.beside.isVisible()
    assert "Other Person" in banner.beside.whole
    window.commands["compare.end"].trigger()
    assert "different patients" not in window.notes.words
    assert banner.beside.isHidden()
