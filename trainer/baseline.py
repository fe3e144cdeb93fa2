"""What the mean attenuation, or the mean grey value, knows alone: a network that does not beat it says so."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trainer.card import Measure
from trainer.dataset import Samples
from trainer.logistic import fitted
from trainer.metrics import interval, metrics_under, patient_weights
from trainer.predictions import Array, Predictions, predictions_of

MEAN_HU = "mean_hu"


@dataclass(frozen=True)
class Verdict:
    """The network's metric less the baseline's, on the same patients. beats: the whole interval lies above nought."""

    metric: str
    difference: Measure

    @property
    def beats(self) -> bool:
        """Whether the network is better for more than by chance."""
        return self.difference.low > 0

    def sentence(self, baseline: str) -> str:
        """What the card says."""
        of = self.difference
        metric = {"auc": "AUC"}.get(self.metric, self.metric.replace("_", " "))
        measured = f"{metric} {of.value:+.3f} (95 % interval {of.low:+.3f} to {of.high:+.3f})"
        if self.beats:
            return f"Beats {baseline} on unseen patients: {measured}"
        return f"Does not beat {baseline} on unseen patients: {measured}"


def baseline(train: Samples, examined: Samples) -> tuple[str, Predictions]:
    """A logistic regression on one number of each sample: what the number is called, and what it answers."""
    name, numbers, asked = _numbers(train, examined)
    return name, predictions_of(examined, fitted(numbers, train.labels, len(train.classes), asked))


def compare(network: Predictions, other: Predictions, metric: str = "", seed: int = 0) -> Verdict:
    """The network against a baseline on the same patients, resampled together.

    metric: unless named, the AUC where there are two classes, and macro-F1 where there are more.
    """
    metric = metric or ("auc" if len(network.classes) == 2 else "macro_f1")
    ones = np.ones((1, len(network)))
    weights = patient_weights(network.patients, seed)
    spread = metrics_under(network, weights)[metric] - metrics_under(other, weights)[metric]
    value = float((metrics_under(network, ones)[metric] - metrics_under(other, ones)[metric])[0])
    return Verdict(metric, Measure(value, *interval(spread)))


def _numbers(train: Samples, examined: Samples) -> tuple[str, Array, Array]:
    """Mean HU where the dataset measured it for every sample, the mean grey value elsewhere."""
    measured = [entry.covariates.get(MEAN_HU, "") for samples in (train, examined) for entry in samples.entries]
    try:
        values = np.array([float(value) for value in measured])[:, None]
        return "mean HU", values[: len(train)], values[len(train) :]
    except ValueError:
        greys = [samples.images.reshape(len(samples), -1).mean(axis=1)[:, None] for samples in (train, examined)]
        return "the mean grey value", greys[0], greys[1]
