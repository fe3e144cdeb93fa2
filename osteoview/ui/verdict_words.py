"""What `osteoview.inference` concludes, said in the language that is loaded and in a radiologist's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from osteoview.inference.agreement import UNLIKELY_HU, Agree, Agreement
from osteoview.inference.stability import Repeated, Stability, Steady
from osteoview.inference.verdict import Advice, Doubt, Verdict
from osteoview.ui.class_look import class_name, percent
from osteoview.ui.sentences import said
from osteoview.ui.words import mark, tr, trn

if TYPE_CHECKING:
    from osteoview.anatomy.gates import Gate

ADVICE = {
    Advice.REPORT: mark("Report"),
    Advice.EXAMINE: mark("Further examination"),
    Advice.PREVENT: mark("Advise prevention"),
    Advice.UNDECIDED: mark("Undecided"),
}
_WHY = {
    Doubt.MODELS_DISAGREE: mark("the models answer differently"),
    Doubt.UNSTEADY: mark("the answer changes when the region moves a little"),
    Doubt.DENSITY_DISAGREES: mark("the measured density contradicts it"),
    Doubt.TIE: mark("both are about equally probable"),
    Doubt.FEW_PATIENTS: mark("the network was examined on too few patients"),
}
STEADY = {
    Steady.CONFIDENT: mark("Stable"),
    Steady.BORDERLINE: mark("Borderline"),
    Steady.REFER: mark("Unstable, refer"),
}


def advice(verdict: Verdict) -> str:
    """A word or two: what to do."""
    return tr(ADVICE[verdict.advice])


def reasons(verdict: Verdict) -> str:
    """A sentence: why."""
    values = {
        "label": class_name(verdict.label),
        "share": percent(verdict.share),
        "rival": class_name(verdict.rival),
        "rival_share": percent(verdict.rival_share),
    }
    if verdict.advice is Advice.REPORT:
        return tr("{label} {share}: highly probable.").format(**values)
    if verdict.advice is Advice.EXAMINE:
        return tr("{label} {share}, with {rival} {rival_share} comparable to it.").format(**values)
    if verdict.advice is Advice.PREVENT:
        return tr("{label} {share} is not overwhelming ({rival} {rival_share}): mention the risk.").format(**values)
    why = "; ".join(tr(_WHY[doubt]) for doubt in verdict.doubts)
    return tr("Between {label} {share} and {rival} {rival_share}: {why}.").format(why=why, **values)


def comparison(agreement: Agreement) -> str:
    """How the answer stands to the measured density."""
    label = class_name(agreement.label)
    if agreement.mean_hu is None:
        return tr("There is no measured density to compare with.")
    values = {"label": label, "hu": f"{agreement.mean_hu:.0f}".replace("-", "−")}
    if agreement.kind is Agree.AGREE:
        return tr("Density agrees: {hu} HU fits {label}.").format(**values)
    if agreement.kind is Agree.OPEN:
        return tr("Density leaves it open: {hu} HU occurs with {label} and without.").format(**values)
    if agreement.mean_hu > UNLIKELY_HU:
        return tr("Density disagrees: {hu} HU is too dense for {label}. Trust neither alone.").format(**values)
    return tr("Density disagrees: {hu} HU is too thin for {label}. Trust neither alone.").format(**values)


def overridden_words(gates: Sequence[Gate]) -> str:
    """Which checks a person has let pass: said wherever their result is shown."""
    names = ", ".join(said(gate.name) for gate in gates)
    return tr("Overridden by a person: {gates}.").format(gates=names)


def steadiness(stability: Stability) -> str:
    """How far the answer moved."""
    shifted = trn("%n shifted regions", stability.n)
    if stability.repeated is Repeated.DROPOUT:
        shifted = trn("%n answers under dropout", stability.n)
    values = {"same": f"{100 * stability.same_label:.0f}", "shifted": shifted, "verdict": tr(STEADY[stability.verdict])}
    return tr("{verdict}: {same} % of {shifted} agree").format(**values)
