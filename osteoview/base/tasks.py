"""Long work as an ordinary function: it takes a cancel token, and reports how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable

from osteoview.base.errors import CancelledError

# (done, total, what is being done). The total may grow while a folder is still being listed.
Progress = Callable[[int, int, str], None]


def no_progress(done: int, total: int, what: str) -> None:
    """For callers nobody watches."""
    del done, total, what


class CancelToken:
    """Asked by the work, set by whoever no longer wants its result. Safe from any thread."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """True once anybody has asked."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise CancelledError once anybody has asked: called between steps of at most a fraction of a second."""
        if self._cancelled.is_set():
            raise CancelledError
