"""Pictures are coarse only in a movement that fine ones could not follow."""

from __future__ import annotations

import pytest

from osteoview.ui.viewer.pace import Pace


def test_the_first_picture_and_one_after_a_rest_are_fine() -> None:
    pace = Pace()
    assert pace.scale(10.0) == 1
    pace.drew(10.0, 0.5, 1.0)
    assert pace.scale(10.0 + Pace.rest_s) == 1


def test_in_a_movement_slow_pictures_become_coarser_and_quick_ones_stay_fine() -> None:
    slow, slower, quick = Pace(), Pace(), Pace()
    slow.drew(1.0, 0.02, 1.0)
    slower.drew(1.0, 0.2, 1.0)
    quick.drew(1.0, 0.002, 1.0)
    assert slow.scale(1.01) == pytest.approx(0.5)
    assert slower.scale(1.01) == pytest.approx(1 / 3)
    assert quick.scale(1.01) == 1


def test_coarse_pictures_tell_what_a_fine_one_would_cost() -> None:
    pace = Pace()
    pace.drew(1.0, 0.005, 0.5)
    assert pace.scale(1.01) == pytest.approx(0.5)
