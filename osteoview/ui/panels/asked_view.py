"""What is asked, about which samples, and what computes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from osteoview.session.classification import AUTOMATIC, Classification
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import mark, tr

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

    def __init__(self, classification: Classification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classification = classification
        self.task, self.samples, self.device = QComboBox(), QComboBox(), QComboBox()
        self.samples.activated.connect(lambda row: classification.prefer_drawn(self.samples.itemData(row)))
        self.task.activated.connect(lambda row: classification.choose_task(self.task.itemData(row)))
        self.device.activated.connect(lambda row: classification.choose_device(self.device.itemData(row)))
        self._names = [QLabel() for _ in range(3)]
        self.ran = QLabel()
        self.ran.setObjectName("dim")
        self.ran.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(GRID_PX // 2)
        grid.setColumnStretch(1, 1)
        for row, (name, widget) in enumerate(zip(self._names, (self.task, self.samples, self.device), strict=True)):
            name.setObjectName("dim")
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(name, row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self.ran, 3, 0, 1, 2)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Every choice again."""
        classification = self._classification
        for label, words in zip(self._names, (tr("Task"), tr("About"), tr("Runs on")), strict=True):
            label.setText(words)
        for widget, label in zip((self.task, self.samples, self.device), self._names, strict=True):
            widget.setAccessibleName(label.text())
        _fill(self.task, {task_name(task): task for task in classification.tasks}, classification.task)
        _fill(self.device, {device_name(one): one for one in classification.devices}, classification.device)
        about = classification.about
        own, drawn = tr("samples placed in L1"), tr("samples drawn by hand")
        _fill(self.samples, {own: False, drawn: True}, about is not None and about.drawn)
        for row, (widget, there) in enumerate(
            ((self.task, len(classification.tasks) > 1), (self.samples, about is not None and about.choice))
        ):
            widget.setVisible(there)
            self._names[row].setVisible(there)
        prediction = classification.prediction
        self.ran.setVisible(prediction is not None)
        if prediction is not None:
            ran = tr("Answered in {seconds} s on {device}").format(
                seconds=f"{prediction.seconds:.2f}", device=device_name(prediction.device)
            )
            self.ran.setText(f"{ran}.")


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


def _fill(box: QComboBox, rows: Mapping[str, object], current: object) -> None:
    with QSignalBlocker(box):
        if [box.itemText(n) for n in range(box.count())] != list(rows):
            box.clear()
            for words, value in rows.items():
                box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(current), 0))
