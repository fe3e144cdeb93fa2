"""Says whether the regions are the program's or a person's, and offers what can be done with the selected one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from osteoview.session.vertebra import Vertebra
from osteoview.ui.measurement_words import KINDS
from osteoview.ui.words import tr


class RegionsBar(QWidget):
    """Hidden without regions."""

    def __init__(self, vertebra: Vertebra) -> None:
        super().__init__()
        self._vertebra = vertebra
        self._regions = vertebra.regions
        self.state, self.chosen = QLabel(), QLabel()
        self.state.setWordWrap(True)
        self.alike, self.remove, self.restore = QPushButton(), QPushButton(), QPushButton()
        for button, work in (
            (self.alike, self._regions.make_alike),
            (self.remove, self._regions.delete),
            (self.restore, self._regions.restore),
        ):
            button.setObjectName("quiet")
            button.clicked.connect(work)
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.chosen, self.alike, self.remove):
            row.addWidget(widget)
        row.addStretch(1)
        first = QHBoxLayout()
        first.addWidget(self.state, 1)
        first.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self._tools)
        self._regions.changed.subscribe(self.retranslate)
        vertebra.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """What is so now, in the language that is loaded."""
        regions = self._regions
        by_hand, selected = regions.by_hand is not None, regions.selected
        self.setVisible(bool(regions.shown) or by_hand)
        changed = sum(regions.is_changed(one) for one in regions.shown)
        gone = len(regions.automatic) - len(regions.shown)
        words = [tr("Regions edited by hand:")]
        words += [tr("{n} changed").format(n=changed)] if changed else []
        words += [tr("{n} removed").format(n=gone)] if gone > 0 else []
        self.state.setText(
            " ".join([words[0], ", ".join(words[1:])]) if by_hand else tr("Regions placed automatically")
        )
        if by_hand and not regions.automatic:
            self.state.setText(tr("Regions drawn by hand"))
        name = "overridden" if by_hand else "dim"
        if self.state.objectName() != name:
            self.state.setObjectName(name)
            self.state.style().unpolish(self.state)
            self.state.style().polish(self.state)
        self.restore.setText(tr("Back to automatic") if regions.automatic else tr("Take them away"))
        self.restore.setVisible(by_hand)
        self.alike.setText(tr("Same on all slices"))
        self.alike.setToolTip(tr("The other slices get this shape and place, along the body's own axis"))
        self.remove.setText(tr("Remove"))
        self._tools.setVisible(selected is not None)
        if selected is not None:
            self.chosen.setText(f"{tr(KINDS[selected.shape.kind])} {selected.id.split()[-1]}")
