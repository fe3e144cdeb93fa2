"""How far an answer moves when the region is shifted a little, or the network made to doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from osteoview.inference.prediction import USUAL_THRESHOLD, Shares, answer

# The band holds nineteen in twenty of the repeated answers.
_BAND_PERCENT = (2.5, 97.5)
# So many of the repeated answers must name the same class, and the patient's share may wander so far.
_CONFIDENT_SAME, _REFER_SAME = 0.95, 0.80
_CONFIDENT_WIDTH, _REFER_WIDTH = 0.20, 0.50


class Steady(StrEnum):
    """What the spread means for whoever reads the answer."""

    CONFIDENT = "confident"
    BORDERLINE = "borderline"
    REFER = "refer"


class Repeated(StrEnum):
    """What was varied from one answer to the next."""

    JITTER = "jitter"
    DROPOUT = "dropout"


@dataclass(frozen=True)
class Spread:
    """Lowest, highest (of nineteen in twenty), mean and standard deviation of a repeated number."""

    low: float
    high: float
    mean: float
    sd: float

    @classmethod
    def of(cls, values: NDArray[np.float64]) -> Spread:
        """Of the repeated values."""
        low, high = np.percentile(values, _BAND_PERCENT)
        return cls(float(low), float(high), float(values.mean()), float(values.std()))

    @property
    def width(self) -> float:
        """From low to high."""
        return self.high - self.low


@dataclass(frozen=True)
class Stability:
    """Some fifty repeated answers. shares: a spread for each class; same_label: how many gave the answer shown.

    borders: of the sum of all classes up to each but the last: where a pie parts them.
    hu: of the mean CT number of the shifted regions, None for pictures and for dropout.
    """

    n: int
    shares: tuple[Spread, ...]
    same_label: float
    verdict: Steady
    hu: Spread | None = None
    repeated: Repeated = Repeated.JITTER
    seconds: float = 0.0
    borders: tuple[Spread, ...] = ()

    @classmethod
    def of(
        cls,
        shown: Shares,
        repeated: Sequence[Shares] | NDArray[np.float64],
        *,
        hu: NDArray[np.float64] | None = None,
        how: Repeated = Repeated.JITTER,
        threshold: float = USUAL_THRESHOLD,
        seconds: float = 0.0,
    ) -> Stability:
        """From the answer that is shown and the patient's shares of every repetition, [repetition, class]."""
        rows = np.asarray(repeated, np.float64)
        label = answer(shown, threshold)
        same = float(np.mean([answer(tuple(row), threshold) == label for row in rows.tolist()]))
        shares = tuple(Spread.of(column) for column in rows.T)
        width = max(one.width for one in shares)
        return cls(
            n=len(rows),
            shares=shares,
            same_label=same,
            verdict=_verdict(same, width),
            hu=None if hu is None else Spread.of(np.asarray(hu, np.float64)),
            repeated=how,
            seconds=seconds,
            borders=tuple(Spread.of(column) for column in np.cumsum(rows, axis=1)[:, :-1].T),
        )

    @property
    def spread(self) -> float:
        """The standard deviation of the positive class's share."""
        return self.shares[-1].sd

    @property
    def sentence(self) -> str:
        """For a person."""
        what = "shifted regions" if self.repeated is Repeated.JITTER else "answers under dropout"
        return f"{100 * self.same_label:.0f} % of {self.n} {what} give the same answer: {self.verdict.value}."


def _verdict(same: float, width: float) -> Steady:
    if same >= _CONFIDENT_SAME and width <= _CONFIDENT_WIDTH:
        return Steady.CONFIDENT
    return Steady.REFER if same < _REFER_SAME or width > _REFER_WIDTH else Steady.BORDERLINE
