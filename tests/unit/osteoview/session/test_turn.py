"""A film turned and mirrored on the light box comes back, and never shows what no film could."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoview.session.turn import AS_IT_IS, Turn

turns = st.builds(Turn, st.booleans(), st.integers(0, 3))
RIGHT, DOWN = np.array([1.0, 0]), np.array([0, 1.0])


def seen(turn: Turn) -> list[list[float]]:
    return [vector.tolist() for vector in turn.frame(RIGHT, DOWN)]


@given(turn=turns)
def test_doing_it_again_comes_back(turn: Turn) -> None:
    assert turn.mirrored_across().mirrored_across() == turn
    assert turn.mirrored_down().mirrored_down() == turn
    assert turn.clockwise().clockwise().clockwise().clockwise() == turn


@given(turn=turns)
def test_each_is_what_the_eye_sees(turn: Turn) -> None:
    right, down = turn.frame(RIGHT, DOWN)
    assert seen(turn.mirrored_across()) == [(-right).tolist(), down.tolist()]
    assert seen(turn.mirrored_down()) == [right.tolist(), (-down).tolist()]
    # Turned clockwise, what was at the bottom is at the left: the screen's right is what was up.
    assert seen(turn.clockwise()) == [(-down).tolist(), right.tolist()]


def test_a_film_has_four_ways_up() -> None:
    assert seen(AS_IT_IS) == [[1, 0], [0, 1]]
    with pytest.raises(ValueError, match="four ways"):
        Turn(quarters=4)
