"""The discs: valleys between two endplates, at the distances vertebrae have."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.column import Column

Profile = NDArray[np.float64]

# Nine patches of the body's cross-section: where their middles lie, and half their side.
_BACK_MM, _LEFT_MM, _HALF_MM = (-8.0, 0.0, 8.0), (-9.0, 0.0, 9.0), 4.0
# An osteophyte or a vacuum may spoil some patches: the clearest ones count.
_CLEAREST = 6
# A disc may lie tilted against the curve: slopes tried from front to back and from side to side.
_SLOPES = (-0.48, -0.36, -0.24, -0.12, 0.0, 0.12, 0.24, 0.36, 0.48)
_FLANK_MM = (3, 8)
_CONTRAST_WINDOW_MM = 45
_MERGING_MM, _ASIDE_MM, _RIDGE_SHARE = 3.5, 10, 0.7
_LEAST_RANGE_HU = 60.0

_NEAREST_MM, _FURTHEST_MM = 17, 50
_USUAL_MM, _USUAL_SD_MM = 31.0, 8.0
# Going down, each vertebra is about a millimetre higher than the one above it.
_GROWTH_MM, _GROWTH_SD_MM = -1.0, 3.5
_WORTH = 0.34
_PEDICLE_BONUS = 0.25
_PEDICLE_SHIFT_MM = (4, 22)
_MOST_JUMP_COST = 0.7


@dataclass(frozen=True)
class Disc:
    """Where a disc crosses the curve, how it slopes (mm up per mm back and left), and how clearly it shows (0 to 1)."""

    along_mm: float
    slope_back: float
    slope_left: float
    score: float


@dataclass(frozen=True, eq=False)
class DiscSignal:
    """How disc-like each millimetre of the column is, and at which slopes."""

    score: Profile
    slope_back: Profile
    slope_left: Profile


def disc_signal(column: Column) -> DiscSignal:
    """Valleys between two maxima, on nine patches that agree on a plane."""
    scores = []
    places = []
    for back in _BACK_MM:
        for left in _LEFT_MM:
            profile = column.mean((back - _HALF_MM, back + _HALF_MM), (left - _HALF_MM, left + _HALF_MM))
            scores.append(_valley(profile, merged=column.slice_mm > _MERGING_MM))
            places.append((back, left))
    along = np.arange(len(column.hu), dtype=np.float64)
    best = np.full(len(along), -1.0)
    slopes = np.zeros((2, len(along)))
    for by_back in _SLOPES:
        for by_left in _SLOPES:
            tilted = np.array(
                [
                    np.interp(along + by_back * back + by_left * left, along, score, left=0.0, right=0.0)
                    for score, (back, left) in zip(scores, places, strict=True)
                ]
            )
            total = np.sort(tilted, axis=0)[-_CLEAREST:].mean(axis=0)
            # A level plane is likelier than a steep one.
            total = total - 0.10 * (abs(by_back) + abs(by_left))
            better = total > best
            best = np.where(better, total, best)
            slopes[:, better] = [[by_back], [by_left]]
    best = np.clip(best, 0.0, 1.0)
    return DiscSignal(best + _PEDICLE_BONUS * _pedicle_rhythm(column, best), slopes[0], slopes[1])


def _pedicle_rhythm(column: Column, score: Profile) -> Profile:
    """Where the pedicles' rhythm would place discs, -1 to 1: shifted so that it agrees best with what is seen."""
    bone = np.clip((column.mean((14.0, 22.0), (-19.0, -11.0)) - 120.0) / 180.0, 0.0, 1.0)
    other = np.clip((column.mean((14.0, 22.0), (11.0, 19.0)) - 120.0) / 180.0, 0.0, 1.0)
    both = np.nan_to_num(bone) + np.nan_to_num(other)
    wave = ndimage.gaussian_filter1d(both, 3.0) - ndimage.gaussian_filter1d(both, 15.0)
    loudness = np.sqrt(ndimage.gaussian_filter1d(wave**2, 30.0))
    if not (loudness > 0.02).any():
        return np.zeros(len(score))
    wave = np.clip(wave / np.maximum(1.5 * loudness, 0.05), -0.4, 1.0)
    seen = ndimage.gaussian_filter1d(score, 2.0)
    shifts = range(*_PEDICLE_SHIFT_MM)
    shifted = [np.interp(np.arange(len(wave)) - shift, np.arange(len(wave)), wave, 0.0, 0.0) for shift in shifts]
    return np.asarray(max(shifted, key=lambda one: float(one @ seen)))


