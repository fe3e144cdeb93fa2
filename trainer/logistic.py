"""A straight line between classes: what can be told from a few numbers without a network."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from trainer.predictions import Array


def fitted(features: Array, labels: NDArray[np.int64], classes: int, examined: Array, strength: float = 1.0) -> Array:
    """Probabilities [sample, class] of examined rows by logistic regression on rows of features.

    Columns are standardised by the training rows. strength: of the ridge, as in a Gaussian prior of that precision.
    """
    mean, spread = features.mean(axis=0), features.std(axis=0)
    spread = np.where(spread > 1e-9, spread, 1.0)
    rows = np.column_stack([np.ones(len(features)), (features - mean) / spread])
    shape = (rows.shape[1], classes)
    truth = np.eye(classes)[labels]

    def loss(flat: Array) -> tuple[float, Array]:
        line = flat.reshape(shape)
        found = _softmax(rows @ line)
        ridge = line.copy()
        ridge[0] = 0
        surprise = -np.log(np.clip(found[np.arange(len(labels)), labels], 1e-300, 1)).sum()
        gradient = rows.T @ (found - truth) + strength * ridge
        return float(surprise + strength / 2 * (ridge**2).sum()), np.asarray(gradient.ravel())

    best = minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B")
    asked = np.column_stack([np.ones(len(examined)), (examined - mean) / spread])
    return _softmax(asked @ np.asarray(best.x).reshape(shape))


def _softmax(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))
