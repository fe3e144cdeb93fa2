"""What can be measured around the spine: whether air and fat read as they should, and whether contrast was given."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.block import STEP_MM
from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.gates import Gate
from osteoview.imaging.volume import Volume

_AIR_HU, _AIR_TOLERANCE_HU = -1000.0, 40.0
# Fat reads -110 to -90 at 120 kVp, a little less at lower voltage.
_FAT_RANGE_HU = (-130.0, -70.0)
_LEAST_SQUARES, _SQUARE = 300, 4
_VESSEL_HU, _VESSEL_TOP_HU = 135.0, 600.0
_VESSEL_ML = 1.0


@dataclass(frozen=True)
class Calibration:
    """The most frequent values of air and fat in a scan, HU; None where there is too little to say."""

    air_hu: float | None
    fat_hu: float | None


def calibrate(volume: Volume) -> Calibration:
    """Air and fat as this scan has them, from squares of four by four pixels on some of its slices."""
    some = volume.hu[:: max(1, volume.shape[0] // 40)]
    rows, columns = (max(n // _SQUARE, 1) * min(n, _SQUARE) for n in some.shape[1:])
    tiles = some[:, :rows, :columns].reshape(
        len(some), -1, min(rows, _SQUARE), columns // min(columns, _SQUARE), min(columns, _SQUARE)
    )
    known = tiles != Volume.blank_hu
    if volume.padding_hu is not None:
        known &= tiles != volume.padding_hu
    # Noise is averaged out, so that air and fat stand apart from what is near them.
    values = np.rint(tiles.mean(axis=(2, 4)))[known.all(axis=(2, 4))].astype(np.int16)
    # What was cut off at the scale's end is no measured air.
    lowest = int(values.min()) if values.size else 0
    air = values[(values > max(lowest, -1100)) & (values < -900)]
    if lowest >= _AIR_HU - 1:
        air = values[(values >= lowest) & (values < -900)]
    return Calibration(_mode(air, 10, -900), _mode(values[(values > -160) & (values < -40)], 8, -40))


def calibration_gate(volume: Volume) -> Gate:
    """Whether air and fat lie where they should."""
    found = calibrate(volume)
    words, good = [], True
    if found.air_hu is not None:
        words.append(f"air {found.air_hu:.0f} HU")
        good &= abs(found.air_hu - _AIR_HU) <= _AIR_TOLERANCE_HU
    if found.fat_hu is not None:
        words.append(f"fat {found.fat_hu:.0f} HU")
        good &= _FAT_RANGE_HU[0] <= found.fat_hu <= _FAT_RANGE_HU[1]
    if not words:
        return Gate("air and fat", passed=True, detail="Too little air and fat in the scan to check its HU.")
    detail = f"Measured in this scan: {', '.join(words)}.".replace("-", "−")
    return Gate("air and fat", good, detail if good else f"{detail} The HU scale is off.")


def contrast_gate(volume: Volume, mask: BodyMask | None) -> Gate:
    """Whether contrast was given: by the header, and by how bright the vessels in front of the body are."""
    said = volume.acquisition.contrast
    seen = mask is not None and bright_vessels_ml(mask) > _VESSEL_ML
    if said or seen:
        how = "The header names a contrast agent" if said else "The vessels in front of the spine are bright"
        return Gate("no contrast", passed=False, detail=f"{how}: contrast raises spongy bone by about 10–25 HU.")
    detail = "The header says there was none." if said is False else "The header is silent; the vessels are not bright."
    return Gate("no contrast", passed=True, detail=detail)


def bright_vessels_ml(mask: BodyMask) -> float:
    """Volume of what is as bright as blood with contrast, in vessel-sized lumps before the body."""
    up, back, left = mask.block.offsets_mm
    smooth = ndimage.gaussian_filter(np.nan_to_num(mask.block.hu, nan=-1000.0), 1.5)
    rows = np.flatnonzero(mask.inside.any(axis=(0, 2)))
    front = back[rows[0]] - 2.0
    ahead = (back < front)[None, :, None] & (np.abs(up) < 10)[:, None, None] & (np.abs(left) < 34)[None, None, :]
    bright: NDArray[np.bool_] = (smooth > _VESSEL_HU) & (smooth < _VESSEL_TOP_HU) & ahead
    # A calcified wall is thin, the blood within is not.
    return float(ndimage.binary_opening(bright, iterations=3).sum()) * STEP_MM**3 / 1000


def _mode(values: NDArray[np.int16], width: int, upper_hu: int) -> float | None:
    """The most frequent value; None of too few, and where they only grow more towards soft tissue."""
    if values.size < _LEAST_SQUARES:
        return None
    lowest = int(values.min())
    counts = ndimage.uniform_filter1d(np.bincount(values.astype(np.int64) - lowest).astype(np.float64), width)
    at = int(np.argmax(counts))
    return None if at + lowest > upper_hu - width else float(at + lowest)
