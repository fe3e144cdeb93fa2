"""The ways to count that are left open, as a person is asked about them: which body each calls L1, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from osteoview.anatomy.levels import Counting, Reading

Why = Literal["likeliest", "sacrum", "ribs", "other"]
_MOST = 4


@dataclass(frozen=True)
class Option:
    """One count. `place` is the body that it calls L1, None where that one is not in the scan.

    `higher` says by how many bodies L1 then lies above where the likeliest count has it, None where that one has it
    beyond the scan; `now` is what the likeliest count calls this body.
    """

    reading: Reading
    why: Why
    place: int | None
    higher: int | None
    probability: float  # that L1 is there, however many lumbar vertebrae are below it
    now: str


def options(counting: Counting, n_bodies: int) -> tuple[Option, ...]:
    """The likeliest count first, then each other place that L1 may have, those beyond the scan as one.

    None where no count has it in the scan: there is nothing to choose.
    """
    best = counting.best
    found = [_option(best, "likeliest", counting, n_bodies)]
    found += [_option(one, _why(one, counting), counting, n_bodies) for one in counting.alternatives]
    if counting.by_sacrum and best.n_lumbar != 5:
        from osteoview.anatomy.levels import Reading

        # Five lumbar bodies above the sacrum, however unlikely the ribs make them: it is what a person may count by.
        first = best.first_lumbar - best.n_lumbar + 5
        if first not in {option.reading.first_lumbar for option in found}:
            found.append(_option(Reading(first, 5, 0.0), "sacrum", counting, n_bodies))
    inside = [one for one in found if one.place is not None][:_MOST]
    beyond = [one for one in found if one.place is None]
    if inside and beyond:
        share = sum(one.probability for one in beyond)
        inside.insert(0 if beyond[0] is found[0] else len(inside), replace(beyond[0], probability=share))
    return tuple(inside)


def _option(reading: Reading, why: Why, counting: Counting, n_bodies: int) -> Option:
    first, best = reading.first_lumbar, counting.best
    place = first if 0 <= first < n_bodies else None
    share = sum(one.probability for one in counting.readings if one.first_lumbar == first)
    moved = first - best.first_lumbar if 0 <= best.first_lumbar < n_bodies else None
    return Option(reading, why, place, moved, share, best.label(first) if place is not None else "")


def _why(one: Reading, counting: Counting) -> Why:
    """By the sacrum where this count keeps five lumbar bodies above the sacrum that the likeliest count sees."""
    best = counting.best
    if counting.by_sacrum and one.first_lumbar - one.n_lumbar == best.first_lumbar - best.n_lumbar:
        return "sacrum"
    return "other"
