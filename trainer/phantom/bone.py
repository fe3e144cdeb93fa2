"""Spongy bone: how much, how thick, how far apart, and what lies between the trabeculae.

Sources the numbers come from:

- Thomsen 2013 (Bone 57:47, L2, 79 people of 22–96 years): bone volume falls with age while trabecular thickness does
  not; horizontal trabeculae thin relative to vertical ones; the thickest vertical ones grow thicker in women.
- Bergot 1988 (Calcif Tissue Int 43:143, L3, 61 people): horizontal bone is lost faster than vertical (64 against 51 %
  in women between 33–49 and 80–89 years); widths of .11–.18 mm; spaces widen more than thinning explains.
- Hildebrand 1999 (J Bone Miner Res 14:1167, L2 and L4 of 52 donors): BV/TV .08, thickness .14 mm, separation .82 mm.
- Chen 2013 (Int J Endocrinol 213234, review) for the spread between young and old, men and women.
- Baum 2018 (Front Endocrinol 9:141) and Griffith 2012 (J Magn Reson Imaging 36:225): marrow fat by age and sex.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

# Mineral in a cubic centimetre of trabecular bone proper (µCT tissue mineral density, hydroxyapatite).
TISSUE_MINERAL_MG_CM3 = 1050.0

# Yellow marrow reads like fat, red marrow like soft tissue.
YELLOW_MARROW_HU = -95.0
RED_MARROW_HU = 45.0


@dataclass(frozen=True)
class Architecture:
    """The spongy bone of one vertebra as an anisotropic random structure.

    bvtv: bone volume over tissue volume.
    plate_spacing_mm: mean distance between vertical plates and columns (1/Tb.N across the body's axis).
    strut_spacing_mm: mean distance between horizontal struts (1/Tb.N along the axis).
    strut_share: part of the bone volume that lies horizontally.
    patchiness: coefficient of variation of bvtv between neighbourhoods a few millimetres wide.
    """

    bvtv: float
    plate_spacing_mm: float
    strut_spacing_mm: float
    strut_share: float
    patchiness: float

    def __post_init__(self) -> None:
        """Reject a structure that could not be bone."""
        if not 0.0 < self.bvtv < 0.5:
            raise ValueError(f"spongy bone fills between 0 and half of its volume, not {self.bvtv:.3f}")
        if min(self.plate_spacing_mm, self.strut_spacing_mm) <= 0.0:
            raise ValueError("trabeculae need a positive spacing")
        if not 0.0 <= self.strut_share < 1.0 or self.patchiness < 0.0:
            raise ValueError("the share of struts lies in 0..1 and patchiness is not negative")

    @property
    def plate_bvtv(self) -> float:
        """Bone volume fraction of the vertical plates and columns."""
        return self.bvtv * (1.0 - self.strut_share)

    @property
    def strut_bvtv(self) -> float:
        """Bone volume fraction of the horizontal struts."""
        return self.bvtv * self.strut_share


def architecture(bmd_mg_cm3: float, loss: float = 0.0) -> Architecture:
    """The structure that goes with a trabecular density and with what has been lost beyond it.

    loss is a standard score: how much worse (positive) or better the structure is than the density lets one expect.
    Equal densities with a higher loss have fewer, wider-set trabeculae, fewer horizontal struts, and larger holes,
    which is how two patients of equal mean HU come to have different bones.
    """
    bvtv = float(np.clip(bmd_mg_cm3 / TISSUE_MINERAL_MG_CM3, 0.015, 0.35))
    thinness = np.log(0.12 / bvtv)  # 0 in middle age, about 1 in severe osteoporosis, -.4 in youth
    # Thickness hardly changes with density (Thomsen 2013), so trabeculae go missing instead of thinning.
    plates_mm = 0.58 * np.exp(0.12 * thinness + 0.09 * loss)
    struts_mm = 0.62 * np.exp(0.25 * thinness + 0.14 * loss)
    share = 0.32 * np.exp(-0.30 * thinness - 0.22 * loss)
    patchiness = 0.16 * np.exp(0.50 * thinness + 0.22 * loss)
    return Architecture(
        bvtv=bvtv,
        plate_spacing_mm=float(np.clip(plates_mm, 0.42, 1.2)),
        strut_spacing_mm=float(np.clip(struts_mm, 0.42, 2.0)),
        strut_share=float(np.clip(share, 0.08, 0.42)),
        patchiness=float(np.clip(patchiness, 0.08, 0.70)),
    )


def marrow_fat_fraction(age: float, sex: Literal["F", "M"], loss: float = 0.0) -> float:
    """Fat in the marrow of L1: more with age, a jump in women at 55–65, more where bone is lost."""
    if sex == "F":
        fat = 0.265 + 0.0028 * max(age - 30.0, 0.0) + 0.12 / (1.0 + np.exp(-(age - 57.0) / 4.0))
    else:
        fat = 0.32 + 0.0031 * max(age - 25.0, 0.0)
    return float(np.clip(fat + 0.02 * loss, 0.12, 0.80))


def marrow_hu(fat_fraction: float) -> float:
    """What marrow reads at 120 kVp, mineral apart."""
    return fat_fraction * YELLOW_MARROW_HU + (1.0 - fat_fraction) * RED_MARROW_HU
