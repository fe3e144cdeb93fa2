"""A simulated radiograph as a DX image for presentation (PS3.3 A.26), a simulated DXA as its vendors export it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from osteoview.simulated import headers
from osteoview.simulated.study import SimulatedStudy
from trainer.phantom.dxa import DxaImage
from trainer.phantom.radiograph import Radiograph

DX_FOR_PRESENTATION = "1.2.840.10008.5.1.4.1.1.1.1"
SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"
_TWELVE_BITS = 12


def write_radiograph(image: Radiograph, study: SimulatedStudy, folder: Path, *, calibrated: bool = False) -> Path:
    """Write one lumbar radiograph.

    Its scale is the detector's pixel and the magnification at the spine (PS3.3 10.7.1.3); `calibrated` adds the pixel
    spacing at the spine that follows from them, as some machines do.
    """
    lateral = image.view == "lateral"
    ds = headers.patient_and_study(study)
    headers.add_series(
        ds, study, modality="DX", number=3 if lateral else 4, description=f"L-spine {'LAT' if lateral else 'AP'}"
    )
    headers.add_image(ds, study, sop_class=DX_FOR_PRESENTATION, number=1, image_type=["ORIGINAL", "PRIMARY", ""])
    ds.PresentationIntentType = "FOR PRESENTATION"
    ds.AcquisitionDate = study.date
    ds.AcquisitionTime = study.time
    ds.BodyPartExamined = "LSPINE"
    ds.AnatomicRegionSequence = headers.code("122496007", "SCT", "Lumbar spine")
    ds.ImageLaterality = "U"
    ds.AcquisitionContextSequence = Sequence([])
    _positioning(ds, image)
    _exposure(ds, image)
    _scale(ds, image, calibrated=calibrated)
    _shown_as_stored(ds, image.pixels)
    return headers.write(ds, image.pixels, _TWELVE_BITS, folder / f"DX_{image.view}.dcm")


def write_dxa(image: DxaImage, study: SimulatedStudy, folder: Path) -> Path:
    """Write one DXA spine image as a Secondary Capture of 8 bits: a picture, with its numbers in words beside it."""
    ds = headers.patient_and_study(study)
    headers.add_series(ds, study, modality="BMD", number=5, description="DXA AP spine L1-L4")
    headers.add_image(ds, study, sop_class=SECONDARY_CAPTURE, number=1, image_type=["DERIVED", "SECONDARY"])
    ds.ConversionType = "WSD"
    ds.BodyPartExamined = "LSPINE"
    ds.PatientOrientation = ["L", "F"]
    ds.DerivationDescription = _densities_in_words(image)
    # Bone densitometers send square display pixels that scale the picture, not the patient.
    ds.NominalScannedPixelSpacing = headers.decimals([image.pixel_mm, image.pixel_mm])
    return headers.write(ds, image.pixels, 8, folder / "DXA_spine.dcm")


def _densities_in_words(image: DxaImage) -> str:
    densities = ", ".join(f"{label} {value:.3f}" for label, value in image.areal_bmd_g_cm2.items())
    return f"Areal bone mineral density, g/cm2: {densities}. Texture score {image.texture_score:.3f}. Simulated."


def _positioning(ds: Dataset, image: Radiograph) -> None:
    """DX Positioning, C.8.11.5."""
    lateral = image.view == "lateral"
    ds.ViewPosition = "LL" if lateral else "AP"
    ds.ViewCodeSequence = (
        headers.code("399198007", "SCT", "left lateral")
        if lateral
        else headers.code("399348003", "SCT", "antero-posterior")
    )
    ds.ViewCodeSequence[0].ViewModifierCodeSequence = Sequence([])
    ds.PatientOrientation = ["P", "F"] if lateral else ["L", "F"]
    ds.DistanceSourceToDetector = headers.decimal(image.source_to_detector_mm)
    ds.DistanceSourceToPatient = headers.decimal(image.source_to_detector_mm / image.magnification)
    ds.EstimatedRadiographicMagnificationFactor = headers.decimal(image.magnification)
    ds.PositionerType = "COLUMN"


def _exposure(ds: Dataset, image: Radiograph) -> None:
    """X-Ray Acquisition Dose and DX Detector, C.8.7.8 and C.8.11.4."""
    ds.KVP = headers.decimal(image.kvp)
    ds.DetectorType = "SCINTILLATOR"
    ds.DetectorConfiguration = "AREA"
    ds.DetectorDescription = "Simulated flat panel behind a simulated anti-scatter grid"
    ds.Grid = ["FOCUSED"]


def _scale(ds: Dataset, image: Radiograph, *, calibrated: bool) -> None:
    ds.ImagerPixelSpacing = headers.decimals([image.pixel_mm, image.pixel_mm])
    if calibrated:
        at_spine_mm = image.pixel_mm / image.magnification
        ds.PixelSpacing = headers.decimals([at_spine_mm, at_spine_mm])
        ds.PixelSpacingCalibrationType = "GEOMETRY"
        ds.PixelSpacingCalibrationDescription = "At the spine, from the simulated tube's and detector's distances"


def _shown_as_stored(ds: Dataset, pixels: NDArray[np.uint16]) -> None:
    """DX Image, C.8.11.3: the pixels are what a screen shows, over their whole range."""
    ds.PixelIntensityRelationship = "LOG"
    ds.PixelIntensityRelationshipSign = -1
    ds.RescaleIntercept = headers.decimal(0)
    ds.RescaleSlope = headers.decimal(1)
    ds.RescaleType = "US"
    ds.PresentationLUTShape = "IDENTITY"
    highest = int(pixels.max())
    ds.WindowCenter = headers.decimal((highest + 1) / 2)
    ds.WindowWidth = headers.decimal(highest + 1)
