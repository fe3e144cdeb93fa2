"""A drawn scale: where the published thresholds lie, where this patient does, and what people of the age have."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from osteoview.session.vertebra import Vertebra
from osteoview.ui.theme import SMALL_PX, Theme
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.anatomy.density import Density

_TOP_HU = 300.0
# Likely, possible, unlikely, excluded: the classes' colours (Okabe and Ito's), each with its number below.
_STEPS = ((0.0, "#d55e00"), (110.0, "#e69f00"), (160.0, "#009e73"))
_TICKS = (0.0, 110.0, 160.0, 200.0, _TOP_HU)
_BAR_PX, _BAR_TOP_PX, _TICK_PX, _NORM_PX = 8, 12, 24, 46
_BARE_PX, _WITH_NORM_PX = 42, 68


class DensityScale(QWidget):
    """Reads the density when it is painted; `read` after it changed, since an age makes it higher."""

    def __init__(self, vertebra: Vertebra, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._vertebra = vertebra
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.read()

    def read(self) -> None:
        """As high as what is to be shown, and said to who cannot see it."""
        density = self._density
        self.setFixedHeight(_WITH_NORM_PX if density is not None and density.norm is not None else _BARE_PX)
        self.setAccessibleName(tr("density on the scale of the published thresholds"))
        self.setAccessibleDescription(f"{density.mean_hu:.0f} HU" if density is not None else "")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(200, self.height())

    @property
    def _density(self) -> Density | None:
        assessment = self._vertebra.assessment
        return assessment.density if assessment is not None else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Bar, marks, and where this patient lies."""
        del event
        density = self._density
        if density is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(painter.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        self._paint_bar(painter)
        self._paint_patient(painter, density.mean_hu)
        if density.norm is not None:
            self._paint_norm(painter, density)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        ends = [*(start for start, _ in _STEPS[1:]), _TOP_HU]
        for (start, colour), end in zip(_STEPS, ends, strict=True):
            width = self._x(end) - self._x(start) - (1 if end < _TOP_HU else 0)
            painter.fillRect(QRectF(self._x(start), _BAR_TOP_PX, width, _BAR_PX), QColor(colour))
        painter.setPen(QColor(self._theme().dim))
        metrics = QFontMetricsF(painter.font())
        for hu in _TICKS:
            words = f"{hu:.0f}"
            width = metrics.horizontalAdvance(words)
            left = min(max(self._x(hu) - width / 2, 0.0), self.width() - width)
            painter.drawText(QPointF(left, _TICK_PX + metrics.ascent() - 2), words)

    def _paint_patient(self, painter: QPainter, mean_hu: float) -> None:
        """A mark at the mean, and a band as wide as two readings of one scan differ."""
        from osteoview.anatomy.density import LSC_HU

        text = QColor(self._theme().text)
        band = QColor(text)
        band.setAlphaF(0.35)
        low, high, at = self._x(mean_hu - LSC_HU), self._x(mean_hu + LSC_HU), self._x(mean_hu)
        painter.fillRect(QRectF(low, _BAR_TOP_PX - 3, high - low, _BAR_PX + 6), band)
        painter.fillRect(QRectF(at - 1, _BAR_TOP_PX - 4, 2, _BAR_PX + 8), text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(text)
        top = _BAR_TOP_PX - 4
        painter.drawPolygon(QPolygonF([QPointF(at - 5, top - 6), QPointF(at + 5, top - 6), QPointF(at, top)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_norm(self, painter: QPainter, density: Density) -> None:
        """A bracket from one standard deviation below the mean of the age to one above it."""
        norm = density.norm
        if norm is None:
            return
        dim = QColor(self._theme().dim)
        low, middle, high = (self._x(norm.mean_hu + n * norm.sd_hu) for n in (-1, 0, 1))
        painter.setPen(QPen(dim, 1.5))
        painter.drawLine(QPointF(low, _NORM_PX), QPointF(high, _NORM_PX))
        for x in (low, middle, high):
            painter.drawLine(QPointF(x, _NORM_PX - 3), QPointF(x, _NORM_PX + 3))
        words = tr("age {age}: {mean} ± {sd} HU").format(
            age=f"{norm.age_years:.0f}", mean=f"{norm.mean_hu:.0f}", sd=f"{norm.sd_hu:.0f}"
        )
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(words)
        left = min(max(middle - width / 2, 0.0), self.width() - width)
        painter.drawText(QPointF(left, _NORM_PX + 4 + metrics.ascent()), words)

    def _x(self, hu: float) -> float:
        return min(max(hu, 0.0), _TOP_HU) / _TOP_HU * self.width()
