"""The DICOM modules that every simulated image shares (PS3.3 annex C), and how its file is written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import UID, JPEGLSLossless
from pydicom.valuerep import DSfloat

import osteoview
from osteoview.simulated.study import SimulatedStudy

SAYS_SIMULATED = "Simulated: this person and this image were computed. Not a patient. Research use only."
_IMPLEMENTATION_UID = UID("2.25.233610203478251938452166473907365117413")


def decimal(value: float) -> DSfloat:
    """A number as the nearest decimal string of 16 characters, which is all that DS holds (PS3.5 §6.2)."""
    return DSfloat(float(value), auto_format=True)


def decimals(values: NDArray[np.float64] | list[float]) -> list[DSfloat]:
    """Several decimal strings."""
    return [decimal(value) for value in values]


def code(value: str, scheme: str, meaning: str) -> Sequence:
    """A sequence of one coded concept (PS3.3 §8)."""
    item = Dataset()
    item.CodeValue = value
    item.CodingSchemeDesignator = scheme
    item.CodeMeaning = meaning
    return Sequence([item])


def patient_and_study(study: SimulatedStudy) -> Dataset:
    """Patient, General Study and Patient Study: C.7.1.1, C.7.2.1, C.7.2.2."""
    ds = Dataset()
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.PatientName = study.patient_name
    ds.PatientID = study.patient_id
    ds.PatientBirthDate = ""
    ds.PatientSex = study.sex
    ds.PatientAge = f"{study.age_years:03d}Y"
    ds.PatientSize = decimal(round(study.height_mm / 1000, 3))
    ds.PatientWeight = decimal(round(study.weight_kg, 1))
    ds.PatientComments = SAYS_SIMULATED
    # "The subject of a quality control or phantom image": the standard's own word for a person who is none.
    ds.QualityControlSubject = "YES"
    ds.StudyInstanceUID = study.study_uid
    ds.StudyDate = study.date
    ds.StudyTime = study.time
    ds.StudyID = f"SIM{study.number:02d}"
    ds.StudyDescription = f"{study.description} (simulated)"
    ds.AccessionNumber = ""
    ds.ReferringPhysicianName = ""
    return ds


def add_series(ds: Dataset, study: SimulatedStudy, *, modality: str, number: int, description: str) -> None:
    """General Series and General Equipment: C.7.3.1, C.7.5.1."""
    ds.Modality = modality
    ds.SeriesInstanceUID = study.uid("series", number)
    ds.SeriesNumber = number
    ds.SeriesDescription = f"{description} (simulated)"
    ds.SeriesDate = study.date
    ds.SeriesTime = study.time
    ds.Manufacturer = "OsteoView (simulated)"
    ds.ManufacturerModelName = f"Simulated {modality}"
    ds.DeviceSerialNumber = "none"
    ds.SoftwareVersions = osteoview.__version__


def add_image(ds: Dataset, study: SimulatedStudy, *, sop_class: str, number: int, image_type: list[str]) -> None:
    """General Image and SOP Common: C.7.6.1, C.12.1."""
    ds.SOPClassUID = sop_class
    ds.SOPInstanceUID = study.uid("series", int(ds.SeriesNumber), "image", number)
    ds.SyntheticData = "YES"
    ds.ImageType = image_type
    ds.InstanceNumber = number
    ds.ContentDate = study.date
    ds.ContentTime = study.time
    ds.ImageComments = SAYS_SIMULATED
    ds.BurnedInAnnotation = "NO"
    ds.LossyImageCompression = "00"


def write(ds: Dataset, pixels: NDArray[np.uint16] | NDArray[np.uint8], bits_stored: int, path: Path) -> Path:
    """Write one greyscale image, its unsigned pixels compressed without loss by JPEG-LS.

    On CT noise JPEG-LS was 6-9 % smaller than lossless JPEG 2000 and five times faster to write.
    """
    from jpeg_ls import encode_pixel_data

    bits_allocated = 8 * pixels.dtype.itemsize
    if pixels.ndim != 2 or pixels.dtype not in (np.uint8, np.uint16):
        raise ValueError(f"an image is written from 8- or 16-bit unsigned pixels in two dimensions, not {pixels.dtype}")
    if int(pixels.max()) >= 1 << bits_stored:
        raise ValueError(f"a pixel of {int(pixels.max())} does not fit into {bits_stored} bits")
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows, ds.Columns = pixels.shape
    ds.BitsAllocated = bits_allocated
    ds.BitsStored = bits_stored
    ds.HighBit = bits_stored - 1
    ds.PixelRepresentation = 0
    frame = encode_pixel_data(
        np.ascontiguousarray(pixels).tobytes(),
        rows=pixels.shape[0],
        columns=pixels.shape[1],
        bits_allocated=bits_allocated,
        bits_stored=bits_stored,
        samples_per_pixel=1,
        pixel_representation=0,
    )
    ds.PixelData = encapsulate([bytes(frame)])
    ds["PixelData"].VR = "OB"
    ds.file_meta = _file_meta(ds)
    path.parent.mkdir(parents=True, exist_ok=True)
    ds.save_as(path, enforce_file_format=True)
    return path


def _file_meta(ds: Dataset) -> FileMetaDataset:
    """File meta information (PS3.10 §7.1), free of the writing library's version so that bytes stay the same."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = ds.SOPClassUID
    meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    meta.TransferSyntaxUID = JPEGLSLossless
    meta.ImplementationClassUID = _IMPLEMENTATION_UID
    meta.ImplementationVersionName = "OSTEOVIEW"
    return meta
