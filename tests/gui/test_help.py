"""The help: every page is there, says what it says, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osteoview import __version__
from osteoview.base.paths import resources
from osteoview.ui.help_window import PAGES, HelpWindow
from osteoview.ui.main_window import MainWindow
from osteoview.ui.sentences import NAMES

HELP = resources() / "help" / "en"


@pytest.mark.parametrize("page", [name for name, _ in PAGES])
def test_every_page_is_there_and_its_links_lead_somewhere(page: str) -> None:
    text = (HELP / f"{page}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert all((HELP / target).is_file() for target in re.findall(r"\]\(([^)]+)\)", text))


def test_no_page_is_left_out_of_the_contents() -> None:
    assert {path.stem for path in HELP.glob("*.md")} == {name for name, _ in PAGES}


def test_every_library_that_ships_is_named(window: MainWindow) -> None:
    listed = re.findall(r"^\| ([\w-]+) \|", (Path("packaging") / "LICENCES.md").read_text(), re.MULTILINE)
    about = (HELP / "about.md").read_text(encoding="utf-8")
    assert [name for name in listed if name != "library" and name not in about] == []


def test_every_badge_is_explained() -> None:
    table = (HELP / "badges.md").read_text(encoding="utf-8").casefold()
    assert [name for name in NAMES if name.casefold() not in table] == []


def test_f1_opens_it_beside_the_images_and_links_turn_pages(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    shown = next(child for child in window.findChildren(HelpWindow))
    qtbot.waitUntil(shown.isVisible)
    assert not shown.isModal()
    assert "Drop a study on the window" in shown.text.toPlainText()
    shown.text.anchorClicked.emit(QUrl("viewing.md"))
    assert "Three planes" in shown.text.toPlainText()
    window.commands["help.about"].trigger()
    assert f"Version {__version__}" in shown.text.toPlainText()
    assert "Research use only" in shown.text.toPlainText()


def test_a_page_that_is_not_translated_is_shown_in_english(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "pl").mkdir()
    for name, _ in PAGES:
        (tmp_path / "en" / f"{name}.md").write_text("# English", encoding="utf-8")
    (tmp_path / "pl" / "first-steps.md").write_text("# Po polsku", encoding="utf-8")
    shown = HelpWindow(window, tmp_path, "pl")
    assert "Po polsku" in shown.text.toPlainText()
    shown.turn_to("limits")
    assert "English" in shown.text.toPlainText()
