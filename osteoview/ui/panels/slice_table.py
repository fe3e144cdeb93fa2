"""The four slices in numbers: mean, deviation, median and how many pixels; a click on one goes there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from osteoview.session.vertebra import Vertebra
from osteoview.ui.measurement_words import figure
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import mark, tr

_HEADS = (mark("Slice"), mark("Mean"), mark("SD"), mark("Median"), mark("n"))
_ROW_PX = 20
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SliceTable(QWidget):
    """Reads the ellipses, or the samples where there is no ellipse, as the density does; the last row is all."""

    asked = Signal(object)  # where in the patient the chosen region lies

    def __init__(self, vertebra: Vertebra) -> None:
        super().__init__()
        self._vertebra = vertebra
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID_PX)
        self._grid.setVerticalSpacing(2)
        for column in range(1, len(_HEADS)):
            self._grid.setColumnStretch(column, 1)

    def read(self) -> None:
        """Every cell again."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        assessment = self._vertebra.assessment
        density = assessment.density if assessment is not None else None
        if assessment is None or density is None:
            return
        for column, head in enumerate(_HEADS):
            self._put(0, column, tr(head), dim=True)
        chosen = [roi for roi in assessment.rois if roi.name.startswith("ellipse")] or list(assessment.rois)
        for row, (roi, (index, one)) in enumerate(zip(chosen, density.slices, strict=True), 1):
            button = QPushButton(f"{index + 1} {tr('by hand')}" if roi.by_hand else str(index + 1))
            button.setObjectName("quiet")
            button.setToolTip(tr("Go to this slice") + (f" · {tr('edited by hand')}" if roi.by_hand else ""))
            button.setAccessibleName(tr("Go to slice {slice}").format(slice=index + 1))
            button.clicked.connect(partial(self.asked.emit, roi.center_mm))
            self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            for column, words in enumerate((figure(one.mean, 0), figure(one.sd, 0), figure(one.median, 0)), 1):
                self._put(row, column, words)
            self._put(row, 4, figure(one.n, 0))
        of, row = density.together, len(chosen) + 1
        cells = (tr("All"), figure(of.mean, 0), figure(of.sd, 0), figure(of.median, 0), figure(of.n, 0))
        for column, words in enumerate(cells):
            self._put(row, column, words, strong=True)

    def _put(self, row: int, column: int, words: str, *, dim: bool = False, strong: bool = False) -> None:
        label = QLabel(words)
        label.setObjectName("dim" if dim else "strong" if strong else "number")
        label.setMinimumHeight(_ROW_PX)
        label.setAlignment(_RIGHT if column else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if not column:
            label.setContentsMargins(4, 0, 0, 0)
        self._grid.addWidget(label, row, column)
