"""Places in the spongy core that are no usual spongy bone: islands, haemangiomas, nodes, sclerosis, cement."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.body_mask import BodyMask

_SMOOTH_VOX = 1.5
_LEAST_CORE = 50
# Departures from the core's median: at least so many HU, and so many times its spread.
_DENSE_HU, _DENSE_SPREADS = 70.0, 4.0
_FATTY_HU, _FATTY_SPREADS = 90.0, 5.0


def lesion_mask(mask: BodyMask) -> NDArray[np.bool_]:
    """Which voxels of the block are unusually dense or fatty."""
    filled = np.nan_to_num(mask.block.hu, nan=0.0)
    smooth = ndimage.gaussian_filter(filled, _SMOOTH_VOX)
    core = smooth[mask.core]
    if core.size < _LEAST_CORE:
        return np.zeros(mask.inside.shape, bool)
    middle = float(np.median(core))
    spread = 1.4826 * float(np.median(np.abs(core - middle)))
    dense = smooth > middle + max(_DENSE_HU, _DENSE_SPREADS * spread)
    fatty = smooth < middle - max(_FATTY_HU, _FATTY_SPREADS * spread)
    return np.asarray(ndimage.binary_opening((dense | fatty) & mask.core))
