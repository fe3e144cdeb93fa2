from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.calibration import at_temperature, best_temperature, calibration
from trainer.metrics import auc, confusion, mask_measures, measures, patient_weights, roc, roc_band
from trainer.predictions import Predictions

CLASSES = ("HEALTHY", "OSTEOPOROTIC")


def binary(scores: Sequence[float], labels: Sequence[int], patients: Sequence[str] | None = None) -> Predictions:
    positive = np.array(scores, dtype=float)
    names = tuple(patients) if patients else tuple(f"p{n}" for n in range(len(labels)))
    return Predictions(np.column_stack([1 - positive, positive]), np.array(labels, dtype=np.int64), names, CLASSES)


def simulated(n: int, separation: float, seed: int = 0, per_patient: int = 1) -> Predictions:
    rng = np.random.default_rng(seed)
    labels = np.repeat(np.arange(n) % 2, per_patient)
    logits = rng.normal((labels * 2 - 1) * separation, 1)
    patients = [f"p{number // per_patient}" for number in range(n * per_patient)]
    return binary((1 / (1 + np.exp(-logits))).tolist(), labels.tolist(), patients)


def test_the_published_metrics_of_a_table_worked_by_hand() -> None:
    # 3 hits, 1 missed, 2 false alarms, 4 rejected; a half counts as positive.
    predictions = binary([0.9, 0.8, 0.5, 0.2, 0.7, 0.6, 0.4, 0.3, 0.1, 0.0], [1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    found = {name: measure.value for name, measure in measures(predictions, resamples=50).items()}
    assert found["accuracy"] == pytest.approx(0.7)
    assert found["tpr"] == pytest.approx(3 / 4)
    assert found["tnr"] == pytest.approx(4 / 6)
    assert found["precision"] == pytest.approx(3 / 5)
    assert found["f1"] == pytest.approx(6 / 9)
    assert found["f1 HEALTHY"] == pytest.approx(8 / 11)
    assert found["macro_f1"] == pytest.approx((6 / 9 + 8 / 11) / 2)
    assert found["tpr HEALTHY"] == found["tnr"]
    assert found["auc"] == pytest.approx((6 + 6 + 4 + 2) / 24)
    assert confusion(predictions).tolist() == [[4, 2], [1, 3]]


def test_a_network_that_only_says_the_commonest_class_gets_the_macro_f1_it_deserves() -> None:
    counts = (11, 45, 14)  # the knee study's test part: macro-F1 .21 to .26
    labels = np.repeat(np.arange(3), counts)
    probabilities = np.tile([0.2, 0.6, 0.2], (70, 1))
    found = measures(Predictions(probabilities, labels, tuple(map(str, range(70))), ("N", "P", "O")), resamples=50)
    assert found["macro_f1"].value == pytest.approx((2 * 45 / (2 * 45 + 25)) / 3)
    assert found["accuracy"].value == pytest.approx(45 / 70)
    assert found["macro_auc"].value == 0.5


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), st.booleans()), min_size=2, max_size=30))
def test_auc_is_the_share_of_pairs_in_the_right_order(pairs: list[tuple[float, bool]]) -> None:
    scores = np.array([score for score, _ in pairs])
    labels = np.array([label for _, label in pairs])
    (found,) = auc(labels, scores, np.ones((1, len(pairs))))
    if labels.all() or not labels.any():
        assert np.isnan(found)
        return
    better = scores[labels][:, None] - scores[~labels][None]
    expected = ((better > 0) + 0.5 * (better == 0)).mean()
    assert found == pytest.approx(expected)
    assert np.trapezoid(*roc(labels, scores)[::-1]) == pytest.approx(expected)


def test_drawing_a_patient_twice_is_having_the_patient_twice() -> None:
    predictions = simulated(20, 0.5)
    weights = np.ones((1, 20))
    weights[0, 3], weights[0, 5] = 2, 0
    rows = [*range(20), 3]
    rows.remove(5)
    scores, labels = predictions.probabilities[:, 1], predictions.labels == 1
    assert auc(labels, scores, weights) == pytest.approx(auc(labels[rows], scores[rows], np.ones((1, 20))))


def test_patients_are_drawn_whole() -> None:
    weights = patient_weights(["a", "a", "b", "c", "c", "c"], seed=1, resamples=100)
    assert (weights[:, 0] == weights[:, 1]).all()
    assert (weights[:, 3] == weights[:, 5]).all()
    assert (weights[:, [0, 2, 3]].sum(axis=1) == 3).all()


