"""A CT series on disk for timing: noise in a round body, with a header as long as scanners write them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import UID, ExplicitVRLittleEndian, JPEG2000Lossless, JPEGLSLossless, generate_uid

_PRIVATE_ELEMENTS = 120  # a real header has about 180 elements, most of them the maker's own


def write_series(folder: Path, slices: int, syntax: UID = ExplicitVRLittleEndian) -> list[Path]:
    """Write `slices` axial 512² slices 1 mm apart and return their paths in order of position."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(0)
    row, column = np.mgrid[-1:1:512j, -1:1:512j]
    body = np.where(row**2 * 1.6 + column**2 < 0.7, 1060, 24)
    noise = rng.normal(0, 14, (8, 512, 512)) * (body > 100)
    study, series, frame = (generate_uid(entropy_srcs=[name]) for name in ("study", "series", "frame"))
    paths = []
    for k in range(slices):
        values = np.clip(body + np.roll(noise[k % 8], 3 * k, axis=1), 0, 4095).astype("<u2")
        path = folder / f"{(k * 7919) % slices:05d}.dcm"  # names in another order than positions
        _dataset(k, values, syntax, study, series, frame).save_as(path, enforce_file_format=True)
        paths.append(path)
    return paths


def _dataset(k: int, values: np.ndarray, syntax: UID, study: UID, series: UID, frame: UID) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.SOPClassUID = UID("1.2.840.10008.5.1.4.1.1.2")
    dataset.SOPInstanceUID = generate_uid(entropy_srcs=[str(series), str(k)])
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID, dataset.FrameOfReferenceUID = study, series, frame
    dataset.Modality, dataset.ImageType = "CT", ["ORIGINAL", "PRIMARY", "AXIAL"]
    dataset.Manufacturer, dataset.SeriesDescription = "Bench", "Lumbar 1.0"
    dataset.PatientName, dataset.PatientID = "Bench^Timing", "BENCH"
    dataset.KVP, dataset.ConvolutionKernel, dataset.SliceThickness = 120, "B30f", 1
    dataset.InstanceNumber, dataset.AcquisitionNumber = k + 1, 1
    dataset.ImagePositionPatient = [-180, -180, -800 + k]
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.PixelSpacing = [0.703125, 0.703125]
    private = dataset.private_block(0x0009, "BENCH 1.0", create=True)
    for n in range(_PRIVATE_ELEMENTS):
        private.add_new(n, "LO" if n % 3 else "DS", f"{n * 1.5:.3f}")
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.Rows, dataset.Columns = values.shape
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 12, 11, 0
    dataset.RescaleIntercept, dataset.RescaleSlope = -1024, 1
    if syntax == ExplicitVRLittleEndian:
        dataset.PixelData = values.tobytes()
        return dataset
    dataset.PixelData = encapsulate([_packed(values, syntax)])
    dataset["PixelData"].VR = "OB"
    return dataset


def _packed(values: np.ndarray, syntax: UID) -> bytes:
    import imagecodecs

    if syntax == JPEGLSLossless:
        return bytes(imagecodecs.jpegls_encode(values))
    if syntax == JPEG2000Lossless:
        return bytes(imagecodecs.jpeg2k_encode(values, reversible=True, codecformat="j2k", bitspersample=12))
    raise ValueError(f"the bench does not encode {syntax.name}")
