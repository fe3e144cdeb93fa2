"""Can it be trusted? Each check in a line: passed, a warning, or the reason why it was declined."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from osteoview.session.vertebra import Vertebra
from osteoview.ui.class_look import NO_BREAK
from osteoview.ui.icons import icon
from osteoview.ui.panels.gate_row import ICON_PX, GateRow
from osteoview.ui.sentences import said, said_text
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.anatomy.gates import Gate


class TrustPanel(QWidget):
    """What declines comes first, then what warns; what passed is one line, its details under the pointer.

    Rows are made anew only when a check says something else: a note half typed is not lost to a change elsewhere.
    """

    opened = Signal(QWidget)

    def __init__(self, vertebra: Vertebra, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vertebra = vertebra
        self._theme = theme
        self._shown: tuple[tuple[Gate, ...], bool] | None = None
        self.rows: dict[str, GateRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, GRID_PX)
        self._column.setSpacing(GRID_PX)
        vertebra.changed.subscribe(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        """Every line again, in the language that is loaded."""
        self._shown = None
        self._read()

    def _read(self) -> None:
        assessment = self._vertebra.assessment
        gates = assessment.gates if assessment is not None else ()
        state = gates, assessment is not None and assessment.density is not None
        if state == self._shown:
            return
        self._shown = state
        answered = next((name for name, row in self.rows.items() if row.has_focus), "")
        self._clear()
        if assessment is None or not gates:
            empty = QLabel(tr("Nothing to check yet."))
            empty.setObjectName("dim")
            self._column.addWidget(empty)
            return
        failed = sorted((gate for gate in gates if not gate.passed), key=_order)
        for gate in failed:
            row = GateRow(gate, self._theme(), may_overrule=assessment.may_overrule(gate))
            row.overruled.connect(partial(self._vertebra.overrule, gate.name))
            row.opened.connect(self.opened)
            row.withdrawn.connect(partial(self._vertebra.enforce, gate.name))
            self.rows[gate.name] = row
            self._column.addWidget(row)
        passed = [gate for gate in gates if gate.passed]
        if passed:
            self._column.addWidget(self._passed(passed))
        if answered in self.rows:
            self.rows[answered].begin.setFocus()

    def _clear(self) -> None:
        self.rows = {}
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                if isinstance(widget, GateRow):
                    widget.let_go()
                widget.hide()
                widget.deleteLater()

    def _passed(self, gates: list[Gate]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        mark, words = QLabel(), QLabel(f"{NO_BREAK}· ".join(said(gate.name) for gate in gates))
        mark.setPixmap(icon("check", self._theme().dim).pixmap(ICON_PX, ICON_PX))
        mark.setAccessibleName(tr("passed"))
        words.setObjectName("dim")
        words.setWordWrap(True)
        words.setToolTip("\n".join(f"{said(gate.name)}: {said_text(gate.detail)}" for gate in gates))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return line


def _order(gate: Gate) -> int:
    """What declines, what was overridden, what warns."""
    return 0 if gate.stops else 1 if gate.overridden else 2
