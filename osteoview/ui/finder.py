"""Looks for L1 behind the screen's back, and brings the answer to the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.session.vertebra import Question, Vertebra
from osteoview.ui.task_runner import TaskRunner
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.anatomy.assessment import Assessment

# A scan that has just opened is drawn first; and keys that are held down ask for one count, not for each in between.
_WAIT_MS = 100


class Finder(QObject):
    """One question at a time; one that is overtaken is never answered. It does nothing until it is told to watch."""

    watches = Signal()
    began = Signal(str)
    ended = Signal()

    def __init__(self, vertebra: Vertebra, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vertebra = vertebra
        self._runner = TaskRunner(self)
        self._asked: Question | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._ask)

    def watch(self) -> None:
        """From now on answer what is asked."""
        self._vertebra.changed.subscribe(self._see)
        self._see()
        self.watches.emit()

    @property
    def running(self) -> bool:
        """Whether an answer is still to come."""
        return self._runner.running or self._wait.isActive()

    def cancel(self) -> None:
        """Stop looking."""
        if self._runner.running and self._asked is not None:
            self._runner.cancel()
            self._vertebra.give_up(self._asked, OsteoViewError(tr("Looking for L1 was stopped.")))
            self.ended.emit()

    def close(self) -> None:
        """Stop and wait."""
        self._wait.stop()
        self._runner.close()

    def _see(self) -> None:
        question = self._vertebra.question
        if question is None:
            if self._runner.running:
                self._runner.cancel()
                self.ended.emit()
            self._wait.stop()
        elif self._asked is None or not question.is_same(self._asked) or not self.running:
            self._wait.start()

    def _ask(self) -> None:
        question = self._vertebra.question
        if question is None or (self._runner.running and self._asked is not None and question.is_same(self._asked)):
            return
        self._asked = question

        def succeed(answer: Assessment) -> None:
            self._vertebra.take(question, answer)
            self.ended.emit()

        def fail(error: OsteoViewError) -> None:
            if not isinstance(error, CancelledError):
                self._vertebra.give_up(question, error)
            self.ended.emit()

        self.began.emit(tr("Looking for L1"))
        self._runner.start(question.answer, on_success=succeed, on_failure=fail)
