from __future__ import annotations

import re
from typing import Any

import pytest

from osteoview.imaging.scale import Scale, find_scale

DETECTOR = (0.20, 0.20)
PATIENT = (0.16, 0.16)


@pytest.mark.parametrize(
    ("said", "where", "spacing_mm", "words"),
    [
        ({}, "unknown", None, "cannot be measured"),
        ({"pixel_spacing_mm": PATIENT}, "unstated", PATIENT, "not where it holds"),
        ({"pixel_spacing_mm": PATIENT, "calibration": "FIDUCIAL"}, "patient", PATIENT, "known size"),
        (
            {"pixel_spacing_mm": PATIENT, "calibration": "geometry ", "calibration_description": "table 90 cm"},
            "patient",
            PATIENT,
            r"geometry of the exposure \(table 90 cm\)",
        ),
        ({"pixel_spacing_mm": PATIENT, "imager_spacing_mm": DETECTOR}, "patient", PATIENT, "does not say how"),
        # The same number twice corrects nothing.
        ({"pixel_spacing_mm": DETECTOR, "imager_spacing_mm": DETECTOR}, "detector", DETECTOR, "at the detector"),
        ({"imager_spacing_mm": DETECTOR}, "detector", DETECTOR, "at the detector"),
        ({"imager_spacing_mm": DETECTOR, "magnification": 1.25}, "patient", PATIENT, "1.25"),
        (
            {"imager_spacing_mm": DETECTOR, "source_to_detector_mm": 1250.0, "source_to_patient_mm": 1000.0},
            "patient",
            PATIENT,
            "distances",
        ),
        # A patient behind the detector, and a magnification of nothing, are mistakes.
        (
            {
                "imager_spacing_mm": DETECTOR,
                "magnification": 0.0,
                "source_to_detector_mm": 1000.0,
                "source_to_patient_mm": 1250.0,
            },
            "detector",
            DETECTOR,
            "unknown magnification",
        ),
        ({"film_spacing_mm": DETECTOR}, "detector", DETECTOR, "film"),
    ],
)
def test_a_scale_says_no_more_than_the_header(
    said: dict[str, Any], where: str, spacing_mm: tuple[float, float] | None, words: str
) -> None:
    scale = find_scale(**said)
    assert scale.where == where
    assert scale.spacing_mm == (None if spacing_mm is None else pytest.approx(spacing_mm))
    assert re.search(words, scale.words)


def test_a_scale_without_a_spacing_is_unknown() -> None:
    with pytest.raises(ValueError, match="unless"):
        Scale("patient", "…")
