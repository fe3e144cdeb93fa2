"""Plain texture features and a plain logistic regression: what could be had without any network."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import rankdata

Matrix = NDArray[np.float64]


def texture_features(image: NDArray[np.uint8], pixel_mm: float) -> Matrix:
    """Spread, gradients, spectral bands, co-occurrence (Haralick 1973) and tails, all blind to the mean."""
    grey = image.astype(np.float64)
    grey -= grey.mean()
    taper = np.hanning(len(grey))
    power = np.abs(np.fft.fft2(grey * np.outer(taper, taper))) ** 2
    frequency = np.fft.fftfreq(len(grey), pixel_mm)
    radius = np.hypot(frequency[:, None], frequency[None, :])
    bands = [np.log1p(power[(radius > low) & (radius <= 2 * low)].mean()) for low in (0.05, 0.1, 0.2, 0.4)]
    levels = np.clip((grey + 128) // 16, 0, 15).astype(int)
    pairs = np.zeros((16, 16))
    np.add.at(pairs, (levels[:, :-2], levels[:, 2:]), 1.0 / levels[:, 2:].size)
    apart = np.abs(np.subtract.outer(np.arange(16), np.arange(16)))
    gradients = [np.log1p(np.square(np.diff(grey, axis=axis)).mean()) for axis in (0, 1)]
    tails = np.percentile(grey, [5, 95])
    return np.array([grey.std(), *gradients, *bands, (pairs * apart**2).sum(), (pairs / (1 + apart)).sum(), *tails])


def auc(score: Matrix, positive: NDArray[np.bool_]) -> float:
    """Area under the ROC curve (Mann-Whitney)."""
    n = int(positive.sum())
    ranks = rankdata(score)
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * (len(score) - n)))


def cross_validated_scores(features: Matrix, positive: NDArray[np.bool_], folds: int = 5) -> Matrix:
    """Log odds of every case from a ridge logistic regression fitted without its fold."""
    columns = np.c_[(features - features.mean(axis=0)) / features.std(axis=0), np.ones(len(features))]
    sign = np.where(positive, 1.0, -1.0)
    fold = np.arange(len(features)) // 2 % folds
    scores = np.zeros(len(features))
    for n in range(folds):
        known, asked = fold != n, fold == n
        scores[asked] = columns[asked] @ _fitted(columns[known], sign[known])
    return scores


def _fitted(columns: Matrix, sign: Matrix, ridge: float = 1.0) -> Matrix:
    """Weights that minimise the penalised log loss; the last column, the constant, is not penalised."""

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        margin = sign * (columns @ weights)
        penalty = ridge * np.append(weights[:-1], 0.0)
        gradient = -columns.T @ (sign * np.exp(-np.logaddexp(0.0, margin))) + 2 * penalty
        return float(np.logaddexp(0.0, -margin).sum() + penalty @ weights), gradient

    return np.asarray(minimize(loss, np.zeros(columns.shape[1]), jac=True).x)
