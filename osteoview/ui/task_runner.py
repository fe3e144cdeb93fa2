"""The only door between threads: work runs elsewhere, its result comes back to the screen's own thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.base.tasks import CancelToken, Progress

T = TypeVar("T")
Result_co = TypeVar("Result_co", covariant=True)


class Work(Protocol[Result_co]):
    """An ordinary function that can be cancelled and says how far it is."""

    def __call__(self, *, cancel: CancelToken, progress: Progress) -> Result_co:
        """Do it."""


class TaskRunner(QObject):
    """Runs one piece of work at a time; starting another cancels the one before, whose result never arrives."""

    progressed = Signal(int, int, str)
    # Qt queues this one across threads; it carries (generation, callback, argument).
    _arrived = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="io")
        self._generation = 0
        self._cancel = CancelToken()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Work[T],
        *,
        on_success: Callable[[T], None],
        on_failure: Callable[[OsteoViewError], None],
    ) -> None:
        """Begin `work` elsewhere; exactly one of the two is called later in this thread, unless it is overtaken."""
        self.cancel()
        self._generation += 1
        generation, cancel = self._generation, CancelToken()
        self._cancel = cancel

        def progress(done: int, total: int, what: str) -> None:
            if not cancel.cancelled:
                self.progressed.emit(done, total, what)

        def run() -> T:
            cancel.check()
            return work(cancel=cancel, progress=progress)

        def finished(future: Future[T]) -> None:
            error = future.exception() if not future.cancelled() else CancelledError()
            if error is None:
                self._arrived.emit(generation, on_success, future.result())
            elif isinstance(error, OsteoViewError):
                self._arrived.emit(generation, on_failure, error)
            else:
                words = f"Something went wrong inside OsteoView ({type(error).__name__})."
                self._arrived.emit(generation, on_failure, OsteoViewError(words, hint="Nothing of yours was changed."))

        self._pool.submit(run).add_done_callback(finished)

    def cancel(self) -> None:
        """Stop what runs; its callbacks are never called."""
        self._generation += 1
        self._cancel.cancel()

    def close(self) -> None:
        """Stop and wait, before the widgets that would have heard of it die."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, generation: int, callback: Callable[[Any], None], argument: object) -> None:
        if generation == self._generation:
            callback(argument)
