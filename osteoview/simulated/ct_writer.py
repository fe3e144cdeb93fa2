"""A simulated CT volume as a series of CT images (PS3.3 A.3)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from osteoview.simulated import headers
from osteoview.simulated.study import SimulatedStudy
from trainer.phantom.grid import Grid

CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2"
_INTERCEPT_HU = -1024


@dataclass(frozen=True)
class CtHeader:
    """How the simulated scanner was set: what a CT's header says beside its geometry.

    step_hu: CT numbers are stored in steps of this many HU, the rescale slope. Noise is most of a CT's bytes, and
    steps far below it halve them without being seen.
    """

    kvp: float
    exposure_mas: float
    kernel: str
    slice_thickness_mm: float
    description: str = "Spine 1.0 soft tissue"
    body_part: str = "LSPINE"
    contrast_agent: str = ""
    window_center_hu: float = 50.0
    window_width_hu: float = 400.0
    rotation_s: float = 0.5
    step_hu: int = 1

    def __post_init__(self) -> None:
        """Reject settings of no scanner."""
        if min(self.kvp, self.exposure_mas, self.slice_thickness_mm, self.rotation_s) <= 0:
            raise ValueError("tube voltage, exposure, slice thickness and rotation time must be above 0")
        if not 1 <= self.step_hu <= 16:
            raise ValueError(f"CT numbers are stored in steps of 1 to 16 HU, not {self.step_hu}")


def write_ct(
    volume_hu: NDArray[np.int16],
    grid: Grid,
    header: CtHeader,
    study: SimulatedStudy,
    folder: Path,
    *,
    series_number: int = 2,
) -> list[Path]:
    """Write one series, a file a slice in the grid's order, and return the files.

    volume_hu is indexed [k, j, i] on `grid`, -1024 HU or more; the frame of reference is the study's.
    """
    if volume_hu.shape != grid.shape:
        raise ValueError(f"a volume of {volume_hu.shape} does not lie on a grid of {grid.shape}")
    if int(volume_hu.min()) < _INTERCEPT_HU:
        raise ValueError(f"a CT number of {int(volume_hu.min())} HU is below the {_INTERCEPT_HU} HU that is written")
    highest = (int(volume_hu.max()) - _INTERCEPT_HU) / header.step_hu
    bits_stored = 12 if round(highest) < 1 << 12 else 16
    series = _series(grid, header, study, series_number)
    digits = len(str(grid.shape[0]))
    files = []
    for k, slice_hu in enumerate(volume_hu):
        ds = _slice(series, grid, k, study)
        stored = np.rint((slice_hu.astype(np.float32) - _INTERCEPT_HU) / header.step_hu).astype(np.uint16)
        files.append(headers.write(ds, stored, bits_stored, folder / f"CT{k + 1:0{digits}d}.dcm"))
    return files


def _series(grid: Grid, header: CtHeader, study: SimulatedStudy, series_number: int) -> Dataset:
    """What all slices say alike."""
    ds = headers.patient_and_study(study)
    headers.add_series(ds, study, modality="CT", number=series_number, description=header.description)
    row, column = (grid.affine[:3, axis] / grid.spacing_mm[axis] for axis in (0, 1))
    if abs(float(row @ column)) > 1e-6:
        raise ValueError("rows and columns of a CT image must stand at right angles")
    across_columns_mm, across_rows_mm, _ = grid.spacing_mm
    ds.FrameOfReferenceUID = study.uid("frame of reference")
    ds.PositionReferenceIndicator = ""
    ds.PatientPosition = "HFS"
    ds.BodyPartExamined = header.body_part
    ds.ImageOrientationPatient = headers.decimals([*row, *column])
    ds.PixelSpacing = headers.decimals([across_rows_mm, across_columns_mm])
    ds.SliceThickness = headers.decimal(header.slice_thickness_mm)
    ds.GantryDetectorTilt = headers.decimal(round(_tilt_deg(grid), 3))
    ds.ReconstructionDiameter = headers.decimal(across_columns_mm * grid.shape[2])
    ds.AcquisitionNumber = 1
    ds.AcquisitionDate = study.date
    ds.AcquisitionTime = study.time
    ds.ProtocolName = f"{header.description} (simulated)"
    ds.KVP = headers.decimal(header.kvp)
    ds.Exposure = round(header.exposure_mas)
    ds.ExposureTime = round(1000 * header.rotation_s)
    ds.XRayTubeCurrent = round(header.exposure_mas / header.rotation_s)
    ds.ConvolutionKernel = header.kernel
    if header.contrast_agent:
        ds.ContrastBolusAgent = header.contrast_agent
    ds.RescaleIntercept = headers.decimal(_INTERCEPT_HU)
    ds.RescaleSlope = headers.decimal(header.step_hu)
    ds.RescaleType = "HU"
    ds.WindowCenter = headers.decimal(header.window_center_hu)
    ds.WindowWidth = headers.decimal(header.window_width_hu)
    return ds


def _slice(series: Dataset, grid: Grid, k: int, study: SimulatedStudy) -> Dataset:
    """One image's own header."""
    ds = Dataset()
    ds.update(series)
    headers.add_image(ds, study, sop_class=CT_IMAGE_STORAGE, number=k + 1, image_type=["ORIGINAL", "PRIMARY", "AXIAL"])
    position_mm = grid.affine[:3, 3] + k * grid.affine[:3, 2]
    ds.ImagePositionPatient = headers.decimals(position_mm)
    ds.SliceLocation = headers.decimal(round(float(position_mm @ _normal(grid)), 6))
    return ds


def _normal(grid: Grid) -> NDArray[np.float64]:
    """The unit normal of the slices, pointing from row to column by the right hand."""
    normal = np.cross(grid.affine[:3, 0], grid.affine[:3, 1])
    return np.asarray(normal / np.linalg.norm(normal), dtype=np.float64)


def _tilt_deg(grid: Grid) -> float:
    """The angle between the slices' normal and the way the table moved; 0 for an ordinary scan."""
    travel = grid.affine[:3, 2] / grid.spacing_mm[2]
    return float(np.degrees(np.arccos(min(1.0, abs(float(travel @ _normal(grid)))))))
