"""Who is asked: the task, the models that answer it, what they were trained on, and what computes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from osteoview.inference.prediction import Prediction
from osteoview.session.classification import AUTOMATIC, Classification
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import mark, tr, trn

TASKS = {
    "ct-l1-tissue": mark("CT · spongy tissue of L1"),
    "ct-vertebra": mark("CT · whole lumbar vertebra"),
    "ct-vertebra-mask": mark("CT · outline of the vertebra"),
    "xray-knee": mark("Radiograph · knee"),
    "dxa-spine": mark("DXA · lumbar spine"),
    "xray-lumbar": mark("Radiograph · lateral lumbar spine"),
}


class AskedView(QWidget):
    """Reads the classification again whenever it changes."""

    def __init__(
        self, classification: Classification, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._theme = theme
        self.task, self.device = QComboBox(), QComboBox()
        self.task.activated.connect(lambda row: classification.choose_task(self.task.itemData(row)))
        self.device.activated.connect(lambda row: classification.choose_device(self.device.itemData(row)))
        self.models = QToolButton()
        self.models.setObjectName("models")
        self.models.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.models.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = QMenu(self.models)
        self.menu.setToolTipsVisible(True)
        self.models.setMenu(self.menu)
        self._names = [QLabel() for _ in range(3)]
        self.trained_on, self.ran = QLabel(), QLabel()
        self.trained_on.setWordWrap(True)
        self.ran.setObjectName("dim")
        self.ran.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(GRID_PX // 2)
        grid.setColumnStretch(1, 1)
        for row, (name, widget) in enumerate(zip(self._names, (self.task, self.models, self.device), strict=True)):
            name.setObjectName("dim")
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(name, 2 * row, 0)
            grid.addWidget(widget, 2 * row, 1)
        grid.addWidget(self.trained_on, 3, 0, 1, 2)
        grid.addWidget(self.ran, 5, 0, 1, 2)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Every choice again."""
        classification = self._classification
        for label, words in zip(self._names, (tr("Task"), tr("Models"), tr("Runs on")), strict=True):
            label.setText(words)
        for widget, words in ((self.task, tr("Task")), (self.models, tr("Models")), (self.device, tr("Runs on"))):
            widget.setAccessibleName(words)
        _fill(self.task, {task: task_name(task) for task in classification.tasks}, classification.task)
        _fill(self.device, {one: device_name(one) for one in classification.devices}, classification.device)
        several = len(classification.tasks) > 1
        self.task.setVisible(several)
        self._names[0].setVisible(several)
        self._show_models()
        prediction = classification.prediction
        self.ran.setVisible(prediction is not None)
        if prediction is not None:
            ran = tr("Answered in {seconds} s on {device}").format(
                seconds=f"{prediction.seconds:.2f}", device=device_name(prediction.device)
            )
            self.ran.setText(" ".join((ran + ".", *_calibration(prediction), *prediction.remarks)))

    def _show_models(self) -> None:
        classification = self._classification
        chosen, there = classification.chosen, classification.models
        for widget in (self.models, self._names[1], self.trained_on):
            widget.setVisible(bool(there))
        names = [model.card.name for model in chosen]
        self.models.setText(" + ".join(names) if len(names) < 3 else trn("%n models together", len(names)))
        self.models.setToolTip("\n".join(names))
        self.menu.clear()
        for model in there:
            action = self.menu.addAction(model.card.name)
            action.setCheckable(True)
            action.setChecked(model in chosen)
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
        simulated = [model for model in chosen if model.card.data.simulated]
        words = tr("Trained on simulated patients") if simulated else tr("Trained on local data")
        if simulated and len(simulated) < len(chosen):
            words = tr("Partly trained on simulated patients: {names}").format(
                names=", ".join(model.card.name for model in simulated)
            )
        self.trained_on.setText(words)
        self.trained_on.setStyleSheet(f"color: {self._theme().attention}" if simulated else "")

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
    return tuple(tr("Percentages calibrated on {scope}.").format(scope=scope) for scope in scopes)


def task_name(task: str) -> str:
    """A task in words; a site's own keeps its identifier."""
    return tr(TASKS[task]) if task in TASKS else task


def device_name(device: str) -> str:
    """What computes, in words."""
    if device == AUTOMATIC:
        return tr("the fastest there is")
    if device == "cpu":
        return tr("the processor")
    kind, _, title = device.partition(" ")
    return title or {"cuda": tr("the graphics card"), "mps": tr("the graphics processor")}.get(kind, device)


def _fill(box: QComboBox, rows: dict[str, str], current: str) -> None:
    with QSignalBlocker(box):
        if [box.itemText(n) for n in range(box.count())] != list(rows.values()):
            box.clear()
            for value, words in rows.items():
                box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(current), 0))
