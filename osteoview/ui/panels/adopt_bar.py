"""Offers to measure L1 in what a person has drawn: in place of the regions of those slices, or where there are none."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from osteoview.annotation.errors import ShapeError
from osteoview.session.session import Session
from osteoview.session.vertebra import Vertebra
from osteoview.ui.sentences import said_text
from osteoview.ui.words import tr, trn


class AdoptBar(QWidget):
    """Hidden while nothing is drawn that could be one of L1's regions."""

    def __init__(self, session: Session, vertebra: Vertebra) -> None:
        super().__init__()
        self._adopting = vertebra.adopting
        self.adopt, self.remark = QPushButton(), QLabel()
        self.adopt.clicked.connect(self._adopt)
        self.remark.setObjectName("dim")
        self.remark.setWordWrap(True)
        self.remark.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.adopt)
        column.addWidget(self.remark)
        for announcer in (session.findings_changed, session.selection_changed, vertebra.changed, session.main.opened):
            announcer.subscribe(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        """In the language that is loaded."""
        self.adopt.setToolTip(tr("Density, checks and classification follow; undo brings back what was there"))
        self._show()

    def _read(self) -> None:
        self.remark.hide()  # it spoke of what was done before
        self._show()

    def _show(self) -> None:
        count = len(self._adopting.candidates)
        self.adopt.setVisible(bool(count))
        self.adopt.setText(
            tr("Measure L1 in the drawn region") if count == 1 else trn("Measure L1 in %n drawn regions", count)
        )
        self.setVisible(bool(count) or self.remark.isVisibleTo(self))

    def _adopt(self) -> None:
        try:
            remark = self._adopting.adopt()
        except ShapeError as reason:
            remark = str(reason)
        self.remark.setText(said_text(remark))
        self.remark.setVisible(bool(remark))
        self._show()
