"""What follows from the answer: the advice above the pie; below it the proof, and from which share on it holds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from osteoview.inference.agreement import Agree
from osteoview.inference.prediction import USUAL_THRESHOLD
from osteoview.inference.stability import Steady
from osteoview.session.classification import Classification
from osteoview.ui.class_look import class_name
from osteoview.ui.icons import icon
from osteoview.ui.sentences import said_text
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.verdict_words import advice, comparison, reasons, steadiness
from osteoview.ui.words import tr

_ICON_PX = 16
_THRESHOLD_PX = 84
_GOOD, _LOOK = "check", "triangle-alert"


class AdviceView(QWidget):
    """What to do, and why; shown only while there is an answer."""

    def __init__(self, classification: Classification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classification = classification
        self.advice, self.reasons = QLabel(), QLabel()
        self.advice.setObjectName("title")
        self.reasons.setWordWrap(True)
        self.reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.advice)
        layout.addWidget(self.reasons)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Both again."""
        verdict = self._classification.verdict
        if verdict is not None:
            self.advice.setText(advice(verdict))
            self.reasons.setText(reasons(verdict))


class ProofView(QWidget):
    """How it stands to the density, how steady it is, what else speaks against it, and the operating threshold."""

    def __init__(
        self, classification: Classification, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._theme = theme
        self.agreement, self.stability, self.warnings = (_Line() for _ in range(3))
        self._threshold_words = QLabel()
        self._threshold_words.setObjectName("dim")
        self.threshold = QSpinBox()
        self.threshold.setRange(1, 99)
        self.threshold.setMinimumWidth(_THRESHOLD_PX)
        self.threshold.setSuffix(" %")
        self.threshold.lineEdit().setTextMargins(6, 0, 0, 0)
        self.threshold.setKeyboardTracking(False)
        self.threshold.valueChanged.connect(lambda percent: classification.set_threshold(percent / 100))
        self.usual = QPushButton()
        self.usual.clicked.connect(lambda: classification.set_threshold(USUAL_THRESHOLD))
        row = QHBoxLayout()
        row.setSpacing(GRID_PX // 2)
        row.addWidget(self._threshold_words, 1)
        row.addWidget(self.threshold)
        row.addWidget(self.usual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.agreement, self.stability, self.warnings):
            layout.addWidget(widget)
        layout.addLayout(row)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Every line again."""
        classification, theme = self._classification, self._theme()
        agreement, stability, scope = classification.agreement, classification.stability, classification.scope
        if agreement is None:
            return
        agrees = agreement.kind in (Agree.AGREE, Agree.NO_DENSITY)
        self.agreement.say(comparison(agreement), _GOOD if agrees else _LOOK, theme.dim if agrees else theme.attention)
        self.agreement.setVisible(agreement.kind is not Agree.NO_DENSITY)
        if stability is None:
            self.stability.say(tr("Trying shifted regions…"), "", theme.dim)
        else:
            steady = stability.verdict is Steady.CONFIDENT
            colour = theme.dim if steady else theme.attention
            self.stability.say(steadiness(stability), _GOOD if steady else _LOOK, colour)
        warnings = scope.warnings if scope is not None else ()
        self.warnings.setVisible(bool(warnings))
        self.warnings.say(" ".join(map(said_text, warnings)), _LOOK, theme.attention)
        self._show_threshold()

    def _show_threshold(self) -> None:
        prediction, threshold = self._classification.prediction, self._classification.threshold
        if prediction is None:
            return
        positive = class_name(prediction.positive)
        self._threshold_words.setText(tr("{positive} from").format(positive=positive))
        self._threshold_words.setToolTip(
            tr("The operating threshold of these models: from this share on the answer is {positive}.").format(
                positive=positive
            )
        )
        self.threshold.setAccessibleName(tr("Operating threshold"))
        self.threshold.blockSignals(True)
        self.threshold.setValue(round(100 * threshold))
        self.threshold.blockSignals(False)
        self.usual.setText(tr("Usual"))
        self.usual.setToolTip(tr("Back to 50 %"))
        self.usual.setVisible(threshold != USUAL_THRESHOLD)


class _Line(QWidget):
    """A sign and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._words = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID_PX)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words, 0, 1)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, sign: str, colour: str) -> None:
        """Another sentence; without a sign it is one that will be replaced soon."""
        self._words.setText(words)
        self._words.setObjectName("" if sign == _LOOK else "dim")
        self._words.style().polish(self._words)
        self._sign.setVisible(bool(sign))
        if sign:
            self._sign.setPixmap(icon(sign, colour).pixmap(_ICON_PX, _ICON_PX))
            self._sign.setAccessibleName(tr("look here") if sign == _LOOK else tr("passed"))
