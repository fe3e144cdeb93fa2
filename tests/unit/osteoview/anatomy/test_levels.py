"""Counting is certain only where ribs or sacrum decide it, and keeps the alternatives where they do not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy.discs import Disc
from osteoview.anatomy.levels import Counting, Reading, count_levels, has_ribs
from osteoview.anatomy.ribs import RibReach
from osteoview.anatomy.sacrum import WingBone
from osteoview.anatomy.spine import Body

RIBS, NONE, UNSEEN = (
    RibReach(105.0, 105.0, 110.0, 110.0),
    RibReach(36.0, 36.0, 110.0, 110.0),
    RibReach(30.0, 30.0, 0, 0),
)
WING, BARE = WingBone(0.3, 0.3), WingBone(0.0, 0.0)


def column(*kinds: str) -> list[Body]:
    """Bodies from below: r with ribs, n without, s with the sacrum's wings, ? where nothing can be seen beside it."""
    bodies = []
    for place, kind in enumerate(kinds):
        reach = {"r": RIBS, "n": NONE, "s": NONE, "?": UNSEEN}[kind]
        wing = {"s": WING, "?": WingBone(None, None)}.get(kind, BARE)
        low, high = 34.0 * place, 34.0 * (place + 1)
        lower = None if place == 0 else Disc(low, 0.0, 0.0, 1.0)
        upper = None if place == len(kinds) - 1 else Disc(high, 0.0, 0.0, 1.0)
        bodies.append(Body(low, high, lower, upper, None, np.zeros(3), 1.0, reach, wing))
    return bodies


def place_of_l1(counting: Counting) -> int:
    return counting.best.first_lumbar


def test_ribs_and_sacrum_that_agree_leave_no_doubt() -> None:
    counting = count_levels(column("s", "n", "n", "n", "n", "n", "r", "r"))
    assert place_of_l1(counting) == 5
    assert counting.confidence > 0.95
    assert counting.method == "counted from the last ribs and the sacrum"


def test_ribs_alone_are_enough() -> None:
    counting = count_levels(column("n", "n", "n", "r", "r", "r"))
    assert place_of_l1(counting) == 2
    assert counting.by_ribs
    assert not counting.by_sacrum
    assert counting.confidence > 0.85


def test_the_sacrum_alone_leaves_the_count_of_lumbar_vertebrae_open() -> None:
    counting = count_levels(column("s", "n", "?", "?", "?", "?", "?"))
    assert place_of_l1(counting) == 5
    assert counting.by_sacrum
    assert {one.first_lumbar for one in counting.alternatives} >= {4, 6}
    assert counting.confidence < 0.95


def test_six_without_ribs_keep_both_ways_of_counting() -> None:
    counting = count_levels(column("s", "n", "n", "n", "n", "n", "n", "r", "r"))
    assert {place_of_l1(counting), *(one.first_lumbar for one in counting.alternatives)} >= {5, 6}
    assert counting.confidence < 0.85


def test_one_rib_that_was_not_found_changes_nothing() -> None:
    bodies = column("s", "n", "n", "n", "n", "n", "r", "r")
    short = bodies[6]
    bodies[6] = Body(
        short.low_mm, short.high_mm, short.lower, short.upper, None, short.center_mm, 1.0,
        RibReach(36.0, 105.0, 110.0, 110.0), BARE,
    )  # fmt: skip
    assert place_of_l1(count_levels(bodies)) == 5


@pytest.mark.parametrize("kinds", [("n", "n", "n"), ("?", "?", "?", "?"), ("r", "r", "r")])
def test_without_ribs_beginning_or_sacrum_nothing_is_decided(kinds: tuple[str, ...]) -> None:
    counting = count_levels(column(*kinds))
    assert not counting.by_ribs
    assert not counting.by_sacrum
    assert "neither" in counting.method


def test_a_chest_that_ends_at_the_last_ribs_holds_no_l1() -> None:
    assert place_of_l1(count_levels(column("r", "r", "r", "r"))) == -1


def test_names_run_through_all_parts_of_the_spine() -> None:
    reading = Reading(first_lumbar=6, n_lumbar=5, probability=1.0)
    assert [reading.label(n) for n in (0, 1, 2, 6, 7, 18, 19)] == ["S2", "S1", "L5", "L1", "T12", "T1", "C7"]


def test_probabilities_are_shares_of_one() -> None:
    counting = count_levels(column("s", "n", "n", "n", "n", "n", "r"))
    assert 0.98 < sum(one.probability for one in counting.readings) <= 1.0 + 1e-9


def test_ribs_are_told_only_where_the_field_shows_them() -> None:
    assert [has_ribs(body) for body in column("r", "n", "?")] == [True, False, None]


def test_bone_that_ends_well_before_a_near_end_of_the_field_counts_against_a_rib() -> None:
    lowest = column("n", "r", "r")[0]
    above = column("n", "r", "r")[1:]
    ends_before, goes_on = (replace(lowest, ribs=RibReach(reach, 33.0, 42.0, 110.0)) for reach in (31.0, 41.0))
    sure, unsure = (count_levels([one, *above]) for one in (ends_before, goes_on))
    assert place_of_l1(sure) == place_of_l1(unsure) == 0
    assert unsure.confidence < 0.85 < sure.confidence
