"""The wings of the sacrum: bone beside a body where a lumbar vertebra has muscle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from osteoview.anatomy.column import Column
from osteoview.anatomy.cross_section import Ellipse

_BONE_HU = 125.0
# Beside the body's edge: next to it, and further out. A kidney full of contrast reaches only the second.
_NEAR_MM, _FAR_MM = (2.0, 8.0), (8.0, 20.0)
_FRONT_MM, _BACK_MM = -12.0, 12.0
_LEAST_SEEN = 0.5
# Beside S1 at least so much is bone, in porous sacra too; beside a lumbar body hardly any.
WING_SHARE = 0.075


@dataclass(frozen=True)
class WingBone:
    """Share of bone beside a body, right and left; None where the scan does not show it."""

    right: float | None
    left: float | None

    @property
    def is_sacral(self) -> bool:
        """Whether there is as much as beside the sacrum."""
        return self.both is not None and self.both >= WING_SHARE

    @property
    def both(self) -> float | None:
        """The mean of the sides that can be seen."""
        seen = [side for side in (self.right, self.left) if side is not None]
        return sum(seen) / len(seen) if seen else None


def wing_bone(column: Column, low_mm: float, high_mm: float, ellipse: Ellipse | None) -> WingBone:
    """Bone beside the body between two discs, at the middle three fifths of its height."""
    fifth = (high_mm - low_mm) / 5
    rows = slice(max(int(low_mm + fifth), 0), max(int(high_mm - fifth) + 1, 0))
    half = ellipse.half_width_mm if ellipse else 23.0
    middle = (ellipse.left_mm, ellipse.back_mm) if ellipse else (0.0, 0.0)
    sides = [_side(column, rows, side, half, middle) for side in (-1.0, 1.0)]
    return WingBone(sides[0], sides[1])


def _side(
    column: Column, rows: slice, side: float, half_width_mm: float, middle_mm: tuple[float, float]
) -> float | None:
    aside = side * (column.left_mm - middle_mm[0]) - half_width_mm
    behind = column.back_mm - middle_mm[1]
    deep = (behind >= _FRONT_MM) & (behind <= _BACK_MM)
    shares = []
    for low, high in (_NEAR_MM, _FAR_MM):
        part = column.hu[rows][:, deep][:, :, (aside >= low) & (aside < high)]
        known = np.isfinite(part)
        if part.size == 0 or known.mean() < _LEAST_SEEN:
            return None
        shares.append(float((part[known] > _BONE_HU).mean()))
    return min(shares)
