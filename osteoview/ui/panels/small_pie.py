"""One sample's ring, small: says by its number which slice it is, and goes there when it is pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from osteoview.ui.class_look import class_looks, draw_sign, percent
from osteoview.ui.panels.pie import PieFigure, Ring, draw_ring
from osteoview.ui.theme import NORMAL_PX, SMALL_PX, Theme

_RING_PX, _WORDS_PX = 54, 18
_MARGIN_PX = 3.0
_SIGN_PX = 7.0
_THICKNESS = 0.24


class SmallPie(QAbstractButton):
    """A ring around a number, its share below. Checked while the planes stand where it was taken."""

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
        """words: what it is, for the pointer and for reading aloud. picture: of what it is about."""
        self._figure, self._number, self._picture = figure, number, picture
        self.setToolTip(f"{words}\n{figure.in_words}")
        self.setAccessibleName(f"{words}: {figure.in_words}")
        self.update()

    @property
    def picture(self) -> QImage | None:
        """What it is about, where that can be seen."""
        return self._picture

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
        inside = QRectF(ring.middle.x() - ring.inner, ring.middle.y() - ring.inner, 2 * ring.inner, 2 * ring.inner)
        write(painter, inside, self._number, NORMAL_PX, theme.dim)
        words = QRectF(0, _RING_PX - 1, self.width(), _WORDS_PX)
        write(painter, words.translated(_SIGN_PX / 2 + 1, 0), percent(self._share), SMALL_PX, theme.text)
        room = QFontMetricsF(painter.font()).horizontalAdvance(percent(self._share))
        self._draw_sign(painter, theme, words.center() - QPointF(room / 2 + 3, 0))
        painter.end()

    @property
    def _answer(self) -> int:
        """The class that is named below: the diagnosed one, else the likeliest."""
        figure = self._figure
        if figure is None:
            return 0
        likeliest = max(range(len(figure.classes)), key=figure.probabilities.__getitem__)
        return likeliest if figure.diagnosed is None else figure.diagnosed

    @property
    def _share(self) -> float:
        """Its probability."""
        return self._figure.probabilities[self._answer] if self._figure is not None else 0.0

    def _draw_sign(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        """The sign of the class whose share is written: a number alone does not say of what it is one."""
        if self._figure is None:
            return
        look = class_looks(len(self._figure.classes), theme)[self._answer]
        painter.setPen(QPen(QColor(theme.text), 0.7))
        painter.setBrush(QColor(look.colour))
        draw_sign(painter, look.sign, at, _SIGN_PX)

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


def write(painter: QPainter, box: QRectF, words: str, size_px: int, colour: str) -> None:
    """Words in the middle of a box."""
    font = painter.font()
    font.setPixelSize(size_px)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
