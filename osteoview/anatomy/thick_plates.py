"""Endplates between thick slices: the disc and its two shells, blurred as the slices blur, laid onto what was read.

A slice of 5 mm shows bone, endplate and disc at once, so that no place of it is an edge. What it reads is a sum of
what it holds; so the surfaces are moved until the sums agree.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, optimize, special

from osteoview.anatomy.block import Block
from osteoview.imaging.volume import Volume

Field = NDArray[np.float64]

# Below this, edges are seen where they are, and followed more closely.
THICK_MM = 4.0
# Slices that stand steeper than this against the body do not blur along it.
_LEAST_COSINE = 0.8
# A slice gathers as a box does, its feet a little blunter; bone is blurred in itself.
_PROFILE, _OWN_BLUR_MM = 0.32, 0.6
_EVERY_MM, _SHARE = 4.0, 0.85
_INTO_BODY_MM, _BEYOND_MM = 16.0, 13.0
_DARKEST_HU, _BRIGHTEST_HU = -50.0, 600.0
# Trabeculae and noise, as far as neighbouring readings do not share them.
_SPREAD_HU = 40.0
_FAR_HOLLOW_MM, _MEAN_SHARE = 2.0, 0.4
_THINNEST_MM = 1.0
_SLOPES = (0.0, 0.16, -0.16)
# From the middle of the shell to its outer face.
_HALF_SHELL_MM = 0.35

# What is usual, and give or take how much: of the near endplate its height (here that of the start), slopes back and
# left, hollow, bend from front to back; of the disc its thickness and how that slopes; of the readings spongy bone
# (here that of the body) and its change per mm towards the endplate, disc, shell (HU x mm), bone beyond the disc.
_USUAL = np.array([0.0, 0.0, 0.0, 1.5, 0.0, 7.0, 0.0, 0.0, 0.0, 0.0, 90.0, 250.0, 0.0])
_GIVE = np.array([3.0, 0.2, 0.15, 1.5, 1.5, 2.5, 0.15, 0.1, 50.0, 3.0, 15.0, 120.0, 60.0])


@dataclass(frozen=True, eq=False)
class Readings:
    """What slices read near a disc: HU, how far outwards from the body's middle, and where across it (back, left)."""

    hu: Field
    out_mm: Field
    back: Field
    left: Field

    @staticmethod
    def near(volume: Volume, block: Block, half_mm: tuple[float, float], disc_mm: float, away: float) -> Readings:
        """Readings on columns through the body, where these cross the slices."""
        half_left, half_back = half_mm
        left, back = (np.arange(-reach, reach + 0.1, _EVERY_MM) for reach in (half_left, half_back))
        rows, columns = (one.ravel() for one in np.meshgrid(back, left, indexing="ij"))
        kept = np.hypot(rows / half_back, columns / half_left) <= _SHARE
        rows, columns = rows[kept], columns[kept]
        foot = block.to_mm(np.stack([np.zeros(len(rows)), rows, columns], axis=-1))
        inverse = volume.inverse_affine
        start = foot @ inverse[:3, :3].T + inverse[:3, 3]
        step = inverse[:3, :3] @ block.axes[:, 2] * away
        crossing = np.arange(volume.shape[0])
        out = (crossing - start[:, 2:]) / step[2]
        near = (out > disc_mm - _INTO_BODY_MM) & (out < disc_mm + _BEYOND_MM)
        which, k = np.nonzero(near)
        places = start[which] + out[near][:, None] * step
        hu = ndimage.map_coordinates(volume.hu, [k, places[:, 1], places[:, 0]], np.float64, order=1, mode="nearest")
        known = hu > -500.0
        which = which[known]
        return Readings(np.clip(hu[known], _DARKEST_HU, _BRIGHTEST_HU), out[near][known], rows[which], columns[which])


