"""What is drawn over an image: letters, ruler, crosshair, words. Always readable, never in the middle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from osteoview.ui.theme import NORMAL_PX, SMALL_PX, VIEW_CROSSHAIR, VIEW_DIM, VIEW_LETTER, VIEW_TEXT

_MARGIN = 10.0
_RULERS_MM = (500, 200, 100, 50, 20, 10, 5, 2, 1)
# The crosshair leaves its centre free, so that what it points at can be seen.
_CROSSHAIR_HOLE_PX = 14.0


def draw_words(painter: QPainter, area: QRectF, words: list[str], *, right: bool = False, bottom: bool = False) -> None:
    """Lines of text in a corner; the first is the brightest."""
    font = _font(painter, NORMAL_PX)
    height = painter.fontMetrics().height()
    top = area.bottom() - _MARGIN - height * len(words) if bottom else area.top() + _MARGIN
    for n, line in enumerate(words):
        width = painter.fontMetrics().horizontalAdvance(line)
        left = area.right() - _MARGIN - width if right else area.left() + _MARGIN
        _text(painter, font, QPointF(left, top + height * n + painter.fontMetrics().ascent()), line, n > 0)


def draw_letters(painter: QPainter, area: QRectF, left: str, top: str, right: str, bottom: str) -> None:
    """The patient's directions in the middle of each edge."""
    font = _font(painter, NORMAL_PX, bold=True)
    metrics = painter.fontMetrics()
    middle = area.center()
    places = (
        (left, area.left() + _MARGIN, middle.y() + metrics.ascent() / 2),
        (right, area.right() - _MARGIN - metrics.horizontalAdvance(right), middle.y() + metrics.ascent() / 2),
        (top, middle.x() - metrics.horizontalAdvance(top) / 2, area.top() + _MARGIN + metrics.ascent()),
        (bottom, middle.x() - metrics.horizontalAdvance(bottom) / 2, area.bottom() - _MARGIN),
    )
    for letter, x, y in places:
        _text(painter, font, QPointF(x, y), letter, colour=VIEW_LETTER)


def draw_ruler(painter: QPainter, area: QRectF, mm_per_px: float) -> None:
    """A bar of a round number of millimetres, at most a third of the view wide."""
    length_mm = next((mm for mm in _RULERS_MM if mm / mm_per_px <= area.width() / 3), _RULERS_MM[-1])
    length, y, left = length_mm / mm_per_px, area.bottom() - _MARGIN - 4, area.left() + _MARGIN
    font = _font(painter, SMALL_PX)
    for pen in (QPen(QColor(0, 0, 0, 180), 3), QPen(QColor(VIEW_TEXT), 1)):
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(left + length, y))
        for end in (left, left + length):
            painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))
    _text(painter, font, QPointF(left, y - 9), f"{length_mm} mm")


def draw_crosshair(painter: QPainter, area: QRectF, at: QPointF) -> None:
    """The lines in which the two other planes cut this one."""
    painter.setPen(QPen(QColor(VIEW_CROSSHAIR), 1))
    painter.setOpacity(0.75)
    hole = _CROSSHAIR_HOLE_PX
    painter.drawLine(QPointF(area.left(), at.y()), QPointF(at.x() - hole, at.y()))
    painter.drawLine(QPointF(at.x() + hole, at.y()), QPointF(area.right(), at.y()))
    painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), at.y() - hole))
    painter.drawLine(QPointF(at.x(), at.y() + hole), QPointF(at.x(), area.bottom()))
    painter.setOpacity(1.0)


def _font(painter: QPainter, size_px: int, *, bold: bool = False) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(size_px)
    font.setBold(bold)
    painter.setFont(font)
    return font


def _text(
    painter: QPainter, font: QFont, at: QPointF, words: str, dim: bool = False, *, colour: str | None = None
) -> None:
    # A dark outline keeps letters readable on bone and on air alike.
    path = QPainterPath()
    path.addText(at, font, words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, QPen(QColor(0, 0, 0, 200), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.fillPath(path, QColor(colour or (VIEW_DIM if dim else VIEW_TEXT)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
