"""L1 of this patient at other times: a curve with its uncertainty, and what each change means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from osteoview.session.trend import Trend
from osteoview.ui.sentences import said
from osteoview.ui.theme import SMALL_PX, Theme
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.anatomy.trend import Change, DatedDensity

_HEIGHT_PX, _LEFT_PX, _BELOW_PX = 112, 34.0, 18.0
_ROUND_HU = 20.0


class TrendView(QWidget):
    """Hidden while there is no other study of this patient."""

    def __init__(self, trend: Trend, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._trend = trend
        self.heading, self.words = QLabel(), QLabel()
        self.heading.setObjectName("strong")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.curve = _Curve(trend, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        for widget in (self.heading, self.curve, self.words):
            column.addWidget(widget)
        trend.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """What is known now, in the language that is loaded."""
        changes = self._trend.changes
        measuring = self._trend.question is not None
        self.setVisible(bool(changes) or measuring)
        self.curve.setVisible(bool(changes))
        self.heading.setText(tr("Over time"))
        lines = [line for change in changes for line in _lines(change)]
        if measuring:
            lines.append(tr("An earlier study of this patient is being measured…"))
        self.words.setText("\n".join(lines))
        self.curve.setAccessibleName(tr("density over time"))
        self.curve.update()


class _Curve(QWidget):
    """Days to the right, HU upwards; each value with one least significant change to either side."""

    def __init__(self, trend: Trend, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._trend = trend
        self._theme = theme
        self.setFixedHeight(_HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Axes, values, the line between them."""
        del event
        now = self._trend.now
        points = _dated(self._trend)
        if now is None or len(points) < 2:
            return
        from osteoview.anatomy.density import LSC_HU

        theme, painter = self._theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(painter.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        area = QRectF(self.rect()).adjusted(_LEFT_PX, 8, -10, -_BELOW_PX)
        low = _ROUND_HU * int((min(one.mean_hu for one in points) - LSC_HU) // _ROUND_HU)
        high = _ROUND_HU * (int((max(one.mean_hu for one in points) + LSC_HU) // _ROUND_HU) + 1)
        days = [one.day.toordinal() for one in points if one.day is not None]
        span = max(days[-1] - days[0], 1)

        def y(hu: float) -> float:
            return area.bottom() - (hu - low) / (high - low) * area.height()

        places = [QPointF(area.left() + 14 + (day - days[0]) / span * (area.width() - 28), 0.0) for day in days]
        self._paint_axis(painter, theme, area, (low, high), y)
        painter.setPen(QPen(QColor(theme.dim), 1.5))
        tops = [QPointF(place.x(), y(one.mean_hu)) for place, one in zip(places, points, strict=True)]
        painter.drawPolyline(tops)
        for one, at in zip(points, tops, strict=True):
            colour = QColor(theme.accent if one is now else theme.dim)
            painter.setPen(QPen(colour, 1.5))
            for end in (y(one.mean_hu - LSC_HU), y(one.mean_hu + LSC_HU)):
                painter.drawLine(at, QPointF(at.x(), end))
                painter.drawLine(QPointF(at.x() - 4, end), QPointF(at.x() + 4, end))
            painter.setBrush(QColor(theme.panel) if one.declined else colour)
            painter.drawEllipse(at, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_days(painter, theme, points, places)
        painter.end()

    def _paint_axis(
        self,
        painter: QPainter,
        theme: Theme,
        area: QRectF,
        ends_hu: tuple[float, float],
        y: Callable[[float], float],
    ) -> None:
        metrics = QFontMetricsF(painter.font())
        for hu in ends_hu:
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(area.left(), y(hu)), QPointF(area.right(), y(hu)))
            painter.setPen(QColor(theme.dim))
            words = f"{hu:.0f}"
            at = QPointF(area.left() - 6 - metrics.horizontalAdvance(words), y(hu) + metrics.ascent() / 2 - 1)
            painter.drawText(at, words)

    def _paint_days(self, painter: QPainter, theme: Theme, points: list[DatedDensity], places: list[QPointF]) -> None:
        """Months below; one that would run into the one before is left out, never the last."""
        metrics, taken = QFontMetricsF(painter.font()), self.width() + 100.0
        for one, place in reversed(list(zip(points, places, strict=True))):
            words = one.day.strftime("%m/%Y") if one.day is not None else ""
            width = metrics.horizontalAdvance(words)
            left = min(max(place.x() - width / 2, 0.0), self.width() - width)
            if left + width + 6 > taken:
                continue
            taken = left
            painter.setPen(QColor(theme.text if one is self._trend.now else theme.dim))
            painter.drawText(QPointF(left, self.height() - 4), words)


def _dated(trend: Trend) -> list[DatedDensity]:
    """All of them by the day, the open one among them."""
    every = {id(one): one for change in trend.changes for one in (change.earlier, change.later)}
    return sorted((one for one in every.values() if one.day is not None), key=lambda one: str(one.day))


def _lines(change: Change) -> list[str]:
    """'12 Mar 2024: 163 HU. 21 HU less now: more than the least significant change.' and what makes it doubtful."""
    from osteoview.anatomy.density import LSC_HU

    other = change.earlier
    words = f"{_day(other)}: {other.mean_hu:.0f} HU → {_day(change.later)}: {change.later.mean_hu:.0f} HU"
    amount = f"{change.hu:+.0f} HU".replace("-", "−")
    meaning = (
        tr("{change}: more than the least significant change of {lsc} HU.")
        if change.is_real
        else tr("{change}: within the least significant change of {lsc} HU.")
    )
    lines = [words, meaning.format(change=amount, lsc=f"{LSC_HU:.0f}")]
    if change.differences:
        lines.append(tr("Not comparable:") + " " + " ".join(said(one) for one in change.differences))
    else:
        lines.append(tr("Taken alike: the two can be compared."))
    return lines


def _day(one: DatedDensity) -> str:
    if one.day is None:
        return tr("no date")
    return QLocale().toString(QDate(one.day.year, one.day.month, one.day.day), QLocale.FormatType.ShortFormat)
