"""Which body is L1: every way of counting that ribs, sacrum and discs leave open, and how likely each is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from osteoview.anatomy.ribs import LONG_MM, SHORT_MM, RibReach
from osteoview.anatomy.sacrum import WING_SHARE, WingBone
from osteoview.anatomy.spine import Body

# One spine in eight departs from five lumbar vertebrae (Thawait 2012; Tins 2016).
_LUMBAR_COUNTS = {4: 0.04, 5: 0.89, 6: 0.07}
_HIGHEST_THORACIC = 12
# No single vertebra may decide alone: whatever it shows, each reading keeps this likelihood.
_FLOOR = 0.02

# Likelihoods of a reach that is short, in between, long.
_REACH = {
    "rib": (0.04, 0.06, 0.90),
    "last rib": (0.12, 0.14, 0.74),
    "lumbar": (0.88, 0.10, 0.02),
    "last lumbar": (0.62, 0.18, 0.20),
    "sacrum": (0.40, 0.20, 0.40),
}
# The same where the field ends at 45 to 60 mm: short, or at least as far as one sees.
_CUT_OFF = {
    "rib": (0.15, 0.85),
    "last rib": (0.22, 0.78),
    "lumbar": (0.88, 0.12),
    "last lumbar": (0.65, 0.35),
    "sacrum": (0.5, 0.5),
}
_FIELD_SLACK_MM = 3.0
# Bone that ends so far before a nearer end of the field ends by itself, if processes could have been seen whole.
_ENDS_BEFORE_MM, _PROCESSES_MM = 8.0, 40.0
# Share of bone beside the body: none, some, a wing's.
_SOME_BONE = 0.03
_WING = {
    "rib": (0.93, 0.04, 0.03),
    "last rib": (0.93, 0.04, 0.03),
    "lumbar": (0.93, 0.05, 0.02),
    "last lumbar": (0.80, 0.12, 0.08),
    "sacrum": (0.06, 0.14, 0.80),
}
# How clearly the disc below shows: hardly, fairly, clearly. The sacrum's own are remnants.
_DISC_FAIR, _DISC_CLEAR = 0.45, 0.8
_DISC = {
    "rib": (0.10, 0.35, 0.55),
    "last rib": (0.06, 0.24, 0.70),
    "lumbar": (0.05, 0.15, 0.80),
    "last lumbar": (0.15, 0.30, 0.55),
    "sacrum": (0.70, 0.25, 0.05),
}


@dataclass(frozen=True)
class Reading:
    """One way to count: which body is L1 (its place in the list, possibly beyond it), how many are lumbar."""

    first_lumbar: int
    n_lumbar: int
    probability: float

    def label(self, place: int) -> str:
        """The name of a body by its place, bodies counted from the lowest."""
        below = self.first_lumbar - place
        if below < 0:
            number = _HIGHEST_THORACIC + 1 + below
            return f"T{number}" if number >= 1 else f"C{7 + number}"
        if below < self.n_lumbar:
            return f"L{below + 1}"
        return f"S{below - self.n_lumbar + 1}"


@dataclass(frozen=True)
class Counting:
    """All readings worth keeping, likeliest first, and what they rest on.

    by_ribs: the lowest body with ribs and the one without them below it are both in the scan. by_sacrum: so are the
    sacrum and the body above it.
    """

    readings: tuple[Reading, ...]
    by_ribs: bool
    by_sacrum: bool

    @property
    def best(self) -> Reading:
        """The likeliest way to count."""
        return self.readings[0]

    @property
    def confidence(self) -> float:
        """How likely it is that L1 is where the best reading says, whatever else is counted differently."""
        return sum(one.probability for one in self.readings if one.first_lumbar == self.best.first_lumbar)

    @property
    def alternatives(self) -> tuple[Reading, ...]:
        """The likeliest reading for each other place of L1."""
        others: dict[int, Reading] = {}
        for one in self.readings:
            if one.first_lumbar != self.best.first_lumbar and one.probability > 0.02:
                others.setdefault(one.first_lumbar, one)
        return tuple(others.values())

    @property
    def method(self) -> str:
        """In words, what the levels were counted from."""
        parts = ["the last ribs"] * self.by_ribs + ["the sacrum"] * self.by_sacrum
        return f"counted from {' and '.join(parts)}" if parts else "neither the last ribs nor the sacrum are in view"


def count_levels(bodies: Sequence[Body]) -> Counting:
    """Every place for L1, in the scan and just beyond it, for four, five and six lumbar vertebrae."""
    readings = []
    for first_lumbar in range(-1, len(bodies) + 7):
        for n_lumbar, prior in _LUMBAR_COUNTS.items():
            score = math.log(prior)
            for place, body in enumerate(bodies):
                score += _log_likelihood(body, _role(first_lumbar - place, n_lumbar))
            readings.append((score, first_lumbar, n_lumbar))
    scores = np.array([score for score, _, _ in readings])
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    order = np.argsort(-shares)
    kept = tuple(Reading(readings[n][1], readings[n][2], float(shares[n])) for n in order if shares[n] > 1e-3)
    best = kept[0]
    return Counting(kept, _ribs_decide(bodies, best.first_lumbar), _sacrum_decides(bodies, best))


def has_ribs(body: Body) -> bool | None:
    """True where a rib is seen on either side, False where none is although it would be, None where nobody can say."""
    sides = [_side_has_rib(*side) for side in _sides(body.ribs)]
    if True in sides:
        return True
    return False if False in sides else None


def _role(below: int, n_lumbar: int) -> str:
    """What a body this far below L1 is; the sacrum's last remnants count as sacrum."""
    if below < -1:
        return "rib"
    if below == -1:
        return "last rib"
    if below < n_lumbar - 1:
        return "lumbar"
    return "last lumbar" if below == n_lumbar - 1 else "sacrum"


