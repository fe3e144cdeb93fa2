"""Text over an image: drawn once with a dark outline, kept, and copied into every frame."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter

# An outline keeps letters readable on bone and on air alike.
_OUTLINE_PX = 3.0
_SHADE = QColor(0, 0, 0, 140)  # eight of them lie over each other
_AROUND_PX = ((-1, -1), (0, -1.4), (1, -1), (-1.4, 0), (1.4, 0), (-1, 1), (0, 1.4), (1, 1))
_KEPT = 600  # three views show some ten texts each; numbers change with every slice


@lru_cache
def height(size_px: int) -> float:
    """From one line of text to the next."""
    return QFontMetricsF(_font(size_px, bold=False)).height()


@lru_cache(_KEPT)
def width(words: str, size_px: int, *, bold: bool = False) -> float:
    """How far a text reaches."""
    return QFontMetricsF(_font(size_px, bold)).horizontalAdvance(words)


def elided(words: str, size_px: int, at_most_px: float) -> str:
    """The text, shortened at its end where it would be too long."""
    return QFontMetricsF(_font(size_px, bold=False)).elidedText(words, Qt.TextElideMode.ElideRight, at_most_px)


def wrapped(words: str, size_px: int, at_most_px: float) -> list[str]:
    """The text in lines that are no longer than that, broken between words."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size_px) <= at_most_px:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def draw(painter: QPainter, left_top: QPointF, words: str, size_px: int, colour: str, *, bold: bool = False) -> None:
    """A line of text whose top left corner is there."""
    if not words:
        return
    picture = _picture(words, _font(size_px, bold).toString(), colour, painter.device().devicePixelRatioF())
    # Whole pixels: half a pixel off would blur it.
    painter.drawImage(QPointF(round(left_top.x() - _OUTLINE_PX), round(left_top.y())), picture)


def _font(size_px: int, bold: bool) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size_px)
    font.setBold(bold)
    return font


@lru_cache(_KEPT)
def _picture(words: str, described: str, colour: str, ratio: float) -> QImage:
    font = QFont()
    font.fromString(described)
    metrics = QFontMetricsF(font)
    across, along = metrics.horizontalAdvance(words) + 2 * _OUTLINE_PX, metrics.height()
    picture = QImage(int(across * ratio) + 2, int(along * ratio) + 2, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    at = QPointF(_OUTLINE_PX, metrics.ascent())
    painter = QPainter(picture)
    painter.setFont(font)
    # Glyphs come out of Qt's cache: ten times faster than stroking their paths, and numbers change with every slice.
    painter.setPen(_SHADE)
    for across_px, along_px in _AROUND_PX:
        painter.drawText(at + QPointF(across_px, along_px), words)
    painter.setPen(QColor(colour))
    painter.drawText(at, words)
    painter.end()
    return picture
