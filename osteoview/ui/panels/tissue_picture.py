"""A patch as a picture: CT numbers through the window that the model sees them through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from osteoview.inference.patches import Patch
    from trainer.task import Window

_GREYS = 255


def tissue_picture(patch: Patch, window: Window | None) -> QImage:
    """Of CT numbers without a window the whole range there is; greys stay as they are."""
    pixels = patch.pixels
    if pixels.dtype != np.uint8:
        hu = np.asarray(pixels, np.float64)
        low, high = (window.low_hu, window.low_hu + window.width_hu) if window else (float(hu.min()), float(hu.max()))
        pixels = np.rint(_GREYS * np.clip((hu - low) / max(high - low, 1.0), 0, 1)).astype(np.uint8)
    rows, columns = pixels.shape
    return QImage(
        np.ascontiguousarray(pixels).tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8
    ).copy()
