"""From a piece that is a picture to a Radiograph: radiographs, DXA, captures, localizers."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import DamagedFileError, UnsupportedImageError
from osteoview.imaging.frames import Frame, read_dataset
from osteoview.imaging.piece import Piece
from osteoview.imaging.pixels import stored_values
from osteoview.imaging.radiograph import Radiograph, Stored
from osteoview.imaging.radiograph_reader import from_dataset

if TYPE_CHECKING:
    from pydicom.dataset import Dataset


def load_radiograph(piece: Piece, decoders: Decoders, *, page: int = 0) -> Radiograph:
    """One picture of a piece, ready to be shown; `page` counts the frames of a multi-frame capture."""
    if not 0 <= page < len(piece.frames):
        raise UnsupportedImageError(piece.title, f"has no picture number {page + 1}.", hint="Open another series.")
    frame = piece.frames[page]
    dataset = read_dataset(frame.header)
    try:
        return from_dataset(dataset, _whole_numbers(frame, dataset, decoders), piece.notes)
    except (ValueError, KeyError, AttributeError) as reason:  # a palette or a shape that makes no picture
        raise DamagedFileError(
            frame.header.place.name, f"cannot be shown ({reason}).", hint="Export it again."
        ) from reason


def _whole_numbers(frame: Frame, dataset: Dataset, decoders: Decoders) -> Stored:
    stored = stored_values(frame, decoders)
    if stored.dtype.kind not in "iu":
        raise UnsupportedImageError(
            frame.header.place.name, "does not hold plain grey values.", hint="Export it again."
        )
    pixels = frame.header.pixels
    if pixels is not None and pixels.photometric == "PALETTE COLOR":
        return _coloured(stored, dataset)
    return cast("Stored", stored)


def _coloured(indices: NDArray[np.generic], dataset: Dataset) -> Stored:
    """Palette indices as 8-bit RGB: of the 16 bits many palettes have, a screen shows the upper eight."""
    from pydicom.pixels.processing import apply_color_lut

    colours = apply_color_lut(indices, dataset)[..., :3]
    dataset.BitsStored = 8
    return (colours >> 8).astype(np.uint8) if colours.dtype == np.uint16 else colours.astype(np.uint8)
