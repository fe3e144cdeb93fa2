"""What was drawn is offered again after a crash, opens from a file, and waits for its study."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoview.base.paths import data_folder
from osteoview.session.findings import Findings
from osteoview.session.session import Tool
from osteoview.ui.main_window import MainWindow
from tests.dicom_files import ct_stack
from tests.hand import Hand

REPOSITORY = Path(__file__).resolve().parents[2]


@contextmanager
def another_window(qtbot: QtBot) -> Iterator[MainWindow]:
    from osteoview.imaging.decoders import Decoders
    from osteoview.imaging.reslice import Reslicer
    from osteoview.session.session import Session

    with Reslicer() as reslicer:
        made = MainWindow(Session(), Decoders(1), reslicer)
        made.resize(1200, 800)
        with qtbot.waitExposed(made):
            made.show()
        QApplication.processEvents()
        yield made
        made.close()
        made.deleteLater()


def opened(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    window.hints.dismiss_all()
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths(paths)


def draw(window: MainWindow, hand: Hand) -> None:
    view = window.viewer.planes["axial"]
    at = QPoint(view.width() // 2, view.height() // 2)
    window.session.set_tool(Tool.ELLIPSE)
    hand.drag(view, at + QPoint(-30, -20), at, at + QPoint(30, 20))


def title(window: MainWindow) -> str:
    piece = window.session.main.piece
    return piece.title if piece is not None else ""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    ct_stack(tmp_path / "study", 10, SeriesDescription="Lumbar soft", shape=(64, 64))
    return tmp_path / "study"


def crashed(study: Path, count: int) -> None:
    """Another program drew so many ellipses on that study, and was killed."""
    command = [sys.executable, "-m", "tests.gui.crashing_program", str(data_folder() / "sessions"), str(study)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=REPOSITORY, text=True, stdin=pipe, stdout=pipe) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        while int(program.stdout.readline()) < count:
            program.stdin.write("\n")
            program.stdin.flush()
        program.kill()


def test_after_a_kill_the_next_start_offers_what_was_drawn(qtbot: QtBot, study: Path) -> None:
    crashed(study, 3)
    with another_window(qtbot) as window:
        banner = window.restoring.banner
        qtbot.waitUntil(banner.isVisible)
        assert "Not saved" in banner.words.text()
        assert "“Lumbar soft”" in banner.words.text()
        assert "Canary" not in banner.words.text()
        with qtbot.waitSignal(window.settled, timeout=20_000):
            Hand().click(banner.accept)
        qtbot.waitUntil(lambda: window.session.main.volume is not None)
        assert len(window.session.findings.measurements) == 3
        assert not banner.isVisible()
        assert window.measurements.list.topLevelItemCount() == len(window.session.findings.measurements)
        item = window.measurements.list.topLevelItem(0)
        assert item is not None
        assert item.text(1).endswith("HU")  # it lies on the image that was opened with it
    # It is still in no file: the window was closed, and the next one offers it again.
    with another_window(qtbot) as window:
        qtbot.waitUntil(window.restoring.banner.isVisible)
        Hand().click(window.restoring.banner.refuse)
    assert list((data_folder() / "sessions").iterdir()) == []  # what was discarded leaves nothing to offer


def test_what_nobody_answered_is_offered_again_and_what_is_discarded_is_not(qtbot: QtBot, study: Path) -> None:
    crashed(study, 1)
    for answer in ("none", "discard"):
        with another_window(qtbot) as window:
            qtbot.waitUntil(window.restoring.banner.isVisible)
            if answer == "discard":
                Hand().click(window.restoring.banner.refuse)
                assert not window.restoring.banner.isVisible()
    with another_window(qtbot) as window:
        assert not window.restoring.banner.isVisible()
        assert window.session.findings == Findings()


def test_a_session_file_brings_its_study_along(window: MainWindow, qtbot: QtBot, tmp_path: Path, study: Path) -> None:
    ct_stack(tmp_path / "other", 12, SeriesDescription="Chest", series="1.2.77", shape=(64, 64))
    opened(window, qtbot, study)
    draw(window, Hand())
    window.session.main.turn_planes("sagittal", 12)
    turned = window.session.main.axes.turned
    window.restoring.save_session(tmp_path / "case")
    findings = window.session.findings
    with another_window(qtbot) as again:
        opened(again, qtbot, tmp_path / "other")
        assert title(again) == "Chest"
        opened(again, qtbot, tmp_path / "case.osteoview")
        qtbot.waitUntil(lambda: title(again) == "Lumbar soft")
        qtbot.waitUntil(lambda: not again.opening.running)
        assert again.session.findings == findings
        assert again.session.main.axes.turned == pytest.approx(turned)
        assert not again.restoring.banner.isVisible()


def test_without_its_study_it_says_which_one_and_goes_on_when_that_is_dropped(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, study: Path
) -> None:
    opened(window, qtbot, study)
    draw(window, Hand())
    window.restoring.save_session(tmp_path / "case.osteoview")
    shutil.move(study, tmp_path / "elsewhere")
    with another_window(qtbot) as again:
        again.open_paths([tmp_path / "case.osteoview"])
        banner = again.restoring.banner
        qtbot.waitUntil(banner.isVisible)
        assert "“Lumbar soft”" in banner.words.text()
        assert "Drop that study here" in banner.words.text()
        opened(again, qtbot, tmp_path / "elsewhere")
        qtbot.waitUntil(lambda: again.session.main.volume is not None)
        assert again.session.findings == window.session.findings
        qtbot.waitUntil(lambda: not banner.isVisible())


def test_a_damaged_or_newer_session_is_refused_with_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "damaged.osteoview").write_bytes(b"{")
    window.open_paths([tmp_path / "damaged.osteoview"])
    assert "damaged.osteoview" in window.notes.words
    assert "is damaged" in window.notes.words
    (tmp_path / "newer.osteoview").write_text(json.dumps({"schema": "osteoview.session/7"}))
    window.open_paths([tmp_path / "newer.osteoview"])
    assert "newer OsteoView" in window.notes.words


def test_a_folder_that_takes_nothing_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path, study: Path) -> None:
    opened(window, qtbot, study)
    (tmp_path / "a file").write_text("no folder")
    window.restoring.save_session(tmp_path / "a file" / "case.osteoview")
    assert "could not be saved" in window.notes.words


def test_nothing_is_written_beside_the_images(window: MainWindow, qtbot: QtBot, study: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in study.iterdir()}
    opened(window, qtbot, study)
    draw(window, Hand())
    assert {path: path.stat().st_mtime_ns for path in study.iterdir()} == before
    assert any((data_folder() / "sessions").iterdir())
