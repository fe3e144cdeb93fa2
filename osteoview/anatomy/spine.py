"""The vertebral column of a scan: its curve, its discs, and each body between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from osteoview.anatomy.canal import BONE_HU, POROUS_BONE_HU, find_canal
from osteoview.anatomy.column import Column, Curve, body_curve, curve_through, straighten
from osteoview.anatomy.cross_section import Ellipse, fit_ellipse
from osteoview.anatomy.discs import Disc, find_discs
from osteoview.anatomy.ribs import RibReach, rib_reaches
from osteoview.anatomy.sacrum import WingBone, wing_bone
from osteoview.anatomy.scout import Scout
from osteoview.base.tasks import CancelToken
from osteoview.imaging.volume import Volume

_BACK_MM, _HALF_WIDTH_MM, _STEP_MM = (-44.0, 44.0), 60.0, 2.0
# So much do the scores of three clear discs sum up to; and so much of the way round a whole canal bone is seen.
_ENOUGH_DISCS, _CLEAR_CANAL = 2.5, 0.85
# Less of a body than this is none that can be spoken of.
_LEAST_SEEN = 0.25


@dataclass(frozen=True)
class Body:
    """One vertebral body as the search saw it; places along the curve in mm, from below.

    lower and upper are the discs that bound it, None where the scan or the search ended: then the place is a guess
    from its neighbour. seen: share of its inside that was scanned.
    """

    low_mm: float
    high_mm: float
    lower: Disc | None
    upper: Disc | None
    ellipse: Ellipse | None
    center_mm: NDArray[np.float64]
    seen: float
    ribs: RibReach
    wing: WingBone

    @property
    def height_mm(self) -> float:
        """From the middle of one disc to the middle of the next."""
        return self.high_mm - self.low_mm

    @property
    def bounded(self) -> bool:
        """True when both its discs were found."""
        return self.lower is not None and self.upper is not None


@dataclass(frozen=True, eq=False)
class Spine:
    """All bodies from the lowest, in a straightened column."""

    column: Column
    discs: tuple[Disc, ...]
    bodies: tuple[Body, ...]

    @property
    def curve(self) -> Curve:
        """The curve through the bodies."""
        return self.column.curve


def find_spine(volume: Volume, cancel: CancelToken | None = None) -> Spine | None:
    """The column of a scan; None where there is no canal with bodies in front of it, or not one whole disc."""
    cancel = cancel or CancelToken()
    scout = Scout.of(volume)
    best: tuple[float, Column, tuple[Disc, ...]] | None = None
    # Very porous bones hardly reach what usually is bone; only where little is clear are they looked for.
    for bone_hu in (BONE_HU, POROUS_BONE_HU):
        cancel.check()
        canal = find_canal(scout, bone_hu)
        if canal is not None:
            column = straighten(volume, body_curve(canal), _BACK_MM, _HALF_WIDTH_MM, _STEP_MM)
            discs = find_discs(column)
            worth = sum(disc.score for disc in discs)
            if discs and (best is None or worth > best[0]):
                best = worth, column, discs
            if best is not None and best[0] > _ENOUGH_DISCS and canal.score.mean() >= _CLEAR_CANAL:
                break
    if best is None:
        return None
    _, column, discs = best
    cancel.check()
    # The canal leads to the bodies within some millimetres; their own outlines lead the rest of the way.
    curve = _through_middles(column, discs)
    if curve is not None:
        column = straighten(volume, curve, _BACK_MM, _HALF_WIDTH_MM, _STEP_MM)
        discs = find_discs(column)
        if not discs:
            return None
    cancel.check()
    return Spine(column, discs, _bodies(scout, column, discs))


def _through_middles(column: Column, discs: Sequence[Disc]) -> Curve | None:
    """The curve moved onto the middles of the outlines; None where no two bodies show one."""
    places, left, back = [], [], []
    for lower, upper in pairwise(discs):
        ellipse = fit_ellipse(column, lower.along_mm, upper.along_mm)
        if ellipse is not None:
            places.append((lower.along_mm + upper.along_mm) / 2)
            left.append(ellipse.left_mm)
            back.append(ellipse.back_mm)
    if len(places) < 2:
        return None
    first, last = max(int(discs[0].along_mm) - 4, 0), min(int(discs[-1].along_mm) + 5, len(column.curve))
    along = np.arange(first, last)
    axes = column.curve.axes[first:last]
    points = (
        column.curve.points_mm[first:last]
        + np.interp(along, places, _steady(left))[:, None] * axes[:, :, 0]
        + np.interp(along, places, _steady(back))[:, None] * axes[:, :, 1]
    )
    return curve_through(points)


def _steady(shifts: list[float]) -> NDArray[np.float64]:
    """Shifts of neighbouring bodies with the outliers pulled in: the median of each with its neighbours' mean."""
    values = np.array(shifts)
    if len(values) < 3:
        return values
    padded = np.concatenate([[2 * values[0] - values[1]], values, [2 * values[-1] - values[-2]]])
    between = (padded[:-2] + padded[2:]) / 2
    return np.asarray(between + np.clip(values - between, -4.0, 4.0))


def _bodies(scout: Scout, column: Column, discs: Sequence[Disc]) -> tuple[Body, ...]:
    """Every body between two discs, and one more at either end as far as the scan shows it."""
    bounds = _bounds(discs)
    ellipses = [fit_ellipse(column, low, high) for low, high, _, _ in bounds]
    wings = [wing_bone(column, low, high, one) for (low, high, _, _), one in zip(bounds, ellipses, strict=True)]
    # A vertebra of which hardly anything was scanned still owns the bone it shows, also one below all discs found.
    low, high = bounds[0][:2]
    spans = [(2 * low - high, low), *((low, high) for low, high, _, _ in bounds)]
    ribs = rib_reaches(scout, column.curve, spans, [False, *(wing.is_sacral for wing in wings)])[1:]
    bodies = []
    for (low, high, lower, upper), ellipse, wing, reach in zip(bounds, ellipses, wings, ribs, strict=True):
        seen = _seen(column, low, high)
        if seen > _LEAST_SEEN or (lower and upper):
            left, back = (ellipse.left_mm, ellipse.back_mm) if ellipse else (0.0, 0.0)
            center = column.curve.to_mm((low + high) / 2, left, back)
            bodies.append(Body(low, high, lower, upper, ellipse, center, seen, reach, wing))
    return tuple(bodies)


def _bounds(discs: Sequence[Disc]) -> list[tuple[float, float, Disc | None, Disc | None]]:
    """Low and high of each body, and the discs there; beyond the ends as high as the last one found."""
    places = [disc.along_mm for disc in discs]
    first = places[1] - places[0] if len(places) > 1 else 30.0
    last = places[-1] - places[-2] if len(places) > 1 else 30.0
    inner = [(lower.along_mm, upper.along_mm, lower, upper) for lower, upper in pairwise(discs)]
    return [(places[0] - first, places[0], None, discs[0]), *inner, (places[-1], places[-1] + last, discs[-1], None)]


def _seen(column: Column, low_mm: float, high_mm: float) -> float:
    """Share of a body's inside that was scanned."""
    along = np.arange(int(low_mm) + 2, int(high_mm) - 1)
    inside = (along >= 0) & (along < len(column.hu))
    near = (np.abs(column.back_mm) <= 8, np.abs(column.left_mm) <= 10)
    part = column.hu[along[inside]][:, near[0]][:, :, near[1]]
    return float(np.isfinite(part).sum() / max(len(along) * near[0].sum() * near[1].sum(), 1))
