"""How a line of the series list looks: a thumbnail, what it is, and what must be known of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from osteoview.imaging.piece import Piece
from osteoview.ui.theme import GRID_PX, NORMAL_PX, SMALL_PX, Theme
from osteoview.ui.thumbnails import THUMBNAIL_PX

PIECE = int(Qt.ItemDataRole.UserRole)
THUMBNAIL = PIECE + 1
STUDY = PIECE + 2
_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap)
# A word longer than this may break inside: scanners write descriptions without a space.
_LONG_WORD = re.compile(r"(\S{16})(?=\S)")
# A number stays with its unit.
_UNIT = re.compile(r"(?<=\d) (?=mm\b|kVp\b)")
_BETWEEN_PX = 12
_BADGE_PX = 18


@dataclass(frozen=True)
class RowWords:
    """What a line says, as it may be seen and in the language that is loaded; a heading is dim, and a title alone."""

    ROLE: ClassVar[int] = PIECE + 3

    title: str
    detail: str = ""
    badges: tuple[str, ...] = ()
    heading: bool = False


class SeriesRow(QStyledItemDelegate):
    """Draws pieces with their thumbnail, and everything else as a dim heading. Text wraps; nothing is cut off."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as the words need at the width of the list."""
        width = option.rect.width() if option.rect.width() > 0 else 248
        return QSize(width, self._height(option.font, width, index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One line of the list."""
        theme, piece = self._theme(), index.data(PIECE)
        painter.save()
        words = index.data(RowWords.ROLE)
        heading = isinstance(words, RowWords) and words.heading
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and not heading
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not heading
        if selected or hovered:
            painter.fillRect(option.rect, QColor(theme.accent_back if selected else theme.raised))
        if selected:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), QColor(theme.accent)
            )
        if isinstance(piece, Piece):
            self._paint_thumbnail(painter, option.rect, index.data(THUMBNAIL))
        left = option.rect.left() + _left(piece)
        width = option.rect.width() - _left(piece) - GRID_PX
        top = option.rect.top() + GRID_PX
        for words, font, colour in _lines(option.font, index, theme):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            area = QRect(left, top, width, _text_height(font, width, words))
            painter.drawText(area, _WRAP, words)
            top += area.height() + 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for words, place in _badges(option.font, index, width):
            badge = QRectF(place.translated(left, top + 2))
            painter.setPen(QPen(QColor(theme.attention_line), 1))
            painter.setBrush(QColor(theme.attention_back))
            painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(QColor(theme.attention))
            painter.setFont(_small(option.font))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, rect: QRect, image: QImage | None) -> None:
        place = QRectF(rect.left() + 2 * GRID_PX, rect.top() + GRID_PX, THUMBNAIL_PX, THUMBNAIL_PX)
        rounded = QPainterPath()
        rounded.addRoundedRect(place, 4, 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(rounded)
        painter.fillRect(place, QColor("black"))
        if image is not None:
            size = image.size().scaled(THUMBNAIL_PX, THUMBNAIL_PX, Qt.AspectRatioMode.KeepAspectRatio)
            fitted = QRectF(0, 0, size.width(), size.height())
            fitted.moveCenter(place.center())
            painter.drawImage(fitted, image)
        painter.restore()

    def _height(self, font: QFont, width: int, index: _Index) -> int:
        piece = index.data(PIECE)
        room = width - _left(piece) - GRID_PX
        words = sum(
            _text_height(line_font, room, text) + 2 for text, line_font, _ in _lines(font, index, self._theme())
        )
        badges = max((place.bottom() + 5 for _, place in _badges(font, index, room)), default=0)
        least = THUMBNAIL_PX if isinstance(piece, Piece) else 0
        return 2 * GRID_PX + max(words - 2 + badges, least)


def _left(piece: object) -> int:
    return 2 * GRID_PX + (THUMBNAIL_PX + _BETWEEN_PX if isinstance(piece, Piece) else 0)


def _small(base: QFont) -> QFont:
    font = QFont(base)
    font.setPixelSize(SMALL_PX)
    return font


def _lines(base: QFont, index: _Index, theme: Theme) -> list[tuple[str, QFont, str]]:
    """The words of a line of the list, each with its font and colour."""
    normal = QFont(base)
    normal.setPixelSize(NORMAL_PX)
    words = index.data(RowWords.ROLE)
    if not isinstance(words, RowWords):
        return []
    if words.heading:
        return [(_breakable(words.title), _small(base), theme.dim)]
    detail = _UNIT.sub("\u00a0", words.detail).replace(" × ", "\u00a0×\u00a0").replace(" · ", "\u00a0· ")
    title = _breakable(_UNIT.sub("\u00a0", words.title))
    return [(title, normal, theme.text), (detail, _small(base), theme.dim)]


def _badges(base: QFont, index: _Index, width: int) -> list[tuple[str, QRect]]:
    """Where each badge stands below the words, in rows as wide as there is room."""
    words = index.data(RowWords.ROLE)
    metrics = QFontMetrics(_small(base))
    placed: list[tuple[str, QRect]] = []
    left = top = 0
    for badge in words.badges if isinstance(words, RowWords) else ():
        shown = metrics.elidedText(badge, Qt.TextElideMode.ElideRight, max(width - 12, 0))
        wide = metrics.horizontalAdvance(shown) + 12
        if left and left + wide > width:
            left, top = 0, top + _BADGE_PX + 4
        placed.append((shown, QRect(left, top, wide, _BADGE_PX)))
        left += wide + 4
    return placed


def _breakable(words: str) -> str:
    return _LONG_WORD.sub("\\1\u200b", words)


def _text_height(font: QFont, width: int, words: str) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), _WRAP, words).height()
