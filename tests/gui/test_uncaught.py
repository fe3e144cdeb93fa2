"""A mistake of ours ends as a sentence in the list and a line in the log; the window goes on."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from osteoview.app import _uncaught_errors_said_in
from osteoview.base.log import stop_log, write_log
from osteoview.ui.main_window import MainWindow


def _fail() -> None:
    raise KeyError("Canary^Patient")


def test_an_uncaught_error_is_said_and_logged_without_its_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("osteoview"), "propagate", False)
    log, before = write_log(tmp_path), (sys.excepthook, threading.excepthook)
    with _uncaught_errors_said_in(window):
        try:
            _fail()
        except KeyError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        qtbot.waitUntil(lambda: "KeyError" in window.notes.words)
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: "ZeroDivisionError" in window.notes.words)
    assert (sys.excepthook, threading.excepthook) == before
    assert "Something went wrong inside OsteoView" in window.notes.words
    assert "Canary" not in window.errors.words
    stop_log(log)
    written = (tmp_path / "osteoview.log").read_text(encoding="utf-8")
    assert "KeyError at" in written
    assert "_fail" in written
    assert "Canary" not in written
