"""L1 of this patient at other times: a curve with its uncertainty, and what each change means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from osteoview.session.trend import Trend
from osteoview.ui.measurement_words import figure, together_with_units
from osteoview.ui.sentences import said
from osteoview.ui.theme import GRID_PX, SMALL_PX, Theme
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
        self.heading, self.waiting = QLabel(), QLabel()
        self.heading.setObjectName("strong")
        self.waiting.setObjectName("dim")
        self.waiting.setWordWrap(True)
        self.curve = _Curve(trend, theme)
        self._changes = QVBoxLayout()
        self._changes.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.curve)
        column.addLayout(self._changes)
        column.addWidget(self.waiting)
        trend.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """What is known now, in the language that is loaded."""
        changes = self._trend.changes
        measuring = self._trend.question is not None
        self.setVisible(bool(changes) or measuring)
        self.curve.setVisible(bool(changes))
        self.heading.setText(tr("Over time"))
        self.waiting.setText(tr("An earlier study of this patient is being measured…"))
        self.waiting.setVisible(measuring)
        while (item := self._changes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for change in changes:
            self._changes.addWidget(_ChangeRow(change, self._trend.now))
        self.curve.setAccessibleName(tr("density over time"))
        self.curve.update()


class _ChangeRow(QWidget):
    """The other study's day and value, the change, what it means, and what makes the two hard to compare."""

    def __init__(self, change: Change, now: DatedDensity | None) -> None:
        super().__init__()
        from osteoview.anatomy.density import LSC_HU

        other = change.later if change.earlier is now else change.earlier
        day, value, difference, meaning = (QLabel() for _ in range(4))
        day.setText(other.day.isoformat() if other.day is not None else tr("no date"))
        value.setText(f"{figure(other.mean_hu, 0)} HU")
        signed = f"{change.hu:+.0f} HU".replace("-", "−")
        difference.setText(tr("{change} since").format(change=signed))
        difference.setObjectName("strong")
        words = (
            tr("More than the least significant change of {lsc} HU.")
            if change.is_real
            else tr("Within the least significant change of {lsc} HU.")
        )
        alike = [] if change.differences else [tr("Taken alike: the two can be compared.")]
        meaning.setText(together_with_units(" ".join([words.format(lsc=f"{LSC_HU:.0f}"), *alike])))
        meaning.setObjectName("dim")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID_PX)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(2, 1)
        for column, label in enumerate((day, value, difference)):
            grid.addWidget(label, 0, column)
        difference.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(meaning, 1, 0, 1, 3)
        if change.differences:
            doubt = QLabel(
                tr("Hard to compare.") + " " + together_with_units(" ".join(said(one) for one in change.differences))
            )
            doubt.setObjectName("overridden")
            grid.addWidget(doubt, 2, 0, 1, 3)
            doubt.setWordWrap(True)
        for label in (day, value, difference, meaning):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        meaning.setWordWrap(True)


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
            left = min(max(place.x() - width / 2, _LEFT_PX - 8), self.width() - width)
            if left + width + 6 > taken:
                continue
            taken = left
            painter.setPen(QColor(theme.text if one is self._trend.now else theme.dim))
            painter.drawText(QPointF(left, self.height() - 4), words)


def _dated(trend: Trend) -> list[DatedDensity]:
    """All of them by the day, the open one among them."""
    every = {id(one): one for change in trend.changes for one in (change.earlier, change.later)}
    return sorted((one for one in every.values() if one.day is not None), key=lambda one: str(one.day))
