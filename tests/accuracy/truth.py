"""What is true of a case's L1: its spongy mean, what stands where the regions were placed, which voxels are its body.

The spongy mean does not know where any region lies: it is the mean, before blur and noise, of all spongy bone in the
middle two fifths of the body's height and more than 4 mm below its surface. Places that were drawn with a lesion or a
vein are left out: there the bone without its trabeculae departs by more than 30 HU from its median.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.tissue_roi import TissueRoi
from osteoview.annotation.regions import Ellipse
from tests.accuracy.case import FINE_MM, Case, bone_places_mm
from trainer.phantom.body import CORE

_HALF_HEIGHT_SHARE, _DEEP_MM, _ODD_HU = 0.2, 4.0, 30.0
_LEAST_SLAB_MM = 0.8
# Beyond either endplate the scan must show so much for L1 to be wholly in it.
_BEYOND_MM = 2.0


def spongy_mean_hu(case: Case) -> float:
    """The mean that a reader wants to know, see above."""
    middle = _middle(case)
    smooth = case.smooth_hu.astype(np.float64)
    usual = np.abs(ndimage.gaussian_filter(smooth, 1.0) - np.median(smooth[middle])) < _ODD_HU
    return float(case.bone_hu[middle & usual].mean())


def mean_in_hu(case: Case, rois: Iterable[TissueRoi]) -> float:
    """The mean, before blur and noise, of the very bone under some ellipses, as thick as the slices are."""
    places = bone_places_mm(case)
    found = []
    for roi in rois:
        if not isinstance(roi.shape, Ellipse):
            continue
        away = places - roi.center_mm
        across, down = away @ np.array(roi.ground.right_mm), away @ np.array(roi.ground.down_mm)
        inside = (across / (roi.shape.width / 2)) ** 2 + (down / (roi.shape.height / 2)) ** 2 <= 1.0
        thick_mm = max(case.facts.thickness_mm, _LEAST_SLAB_MM)
        inside &= np.abs(away @ roi.ground.normal_mm) <= thick_mm / 2
        found.append(case.bone_hu[inside])
    return float(np.concatenate(found).mean())


def dice(case: Case, mask: BodyMask) -> float:
    """Overlap of the mask with the body as drawn, on the mask's own millimetres, however thick the slices are."""
    grid = np.stack(np.meshgrid(*mask.block.offsets_mm, indexing="ij"), axis=-1)
    vox = np.rint((mask.block.to_mm(grid) - case.corner_mm) / FINE_MM).astype(int)[..., ::-1]
    inside = np.all((vox >= 0) & (vox < np.array(case.bone_labels.shape)), axis=-1)
    vox[~inside] = 0
    found = case.bone_labels[tuple(np.moveaxis(vox, -1, 0))]
    drawn = inside & ((found == case.facts.number) | (found == case.facts.number + CORE))
    return float(2 * (drawn & mask.inside).sum() / (drawn.sum() + mask.inside.sum()))


def is_whole(case: Case) -> bool:
    """Whether the slices cover the body and a little beyond either endplate."""
    bottom = float(case.affine[2, 3]) - case.facts.thickness_mm / 2
    top = bottom + (len(case.hu) - 1) * case.facts.spacing_mm + case.facts.thickness_mm
    return case.facts.lower_mm[2] - _BEYOND_MM >= bottom and case.facts.upper_mm[2] + _BEYOND_MM <= top


def _middle(case: Case) -> NDArray[np.bool_]:
    facts = case.facts
    up = (bone_places_mm(case) - np.array(facts.center_mm)) @ np.array(facts.axes)[:, 2]
    height = float(np.linalg.norm(np.array(facts.upper_mm) - np.array(facts.lower_mm)))
    body = np.isin(case.bone_labels, (facts.number, facts.number + CORE))
    deep = ndimage.distance_transform_edt(body, sampling=FINE_MM) > _DEEP_MM
    return np.asarray(deep & (np.abs(up) < _HALF_HEIGHT_SHARE * height))
