"""Who answers, in one line that is also where it is chosen; and the first thing to know of it: what it learned from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from osteoview.inference.prediction import Prediction
from osteoview.session.classification import Classification
from osteoview.ui.model_names import short_names
from osteoview.ui.theme import Theme
from osteoview.ui.words import tr, trn


class ModelsButton(QWidget):
    """A menu of the models that could answer, several of which may be checked; how they answer is chosen in it too."""

    def __init__(
        self, classification: Classification, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._theme = theme
        self.button, self.trained_on = QToolButton(), QLabel()
        self.button.setObjectName("models")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.menu = QMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self.button.setMenu(self.menu)
        self.trained_on.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.trained_on)
        layout.addWidget(self.button)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Names and menu again."""
        classification = self._classification
        chosen, there = classification.chosen, classification.models
        for widget in (self.button, self.trained_on):
            widget.setVisible(bool(there))
        names = [model.card.name for model in chosen]
        self.button.setText(" + ".join(short_names(names)) if len(names) < 3 else trn("%n models together", len(names)))
        self.button.setToolTip("\n".join(names))
        self.button.setAccessibleName(tr("Models"))
        self._fill_menu()
        simulated = [model for model in chosen if model.card.data.simulated]
        words = tr("Trained on simulated patients") if simulated else tr("Trained on local data")
        if simulated and len(simulated) < len(chosen):
            words = tr("Partly trained on simulated patients: {names}").format(
                names=", ".join(model.card.name for model in simulated)
            )
        prediction = classification.prediction
        calibrated = _calibration(prediction) if prediction is not None else ()
        self.trained_on.setText(" · ".join((words, *calibrated)))
        self.trained_on.setStyleSheet(f"color: {self._theme().attention}" if simulated else "")

    def _fill_menu(self) -> None:
        classification = self._classification
        self.menu.clear()
        for model in classification.models:
            action = self.menu.addAction(model.card.name)
            action.setCheckable(True)
            action.setChecked(model in classification.chosen)
            action.setToolTip(model.card.summary)
            action.triggered.connect(lambda on, name=model.name: self._choose(name, on))
        self.menu.addSeparator()
        for words, on, choose in (
            (tr("Calibrated percentages"), classification.calibrated, classification.calibrate),
            (tr("Stability by dropout"), classification.by_dropout, classification.doubt_by_dropout),
        ):
            action = self.menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(on)
            action.triggered.connect(choose)

    def _choose(self, name: str, on: bool) -> None:
        names = [model.name for model in self._classification.chosen if model.name != name]
        if on or not names:  # one always answers
            names.append(name)
        order = [model.name for model in self._classification.models]
        self._classification.choose(tuple(sorted(names, key=order.index)))


def _calibration(prediction: Prediction) -> tuple[str, ...]:
    """For whom calibrated percentages come true."""
    known = [member.temperature for member in prediction.members if member.temperature is not None]
    scopes = dict.fromkeys(one.scope for one in known if one.applied)
    return tuple(tr("percentages calibrated on {scope}").format(scope=scope) for scope in scopes)
