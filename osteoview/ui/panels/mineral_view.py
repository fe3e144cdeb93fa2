"""Bone mineral of L1 and its neighbour, by a calibration; without one nothing but the way to enter it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from osteoview.anatomy.vbmd import ScannerCalibration
from osteoview.annotation.numbers import RegionNumbers
from osteoview.session.bone_mineral import BoneMineral
from osteoview.session.session import Session
from osteoview.ui.panels.calibration_form import CalibrationForm
from osteoview.ui.sentences import said, said_text
from osteoview.ui.words import tr


class MineralView(QWidget):
    """Reads the bone mineral again whenever it changes."""

    def __init__(self, session: Session, mineral: BoneMineral) -> None:
        super().__init__()
        self._session = session
        self._mineral = mineral
        self.value, self.bodies, self.reading, self.source = (QLabel() for _ in range(4))
        self.value.setObjectName("strong")
        for label in (self.bodies, self.source):
            label.setObjectName("dim")
        for label in (self.value, self.bodies, self.reading, self.source):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.enter, self.remove = QPushButton(), QPushButton()
        for button in (self.enter, self.remove):
            button.setObjectName("quiet")
        self.enter.clicked.connect(self._begin)
        self.remove.clicked.connect(self._remove)
        self.form = CalibrationForm()
        self.form.hide()
        self.form.stored.connect(self._store)
        self.form.left.connect(self._leave)
        self.form.drawn_asked.connect(self._fill)
        buttons = QHBoxLayout()
        buttons.addWidget(self.enter)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.value, self.bodies, self.reading, self.source):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.form)
        mineral.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """What is known now, in the language that is loaded."""
        mineral = self._mineral
        vbmd, calibration = mineral.vbmd, mineral.calibration
        self.value.setVisible(vbmd is not None)
        self.bodies.setVisible(vbmd is not None)
        if vbmd is not None:
            self.value.setText(f"{vbmd.mean_mg:.0f} mg/cm³")
            self.bodies.setText(" · ".join(f"{label} {mg:.0f}" for label, mg in vbmd.bodies))
        self.reading.setText(said(vbmd.reading) if vbmd is not None else self._why_none())
        self.source.setText(_source(calibration) if calibration is not None else "")
        self.source.setVisible(calibration is not None)
        self.enter.setText(tr("Enter a calibration…") if calibration is None else tr("Enter another…"))
        self.enter.setVisible(not self.form.isVisibleTo(self))
        self.remove.setText(tr("Remove"))
        self.remove.setVisible(bool(mineral.stored) and not self.form.isVisibleTo(self))
        self.form.retranslate()

    def _why_none(self) -> str:
        if self._mineral.calibration is not None:
            return tr("L1 is not measured, or was declined.")
        if self._mineral.refusal:
            return said_text(self._mineral.refusal)
        return tr("Not calibrated: HU are not turned into mg/cm³ without a phantom or a calibration of this scanner.")

    def _begin(self) -> None:
        volume = self._session.main.volume
        self.form.show()
        self.form.begin(volume.acquisition if volume is not None else None)
        self.retranslate()

    def _fill(self) -> None:
        """The means of what was drawn on the open scan, the last ones where there are more than rods."""
        key, drawn = self._session.main.key, self._session.measurements
        numbers = [drawn.numbers(one) for one in drawn.on(key)] if key is not None else []
        regions = [one.statistics for one in numbers if isinstance(one, RegionNumbers)]
        self.form.fill([one.mean for one in regions if one is not None][-len(self.form.rods) :])

    def _leave(self) -> None:
        self.form.hide()
        self.retranslate()

    def _store(self, calibration: ScannerCalibration) -> None:
        self.form.hide()
        self._mineral.store(calibration)

    def _remove(self) -> None:
        shown = self._mineral.calibration or self._mineral.stored[-1]
        self._mineral.remove(shown)


def _source(one: ScannerCalibration) -> str:
    """Where the line comes from, and for what it holds."""
    sign = "+" if one.intercept >= 0 else "−"
    line = f"{one.slope:.3f} · HU {sign} {abs(one.intercept):.1f}"
    return tr("{line} ({source}); {scanner}, {kvp} kVp; {who}, {when}").format(
        line=line, source=said(one.source), scanner=one.scanner, kvp=f"{one.kvp:.0f}", who=one.who, when=one.when
    )
