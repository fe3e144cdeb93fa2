"""How large a step is: the learning rate at every step of a phase."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How the rate changes within a phase."""

    CONSTANT = "constant"
    INVERSE = "inverse"  # rate · (1 + gamma · N) ^ -power
    LINEAR = "linear"  # constant at first, then in a straight line to 0 at the phase's end


class Count(StrEnum):
    """What N counts."""

    STEPS = "steps"
    EPOCHS = "epochs"


@dataclass(frozen=True)
class Schedule:
    """A learning rate over a phase; hold_epochs belongs to linear, gamma, power and count to inverse."""

    rate: float
    shape: Shape = Shape.CONSTANT
    hold_epochs: int = 0
    gamma: float = 0.0
    power: float = 1.0
    count: Count = Count.STEPS

    def __post_init__(self) -> None:
        """Reject a rate that teaches nothing."""
        if not math.isfinite(self.rate) or not 0 < self.rate <= 10:
            raise ValueError(f"a learning rate is more than 0 and at most 10, not {self.rate:g}")

    def at(self, epoch: int, step: int, epochs: int) -> float:
        """The rate for an epoch of the phase and a step of the phase, both counted from 0; epochs: in the phase."""
        if self.shape is Shape.INVERSE:
            n = step if self.count is Count.STEPS else epoch
            return float(self.rate * (1 + self.gamma * n) ** -self.power)
        if self.shape is Shape.LINEAR and epoch > self.hold_epochs:
            return self.rate * (epochs - epoch) / (epochs - self.hold_epochs)
        return self.rate
