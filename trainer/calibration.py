"""Whether a probability of 80 % is right four times in five, and the temperature that makes it so."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize_scalar

from trainer.predictions import Array, Predictions

BINS = 10


@dataclass(frozen=True)
class Calibration:
    """Per bin of confidence: mean confidence, share that was right, how many. error: their mean distance (ECE).

    temperature: what logits should be divided by, found on the validation part; above 1 the network is too sure.
    """

    confidence: tuple[float, ...]
    right: tuple[float, ...]
    counts: tuple[int, ...]
    error: float
    temperature: float
    error_at_temperature: float


def calibration(examined: Predictions, validation: Predictions | None = None) -> Calibration:
    """Calibration of one part of the data, with the temperature of another."""
    temperature = 1.0 if validation is None else best_temperature(validation)
    confidence, right, counts = _bins(examined.probabilities, examined)
    cooled = _bins(at_temperature(examined.probabilities, temperature), examined)
    return Calibration(
        tuple(confidence.tolist()),
        tuple(right.tolist()),
        tuple(int(count) for count in counts),
        _error(confidence, right, counts),
        temperature,
        _error(*cooled),
    )


def at_temperature(probabilities: Array, temperature: float) -> Array:
    """Probabilities as they would be had the logits been divided by the temperature."""
    logits = np.log(np.clip(probabilities, 1e-12, 1)) / temperature
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def best_temperature(predictions: Predictions) -> float:
    """The temperature with the least surprise (negative log-likelihood), within 1/20 and 20."""
    rows = np.arange(len(predictions))

    def surprise(log_temperature: float) -> float:
        cooled = at_temperature(predictions.probabilities, float(np.exp(log_temperature)))
        return float(-np.log(np.clip(cooled[rows, predictions.labels], 1e-12, 1)).mean())

    found = minimize_scalar(surprise, bounds=(-3.0, 3.0), method="bounded")
    return float(np.exp(found.x))


def _bins(probabilities: Array, predictions: Predictions) -> tuple[Array, Array, Array]:
    """Mean confidence, share right and count of each bin that anybody falls into."""
    confidence = probabilities[np.arange(len(predictions)), predictions.predicted]
    right = predictions.predicted == predictions.labels
    where = np.minimum((confidence * BINS).astype(int), BINS - 1)
    counts = np.bincount(where, minlength=BINS)
    there = counts > 0
    mean = np.bincount(where, confidence, minlength=BINS)[there] / counts[there]
    share = np.bincount(where, right, minlength=BINS)[there] / counts[there]
    return mean, share, counts[there].astype(np.float64)


def _error(confidence: Array, right: Array, counts: Array) -> float:
    return float((np.abs(confidence - right) * counts).sum() / counts.sum())
