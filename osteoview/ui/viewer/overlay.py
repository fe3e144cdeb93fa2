"""What is drawn over an image: letters, ruler, words. Always readable, never in the middle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from osteoview.ui.theme import NORMAL_PX, SMALL_PX, VIEW_DIM, VIEW_LETTER, VIEW_TEXT

_MARGIN = 10.0
_RULERS_MM = (500, 200, 100, 50, 20, 10, 5, 2, 1)


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


def draw_prompt(painter: QPainter, area: QRectF, words: str) -> None:
    """A line at the bottom of the view that says what to do next."""
    font = _font(painter, NORMAL_PX)
    metrics = painter.fontMetrics()
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width() - 4 * _MARGIN))
    box = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * _MARGIN, metrics.height() + _MARGIN)
    box.moveCenter(QPointF(area.center().x(), area.bottom() - 5 * _MARGIN))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 190))
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _text(painter, font, QPointF(box.left() + _MARGIN, box.center().y() + metrics.ascent() / 2 - 1), words)


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
