"""What a mouse may take hold of in a view before the active tool does: a handle, a line, a drawn shape."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter


class Hand(Protocol):
    """One way of taking hold. A view asks its hands in order; the first that takes a press gets the whole drag."""

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