def _log_likelihood(body: Body, role: str) -> float:
    total = 0.0
    for reach, seen in _sides(body.ribs):
        total += 0.7 * _log_reach(reach, seen, role)
    total += _log_wing(body.wing, role)
    if body.lower is not None:
        score = body.lower.score
        total += 0.5 * math.log(_DISC[role][0 if score < _DISC_FAIR else 1 if score < _DISC_CLEAR else 2])
    return max(total, math.log(_FLOOR) * 2)


def _log_reach(reach_mm: float, seen_mm: float, role: str) -> float:
    """Bone that ends inside the field says most; where the field ends with it, whether it got as far says something."""
    if reach_mm >= LONG_MM:
        return math.log(_REACH[role][2])
    if seen_mm >= LONG_MM:
        return math.log(_REACH[role][1 if reach_mm >= SHORT_MM else 0])
    if seen_mm >= SHORT_MM - _FIELD_SLACK_MM or reach_mm >= SHORT_MM:
        return math.log(_CUT_OFF[role][int(reach_mm >= SHORT_MM)])
    if seen_mm >= _PROCESSES_MM and reach_mm <= seen_mm - _ENDS_BEFORE_MM:
        return math.log(_CUT_OFF[role][0])
    return 0.0


def _log_wing(wing: WingBone, role: str) -> float:
    share = wing.both
    if share is None:
        return 0.0
    return math.log(_WING[role][0 if share < _SOME_BONE else 1 if share < WING_SHARE else 2])


def _sides(ribs: RibReach) -> tuple[tuple[float, float], tuple[float, float]]:
    return (ribs.right_mm, ribs.right_seen_mm), (ribs.left_mm, ribs.left_seen_mm)


def _side_has_rib(reach_mm: float, seen_mm: float) -> bool | None:
    if reach_mm >= LONG_MM:
        return True
    return False if reach_mm < SHORT_MM and seen_mm >= SHORT_MM - _FIELD_SLACK_MM else None


def _ribs_decide(bodies: Sequence[Body], first_lumbar: int) -> bool:
    """Ribs on the body above L1, none on L1, and both seen."""
    if not 0 <= first_lumbar < len(bodies) - 1:
        return False
    return has_ribs(bodies[first_lumbar + 1]) is True and has_ribs(bodies[first_lumbar]) is False


def _sacrum_decides(bodies: Sequence[Body], best: Reading) -> bool:
    """Wings beside S1 and none beside the body above it."""
    sacrum = best.first_lumbar - best.n_lumbar
    if not 0 <= sacrum < len(bodies) - 1:
        return False
    above = bodies[sacrum + 1].wing
    return bodies[sacrum].wing.is_sacral and above.both is not None and not above.is_sacral
