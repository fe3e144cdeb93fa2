from __future__ import annotations

from dataclasses import replace

import pytest

from osteoview.inference.prediction import Member, answer, weighed
from tests.unit.osteoview.inference.answers import THREE, of_positive, prediction

# Study 2's worked example.
WORKED = (0.9933, 0.0065, 0.0002)


def test_the_patient_is_the_mean_of_samples_and_models() -> None:
    said = prediction(of_positive(0.1, 0.2, 0.3, 0.6), of_positive(0.5, 0.6, 0.7, 1.0))
    assert said.probabilities == pytest.approx((0.5, 0.5))
    assert [row[1] for row in said.per_sample] == pytest.approx([0.3, 0.4, 0.5, 0.8])
    assert said.members[0].probabilities == pytest.approx((0.7, 0.3))
    assert not said.members_agree()
    assert said.is_ensemble


def test_an_ensemble_of_one_answers_as_the_one() -> None:
    said = prediction(of_positive(0.1, 0.2))
    assert said.probabilities == said.members[0].probabilities
    assert said.per_sample == said.members[0].per_sample


def test_study_2s_worked_example_is_normal() -> None:
    said = prediction((WORKED,), classes=THREE)
    assert said.label == "NORMAL"
    assert said.probabilities == pytest.approx(WORKED)
    assert sum(said.probabilities) == pytest.approx(1)


@pytest.mark.parametrize(
    ("positive", "threshold", "label"), [(0.5, 0.5, 1), (0.49, 0.5, 0), (0.3, 0.3, 1), (0.29, 0.3, 0)]
)
def test_the_positive_class_is_answered_from_the_threshold_on(positive: float, threshold: float, label: int) -> None:
    assert answer((1 - positive, positive), threshold) == label


def test_of_three_classes_the_likeliest_is_answered_unless_the_threshold_says_otherwise() -> None:
    shares = (0.5, 0.2, 0.3)
    assert answer(shares) == 0
    assert answer(shares, 0.3) == 2
    assert sum(weighed(shares, 0.3)) == pytest.approx(1)


@pytest.mark.parametrize("row", [(0.5, 0.6), (float("nan"), 1.0), (-0.1, 1.1)])
def test_what_is_no_probability_is_refused(row: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="model 1"):
        Member("model 1", "0" * 64, "nobody", (row,))


def test_a_member_answers_every_sample_and_class() -> None:
    said = prediction(of_positive(0.1, 0.2))
    with pytest.raises(ValueError, match="of 1 samples"):
        replace(said, places=said.places[:1])
    with pytest.raises(ValueError, match="3 classes"):
        replace(said, classes=THREE)
    with pytest.raises(ValueError, match="at least one"):
        replace(said, members=())
