"""A ring of class probabilities: true angles, the diagnosed class in the middle, and how far the borders waver."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from osteoview.ui.class_look import ClassLook, class_looks, class_name, draw_sign, percent
from osteoview.ui.panels.pie_geometry import CIRCLE_DEG, Wedge, spread_apart, wedges
from osteoview.ui.theme import LARGE_PX, NORMAL_PX, SMALL_PX, Theme
from osteoview.ui.words import tr

_SIZE_PX = 148
# Around the ring: room for the signs of classes too narrow to hold theirs.
_MARGIN_PX = 14.0
_THICKNESS = 0.21
_SIGN_PX, _SIGN_ROOM_PX = 9.0, 15.0
_BAND_OUT_PX, _BAND_ALPHA = 3.0, 0.42
# What is less than this is not there: a network's last digits.
_LEAST = 5e-5


@dataclass(frozen=True)
class PieFigure:
    """What a ring shows. diagnosed: a class's number, or None where none is decided.

    bands: for each border between two classes how far it moved under small changes, as shares of the whole ring.
    """

    classes: tuple[str, ...]
    probabilities: tuple[float, ...]
    diagnosed: int | None
    bands: tuple[tuple[float, float], ...] = ()

    def __post_init__(self) -> None:
        """Reject what is no distribution over the classes."""
        if len(self.classes) != len(self.probabilities) or not abs(sum(self.probabilities) - 1) <= 1e-3:
            raise ValueError(f"{self.probabilities} are no probabilities of {self.classes}")

    @property
    def in_words(self) -> str:
        """For who cannot see it, and under the pointer."""
        shares = zip(self.classes, self.probabilities, strict=True)
        return ", ".join(f"{class_name(name)} {percent(share)}" for name, share in shares)


@dataclass(frozen=True)
class Ring:
    """A ring's place: middle, and its outer and inner radius in pixels."""

    middle: QPointF
    outer: float
    inner: float

    @classmethod
    def within(cls, box: QRectF, margin: float = _MARGIN_PX, thickness: float = _THICKNESS) -> Ring:
        """As large as fits, with room around."""
        outer = min(box.width(), box.height()) / 2 - margin
        return cls(box.center(), outer, outer * (1 - thickness))

    def at(self, clockwise_deg: float, radius: float) -> QPointF:
        """A point in that direction from the middle, clockwise from twelve o'clock."""
        angle = math.radians(clockwise_deg)
        return self.middle + QPointF(radius * math.sin(angle), -radius * math.cos(angle))

    def sector(self, start_deg: float, span_deg: float, beyond: float = 0.0) -> QPainterPath:
        """A part of the ring, reaching so much further out and in."""
        outer, inner = (_square(self.middle, radius) for radius in (self.outer + beyond, self.inner - beyond))
        path = QPainterPath()
        start = 90.0 - start_deg  # Qt counts counter-clockwise from three o'clock
        path.arcMoveTo(outer, start)
        path.arcTo(outer, start, -span_deg)
        path.arcTo(inner, start - span_deg, span_deg)
        path.closeSubpath()
        return path


def draw_ring(painter: QPainter, ring: Ring, figure: PieFigure, theme: Theme, *, borders: bool = True) -> None:
    """The classes' parts at their true angles, each with its pattern, and the bands over their borders.

    borders: a line between neighbours, for which a very small ring has no room.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for wedge, look in _parts(figure, theme):
        path = ring.sector(wedge.start_deg, min(wedge.span_deg, CIRCLE_DEG - 1e-3))
        for brush in look.brushes:
            painter.fillPath(path, brush)
    painter.setPen(QPen(QColor(theme.raised), 1.0))
    for wedge, _ in _parts(figure, theme) if borders else ():
        if _arc_px(ring, wedge) > 4 and wedge.span_deg < CIRCLE_DEG - 1e-3:
            for border in (wedge.start_deg, wedge.end_deg):
                painter.drawLine(ring.at(border, ring.inner), ring.at(border, ring.outer))
    _draw_bands(painter, ring, figure, theme)


def draw_signs(painter: QPainter, ring: Ring, figure: PieFigure, theme: Theme) -> None:
    """Each class's sign on its part; where that is too narrow, beside the ring on a line that points at it."""
    narrow = []
    for wedge, look in _parts(figure, theme):
        if _arc_px(ring, wedge) < 2 * _SIGN_PX:
            narrow.append((wedge, look))
            continue
        painter.setPen(QPen(QColor(theme.raised), 1.0))
        painter.setBrush(QColor(theme.text) if theme.name == "light" else QColor(theme.window))
        draw_sign(painter, look.sign, ring.at(wedge.middle_deg, (ring.outer + ring.inner) / 2), _SIGN_PX - 1)
    out = ring.outer + _BAND_OUT_PX + _SIGN_PX / 2 + 2
    least_deg = math.degrees(_SIGN_ROOM_PX / out)
    for (wedge, look), place in zip(narrow, spread_apart([w.middle_deg for w, _ in narrow], least_deg), strict=True):
        painter.setPen(QPen(QColor(look.colour), 1.0))
        painter.drawLine(ring.at(wedge.middle_deg, ring.inner), ring.at(wedge.middle_deg, ring.outer))
        painter.drawLine(ring.at(wedge.middle_deg, ring.outer), ring.at(place, out))
        painter.setPen(QPen(QColor(theme.text), 1.0))
        painter.setBrush(QColor(look.colour))
        draw_sign(painter, look.sign, ring.at(place, out + 1), _SIGN_PX)


