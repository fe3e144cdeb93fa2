"""From a shape, the ground it lies on and the image to its numbers."""

from __future__ import annotations

from typing import Literal

import numpy as np

from osteoview.annotation import picture_pixels, voxels
from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import Ground, PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.numbers import (
    AngleNumbers,
    Caution,
    LengthNumbers,
    Numbers,
    Profile,
    Refusal,
    RegionNumbers,
    Statistics,
)
from osteoview.annotation.shape import Region, Shape
from osteoview.annotation.voxels import Mask, Points, Under
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume

Image = Volume | Radiograph

# Notes that spoil the values and leave the geometry right: lengths stay. Any other that blocks, blocks both.
_VALUES_ONLY = frozenset({"not HU", "computed values", "lossy", "8 bits"})
# A box that was laid along the picture's edge may leave it by rounding.
_ROUNDED = 1e-6
# A profile of more points than a screen has columns shows no more.
_MOST_SAMPLES = 4000
_CAUTION_OF = {"detector": Caution.AT_DETECTOR, "unstated": Caution.UNSTATED_SCALE, "unknown": Caution.NO_SCALE}


def measure(drawn: Shape, ground: Ground, image: Image) -> Numbers:
    """Its numbers on the image that it was drawn on; another image is refused.

    In a plane along the acquired voxels a region counts the exact HU of the voxels of the nearest slice whose centres
    lie in it; in an oblique plane, trilinear samples at the scan's finest spacing, marked as resampled. A crop box is
    shown to a network and not measured: it has an area, and no statistics.
    """
    no_geometry = _no_geometry(ground, image)
    if isinstance(drawn, Angle):
        return AngleNumbers(None if no_geometry else drawn.degrees, no_geometry)
    if isinstance(drawn, Length):
        length = None if no_geometry else drawn.length * (ground.unit_mm or 1.0)
        return LengthNumbers(length, "mm" if ground.unit_mm else "px", no_geometry, _scale_cautions(ground))
    area_mm2 = None if no_geometry or not ground.unit_mm else drawn.area * ground.unit_mm**2
    if isinstance(drawn, Crop) and isinstance(ground, PictureGround) and isinstance(image, Radiograph):
        return _shown(drawn, ground, image, area_mm2, no_geometry)
    refusal = no_geometry or _no_values(image)
    found = None if refusal else _under(drawn, ground, image)
    if found is None:
        return RegionNumbers(_unit(image), drawn.area, area_mm2, np.zeros(0), None, refusal, _scale_cautions(ground))
    counted = found.counted
    return RegionNumbers(
        _unit(image),
        drawn.area,
        area_mm2,
        counted,
        Statistics.of(counted) if counted.size else None,
        _why_nothing(found) if not counted.size else "",
        (*_cautions(found, image), *_scale_cautions(ground)),
        found.slice_index,
    )


def profile(line: Length, ground: Ground, image: Image) -> Profile:
    """Values along a line, interpolated; a plane along the voxels is read in its nearest slice, as regions are."""
    refusal = _no_geometry(ground, image) or _no_values(image)
    step = min(image.spacing_mm) if isinstance(image, Volume) else 1.0
    count = 0 if refusal else int(np.clip(np.ceil(line.length / step) + 1, 2, _MOST_SAMPLES))
    points = np.linspace(line.start, line.end, count)
    values, known = np.zeros(count), np.zeros(count, np.bool_)
    if count and isinstance(image, Volume) and isinstance(ground, PlaneGround):
        values, known = _along_voxels(points, line, ground, image)
    elif count and isinstance(image, Radiograph) and isinstance(ground, PictureGround):
        values, known = picture_pixels.along(ground.to_px(points), image)
    distances = np.linspace(0, line.length * (ground.unit_mm or 1.0), count)
    return Profile(distances, "mm" if ground.unit_mm else "px", values, known, _unit(image), refusal)


def _shown(
    crop: Crop, ground: PictureGround, radiograph: Radiograph, area_mm2: float | None, no_geometry: str
) -> RegionNumbers:
    """What must be said of a crop box: millions of pixels may lie in it, and nobody asks for their mean."""
    rows, columns = radiograph.shape
    corners_px = ground.to_px(crop.corners)
    low, high, last = corners_px.min(axis=0), corners_px.max(axis=0), np.array([columns, rows]) - 0.5
    refusal = no_geometry or (str(Refusal.OUTSIDE.value) if (high <= -0.5).any() or (low >= last).any() else "")
    leaves = (Caution.LEAVES_IMAGE,) if (low < -0.5 - _ROUNDED).any() or (high > last + _ROUNDED).any() else ()
    cautions = (*leaves, *_scale_cautions(ground))
    return RegionNumbers("", crop.area, area_mm2, np.zeros(0), None, refusal, cautions)


def _no_geometry(ground: Ground, image: Image) -> str:
    """Why nothing can be measured here at all; '' where lengths can."""
    if not _is_on(ground, image):
        return Refusal.OTHER_IMAGE.value
    return next((note.text for note in image.notes if note.blocks_measuring and note.name not in _VALUES_ONLY), "")


def _no_values(image: Image) -> str:
    """Why its values cannot be measured; '' where they can."""
    if isinstance(image, Radiograph) and image.is_color:
        return Refusal.COLOUR.value
    return next((note.text for note in image.notes if note.blocks_measuring), "")


def _is_on(ground: Ground, image: Image) -> bool:
    key = ground.image
    if isinstance(image, Volume):
        return isinstance(ground, PlaneGround) and ImageKey.of_volume(image).series_uid == key.series_uid
    return isinstance(ground, PictureGround) and ImageKey.of_radiograph(image, key.page) == key


def _under(drawn: Region, ground: Ground, image: Image) -> Under | None:
    if isinstance(image, Volume) and isinstance(ground, PlaneGround):
        return voxels.under(drawn, ground, image)
    if isinstance(image, Radiograph) and isinstance(ground, PictureGround):
        return picture_pixels.under(drawn, ground, image)
    return None


def _along_voxels(points: Points, line: Length, ground: PlaneGround, volume: Volume) -> tuple[Points, Mask]:
    points_mm = ground.to_mm(points)
    axis = voxels.slice_axis(volume, ground)
    if axis is not None:
        vox = volume.to_vox(points_mm)
        vox[:, axis] = voxels.slice_index(volume, ground, axis, np.asarray(line.center))
        points_mm = volume.to_mm(vox)
    values, outside, blank, padding = voxels.interpolated(volume, points_mm)
    return values, ~(outside | blank | padding)


def _why_nothing(found: Under) -> str:
    if found.values.size:
        return str(Refusal.NO_DATA.value)
    return str((Refusal.OUTSIDE if found.leaves else Refusal.NO_VOXEL).value)


def _cautions(found: Under, image: Image) -> tuple[Caution, ...]:
    told = (
        (Caution.RESAMPLED, isinstance(image, Volume) and found.slice_index is None and found.values.size > 0),
        (Caution.LEAVES_IMAGE, found.leaves),
        (Caution.TOUCHES_BLANK, bool(found.blank.any())),
        (Caution.TOUCHES_PADDING, bool(found.padding.any())),
    )
    return tuple(caution for caution, holds in told if holds)


def _scale_cautions(ground: Ground) -> tuple[Caution, ...]:
    caution = _CAUTION_OF.get(ground.where) if isinstance(ground, PictureGround) else None
    return () if caution is None else (caution,)


def _unit(image: Image) -> Literal["HU", ""]:
    return "HU" if isinstance(image, Volume) else ""
