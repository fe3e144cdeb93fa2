"""How far a piece of work is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget


class ProgressBar(QWidget):
    """What is being done, how far it is, and a Cancel that works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.cancel = QPushButton("Cancel")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.bar, self.cancel):
            layout.addWidget(widget)
        self.hide()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """So many of so many."""
        self.words.setText(f"{what} {done} / {total}")
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
