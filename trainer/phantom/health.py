"""What goes wrong in spines, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FractureShape(StrEnum):
    """Genant's three ways for a vertebral body to lose height."""

    WEDGE = "wedge"
    BICONCAVE = "biconcave"
    CRUSH = "crush"


# Genant 1993 (J Bone Miner Res 8:1137): grade 1 is a loss of 20-25 %, grade 2 of 26-40 %, grade 3 of more.
GENANT_LOSS = {1: (0.20, 0.25), 2: (0.26, 0.40), 3: (0.41, 0.60)}


@dataclass(frozen=True)
class Fracture:
    """A broken vertebra: which one, how, and how much of its height is gone (a fraction, grade by Genant)."""

    level: str
    shape: FractureShape
    loss: float

    def __post_init__(self) -> None:
        """Reject what Genant would not call a fracture."""
        if not GENANT_LOSS[1][0] <= self.loss <= GENANT_LOSS[3][1]:
            raise ValueError(f"a fracture loses between a fifth and three fifths of the height, not {self.loss:.2f}")

    @property
    def grade(self) -> int:
        """Genant's grade: 1 mild, 2 moderate, 3 severe."""
        return 1 if self.loss <= 0.25 else 2 if self.loss <= 0.40 else 3


@dataclass(frozen=True)
class Lesions:
    """What one vertebra has besides a fracture; 0 or () where it has not.

    osteophytes_mm: how far bone grows beyond the rim: upper right, upper left, lower right, lower left.
    sclerosis: extra mineral beside the upper and lower endplate, as a share of the trabecular density.
    schmorl_mm: depth of a node in the upper and lower endplate.
    haemangioma_mm: radius of a fatty, coarsely striated haemangioma.
    island_mm: radius of a bone island, dense as cortex.
    """

    osteophytes_mm: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    sclerosis: tuple[float, float] = (0.0, 0.0)
    schmorl_mm: tuple[float, float] = (0.0, 0.0)
    haemangioma_mm: float = 0.0
    island_mm: float = 0.0


@dataclass(frozen=True)
class Metal:
    """What surgeons left: pedicle screws and cement by level, hip stems by side ("R", "L")."""

    screws: tuple[str, ...] = ()
    cement: tuple[str, ...] = ()
    hips: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Reject a hip on a third side."""
        if not set(self.hips) <= {"R", "L"}:
            raise ValueError(f'hips are "R" or "L", not {self.hips}')
