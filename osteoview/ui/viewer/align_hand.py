"""Three clicks on an endplate, after which the axial plane lies in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from osteoview.session.session import Tool
from osteoview.ui.theme import VIEW_LETTER
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.hand import Hand
from osteoview.ui.words import mark, tr

if TYPE_CHECKING:
    from osteoview.ui.viewer.plane_view import PlaneView

_STEPS = (
    mark("Align: click the front edge of an endplate, in the sagittal view"),
    mark("Align: click the back edge of the same endplate"),
    mark("Align: click the same endplate at one side, in the coronal view"),
)
_NEAR_MM = 1.0


class AlignHand(Hand):
    """Marks points while the tool is `ALIGN`."""

    def __init__(self, view: PlaneView) -> None:
        self._view = view

    def press(self, event: QMouseEvent) -> bool:
        """Mark a point of the endplate."""
        plane = self._view.plane
        if self._view.session.tool is not Tool.ALIGN or plane is None:
            return False
        self._view.session.mark_endplate(plane.to_mm([event.position().x(), event.position().y()]))
        return True

    def move(self, event: QMouseEvent) -> None:
        """A click does not drag."""

    def release(self, event: QMouseEvent) -> None:
        """A click does not drag."""

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """The tool's own cursor will do."""
        del at_px
        return None

    def paint(self, painter: QPainter) -> None:
        """The points so far, and what to click next."""
        plane, session = self._view.plane, self._view.session
        if session.tool is not Tool.ALIGN or plane is None or self._view.display is not session.active:
            return
        for point_mm in session.endplate_mm:
            x, y, depth_mm = plane.to_px(point_mm)
            painter.setOpacity(1.0 if abs(depth_mm) < _NEAR_MM else 0.4)
            painter.setPen(QPen(QColor(VIEW_LETTER), 2))
            painter.drawEllipse(QPointF(float(x), float(y)), 4, 4)
        painter.setOpacity(1.0)
        if self._view.underMouse():
            words = session.align_refusal or _STEPS[len(session.endplate_mm)]
            overlay.draw_prompt(painter, QRectF(self._view.rect()), tr(words))
