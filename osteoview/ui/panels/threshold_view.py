"""From which share on the answer is the positive class: a number that is kept for the models that answer."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from osteoview.inference.prediction import USUAL_THRESHOLD
from osteoview.session.classification import Classification
from osteoview.ui.class_look import class_name
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr

_WIDTH_PX = 84


class ThresholdView(QWidget):
    """Reads the classification again whenever it changes."""

    def __init__(self, classification: Classification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classification = classification
        self._words = QLabel()
        self._words.setObjectName("dim")
        self.number = QSpinBox()
        self.number.setRange(1, 99)
        self.number.setMinimumWidth(_WIDTH_PX)
        self.number.setSuffix(" %")
        self.number.setKeyboardTracking(False)
        self.number.valueChanged.connect(lambda percent: classification.set_threshold(percent / 100))
        self.usual = QPushButton()
        self.usual.clicked.connect(lambda: classification.set_threshold(USUAL_THRESHOLD))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX // 2)
        row.addWidget(self._words, 1)
        row.addWidget(self.number)
        row.addWidget(self.usual)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Words and number again."""
        prediction, threshold = self._classification.prediction, self._classification.threshold
        if prediction is None:
            return
        positive = class_name(prediction.positive)
        self._words.setText(tr("{positive} from").format(positive=positive))
        self._words.setToolTip(
            tr("The operating threshold of these models: from this share on the answer is {positive}.").format(
                positive=positive
            )
        )
        self.number.setAccessibleName(tr("Operating threshold"))
        self.number.blockSignals(True)
        self.number.setValue(round(100 * threshold))
        self.number.blockSignals(False)
        self.usual.setText(tr("Usual"))
        self.usual.setToolTip(tr("Back to 50 %"))
        self.usual.setVisible(threshold != USUAL_THRESHOLD)
