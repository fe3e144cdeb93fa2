"""How good answers are, each number with the interval that chance among patients gives it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from trainer.card import Measure
from trainer.predictions import Array, Predictions

RESAMPLES = 2000
LEVEL = 0.95


def measures(predictions: Predictions, seed: int = 0, resamples: int = RESAMPLES) -> dict[str, Measure]:
    """Every metric with its 95 % interval.

    Of two classes: accuracy, tpr, tnr, precision, f1 and auc of the positive (last) one. Of any number: the same of
    each class against the others, as `f1 NORMAL`, and `macro_…`, their mean. A metric that nothing defines, such as
    the sensitivity for a class nobody has, is left out.
    """
    point = metrics_under(predictions, np.ones((1, len(predictions))))
    spread = metrics_under(predictions, patient_weights(predictions.patients, seed, resamples))
    found = {}
    for name, values in point.items():
        value = float(values[0])
        if math.isfinite(value):
            low, high = interval(spread[name])
            # Three patients who are all right are not an interval of nothing: there chance is Wilson's.
            low, high = (low, high) if high - low > 1e-9 else _wilson(value, _behind(name, predictions))
            found[name] = Measure(value, low, high)
    return found


def mask_measures(
    probabilities: Array, masks: NDArray[np.uint8], patients: Sequence[str], seed: int = 0, resamples: int = RESAMPLES
) -> dict[str, Measure]:
    """Dice, intersection over union and pixel accuracy of outlines: means over samples, intervals over patients."""
    found, true = probabilities >= 0.5, masks.reshape(probabilities.shape) > 0
    both = (found & true).sum(axis=(1, 2))
    either = (found | true).sum(axis=(1, 2))
    sizes = found.sum(axis=(1, 2)) + true.sum(axis=(1, 2))
    nothing = either == 0  # nothing to find and nothing found is perfect
    of_samples = {
        "dice": np.where(nothing, 1.0, 2 * both / np.maximum(sizes, 1)),
        "iou": np.where(nothing, 1.0, both / np.maximum(either, 1)),
        "pixel_accuracy": (found == true).mean(axis=(1, 2)),
    }
    weights = patient_weights(patients, seed, resamples)
    return {
        name: Measure(float(values.mean()), *interval(weights @ values / weights.sum(axis=1)))
        for name, values in of_samples.items()
    }


def confusion(predictions: Predictions) -> NDArray[np.int64]:
    """Counts [true class, predicted class]."""
    counts = np.zeros((len(predictions.classes),) * 2, dtype=np.int64)
    np.add.at(counts, (predictions.labels, predictions.predicted), 1)
    return counts


def patient_weights(patients: Sequence[str], seed: int = 0, resamples: int = RESAMPLES) -> Array:
    """[resample, sample]: how often each sample is drawn when as many patients are drawn with replacement."""
    names = {name: number for number, name in enumerate(dict.fromkeys(patients))}
    whose = np.array([names[name] for name in patients])
    rng = np.random.default_rng(seed)
    drawn = rng.multinomial(len(names), np.full(len(names), 1 / len(names)), size=resamples)
    return drawn[:, whose].astype(np.float64)


def interval(values: Array) -> tuple[float, float]:
    """The middle 95 % of what resampling gave; resamples for which a metric is not defined do not count."""
    defined = values[np.isfinite(values)]
    if len(defined) == 0:
        return 0.0, 1.0
    low, high = np.quantile(defined, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _behind(name: str, predictions: Predictions) -> int:
    """How many patients a metric rests on: those of its class, of the others, or the fewer of both."""

    def counted(which: NDArray[np.bool_]) -> int:
        return max(1, len({patient for patient, there in zip(predictions.patients, which, strict=True) if there}))

    metric, _, label = name.partition(" ")
    if metric == "accuracy":
        return len(set(predictions.patients))
    if metric.startswith("macro_"):
        return min(counted(predictions.labels == number) for number in np.unique(predictions.labels))
    number = predictions.classes.index(label) if label else 1
    own, others = counted(predictions.labels == number), counted(predictions.labels != number)
    of = {"tpr": own, "tnr": others, "precision": counted(predictions.predicted == number)}
    return of.get(metric, min(own, others))


def _wilson(share: float, n: int) -> tuple[float, float]:
    """The 95 % interval of a share of n."""
    z2 = 1.96**2
    middle, half = share + z2 / (2 * n), math.sqrt(z2 * (share * (1 - share) / n + z2 / (4 * n * n)))
    return max(0.0, (middle - half) / (1 + z2 / n)), min(1.0, (middle + half) / (1 + z2 / n))


def roc(labels: NDArray[np.bool_], scores: Array, weights: Array | None = None) -> tuple[Array, Array]:
    """False and true positive rates at every threshold, from (0, 0) to (1, 1), for weighted samples."""
    weights = np.ones(len(scores)) if weights is None else weights
    order = np.argsort(-scores, kind="stable")
    last = np.append(np.diff(scores[order]) != 0, True)  # equal scores pass a threshold together
    true = np.append(0.0, np.cumsum(weights[order] * labels[order])[last])
    false = np.append(0.0, np.cumsum(weights[order] * ~labels[order])[last])
    return false / max(false[-1], 1e-12), true / max(true[-1], 1e-12)


def roc_band(
    predictions: Predictions, positive: int, seed: int = 0, resamples: int = 400
) -> tuple[Array, Array, Array]:
    """False positive rates, and the band that 95 % of resampled ROC curves stay within at each."""
    rates = np.linspace(0, 1, 101)
    labels, scores = predictions.labels == positive, predictions.probabilities[:, positive]
    curves = [
        np.interp(rates, *roc(labels, scores, weights))
        for weights in patient_weights(predictions.patients, seed, resamples)
        if 0 < weights[labels].sum() < weights.sum()
    ]
    if not curves:
        return rates, np.zeros_like(rates), np.ones_like(rates)
    low, high = np.quantile(np.array(curves), [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=0)
    return rates, low, high


def auc(labels: NDArray[np.bool_], scores: Array, weights: Array) -> Array:
    """Area under the ROC curve for each row of weights [resample, sample]; NaN where a class is missing."""
    order = np.argsort(scores, kind="stable")
    first = np.nonzero(np.append(True, np.diff(scores[order]) != 0))[0]
    of_class = weights[:, order] * labels[order], weights[:, order] * ~labels[order]
    positive, negative = (np.add.reduceat(one, first, axis=1) for one in of_class)
    below = np.cumsum(negative, axis=1) - negative / 2  # ties count half
    with np.errstate(invalid="ignore"):
        return np.asarray((positive * below).sum(axis=1) / (positive.sum(axis=1) * negative.sum(axis=1)))


def metrics_under(predictions: Predictions, weights: Array) -> dict[str, Array]:
    """Every metric for each row of weights [resample, sample]."""
    classes = predictions.classes
    right = (predictions.predicted == predictions.labels).astype(np.float64)
    metrics = {"accuracy": weights @ right / weights.sum(axis=1)}
    single: dict[str, list[Array]] = {}
    for number, name in enumerate(classes):
        own = _one_against_rest(predictions, number, weights)
        if len(classes) == 2 and number == 1:
            metrics |= own
        for metric, values in own.items():
            single.setdefault(metric, []).append(values)
            metrics[f"{metric} {name}"] = values
    for metric, per_class in single.items():
        metrics[f"macro_{metric}"] = np.mean(per_class, axis=0)
    return metrics


def _one_against_rest(predictions: Predictions, number: int, weights: Array) -> dict[str, Array]:
    true, said = predictions.labels == number, predictions.predicted == number
    hit, missed, false, rejected = (
        weights @ both.astype(np.float64) for both in (true & said, true & ~said, ~true & said, ~true & ~said)
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        return {
            "tpr": hit / (hit + missed),
            "tnr": rejected / (rejected + false),
            # A class that is never answered has precision and F1 of nought, not none: a network that only ever
            # says the commonest class must not look better for it.
            "precision": np.where(hit + false > 0, hit / (hit + false), 0.0),
            "f1": np.where(hit + missed + false > 0, 2 * hit / (2 * hit + missed + false), np.nan),
            "auc": auc(true, predictions.probabilities[:, number], weights),
        }
