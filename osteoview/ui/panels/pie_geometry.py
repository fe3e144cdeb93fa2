"""Where classes lie on a ring: true angles, clockwise from twelve o'clock, and room for what marks the narrow ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

CIRCLE_DEG = 360.0


@dataclass(frozen=True)
class Wedge:
    """A class's part of the ring. Its angle is its probability, however little that is."""

    start_deg: float
    span_deg: float

    @property
    def middle_deg(self) -> float:
        """Where it is marked."""
        return self.start_deg + self.span_deg / 2

    @property
    def end_deg(self) -> float:
        """Where the next one begins."""
        return self.start_deg + self.span_deg


def wedges(probabilities: Sequence[float]) -> tuple[Wedge, ...]:
    """One for each class, in their order."""
    total = sum(probabilities)
    if total <= 0 or any(probability < 0 for probability in probabilities):
        raise ValueError(f"a ring shows probabilities, not {tuple(probabilities)}")
    spans = [CIRCLE_DEG * probability / total for probability in probabilities]
    starts = accumulate(spans[:-1], initial=0.0)
    return tuple(Wedge(start, span) for start, span in zip(starts, spans, strict=True))


def spread_apart(angles_deg: Sequence[float], least_deg: float) -> tuple[float, ...]:
    """The same angles, moved as little as possible until neighbours are that far apart; their order stays.

    With no room for that on a circle they are spread evenly.
    """
    count = len(angles_deg)
    if count < 2:
        return tuple(angles_deg)
    least_deg = min(least_deg, CIRCLE_DEG / count)
    order = sorted(range(count), key=lambda n: angles_deg[n] % CIRCLE_DEG)
    around = [angles_deg[n] % CIRCLE_DEG for n in order]
    # Opened where the circle is emptiest: nobody is pushed across that gap.
    gaps = [(around[(n + 1) % count] - around[n]) % CIRCLE_DEG for n in range(count)]
    first = (max(range(count), key=gaps.__getitem__) + 1) % count
    turned = [(around[(first + n) % count] - around[first]) % CIRCLE_DEG for n in range(count)]
    moved = _rising([angle - least_deg * n for n, angle in enumerate(turned)])
    spread = [0.0] * count
    for n, angle in enumerate(moved):
        spread[order[(first + n) % count]] = angle + least_deg * n + around[first]
    return tuple(spread)


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest list that never falls: neighbours that would are put at their mean."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        blocks.append((value, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (one, n), (other, m) = blocks[-2:]
            blocks[-2:] = [((one * n + other * m) / (n + m), n + m)]
    return [mean for mean, count in blocks for _ in range(count)]
