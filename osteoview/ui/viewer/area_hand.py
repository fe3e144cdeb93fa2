"""A rectangle dragged over an image, whose values become the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from osteoview.session.session import Tool
from osteoview.ui.theme import VIEW_CROSSHAIR
from osteoview.ui.viewer.hand import Hand
from osteoview.ui.viewer.image_view import ImageView

_SMALLEST_PX = 4.0


class AreaHand(Hand):
    """Holds the rectangle while the tool is `WINDOW_AREA`."""

    def __init__(self, view: ImageView) -> None:
        self._view = view
        self._area: QRectF | None = None

    def press(self, event: QMouseEvent) -> bool:
        """Begin a rectangle."""
        if self._view.session.tool is not Tool.WINDOW_AREA:
            return False
        self._area = QRectF(event.position(), event.position())
        return True

    def move(self, event: QMouseEvent) -> None:
        """Draw it to the pointer."""
        if self._area is not None:
            self._area.setBottomRight(event.position())
            self._view.update()

    def release(self, event: QMouseEvent) -> None:
        """Window what lies inside."""
        del event
        area, self._area = self._area, None
        self._view.update()
        if area is not None and min(abs(area.width()), abs(area.height())) >= _SMALLEST_PX:
            self._view.display.window_from(self._view.values_in(area.normalized()))

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """The tool's own cursor will do."""
        del at_px
        return None

    def paint(self, painter: QPainter) -> None:
        """The rectangle's outline."""
        if self._area is not None:
            painter.setPen(QPen(QColor(VIEW_CROSSHAIR), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._area.normalized())
