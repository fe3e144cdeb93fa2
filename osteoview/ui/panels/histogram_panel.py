"""The values under the selected measurement: a histogram of a region, a profile under a length."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from osteoview.annotation.crop import Crop
from osteoview.annotation.lines import Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.numbers import AngleNumbers, LengthNumbers, Profile, RegionNumbers, Statistics
from osteoview.session.session import Session
from osteoview.ui import measurement_words
from osteoview.ui.measurement_words import figure
from osteoview.ui.sentences import said
from osteoview.ui.theme import GRID_PX, NORMAL_PX, SMALL_PX, Theme
from osteoview.ui.words import tr

_STEPS = (1.0, 2.0, 5.0)
_MOST_TICKS = 6


class HistogramPanel(QWidget):
    """Reads the selected measurement again whenever it changes, while it is dragged too."""

    def __init__(self, session: Session, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measurements = session.measurements
        self._theme = theme
        self._pointer: QPointF | None = None
        self.setObjectName("histogram")
        self.setAccessibleName(tr("values under the measurement"))
        self.setMinimumSize(120, 120)
        self.setMouseTracking(True)
        self._measurements.changed.subscribe(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a curve."""
        return QSize(320, 220)

    @property
    def words(self) -> str:
        """What it says, for a screen reader and for tests: the title and the values."""
        chosen = self._measurements.selected
        if chosen is None:
            return _empty_words()
        numbers = self._measurements.numbers(chosen)
        title = measurement_words.title(chosen, self._measurements.number(chosen))
        details = measurement_words.details(numbers)
        if isinstance(chosen.shape, Crop):
            details = [tr("It is shown to a network as the file's header asks.")]
        values = [*details, *measurement_words.remarks(numbers)]
        return "\n".join([f"{title}   {measurement_words.value(chosen, numbers)}", *values])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The curve of the selected measurement, or a word on what to do."""
        del event
        painter = QPainter(self)
        theme = self._theme()
        painter.fillRect(self.rect(), QColor(theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._measurements.selected
        if chosen is None:
            self._say(painter, theme, _empty_words())
        else:
            self._draw(painter, theme, chosen)
        painter.end()
        self.setAccessibleDescription(self.words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A line under the pointer says its value."""
        self._pointer = event.position()
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        """No pointer, no line."""
        del event
        self._pointer = None
        self.update()

    def _draw(self, painter: QPainter, theme: Theme, chosen: Measurement) -> None:
        numbers = self._measurements.numbers(chosen)
        head, *rest = self.words.split("\n")
        top = _lines(painter, QRectF(self.rect()).adjusted(12, 8, -12, 0), head, rest, theme)
        area = QRectF(self.rect()).adjusted(60, top + GRID_PX, -16, -34)
        if area.height() < 50:
            return
        if isinstance(numbers, RegionNumbers):
            if numbers.statistics is not None:
                self._draw_histogram(painter, theme, area, numbers, numbers.statistics)
        elif isinstance(chosen.shape, Length) and isinstance(numbers, LengthNumbers):
            profile = self._measurements.profile(chosen)
            if profile is not None and profile.refusal and not numbers.refusal:
                self._say(painter, theme, said(profile.refusal))
            elif profile is not None and profile.known.any():
                self._draw_profile(painter, theme, area, profile)
        elif isinstance(numbers, AngleNumbers):
            self._say(painter, theme, tr("An angle has no values under it."))

    def _draw_histogram(
        self, painter: QPainter, theme: Theme, area: QRectF, numbers: RegionNumbers, found: Statistics
    ) -> None:
        bars = numbers.histogram()
        if bars is None:
            return
        low, high = _with_room(float(bars.edges[0]), float(bars.edges[-1]))
        most = float(bars.counts.max())
        across = area.width() / (high - low)
        x = area.left() + (bars.edges - low) * across
        y = area.bottom() - bars.counts / most * area.height()
        self._draw_axis(painter, theme, area, low, high, numbers.unit or tr("value"))
        counts = [value for value in _ticks(0, most) if value == round(value) and value > 0]
        self._draw_levels(painter, theme, area, 0.0, most, counts)
        steps = [QPointF(float(x[0]), area.bottom())]
        for n, height in enumerate(y.tolist()):
            steps += [QPointF(float(x[n]), height), QPointF(float(x[n + 1]), height)]
        steps.append(QPointF(float(x[-1]), area.bottom()))
        _fill(painter, theme, steps)
        if found.sd is not None:
            left, right = (area.left() + (found.mean + side * found.sd - low) * across for side in (-1, 1))
            band = QColor(theme.text)
            band.setAlpha(18)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()).intersected(area), band)
        self._mark(painter, theme, area, area.left() + (found.mean - low) * across,
                   tr("mean {value}").format(value=figure(found.mean, 0)))  # fmt: skip
        if self._pointer is not None and area.contains(self._pointer):
            value = low + (self._pointer.x() - area.left()) / across
            n = int(np.clip(np.searchsorted(bars.edges, value, side="right") - 1, 0, len(bars.counts) - 1))
            first, last = float(bars.edges[n]), float(bars.edges[n + 1])
            whole = numbers.values.dtype.kind in "iu"
            span = f"{figure(first + 0.5, 0)} … {figure(last - 0.5, 0)}" if whole else f"{figure(value, 1)}"
            words = tr("{values}: {count} of {all}").format(
                values=f"{span} {numbers.unit}".rstrip(), count=int(bars.counts[n]), all=found.n
            )
            self._point(painter, theme, area, self._pointer.x(), words)

    def _draw_profile(self, painter: QPainter, theme: Theme, area: QRectF, profile: Profile) -> None:
        known = profile.values[profile.known]
        low, high = _with_room(float(known.min()), float(known.max()))
        end = float(profile.distances[-1])
        self._draw_axis(painter, theme, area, 0.0, end, profile.distance_unit)
        x = area.left() + profile.distances / end * area.width()
        y = area.bottom() - (profile.values - low) / (high - low) * area.height()
        self._draw_levels(painter, theme, area, low, high, _ticks(low, high), profile.unit)
        painter.setPen(QPen(QColor(theme.accent), 1.6))
        # A gap in the data stays a gap in the curve.
        ends = np.flatnonzero(np.diff(np.concatenate([[0], profile.known.astype(np.int8), [0]])))
        for start, stop in zip(ends[::2].tolist(), ends[1::2].tolist(), strict=True):
            painter.drawPolyline(QPolygonF([QPointF(float(x[n]), float(y[n])) for n in range(start, stop)]))
        if self._pointer is not None and area.contains(self._pointer):
            n = int(np.argmin(np.abs(x - self._pointer.x())))
            said = f"{figure(float(profile.values[n]), 0)} {profile.unit}" if profile.known[n] else tr("no data")
            words = f"{figure(float(profile.distances[n]), 1)} {profile.distance_unit}: {said}".rstrip()
            self._point(painter, theme, area, float(x[n]), words)

    def _draw_axis(self, painter: QPainter, theme: Theme, area: QRectF, low: float, high: float, unit: str) -> None:
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        ticks = _ticks(low, high)
        digits = 0 if not ticks or all(abs(value - round(value)) < 1e-9 for value in ticks) else 1
        for n, value in enumerate(ticks):
            at = area.left() + (value - low) / (high - low) * area.width()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(at, area.bottom()), QPointF(at, area.bottom() + 4))
            words = figure(value, digits) + (f" {unit}" if n == len(ticks) - 1 else "")
            width = QFontMetricsF(_font(painter, SMALL_PX)).horizontalAdvance(words) + 4
            left = min(at - width / 2, self.width() - width - 2)
            _text(painter, theme.dim, QRectF(left, area.bottom() + 6, width, 16), words, Qt.AlignmentFlag.AlignCenter)

    def _draw_levels(
        self, painter: QPainter, theme: Theme, area: QRectF, low: float, high: float, at: list[float], unit: str = ""
    ) -> None:
        """Lines across, with their values on the left."""
        for value in at:
            height = area.bottom() - (value - low) / (high - low) * area.height()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
            words = figure(value, 0) + (f" {unit}" if unit and value == at[-1] else "")
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            _text(painter, theme.dim, QRectF(0, height - 8, area.left() - 6, 16), words, flags)

    def _mark(self, painter: QPainter, theme: Theme, area: QRectF, at: float, words: str) -> None:
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
        width = QFontMetricsF(_font(painter, SMALL_PX)).horizontalAdvance(words) + 4
        left = at + 4 if at + 6 + width < self.width() else at - 4 - width
        _text(painter, theme.text, QRectF(left, area.top() - 2, width, 16), words, Qt.AlignmentFlag.AlignLeft)

    def _point(self, painter: QPainter, theme: Theme, area: QRectF, at: float, words: str) -> None:
        painter.setPen(QPen(QColor(theme.attention), 1))
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
        width = QFontMetricsF(_font(painter, SMALL_PX)).horizontalAdvance(words) + 12
        left = at + 6 if at + 8 + width < self.width() else at - 6 - width
        box = QRectF(left, area.top() + 18, width, 20)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _text(painter, theme.text, box, words, Qt.AlignmentFlag.AlignCenter)

    def _say(self, painter: QPainter, theme: Theme, words: str) -> None:
        _font(painter, NORMAL_PX)
        painter.setPen(QColor(theme.dim))
        area = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)


