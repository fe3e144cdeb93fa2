"""How far a piece of work is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from osteoview.ui.panels.patient_banner import ElidedLabel
from osteoview.ui.sentences import said
from osteoview.ui.words import tr

_WORDS_PX = 240
_BAR_PX = 140


class ProgressBar(QWidget):
    """What is being done, how far it is, and a Cancel that works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.words.setFixedWidth(_WORDS_PX)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_PX)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.bar, self.cancel):
            layout.addWidget(widget)
        self.hide()

    def begin(self, words: str) -> None:
        """Nobody knows yet how long it takes."""
        self.words.set_text(words)
        self.bar.setMaximum(0)
        self.show()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """So many of so many."""
        self.words.set_text(f"{said(what)} {done} / {total}")
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
