"""The accuracy tables say what outcomes say: declined, wrong, and how far off, apart for variants and cut bodies."""

from __future__ import annotations

from dataclasses import replace

from tests.accuracy.patient import Outcome
from tests.accuracy.table import tables

_GOOD = Outcome(
    index=0, examination="abdomen", kernel="soft", phase="none", kvp=120, thickness_mm=3.0, fov_mm=380.0,
    scoliosis_deg=2.0, n_lumbar=5, n_rib_pairs=12, fractured=False, lesion=False, whole=True, declined=False, gates=(),
    error_mm=0.5, dice=0.95, hu_off=2.0, here_off=0.5, sample_off=1.0, core_off=1.5, seconds=1.0,
)  # fmt: skip


def row(lines: list[str], name: str) -> list[str]:
    return next(line for line in lines if line.startswith(name)).removeprefix(name).split()


def test_right_wrong_and_declined_are_counted_apart() -> None:
    wrong = replace(_GOOD, error_mm=31.0, dice=None, hu_off=None, here_off=None, sample_off=None, core_off=None)
    declined = replace(_GOOD, declined=True, gates=("level certain",))
    lines = tables([_GOOD, _GOOD, _GOOD, wrong, declined])
    assert row(lines, "all, whole L1")[:3] == ["5", "1", "1"]
    assert row(lines, "all, whole L1")[3] == "0.5"
    assert lines[-1] == "unbroken L1 declined by: level certain 1"


def test_a_declined_measurement_moves_no_mean() -> None:
    astray = replace(_GOOD, declined=True, gates=("height kept",), hu_off=80.0)
    lines = tables([_GOOD, replace(_GOOD, hu_off=4.0), replace(_GOOD, hu_off=0.0), astray])
    assert "+2.0 ± 3.9" in next(line for line in lines if line.startswith("all, whole L1"))


def test_variants_cut_bodies_and_fractures_have_rows_of_their_own() -> None:
    lines = tables(
        [_GOOD, replace(_GOOD, n_lumbar=6), replace(_GOOD, whole=False), replace(_GOOD, fractured=True, declined=True)]
    )
    assert row(lines, "variants")[:2] == ["1", "0"]
    assert row(lines, "L1 cut off")[:2] == ["1", "0"]
    assert row(lines, "  of these unbroken")[:2] == ["1", "0"]
    assert "variants asked about or right: 1 of 1" in lines


def test_an_outcome_survives_its_file() -> None:
    assert Outcome.from_document(_GOOD.document()) == _GOOD
