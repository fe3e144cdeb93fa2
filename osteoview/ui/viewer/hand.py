"""What a mouse may take hold of in a view before the active tool does: a handle, a line, a drawn shape."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter


class Hand(Protocol):
    """One way of taking hold. A view asks its hands in order; the first that takes a press gets the whole drag.

    Between drags a hand may follow the pointer, and it may want keys that would otherwise go to a command.
    """

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of what lies under the pointer with the left button; False leaves it to the next hand."""

    def move(self, event: QMouseEvent) -> None:
        """Go on with the drag."""

    def release(self, event: QMouseEvent) -> None:
        """Let go."""

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """What the pointer looks like over something this hand would take; None over anything else."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the image."""

    def hover(self, at_px: QPointF) -> None:
        """Follow the pointer while no button is down."""
        del at_px

    def double_click(self, event: QMouseEvent) -> bool:
        """Take a double-click; False leaves it to the next hand, and at last to the view."""
        del event
        return False

    @property
    def holds(self) -> bool:
        """Whether a double-click that was taken has begun a drag."""
        return False

    def wants(self, event: QKeyEvent) -> bool:
        """Whether this hand needs a key just now, before any command hears it."""
        del event
        return False

    def key(self, event: QKeyEvent) -> bool:
        """Take a key; False leaves it to the next hand."""
        del event
        return False
