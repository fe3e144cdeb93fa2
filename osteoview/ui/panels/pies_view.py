"""The patient's ring with its legend, each sample with its tissue, each model by itself; or all that as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QToolButton, QVBoxLayout, QWidget

from osteoview.inference.prediction import Prediction, SamplePlace, Shares, answer
from osteoview.inference.verdict import Advice
from osteoview.session.classification import Classification
from osteoview.session.preferences import Preferences
from osteoview.ui.class_look import NO_BREAK
from osteoview.ui.model_names import short_names
from osteoview.ui.panels.class_legend import ClassLegend
from osteoview.ui.panels.pie import Pie, PieFigure
from osteoview.ui.panels.rings_row import RingRow, RingsRow
from osteoview.ui.panels.sample_tile import SampleTile
from osteoview.ui.panels.shares_table import SharesTable
from osteoview.ui.panels.small_pie import SmallPie
from osteoview.ui.panels.tissue_picture import tissue_picture
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.inference.patches import Patch

_BESIDE_PX = 250


class PiesView(QWidget):
    """Reads the classification again whenever it changes; shown only while there is an answer."""

    def __init__(
        self,
        classification: Classification,
        preferences: Preferences,
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._preferences = preferences
        self._theme = theme
        self.pie = Pie(theme)
        self.legend = ClassLegend(theme)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(GRID_PX)
        self._top.addWidget(self.pie, 0, Qt.AlignmentFlag.AlignHCenter)
        self._top.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignVCenter)
        self.samples = RingsRow(lambda: SampleTile(theme))
        self.members = RingsRow(lambda: SmallPie(theme))
        self._tissue: tuple[tuple[Patch, ...], list[QImage]] | None = None
        self.table = SharesTable()
        self.as_table = QToolButton()
        self.as_table.setObjectName("link")
        self.as_table.setCheckable(True)
        self.as_table.clicked.connect(self._switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID_PX // 2)
        layout.addLayout(self._top)
        for widget in (self.samples, self.members, self.table):
            layout.addWidget(widget)
        classification.changed.subscribe(self.retranslate)
        classification.moved.subscribe(self._mark_where)
        self.retranslate()

    def retranslate(self) -> None:
        """Everything again."""
        prediction, threshold = self._classification.prediction, self._classification.threshold
        if prediction is None:
            return
        as_table = self._preferences.choices.pies_as_table
        self.as_table.setChecked(as_table)
        self.as_table.setText(tr("As pies") if as_table else tr("As table"))
        for widget in (self.pie, self.legend, self.samples, self.members):
            widget.setVisible(not as_table)
        self.table.setVisible(as_table)
        if as_table:
            self.table.show_prediction(prediction)
            return
        figure = patient_figure(self._classification)
        stability = self._classification.stability
        self.pie.show_figure(figure)
        ranges = [(spread.low, spread.high) for spread in stability.shares] if stability is not None else []
        self.legend.show_figure(figure, ranges)
        # A crop is seen where it lies; what was cut out of a CT is seen nowhere else as the networks saw it.
        of_ct = any(patch.is_hu for patch in self._classification.patches)
        self.samples.setVisible(of_ct)
        if of_ct:
            self._show_samples(prediction, threshold)
        self.members.setVisible(prediction.is_ensemble)
        if prediction.is_ensemble:
            self._show_members(prediction, threshold)
        self._mark_where()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The legend stands beside the ring where there is room, else below it."""
        beside = event.size().width() >= _BESIDE_PX
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._top.direction() != way:
            self._top.setDirection(way)
        super().resizeEvent(event)

    def _show_samples(self, prediction: Prediction, threshold: float) -> None:
        answered = zip(prediction.places, prediction.per_sample, self._pictures(), strict=True)
        named = answer(prediction.probabilities, threshold)
        rings = [
            RingRow(_figure(prediction, shares, named), sample_number(place, n), sample_name(place, n), picture)
            for n, (place, shares, picture) in enumerate(answered)
        ]
        self.samples.show_rings(rings, self._classification.go_to_sample)

    def _pictures(self) -> list[QImage]:
        """Made once for each answer: the panel is read again whenever anything changes."""
        patches = self._classification.patches
        if self._tissue is None or self._tissue[0] is not patches:
            window = next((model.card.task.input.window for model in self._classification.chosen), None)
            self._tissue = patches, [tissue_picture(patch, window) for patch in patches]
        return self._tissue[1]

    def _show_members(self, prediction: Prediction, threshold: float) -> None:
        named = answer(prediction.probabilities, threshold)
        rings = [
            RingRow(_figure(prediction, one.probabilities, named), str(n), f"{one.model}, {one.trained_on}")
            for n, one in enumerate(prediction.members, start=1)
        ]
        called = short_names([one.model for one in prediction.members])
        names = " · ".join(f"{n}{NO_BREAK}{name}" for n, name in enumerate(called, start=1))
        self.members.show_rings(rings, title=tr("Each model by itself"), names=names)

    def _mark_where(self) -> None:
        self.samples.mark(self._classification.sample_shown)

    def _switch(self) -> None:
        self._preferences.change(pies_as_table=self.as_table.isChecked())
        self.retranslate()


def patient_figure(classification: Classification) -> PieFigure:
    """The large ring: mean of samples and models, with the bands of the stability where it is known."""
    prediction, verdict, stability = classification.prediction, classification.verdict, classification.stability
    if prediction is None:
        raise ValueError("there is no answer to show")
    bands = tuple((border.low, border.high) for border in stability.borders) if stability is not None else ()
    decided = verdict is not None and verdict.advice is not Advice.UNDECIDED
    diagnosed = prediction.classes.index(verdict.label) if verdict is not None and decided else None
    return PieFigure(prediction.classes, prediction.probabilities, diagnosed, bands)


def sample_number(place: SamplePlace, n: int) -> str:
    """The slice that a sample lies in, or which sample it is."""
    return str(n + 1) if place.slice_index is None else str(place.slice_index + 1)


def sample_name(place: SamplePlace, n: int) -> str:
    """The same in words."""
    number = sample_number(place, n)
    return (
        tr("Sample {number}").format(number=number)
        if place.slice_index is None
        else tr("Slice {number}").format(number=number)
    )


def _figure(prediction: Prediction, shares: Shares, named: int) -> PieFigure:
    """A small ring's. Below all of them stands the share of one class, the patient's: numbers that can be compared."""
    return PieFigure(prediction.classes, shares, named)
