"""What a body reads in Hounsfield units at a tube voltage.

The coefficients make one reference L1 (118.3 mg/cm³ in marrow of -14 HU, an average patient of about 60 years) read
148, 141 and 131 HU at 100, 120 and 140 kVp, the means reported for patients scanned at each voltage. Those
differences are smaller than hydroxyapatite in a small water bath shows (about +15 % from 120 to 100 kVp), because a
torso hardens the beam before it reaches the spine. Iodine: 25-26 HU per mg/ml at 120 kVp (Bae 2010, Radiology 256:32).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.tissue import Tissue

KVP_RANGE = (80, 140)
_VOLTAGES_KVP = (80.0, 100.0, 120.0, 140.0)
_MINERAL_HU_PER_MG_CM3 = (1.460, 1.369, 1.310, 1.226)
_IODINE_HU_PER_MG_ML = (41.0, 32.0, 26.0, 22.0)


def mineral_hu_per_mg_cm3(kvp: float) -> float:
    """What a milligram of hydroxyapatite in a cubic centimetre adds."""
    return _at(kvp, _MINERAL_HU_PER_MG_CM3)


def iodine_hu_per_mg_ml(kvp: float) -> float:
    """What a milligram of iodine in a millilitre adds."""
    return _at(kvp, _IODINE_HU_PER_MG_ML)


def hounsfield(tissue: Tissue, kvp: float) -> NDArray[np.float32]:
    """CT numbers of a tissue map before any scanner has blurred it."""
    hu = tissue.mineral_mg_cm3 * np.float32(mineral_hu_per_mg_cm3(kvp))
    hu += tissue.soft_hu
    if tissue.iodine_mg_ml is not None:
        hu += tissue.iodine_mg_ml * np.float32(iodine_hu_per_mg_ml(kvp))
    return hu


def _at(kvp: float, values: tuple[float, ...]) -> float:
    low, high = KVP_RANGE
    if not low <= kvp <= high:
        raise ValueError(f"the tube runs at {low} to {high} kVp, not {kvp:g}")
    return float(np.interp(kvp, _VOLTAGES_KVP, values))