def _empty_words() -> str:
    return tr("Select or draw a region to see its histogram, or a length to see the values under it.")


def _lines(painter: QPainter, area: QRectF, head: str, rest: list[str], theme: Theme) -> float:
    """The title and what is said below it, broken to the width; returns where they end."""
    top = area.top()
    for n, words in enumerate([head, *rest]):
        font = _font(painter, SMALL_PX if n else NORMAL_PX, bold=n == 0)
        box = QRectF(area.left(), top, area.width(), 200)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        needed = QFontMetricsF(font).boundingRect(box, int(flags), words)
        painter.setPen(QColor(theme.dim if n else theme.text))
        painter.drawText(box, flags, words)
        top += needed.height() + 2
    return top


def _fill(painter: QPainter, theme: Theme, outline: list[QPointF]) -> None:
    inside = QColor(theme.accent)
    inside.setAlpha(70)
    painter.setPen(QPen(QColor(theme.accent), 1.4))
    painter.setBrush(inside)
    painter.drawPolygon(QPolygonF(outline))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _text(painter: QPainter, colour: str, box: QRectF, words: str, flags: Qt.AlignmentFlag) -> None:
    _font(painter, SMALL_PX)
    painter.setPen(QColor(colour))
    painter.drawText(box, flags | Qt.TextFlag.TextDontClip, words)


def _font(painter: QPainter, size_px: int, *, bold: bool = False) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(size_px)
    font.setBold(bold)
    painter.setFont(font)
    return font


def _with_room(low: float, high: float) -> tuple[float, float]:
    """A little more at both ends, and something at all where every value is the same."""
    room = max((high - low) * 0.05, 0.5)
    return low - room, high + room


def _ticks(low: float, high: float) -> list[float]:
    """Round values between two ends, some five of them."""
    rough = (high - low) / _MOST_TICKS
    scale = 10 ** np.floor(np.log10(rough))
    step = float(next((scale * one for one in _STEPS if scale * one >= rough), scale * 10))
    return [float(value) for value in np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step]
