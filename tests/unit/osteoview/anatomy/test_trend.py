"""A change is one beyond chance, and says what makes it hard to compare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from osteoview.anatomy.trend import Change, DatedDensity, day_of
from osteoview.imaging.volume import Acquisition

THEN = DatedDensity(date(2024, 3, 12), 140.0, 20.0, Acquisition(kvp=120.0, kernel="B30f", model="One"), 1.0, False)
NOW = replace(THEN, day=date(2026, 3, 12), mean_hu=120.0)


def test_what_is_beyond_the_least_significant_change_is_real() -> None:
    assert Change(THEN, NOW).hu == -20.0
    assert Change(THEN, NOW).is_real
    assert not Change(THEN, replace(NOW, mean_hu=130.0)).is_real
    assert Change(THEN, NOW).years == pytest.approx(2.0, abs=0.01)
    assert Change(replace(THEN, day=None), NOW).years is None


def test_taken_alike_they_compare() -> None:
    assert Change(THEN, NOW).differences == ()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (replace(NOW, taken=replace(NOW.taken, kvp=100.0)), "120 kVp, then 100 kVp"),
        (replace(NOW, contrast=True), "only later"),
        (replace(NOW, taken=replace(NOW.taken, kernel="B70f")), "B30f, then B70f"),
        (replace(NOW, thickness_mm=5.0), "1.0 mm, then 5.0 mm"),
        (replace(NOW, taken=replace(NOW.taken, model="Two")), "scanner"),
        (replace(NOW, declined=True), "declined"),
    ],
)
def test_what_differs_is_named(now: DatedDensity, words: str) -> None:
    assert words in " ".join(Change(THEN, now).differences)


def test_dicom_days() -> None:
    assert day_of("20260312") == date(2026, 3, 12)
    assert day_of("") is None
    assert day_of("20261301") is None
