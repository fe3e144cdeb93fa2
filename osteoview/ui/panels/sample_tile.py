"""One sample as the networks saw it, its ring and share below it; pressed, it goes to the slice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen

from osteoview.ui.class_look import percent
from osteoview.ui.panels.pie import Ring, draw_ring
from osteoview.ui.panels.small_pie import SmallPie, write
from osteoview.ui.theme import SMALL_PX, VIEW_REGION

_TISSUE_PX, _BELOW_PX, _RING_PX = 60, 22, 20
_FRAME_PX, _CORNER_PX = 2.0, 4.0
_RING_THICKNESS = 0.36
_TAG_PX = 15.0
_SCRIM = QColor(0, 0, 0, 150)


class SampleTile(SmallPie):
    """Framed in the colour that samples have in the views while the planes stand where it was taken."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The tissue, and a line below."""
        return QSize(_TISSUE_PX + 2, _TISSUE_PX + 2 + _BELOW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Tissue, the number of its slice, frame; ring and share."""
        del event
        if self._figure is None:
            return
        painter, theme = QPainter(self), self._theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        square = QRectF(1, 1, _TISSUE_PX, _TISSUE_PX)
        self._draw_tissue(painter, square)
        if self.isChecked() or self.hasFocus() or self.underMouse():
            chosen = VIEW_REGION if self.isChecked() else theme.accent
            painter.setPen(QPen(QColor(chosen), _FRAME_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square, _CORNER_PX, _CORNER_PX)
        below = QRectF(0, _TISSUE_PX + 3, self.width(), _BELOW_PX - 1)
        place = QRectF(below.left() + 2, below.top() + (below.height() - _RING_PX) / 2, _RING_PX, _RING_PX)
        draw_ring(painter, Ring.within(place, 0.5, _RING_THICKNESS), self._figure, theme, borders=False)
        self._draw_sign(painter, theme, place.center())
        write(painter, below.adjusted(_RING_PX + 3, 0, 0, 0), percent(self._share), SMALL_PX, theme.text)
        painter.end()

    def _draw_tissue(self, painter: QPainter, square: QRectF) -> None:
        corners = QPainterPath()
        corners.addRoundedRect(square, _CORNER_PX, _CORNER_PX)
        painter.save()
        painter.setClipPath(corners)
        painter.fillRect(square, QColor("black"))
        if self._picture is not None:
            size = self._picture.size().scaled(square.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(square.center())
            painter.drawImage(place, self._picture)
        tag = QRectF(square.left(), square.top(), 8 + 7 * len(self._number), _TAG_PX)
        painter.fillRect(tag, _SCRIM)
        write(painter, tag, self._number, SMALL_PX, "white")
        painter.restore()
