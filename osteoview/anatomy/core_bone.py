"""The spongy bone of a body's middle as a whole: many times the bone that four regions read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from osteoview.anatomy.block import STEP_MM
from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.lesions import lesion_mask

# Towards the endplates spongy bone grows denser: what lies within this share of the height from either is left out.
_PLATE_SHARE = 0.32
# Where the basivertebral vein runs: behind the body's middle, to both sides, up and down, mm.
_VEIN_BACK_MM, _VEIN_SIDE_MM, _VEIN_UP_MM = 2.0, 8.0, 4.0
_HALO_VOX = 2
# Less bone than this says no more than the regions do.
_LEAST_ML = 1.0


@dataclass(frozen=True)
class CoreBone:
    """Mean of the spongy core around mid-height, vein and lesions apart; lesion_share of it was left out for these."""

    mean_hu: float
    volume_ml: float
    lesion_share: float


def core_bone(mask: BodyMask) -> CoreBone | None:
    """From the block that the body was outlined in; None where too little is left."""
    up, back, left = mask.block.offsets_mm
    low, high = mask.plates_mm
    share = (up[:, None, None] - low) / np.maximum(high - low, 1.0)
    middle = mask.core & (share > _PLATE_SHARE) & (share < 1.0 - _PLATE_SHARE) & np.isfinite(mask.block.hu)
    center_up, center_back, center_left = mask.block.to_local(mask.center_mm)
    vein = np.ix_(
        np.abs(up - center_up) < _VEIN_UP_MM, back - center_back > _VEIN_BACK_MM,
        np.abs(left - center_left) < _VEIN_SIDE_MM,
    )  # fmt: skip
    middle[vein] = False
    odd = ndimage.binary_dilation(lesion_mask(mask), iterations=_HALO_VOX)
    kept = middle & ~odd
    volume_ml = float(kept.sum()) * STEP_MM**3 / 1000
    if volume_ml < _LEAST_ML:
        return None
    mean_hu = float(mask.block.hu[kept].mean(dtype=np.float64))
    return CoreBone(mean_hu, volume_ml, float(odd[middle].mean()))
