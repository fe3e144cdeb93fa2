"""Finds images that are the same, byte for byte or nearly so, as a copy, a re-encoding or a crop by a few pixels is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SIDE_PX = 16
# Of 256 comparisons of neighbours; unrelated pictures differ in about half, re-encodings in a few.
_MOST_BITS = 24
# Candidates must also look alike: correlation of their thumbnails, less what all images of the set have in common.
_LIKENESS = 0.95
_ENOUGH = 8


@dataclass(frozen=True)
class Fingerprint:
    """What is kept of an image to find its likes: a difference hash of 16×16 comparisons, and a thumbnail."""

    bits: NDArray[np.bool_]
    thumbnail: NDArray[np.float32]


def fingerprint(image: Image.Image) -> Fingerprint:
    """Fingerprint of a picture of any size; brightness and contrast do not change its bits."""
    grey = np.asarray(image.convert("L").resize((_SIDE_PX + 1, _SIDE_PX), Image.Resampling.BOX), dtype=np.float32)
    small = np.asarray(image.convert("L").resize((32, 32), Image.Resampling.BOX), dtype=np.float32)
    return Fingerprint((grey[:, 1:] > grey[:, :-1]).ravel(), small.ravel())


def near_duplicates(prints: Sequence[Fingerprint]) -> list[tuple[int, int]]:
    """Pairs of images that are nearly the same, the first before the second."""
    if len(prints) < 2:
        return []
    packed = np.packbits(np.stack([one.bits for one in prints]), axis=1).view(np.uint64)
    thumbnails = np.stack([one.thumbnail for one in prints])
    # In a set of one body part all images resemble each other: what they share proves nothing, once there are enough.
    own = _normalised(thumbnails)
    if len(prints) >= _ENOUGH:
        own = _normalised(own - own.mean(axis=0))
    pairs = []
    for first in range(len(prints) - 1):
        differing = np.bitwise_count(packed[first + 1 :] ^ packed[first]).sum(axis=1)
        for second in first + 1 + np.nonzero(differing <= _MOST_BITS)[0]:
            same = np.array_equal(thumbnails[first], thumbnails[second])
            if same or float(own[first] @ own[second]) >= _LIKENESS:
                pairs.append((first, int(second)))
    return pairs


def _normalised(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each row with mean 0 and length 1: brightness and contrast are nobody's likeness."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), dtype=np.float32)
