"""One check that did not pass: what it says, and the note with which a person lets the result stand all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from osteoview.annotation.gate_note import LONGEST_NOTE
from osteoview.ui.icons import icon
from osteoview.ui.sentences import said, said_text
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.anatomy.gates import Gate

ICON_PX = 16


class GateRow(QWidget):
    """Its name and verdict in one line, the words below, then “Override…” or the note that overrides it."""

    overruled = Signal(str)
    withdrawn = Signal()
    opened = Signal(QWidget)  # the form for the note, which may lie below what is seen

    def __init__(self, gate: Gate, theme: Theme, *, may_overrule: bool) -> None:
        super().__init__()
        mark, words = QLabel(), QLabel(said_text(gate.detail))
        picture, colour, verdict = _verdict(gate, theme)
        mark.setPixmap(icon(picture, colour).pixmap(ICON_PX, ICON_PX))
        mark.setAccessibleName(verdict)
        mark.setToolTip(verdict)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setToolTip(said(gate.name))
        self.note = QLabel(tr("Overridden: {note}").format(note=gate.overridden) if gate.overridden else "")
        self.note.setObjectName("overridden")
        self.note.setWordWrap(True)
        self.begin = QPushButton(tr("Withdraw") if gate.overridden else tr("Override…"))
        self.begin.setObjectName("quiet")
        self.begin.setAccessibleName(f"{self.begin.text()} {said(gate.name)}")
        self.begin.clicked.connect(self.withdrawn if gate.overridden else self.ask)
        self.field = _Note()
        self.field.left.connect(self.leave)
        self.field.returnPressed.connect(self._answer)
        self.done, self.cancel = QPushButton(tr("Override")), QPushButton(tr("Cancel"))
        self.done.setObjectName("primary")
        self.done.setEnabled(False)
        self.field.textChanged.connect(lambda said: self.done.setEnabled(bool(said.strip())))
        self.done.clicked.connect(self._answer)
        self.cancel.clicked.connect(self.leave)
        self._form = self._make_form()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, widget in enumerate((words, self.note, self._form)):
            grid.addWidget(widget, row, 1)
        grid.addWidget(self.begin, 3, 1, Qt.AlignmentFlag.AlignLeft)
        # Not before they have their place: what is shown without one is a window of its own.
        self.note.setVisible(bool(gate.overridden))
        self.begin.setVisible(bool(gate.overridden) or may_overrule)

    def ask(self) -> None:
        """Open the field for the note."""
        self._form.show()
        # Before the button goes: what is hidden with the focus on it hands it on to anything.
        self.field.setFocus()
        self.begin.hide()
        self.opened.emit(self._form)

    def leave(self) -> None:
        """Close it again, with nothing changed."""
        self.field.clear()
        self.begin.show()
        self.begin.setFocus()
        self._form.hide()

    @property
    def has_focus(self) -> bool:
        """Whether the keys speak to one of its parts."""
        part = QApplication.focusWidget()
        return part is not None and self.isAncestorOf(part)

    def let_go(self) -> None:
        """Hand the keys to nobody: a row that is taken away must not hand them on to anything, far from here."""
        part = QApplication.focusWidget()
        if part is not None and self.isAncestorOf(part):
            part.clearFocus()

    def _answer(self) -> None:
        if self.field.text().strip():
            self.overruled.emit(self.field.text())

    def _make_form(self) -> QWidget:
        self.field.setPlaceholderText(tr("Why may the result stand?"))
        self.field.setAccessibleName(tr("Reason for the override"))
        self.field.setMaxLength(LONGEST_NOTE)
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 2, 0, 4)
        grid.setSpacing(6)
        grid.addWidget(self.field, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.done)
        row.addWidget(self.cancel)
        row.addStretch(1)
        grid.addLayout(row, 1, 0)
        form.hide()
        return form


class _Note(QLineEdit):
    """Esc leaves the field, and nothing else."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim Esc, which cancels work elsewhere."""
        asked = event if event.type() == QEvent.Type.ShortcutOverride else None
        if isinstance(asked, QKeyEvent) and asked.key() == Qt.Key.Key_Escape:
            asked.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc is no text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _verdict(gate: Gate, theme: Theme) -> tuple[str, str, str]:
    """Icon, colour, word."""
    if gate.overridden:
        return "triangle-alert", theme.attention, tr("overridden")
    if gate.stops:
        return "x", theme.danger, tr("declined")
    return "triangle-alert", theme.attention, tr("warning")
