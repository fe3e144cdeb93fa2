"""What follows from the answer: the advice above the pie, and the proof below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from osteoview.inference.agreement import Agree
from osteoview.inference.stability import Steady
from osteoview.session.classification import Classification
from osteoview.ui.icons import icon
from osteoview.ui.sentences import said_text
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.verdict_words import advice, comparison, overridden_words, reasons, steadiness
from osteoview.ui.words import tr

_ICON_PX = 16
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
    """How it stands to the density, how steady it is, and what else speaks against it."""

    def __init__(
        self, classification: Classification, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._theme = theme
        self.overridden, self.agreement, self.stability, self.warnings = (_Line() for _ in range(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.overridden, self.agreement, self.stability, self.warnings):
            layout.addWidget(widget)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Every line again."""
        classification, theme = self._classification, self._theme()
        agreement, stability, scope = classification.agreement, classification.stability, classification.scope
        if agreement is None:
            return
        about = classification.about
        overruled = about.assessment.overridden if about is not None and about.assessment is not None else ()
        self.overridden.setVisible(bool(overruled))
        self.overridden.say(overridden_words(overruled), _LOOK, theme.attention)
        agrees = agreement.kind in (Agree.AGREE, Agree.NO_DENSITY)
        self.agreement.say(comparison(agreement), _GOOD if agrees else _LOOK, theme.dim if agrees else theme.attention)
        self.agreement.setVisible(agreement.kind is not Agree.NO_DENSITY)
        if stability is None and classification.remarks:
            self.stability.say(" ".join(map(said_text, classification.remarks)), _LOOK, theme.attention)
        elif stability is None:
            self.stability.say(tr("Trying shifted regions…"), "", theme.dim)
        else:
            steady = stability.verdict is Steady.CONFIDENT
            colour = theme.dim if steady else theme.attention
            self.stability.say(steadiness(stability), _GOOD if steady else _LOOK, colour)
        prediction = classification.prediction
        # A graphics card that failed, say, and who answered in its place.
        told = prediction.remarks if prediction is not None else ()
        warnings = (*(scope.warnings if scope is not None else ()), *told)
        self.warnings.setVisible(bool(warnings))
        self.warnings.say(" ".join(map(said_text, warnings)), _LOOK, theme.attention)


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
