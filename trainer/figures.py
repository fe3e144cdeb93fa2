"""The figures of a model: how it learned, its ROC curve, its mistakes, how much its probabilities mean."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np

from trainer.calibration import Calibration
from trainer.card import Measure
from trainer.checkpoint import EpochResult
from trainer.metrics import confusion, roc, roc_band
from trainer.plot import BLUE, COLOURS, FAINT, GREEN, ORANGE, Plot, beside, grid, png
from trainer.predictions import Predictions


def curves(history: Sequence[EpochResult], best_epoch: int) -> bytes:
    """Loss and accuracy over the epochs; grey lines where a phase begins, a green one at the epoch that was kept."""
    epochs = [one.epoch for one in history]
    span = (0.0, float(max(2, epochs[-1])))
    losses = [value for one in history for value in (one.loss, one.val_loss) if math.isfinite(value)]
    top = max(0.05, float(np.quantile(losses, 0.99)) * 1.1)
    loss = Plot("Loss", ("epoch", span), ("loss", (0.0, top)))
    accuracy = Plot("Accuracy on the validation part", ("epoch", span), ("accuracy", (0.0, 1.0)))
    begins = [after.epoch - 1 for before, after in itertools.pairwise(history) if before.phase != after.phase]
    for plot in (loss, accuracy):
        for epoch in begins:
            plot.cross(epoch, FAINT)
        plot.cross(best_epoch, GREEN)
    loss.line(epochs, [one.loss for one in history], BLUE)
    loss.line(epochs, [one.val_loss for one in history], ORANGE)
    loss.name("training", BLUE)
    loss.name("validation", ORANGE)
    loss.name(f"kept: epoch {best_epoch}", GREEN)
    accuracy.line(epochs, [one.val_accuracy for one in history], ORANGE)
    return png(beside(loss.image, accuracy.image))


def roc_curve(predictions: Predictions, areas: dict[str, Measure]) -> bytes:
    """The ROC curve with its 95 % band: of the positive of two classes, of each of more."""
    plot = Plot("ROC curve", ("1 - specificity", (0.0, 1.0)), ("sensitivity", (0.0, 1.0)), 440, 440)
    plot.dashes((0, 0), (1, 1))
    two = len(predictions.classes) == 2
    shown = [1] if two else list(range(len(predictions.classes)))
    for order, number in enumerate(shown):
        colour = COLOURS[order % len(COLOURS)]
        labels, scores = predictions.labels == number, predictions.probabilities[:, number]
        if not labels.any() or labels.all():
            continue
        if two:
            rates, low, high = roc_band(predictions, number)
            plot.band(list(rates), list(low), list(high), colour)
        false, true = roc(labels, scores)
        plot.line(list(false), list(true), colour)
    for order, number in reversed(list(enumerate(shown))):
        name = predictions.classes[number]
        area = areas.get("auc" if two else f"auc {name}")
        if area is not None:
            said = f"AUC {area.value:.3f} ({area.low:.3f} to {area.high:.3f})"
            plot.name(said if two else f"{name}: {said}", COLOURS[order % len(COLOURS)], low=True)
    return png(plot.image)


def confusion_matrix(predictions: Predictions) -> bytes:
    """Who was taken for what."""
    return png(grid("True class by answered class", predictions.classes, confusion(predictions).tolist()))


def reliability(found: Calibration) -> bytes:
    """Confidence against the share that was right; a dot's area says of how many."""
    plot = Plot("Reliability", ("confidence", (0.0, 1.0)), ("share that was right", (0.0, 1.0)), 440, 440)
    plot.dashes((0, 0), (1, 1))
    sizes = [3 + 9 * math.sqrt(count / max(found.counts)) for count in found.counts]
    plot.line(found.confidence, found.right, BLUE, 1.5)
    plot.dots(found.confidence, found.right, sizes, BLUE)
    plot.name(f"expected calibration error {found.error:.3f}", BLUE, low=True)
    return png(plot.image)