def _valley(profile: Profile, *, merged: bool) -> Profile:
    """How far a profile lies below the lower of the maxima on either side, relative to its range nearby.

    merged: slices so thick that the endplates of a thin disc run into one; then a ridge is a disc too.
    """
    known = np.isfinite(profile)
    if known.sum() < 20:
        return np.zeros(len(profile))
    filled = np.interp(np.arange(len(profile)), np.flatnonzero(known), profile[known])
    filled = ndimage.gaussian_filter1d(filled, 1.0)
    near, far = _FLANK_MM
    reach = sliding_window_view(np.pad(filled, far, mode="edge"), far - near + 1).max(axis=1)
    below, above = reach[: len(filled)], reach[far + near : far + near + len(filled)]
    low = ndimage.percentile_filter(filled, 10, _CONTRAST_WINDOW_MM, mode="nearest")
    high = ndimage.percentile_filter(filled, 90, _CONTRAST_WINDOW_MM, mode="nearest")
    spread = np.maximum(high - low, _LEAST_RANGE_HU)
    depth = (np.minimum(above, below) - filled) / spread
    if merged:
        middle = ndimage.uniform_filter1d(filled, 5)
        aside = np.pad(middle, _ASIDE_MM, mode="edge")
        ridge = middle - np.maximum(aside[: len(filled)], aside[2 * _ASIDE_MM :])
        depth = np.maximum(depth, _RIDGE_SHARE * ridge / spread)
    depth[~known] = 0.0
    return np.asarray(np.clip(depth, -0.3, 1.0))


def find_discs(column: Column, signal: DiscSignal | None = None) -> tuple[Disc, ...]:
    """The discs from below, chosen together: clear ones at anatomical distances that change little."""
    signal = signal or disc_signal(column)
    places = best_rhythm(signal.score)
    return tuple(
        Disc(float(n), float(signal.slope_back[n]), float(signal.slope_left[n]), float(signal.score[n])) for n in places
    )


def best_rhythm(score: Profile) -> list[int]:
    """Positions of greatest worth by dynamic programming over place and distance to the one before."""
    n = len(score)
    gaps = np.arange(_NEAREST_MM, _FURTHEST_MM + 1)
    own = score - _WORTH
    usual = 0.35 * np.minimum(((gaps - _USUAL_MM) / _USUAL_SD_MM) ** 2, 4.0)
    change = gaps[:, None] - gaps[None, :]  # [this gap, the gap below]
    jump = np.minimum(0.5 * ((change - _GROWTH_MM) / _GROWTH_SD_MM) ** 2 * 0.5, _MOST_JUMP_COST)
    best = np.full((n, len(gaps)), -1e9)
    came = np.full((n, len(gaps)), -2, np.int64)
    for at in range(n):
        for g, gap in enumerate(gaps):
            before = at - gap
            if before < 0:
                break
            start = own[before]
            chained = best[before] - jump[g]
            source = int(np.argmax(chained))
            if chained[source] > start:
                best[at, g], came[at, g] = chained[source], source
            else:
                best[at, g], came[at, g] = start, -1
            best[at, g] += own[at] - usual[g]
    if n == 0 or best.max() <= 0:
        return []
    at, g = (int(v) for v in np.unravel_index(int(np.argmax(best)), best.shape))
    places = [at]
    while True:
        source = int(came[at, g])
        at -= int(gaps[g])
        places.append(at)
        if source < 0:
            return places[::-1]
        g = source
