"""How much height a body has lost, as quantitative morphometry takes it: each height against its neighbours' (Eastell).

Neighbours are brought to the body's own level first, since vertebrae grow downwards; and their median is taken, so that
a broken one among them, or one whose disc was misread, does not decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

Heights = tuple[float, float, float]

# A fifth is lost (Genant 1993). Outlines are blunter than the bone: where a fifth is gone they show an eighth or more.
# Of slices thicker than an endplate each height is a millimetre less certain.
LOST_HEIGHT, LOST_HEIGHT_THICK, THICK_MM = 0.13, 0.16, 2.6
# No body stands so far above its neighbours: then one of its discs, or of theirs, was taken for another.
TOO_TALL = 0.35
# Going down from T11 to L3 by one, front, middle and back grow by so much (Panjabi 1991 and 1992; Gilad & Nissan 1986).
_GROWTH_FROM_ABOVE, _GROWTH_TO_BELOW = (1.065, 1.055, 1.05), (1.03, 1.02, 1.01)
# Of a body by itself: how much lower the front may be than the back, and the hollow middle than either.
_USUAL_FRONT, _HOLLOW_MM = 0.96, 2.5


@dataclass(frozen=True)
class Neighbour:
    """Heights of another body of the spine; step: how many above (+) or below (-)."""

    step: int
    heights_mm: Heights

    @property
    def brought_mm(self) -> Heights:
        """What these would be at the level that step is counted from."""
        growth = _GROWTH_FROM_ABOVE if self.step > 0 else _GROWTH_TO_BELOW
        front, middle, back = (float(mm) for mm in np.array(self.heights_mm) * np.array(growth) ** self.step)
        return front, middle, back


def height_lost(heights_mm: Heights, neighbours: Sequence[Neighbour]) -> Heights:
    """Shares lost in front, in the middle and at the back; negative where there is more than expected."""
    front, _, back = heights_mm
    tallest = max(front / _USUAL_FRONT, back, 1.0)
    alone = (_USUAL_FRONT * tallest, tallest - _HOLLOW_MM, tallest)
    # One neighbour may itself be broken; then the body's own edges have a say.
    known = [one.brought_mm for one in neighbours] + [alone] * (len(neighbours) < 2)
    expected = np.maximum(np.median(np.array(known), axis=0), 1.0)
    front, middle, back = (float(share) for share in 1.0 - np.array(heights_mm) / expected)
    return front, middle, back
