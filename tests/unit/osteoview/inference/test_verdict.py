from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy import density
from osteoview.anatomy.gates import Gate
from osteoview.inference import agreement
from osteoview.inference.agreement import Agree, Agreement
from osteoview.inference.prediction import Shares
from osteoview.inference.scope import Scope
from osteoview.inference.stability import Stability, Steady
from osteoview.inference.verdict import Advice, Doubt, Verdict, percent
from tests.unit.osteoview.inference.answers import THREE, of_positive, prediction


@pytest.mark.parametrize(
    ("shares", "advice"),
    [
        ((0.9933, 0.0065, 0.0002), Advice.REPORT),
        ((0.70, 0.25, 0.05), Advice.PREVENT),
        ((0.05, 0.10, 0.85), Advice.REPORT),
        ((0.10, 0.85, 0.05), Advice.REPORT),
        ((0.05, 0.50, 0.45), Advice.EXAMINE),
        ((0.40, 0.15, 0.45), Advice.EXAMINE),
        ((0.48, 0.45, 0.07), Advice.UNDECIDED),
    ],
)
def test_study_2s_words(shares: Shares, advice: Advice) -> None:
    verdict = Verdict.of(prediction((shares,), classes=THREE))
    assert verdict.advice is advice
    assert verdict.label in verdict.sentence
    assert percent(verdict.share) in verdict.sentence


def test_a_lower_threshold_turns_the_answer_positive() -> None:
    said = prediction(of_positive(0.4))
    assert Verdict.of(said).label == "HEALTHY"
    moved = Verdict.of(said, threshold=0.35)
    assert moved.label == "OSTEOPOROTIC"
    assert moved.advice is Advice.EXAMINE
    assert moved.share == pytest.approx(0.4), "what is shown is the probability itself"


def test_nothing_is_reported_on_the_word_of_a_network_that_few_patients_examined() -> None:
    few, enough = (
        replace(said, members=tuple(replace(member, examined=n) for member in said.members))
        for said, n in ((prediction(of_positive(0.99)), 49), (prediction(of_positive(0.99)), 50))
    )
    verdict = Verdict.of(few)
    assert (verdict.advice, verdict.doubts) == (Advice.UNDECIDED, (Doubt.FEW_PATIENTS,))
    assert "too few patients" in verdict.sentence
    assert Verdict.of(enough).advice is Advice.REPORT


def test_models_of_two_minds_are_undecided() -> None:
    verdict = Verdict.of(prediction(of_positive(0.02), of_positive(0.9)))
    assert verdict.advice is Advice.UNDECIDED
    assert Doubt.MODELS_DISAGREE in verdict.doubts


def test_an_answer_that_moves_with_the_region_is_undecided() -> None:
    said = prediction(of_positive(0.95))
    shaken = Stability.of(said.probabilities, of_positive(*np.linspace(0.1, 0.95, 50)))
    assert shaken.verdict is Steady.REFER
    assert Verdict.of(said, stability=shaken).doubts == (Doubt.UNSTEADY,)


def test_a_density_that_contradicts_is_said() -> None:
    said = prediction(of_positive(0.95))
    agreement = Agreement.of(said, 230.0)
    assert agreement.kind is Agree.DISAGREE
    assert Verdict.of(said, agreement=agreement).doubts == (Doubt.DENSITY_DISAGREES,)
    assert "230 HU" in agreement.sentence


@pytest.mark.parametrize(
    ("positive", "mean_hu", "kind"),
    [
        (0.9, 80.0, Agree.AGREE),
        (0.9, 110.0, Agree.AGREE),
        (0.9, 130.0, Agree.OPEN),
        (0.1, 130.0, Agree.OPEN),
        (0.1, 160.5, Agree.AGREE),
        (0.1, 90.0, Agree.DISAGREE),
        (0.1, 105.0, Agree.OPEN),
        (0.9, 170.0, Agree.OPEN),
        (0.9, 177.0, Agree.DISAGREE),
        (0.1, None, Agree.NO_DENSITY),
    ],
)
def test_agreement_of_two_classes_with_the_density(positive: float, mean_hu: float | None, kind: Agree) -> None:
    assert Agreement.of(prediction(of_positive(positive)), mean_hu).kind is kind


def test_the_least_significant_change_is_that_of_the_density() -> None:
    assert agreement.LSC_HU == density.LSC_HU


def test_a_middle_class_fits_a_middling_density() -> None:
    said = prediction(((0.1, 0.8, 0.1),), classes=THREE)
    assert Agreement.of(said, 140.0).kind is Agree.AGREE
    assert Agreement.of(said, 90.0).kind is Agree.OPEN
    assert Agreement.of(said, 200.0).kind is Agree.OPEN


def test_a_steady_answer_is_confident_and_its_band_holds_it() -> None:
    rows = of_positive(*np.linspace(0.88, 0.92, 50))
    steady = Stability.of((0.1, 0.9), rows, hu=np.linspace(95, 105, 50))
    assert steady.verdict is Steady.CONFIDENT
    assert steady.n == 50
    assert steady.shares[1].low < 0.9 < steady.shares[1].high
    assert steady.hu is not None
    assert steady.hu.mean == pytest.approx(100)


def test_one_in_ten_of_another_mind_is_borderline() -> None:
    steady = Stability.of((0.45, 0.55), of_positive(*[0.56] * 45, *[0.48] * 5))
    assert steady.same_label == pytest.approx(0.9)
    assert steady.verdict is Steady.BORDERLINE


def test_a_scope_that_declines_is_overruled_with_a_note() -> None:
    stops = Gate("region", passed=False, detail="This is a knee.", declines=True)
    warns = Gate("kernel", passed=False, detail="Sharp kernel.")
    scope = Scope((stops, warns))
    assert scope.declined
    assert scope.reasons == ("This is a knee.",)
    assert scope.warnings == ("Sharp kernel.",)
    overruled = scope.overruling({"region": "seen by a radiologist", "kernel": "", "another": "note"})
    assert not overruled.declined
    assert [(one.name, one.overridden) for one in overruled.overridden] == [("region", "seen by a radiologist")]
    assert overruled.overruling({}).declined


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0 %"), (0.0002, "< 1 %"), (0.0065, "1 %"), (0.9933, "99 %"), (0.9999, "> 99 %"), (1.0, "100 %")],
)
def test_shares_are_read_without_false_certainty(share: float, text: str) -> None:
    assert percent(share) == text


def test_every_border_of_a_pie_has_its_band() -> None:
    """Of four classes the inner border moves though neither outer one does."""
    sway = np.linspace(-0.1, 0.1, 41)
    rows = np.stack([np.full(41, 0.2), 0.3 + sway, 0.3 - sway, np.full(41, 0.2)], axis=1)
    first, inner, last = Stability.of((0.2, 0.3, 0.3, 0.2), rows).borders
    assert first.width == pytest.approx(0)
    assert last.width == pytest.approx(0)
    assert (first.mean, inner.mean, last.mean) == pytest.approx((0.2, 0.5, 0.8))
    assert inner.width == pytest.approx(0.19)
