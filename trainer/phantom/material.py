"""What shapes are filled with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

CORTEX_MG_CM3 = 1080.0  # hydroxyapatite of compact bone with its pores; reads about 1450 HU


@dataclass(frozen=True)
class Material:
    """One substance, or two mixed at random.

    hu: what it reads at 120 kVp without mineral and iodine. mineral_mg, cortex_mg: of the inside and of the shell
    (mg/cm³), cortex_mm thick. mottle_hu: amplitude of slow variation, mottle_mm its grain along the shape's x, y, z.
    vein_hu replaces hu where the variation exceeds vein_level (in standard deviations).
    """

    hu: float
    mineral_mg: float = 0.0
    iodine_mg: float = 0.0
    cortex_mm: float = 0.0
    cortex_mg: float = CORTEX_MG_CM3
    mottle_hu: float = 0.0
    mottle_mm: tuple[float, float, float] = (8.0, 8.0, 8.0)
    vein_level: float = 9.0
    vein_hu: float = 0.0

    def mottle(self, pitch_mm: float) -> NDArray[np.float32]:
        """The six numbers the kernel wants, for a lattice of this pitch."""
        scale = [pitch_mm * PATTERN_GRAIN / grain for grain in self.mottle_mm]
        return np.array([self.mottle_hu, *scale, self.vein_level, self.vein_hu], np.float32)


PATTERN_GRAIN = 3.0  # points of the pattern to one grain


def pattern(seed: int) -> NDArray[np.float32]:
    """A cube of smooth noise, mean 0 and standard deviation 1, that repeats without a seam."""
    noise = np.random.default_rng([seed, 77]).standard_normal((64, 64, 64)).astype(np.float32)
    smooth = gaussian_filter(noise, 0.85, mode="wrap")
    smooth += 1.6 * gaussian_filter(noise[::-1], 2.2, mode="wrap")
    smooth -= smooth.mean()
    return np.ascontiguousarray(smooth / smooth.std(), dtype=np.float32)
