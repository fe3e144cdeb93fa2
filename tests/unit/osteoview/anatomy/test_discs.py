"""Discs are found by their rhythm, even where one hardly shows."""

from __future__ import annotations

import numpy as np

from osteoview.anatomy.discs import best_rhythm


def peaks(places: list[int], heights: list[float], length: int = 260) -> np.ndarray:
    along = np.arange(length)
    return sum(
        (height * np.exp(-(((along - place) / 2.0) ** 2)) for place, height in zip(places, heights, strict=True)),
        start=np.zeros(length),
    )


def test_clear_discs_are_taken_where_they_are() -> None:
    places = [30, 66, 101, 135, 168]
    assert best_rhythm(peaks(places, [1.0] * 5)) == places


def test_a_missing_disc_is_bridged() -> None:
    places = [30, 66, 101, 135, 168]
    found = best_rhythm(peaks(places, [1.0, 1.0, 0.05, 1.0, 1.0]))
    assert len(found) == 5
    assert abs(found[2] - 101) <= 4


def test_a_false_valley_within_a_body_is_left_out() -> None:
    places = [30, 48, 66, 101, 135]
    assert best_rhythm(peaks(places, [1.0, 0.6, 1.0, 1.0, 1.0])) == [30, 66, 101, 135]


def test_a_broken_vertebra_may_be_lower_than_its_neighbours() -> None:
    places = [30, 64, 97, 119, 150, 181]
    assert best_rhythm(peaks(places, [1.0] * 6)) == places


def test_nothing_is_found_in_nothing() -> None:
    assert best_rhythm(np.zeros(200)) == []
    assert best_rhythm(np.zeros(0)) == []
