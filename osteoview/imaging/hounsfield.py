"""Stored values to Hounsfield units: modality rescale into int16, without a copy where the numbers allow it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# The lowest int16 is kept for voxels that were never acquired.
LOWEST_HU, HIGHEST_HU = -32767, 32767


def to_hounsfield(
    stored: NDArray[np.generic],
    slope: float,
    intercept: float,
    out: NDArray[np.int16],
    *,
    bits_stored: int = 16,
    padding: int | None = None,
) -> int:
    """Write slope × stored + intercept into `out`, rounded; returns how many values had to be clipped to fit.

    `padding`, what the scanner writes outside its field of view, may be clipped without being counted.

    `stored` may be the same memory as `out`, read as another 16-bit type. `bits_stored` spares a look at every value
    where the header alone says that none can leave the range.
    """
    shift = int(intercept)
    if slope == 1 and shift == intercept and stored.dtype.itemsize <= 2:
        lowest, highest = _range(stored, bits_stored)
        if lowest + shift >= LOWEST_HU and highest + shift <= HIGHEST_HU:
            if stored.dtype.itemsize == 1:
                np.copyto(out, stored, casting="unsafe")
            # Sixteen bits wrap around, and the check above says that the sum ends where it should.
            wrapping = out.view(np.uint16)
            if stored.dtype.itemsize == 2 and not np.may_share_memory(stored, out):
                np.copyto(wrapping, stored.view(np.uint16))
            np.add(wrapping, np.uint16(shift & 0xFFFF), out=wrapping)
            return 0
    values = np.rint(stored.astype(np.float64) * slope + intercept)
    outside = (values < LOWEST_HU) | (values > HIGHEST_HU)
    if padding is not None:
        outside &= stored != padding
    clipped = int(outside.sum())
    out[...] = np.clip(values, LOWEST_HU, HIGHEST_HU)
    return clipped


def clipped_hu(value: float) -> int:
    """One value, rounded and kept within what a volume holds."""
    return int(np.clip(round(value), LOWEST_HU, HIGHEST_HU))


def _range(stored: NDArray[np.generic], bits_stored: int) -> tuple[int, int]:
    if bits_stored < 8 * stored.dtype.itemsize:
        return (
            (-(1 << bits_stored - 1), (1 << bits_stored - 1) - 1)
            if stored.dtype.kind == "i"
            else (0, (1 << bits_stored) - 1)
        )
    return int(stored.min()), int(stored.max())
