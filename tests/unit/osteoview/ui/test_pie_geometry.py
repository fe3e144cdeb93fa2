from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoview.ui.panels.pie_geometry import spread_apart, wedges


def test_the_worked_example_of_study_2_has_its_true_angles() -> None:
    normal, low, porosis = wedges((0.9933, 0.0065, 0.0002))
    assert (normal.start_deg, normal.span_deg) == pytest.approx((0.0, 357.588))
    assert (low.start_deg, low.span_deg) == pytest.approx((357.588, 2.34))
    assert (porosis.start_deg, porosis.span_deg) == pytest.approx((359.928, 0.072))
    assert porosis.end_deg == pytest.approx(360.0)


def test_what_is_no_distribution_is_refused() -> None:
    for given_ in ((0.0, 0.0), (-0.1, 1.1)):
        with pytest.raises(ValueError, match="probabilities"):
            wedges(given_)


def test_two_marks_at_one_place_step_aside_alike_and_a_far_one_stays() -> None:
    assert spread_apart((358.0, 358.0, 90.0), 10.0) == pytest.approx((353.0, 363.0, 450.0))


@given(st.lists(st.floats(0, 359.9), min_size=1, max_size=7), st.floats(1, 40))
def test_marks_keep_their_order_and_their_distance(angles: list[float], least: float) -> None:
    spread = spread_apart(angles, least)
    around = sorted(angle % 360 for angle in spread)
    gaps = [b - a for a, b in itertools.pairwise(around)] + [around[0] + 360 - around[-1]]
    if len(angles) > 1:
        assert min(gaps) >= min(least, 360 / len(angles)) - 1e-6
    if all(min(abs(a - b), 360 - abs(a - b)) >= least for a, b in itertools.combinations(angles, 2)):
        assert [angle % 360 for angle in spread] == pytest.approx([angle % 360 for angle in angles])
