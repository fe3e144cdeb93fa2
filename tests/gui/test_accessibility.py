"""Everything can be reached and told apart without a mouse, and without eyes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from osteoview.session.troubles import Trouble
from osteoview.ui.keys_sheet import KeysSheet
from osteoview.ui.main_window import MainWindow
from osteoview.ui.settings_window import SettingsWindow
from tests.dicom_files import ct_stack


def opened(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    ct_stack(folder / "one", 6, leave_out=[3])
    ct_stack(folder / "two", 6, StudyInstanceUID="1.2.77", series="1.2.77.1", PatientID="77")
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths([folder])
    window.troubles.add([Trouble(f"problem {n}") for n in range(5)])


def controls(window: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, in what is visible."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]  # fmt: skip


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader could only call "button"."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in controls(window)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not isinstance(widget, QScrollArea | QMenuBar | QMenu)
    ]


def test_every_control_has_a_name(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert nameless(window) == []
    opened(window, qtbot, tmp_path)
    assert nameless(window) == []
    window.commands["view.errors"].trigger()
    window.commands["help.keys"].trigger()
    sheet = window.findChild(KeysSheet)
    assert sheet is not None
    assert nameless(sheet) == []
    window.commands["file.settings"].trigger()
    settings = window.findChild(SettingsWindow)
    assert settings is not None
    for page in range(settings.tabs.count()):
        settings.tabs.setCurrentIndex(page)
        assert [name for name in nameless(settings) if not name.startswith("QTabBar")] == []


def test_tab_reaches_every_control_and_comes_round(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened(window, qtbot, tmp_path)
    wanted = set(controls(window))
    window.viewer.planes["axial"].setFocus()
    reached: list[QWidget] = []
    for _ in range(3 * len(wanted)):
        focused = QApplication.focusWidget()
        assert focused is not None
        if reached and focused is reached[0]:
            break
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    missed = [
        f"{type(widget).__name__} {widget.accessibleName()}"
        for widget in wanted - set(reached)
        if not any(one in reached for one in _choices_with(widget))
    ]
    assert missed == []


def test_the_focus_can_be_seen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened(window, qtbot, tmp_path)
    for control in (
        window.tool_bar.buttons["tool.pan"],
        window.tool_bar.presets,
        window.series.list,
        *_buttons(window),
    ):
        window.viewer.setFocus()
        before = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is control
        assert control.grab().toImage() != before, control.accessibleName()


def test_the_menus_open_by_keyboard_and_every_command_is_in_them(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.findChild(QMenuBar)
    assert bar is not None
    shown = {action.objectName() for menu in bar.actions() for action in _inside(menu.menu()) if action.isVisible()}
    assert {command.id for command in window.commands.attached} <= shown


def _inside(menu: object) -> list[QAction]:
    assert isinstance(menu, QMenu)
    return list(menu.actions())


def _choices_with(widget: QWidget) -> list[QAbstractButton]:
    """Of several buttons of which one is down, Tab reaches that one and the arrows the others."""
    if not isinstance(widget, QAbstractButton):
        return []
    group: QButtonGroup | None = widget.group()
    if group is not None and group.exclusive():
        return group.buttons()
    parent = widget.parentWidget()
    if widget.autoExclusive() and parent is not None:
        return [one for one in parent.findChildren(QAbstractButton) if one.autoExclusive()]
    return []


def _buttons(window: MainWindow) -> list[QPushButton]:
    return [button for button in window.notes.findChildren(QPushButton) if button.isVisible()]
