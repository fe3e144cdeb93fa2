"""A bar above the images: work that a crash left behind, or a session that waits for its study."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr


class RestoreBanner(QFrame):
    """A sentence and two answers. It asks; nothing behind it is blocked."""

    accepted = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.accept = QPushButton()
        self.accept.setObjectName("primary")
        self.accept.clicked.connect(self.accepted)
        self.refuse = QPushButton()
        self.refuse.clicked.connect(self.refused)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID_PX, 6, GRID_PX, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.refuse, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def ask(self, words: str, yes: str, no: str) -> None:
        """Show a question with its two answers."""
        self.words.setText(words)
        self.accept.setText(yes)
        self.refuse.setText(no)
        self.accept.setAccessibleName(f"{yes}: {words}")
        self.refuse.setAccessibleName(f"{no}: {words}")
        self.show()

    def ask_to_restore(self, words: str) -> None:
        """What a crash left."""
        self.ask(words, tr("Restore"), tr("Discard"))

    def ask_for_study(self, words: str) -> None:
        """What a session waits for."""
        self.ask(words, tr("Open folder…"), tr("Do not wait"))
