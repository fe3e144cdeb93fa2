"""What the networks say, never without its proof: pies, verdict, density beside it, steadiness, who was asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from osteoview.session.asking import Lack
from osteoview.session.classification import Classification
from osteoview.session.preferences import Preferences
from osteoview.ui.measurement_words import crop_name
from osteoview.ui.panels.asked_view import AskedView
from osteoview.ui.panels.declined_view import DeclinedView
from osteoview.ui.panels.drawn_view import DrawnView
from osteoview.ui.panels.explanation_view import ExplanationView
from osteoview.ui.panels.fold import Fold
from osteoview.ui.panels.models_button import ModelsButton
from osteoview.ui.panels.pies_view import PiesView
from osteoview.ui.panels.threshold_view import ThresholdView
from osteoview.ui.panels.verdict_view import AdviceView, ProofView
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import mark, tr

_LACKS = {
    Lack.NOTHING_OPEN: mark("Open a CT, a lumbar radiograph or a DXA: the networks are asked by themselves."),
    Lack.LOOKING: mark("The networks are asked once L1 is found."),
    Lack.NOT_FOUND: mark(
        "There is no L1 to ask about. Name the vertebra by hand in the sagittal view, or draw a sample in it (B)."
    ),
    Lack.DECLINED: mark(
        "Nothing is asked about a declined L1. See below why: overrule it there with a note, or draw samples of your "
        "own (B)."
    ),
    Lack.NO_SAMPLES: mark(
        "No sample of 20 mm fits into the spongy bone. Draw one by hand (B), and the networks are asked about that."
    ),
    Lack.NO_CROP: mark("Place the crop box over the bone, and the networks are asked about what is in it."),
    Lack.READING_MODELS: mark("Reading the models…"),
    Lack.NO_MODEL: mark("There is no model for this task. Import one in Models, or train one on your own cases."),
    Lack.NEEDS_LOCAL_DATA: mark(
        "For knee radiographs there is no model to start with: nothing simulated would do. Train one on your own "
        "cases, or import one in Models."
    ),
}
_TO_MODELS = (Lack.NO_MODEL, Lack.NEEDS_LOCAL_DATA)


class ClassificationPanel(QWidget):
    """Shows of its parts those that make sense now."""

    models_asked = Signal()
    crop_asked = Signal()

    def __init__(
        self,
        classification: Classification,
        preferences: Preferences,
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._running = False
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.again, self.to_models, self.to_crop = (QPushButton() for _ in range(3))
        self.again.clicked.connect(classification.try_again)
        self.to_models.clicked.connect(self.models_asked)
        self.to_crop.clicked.connect(self.crop_asked)
        self.declined = DeclinedView(classification, theme)
        self.drawn = DrawnView(classification, theme)
        self.pies = PiesView(classification, preferences, theme)
        self.advice = AdviceView(classification)
        self.proof = ProofView(classification, theme)
        self.explanation = ExplanationView(classification, self.pies.as_table)
        self.models = ModelsButton(classification, theme)
        self.threshold = ThresholdView(classification)
        self.asked = AskedView(classification)
        self.more = Fold(mark("Threshold, task and device"), _column(self.threshold, self.asked))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 0, 2 * GRID_PX, GRID_PX)
        layout.setSpacing(GRID_PX // 2)
        layout.addWidget(self.state)
        for button in (self.again, self.to_models, self.to_crop):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.declined, self.drawn, self.advice, self.pies, self.proof, self.explanation, self.models):
            layout.addWidget(widget)
        layout.addWidget(self.more)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def show_running(self, running: bool) -> None:
        """Whether an answer is being computed."""
        self._running = running
        self.retranslate()

    def retranslate(self) -> None:
        """What is said, and which parts there are."""
        classification = self._classification
        lack, problem, answered = classification.lack, classification.problem, classification.prediction is not None
        self.again.setText(tr("Try again"))
        self.to_models.setText(tr("Go to Models"))
        self.again.setVisible(bool(problem))
        self.to_models.setVisible(lack in _TO_MODELS)
        self.to_crop.setText(crop_name(classification.task))
        self.to_crop.setVisible(lack is Lack.NO_CROP)
        words = self._state_words(lack, problem)
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.state.setObjectName("" if problem else "dim")
        self.state.style().polish(self.state)
        for part in (self.advice, self.pies, self.proof, self.explanation, self.threshold):
            part.setVisible(answered)
        self.models.setVisible(lack is None)
        self.more.setVisible(lack is None)
        self.declined.retranslate()

    def _state_words(self, lack: Lack | None, problem: str) -> str:
        if lack is not None:
            return tr(_LACKS[lack])
        if problem:
            return problem
        if self._running and not self._classification.is_of_now:
            return tr("Asking the networks…")
        return ""


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID_PX // 2)
    for widget in widgets:
        layout.addWidget(widget)
    return column
