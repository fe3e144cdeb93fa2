"""Settings hold at once, and follow what is changed elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from osteoview.session.preferences import Preferences
from osteoview.session.recent import Recent
from osteoview.ui.main_window import MainWindow
from osteoview.ui.settings_window import SettingsWindow
from osteoview.ui.theme import DARK, LIGHT, theme_of


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> SettingsWindow:
    window.commands["file.settings"].trigger()
    made = window.findChild(SettingsWindow)
    assert made is not None
    qtbot.waitUntil(made.isVisible)
    assert not made.isModal()
    return made


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_theme_and_language_change_at_once(window: MainWindow, settings: SettingsWindow) -> None:
    before = window.styleSheet()
    choose(settings.theme, "light")
    assert LIGHT.window in window.styleSheet()
    assert window.styleSheet() != before
    choose(settings.language, "de")
    assert settings.tabs.tabText(1) == "Datenschutz"
    assert settings.windowTitle() == "Einstellungen"
    assert window.commands["tool.crosshair"].text() == "Fadenkreuz"
    choose(settings.language, "en")
    assert settings.windowTitle() == "Settings"


def test_the_systems_theme_is_one_of_the_choices() -> None:
    assert theme_of("system", system_is_light=True) is LIGHT
    assert theme_of("system", system_is_light=False) is DARK
    assert theme_of("dark", system_is_light=True) is DARK


def test_privacy_follows_the_key_and_clears_the_list(window: MainWindow, settings: SettingsWindow) -> None:
    settings.tabs.setCurrentIndex(1)
    assert not settings.clear_recent.isEnabled()
    window.preferences.change(recent=(Recent(("/data/a",), ("CT",), 1, 20),))
    assert settings.clear_recent.isEnabled()
    window.commands["view.hide_patient"].trigger()
    assert settings.hide_names.isChecked()
    settings.hide_names.click()
    assert not window.discretion.hidden
    settings.clear_recent.click()
    assert window.preferences.choices.recent == ()
    window.preferences.change(recent=(Recent(("/data/a",), ("CT",), 1, 20),))
    settings.keep_recent.click()
    assert window.preferences.choices.recent == ()
    assert not window.preferences.choices.keep_recent


def test_opening_twice_brings_the_same_window_forward(window: MainWindow, settings: SettingsWindow) -> None:
    window.commands["file.settings"].trigger()
    assert window.findChildren(SettingsWindow) == [settings]


def test_what_cannot_be_saved_is_said(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.preferences, "notice", "Your settings could not be saved (disk full).")
    window.preferences.change(theme="light")
    assert "could not be saved" in window.notes.words


def test_hints_go_one_by_one_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    from osteoview.base.paths import resources

    with qtbot.waitSignal(window.settled, timeout=30_000):
        window.open_paths([resources() / "demo" / "DX_lateral.dcm"])
    assert window.hints.isVisible()
    assert "Ctrl+Shift+P" in window.hints.words
    window.hints.next.click()
    assert window.hints.isHidden()
    assert "names" in window.preferences.choices.dismissed_hints
    window.commands["help.hints"].trigger()
    assert window.hints.isVisible()
    window.hints.never.click()
    assert window.hints.isHidden()
    assert Preferences().choices.dismissed_hints == ()
