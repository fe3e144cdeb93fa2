"""Where the networks looked: a switch, and how much of that lies in spongy bone. The picture is laid over the slice."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from osteoview.session.classification import Classification
from osteoview.ui.words import tr


class ExplanationView(QWidget):
    """Reads the classification again whenever it changes. `beside` shares the line with the switch."""

    def __init__(self, classification: Classification, beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classification = classification
        self.switch, self.words = QCheckBox(), QLabel()
        self.switch.setObjectName("flush")
        self.switch.clicked.connect(classification.explain)
        self.words.setObjectName("dim")
        self.words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addStretch(1)
        row.addWidget(beside)
        layout.addLayout(row)
        layout.addWidget(self.words)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """The switch, and what was found."""
        classification = self._classification
        self.switch.setText(tr("Show where it looked"))
        self.switch.setChecked(classification.explained)
        self.words.setVisible(classification.explained)
        explanation = classification.explanation
        if explanation is None:
            self.words.setText(tr("Finding out…"))
            return
        share = explanation.share_in_bone
        said = tr("It shows where the answer came from, not that it is right.")
        if share is not None:
            inside = tr("{share} % of it lies in spongy bone.").format(share=f"{100 * share:.0f}")
            said = f"{inside} {said}"
        self.words.setText(said)
