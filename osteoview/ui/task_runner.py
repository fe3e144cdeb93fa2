"""The only door between threads: work runs elsewhere, its result comes back to the screen's own thread."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.base.tasks import CancelToken, Progress

# A screen shows no more; a thousand reports a second would leave it time for nothing else.
_BETWEEN_PROGRESS_S = 0.04
_SWITCH_S = 0.0005

T = TypeVar("T")
Result_co = TypeVar("Result_co", covariant=True)


class Work(Protocol[Result_co]):
    """An ordinary function that can be cancelled and says how far it is."""

    def __call__(self, *, cancel: CancelToken, progress: Progress) -> Result_co:
        """Do it."""


class TaskRunner(QObject):
    """Runs one piece of work at a time; starting another cancels the one before, whose result never arrives."""

    progressed = Signal(int, int, str)
    # Qt queues these across threads; they carry (generation or token, callback, argument).
    _arrived = Signal(int, object, object)
    _told = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Python lets a busy thread keep the interpreter for 5 ms; drawing gives it away a dozen times a frame.
        sys.setswitchinterval(_SWITCH_S)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="io")
        self._generation = 0
        self._cancel = CancelToken()
        self._running = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a result is still to come."""
        return self._running

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
        self._running = True
        said_s = -math.inf

        def progress(done: int, total: int, what: str) -> None:
            nonlocal said_s
            now_s = time.monotonic()
            if not cancel.cancelled and (done == total or now_s - said_s > _BETWEEN_PROGRESS_S):
                said_s = now_s
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

    def tell(self, cancel: CancelToken, callback: Callable[[T], None], argument: T) -> None:
        """From within work: call back in the screen's own thread, unless the work is overtaken before."""
        self._told.emit(cancel, callback, argument)

    def cancel(self) -> None:
        """Stop what runs; its callbacks are never called."""
        self._running = False
        self._generation += 1
        self._cancel.cancel()

    def close(self) -> None:
        """Stop and wait, before the widgets that would have heard of it die."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, generation: int, callback: Callable[[Any], None], argument: object) -> None:
        if generation == self._generation:
            self._running = False
            callback(argument)

    def _pass_on(self, cancel: CancelToken, callback: Callable[[Any], None], argument: object) -> None:
        if not cancel.cancelled:
            callback(argument)
