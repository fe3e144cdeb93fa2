"""Where a person enters a calibration for bone mineral: the rods of a phantom, or a line that is known already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from osteoview.anatomy.vbmd import CalibrationError, ScannerCalibration, scanner_of
from osteoview.imaging.volume import Acquisition
from osteoview.ui.sentences import said_text
from osteoview.ui.words import mark, tr

_RODS = 4
_LABEL_PX = 84
_LINE, _PHANTOM = 0, 1
_WAYS = (mark("Known line"), mark("Phantom rods"))


class CalibrationForm(QWidget):
    """Filled with what the open scan says of itself; `stored` carries a ScannerCalibration that can be one.

    `drawn_asked` asks whoever knows for the means of the regions that were drawn on a phantom's rods: see `fill`.
    """

    stored = Signal(object)
    left = Signal()
    drawn_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.slope, self.intercept, self.scanner, self.kvp, self.who, self.when = (QLineEdit() for _ in range(6))
        self.rods = [(QLineEdit(), QLineEdit()) for _ in range(_RODS)]
        self.problem = QLabel()
        self.problem.setObjectName("conflict")
        self.problem.setWordWrap(True)
        self.store, self.cancel, self.drawn = QPushButton(), QPushButton(), QPushButton()
        self.drawn.setObjectName("quiet")
        self.drawn.clicked.connect(self.drawn_asked)
        self.store.setObjectName("primary")
        self.store.clicked.connect(self._store)
        self.cancel.clicked.connect(self.left)
        self._ways = QButtonGroup(self)
        self._words: dict[str, QLabel] = {}
        self._line, self._phantom = QWidget(), QWidget()
        self._arrange()
        self._ways.idClicked.connect(self.choose)
        self.choose(_LINE)
        self.retranslate()

    def begin(self, taken: Acquisition | None) -> None:
        """Fill in what is known of the open scan."""
        self.problem.hide()
        self.scanner.setText(scanner_of(taken) if taken is not None else "")
        self.scanner.setCursorPosition(0)
        self.kvp.setText(f"{taken.kvp:.0f}" if taken is not None and taken.kvp is not None else "")
        self.when.setText(date.today().isoformat())
        (self.slope if self._line.isVisibleTo(self) else self.rods[0][0]).setFocus()

    def fill(self, means_hu: Sequence[float]) -> None:
        """The rods' measured HU, in the order of drawing; says so where nothing was drawn on them."""
        self.problem.setText(tr("Draw an ellipse on each rod of the phantom first, then take them over."))
        self.problem.setVisible(not means_hu)
        for (hu, _), mean in zip(self.rods, means_hu, strict=False):
            hu.setText(f"{mean:.1f}")
        if means_hu:
            self.rods[0][1].setFocus()

    def choose(self, way: int) -> None:
        """Enter a line, or the rods of a phantom."""
        self._ways.button(way).setChecked(True)
        self._line.setVisible(way == _LINE)
        self._phantom.setVisible(way == _PHANTOM)

    def retranslate(self) -> None:
        """Every word in the language that is loaded."""
        for n, way in enumerate(_WAYS):
            self._ways.button(n).setText(tr(way))
        for name, label in self._words.items():
            label.setText(tr(name))
        for field, words in (
            (self.slope, tr("Slope, mg/cm³ per HU")),
            (self.intercept, tr("Intercept, mg/cm³")),
            (self.scanner, tr("Scanner")),
            (self.kvp, tr("Tube voltage, kVp")),
            (self.who, tr("Measured by")),
            (self.when, tr("On")),
        ):
            field.setAccessibleName(words)
        for n, (hu, mg) in enumerate(self.rods, 1):
            hu.setPlaceholderText("HU")
            mg.setPlaceholderText("mg/cm³")
            hu.setAccessibleName(tr("Rod {n}, measured HU").format(n=n))
            mg.setAccessibleName(tr("Rod {n}, known mg/cm³").format(n=n))
        self.drawn.setText(tr("HU from the drawn regions"))
        self.drawn.setToolTip(tr("In the order of drawing: what lies on the rods of a phantom in this scan"))
        self.store.setText(tr("Keep calibration"))
        self.cancel.setText(tr("Cancel"))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setSpacing(6)
        grid.setColumnStretch(1, 1)
        ways = QHBoxLayout()
        for n in range(len(_WAYS)):
            button = QToolButton()
            button.setObjectName("tab")
            button.setCheckable(True)
            self._ways.addButton(button, n)
            ways.addWidget(button)
        ways.addStretch(1)
        grid.addLayout(ways, 0, 0, 1, 2)
        line = QGridLayout(self._line)
        line.setColumnStretch(1, 1)
        rods = QGridLayout(self._phantom)
        for inner in (line, rods):
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(6)
        self._row(line, 0, mark("Slope"), self.slope)
        self._row(line, 1, mark("Intercept"), self.intercept)
        for n, (hu, mg) in enumerate(self.rods):
            rods.addWidget(hu, n, 0)
            rods.addWidget(mg, n, 1)
        rods.addWidget(self.drawn, len(self.rods), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._line, 1, 0, 1, 2)
        grid.addWidget(self._phantom, 2, 0, 1, 2)
        for row, (name, field) in enumerate(
            (
                (mark("Scanner"), self.scanner),
                (mark("kVp"), self.kvp),
                (mark("Measured by"), self.who),
                (mark("On"), self.when),
            ),
            3,
        ):
            self._row(grid, row, name, field)
        grid.addWidget(self.problem, 7, 0, 1, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.store)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        grid.addLayout(buttons, 8, 0, 1, 2)
        self.problem.hide()

    def _row(self, grid: QGridLayout, row: int, name: str, field: QLineEdit) -> None:
        label = QLabel()
        label.setObjectName("dim")
        label.setBuddy(field)
        label.setMinimumWidth(_LABEL_PX)
        self._words[name] = label
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, row, 1)

    def _store(self) -> None:
        try:
            made = self._made()
        except CalibrationError as reason:
            self.problem.setText(said_text(reason.user_message))
            self.problem.show()
            return
        self.problem.hide()
        self.stored.emit(made)

    def _made(self) -> ScannerCalibration:
        scanner, who, when = (field.text().strip() for field in (self.scanner, self.who, self.when))
        kvp = _number(self.kvp)
        if self._ways.checkedId() == _PHANTOM:
            filled = [(hu, mg) for hu, mg in self.rods if hu.text().strip() or mg.text().strip()]
            return ScannerCalibration.of_rods(
                [(_number(hu), _number(mg)) for hu, mg in filled], scanner, kvp, who, when
            )
        return ScannerCalibration(_number(self.slope), _number(self.intercept), scanner, kvp, who, when)


def _number(field: QLineEdit) -> float:
    """With a comma or a point."""
    typed = field.text().strip().replace(",", ".").replace("−", "-")
    try:
        return float(typed)
    except ValueError as reason:
        field.setFocus()
        raise CalibrationError(f"“{field.accessibleName()}” needs a number.") from reason
