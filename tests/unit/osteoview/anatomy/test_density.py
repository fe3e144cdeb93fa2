"""What is said of a number: which published cut it meets, and where the age's norm lies."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.anatomy.density import LSC_HU, THRESHOLDS, Density, Norm
from osteoview.annotation.numbers import Statistics


def density(mean_hu: float, age: float | None = None) -> Density:
    values = np.array([mean_hu - 10, mean_hu, mean_hu + 10])
    return Density(Statistics.of(values), (), 200.0, None if age is None else Norm.at(age))


@pytest.mark.parametrize(
    ("mean_hu", "said"),
    [
        (80.0, "Not above 100 HU"), (105.0, "Not above 110 HU"), (115.0, "Not above 120 HU"),
        (140.0, "Not above 160 HU"), (180.0, "Between the thresholds"), (230.0, "Above 200 HU"),
    ],
)  # fmt: skip
def test_the_strictest_cut_that_holds_is_named(mean_hu: float, said: str) -> None:
    assert density(mean_hu).reading.startswith(said)


def test_a_mean_near_a_cut_says_so() -> None:
    assert "Within one least significant change of the 160 HU" in density(150.0).reading
    assert "Within" not in density(240.0).reading


def test_every_cut_names_its_source() -> None:
    assert all(one.source for one in THRESHOLDS)
    assert 10.0 <= LSC_HU <= 16.0


@pytest.mark.parametrize(("age", "mean_hu"), [(20, 226.0), (30, 226.0), (60, 151.0), (84.8, 89.0), (95, 89.0)])
def test_the_norm_falls_by_two_and_a_half_a_year(age: float, mean_hu: float) -> None:
    assert Norm.at(age).mean_hu == pytest.approx(mean_hu)


def test_the_reference_places_the_person_among_the_age() -> None:
    assert "−1.0 standard deviations" in density(151.0 - Norm.at(60).sd_hu, 60).reference
    assert "years" not in density(100.0).reference


def test_without_regions_there_is_no_density() -> None:
    assert Density.of(()) is None
