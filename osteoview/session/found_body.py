"""The vertebral body that the program outlined, as whoever places something by hand asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation.body_mark import BodyMark, Endplate
from osteoview.annotation.image_key import ImageKey

if TYPE_CHECKING:  # what outlines a body takes long to import
    from osteoview.anatomy.body_mask import BodyMask

Vector = NDArray[np.float64]
_HALF_WIDTH_MM = 15.0


@dataclass(frozen=True, eq=False)
class FoundBody:
    """A Core, made of the outline of a body; its own axes are the columns left, back and up."""

    mask: BodyMask

    @property
    def center_mm(self) -> Vector:
        """The middle of the body."""
        return self.mask.center_mm

    @property
    def along(self) -> Vector:
        """Unit vector headwards along the body's own axis."""
        return np.asarray(self.mask.block.axes[:, 2])

    def depth_mm(self, points_mm: ArrayLike) -> Vector:
        """How far below the surface of the bone positions (…, 3) lie; 0 outside."""
        from osteoview.anatomy.block import STEP_MM

        depths = self.mask.depth_mm
        size = np.array(depths.shape)
        at = np.rint(self.mask.block.to_local(points_mm) / STEP_MM + (size - 1) / 2).astype(np.int64)
        inside = np.asarray(((at >= 0) & (at < size)).all(axis=-1))
        i, j, k = np.moveaxis(np.where(inside[..., None], at, 0), -1, 0)
        return np.where(inside, depths[i, j, k], 0.0)

    def marked(self, image: ImageKey) -> BodyMark:
        """Its endplates as if they had been drawn along, one in the sagittal and one in the coronal view."""
        left, back, up = self.mask.block.axes.T
        half_mm = self.mask.heights_mm[1] / 2 or self.mask.inside.any(axis=(1, 2)).sum() / 2
        upper, lower = self.center_mm + half_mm * up, self.center_mm - half_mm * up
        return BodyMark(
            image,
            Endplate.of(upper - _HALF_WIDTH_MM * back, upper + _HALF_WIDTH_MM * back),
            Endplate.of(lower - _HALF_WIDTH_MM * left, lower + _HALF_WIDTH_MM * left),
        )
