"""What went wrong since the program started: which file, what, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from osteoview.session.discretion import Discretion
from osteoview.session.troubles import Trouble, Troubles
from osteoview.ui.note_bar import sentence
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr

_SIZE_PX = (460, 320)
_MOST_SHOWN = 100


class ErrorCentre(QFrame):
    """A quiet sheet above the status line, the newest first; nothing in it asks for an answer."""

    closed = Signal()

    def __init__(self, troubles: Troubles, discretion: Discretion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self._troubles = troubles
        self._discretion = discretion
        title = QLabel(tr("What went wrong"))
        title.setObjectName("title")
        self.copy = QPushButton(tr("Copy all"))
        self.copy.clicked.connect(self._copy)
        self.clear = QPushButton(tr("Clear"))
        self.clear.clicked.connect(troubles.clear)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        for button in (self.copy, self.clear, close):
            row.addWidget(button)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, GRID_PX, 0)
        self._column.setSpacing(12)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._inside)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 12, 2 * GRID_PX, 12)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self._area, 1)
        troubles.changed.subscribe(self.retranslate)
        discretion.changed.subscribe(self.retranslate)
        self.hide()
        self.retranslate()

    @property
    def words(self) -> str:
        """All of it, a line each, as it may be seen and copied."""
        return "\n".join(
            f"{trouble.when:%H:%M} {sentence(trouble, self._discretion)}" for trouble in reversed(self._troubles.all)
        )

    def show_above(self, bottom_right_x: int, bottom_y: int) -> None:
        """Open with its lower right corner there."""
        width = min(max(_SIZE_PX[0], self.minimumSizeHint().width()), bottom_right_x)
        height = min(_SIZE_PX[1], bottom_y)
        self.setGeometry(bottom_right_x - width, bottom_y - height, width, height)
        self.show()
        self.raise_()
        self.copy.setFocus()

    def retranslate(self) -> None:
        """Read the troubles again."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        everything = tuple(reversed(self._troubles.all))[:_MOST_SHOWN]
        for trouble in everything:
            self._column.addWidget(self._entry(trouble))
        if not everything:
            self._column.addWidget(_label(tr("Nothing has gone wrong."), "dim"))
        self._column.addStretch(1)
        self.copy.setEnabled(bool(everything))
        self.clear.setEnabled(bool(everything))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _entry(self, trouble: Trouble) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        source = self._discretion.source(trouble.source)
        hidden = tr("A file (its name is hidden)") if trouble.source and not source else ""
        column.addWidget(_label(self._discretion.said(f"{trouble.when:%H:%M}  {source or hidden}").strip(), "dim"))
        column.addWidget(_label(self._discretion.said(trouble.what), ""))
        if trouble.hint:
            column.addWidget(_label(self._discretion.said(trouble.hint), "dim"))
        return entry

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words)


def _label(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
