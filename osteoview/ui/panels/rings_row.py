"""Small rings in a row that breaks where the room ends: one for each sample, or one for each model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from osteoview.ui.flow import Flow
from osteoview.ui.panels.pie import PieFigure
from osteoview.ui.panels.small_pie import SmallPie
from osteoview.ui.theme import GRID_PX


@dataclass(frozen=True, eq=False)
class RingRow:
    """What one ring shows: figure, number, what it is in words, and the tissue it is about."""

    figure: PieFigure
    number: str
    words: str
    picture: QImage | None = None


class RingsRow(QWidget):
    """A line above them says what they are, one below what their numbers stand for; either may be left out."""

    def __init__(self, make: Callable[[], SmallPie]) -> None:
        super().__init__()
        self._make = make
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
        rings: Sequence[RingRow],
        go_to: Callable[[int], object] | None = None,
        *,
        title: str = "",
        names: str = "",
    ) -> None:
        """Pressing one goes to it."""
        for label, words in ((self._title, title), (self._names, names)):
            label.setText(words)
            label.setVisible(bool(words))
        if len(self._rings) != len(rings):
            self._flow.clear()
            self._rings = [self._make() for _ in rings]
            for n, ring in enumerate(self._rings):
                self._flow.addWidget(ring)
                if go_to is not None:
                    ring.clicked.connect(partial(go_to, n))
        for ring, one in zip(self._rings, rings, strict=True):
            ring.show_figure(one.figure, one.number, one.words, one.picture)

    def mark(self, which: int | None) -> None:
        """The one that the planes show."""
        for n, ring in enumerate(self._rings):
            ring.setChecked(n == which)
            ring.update()
