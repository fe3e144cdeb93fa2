"""Whether the measured density and the networks tell the same story, in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction, answer

# Pickhardt 2013: at or below 110 HU osteoporosis is likely, above 160 HU unlikely; between them either may be.
LIKELY_HU, UNLIKELY_HU = 110.0, 160.0
# The least significant change of `anatomy.density`, which takes SciPy along; a test holds both together.
LSC_HU = 16.0


class Agree(StrEnum):
    """How a network's answer stands to the density."""

    AGREE = "agree"
    OPEN = "open"
    DISAGREE = "disagree"
    NO_DENSITY = "no density"


@dataclass(frozen=True)
class Agreement:
    """The comparison. mean_hu is None where nothing was measured in Hounsfield units."""

    kind: Agree
    label: str
    mean_hu: float | None = None

    @classmethod
    def of(cls, prediction: Prediction, mean_hu: float | None, threshold: float = USUAL_THRESHOLD) -> Agreement:
        """Of an answer and the mean CT number of the same bone."""
        number = answer(prediction.probabilities, threshold)
        label = prediction.classes[number]
        if mean_hu is None:
            return cls(Agree.NO_DENSITY, label)
        # 0 sound, 1 between, 2 ill: of the density, and of the answer among its classes.
        of_density = 2 if mean_hu <= LIKELY_HU else 0 if mean_hu > UNLIKELY_HU else 1
        of_answer = 0 if number == 0 else 2 if number == len(prediction.classes) - 1 else 1
        kind = (Agree.AGREE, Agree.OPEN, Agree.DISAGREE)[abs(of_density - of_answer)]
        # What another reading of the same scan may put on the other side of the cut contradicts nobody.
        if kind is Agree.DISAGREE and LIKELY_HU - LSC_HU < mean_hu <= UNLIKELY_HU + LSC_HU:
            kind = Agree.OPEN
        return cls(kind, label, mean_hu)

    @property
    def sentence(self) -> str:
        """For a person."""
        if self.mean_hu is None:
            return "There is no measured density to compare with."
        measured = f"the measured {self.mean_hu:.0f} HU"
        if self.kind is Agree.AGREE:
            return f"Network and density agree: {self.label}, and {measured} fits it."
        if self.kind is Agree.DISAGREE:
            side = "too dense for" if self.mean_hu > UNLIKELY_HU else "too thin for"
            return f"Network and density disagree: {self.label}, yet {measured} is {side} that. Trust neither alone."
        return f"The density leaves it open: {measured} occurs with {self.label} and without."
