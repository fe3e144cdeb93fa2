"""What tests of loading share: the one piece of a folder, and what pydicom alone reads from it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pydicom
from numpy.typing import NDArray

from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex


def only_piece(folder: Path) -> Piece:
    (piece,) = SeriesIndex.scan([folder]).pieces
    return piece


def oracle_hu(paths: Sequence[Path]) -> dict[tuple[float, ...], NDArray[np.float64]]:
    """Unrounded HU of single-frame files by their position, by pydicom and numpy alone."""
    slices = {}
    for path in paths:
        ds = pydicom.dcmread(path)
        stored = np.asarray(ds.pixel_array, np.float64)
        slices[tuple(map(float, ds.ImagePositionPatient))] = stored * float(ds.RescaleSlope) + float(
            ds.RescaleIntercept
        )
    return slices
