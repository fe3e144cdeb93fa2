"""Where a person asks a network for its own outline of L1, what it is worth, and how far it agrees with geometry's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from osteoview.session.second_outline import AGREE_DICE, SecondOutline
from osteoview.ui.sentences import said_text
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.inference.model_library import Model
    from osteoview.inference.outline import Outline


class SecondOpinionView(QWidget):
    """Reads the second outline again whenever it changes."""

    def __init__(self, second: SecondOutline) -> None:
        super().__init__()
        self._second = second
        self.wanted, self.worth, self.result = QCheckBox(), QLabel(), QLabel()
        self.wanted.clicked.connect(second.want)
        self.worth.setObjectName("dim")
        for label in (self.worth, self.result):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        for widget in (self.wanted, self.result, self.worth):
            column.addWidget(widget)
        second.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """What is known now, in the language that is loaded."""
        second = self._second
        self.wanted.setText(tr("Show a network's outline (dotted)"))
        self.wanted.setChecked(second.wanted)
        self.wanted.setEnabled(second.wanted or not second.refusal)
        self.result.setText(self._result())
        self.result.setVisible(bool(self.result.text()))
        model = second.model
        self.worth.setText(_worth(model) if model is not None else "")
        self.worth.setToolTip("\n".join(model.card.limits) if model is not None else "")
        self.worth.setVisible(model is not None)

    def _result(self) -> str:
        second = self._second
        why = second.refusal or second.problem
        if why:
            return said_text(why)
        if second.outline is not None:
            return _agreement(second.outline)
        return tr("The network outlines L1… Untick to stop.") if second.question is not None else ""


def _agreement(outline: Outline) -> str:
    if outline.body is None:
        return tr("The network sees no vertebral body here.")
    words = tr("Network {theirs} ml, geometry {ours} ml: they agree by a Dice of {dice}.").format(
        theirs=f"{outline.body.volume_ml:.0f}", ours=f"{outline.geometry.volume_ml:.0f}", dice=f"{outline.dice:.2f}"
    )
    if outline.dice >= AGREE_DICE:
        return words
    return f"{words} {tr('They differ: look at both before you trust either.')}"


def _worth(model: Model) -> str:
    """What its own card says of how good it is, so that nobody takes it for better."""
    card = model.card
    words = [f"{card.name}."]
    dice = card.metrics.get("test, per sample", {}).get("dice")
    if dice is not None:
        words.append(
            tr("Dice on held-out data {dice} ({low} to {high}); geometry reaches about .93.").format(
                dice=_share(dice.value), low=_share(dice.low), high=_share(dice.high)
            )
        )
    if card.data.simulated:
        words.append(tr("It has learned from simulated patients only."))
    words.append(tr("A second opinion: nothing is measured in it."))
    return " ".join(words)


def _share(value: float) -> str:
    return f"{value:.2f}".removeprefix("0")
