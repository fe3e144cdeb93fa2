"""The watchdog barks at what stands still, names it, and only then."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.gui.watchdog import Gap, Moment, Responsiveness


def test_a_loop_that_turns_is_left_alone(loop: Responsiveness, qtbot: QtBot) -> None:
    turns: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(1))
    with loop.kept():
        timer.start(1)
        qtbot.waitUntil(lambda: len(turns) > 50)
    timer.stop()


def test_what_stands_still_is_named_with_the_place(loop: Responsiveness, qtbot: QtBot) -> None:
    done: list[int] = []

    def a_long_paint() -> None:
        time.sleep(4 * loop.allowed_s)
        done.append(1)

    def watched() -> None:
        with loop.kept():
            QTimer.singleShot(0, a_long_paint)
            qtbot.waitUntil(lambda: bool(done))

    with pytest.raises(AssertionError, match="a_long_paint"):
        watched()


def test_what_others_do_on_the_machine_does_not_count() -> None:
    gap = Gap(10.0, 10.2, "")
    start = Moment(10.0, screen_s=1.0, all_s=3.0)
    computed = Moment(10.2, screen_s=1.2, all_s=3.3, screen_waits=False)
    hardly_let = Moment(10.2, screen_s=1.05, all_s=3.1, screen_waits=False, others_run=True)
    waited = Moment(10.2, screen_s=1.0, all_s=3.0)
    waited_for_one_hardly_let = Moment(10.2, screen_s=1.0, all_s=3.02, others_run=True)
    for moment, counts_s in ((computed, 0.2), (hardly_let, 0.05), (waited, 0.2), (waited_for_one_hardly_let, 0.02)):
        assert gap.own_s([start, moment]) == pytest.approx(counts_s)
    assert gap.own_s([]) == pytest.approx(0.2)
