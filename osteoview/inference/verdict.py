"""What a radiologist may make of an answer, in the words of study 2: report, examine further, prevent, or undecided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from osteoview.inference.agreement import Agree, Agreement
from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction, answer, weighed
from osteoview.inference.stability import Stability, Steady

# A share from which a class is called highly probable, and from which normal is an overwhelming answer.
HIGH, OVERWHELMING = 0.80, 0.90
# One examined on fewer unseen patients may be sure for no reason: its accuracy is known to ±.1 at best.
_FEW_PATIENTS = 50
# Normal by less than this against its rival is no answer.
_TIE = 0.10


class Advice(StrEnum):
    """What to do with the answer."""

    REPORT = "report"
    EXAMINE = "further examination"
    PREVENT = "advise prevention"
    UNDECIDED = "undecided"


class Doubt(StrEnum):
    """Why no advice is given."""

    MODELS_DISAGREE = "models disagree"
    UNSTEADY = "unsteady"
    DENSITY_DISAGREES = "density disagrees"
    TIE = "tie"
    FEW_PATIENTS = "few patients"


@dataclass(frozen=True)
class Verdict:
    """Advice on a prediction at an operating threshold.

    label: the answered class; share: its probability; rival: the likeliest other class, and its probability.
    """

    advice: Advice
    label: str
    share: float
    rival: str
    rival_share: float
    threshold: float = USUAL_THRESHOLD
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def of(
        cls,
        prediction: Prediction,
        *,
        threshold: float = USUAL_THRESHOLD,
        stability: Stability | None = None,
        agreement: Agreement | None = None,
    ) -> Verdict:
        """What follows from the probabilities, and from whatever else is known already."""
        shares = prediction.probabilities
        number = answer(shares, threshold)
        rival = max((n for n in range(len(shares)) if n != number), key=lambda n: shares[n])
        counted = weighed(shares, threshold)
        doubts = []
        if not prediction.members_agree(threshold):
            doubts.append(Doubt.MODELS_DISAGREE)
        if stability is not None and stability.verdict is Steady.REFER:
            doubts.append(Doubt.UNSTEADY)
        if agreement is not None and agreement.kind is Agree.DISAGREE:
            doubts.append(Doubt.DENSITY_DISAGREES)
        if number == 0 and counted[number] - counted[rival] < _TIE:
            doubts.append(Doubt.TIE)
        if doubts:
            advice = Advice.UNDECIDED
        elif number == 0:
            advice = Advice.REPORT if counted[number] >= OVERWHELMING else Advice.PREVENT
        else:
            advice = Advice.REPORT if counted[number] >= HIGH else Advice.EXAMINE
        if advice is Advice.REPORT and _examined_by_few(prediction):
            advice, doubts = Advice.UNDECIDED, [Doubt.FEW_PATIENTS]
        return cls(
            advice,
            prediction.classes[number],
            shares[number],
            prediction.classes[rival],
            shares[rival],
            threshold,
            tuple(doubts),
        )

    @property
    def sentence(self) -> str:
        """For a person."""
        said, rival = f"{self.label} {percent(self.share)}", f"{self.rival} {percent(self.rival_share)}"
        if self.advice is Advice.REPORT:
            return f"{said}: highly probable, report it."
        if self.advice is Advice.EXAMINE:
            return f"{said} with {rival} comparable to it: suggest further examination."
        if self.advice is Advice.PREVENT:
            return f"{said}, not overwhelming ({rival}): mention the risk and advise prevention."
        return f"Undecided between {said} and {rival}: {'; '.join(_WHY[doubt] for doubt in self.doubts)}."


_WHY = {
    Doubt.MODELS_DISAGREE: "the models answer differently",
    Doubt.UNSTEADY: "the answer changes when the region moves a little",
    Doubt.DENSITY_DISAGREES: "the measured density contradicts it",
    Doubt.TIE: "both are about equally probable",
    Doubt.FEW_PATIENTS: "the network was examined on too few patients",
}


def _examined_by_few(prediction: Prediction) -> bool:
    return any(one.examined is not None and one.examined < _FEW_PATIENTS for one in prediction.members)


def percent(share: float) -> str:
    """A share as it is read: whole percent, and never 0 % or 100 % of what is neither."""
    if 0 < share < 0.005:
        return "< 1 %"
    if 0.995 <= share < 1:
        return "> 99 %"
    return f"{100 * share:.0f} %"
