"""What networks said about one region of one patient. Nothing here needs torch: windows and reports read it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

# Probabilities in the order of the task's classes: by severity, the positive one last.
Shares = tuple[float, ...]
# What is left for rounding when shares are added up.
_ROUNDING = 1e-6
# From here on the positive class is the answer, unless a person has chosen another operating threshold.
USUAL_THRESHOLD = 0.5


@dataclass(frozen=True)
class SamplePlace:
    """Where a sample was taken. slice_index: of the acquired slice, None in a picture or an oblique plane."""

    roi_id: str
    slice_index: int | None = None
    center_mm: tuple[float, float, float] | None = None


@dataclass(frozen=True)
class Temperature:
    """What a model's logits are divided by so that its percentages come true, and for whom that was found.

    applied: whether the probabilities shown beside it have been divided already.
    """

    value: float
    scope: str
    applied: bool = False

    def __post_init__(self) -> None:
        """Reject what cannot be divided by."""
        if not (math.isfinite(self.value) and self.value > 0):
            raise ValueError(f"a temperature is a positive number, not {self.value}")


@dataclass(frozen=True)
class Member:
    """One model's answer. per_sample: a row for each sample; trained_on: in words, the first thing to know of it.

    examined: by how many unseen patients its card judges it; None where there is no card.
    """

    model: str
    sha256: str
    trained_on: str
    per_sample: tuple[Shares, ...]
    simulated: bool = False
    architecture: str = ""
    temperature: Temperature | None = None
    examined: int | None = None

    def __post_init__(self) -> None:
        """Reject rows that are no probabilities."""
        if not self.per_sample:
            raise ValueError(f"{self.model} answered about no sample")
        for row in self.per_sample:
            _check(row, self.model)

    @property
    def probabilities(self) -> Shares:
        """Of the patient: the mean over the samples."""
        return _mean(self.per_sample)

    def calibrated(self) -> Member:
        """With the temperature applied; as it is where none is known, or where it has been applied already."""
        known = self.temperature
        if known is None or known.applied:
            return self
        rows = tuple(_cooled(row, known.value) for row in self.per_sample)
        return replace(self, per_sample=rows, temperature=replace(known, applied=True))


@dataclass(frozen=True)
class Prediction:
    """What one model, or several together, answered about a patient's samples. Every mean is taken here, once."""

    task: str
    classes: tuple[str, ...]
    places: tuple[SamplePlace, ...]
    members: tuple[Member, ...]
    device: str = "cpu"
    seconds: float = 0.0
    # Sentences about how it came about: "The graphics card was full; the processor answered."
    remarks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Reject answers that do not fit the classes and samples."""
        if not self.members:
            raise ValueError("a prediction needs at least one model")
        for member in self.members:
            if len(member.per_sample) != len(self.places):
                raise ValueError(f"{member.model} answered {len(member.per_sample)} of {len(self.places)} samples")
            if any(len(row) != len(self.classes) for row in member.per_sample):
                raise ValueError(f"{member.model} does not answer with the {len(self.classes)} classes {self.classes}")

    @property
    def per_sample(self) -> tuple[Shares, ...]:
        """A row for each sample: the mean over the models."""
        return tuple(_mean(rows) for rows in zip(*(member.per_sample for member in self.members), strict=True))

    @property
    def probabilities(self) -> Shares:
        """Of the patient: the mean over samples and models."""
        return _mean(tuple(member.probabilities for member in self.members))

    @property
    def positive(self) -> str:
        """The class that thresholds are about."""
        return self.classes[-1]

    @property
    def label(self) -> str:
        """The answer at the usual threshold."""
        return self.label_at(USUAL_THRESHOLD)

    def label_at(self, threshold: float) -> str:
        """The answer at an operating threshold."""
        return self.classes[answer(self.probabilities, threshold)]

    @property
    def is_ensemble(self) -> bool:
        """Whether several models answered together."""
        return len(self.members) > 1

    def calibrated(self) -> Prediction:
        """With every model's temperature applied, where one is known."""
        return replace(self, members=tuple(member.calibrated() for member in self.members))

    def members_agree(self, threshold: float = USUAL_THRESHOLD) -> bool:
        """Whether every model by itself gives the same answer."""
        return len({answer(member.probabilities, threshold) for member in self.members}) == 1


def weighed(shares: Shares, threshold: float) -> Shares:
    """Shares as they count at a threshold: the positive class weighs (1 - t) / t, so that two classes part at t."""
    if not 0 < threshold < 1:
        raise ValueError(f"an operating threshold lies between 0 and 1, not at {threshold}")
    counted = (*shares[:-1], shares[-1] * (1 - threshold) / threshold)
    whole = sum(counted)
    return tuple(share / whole for share in counted)


def answer(shares: Shares, threshold: float = USUAL_THRESHOLD) -> int:
    """The number of the class that is answered; of equals the more severe one."""
    counted = weighed(shares, threshold)
    # Two shares that rounding has parted are equals: P ≥ t must hold at t itself.
    most = max(counted) - 1e-12
    return max(number for number, share in enumerate(counted) if share >= most)


def _check(row: Shares, whose: str) -> None:
    if not all(math.isfinite(share) and -_ROUNDING <= share <= 1 + _ROUNDING for share in row):
        raise ValueError(f"{whose} answered with values that are no probabilities: {row}")
    if abs(sum(row) - 1) > _ROUNDING:
        raise ValueError(f"{whose}: the probabilities {row} add up to {sum(row)}, not to 1")


def _cooled(row: Shares, temperature: float) -> Shares:
    """As had the logits been divided by the temperature."""
    powers = [share ** (1 / temperature) for share in row]
    return tuple(power / sum(powers) for power in powers)


def _mean(rows: tuple[Shares, ...]) -> Shares:
    return tuple(float(share) for share in np.mean(np.asarray(rows, np.float64), axis=0))
