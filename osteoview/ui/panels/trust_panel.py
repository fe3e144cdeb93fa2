"""Can it be trusted? Each check in a line: passed, a warning, or the reason why it was declined."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from osteoview.session.vertebra import Vertebra
from osteoview.ui.icons import icon
from osteoview.ui.sentences import said, said_text
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr

_ICON_PX = 16


class TrustPanel(QWidget):
    """What declines comes first, then what warns; what passed is one line, its details under the pointer."""

    def __init__(self, vertebra: Vertebra, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vertebra = vertebra
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, GRID_PX)
        self._grid.setHorizontalSpacing(GRID_PX)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        vertebra.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Every line again."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        assessment = self._vertebra.assessment
        gates = assessment.gates if assessment is not None else ()
        if not gates:
            empty = QLabel(tr("Nothing to check yet."))
            empty.setObjectName("dim")
            self._grid.addWidget(empty, 0, 0, 1, 2)
        theme, passed = self._theme(), [gate for gate in gates if gate.passed]
        failed = sorted((gate for gate in gates if not gate.passed), key=lambda gate: not gate.stops)
        for row, gate in enumerate(failed):
            if gate.stops:
                self._add(row, "x", theme.danger, tr("declined"), said_text(gate.detail))
            else:
                self._add(row, "triangle-alert", theme.attention, tr("warning"), said_text(gate.detail))
        if passed:
            names = " · ".join(said(gate.name) for gate in passed)
            label = self._add(len(failed), "check", theme.dim, tr("passed"), names)
            label.setObjectName("dim")
            label.setToolTip("\n".join(f"{said(gate.name)}: {said_text(gate.detail)}" for gate in passed))

    def _add(self, row: int, picture: str, colour: str, verdict: str, detail: str) -> QLabel:
        mark = QLabel()
        mark.setPixmap(icon(picture, colour).pixmap(_ICON_PX, _ICON_PX))
        mark.setAccessibleName(verdict)
        mark.setToolTip(verdict)
        words = QLabel(detail)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        return words
