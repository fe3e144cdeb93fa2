"""A thread that works on the newest of what it is given; what is overtaken while it works is never begun."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class NewestOnly(Generic[T]):
    """Starts with the first item. `work` runs in the thread, one item at a time, in the order of giving."""

    def __init__(self, name: str, work: Callable[[T], None]) -> None:
        self._name = name
        self._work = work
        self._changed = threading.Condition()
        self._waiting: list[T] = []  # none or one
        self._busy = False
        self._ending = False
        self._thread: threading.Thread | None = None

    def put(self, item: T) -> T | None:
        """Have this done next; returns what it overtakes, if anything was still waiting."""
        with self._changed:
            overtaken, self._waiting = self._waiting, [item]
            self._changed.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()
        return overtaken[0] if overtaken else None

    def wait(self, seconds: float | None = None) -> bool:
        """Until everything is done, or so long; returns whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not (self._waiting or self._busy), seconds)

    def close(self) -> None:
        """Do what was given, and end."""
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: bool(self._waiting) or self._ending)
                if not self._waiting:
                    return
                item = self._waiting.pop()
                self._busy = True
            self._work(item)
