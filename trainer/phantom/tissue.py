"""What a body is made of at each voxel, before any machine has looked at it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.grid import Grid


@dataclass(frozen=True)
class Tissue:
    """Three maps on one grid; their sum at a tube voltage is a CT number, their line integrals are projections.

    soft_hu: float32, what the voxel would read at 120 kVp without mineral and iodine (air -1000, fat about -100,
        muscle about 55, marrow between; metal several thousand). Taken as independent of tube voltage.
    mineral_mg_cm3: float32, calcium hydroxyapatite.
    iodine_mg_ml: float32, or None where the person had no contrast.
    """

    grid: Grid
    soft_hu: NDArray[np.float32]
    mineral_mg_cm3: NDArray[np.float32]
    iodine_mg_ml: NDArray[np.float32] | None = None
