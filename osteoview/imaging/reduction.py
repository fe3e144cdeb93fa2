"""A radiograph with fewer pixels, for a screen that has fewer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from osteoview.imaging.radiograph import Radiograph


def reduced(radiograph: Radiograph, factor: int) -> Radiograph:
    """Every block of `factor` × `factor` stored values as their mean; the last blocks may reach over the edge.

    For looking at, never for measuring.
    """
    if factor <= 1:
        return radiograph
    stored = radiograph.stored
    rows, columns = (-(-size // factor) for size in stored.shape[:2])
    missing = ((0, rows * factor - stored.shape[0]), (0, columns * factor - stored.shape[1]))
    whole = np.pad(stored, (*missing, (0, 0))[: stored.ndim], mode="edge")
    blocks = whole.reshape(rows, factor, columns, factor, *stored.shape[2:])
    means = blocks.sum(axis=(1, 3), dtype=np.int64) // (factor * factor)
    return replace(radiograph, stored=means.astype(stored.dtype))
