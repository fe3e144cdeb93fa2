"""How well a measurement repeats: the same scan on other voxels, a little shifted, with other noise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
from scipy import ndimage

from osteoview.anatomy.assessment import Assessment, assess
from osteoview.imaging.volume import Volume
from tests.accuracy.case import Case

# Voxels of a second scan are up to so much smaller or larger, and its noise has grains of about a millimetre.
_SCALES = (0.9, 1.12)
_NOISE_HU, _GRAIN_PX = 12.0, 0.8


def rescanned(volume: Volume, rng: np.random.Generator, *, scaled: bool, shifted: bool, noisy: bool) -> Volume:
    """The volume read on other voxels, moved by a part of one, and with noise added."""
    scale = rng.uniform(*_SCALES, 3) if scaled else np.ones(3)
    shift = rng.uniform(0.0, 1.0, 3) if shifted else np.zeros(3)
    hu = volume.hu.astype(np.float32)
    hu[volume.hu == Volume.blank_hu] = -1000.0
    shape = tuple(int((n - 1 - off) / step) + 1 for n, off, step in zip(hu.shape, shift, scale, strict=True))
    if scaled or shifted:
        hu = ndimage.affine_transform(hu, scale, shift, shape, order=1, mode="nearest")
    if noisy:
        grain = rng.standard_normal(hu.shape, dtype=np.float32)
        grain = ndimage.gaussian_filter(grain, (0.0, _GRAIN_PX, _GRAIN_PX))
        hu += grain * np.float32(_NOISE_HU / grain.std())
    moved = np.eye(4)
    moved[:3, :3], moved[:3, 3] = np.diag(scale[::-1]), shift[::-1]
    values = np.clip(np.rint(hu), -1024, 3071).astype(np.int16)
    return replace(volume, hu=values, affine=volume.affine @ moved)


def again(volume: Volume, seed: int, times: int) -> Iterator[Assessment]:
    """Assessments of as many second scans; each kind of change by itself first, then all together."""
    rng = np.random.default_rng(seed)
    kinds = ((True, False, False), (False, True, False), (False, False, True), (True, True, True))
    for n in range(times):
        scaled, shifted, noisy = kinds[min(n, len(kinds) - 1)]
        yield assess(rescanned(volume, rng, scaled=scaled, shifted=shifted, noisy=noisy))


def repeat_lines(cases: Iterable[Case], times: int = 6) -> list[str]:
    """A line for each case that is measured at all, then the standard deviation of them together."""
    lines, squares = [], []
    for case in cases:
        made = [assess(case.volume), *again(case.volume, case.facts.index, times)]
        means = [one.density.mean_hu for one in made if one.density is not None and not one.declined]
        if len(means) < 3:
            lines.append(f"{case.facts.index:5d} measured {len(means)} times of {len(made)}")
            continue
        cores = [one.core.mean_hu for one in made if one.core is not None and not one.declined]
        squares.append((np.var(means, ddof=1), np.var(cores, ddof=1)))
        facts = f"{case.facts.examination}, {case.facts.thickness_mm:g} mm, {case.facts.kernel}"
        spread = f"SD {np.std(means, ddof=1):4.1f} HU (core {np.std(cores, ddof=1):.1f})"
        lines.append(f"{case.facts.index:5d} {facts}: {np.mean(means):.0f} HU, {spread}, {len(means)} of {len(made)}")
    if squares:
        regions, core = np.sqrt(np.mean(squares, axis=0))
        lines.append(f"together, {len(squares)} patients: SD {regions:.1f} HU of the regions, {core:.1f} of the core")
    return lines
