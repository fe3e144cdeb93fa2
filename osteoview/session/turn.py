"""How a picture is held: mirrored, and turned by quarters, as one turns a film on the light box."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Turn:
    """First mirrored left to right or not, then turned clockwise by so many quarters."""

    mirrored: bool = False
    quarters: int = 0

    def __post_init__(self) -> None:
        """Reject what no film can do."""
        if not 0 <= self.quarters <= 3:
            raise ValueError(f"a picture has four ways up, not {self.quarters}")

    def clockwise(self) -> Turn:
        """A quarter further."""
        return replace(self, quarters=(self.quarters + 1) % 4)

    def mirrored_across(self) -> Turn:
        """Left and right of the screen exchanged."""
        # Mirroring a turned picture turns it the other way.
        return Turn(not self.mirrored, -self.quarters % 4)

    def mirrored_down(self) -> Turn:
        """Top and bottom of the screen exchanged: mirrored across, then upside down."""
        across = self.mirrored_across()
        return replace(across, quarters=(across.quarters + 2) % 4)

    def frame(self, right: Vector, down: Vector) -> tuple[Vector, Vector]:
        """What points to the right and down on the screen, from what did before."""
        if self.mirrored:
            right = -right
        for _ in range(self.quarters):
            right, down = -down, right
        return right, down

    @property
    def swaps_sides(self) -> bool:
        """Whether width and height are exchanged."""
        return self.quarters % 2 == 1


AS_IT_IS = Turn()
