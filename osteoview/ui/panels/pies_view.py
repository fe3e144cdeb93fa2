"""The patient's ring with its legend, one small ring for each sample and each model; or the same as a table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from osteoview.inference.prediction import Prediction, SamplePlace, Shares, answer
from osteoview.inference.verdict import Advice
from osteoview.session.classification import Classification
from osteoview.session.preferences import Preferences
from osteoview.ui.class_look import NO_BREAK
from osteoview.ui.flow import Flow
from osteoview.ui.panels.class_legend import ClassLegend
from osteoview.ui.panels.pie import Pie, PieFigure
from osteoview.ui.panels.shares_table import SharesTable
from osteoview.ui.panels.small_pie import SmallPie
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr

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
        self.samples = _Rings(theme)
        self.members = _Rings(theme)
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
        layout.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignRight)
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
        self.as_table.setText(tr("Show as pies") if as_table else tr("Show as table"))
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
        several = len(prediction.places) > 1
        self.samples.setVisible(several)
        if several:
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
        rings = [
            (_figure(prediction, shares, threshold), sample_number(place, n), sample_name(place, n))
            for n, (place, shares) in enumerate(zip(prediction.places, prediction.per_sample, strict=True))
        ]
        self.samples.show_rings(tr("Each sample by itself"), rings, self._classification.go_to_sample)

    def _show_members(self, prediction: Prediction, threshold: float) -> None:
        rings = [
            (_figure(prediction, one.probabilities, threshold), str(n), f"{one.model}, {one.trained_on}")
            for n, one in enumerate(prediction.members, start=1)
        ]
        names = " · ".join(f"{n}{NO_BREAK}{one.model}" for n, one in enumerate(prediction.members, start=1))
        self.members.show_rings(tr("Each model by itself"), rings, names=names)

    def _mark_where(self) -> None:
        self.samples.mark(self._classification.sample_shown)

    def _switch(self) -> None:
        self._preferences.change(pies_as_table=self.as_table.isChecked())
        self.retranslate()


class _Rings(QWidget):
    """Small rings in a row, with a line above them that says what they are."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._theme = theme
        self._title, self._names = QLabel(), QLabel()
        for label in (self._title, self._names):
            label.setObjectName("dim")
            label.setWordWrap(True)
        self._rings: list[SmallPie] = []
        self._flow = Flow(spacing=GRID_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addLayout(self._flow)
        layout.addWidget(self._names)

    @property
    def rings(self) -> list[SmallPie]:
        """Those that are shown, from left to right."""
        return self._rings

    def show_rings(
        self,
        title: str,
        rings: list[tuple[PieFigure, str, str]],
        go_to: Callable[[int], object] | None = None,
        names: str = "",
    ) -> None:
        """Figure, number and words of each; pressing one goes to it. names: what the numbers stand for."""
        self._title.setText(title)
        self._names.setText(names)
        self._names.setVisible(bool(names))
        if len(self._rings) != len(rings):
            self._flow.clear()
            self._rings = [SmallPie(self._theme) for _ in rings]
            for n, ring in enumerate(self._rings):
                self._flow.addWidget(ring)
                if go_to is not None:
                    ring.clicked.connect(partial(go_to, n))
        for ring, (figure, number, words) in zip(self._rings, rings, strict=True):
            ring.show_figure(figure, number, words)

    def mark(self, which: int | None) -> None:
        """The one that the planes show."""
        for n, ring in enumerate(self._rings):
            ring.setChecked(n == which)
            ring.update()


def patient_figure(classification: Classification) -> PieFigure:
    """The large ring: mean of samples and models, with the bands of the stability where it is known."""
    prediction, verdict, stability = classification.prediction, classification.verdict, classification.stability
    if prediction is None:
        raise ValueError("there is no answer to show")
    bands: tuple[tuple[float, float], ...] = ()
    if stability is not None:
        first, last = stability.shares[0], stability.shares[-1]
        # The border behind the first class, and the one before the last: with two classes they are one.
        bands = ((first.low, first.high), (1 - last.high, 1 - last.low))[: len(prediction.classes) - 1]
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


def _figure(prediction: Prediction, shares: Shares, threshold: float) -> PieFigure:
    return PieFigure(prediction.classes, shares, answer(shares, threshold))
