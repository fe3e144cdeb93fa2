"""Beside the ring: each class's sign, name and share, and from where to where the share moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from osteoview.ui.class_look import NO_BREAK, ClassLook, class_looks, class_name, draw_sign, percent
from osteoview.ui.panels.pie import PieFigure
from osteoview.ui.theme import GRID_PX, Theme

Ranges = Sequence[tuple[float, float]]
_SIGN_PX = 12


class ClassLegend(QWidget):
    """One row a class; as many rows as the figure has classes."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[_SignLabel, QLabel, QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID_PX)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)

    def show_figure(self, figure: PieFigure, ranges: Ranges = ()) -> None:
        """ranges: of each class's share under small changes, where they were tried."""
        looks = class_looks(len(figure.classes), self._theme())
        while len(self._rows) < len(figure.classes):
            self._add_row()
        for n, row in enumerate(self._rows):
            sign, name, share, moved = row
            there = n < len(figure.classes)
            for widget in row:
                widget.setVisible(there)
            if not there:
                continue
            sign.show_look(looks[n], self._theme())
            name.setText(class_name(figure.classes[n]))
            name.setObjectName("strong" if n == figure.diagnosed else "")
            share.setText(percent(figure.probabilities[n]))
            moved.setVisible(bool(ranges))
            if ranges:
                low, high = (percent(share).rstrip(f"%{NO_BREAK}") for share in ranges[n])
                # What did not move as far as can be read says nothing that the share does not say.
                moved.setText(f"{low}–{high}{NO_BREAK}%" if low != high else "")
            for label in (name, share):
                label.style().polish(label)

    def _add_row(self) -> None:
        sign, name, share, moved = _SignLabel(), QLabel(), QLabel(), QLabel()
        name.setWordWrap(True)
        share.setObjectName("strong")
        moved.setObjectName("dim")
        n = 2 * len(self._rows)
        self._grid.addWidget(sign, n, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(name, n, 1, 1, 2)
        self._grid.addWidget(share, n + 1, 1)
        self._grid.addWidget(moved, n + 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._rows.append((sign, name, share, moved))


class _SignLabel(QWidget):
    """The class's sign in its colour; the name beside it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._look: ClassLook | None = None
        self._edge = ""
        self.setFixedSize(_SIGN_PX + 2, _SIGN_PX + 6)

    def show_look(self, look: ClassLook, theme: Theme) -> None:
        """Another class's, or another theme's."""
        self._look, self._edge = look, theme.text
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Always the same."""
        return QSize(_SIGN_PX + 2, _SIGN_PX + 6)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As on the ring."""
        del event
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor(self._edge)
        edge.setAlphaF(0.6)
        painter.setPen(QPen(edge, 1.0))
        for brush in self._look.brushes:
            painter.setBrush(brush)
            draw_sign(painter, self._look.sign, QRectF(self.rect()).center(), _SIGN_PX - 2)
        painter.end()
