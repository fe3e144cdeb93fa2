"""The density of L1's spongy bone: the number, how far it may be off, and what the literature makes of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from osteoview.session.vertebra import Vertebra
from osteoview.ui.sentences import said_text
from osteoview.ui.theme import GRID_PX, SMALL_PX, Theme
from osteoview.ui.words import tr

_TOP_HU = 300.0
# Where the published thresholds lie; the colours are the classes' (Okabe and Ito's), each with its number below.
_STEPS = ((0.0, "#d55e00"), (110.0, "#e69f00"), (160.0, "#009e73"))
_BAR_PX, _HEIGHT_PX = 8, 38


class DensityPanel(QWidget):
    """Empty until L1 was measured."""

    def __init__(self, vertebra: Vertebra, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vertebra = vertebra
        self.mean = QLabel()
        self.mean.setObjectName("title")
        self.spread, self.reading, self.reference, self.slices = (QLabel() for _ in range(4))
        for label in (self.spread, self.reference, self.slices):
            label.setObjectName("dim")
        for label in (self.spread, self.reading, self.reference, self.slices):
            label.setWordWrap(True)
        self.scale = _Scale(vertebra, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, GRID_PX)
        layout.setSpacing(4)
        for widget in (self.mean, self.spread, self.scale, self.reading, self.slices, self.reference):
            layout.addWidget(widget)
        vertebra.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """What is known now, in the language that is loaded."""
        assessment = self._vertebra.assessment
        density = assessment.density if assessment is not None else None
        known = assessment is not None and density is not None
        for widget in (self.mean, self.scale, self.reading, self.reference, self.slices):
            widget.setVisible(known)
        if assessment is None or density is None:
            self.spread.setText(tr("Nothing measured yet."))
            return
        from osteoview.anatomy.density import LSC_HU

        together = density.together
        self.mean.setText(f"{density.mean_hu:.0f} HU".replace("-", "−"))
        self.spread.setText(
            tr("± {lsc} HU least significant change · SD {sd} · median {median} · {n} pixels").format(
                lsc=f"{LSC_HU:.0f}", sd=f"{together.sd:.0f}", median=f"{together.median:.0f}", n=together.n
            )
        )
        declined = tr("Declined: do not use this number. ") if assessment.declined else ""
        self.reading.setText(declined + said_text(density.reading))
        self.reference.setText(said_text(density.reference))
        lines = [
            tr("Slice {slice}: {mean} ± {sd} HU").format(slice=index + 1, mean=f"{one.mean:.0f}", sd=f"{one.sd:.0f}")
            for index, one in density.slices
        ]
        self.slices.setText("\n".join(lines).replace("-", "−"))
        self.scale.update()


class _Scale(QWidget):
    """A bar of the thresholds with the measured value and its least significant change on it."""

    def __init__(self, vertebra: Vertebra, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._vertebra = vertebra
        self._theme = theme
        self.setFixedHeight(_HEIGHT_PX)
        self.setAccessibleName(tr("density on the scale of the published thresholds"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(200, _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Bar, marks, and where this patient lies."""
        del event
        assessment = self._vertebra.assessment
        if assessment is None or assessment.density is None:
            return
        from osteoview.anatomy.density import LSC_HU

        painter, theme, mean = QPainter(self), self._theme(), assessment.density.mean_hu
        ends = [*(start for start, _ in _STEPS[1:]), _TOP_HU]
        top = 8
        for (start, colour), end in zip(_STEPS, ends, strict=True):
            painter.fillRect(QRectF(self._x(start), top, self._x(end) - self._x(start) - 1, _BAR_PX), QColor(colour))
        band = QColor(theme.text)
        band.setAlphaF(0.35)
        low, high = self._x(mean - LSC_HU), self._x(mean + LSC_HU)
        painter.fillRect(QRectF(low, top - 4, high - low, _BAR_PX + 8), band)
        painter.fillRect(QRectF(self._x(mean) - 1, top - 6, 2, _BAR_PX + 12), QColor(theme.text))
        font = painter.font()
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        painter.setPen(QColor(theme.dim))
        for hu in (0.0, 110.0, 160.0, _TOP_HU):
            box = QRectF(self._x(hu) - 20, top + _BAR_PX + 4, 40, 16)
            box.moveLeft(min(max(box.left(), 0), self.width() - box.width()))
            aligned = Qt.AlignmentFlag.AlignHCenter
            if hu in {0.0, _TOP_HU}:
                aligned = Qt.AlignmentFlag.AlignLeft if hu == 0 else Qt.AlignmentFlag.AlignRight
            painter.drawText(box, aligned, f"{hu:.0f}")
        painter.end()

    def _x(self, hu: float) -> float:
        return min(max(hu, 0.0), _TOP_HU) / _TOP_HU * self.width()
