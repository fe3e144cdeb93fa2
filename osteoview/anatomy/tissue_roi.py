"""Where the spongy bone is measured: an ellipse and a sample on each of the four slices nearest mid-height."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.body_slices import BodySlice, slices_through
from osteoview.anatomy.lesions import lesion_mask
from osteoview.anatomy.placing import Outline, Placed, Search
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measuring import measure
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.volume import Volume

SLICES = 4
# Slices that stand in for those with lesions lie no further from mid-height than this.
_SPARE_MM = 6.0
# 200 mm², as wide to as deep as a lumbar body's core.
_ELLIPSE_MM = (19.0, 13.4)
_SHRINKING = (1.0, 0.92, 0.84, 0.76, 0.68)
_SAMPLE_SIDES_MM = (20.0, 19.0, 18.0, 17.0, 16.0)
# Bone this far below the surface is clear of the cortex; a sample's corners may come nearer than an ellipse.
_CLEAR_MM, _SAMPLE_CLEAR_MM = 2.5, 1.5
# Before the middle there are fewer veins; the sample is larger and stays closer to it.
_ELLIPSE_AHEAD_MM, _SAMPLE_AHEAD_MM = 2.0, 1.0
# A lesion's blur reaches a little further than it stands out.
_HALO_MM = 2
# Pixels that spread so many times as much as on the other slices: something is there that the search has missed.
_UNEVEN, _UNEVEN_HU = 2.0, 15.0


@dataclass(frozen=True)
class TissueRoi:
    """One region on one slice. numbers are None-free: a region that counts nothing is not made.

    by_hand: a person has moved or stretched it. note: why it does not lie where those on the other slices do.
    """

    name: str
    shape: Ellipse | Sample
    ground: PlaneGround
    slice_index: int
    numbers: RegionNumbers
    by_hand: bool = False
    note: str = ""

    @property
    def center_mm(self) -> NDArray[np.float64]:
        """Its middle in the patient."""
        return np.asarray(self.ground.to_mm(self.shape.center))

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height."""
        if isinstance(self.shape, Sample):
            return self.shape.side, self.shape.side
        return self.shape.width, self.shape.height


def tissue_rois(volume: Volume, mask: BodyMask) -> tuple[TissueRoi, ...]:
    """Ellipses and samples of a body, upper slice first; none where the core is too small or the slices lie askew.

    Where a lesion shows on a slice, its regions are moved or another slice stands in; a slice without room has none.
    """
    slices, wanted = slices_through(volume, mask, SLICES, _SPARE_MM)
    if not wanted:
        return ()
    lesions = lesion_mask(mask)
    if not lesions.any():
        slices = slices[:wanted]
    odd = ndimage.binary_dilation(lesions, iterations=_HALO_MM).astype(np.float32)

    def look(on: Sequence[BodySlice]) -> Callable[[Outline], Search]:
        return lambda outline: Search(mask, odd, on, outline)

    ellipses = _measured(volume, _ellipses(look(slices), wanted))
    if ellipses:
        # Samples lie on the same slices.
        slices = [BodySlice(roi.slice_index, roi.ground) for roi in ellipses]
        wanted = len(slices)
    return _numbered(ellipses, _measured(volume, _samples(look(slices), wanted)))


def _ellipses(look: Callable[[Outline], Search], wanted: int) -> list[tuple[Placed, Ellipse | Sample]]:
    sizes = [(_ELLIPSE_MM[0] * share, _ELLIPSE_MM[1] * share) for share in _SHRINKING]
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    edges = [np.stack([np.cos(turn) * width / 2, np.sin(turn) * height / 2], axis=1) for width, height in sizes]
    outlines = [Outline(edge, _ELLIPSE_AHEAD_MM, _CLEAR_MM) for edge in edges]
    size, placed = _most_bone(look, outlines, [width * height for width, height in sizes], wanted)
    return [(one, Ellipse(one.center, *sizes[size])) for one in placed]


def _samples(look: Callable[[Outline], Search], wanted: int) -> list[tuple[Placed, Ellipse | Sample]]:
    along = np.linspace(-0.5, 0.5, 7)
    edge = np.array([(x, y) for x in along for y in along if max(abs(x), abs(y)) == 0.5])
    outlines = [Outline(side * edge, _SAMPLE_AHEAD_MM, _SAMPLE_CLEAR_MM) for side in _SAMPLE_SIDES_MM]
    size, placed = _most_bone(look, outlines, [side**2 for side in _SAMPLE_SIDES_MM], wanted)
    return [(one, Sample(one.center, _SAMPLE_SIDES_MM[size])) for one in placed]


def _most_bone(
    look: Callable[[Outline], Search], outlines: Sequence[Outline], areas: Sequence[float], wanted: int
) -> tuple[int, list[Placed]]:
    """The size, largest first, that measures most bone clear of lesions; where there is none, the largest that fits."""
    best: tuple[int, list[Placed]] = 0, []
    largest: tuple[int, Search] | None = None
    for size, outline in enumerate(outlines):
        search = look(outline)
        if not search.fits(wanted):
            continue
        largest = largest or (size, search)
        placed = search.clear_of_lesions(wanted)
        if len(placed) * areas[size] > len(best[1]) * areas[best[0]]:
            best = size, placed
        if len(best[1]) == wanted:
            break
    if best[1] or largest is None:
        return best
    return largest[0], largest[1].regardless(wanted)


def _measured(volume: Volume, placed: Sequence[tuple[Placed, Ellipse | Sample]]) -> list[TissueRoi]:
    """Upper slice first; without those that are far less even than the others."""
    rois = []
    for one, shape in sorted(placed, key=lambda pair: -pair[0].slice.ground.origin_mm[2]):
        numbers = measure(shape, one.slice.ground, volume)
        if isinstance(numbers, RegionNumbers) and numbers.statistics is not None:
            rois.append(TissueRoi("", shape, one.slice.ground, one.slice.index, numbers, note=one.note))
    if len(rois) < 3:
        return rois
    spreads = np.array([_spread_hu(roi) for roi in rois])
    usual = float(np.median(spreads))
    return [
        roi for roi, spread in zip(rois, spreads, strict=True) if spread <= max(_UNEVEN * usual, usual + _UNEVEN_HU)
    ]


def _numbered(ellipses: Sequence[TissueRoi], samples: Sequence[TissueRoi]) -> tuple[TissueRoi, ...]:
    """Named by their slices from above, the ellipse of a slice before its sample."""
    indices = [roi.slice_index for roi in ellipses or samples]
    named = [
        (indices.index(roi.slice_index) + 1, kind, roi)
        for kind, rois in (("ellipse", ellipses), ("sample", samples))
        for roi in rois
    ]
    return tuple(replace(roi, name=f"{kind} {number}") for number, kind, roi in sorted(named, key=lambda one: one[:2]))


def _spread_hu(roi: TissueRoi) -> float:
    of = roi.numbers.statistics
    return (of.sd or 0.0) if of is not None else 0.0
