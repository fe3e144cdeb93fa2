"""Measures earlier studies of the same patient behind the screen's back, one at a time, when L1 of the open one is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from osteoview.anatomy.trend import DatedDensity
from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.imaging.decoders import Decoders
from osteoview.session.trend import EarlierQuestion, Trend
from osteoview.ui.finder import Finder
from osteoview.ui.task_runner import TaskRunner

# The open study belongs to the eyes first.
_WAIT_MS = 1500


class EarlierFinder(QObject):
    """Waits until the finder of the open study is done, and begins to watch with it."""

    def __init__(self, trend: Trend, finder: Finder, decoders: Decoders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trend = trend
        self._finder = finder
        self._decoders = decoders
        self._runner = TaskRunner(self)
        self._asked: EarlierQuestion | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._ask)
        finder.watches.connect(self._watch)

    def _watch(self) -> None:
        self._trend.changed.subscribe(self._see)
        self._see()

    @property
    def running(self) -> bool:
        """Whether an answer is still to come."""
        return self._runner.running or self._wait.isActive()

    def close(self) -> None:
        """Stop and wait."""
        self._wait.stop()
        self._runner.close()

    def _see(self) -> None:
        question = self._trend.question
        if question is None:
            self._wait.stop()
            self._runner.cancel()
        elif not self._runner.running:
            self._wait.start()
        elif self._asked is not None and question.study is not self._asked.study:
            self._runner.cancel()
            self._wait.start()

    def _ask(self) -> None:
        question = self._trend.question
        if question is None or self._runner.running:
            return
        if self._finder.running:
            self._wait.start()
            return
        self._asked = question

        def fail(error: OsteoViewError) -> None:
            if not isinstance(error, CancelledError):
                self._trend.take(question, None)

        def succeed(answer: DatedDensity | None) -> None:
            self._trend.take(question, answer)

        self._runner.start(partial(question.answer, self._decoders), on_success=succeed, on_failure=fail)
