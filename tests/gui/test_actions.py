"""One table of commands: menus, buttons, tooltips, the sheet and the editor of keys say the same, and do it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenuBar
from pytestqt.qtbot import QtBot

from osteoview.base.paths import resources
from osteoview.imaging.window import PRESETS
from osteoview.session.preferences import Preferences
from osteoview.ui.commands import COMMANDS, Group
from osteoview.ui.key_map import KeyMap, portable
from osteoview.ui.keys_sheet import KeysSheet
from osteoview.ui.main_window import MainWindow
from osteoview.ui.settings_window import SettingsWindow
from tests.dicom_files import ct_stack

# PRODUCT.md, "Conventions"
CONVENTIONS = {
    "tool.window": "W", "tool.pan": "T", "tool.zoom": "Z", "tool.scroll": "S", "tool.crosshair": "H",
    "tool.length": "M", "tool.angle": "A", "tool.ellipse": "E", "tool.sample": "B", "edit.delete": "D",
    "edit.undo": "Ctrl+Z", "edit.redo": "Ctrl+Shift+Z", "help.contents": "F1", "help.keys": "?",
    "slices.up": "Up", "slices.down": "Down", "slices.page_up": "PgUp", "slices.page_down": "PgDown",
    "slices.first": "Home", "slices.last": "End", "slices.play": "Space", "file.cancel": "Esc", "view.reset": "R",
    "view.hide_patient": "Ctrl+Shift+P", "view.frame_times": "Ctrl+Shift+F", "file.open_folder": "Ctrl+O",
}  # fmt: skip


def test_the_keys_are_those_that_hands_know() -> None:
    keys = {command.id: command.keys for command in COMMANDS}
    assert {name: key for name, key in CONVENTIONS.items() if key not in keys[name]} == {}
    assert all(keys[f"window.{preset.key}"] == (str(preset.key),) for preset in PRESETS)


def test_ids_texts_and_keys_are_each_there_once_and_icons_exist() -> None:
    assert Counter(command.id for command in COMMANDS).most_common(1)[0][1] == 1
    assert Counter((command.group, command.text) for command in COMMANDS).most_common(1)[0][1] == 1
    keys = [portable(key) for command in COMMANDS for key in command.keys]
    assert Counter(keys).most_common(1)[0][1] == 1
    assert "" not in keys
    for command in COMMANDS:
        assert not command.icon or (resources() / "icons" / f"{command.icon}.svg").is_file(), command.id


def test_every_attached_command_is_in_its_menu_and_on_the_sheet(window: MainWindow) -> None:
    attached = window.commands.attached
    assert {command.group for command in attached} == set(Group)
    for command in attached:
        assert window.commands[command.id] in window.commands.menu(command.group).actions()
    sheet = KeysSheet(window.commands, window.keys, window)
    listed = [words for _, words, _ in sheet.rows()]
    assert {command.text.removesuffix("…") for command in attached} <= set(listed)


def test_menus_open_by_their_letters(window: MainWindow) -> None:
    bar = window.findChild(QMenuBar)
    assert bar is not None
    letters = re.findall(r"&(.)", " ".join(action.text() for action in bar.actions()))
    assert len(letters) == len(set(letters)) == len(Group)


def test_buttons_say_their_name_and_their_key_also_after_it_was_changed(window: MainWindow) -> None:
    pan = window.tool_bar.buttons["tool.pan"]
    assert pan.toolTip() == "Pan (T)"
    window.keys.assign("tool.pan", ["Ctrl+Alt+P"])
    assert pan.toolTip() == f"Pan ({QKeySequence('Ctrl+Alt+P').toString(QKeySequence.SequenceFormat.NativeText)})"
    assert pan.accessibleName() == pan.toolTip()
    window.keys.assign("tool.pan", [])
    assert pan.toolTip() == "Pan"


def test_arrows_belong_to_a_list_that_has_the_focus_and_to_the_images_else(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    ct_stack(tmp_path / "a", 8, SeriesDescription="A")
    ct_stack(tmp_path / "b", 8, SeriesDescription="B", series="1.2.7", SeriesNumber=3)
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths([tmp_path])
    before = window.session.main.crosshair_mm[2]
    window.series.list.setFocus()
    window.series.list.setCurrentRow(0)
    QTest.keyClick(window.series.list, Qt.Key.Key_Down)
    assert window.series.list.currentRow() == 1
    assert window.session.main.crosshair_mm[2] == before
    window.viewer.planes["axial"].setFocus()
    QTest.keyClick(window.viewer.planes["axial"], Qt.Key.Key_Up)
    assert window.session.main.crosshair_mm[2] != before


def test_the_sheet_of_keys_can_be_searched_and_goes_away(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window, "?")
    sheet = window.findChild(KeysSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.isVisible)
    QTest.keyClicks(sheet.search, "spongy")
    assert [words for _, words, _ in sheet.rows()] == ["Spongy bone"]
    assert any(label.text() == "Spongy bone" and label.isVisible() for label in sheet.findChildren(QLabel))
    sheet.search.setText("no such thing")
    assert sheet.rows() == []
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_key_that_is_taken_is_said_before_it_is_taken_away(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["file.settings"].trigger()
    settings = window.findChild(SettingsWindow)
    assert settings is not None
    settings.tabs.setCurrentIndex(2)
    editor = settings.keys
    editor.select("tool.pan")
    QTest.keyClick(editor.pressed, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert "Open folder" in editor.conflict.text()
    assert editor.conflict.isVisible()
    assert window.keys.keys("tool.pan") == ("T",)
    editor.use.click()
    assert window.keys.keys("tool.pan") == ("Ctrl+O",)
    assert window.keys.keys("file.open_folder") == ()
    assert window.commands["tool.pan"].shortcut() == QKeySequence("Ctrl+O")
    QTest.keyClick(editor.pressed, Qt.Key.Key_Shift)
    assert not editor.use.isEnabled()
    editor.select("file.open_folder")
    editor.reset.click()
    assert window.keys.keys("file.open_folder") == ("Ctrl+O",)
    assert window.keys.keys("tool.pan") == ()
    editor.reset_all.click()
    assert window.keys.keys("tool.pan") == ("T",)
    assert window.preferences.choices.keys == {}


def test_own_keys_are_kept_and_damaged_ones_are_passed_over() -> None:
    preferences = Preferences()
    KeyMap(preferences).assign("tool.pan", ["z", "nonsense key"])
    again = KeyMap(preferences)
    assert again.keys("tool.pan") == ("Z",)
    assert again.keys("tool.zoom") == ()
    owner = again.owner("Z")
    assert owner is not None
    assert owner.id == "tool.pan"
    preferences.change(keys={"tool.pan": ("H",), "tool.crosshair": ("H",), "no.such": ("Q",), "tool.zoom": ("???",)})
    mended = KeyMap(preferences)
    assert mended.keys("tool.pan") == ("H",)
    assert mended.keys("tool.crosshair") == ()
    assert mended.keys("tool.zoom") == ()


@pytest.mark.parametrize("written", ["", "Shift", "Ctrl+Alt", "Ctrl+K, Ctrl+C", "hello there"])
def test_what_is_no_single_key_is_refused(written: str) -> None:
    assert portable(written) == ""


def test_letters_are_typed_into_a_text_field_and_command_nothing(window: MainWindow) -> None:
    window.commands["help.keys"].trigger()
    sheet = window.findChild(KeysSheet)
    assert sheet is not None
    before = window.session.tool
    field = sheet.findChild(QLineEdit)
    assert field is not None
    for key in (Qt.Key.Key_W, Qt.Key.Key_Z):
        QTest.keyClick(field, key)
    assert field.text() == "wz"
    assert window.session.tool is before
    assert QApplication.focusWidget() is field


def test_no_row_of_the_table_is_without_effect(window: MainWindow) -> None:
    assert [command.id for command in COMMANDS if command not in window.commands.attached] == []
