"""What must stay visible about the open image, and what went wrong: a bar, never a box in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from osteoview.ui.theme import GRID_PX


class NoteBar(QFrame):
    """Lines of text above the images; an error can be dismissed, a note about the image cannot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dismiss = QPushButton("Dismiss")
        self._dismiss.clicked.connect(self.clear_error)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 6, GRID_PX, 6)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._notes: tuple[str, ...] = ()
        self._error = ""
        self._show()

    @property
    def words(self) -> str:
        """All that is shown."""
        return self._words.text() if not self.isHidden() else ""

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """What holds for the image now open."""
        self._notes = notes
        self._show()

    def show_error(self, words: str) -> None:
        """What just could not be done, and why."""
        self._error = words
        self._show()

    def clear_error(self) -> None:
        """The person has read it."""
        self._error = ""
        self._show()

    def _show(self) -> None:
        lines = [line for line in (self._error, *self._notes) if line]
        self._words.setText("\n".join(lines))
        self._dismiss.setVisible(bool(self._error))
        self.setVisible(bool(lines))