def draw_middle(painter: QPainter, ring: Ring, figure: PieFigure, theme: Theme) -> None:
    """The diagnosed class and its share; or that none is decided."""
    said = tr("Undecided") if figure.diagnosed is None else class_name(figure.classes[figure.diagnosed])
    side = 2 * ring.inner - 8
    size = next((size for size in (LARGE_PX, NORMAL_PX) if _width(said, size) <= side), NORMAL_PX)
    lines = _broken(said, size, side)
    if len(lines) > 1 or _width(said, size) > side:
        size = SMALL_PX
    styled = [(line, size, True, theme.text) for line in lines]
    if figure.diagnosed is not None:
        styled.append((percent(figure.probabilities[figure.diagnosed]), NORMAL_PX, False, theme.dim))
    height = sum(size * 1.3 for _, size, _, _ in styled)
    top = ring.middle.y() - height / 2
    for line, size, bold, colour in styled:
        painter.setFont(_font(painter.font(), size, bold=bold))
        painter.setPen(QColor(colour))
        box = QRectF(ring.middle.x() - ring.inner, top, 2 * ring.inner, size * 1.3)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
        top += size * 1.3


class Pie(QWidget):
    """The large ring of a patient."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure: PieFigure | None = None
        self.setFixedSize(_SIZE_PX, _SIZE_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Probabilities of the classes"))

    @property
    def figure(self) -> PieFigure | None:
        """What it shows now."""
        return self._figure

    def show_figure(self, figure: PieFigure | None) -> None:
        """Another ring, or none."""
        self._figure = figure
        words = figure.in_words if figure is not None else ""
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Always the same."""
        return QSize(_SIZE_PX, _SIZE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Ring, signs, and the middle."""
        del event
        if self._figure is None:
            return
        painter, theme, ring = QPainter(self), self._theme(), Ring.within(QRectF(self.rect()))
        for draw in (draw_ring, draw_signs, draw_middle):
            draw(painter, ring, self._figure, theme)
        painter.end()


def _parts(figure: PieFigure, theme: Theme) -> Sequence[tuple[Wedge, ClassLook]]:
    """What can be seen of the figure: place and look."""
    looks = class_looks(len(figure.classes), theme)
    parts = zip(wedges(figure.probabilities), looks, figure.probabilities, strict=True)
    return [(wedge, look) for wedge, look, share in parts if share >= _LEAST]


def _draw_bands(painter: QPainter, ring: Ring, figure: PieFigure, theme: Theme) -> None:
    veil, edge = QColor(theme.text), QPen(QColor(theme.text), 1.0)
    veil.setAlphaF(_BAND_ALPHA)
    for low, high in figure.bands:
        start, span = CIRCLE_DEG * low, CIRCLE_DEG * (high - low)
        painter.fillPath(ring.sector(start, span, _BAND_OUT_PX), veil)
        painter.setPen(edge)
        for end in (start, start + span):
            painter.drawLine(ring.at(end, ring.inner - _BAND_OUT_PX), ring.at(end, ring.outer + _BAND_OUT_PX))


def _arc_px(ring: Ring, wedge: Wedge) -> float:
    return math.radians(wedge.span_deg) * (ring.outer + ring.inner) / 2


def _square(middle: QPointF, radius: float) -> QRectF:
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def _broken(words: str, size_px: int, room: float) -> list[str]:
    """As few lines as fit into the room."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size_px) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _font(font: QFont, size_px: int, *, bold: bool) -> QFont:
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _width(words: str, size_px: int) -> float:
    return QFontMetricsF(_font(QFont(), size_px, bold=True)).horizontalAdvance(words)