def test_the_interval_covers_the_truth_as_often_as_it_says() -> None:
    truth = measures(simulated(40_000, 0.6), resamples=2)["accuracy"].value
    covered = 0
    for seed in range(120):
        measure = measures(simulated(60, 0.6, seed), resamples=200)["accuracy"]
        covered += measure.low <= truth <= measure.high
    assert 0.87 <= covered / 120 <= 1


def test_three_patients_who_are_all_right_prove_little() -> None:
    measure = measures(binary([0.9, 0.8, 0.1], [1, 1, 0]))["accuracy"]
    assert measure.value == 1
    assert measure.high == pytest.approx(1)
    assert 0.4 < measure.low < 0.5
    found = measures(binary([0.9] * 10 + [0.1] * 4, [1] * 10 + [0] * 4))
    assert found["tpr"].low == pytest.approx(10 / (10 + 1.96**2))
    assert found["tnr"].low == found["tpr HEALTHY"].low == pytest.approx(4 / (4 + 1.96**2))


def test_more_samples_of_the_same_patients_do_not_narrow_the_interval() -> None:
    once, often = simulated(40, 0.5), simulated(40, 0.5)
    repeated = Predictions(
        np.repeat(often.probabilities, 10, axis=0),
        np.repeat(often.labels, 10),
        tuple(np.repeat(often.patients, 10)),
        CLASSES,
    )
    one, many = measures(once)["auc"], measures(repeated)["auc"]
    assert (many.low, many.high) == pytest.approx((one.low, one.high), abs=1e-9)


def test_a_patient_s_result_is_the_mean_over_the_samples() -> None:
    predictions = binary([0.9, 0.4, 0.7, 0.1, 0.2], [1, 1, 1, 0, 0], ["a", "a", "a", "b", "b"])
    own = predictions.per_patient()
    assert own.patients == ("a", "b")
    assert own.probabilities[:, 1] == pytest.approx([2 / 3, 0.15])
    assert own.labels.tolist() == [1, 0]
    assert predictions.as_csv().splitlines()[2] == ",a,OSTEOPOROTIC,HEALTHY,0.600000,0.400000"


def test_the_roc_band_holds_the_curve() -> None:
    predictions = simulated(80, 1.0)
    rates, low, high = roc_band(predictions, 1)
    curve = np.interp(rates, *roc(predictions.labels == 1, predictions.probabilities[:, 1]))
    assert ((low <= curve + 1e-9) & (curve <= high + 1e-9)).mean() > 0.95
    assert (high - low).max() > 0.05


def test_masks_are_measured_by_overlap() -> None:
    masks = np.zeros((3, 4, 4), dtype=np.uint8)
    masks[0, :2] = 1
    masks[1, :, :2] = 1
    found = np.zeros((3, 4, 4))
    found[0, :2] = 0.9
    found[1, :, 1:3] = 0.6
    measured = mask_measures(found, masks, ["a", "b", "c"], resamples=50)
    assert measured["dice"].value == pytest.approx((1 + 0.5 + 1) / 3)
    assert measured["iou"].value == pytest.approx((1 + 1 / 3 + 1) / 3)
    assert measured["pixel_accuracy"].value == pytest.approx((1 + 0.5 + 1) / 3)


def test_calibration_finds_the_temperature_that_was_put_in() -> None:
    rng = np.random.default_rng(3)
    honest = rng.uniform(0.02, 0.98, 6000)
    labels = (rng.random(6000) < honest).astype(np.int64)
    predictions = binary(honest.tolist(), labels.tolist())
    assert best_temperature(predictions) == pytest.approx(1, abs=0.1)
    assert calibration(predictions).error < 0.02
    sure = Predictions(at_temperature(predictions.probabilities, 1 / 3), labels, predictions.patients, CLASSES)
    assert best_temperature(sure) == pytest.approx(3, abs=0.3)
    corrected = calibration(sure, sure)
    assert corrected.error > 0.08
    assert corrected.error_at_temperature < 0.02


def test_answers_that_are_no_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="training has failed"):
        binary([np.nan, 0.5], [0, 1])
    with pytest.raises(ValueError, match="nobody in this part"):
        binary([], [])
