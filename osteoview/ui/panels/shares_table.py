"""The probabilities as numbers, to four digits: the patient, each model, each sample."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from osteoview.inference.prediction import Prediction, Shares
from osteoview.ui.class_look import class_name
from osteoview.ui.words import tr


class SharesTable(QTableWidget):
    """A row for each, a column for each class; as high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setAccessibleName(tr("Probabilities of the classes"))
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_prediction(self, prediction: Prediction) -> None:
        """All shares of it."""
        rows: list[tuple[str, Shares]] = [(tr("Patient"), prediction.probabilities)]
        if prediction.is_ensemble:
            rows += [(member.model, member.probabilities) for member in prediction.members]
        for n, (place, shares) in enumerate(zip(prediction.places, prediction.per_sample, strict=True), start=1):
            rows.append((_sample(place.slice_index, n), shares))
        self.setColumnCount(1 + len(prediction.classes))
        self.setHorizontalHeaderLabels(["", *(class_name(name) for name in prediction.classes)])
        self.setRowCount(len(rows))
        for row, (name, shares) in enumerate(rows):
            self.setItem(row, 0, QTableWidgetItem(name))
            for column, share in enumerate(shares, start=1):
                item = QTableWidgetItem(f"{share:.4f}")
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)


def _sample(slice_index: int | None, n: int) -> str:
    if slice_index is None:
        return tr("Sample {number}").format(number=n)
    return tr("Slice {number}").format(number=slice_index + 1)
