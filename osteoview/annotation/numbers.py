"""The numbers that a shape yields, and all that must be said beside them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Unit = Literal["mm", "px"]
Values = NDArray[np.number[Any]]

# As many bars as can be told apart in a small pane.
_MOST_BARS = 60


class Caution(Enum):
    """What must stay beside a number; its value is the sentence."""

    RESAMPLED = "Interpolated between voxels: the plane is oblique to the scan."
    LEAVES_IMAGE = "Part of the region lies outside the image and is not counted."
    TOUCHES_BLANK = "The region touches missing data, which is not counted."
    TOUCHES_PADDING = "The region touches padding outside the scanned field, which is not counted."
    AT_DETECTOR = "Millimetres at the detector: in the patient it is smaller, by an unknown magnification."
    UNSTATED_SCALE = "The file does not say where its pixel size holds; it may be the detector's."
    NO_SCALE = "The file gives no pixel size: lengths are in pixels."


class Refusal(Enum):
    """Why there is no number at all; its value is the sentence."""

    OUTSIDE = "The region lies outside the image."
    NO_VOXEL = "The region is too small: no voxel has its centre in it."
    NO_DATA = "There is no data under the region: slices are missing, or it lies on padding."
    COLOUR = "A colour picture holds no measured values."
    OTHER_IMAGE = "The image that this was drawn on is not open."


@dataclass(frozen=True)
class Statistics:
    """Of the values whose centres lie in a region. `sd` is that of a sample (n − 1), None for a single value.

    n − 1 is what ITK, 3D Slicer and ImageJ compute; over hundreds of pixels it differs from n by less than 0.2 %.
    """

    n: int
    mean: float
    sd: float | None
    minimum: float
    maximum: float
    median: float

    @classmethod
    def of(cls, values: Values) -> Statistics:
        """The statistics of one value or more."""
        exact = values.astype(np.float64)
        return cls(
            n=exact.size,
            mean=float(exact.mean()),
            sd=float(exact.std(ddof=1)) if exact.size > 1 else None,
            minimum=float(exact.min()),
            maximum=float(exact.max()),
            median=float(np.median(exact)),
        )


@dataclass(frozen=True, eq=False)
class Histogram:
    """How many values lie between each two neighbouring edges."""

    edges: NDArray[np.float64]
    counts: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class RegionNumbers:
    """What lies under a region: `statistics`, or `refusal` says why there are none.

    `unit` is HU in a CT and '' for the values of a picture. `area_mm2` is the drawn shape's, None without a scale;
    `slice_index` the acquired slice that was read, None where a plane was resampled. Values are those counted.
    """

    unit: Literal["HU", ""]
    area: float
    area_mm2: float | None
    values: Values
    statistics: Statistics | None
    refusal: str = ""
    cautions: tuple[Caution, ...] = ()
    slice_index: int | None = None

    @property
    def resampled(self) -> bool:
        """Whether the values were interpolated."""
        return Caution.RESAMPLED in self.cautions

    def histogram(self) -> Histogram | None:
        """Bars in which every value has the same chance; None without values.

        Whole numbers often come in steps, of a scanner's rescale slope for instance: a bar then covers whole steps.
        """
        if not self.values.size:
            return None
        low, high = float(self.values.min()), float(self.values.max())
        if self.values.dtype.kind in "iu":
            step = float(max(1, np.gcd.reduce(np.diff(np.unique(self.values)).astype(np.int64))))
            width = step * max(1, int(np.ceil((high - low + step) / step / _MOST_BARS)))
            first = low - step / 2
        else:
            width = (high - low) / _MOST_BARS or 1.0
            first = low - width / 2
        bars = int(np.ceil((high + 1e-9 - first) / width))
        edges = np.asarray(first + width * np.arange(bars + 1), np.float64)
        counts, _ = np.histogram(self.values, edges)
        return Histogram(edges, counts.astype(np.int64))


@dataclass(frozen=True)
class LengthNumbers:
    """How long a line is; in pixels where nobody knows what a pixel is in mm. `refusal` says why there is none."""

    length: float | None
    unit: Unit = "mm"
    refusal: str = ""
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True)
class AngleNumbers:
    """How wide an angle is. `refusal` says why there is none."""

    degrees: float | None
    refusal: str = ""


Numbers = RegionNumbers | LengthNumbers | AngleNumbers


@dataclass(frozen=True, eq=False)
class Profile:
    """Values along a line at even distances from its start; those not `known` are outside the image or missing."""

    distances: NDArray[np.float64]
    distance_unit: Unit
    values: NDArray[np.float64]
    known: NDArray[np.bool_]
    unit: Literal["HU", ""]
    refusal: str = ""
