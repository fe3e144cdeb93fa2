"""What a millimetre on a radiograph means: in the patient, at the detector, or nothing at all (PS3.3 10.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

Where = Literal["patient", "detector", "unstated", "unknown"]
Spacing = tuple[float, float]  # between rows, between columns


@dataclass(frozen=True)
class Scale:
    """Pixel spacing in mm, the place it holds for, and both in words.

    `patient`: calibrated, or corrected for magnification. `detector`: structures in the patient are smaller than
    measured. `unstated`: the header gives a spacing and not where it holds. `unknown`: no lengths in mm.
    """

    where: Where
    words: str
    spacing_mm: Spacing | None = None

    def __post_init__(self) -> None:
        """A scale has a spacing unless it is unknown."""
        if (self.spacing_mm is None) != (self.where == "unknown"):
            raise ValueError("a scale has a spacing unless it is unknown")


NO_SCALE = Scale("unknown", "The header gives no pixel size: lengths in mm cannot be measured.")


def find_scale(
    *,
    pixel_spacing_mm: Spacing | None = None,
    imager_spacing_mm: Spacing | None = None,
    film_spacing_mm: Spacing | None = None,
    calibration: str = "",
    calibration_description: str = "",
    magnification: float | None = None,
    source_to_detector_mm: float | None = None,
    source_to_patient_mm: float | None = None,
) -> Scale:
    """The most that the header supports, never more.

    Takes PixelSpacing, ImagerPixelSpacing, NominalScannedPixelSpacing, PixelSpacingCalibrationType and …Description,
    EstimatedRadiographicMagnificationFactor, DistanceSourceToDetector and DistanceSourceToPatient.
    """
    kind = calibration.strip().upper()
    detail = f" ({calibration_description.strip()})" if calibration_description.strip() else ""
    if pixel_spacing_mm is not None:
        if kind == "FIDUCIAL":
            return Scale("patient", f"Calibrated with an object of known size{detail}.", pixel_spacing_mm)
        if kind == "GEOMETRY":
            words = f"Calibrated from the geometry of the exposure{detail}: right at one assumed depth."
            return Scale("patient", words, pixel_spacing_mm)
        if imager_spacing_mm is not None and not np.allclose(pixel_spacing_mm, imager_spacing_mm, rtol=1e-3):
            words = f"Calibrated, though the header does not say how{detail}."
            return Scale("patient", words, pixel_spacing_mm)
        if imager_spacing_mm is None:
            words = "The header gives a pixel size and not where it holds; on a radiograph it may be the detector's."
            return Scale("unstated", words, pixel_spacing_mm)
    if imager_spacing_mm is not None:
        return _at_detector(imager_spacing_mm, magnification, source_to_detector_mm, source_to_patient_mm)
    if film_spacing_mm is not None:
        words = "Millimetres on the scanned film: structures in the patient are smaller, by an unknown magnification."
        return Scale("detector", words, film_spacing_mm)
    return NO_SCALE


def _at_detector(
    spacing_mm: Spacing, magnification: float | None, to_detector_mm: float | None, to_patient_mm: float | None
) -> Scale:
    if magnification is not None and 1 <= magnification < 10:
        source = "the magnification in the header"
    elif to_detector_mm and to_patient_mm and 1 <= to_detector_mm / to_patient_mm < 10:
        magnification = to_detector_mm / to_patient_mm
        source = "the distances of tube, patient and detector"
    else:
        words = "Millimetres at the detector: structures in the patient are smaller, by an unknown magnification."
        return Scale("detector", words, spacing_mm)
    corrected = (spacing_mm[0] / magnification, spacing_mm[1] / magnification)
    return Scale("patient", f"Estimated in the patient from {source} (× {magnification:.2f}).", corrected)
