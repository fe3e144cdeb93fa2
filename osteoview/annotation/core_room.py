"""Whether a sample stays in the spongy core of a vertebral body that is known, and how large it may be there."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.outline import Point
from osteoview.annotation.regions import Sample

# Bone this far below the surface is clear of the cortex.
CLEAR_MM = 1.5
_STEP_MM = 0.5
# Points along each side of a sample that are looked at.
_ALONG = np.linspace(-1, 1, 11)
_EDGE = np.concatenate([[(a, -1.0), (a, 1.0), (-1.0, a), (1.0, a)] for a in _ALONG])


class Core(Protocol):
    """What is asked of an outlined body."""

    @property
    def center_mm(self) -> NDArray[np.float64]:
        """The middle of the body."""

    @property
    def along(self) -> NDArray[np.float64]:
        """Unit vector headwards along its axis."""

    def depth_mm(self, points_mm: ArrayLike) -> NDArray[np.float64]:
        """How far below the surface of the bone positions (…, 3) lie; 0 outside."""


def stays_in(sample: Sample, ground: PlaneGround, core: Core) -> bool:
    """Whether the whole edge of a sample is clear of the cortex."""
    edge = _EDGE * (sample.side / 2) + sample.center
    return bool((core.depth_mm(ground.to_mm(edge)) >= CLEAR_MM).all())


def fitting(center: Point, ground: PlaneGround, core: Core) -> Sample:
    """The largest sample around a point that stays in the core. Raises ShapeError where even the smallest leaves it."""
    for side in np.arange(Sample.largest_mm, Sample.smallest_mm - _STEP_MM / 2, -_STEP_MM).tolist():
        sample = Sample(center, side)
        if stays_in(sample, ground, core):
            return sample
    raise ShapeError(
        f"The spongy core is narrower than {Sample.smallest_mm:.0f} mm here: the sample's corners reach the cortex."
    )


def middle(ground: PlaneGround, center_mm: ArrayLike, along: ArrayLike) -> Point:
    """Where a body's axis meets a ground across it; on any other, the place nearest to its middle."""
    center, axis = np.asarray(center_mm, np.float64), np.asarray(along, np.float64)
    steepness = float(axis @ ground.normal_mm)
    if abs(steepness) > 0.5:
        center = center - ground.depth_mm(center) / steepness * axis
    x, y = ground.from_mm(center).tolist()
    return x, y
