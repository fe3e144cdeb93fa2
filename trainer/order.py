"""The order in which an epoch visits the samples: shuffled anew every epoch, the smallest class repeated if asked."""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray


def epoch_order(labels: NDArray[np.int64], seed: tuple[int, ...], oversample_to: float = 0.0) -> NDArray[np.int64]:
    """Indices of an epoch; the same seed gives the same order.

    oversample_to: the share that the smallest class is brought to by repeating its samples equally often, the last
    round drawn at random; a class that already has that share stays as it is.
    """
    rng = np.random.default_rng(seed)
    order = np.arange(len(labels))
    if oversample_to > 0:
        counts = np.bincount(labels)
        present = np.nonzero(counts)[0]
        smallest = present[np.argmin(counts[present])]
        few = np.nonzero(labels == smallest)[0]
        wanted = round(oversample_to / (1 - oversample_to) * (len(labels) - len(few)))
        rounds, rest = divmod(max(0, wanted - len(few)), len(few))
        order = np.concatenate([order, *[few] * rounds, rng.choice(few, rest, replace=False)])
    return rng.permutation(order)


def batches_of(n: int, size: int) -> list[tuple[int, int]]:
    """First and last + 1 of every batch of n samples; the last one may be smaller.

    A sample that would be left alone joins the batch before it: batch norm makes nothing of a batch of one.
    """
    edges = [*range(0, n, size), n]
    if len(edges) > 2 and size > 1 and edges[-1] - edges[-2] == 1:
        del edges[-2]
    return list(itertools.pairwise(edges))


def class_weights(labels: NDArray[np.int64], classes: int) -> NDArray[np.float32]:
    """What a sample of each class counts: each class the same in all, a sample 1 on average."""
    counts = np.bincount(labels, minlength=classes)
    present = np.count_nonzero(counts)
    weights = np.zeros(classes)
    np.divide(len(labels), present * counts, out=weights, where=counts > 0)
    return weights.astype(np.float32)
