"""From a crop box to the grey pixels that a classifier is given."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from osteoview.annotation.crop import Crop
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.radiograph import Look, Radiograph

_SQUARE = 1e-3
# Whole pixels of which at least this share lies in the box belong to it.
_HALF = 0.5


def crop_pixels(crop: Crop, ground: PictureGround, radiograph: Radiograph) -> NDArray[np.uint8]:
    """The 8-bit greys in a crop box [row, column], as the header asks to show them: bone bright, square pixels.

    The box is rounded to whole pixels; what lies outside the picture is black. The greys have the picture's own
    resolution: `trainer.preprocess.Preprocessing.grey` brings them to the size of the task, for training and for
    inference alike. What is shown on the screen, its window and its mirroring, has no part in it. Raises ShapeError
    with a sentence where the crop was drawn on another picture, or shows nothing of this one.
    """
    if ImageKey.of_radiograph(radiograph, ground.image.page) != ground.image:
        raise ShapeError("The crop box was drawn on another picture.")
    (left, top), (right, bottom) = ground.to_px(crop.corners[[0, 2]]) + 0.5  # pixel edges are whole numbers now
    first_row, after_row = _whole(top, bottom)
    first_column, after_column = _whole(left, right)
    rows, columns = radiograph.shape
    inside = (
        slice(max(first_row, 0), max(min(after_row, rows), 0)),
        slice(max(first_column, 0), max(min(after_column, columns), 0)),
    )
    stored = radiograph.stored[inside]
    if not stored.size:
        raise ShapeError("The crop box lies outside the picture: drag it onto the bone.")
    seen = _greys(replace(radiograph, stored=np.ascontiguousarray(stored)), radiograph.look)
    cut = np.zeros((after_row - first_row, after_column - first_column), np.uint8)
    down, across = inside[0].start - first_row, inside[1].start - first_column
    cut[down : down + seen.shape[0], across : across + seen.shape[1]] = seen
    return cut if abs(ground.aspect - 1) < _SQUARE else _squared(cut, ground.aspect)


def _whole(low: float, high: float) -> tuple[int, int]:
    """The first pixel and the one after the last, as many as the box is long."""
    first = int(np.floor(low + _HALF))
    return first, first + max(1, int(np.floor(high - low + _HALF)))


def _greys(part: Radiograph, look: Look) -> NDArray[np.uint8]:
    """As the whole picture's header asks; of a coloured capture the brightness (ITU-R BT.601)."""
    shown = part.to_8bit(look)
    if shown.ndim == 2:
        return shown
    return np.asarray(np.rint(shown @ np.array([0.299, 0.587, 0.114])), np.uint8)


def _squared(cut: NDArray[np.uint8], aspect: float) -> NDArray[np.uint8]:
    """Rows `aspect` times as high as columns are wide, resampled to squares of a column's width."""
    from PIL import Image

    rows, columns = cut.shape
    squared = Image.fromarray(cut).resize((columns, max(1, round(rows * aspect))), Image.Resampling.BILINEAR)
    return np.asarray(squared, np.uint8)
