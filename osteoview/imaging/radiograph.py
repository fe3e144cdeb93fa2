"""A projection picture: radiograph, DXA, secondary capture; grey or colour.

From stored values to the screen (PS3.4 N.2): modality LUT or rescale, then VOI LUT or window, then MONOCHROME1 or the
presentation LUT's shape. For values of 16 bits and fewer the whole chain becomes one table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.lookup import Lookup
from osteoview.imaging.note import Note
from osteoview.imaging.projection import Edges, View
from osteoview.imaging.scale import NO_SCALE, Scale
from osteoview.imaging.window import Window, auto_window, look_up, to_bytes

Stored = NDArray[np.integer[Any]]
Look = Window | Lookup

# 8-bit pictures were made to be looked at as they are.
_AS_STORED = Window(128, 256, name="As stored")


@dataclass(frozen=True)
class Rescale:
    """Stored values times slope plus intercept."""

    slope: float = 1.0
    intercept: float = 0.0

    def __post_init__(self) -> None:
        """A slope of zero would turn the picture into one value."""
        if not np.isfinite([self.slope, self.intercept]).all() or self.slope == 0:
            raise ValueError(f"values cannot be rescaled by {self.slope} and {self.intercept}")

    def outputs(self, inputs: ArrayLike) -> NDArray[np.float64]:
        """The rescaled values."""
        return np.asarray(inputs, np.float64) * self.slope + self.intercept


@dataclass(frozen=True, eq=False)
class Radiograph:
    """Read-only stored values [row, column], or [row, column, 3] for RGB, and all that is needed to show them.

    `looks` are the header's VOI LUTs and windows, in the order in which they are offered. `padding` is a range of
    stored values that lie outside the image; it shows black and never decides a window.
    """

    stored: Stored
    bits_stored: int
    modality: str = ""
    description: str = ""
    study_uid: str = ""
    series_uid: str = ""
    sop_instance_uid: str = ""
    rescale: Rescale | Lookup = field(default_factory=Rescale)
    looks: tuple[Look, ...] = ()
    inverted: bool = False
    padding: tuple[int, int] | None = None
    scale: Scale = NO_SCALE
    aspect: float = 1.0
    view: View = "unknown"
    edges: Edges = ("", "", "", "")
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        """Reject what is no picture."""
        shape = self.stored.shape
        if len(shape) not in {2, 3} or 0 in shape or (len(shape) == 3 and shape[2] != 3):
            raise ValueError(f"a radiograph has rows and columns, and three colours or none, not the shape {shape}")
        if self.stored.dtype.kind not in "iu":
            raise ValueError(f"a radiograph stores whole numbers, not {self.stored.dtype}")
        if not 1 <= self.bits_stored <= 32:
            raise ValueError(f"a radiograph cannot store {self.bits_stored} bits")
        if not (np.isfinite(self.aspect) and self.aspect > 0):
            raise ValueError(f"pixels cannot be {self.aspect} times as high as wide")
        self.stored.flags.writeable = False

    @property
    def shape(self) -> tuple[int, int]:
        """Rows, columns."""
        return self.stored.shape[0], self.stored.shape[1]

    @property
    def is_color(self) -> bool:
        """Whether it is RGB: shown as stored, without windows."""
        return self.stored.ndim == 3

    @property
    def may_measure(self) -> bool:
        """False when a note says that the picture cannot be trusted."""
        return not any(note.blocks_measuring for note in self.notes)

    def values(self, stored: ArrayLike | None = None) -> NDArray[np.float64]:
        """What the modality LUT or rescale makes of these stored values, or of the picture's."""
        outputs = self.rescale.outputs(self.stored if stored is None else stored)
        return np.asarray(outputs, np.float64)

    @cached_property
    def look(self) -> Look:
        """How it opens: the header's first look, else as stored when made for the eye, else its own range."""
        if self.looks:
            return self.looks[0]
        if self.bits_stored <= 8 and self.rescale == Rescale():
            return _AS_STORED
        return self.auto() or _AS_STORED

    def auto(self, rows: slice = slice(None), columns: slice = slice(None)) -> Window | None:
        """A window from the picture's own values, or from those in an area dragged in it."""
        stored = self.stored[rows, columns]
        seen = stored[~self._is_padding(stored)]
        # Percentiles of a few hundred thousand pixels are as good as those of ten million.
        return auto_window(self.values(seen.reshape(-1)[:: max(1, seen.size // 500_000)]), low_percent=0.5)

    def to_8bit(self, look: Look | None = None, *, invert: bool = False) -> NDArray[np.uint8]:
        """The picture as a screen shows it: [row, column] grey, or [row, column, 3] RGB."""
        if self.is_color:
            brightness = self.stored / float(2**self.bits_stored - 1)
            return to_bytes(1 - brightness if invert else brightness)
        look = look or self.look
        if self.stored.dtype.itemsize > 2:
            return self._shown(self.stored, look, invert=invert)
        limits = np.iinfo(self.stored.dtype)
        # In the order of the bits as unsigned, so that a negative value finds its place without arithmetic.
        unsigned = np.dtype(f"u{self.stored.dtype.itemsize}")
        every = np.arange(int(limits.max) - int(limits.min) + 1, dtype=unsigned).view(self.stored.dtype)
        greys_8bit = self._shown(every, look, invert=invert)
        greys_8bit.flags.writeable = False
        return look_up(self.stored, greys_8bit)

    def _shown(self, stored: Stored, look: Look, *, invert: bool) -> NDArray[np.uint8]:
        greys = look.greys(self.values(stored))
        shown = to_bytes(1 - greys if self.inverted != invert else greys)
        shown[self._is_padding(stored)] = 0
        return shown

    def _is_padding(self, stored: Stored) -> NDArray[np.bool_]:
        if self.padding is None:
            return np.zeros(stored.shape, np.bool_)
        low, high = self.padding
        return np.asarray((stored >= low) & (stored <= high))