def lies_across(volume: Volume, block: Block) -> bool:
    """Whether slices are thick, and lie across the body."""
    normal = np.linalg.inv(volume.affine)[2, :3]
    cosine = abs(float(normal @ block.axes[:, 2])) / float(np.linalg.norm(normal))
    return _thickness_mm(volume) >= THICK_MM and cosine >= _LEAST_COSINE


def fitted_plate(
    volume: Volume, block: Block, half_mm: tuple[float, float], start_mm: float, disc_mm: float, away: float
) -> Field | None:
    """Height of an endplate over rows and columns of the block, outwards from its middle; None where little was read.

    half_mm: of the body, sideways and from front to back. start_mm: about how high it is. disc_mm: the disc's middle.
    away: +1 for the upper, -1 for the lower endplate.
    """
    read = Readings.near(volume, block, half_mm, disc_mm, away)
    deep = read.out_mm < disc_mm - 9.0
    if np.count_nonzero(deep) < 30 or np.count_nonzero(~deep) < 60:
        return None
    bone_hu = float(np.median(read.hu[deep]))
    usual = _USUAL.copy()
    usual[[8, 12]] = bone_hu
    blur_mm = float(np.hypot(_PROFILE * _thickness_mm(volume), _OWN_BLUR_MM))

    def misfit(away_from_usual: Field) -> Field:
        said = _model(usual + _GIVE * away_from_usual, read, half_mm, blur_mm)
        return np.concatenate([(said - read.hu) / _SPREAD_HU, away_from_usual])

    found = []
    # Steps between slices make false rests; from one of these starts the way to the best is open.
    for height, slope in ((start_mm, 0.0), *((disc_mm - usual[5] / 2, slope) for slope in _SLOPES)):
        usual[0] = height
        begin = np.zeros(len(usual))
        begin[1] = slope
        fit = optimize.least_squares(misfit, begin / _GIVE, loss="soft_l1", ftol=2e-3, max_nfev=15)
        found.append((float(fit.cost), usual + _GIVE * fit.x))
    _, best = min(found, key=lambda one: one[0])
    _, back, left = block.offsets_mm
    rows, columns = np.meshgrid(back, left, indexing="ij")
    return _surface(best, rows, columns, half_mm) + _HALF_SHELL_MM


def _thickness_mm(volume: Volume) -> float:
    return max(volume.acquisition.slice_thickness_mm or 0.0, volume.spacing_mm[2])


def _surface(terms: Field, back: Field, left: Field, half_mm: tuple[float, float]) -> Field:
    share = np.minimum(np.hypot(left / half_mm[0], back / half_mm[1]), 1.1) ** 2
    bend = np.clip(back / half_mm[1], -1.1, 1.1) ** 2 - _MEAN_SHARE / 2
    hollow = terms[3] * (share - _MEAN_SHARE)
    return np.asarray(terms[0] + terms[1] * back + terms[2] * left + hollow + terms[4] * bend)


def _model(terms: Field, read: Readings, half_mm: tuple[float, float], blur_mm: float) -> Field:
    """What slices would read: bone, its shell, disc, the next shell, bone beyond."""
    near = _surface(terms, read.back, read.left, half_mm)
    share = (read.left / half_mm[0]) ** 2 + (read.back / half_mm[1]) ** 2
    thickness = terms[5] + terms[6] * read.back + terms[7] * read.left
    thickness -= (terms[3] + _FAR_HOLLOW_MM) * (share - _MEAN_SHARE)
    into = (read.out_mm - near) / blur_mm
    past = into - np.maximum(thickness, _THINNEST_MM) / blur_mm
    in_disc, beyond = special.ndtr(into), special.ndtr(past)
    shells = (np.exp(-0.5 * into**2) + np.exp(-0.5 * past**2)) * (terms[11] / (blur_mm * np.sqrt(2 * np.pi)))
    bone, disc, other = terms[8], terms[10], terms[12]
    inside = terms[9] * np.clip(into * blur_mm + 6.0, 0.0, 6.0) * (1.0 - in_disc)
    return np.asarray(bone + inside + (disc - bone) * in_disc + (other - disc) * beyond + shells)
