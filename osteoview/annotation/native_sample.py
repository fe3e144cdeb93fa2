"""The sample of the published studies: 50×50 of an image's own pixels, or the reason why it cannot be one."""

from __future__ import annotations

import numpy as np

from osteoview.annotation import voxels
from osteoview.annotation.core_room import Core, stays_in
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import Ground, PictureGround, PlaneGround
from osteoview.annotation.outline import Point
from osteoview.annotation.regions import Sample
from osteoview.imaging.volume import Volume

# Spine protocols have pixels of 0.35 to 0.5 mm: beyond, 50 of them are wider than the spongy core of a vertebra; below
# 0.32 mm they show less of it than the smallest sample.
_LARGEST_MM = 25.0
_SQUARE = 0.01


def native_sample(center: Point, ground: Ground, volume: Volume | None = None, core: Core | None = None) -> Sample:
    """Exactly 2500 whole pixels around the point. Raises ShapeError with the reason where the scan has none such.

    Where the body under the point is outlined (`core`), they must not leave its spongy core.
    """
    if isinstance(ground, PictureGround):
        if abs(ground.aspect - 1) > _SQUARE:
            raise ShapeError(
                "The pixels of this picture are not square: a sample of its own pixels would be distorted."
            )
        x, y = (float(np.rint(value - 0.5) + 0.5) for value in center)
        return Sample((x, y), float(Sample.pixels), native=True)
    if volume is None:
        raise ShapeError("A plane has no pixels of its own without its scan.")
    sample = _in_plane(center, ground, volume)
    if core is not None and not stays_in(sample, ground, core):
        raise ShapeError(
            f"50 pixels of this scan are {sample.side:.0f} mm and would leave the spongy core here: "
            "use the 20 mm sample, which can be made smaller."
        )
    return sample


def _in_plane(center: Point, ground: PlaneGround, volume: Volume) -> Sample:
    axis = voxels.slice_axis(volume, ground)
    directions = volume.affine[:3, :3] / volume.spacing_mm
    one, other = (n for n in range(3) if n != (0 if axis is None else axis))
    along = max(abs(float(directions[:, n] @ ground.right_mm)) for n in (one, other))
    if axis is None or along < 1 - 1e-6:
        raise ShapeError("The scan's own pixels lie only in its own slices, unturned: reset the axes first.")
    pixel_mm, height_mm = volume.spacing_mm[one], volume.spacing_mm[other]
    if abs(height_mm / pixel_mm - 1) > _SQUARE:
        raise ShapeError("The pixels of this plane are not square: a sample of them would be distorted.")
    side_mm = Sample.pixels * pixel_mm
    if side_mm > _LARGEST_MM:
        raise ShapeError(
            f"50 pixels of this scan are {side_mm:.0f} mm, wider than a vertebra's spongy core: use the 20 mm sample."
        )
    if side_mm < Sample.smallest_mm:
        raise ShapeError(
            f"50 pixels of this scan are only {side_mm:.0f} mm, less than the study's samples: use the 20 mm sample."
        )
    vox = volume.to_vox(ground.to_mm(center))
    # An even number of pixels has its middle between two of them.
    for n in (one, other):
        vox[n] = np.rint(vox[n] - 0.5) + 0.5
    x, y = ground.from_mm(volume.to_mm(vox)).tolist()
    return Sample((x, y), side_mm, native=True)
