"""Height lost by a fracture is told from neighbours' heights, also where one of these is broken or misread."""

from __future__ import annotations

import pytest

from osteoview.anatomy.heights import LOST_HEIGHT, TOO_TALL, Heights, Neighbour, height_lost

# T11 and T12 above, L2 and L3 below an L1 of 26, 24.5 and 27.5 mm (Panjabi; hollow by 2 to 3 mm).
USUAL = {2: (22.9, 21.5, 24.4), 1: (24.6, 23.0, 26.4), -1: (27.2, 25.0, 28.0), -2: (27.8, 25.3, 27.6)}
L1: Heights = (26.2, 24.5, 27.6)


def beside(**changed: Heights) -> list[Neighbour]:
    """The usual neighbours, some of them changed: above=… and below=… are the nearest."""
    heights = USUAL | {{"above": 1, "below": -1}[where]: mm for where, mm in changed.items()}
    return [Neighbour(step, mm) for step, mm in heights.items()]


def test_vertebrae_grow_downwards_and_none_of_that_is_lost() -> None:
    assert max(map(abs, height_lost(L1, beside()))) < 0.05
    assert max(map(abs, height_lost(L1, beside()[:2]))) < 0.08, "where the scan ends at L1"


@pytest.mark.parametrize(
    ("broken", "place"), [((20.5, 23.0, 27.0), 0), ((26.0, 19.6, 27.0), 1), ((20.9, 19.6, 22.0), 2)]
)
@pytest.mark.parametrize("around", [beside(), beside()[:2], beside(above=(17.0, 19.0, 25.0))])
def test_a_fifth_lost_shows_wherever_it_is(broken: Heights, place: int, around: list[Neighbour]) -> None:
    assert height_lost(broken, around)[place] > LOST_HEIGHT


def test_one_broken_or_misread_neighbour_does_not_decide() -> None:
    for odd in ((17.0, 19.0, 25.0), (30.0, 30.0, 31.0)):
        assert max(height_lost(L1, beside(above=odd))) < LOST_HEIGHT


def test_a_wedge_without_whole_neighbours_shows_against_its_own_back() -> None:
    assert height_lost((20.0, 23.0, 27.0), [])[0] > LOST_HEIGHT
    assert max(height_lost(L1, [])) < LOST_HEIGHT


def test_two_bodies_taken_for_one_stand_above_their_neighbours() -> None:
    assert min(height_lost((40.0, 39.0, 41.0), beside())) < -TOO_TALL
