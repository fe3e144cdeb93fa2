"""Where a shape lies best in a body: clear of its surface and of lesions, on all slices alike if it can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.body_slices import BodySlice, read_at

# Bone this far below the surface is as good as any.
_ENOUGH_MM = 4.0
_SEARCH_MM = 5.0
_AWAY_COST = 0.35
# One slice that shows a lesion is worth moving the regions of all slices by 3 mm, not more.
_SLICE_COST = 1.0
_ODD_COST = 40.0
# More of a region than this in unusual bone moves its mean.
_MOST_ODD = 0.02
# Where a region is looked at: rings, each of which weighs as much as it is long.
_RINGS = np.array([1.0, 0.8, 0.6, 0.4, 0.2, 0.05])
_RING_WEIGHTS = _RINGS / _RINGS.sum()

IN_ODD_BONE = "lies in unusual bone"


@dataclass(frozen=True)
class Outline:
    """The edge (n, 2) of a shape around its middle, where that belongs, and how far below the surface all must lie."""

    edge: NDArray[np.float64]
    ahead_mm: float
    clear_mm: float


@dataclass(frozen=True)
class Placed:
    """Where a shape lies on a slice, and what kept it from lying where the others lie; empty where nothing did."""

    slice: BodySlice
    center: tuple[float, float]
    note: str = ""


class Search:
    """Every place of one shape on some slices: how clear of the surface it lies there, and in how much odd bone."""

    def __init__(self, mask: BodyMask, odd: NDArray[np.float32], slices: Sequence[BodySlice], outline: Outline) -> None:
        steps = np.arange(-_SEARCH_MM, _SEARCH_MM + 0.1, 1.0)
        self._slices = slices
        self._places = np.array([(x, y - outline.ahead_mm) for x in steps for y in steps])
        self._away_mm = np.hypot(self._places[:, 0], self._places[:, 1] + outline.ahead_mm)
        around = self._places[:, None] + outline.edge
        clear = [read_at(mask, mask.depth_mm, one.ground, around).min(axis=1) for one in slices]
        self._clear_mm = np.reshape(clear, (len(slices), len(self._places)))
        self._fits = self._clear_mm >= outline.clear_mm
        rings = self._places[:, None, None] + _RINGS[:, None, None] * outline.edge
        shares = [read_at(mask, odd, one.ground, rings).mean(axis=2) @ _RING_WEIGHTS for one in slices]
        self._odd = np.reshape(shares, (len(slices), len(self._places)))

    def fits(self, wanted: int) -> bool:
        """Whether the shape finds room in the body, on all of the first slices at one place."""
        return bool(self._fits[:wanted].all(axis=0).any())

    def clear_of_lesions(self, wanted: int) -> list[Placed]:
        """On as many slices as wanted, of which the first are preferred; fewer where lesions leave no room."""
        good = self._fits & (self._odd <= _MOST_ODD)
        common = self._best(wanted, -_SLICE_COST * (~good[:wanted]).sum(axis=0))
        found: list[Placed] = []
        for n, one in enumerate(self._slices):
            if len(found) == wanted:
                break
            if good[n, common]:
                found.append(
                    Placed(one, self._pair(common), "" if n < wanted else "stands in for a slice with unusual bone")
                )
            elif n < wanted and good[n].any():
                apart = np.hypot(*(self._places - self._places[common]).T)
                own = int(np.where(good[n], -apart - _AWAY_COST * self._away_mm, -np.inf).argmax())
                found.append(Placed(one, self._pair(own), f"moved {apart[own]:.0f} mm clear of unusual bone"))
        return found

    def regardless(self, wanted: int) -> list[Placed]:
        """Alike on the first slices, where there is least unusual bone: for bodies that are full of it."""
        best = self._best(wanted, -_ODD_COST * self._odd[:wanted].mean(axis=0))
        return [Placed(one, self._pair(best), IN_ODD_BONE) for one in self._slices[:wanted]]

    def _best(self, wanted: int, worth: NDArray[np.float64]) -> int:
        """The place that is worth most: clear of the surface, near where the shape belongs, and what else counts."""
        clear = np.minimum(self._clear_mm[:wanted].min(axis=0), _ENOUGH_MM)
        total = clear - _AWAY_COST * self._away_mm + worth
        return int(np.where(self._fits[:wanted].all(axis=0), total, -np.inf).argmax())

    def _pair(self, number: int) -> tuple[float, float]:
        x, y = self._places[number]
        return float(x), float(y)
