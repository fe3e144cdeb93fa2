"""Which stored or Hounsfield values become which grey: windows as DICOM PS3.3 C.11.2 defines them.

A window over int16 is a table of 65536 greys, built once; showing a picture is one lookup a pixel, and the formula's
shape costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.volume import Volume

Shape = Literal["LINEAR", "LINEAR_EXACT", "SIGMOID"]
SHAPES: tuple[Shape, ...] = ("LINEAR", "LINEAR_EXACT", "SIGMOID")

_WHITE = 255


@dataclass(frozen=True)
class Window:
    """Center and width, and the VOI LUT function that gives them their meaning (PS3.3 C.11.2.1.2, C.11.2.1.3)."""

    center: float
    width: float
    shape: Shape = "LINEAR"
    name: str = ""

    def __post_init__(self) -> None:
        """Reject what the standard does: a LINEAR window is at least 1 wide, the others wider than 0."""
        if self.shape not in SHAPES:
            raise ValueError(f"a window's shape is one of {', '.join(SHAPES)}, not {self.shape!r}")
        if not np.isfinite([self.center, self.width]).all():
            raise ValueError("a window's center and width are finite numbers")
        if self.width < 1 if self.shape == "LINEAR" else self.width <= 0:
            raise ValueError(f"a {self.shape} window cannot be {self.width:g} wide")

    def greys(self, values: ArrayLike) -> NDArray[np.float64]:
        """Grey between 0 and 1 of each value, by the standard's formula."""
        x = np.asarray(values, np.float64)
        if self.shape == "SIGMOID":
            # Beyond this the exponential overflows while the grey has long been 0.
            return 1 / (1 + np.exp(np.minimum(-4 * (x - self.center) / self.width, 700.0)))
        if self.shape == "LINEAR_EXACT":
            return np.clip((x - self.center) / self.width + 0.5, 0.0, 1.0)
        low = self.center - 0.5 - (self.width - 1) / 2
        if self.width == 1:  # a threshold: the ramp between black and white has no length
            return (x > low).astype(np.float64)
        return np.clip((x - low) / (self.width - 1), 0.0, 1.0)


@dataclass(frozen=True)
class Preset:
    """A window under a digit key. The first three have no values of their own: they come from the picture."""

    key: int
    name: str
    window: Window | None


PRESETS: tuple[Preset, ...] = (
    Preset(0, "Auto", None),
    Preset(1, "DICOM", None),
    Preset(2, "DICOM 2", None),
    Preset(3, "Brain", Window(35, 110, name="Brain")),
    Preset(4, "Abdomen", Window(50, 320, name="Abdomen")),
    Preset(5, "Mediastinum", Window(80, 400, name="Mediastinum")),
    Preset(6, "Bone", Window(350, 2000, name="Bone")),
    Preset(7, "Lung", Window(-500, 1500, name="Lung")),
    Preset(8, "Spongy bone", Window(150, 500, name="Spongy bone")),
)


def auto_window(pixels: ArrayLike, *, low_percent: float = 1.0, high_percent: float = 99.0) -> Window | None:
    """The window that spreads a picture, or an area dragged in it, over all greys; None where there is nothing to see.

    Percentiles keep a screw or a speck of air from deciding.
    """
    values = np.asarray(pixels)
    values = values[values != Volume.blank_hu] if values.dtype == np.int16 else values[np.isfinite(values)]
    if values.size == 0:
        return None
    low, high = (float(v) for v in np.percentile(values, [low_percent, high_percent]))
    # The first and last grey lie on low and high: LINEAR spans width - 1 around center - 0.5.
    return Window((low + high) / 2 + 0.5, max(high - low, 1.0) + 1, name="Auto")


def dicom_windows(
    centers: Sequence[float], widths: Sequence[float], explanations: Sequence[str] = (), shape: str = "LINEAR"
) -> tuple[Window, ...]:
    """The header's windows, in its order, without those that the standard forbids or that have no partner."""
    known: Shape = next((s for s in SHAPES if s == shape.strip().upper()), "LINEAR")
    windows = []
    for n, (center, width) in enumerate(zip(centers, widths, strict=False)):
        name = explanations[n].strip() if n < len(explanations) else ""
        try:
            windows.append(Window(float(center), float(width), known, name))
        except ValueError:
            continue
    return tuple(windows)


@lru_cache(maxsize=64)
def table(window: Window, *, invert: bool = False) -> NDArray[np.uint8]:
    """8-bit grey of every int16, in the order of its bits as uint16. Blank is black, inverted or not."""
    values = np.arange(65536, dtype=np.uint16).view(np.int16)
    greys = window.greys(values)
    greys_8bit = to_bytes(1 - greys if invert else greys)
    greys_8bit[values == Volume.blank_hu] = 0
    greys_8bit.flags.writeable = False
    return greys_8bit


def to_8bit(
    pixels: NDArray[np.int16], window: Window, *, invert: bool = False, out: NDArray[np.uint8] | None = None
) -> NDArray[np.uint8]:
    """The picture as a screen shows it, of the same shape; into `out` if given, which must be C-contiguous."""
    return look_up(pixels, table(window, invert=invert), out)


def look_up(
    pixels: NDArray[np.integer[Any]], greys: NDArray[np.uint8], out: NDArray[np.uint8] | None = None
) -> NDArray[np.uint8]:
    """Grey of each pixel from a table with one for every value of its 8 or 16 bits, in the order of the bits."""
    from osteoview.imaging import interpolation

    if out is None:
        out = np.empty(pixels.shape, np.uint8)
    if out.shape != pixels.shape or not out.flags.c_contiguous:
        raise ValueError("the greys need a C-contiguous array of the picture's shape")
    indices = np.ascontiguousarray(pixels).view(f"u{pixels.dtype.itemsize}").reshape(-1)
    indices.flags.writeable = False  # of the two kinds numba tells apart, only one is compiled
    interpolation.look_up(indices, greys, out.reshape(-1))
    return out


def to_bytes(greys: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Greys of 0 to 1 as whole steps of 1/255."""
    return np.floor(greys * _WHITE + 0.5).astype(np.uint8)
