"""An assessment measured again with the regions as a person has moved, stretched or removed them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from scipy import ndimage

from osteoview.anatomy.assessment import Assessment
from osteoview.anatomy.block import STEP_MM
from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.density import Density
from osteoview.anatomy.gates import Gate, region_gates
from osteoview.anatomy.lesions import lesion_mask
from osteoview.anatomy.tissue_roi import TissueRoi
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.measuring import measure
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.volume import Volume

GATE, IN_SCAN = "regions in spongy bone", "level in scan"
# Nearer to the surface than this lies cortex; so much unusual bone in a region moves its mean.
_CORTEX_MM, _MOST_ODD = 1.0, 0.05
_SHARES = (1.0, 0.75, 0.5, 0.25, 0.0)


def with_regions(
    found: Assessment, volume: Volume, regions: Iterable[Measurement], *, age_years: float | None = None
) -> Assessment:
    """The same vertebra by other regions, which are named by their `id`. Those left as they were stay the same.

    Where no spine was found, whoever placed the regions has said which vertebra it is, and nothing else is known of it.
    """
    automatic = {roi.name: roi for roi in found.rois}
    rois = tuple(roi for one in regions if (roi := _roi(one, automatic.get(one.id), volume)) is not None)
    removed = tuple(name for name in automatic if name not in {roi.name for roi in rois})
    norm = found.density.norm if found.density is not None else None
    density = Density.of(rois, norm.age_years if norm is not None else age_years)
    gates = _with(found.gates, region_gates(rois) if rois else (_nothing_left(),))
    if rois and found.spine is None:
        gates = (*(gate for gate in gates if gate.name != IN_SCAN), *_by_word(found.level))
    changed = [roi for roi in rois if roi.by_hand]
    if changed and found.mask is not None:
        gates = (*gates, _inside(found.mask, changed))
    return replace(found, gates=gates, rois=rois, density=density, removed=removed)


def _with(gates: Sequence[Gate], anew: Sequence[Gate]) -> tuple[Gate, ...]:
    """Gates in place of those of the same names; behind the others where there were none."""
    said = {gate.name: gate for gate in (*gates, *anew)}
    return tuple(said.values())


def _by_word(level: str) -> tuple[Gate, Gate]:
    named = Gate(
        "level certain", passed=True, detail=f"{level} was named by whoever placed the regions.", declines=True
    )
    unseen = "No vertebral body was outlined: fracture, metal and lesions were not looked for."
    return named, Gate("body outlined", passed=False, detail=unseen)


def _roi(one: Measurement, automatic: TissueRoi | None, volume: Volume) -> TissueRoi | None:
    """None where it counts nothing: outside the scan, or between its voxels."""
    if automatic is not None and (one.shape, one.ground) == (automatic.shape, automatic.ground):
        return automatic
    if not isinstance(one.shape, Ellipse | Sample) or not isinstance(one.ground, PlaneGround):
        return None
    numbers = measure(one.shape, one.ground, volume)
    if not isinstance(numbers, RegionNumbers) or numbers.statistics is None:
        return None
    index = numbers.slice_index if numbers.slice_index is not None else automatic.slice_index if automatic else 0
    return TissueRoi(one.id, one.shape, one.ground, index, numbers, by_hand=True)


def _nothing_left() -> Gate:
    return Gate("core large enough", passed=False, detail="Every region was removed by hand.", declines=True)


def _inside(mask: BodyMask, changed: Sequence[TissueRoi]) -> Gate:
    """Whether what a person has placed still lies where spongy bone is."""
    lesions = lesion_mask(mask).astype(np.float32)
    near, odd = [], []
    for roi in changed:
        corners, center = np.asarray(roi.shape.corners), np.asarray(roi.shape.center)
        if float(_read(mask, mask.depth_mm, roi.ground, corners).min()) < _CORTEX_MM:
            near.append(roi.name)
        area = np.concatenate([center + (corners - center) * share for share in _SHARES])
        if float(_read(mask, lesions, roi.ground, area).mean()) > _MOST_ODD:
            odd.append(roi.name)
    words = [f"Edited by hand: {', '.join(roi.name for roi in changed)}."]
    if near:
        words.append(f"Cortex or endplate is in or beside {', '.join(near)}.")
    if odd:
        words.append(f"Unusually dense or fatty bone is in {', '.join(odd)}.")
    return Gate(GATE, not near and not odd, " ".join(words))


def _read(mask: BodyMask, values: np.ndarray, ground: PlaneGround, points: np.ndarray) -> np.ndarray:
    """Values of the mask's block at points of a ground; 0 outside the block."""
    local = mask.block.to_local(ground.to_mm(points)) / STEP_MM + (np.array(values.shape) - 1) / 2
    return np.asarray(ndimage.map_coordinates(values.astype(np.float32), local.T, order=1, cval=0.0))
