"""One sample's ring, small: says by its number which slice it is, and goes there when it is pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from osteoview.ui.class_look import percent
from osteoview.ui.panels.pie import PieFigure, Ring, draw_ring
from osteoview.ui.theme import NORMAL_PX, SMALL_PX, Theme

_RING_PX, _WORDS_PX = 54, 18
_MARGIN_PX = 3.0
_THICKNESS = 0.24


class SmallPie(QAbstractButton):
    """A ring around a picture or a number, its share below. Checked while the planes stand where it was taken."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure: PieFigure | None = None
        self._number = ""
        self._picture: QImage | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_figure(self, figure: PieFigure, number: str, words: str, picture: QImage | None = None) -> None:
        """number: in the middle where there is no picture. words: what it is, for the pointer and for reading aloud."""
        self._figure, self._number, self._picture = figure, number, picture
        self.setToolTip(f"{words}\n{figure.in_words}")
        self.setAccessibleName(f"{words}: {figure.in_words}")
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Being pressed does not check it: where the planes stand does."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """A ring and a line of words."""
        return QSize(_RING_PX, _RING_PX + _WORDS_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never less."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Frame, ring, what is in it, share."""
        del event
        if self._figure is None:
            return
        painter, theme = QPainter(self), self._theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_frame(painter, theme)
        left = (self.width() - _RING_PX) / 2
        ring = Ring.within(QRectF(left, 0, _RING_PX, _RING_PX), _MARGIN_PX, _THICKNESS)
        draw_ring(painter, ring, self._figure, theme)
        self._draw_middle(painter, ring, theme)
        shown = self._figure.diagnosed
        share = max(self._figure.probabilities) if shown is None else self._figure.probabilities[shown]
        _write(painter, QRectF(0, _RING_PX - 1, self.width(), _WORDS_PX), percent(share), SMALL_PX, theme.text)
        painter.end()

    def _draw_frame(self, painter: QPainter, theme: Theme) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_back if self.isChecked() else theme.line))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)

    def _draw_middle(self, painter: QPainter, ring: Ring, theme: Theme) -> None:
        inside = QRectF(ring.middle.x() - ring.inner, ring.middle.y() - ring.inner, 2 * ring.inner, 2 * ring.inner)
        if self._picture is None:
            _write(painter, inside, self._number, NORMAL_PX, theme.dim)
            return
        round_hole = QPainterPath()
        round_hole.addEllipse(inside.adjusted(1, 1, -1, -1))
        painter.setClipPath(round_hole)
        painter.drawImage(inside, self._picture)
        painter.setClipping(False)


def _write(painter: QPainter, box: QRectF, words: str, size_px: int, colour: str) -> None:
    font = painter.font()
    font.setPixelSize(size_px)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
