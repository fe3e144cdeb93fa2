"""The bottom of the window: what is under the pointer, what runs, whether all is well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from osteoview.session.troubles import Troubles
from osteoview.ui.progress_bar import ProgressBar
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr, trn

_HEIGHT_PX = 36


class StatusBar(QFrame):
    """One line. `add` puts a further word to its right end, before the button of what went wrong."""

    def __init__(self, troubles: Troubles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(_HEIGHT_PX)
        self._troubles = troubles
        self.pointer = QLabel()
        self.pointer.setTextFormat(Qt.TextFormat.PlainText)
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = ProgressBar()
        self.errors = QPushButton()
        self.errors.setCheckable(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GRID_PX, 0, 2 * GRID_PX, 0)
        self._row.setSpacing(2 * GRID_PX)
        self._row.addWidget(self.pointer)
        self._row.addStretch(1)
        for widget in (self.message, self.progress, self.errors):
            self._row.addWidget(widget)
        troubles.changed.subscribe(self.retranslate)
        self.retranslate()

    def add(self, widget: QWidget) -> None:
        """A further word."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def retranslate(self) -> None:
        """How much went wrong."""
        many = len(self._troubles.all)
        self.errors.setVisible(many > 0)
        self.errors.setText(trn("%n problems", many))
        self.errors.setToolTip(tr("What went wrong since OsteoView was started"))
