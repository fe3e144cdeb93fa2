"""How a model says that something changed: listeners are called and read the model again."""

from __future__ import annotations

from collections.abc import Callable

Listener = Callable[[], None]


class Announcer:
    """A list of listeners. It carries no values, so a late listener can never act on a stale one."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` at each announcement from now on; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def announce(self) -> None:
        """Call every listener, in the order in which they subscribed."""
        for listener in tuple(self._listeners):
            listener()
