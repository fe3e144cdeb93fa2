"""The part of a scan that is worth seeing: the body, without the air around it."""

from __future__ import annotations

from itertools import product

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.volume import Volume

_TISSUE_HU = -300
_SAMPLES, _SAMPLES_ACROSS = 96, 24
# A row of voxels across table and sheets holds less tissue than this; one across a body holds more.
_LEAST_TISSUE = 0.02
_MARGIN = 0.02
_ROWS = 1  # a table lies below the body, with air between; side by side lie two legs


def body_corners_mm(volume: Volume) -> NDArray[np.float64]:
    """The eight corners (8, 3) of a box of voxels around the body; around the whole scan where there is none."""
    ends = []
    for axis, size in enumerate(volume.shape):
        # Within slices fine enough to tell a table from a body, across them as coarse as the question allows.
        fine = (_SAMPLES, _SAMPLES_ACROSS, _SAMPLES_ACROSS) if axis == 0 else (_SAMPLES_ACROSS, _SAMPLES, _SAMPLES)
        steps = [max(1, n // samples) for n, samples in zip(volume.shape, fine, strict=True)]
        step, hu = steps[axis], volume.hu[:: steps[0], :: steps[1], :: steps[2]]
        across = tuple(other for other in range(3) if other != axis)
        known = hu != Volume.blank_hu
        # Slices that are missing, or still to come, say nothing against a body in them.
        share = np.where(known.any(axis=across), (hu > _TISSUE_HU).sum(axis=across) / known.sum(axis=across).clip(1), 1)
        inside = np.flatnonzero(share > _LEAST_TISSUE)
        if axis == _ROWS and len(inside):
            inside = _longest_run(inside)
        low, high = (inside[0] * step, inside[-1] * step + step) if len(inside) else (0, size)
        margin = _MARGIN * size
        ends.append((max(low - margin, 0) - 0.5, min(high + margin, size) - 0.5))
    k, j, i = ends
    return volume.to_mm(list(product(i, j, k)))


def _longest_run(indices: NDArray[np.intp]) -> NDArray[np.intp]:
    """The most of them that follow each other without a gap."""
    return max(np.split(indices, np.flatnonzero(np.diff(indices) > 1) + 1), key=len)
