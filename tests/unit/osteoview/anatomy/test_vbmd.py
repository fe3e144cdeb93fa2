"""Bone mineral only by a calibration for that scanner and voltage, a class only of two bodies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from osteoview.anatomy.vbmd import CalibrationError, ScannerCalibration, Vbmd
from osteoview.imaging.volume import Acquisition

TAKEN = Acquisition(kvp=120.0, manufacturer="Maker", model="Model 1")
STORED = ScannerCalibration(0.8, -5.0, "Maker Model 1", 120.0, "A physicist", "2026-03-12")


def test_rods_make_a_line() -> None:
    made = ScannerCalibration.of_rods([(0.0, -5.0), (100.0, 75.0), (200.0, 155.0)], "Maker Model 1", 120.0, "me", "now")
    assert made.slope == pytest.approx(0.8)
    assert made.intercept == pytest.approx(-5.0)
    assert made.mg_cm3(150.0) == pytest.approx(115.0)


@pytest.mark.parametrize(
    "rods", [[(0.0, 0.0)], [(50.0, 0.0), (50.0, 80.0)], [(0.0, 0.0), (100.0, 80.0), (200.0, 90.0)]]
)
def test_rods_that_make_none_are_refused(rods: list[tuple[float, float]]) -> None:
    with pytest.raises(CalibrationError):
        ScannerCalibration.of_rods(rods, "Maker", 120.0, "me", "now")


@pytest.mark.parametrize(
    "wrong", [{"slope": 0.0}, {"slope": 80.0}, {"intercept": 900.0}, {"kvp": 12.0}, {"who": " "}, {"scanner": ""}]
)
def test_what_no_scanner_has_is_refused(wrong: dict[str, float | str]) -> None:
    with pytest.raises(CalibrationError):
        replace(STORED, **wrong)  # type: ignore[arg-type]  # wrong on purpose, by name


def test_it_holds_for_its_scanner_and_voltage_only() -> None:
    assert STORED.refusal(TAKEN) == ""
    assert STORED.refusal(replace(TAKEN, model="MODEL  1")) == ""
    assert "100 kVp" in STORED.refusal(replace(TAKEN, kvp=100.0))
    assert "not state its tube voltage" in STORED.refusal(replace(TAKEN, kvp=None))
    assert "Model 2" in STORED.refusal(replace(TAKEN, model="Model 2"))
    assert "not state its scanner" in STORED.refusal(Acquisition(kvp=120.0))


def test_classes_are_of_the_mean_of_two() -> None:
    assert "no class" in Vbmd((("L1", 70.0),)).reading
    assert "osteoporosis" in Vbmd((("L1", 70.0), ("L2", 80.0))).reading
    assert "low bone mass" in Vbmd((("L1", 80.0), ("L2", 80.0))).reading
    assert "low bone mass" in Vbmd((("L1", 120.0), ("L2", 120.0))).reading
    assert "normal" in Vbmd((("L1", 119.0), ("L2", 122.0))).reading
