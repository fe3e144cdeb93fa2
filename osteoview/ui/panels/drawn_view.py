"""That the answer is about samples drawn by hand: how many, what they measure, and what L1's own gates said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from osteoview.session.classification import Classification
from osteoview.ui.measurement_words import figure, together_with_units
from osteoview.ui.sentences import said_text
from osteoview.ui.theme import Theme
from osteoview.ui.words import tr, trn


class DrawnView(QWidget):
    """Shown only while they are asked about: the Density panel speaks of L1 as it was found."""

    def __init__(
        self, classification: Classification, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._theme = theme
        self.headline, self.words = QLabel(), QLabel()
        for label in (self.headline, self.words):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setObjectName("dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.headline)
        layout.addWidget(self.words)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Both again."""
        classification = self._classification
        about = classification.about
        density = about.density if about is not None and about.drawn else None
        self.setVisible(density is not None)
        if about is None or density is None:
            return
        drawn = trn("%n samples drawn by hand", len(about.regions))
        of = density.together
        measured = tr("{mean} ± {sd} HU").format(mean=figure(of.mean, 0), sd=figure(of.sd, 0))
        self.headline.setText(together_with_units(f"{drawn} · {measured}"))
        self.headline.setStyleSheet(f"color: {self._theme().attention}")
        said = [said_text(density.reading)]
        if classification.l1_declined:
            said.append(tr("L1 itself is declined: see “Can it be trusted?”."))
        else:
            said.append(tr("That they lie in L1 is your word."))
        self.words.setText(together_with_units(" ".join(said)))
