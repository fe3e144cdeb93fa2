"""What is drawn over an image: letters, ruler, words. Always readable, never in the middle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from osteoview.ui.theme import NORMAL_PX, SMALL_PX, VIEW_DIM, VIEW_LETTER, VIEW_TEXT
from osteoview.ui.viewer import lettering

_MARGIN = 10.0
_RULERS_MM = (500, 200, 100, 50, 20, 10, 5, 2, 1)
_SHADE = QColor(0, 0, 0, 180)


def draw_words(painter: QPainter, area: QRectF, words: list[str], *, right: bool = False, bottom: bool = False) -> None:
    """Lines of text in a corner; the first is the brightest. Long ones are broken before they reach the middle."""
    height = lettering.height(NORMAL_PX)
    room = area.width() / 2 - 3 * _MARGIN
    shown = [(part, n > 0) for n, line in enumerate(words) for part in lettering.wrapped(line, NORMAL_PX, room)]
    top = area.bottom() - _MARGIN - height * len(shown) if bottom else area.top() + _MARGIN
    for n, (line, dim) in enumerate(shown):
        left = area.left() + _MARGIN
        if right:
            left = area.right() - _MARGIN - lettering.width(line, NORMAL_PX)
        lettering.draw(painter, QPointF(left, top + height * n), line, NORMAL_PX, VIEW_DIM if dim else VIEW_TEXT)


def draw_letters(painter: QPainter, area: QRectF, left: str, top: str, right: str, bottom: str) -> None:
    """The patient's directions in the middle of each edge."""
    height, middle = lettering.height(NORMAL_PX), area.center()
    widths = {letter: lettering.width(letter, NORMAL_PX, bold=True) for letter in (left, top, right, bottom)}
    places = (
        (left, area.left() + _MARGIN, middle.y() - height / 2),
        (right, area.right() - _MARGIN - widths[right], middle.y() - height / 2),
        (top, middle.x() - widths[top] / 2, area.top() + _MARGIN),
        (bottom, middle.x() - widths[bottom] / 2, area.bottom() - _MARGIN - height),
    )
    for letter, x, y in places:
        lettering.draw(painter, QPointF(x, y), letter, NORMAL_PX, VIEW_LETTER, bold=True)


def draw_ruler(painter: QPainter, area: QRectF, mm_per_px: float) -> None:
    """A bar of a round number of millimetres, at most a third of the view wide."""
    length_mm = next((mm for mm in _RULERS_MM if mm / mm_per_px <= area.width() / 3), _RULERS_MM[-1])
    length, y, left = round(length_mm / mm_per_px), round(area.bottom() - _MARGIN - 4), round(area.left() + _MARGIN)
    bars = (
        QRectF(left, y, length, 1),
        QRectF(left, y - 4, 1, 9),
        QRectF(left + length, y - 4, 1, 9),
    )
    for bar in bars:
        painter.fillRect(bar.adjusted(-1, -1, 1, 1), _SHADE)
    for bar in bars:
        painter.fillRect(bar, QColor(VIEW_TEXT))
    top = y - 6 - lettering.height(SMALL_PX)
    lettering.draw(painter, QPointF(left, top), f"{length_mm} mm", SMALL_PX, VIEW_TEXT)


def draw_prompt(painter: QPainter, area: QRectF, words: str) -> None:
    """A line or two at the bottom of the view that say what to do next."""
    room = area.width() - 6 * _MARGIN
    first, *rest = lettering.wrapped(words, NORMAL_PX, room)
    lines = [lettering.elided(line, NORMAL_PX, room) for line in (first, " ".join(rest)) if line]
    height, width = lettering.height(NORMAL_PX), max(lettering.width(line, NORMAL_PX) for line in lines)
    box = QRectF(0, 0, width + 2 * _MARGIN, height * len(lines) + _MARGIN)
    box.moveCenter(QPointF(area.center().x(), area.bottom() - 5 * _MARGIN - height * (len(lines) - 1) / 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for n, line in enumerate(lines):
        left = box.center().x() - lettering.width(line, NORMAL_PX) / 2
        lettering.draw(painter, QPointF(left, box.top() + _MARGIN / 2 + n * height), line, NORMAL_PX, VIEW_TEXT)
