"""The density of L1's spongy bone: the number, how far it may be off, and what the literature makes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from osteoview.anatomy.trend import thickness_mm
from osteoview.session.bone_mineral import BoneMineral
from osteoview.session.session import Session
from osteoview.session.trend import Trend
from osteoview.session.vertebra import Vertebra
from osteoview.ui.measurement_words import figure, together_with_units
from osteoview.ui.panels.density_scale import DensityScale
from osteoview.ui.panels.fold import Fold
from osteoview.ui.panels.mineral_view import MineralView
from osteoview.ui.panels.regions_bar import RegionsBar
from osteoview.ui.panels.slice_table import SliceTable
from osteoview.ui.panels.trend_view import TrendView
from osteoview.ui.sentences import said, said_text
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.verdict_words import overridden_words
from osteoview.ui.words import mark, tr

if TYPE_CHECKING:
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.density import Density


class DensityPanel(QWidget):
    """Empty until L1 was measured."""

    def __init__(
        self,
        session: Session,
        vertebra: Vertebra,
        trend: Trend,
        mineral: BoneMineral,
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._vertebra = vertebra
        self.mean, self.unsure, self.spread, self.caution = (QLabel() for _ in range(4))
        self.reading, self.norm, self.moved, self.reference = (QLabel() for _ in range(4))
        self.mean.setObjectName("figure")
        self.caution.setObjectName("overridden")
        self.declined = QLabel()
        self.declined.setObjectName("declined")
        self.declined.setWordWrap(True)
        for label in (self.unsure, self.spread, self.norm, self.moved, self.reference):
            label.setObjectName("dim")
        for label in (self.unsure, self.spread, self.caution, self.reading, self.norm, self.moved, self.reference):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.scale = DensityScale(vertebra, theme)
        self.regions = RegionsBar(vertebra)
        self.slices = SliceTable(vertebra)
        self.slices.asked.connect(session.main.move_crosshair)
        self.trend = TrendView(trend, theme)
        self.mineral = MineralView(session, mineral)
        self._measured = QWidget()
        self._moves = QWidget()
        self._empty = QLabel()
        self._empty.setObjectName("dim")
        self._arrange()
        vertebra.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """What is known now, in the language that is loaded."""
        assessment = self._vertebra.assessment
        density = assessment.density if assessment is not None else None
        known = assessment is not None and density is not None
        self._measured.setVisible(known)
        self._empty.setText(tr("Nothing measured yet."))
        self._empty.setVisible(not known)
        self.slices.read()
        self.scale.read()
        if assessment is None or density is None:
            self.declined.hide()
            self.caution.hide()
            return
        self._show(assessment, density)

    def _show(self, assessment: Assessment, density: Density) -> None:
        from osteoview.anatomy.density import JANG, LSC_HU, THRESHOLDS

        together = density.together
        self.mean.setText(f"{figure(density.mean_hu, 0)} HU")
        self.unsure.setText(together_with_units(tr("± {lsc} HU least significant change").format(lsc=f"{LSC_HU:.0f}")))
        words = tr("SD {sd} · median {median} · {n} pixels in {slices} slices")
        if len(density.slices) == 1:
            words = tr("SD {sd} · median {median} · {n} pixels in one slice")
        self.spread.setText(
            words.format(
                sd=figure(together.sd, 0),
                median=figure(together.median, 0),
                n=figure(together.n, 0),
                slices=len(density.slices),
            )
        )
        self.reading.setText(together_with_units(said_text(density.reading)))
        self.caution.setText(overridden_words(assessment.overridden))
        self.caution.setVisible(bool(assessment.overridden))
        self.declined.setText(tr("Declined: do not use this number."))
        self.declined.setVisible(assessment.declined)
        self._show_norm(density)
        self._show_influences(assessment, density)
        thresholds = [f"{said(one.words)} {one.source}" for one in THRESHOLDS]
        self.reference.setText(together_with_units("\n".join([*thresholds, JANG])))

    def _show_norm(self, density: Density) -> None:
        norm = density.norm
        self.norm.setVisible(norm is not None)
        if norm is not None:
            away = f"{norm.deviations(density.mean_hu):+.1f}".replace("-", "−")
            self.norm.setText(tr("{away} SD from the norm at age {age}").format(away=away, age=f"{norm.age_years:.0f}"))

    def _show_influences(self, assessment: Assessment, density: Density) -> None:
        from osteoview.anatomy.influences import influences

        volume = self._session.main.volume
        contrast = any(gate.name == "no contrast" and not gate.passed for gate in assessment.gates)
        found = (
            influences(volume.acquisition, density.mean_hu, thickness_mm(volume), contrast=contrast)
            if volume is not None
            else ()
        )
        self._moves.setVisible(bool(found))
        self.moved.setText("\n".join(said(one.words) for one in found))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID_PX)
        head.addWidget(self.mean)
        head.addWidget(self.unsure, 1, Qt.AlignmentFlag.AlignVCenter)
        moves = QVBoxLayout(self._moves)
        moves.setContentsMargins(0, 4, 0, 0)
        moves.setSpacing(2)
        moves.addWidget(Fold(mark("What moves this number here"), self.moved, opened=True))
        inside = QVBoxLayout(self._measured)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addLayout(head)
        shown: tuple[QWidget, ...] = (self.spread, self.scale, self.reading, self.norm, self.regions, self._moves)
        for widget in shown:
            inside.addWidget(widget)
        inside.addWidget(self.trend)
        details = QVBoxLayout()
        details.setSpacing(0)
        for title, contents in (
            (mark("Slice by slice"), self.slices),
            (mark("Bone mineral (vBMD)"), self.mineral),
            (mark("Thresholds and sources"), self.reference),
        ):
            details.addWidget(Fold(title, contents))
        inside.addLayout(details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, GRID_PX)
        layout.setSpacing(4)
        for widget in (self._empty, self.declined, self.caution, self._measured):
            layout.addWidget(widget)
