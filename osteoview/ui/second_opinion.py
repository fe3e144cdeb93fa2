"""Has a network outline L1 behind the screen's back, where a person wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.base.tasks import CancelToken, Progress
from osteoview.session.second_outline import OutlineQuestion, SecondOutline
from osteoview.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from osteoview.inference.outline import Outline


class Asked(Protocol):
    """Who outlines."""

    def answer(self, question: OutlineQuestion, *, cancel: CancelToken) -> Outline:
        """Raises OsteoViewError."""


def usual() -> Asked:
    """This machine's networks: torch is imported with them, in the thread that asks."""
    from osteoview.session.outliner import Outliner

    return Outliner()


class SecondOpinion(QObject):
    """One question at a time; one that is overtaken is never answered. `make` is called in the thread that asks."""

    ended = Signal()

    def __init__(self, second: SecondOutline, make: Callable[[], Asked] = usual, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._second = second
        self.make = make
        self._who: Asked | None = None
        self._runner = TaskRunner(self)
        self._asked: OutlineQuestion | None = None
        second.changed.subscribe(self._see)

    @property
    def running(self) -> bool:
        """Whether an answer is still to come."""
        return self._runner.running

    def close(self) -> None:
        """Stop and wait."""
        self._runner.close()

    def _see(self) -> None:
        question = self._second.question
        if question is None:
            self._runner.cancel()
        elif not (self.running and self._asked is not None and question.is_same(self._asked)):
            self._begin(question)

    def _begin(self, question: OutlineQuestion) -> None:
        self._asked = question

        def work(*, cancel: CancelToken, progress: Progress) -> Outline:
            del progress
            if self._who is None:
                self._who = self.make()
            return self._who.answer(question, cancel=cancel)

        def succeed(answer: Outline) -> None:
            self._second.take(question, answer)
            self.ended.emit()

        def fail(error: OsteoViewError) -> None:
            if not isinstance(error, CancelledError):
                self._second.give_up(question, error)
            self.ended.emit()

        self._runner.start(work, on_success=succeed, on_failure=fail)
