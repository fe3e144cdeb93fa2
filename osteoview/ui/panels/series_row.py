"""How a line of the series list looks: a thumbnail, what it is, and what must be known of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from osteoview.imaging.piece import Piece
from osteoview.ui.theme import GRID_PX, NORMAL_PX, SMALL_PX, Theme
from osteoview.ui.thumbnails import THUMBNAIL_PX

PIECE = int(Qt.ItemDataRole.UserRole)
THUMBNAIL = PIECE + 1
_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap)
_BETWEEN_PX = 12


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
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and piece is not None
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and piece is not None
        if selected or hovered:
            painter.fillRect(option.rect, QColor(theme.accent_back if selected else theme.raised))
        if selected:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), QColor(theme.accent)
            )
        if isinstance(piece, Piece):
            self._paint_thumbnail(painter, option.rect, index.data(THUMBNAIL))
        left = option.rect.left() + _left(piece)
        width = option.rect.right() - GRID_PX - left
        top = option.rect.top() + GRID_PX
        for words, font, colour in _lines(option.font, index, theme):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            area = QRect(left, top, width, _text_height(font, width, words))
            painter.drawText(area, _WRAP, words)
            top += area.height() + 2
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, rect: QRect, image: QImage | None) -> None:
        place = QRectF(rect.left() + GRID_PX, rect.top() + GRID_PX, THUMBNAIL_PX, THUMBNAIL_PX)
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
        least = THUMBNAIL_PX if isinstance(piece, Piece) else 0
        return 2 * GRID_PX + max(words - 2, least)


def _left(piece: object) -> int:
    return GRID_PX + (THUMBNAIL_PX + _BETWEEN_PX if isinstance(piece, Piece) else 0)


def _lines(base: QFont, index: _Index, theme: Theme) -> list[tuple[str, QFont, str]]:
    """The words of a line of the list, each with its font and colour."""
    normal, small = QFont(base), QFont(base)
    normal.setPixelSize(NORMAL_PX)
    small.setPixelSize(SMALL_PX)
    piece = index.data(PIECE)
    if not isinstance(piece, Piece):
        return [(str(index.data(Qt.ItemDataRole.DisplayRole)), small, theme.dim)]
    title = f"{piece.title} ({piece.part})" if piece.part else piece.title
    lines = [(title, normal, theme.text), (piece.detail.replace(" × ", "\u00a0×\u00a0"), small, theme.dim)]
    if piece.notes:
        lines.append((" · ".join(dict.fromkeys(note.name for note in piece.notes)), small, theme.attention))
    return lines


def _text_height(font: QFont, width: int, words: str) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), _WRAP, words).height()
