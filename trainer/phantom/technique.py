"""What a technologist sets for each kind of examination, drawn as hospitals mix it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import numpy as np

from trainer.phantom.kernel import MEDIUM, SHARP, SOFT, Kernel

Choice = TypeVar("Choice")


class Examination(StrEnum):
    """The scans that show L1."""

    LUMBAR_SPINE = "lumbar spine"
    ABDOMEN = "abdomen"
    CHEST = "chest"
    TORSO = "torso"


@dataclass(frozen=True)
class Technique:
    """Tube, kernel, slices and dose; fov_mm where the examination zooms, None where it shows the whole body."""

    examination: Examination
    kvp: int
    kernel: Kernel
    thickness_mm: float
    spacing_mm: float
    dose_mgy: float
    fov_mm: float | None


@dataclass(frozen=True)
class _Habits:
    """How often each setting occurs; doses in mGy between the 25th and 75th percentile of dose surveys or so."""

    kvp: dict[int, float]
    kernels: dict[Kernel, float]
    slices_mm: dict[tuple[float, float], float]
    dose_mgy: tuple[float, float]
    fov_mm: tuple[float, float] | None


_HABITS = {
    Examination.LUMBAR_SPINE: _Habits(
        {100: 0.15, 120: 0.65, 140: 0.20},
        {SOFT: 0.35, MEDIUM: 0.40, SHARP: 0.25},
        {(0.75, 0.7): 0.15, (1.0, 0.8): 0.25, (2.0, 2.0): 0.25, (3.0, 3.0): 0.35},
        (14.0, 26.0),
        (150.0, 220.0),
    ),
    Examination.ABDOMEN: _Habits(
        {80: 0.03, 100: 0.27, 120: 0.62, 140: 0.08},
        {SOFT: 0.8, MEDIUM: 0.2},
        {(1.0, 0.8): 0.15, (1.5, 1.0): 0.15, (3.0, 3.0): 0.30, (5.0, 5.0): 0.40},
        (7.0, 15.0),
        None,
    ),
    Examination.CHEST: _Habits(
        {80: 0.04, 100: 0.36, 120: 0.60},
        {SOFT: 0.5, MEDIUM: 0.25, SHARP: 0.25},
        {(1.0, 0.7): 0.40, (1.5, 1.2): 0.20, (3.0, 3.0): 0.25, (5.0, 5.0): 0.15},
        (4.0, 10.0),
        None,
    ),
    Examination.TORSO: _Habits(
        {100: 0.15, 120: 0.60, 140: 0.25},
        {SOFT: 0.9, MEDIUM: 0.1},
        {(1.5, 1.5): 0.2, (3.0, 3.0): 0.4, (5.0, 4.25): 0.4},
        (3.0, 9.0),
        None,
    ),
}


def draw_technique(examination: Examination, rng: np.random.Generator) -> Technique:
    """One hospital's settings for an examination. Nothing in them knows the patient."""
    habits = _HABITS[examination]
    thickness_mm, spacing_mm = _pick(habits.slices_mm, rng)
    return Technique(
        examination=examination,
        kvp=_pick(habits.kvp, rng),
        kernel=_pick(habits.kernels, rng),
        thickness_mm=thickness_mm,
        spacing_mm=spacing_mm,
        dose_mgy=float(rng.uniform(*habits.dose_mgy)),
        fov_mm=None if habits.fov_mm is None else float(rng.uniform(*habits.fov_mm)),
    )


def _pick(shares: dict[Choice, float], rng: np.random.Generator) -> Choice:
    choices = list(shares)
    return choices[int(rng.choice(len(choices), p=np.array(list(shares.values()))))]
