"""Small synthetic DICOM and NIfTI files: what scanners, workstations and accidents make.

Pixel values come from a seed, so that every slice differs from every other and a mix-up cannot go unnoticed.
"""

from __future__ import annotations

import gc
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import imagecodecs
import nibabel
import numpy as np
from numpy.typing import ArrayLike, NDArray
from pydicom import uid as uids
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.fileset import FileSet
from pydicom.uid import UID

AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
SAGITTAL = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
CORONAL = (1.0, 0.0, 0.0, 0.0, 0.0, -1.0)

STUDY = "1.2.826.0.1.3680043.8.498.1"
SERIES = "1.2.826.0.1.3680043.8.498.1.1"
FRAME_OF_REFERENCE = "1.2.826.0.1.3680043.8.498.1.9"
JPEG_LOSSLESS = (uids.JPEGLossless, uids.JPEGLosslessSV1)
# Every syntax in which a slice can be stored without loss and that this module can write.
LOSSLESS_SYNTAXES: dict[str, UID] = {
    "implicit little": uids.ImplicitVRLittleEndian,
    "explicit little": uids.ExplicitVRLittleEndian,
    "explicit big": uids.ExplicitVRBigEndian,
    "deflated": uids.DeflatedExplicitVRLittleEndian,
    "RLE": uids.RLELossless,
    "JPEG lossless .57": uids.JPEGLossless,
    "JPEG lossless .70": uids.JPEGLosslessSV1,
    "JPEG-LS": uids.JPEGLSLossless,
    "JPEG 2000": uids.JPEG2000Lossless,
    "HTJ2K": uids.HTJ2KLossless,
    "HTJ2K RPCL": uids.HTJ2KLosslessRPCL,
}


def stored_slice(seed: int, shape: tuple[int, int] = (32, 40)) -> NDArray[np.uint16]:
    """Twelve-bit values as a CT stores them: a gradient and a bright disc with noise, different for each seed."""
    rows, columns = np.indices(shape)
    random = np.random.default_rng(seed)
    values = 700 + 9 * rows + 5 * columns + random.integers(0, 400, shape) + 31 * (seed % 50)
    inside = (rows - shape[0] / 2) ** 2 + (columns - shape[1] / 2) ** 2 < (min(shape) / 4) ** 2
    return np.asarray(np.where(inside, values + 600, values), np.uint16)


def ct_slice(
    stored: NDArray[np.generic] | None = None,
    *,
    number: int = 1,
    position_mm: ArrayLike = (-100.0, -90.0, 50.0),
    orientation: Sequence[float] = AXIAL,
    spacing_mm: Sequence[float] = (0.75, 0.5),
    series: str = SERIES,
    **elements: Any,
) -> Dataset:
    """One CT image; anything in `elements` replaces or adds a header element, None removes it."""
    pixels = stored_slice(number) if stored is None else stored
    ds = Dataset()
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.SOPClassUID = uids.CTImageStorage
    ds.SOPInstanceUID = f"{series}.{number}"
    ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    ds.Modality = "CT"
    ds.StudyDate, ds.StudyTime, ds.StudyID = "20240229", "083000", "1"
    ds.StudyInstanceUID = STUDY
    ds.SeriesInstanceUID = series
    ds.FrameOfReferenceUID = FRAME_OF_REFERENCE
    ds.PatientName = "Canary^Patient"
    ds.PatientID = "CANARY-4711"
    ds.PatientSex = "F"
    ds.PatientAge = "067Y"
    ds.StudyDescription = "CT abdomen"
    ds.SeriesDescription = "Abdomen 1.0"
    ds.SeriesNumber = 2
    ds.AcquisitionNumber = 1
    ds.InstanceNumber = number
    ds.KVP = 120
    ds.ConvolutionKernel = "B30f"
    ds.SliceThickness = 7.5  # deliberately no slice spacing of any test
    ds.ImageOrientationPatient = [float(value) for value in orientation]
    ds.ImagePositionPatient = [float(f"{value:.8g}") for value in np.asarray(position_mm, np.float64)]
    ds.PixelSpacing = [float(value) for value in spacing_mm]
    ds.RescaleSlope = 1
    ds.RescaleIntercept = -1024
    set_pixels(ds, pixels)
    for name, value in elements.items():
        if value is None:
            delattr(ds, name)
        else:
            setattr(ds, name, value)
    return ds


def set_pixels(ds: Dataset, pixels: NDArray[np.generic], *, frames: int | None = None) -> None:
    """Pixel data and the elements that describe it, from an array (…, rows, columns) of 8-, 16- or 32-bit integers."""
    bits = 8 * pixels.dtype.itemsize
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows, ds.Columns = pixels.shape[-2:]
    ds.BitsAllocated = ds.BitsStored = bits
    ds.HighBit = bits - 1
    ds.PixelRepresentation = int(pixels.dtype.kind == "i")
    if frames is not None:
        ds.NumberOfFrames = frames
    ds.PixelData = np.ascontiguousarray(pixels).tobytes() + b"\0" * (pixels.nbytes % 2)
    ds["PixelData"].VR = "OB" if bits == 8 else "OW"


def set_bits(ds: Dataset, stored: int, high_bit: int | None = None) -> Dataset:
    """Declare fewer stored bits than allocated ones."""
    ds.BitsStored = stored
    ds.HighBit = stored - 1 if high_bit is None else high_bit
    return ds


def write(ds: Dataset, path: Path, syntax: UID = uids.ExplicitVRLittleEndian) -> Path:
    """Save a data set made here (explicit little endian in memory) in any of LOSSLESS_SYNTAXES; returns the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ds = deepcopy(ds)
    if "PixelData" in ds and syntax == uids.ExplicitVRBigEndian and ds.BitsAllocated > 8:
        ds.PixelData = np.frombuffer(ds.PixelData, f"<u{ds.BitsAllocated // 8}").byteswap().tobytes()
    elif "PixelData" in ds and syntax.is_encapsulated:
        ds.PixelData = encapsulate([_packed(ds, frame, syntax) for frame in _frames(ds)])
        ds["PixelData"].VR = "OB"
        ds["PixelData"].is_undefined_length = True
    ds.file_meta = file_meta(ds, syntax)
    ds.save_as(path, enforce_file_format=True, implicit_vr=None, little_endian=None)
    return path


def write_encapsulated(ds: Dataset, packed: Sequence[bytes], path: Path, syntax: UID, *, fragments: int = 1) -> Path:
    """Save with compressed frames that came from elsewhere, or that are broken on purpose."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ds = deepcopy(ds)
    ds.PixelData = encapsulate(list(packed), fragments_per_frame=fragments)
    ds["PixelData"].VR = "OB"
    ds["PixelData"].is_undefined_length = True
    ds.file_meta = file_meta(ds, syntax)
    ds.save_as(path, enforce_file_format=True, implicit_vr=False, little_endian=True)
    return path


def file_meta(ds: Dataset, syntax: UID) -> FileMetaDataset:
    """File meta information for a data set (PS3.10 7.1)."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = ds.SOPClassUID
    meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    meta.TransferSyntaxUID = UID(syntax)
    meta.ImplementationClassUID = UID("1.2.826.0.1.3680043.8.498.1.2")
    return meta


def _frames(ds: Dataset) -> list[NDArray[np.generic]]:
    count = int(ds.get("NumberOfFrames", 1))
    samples = (3,) if ds.SamplesPerPixel == 3 else ()
    kind = "i" if ds.PixelRepresentation else "u"
    values = np.frombuffer(ds.PixelData, f"<{kind}{ds.BitsAllocated // 8}")
    size = count * ds.Rows * ds.Columns * (samples or (1,))[0]
    return list(values[:size].reshape(count, ds.Rows, ds.Columns, *samples))


def _packed(ds: Dataset, frame: NDArray[np.generic], syntax: UID) -> bytes:
    unsigned = frame.view(f"u{frame.dtype.itemsize}") & np.uint16((1 << ds.BitsStored) - 1)
    unsigned = np.ascontiguousarray(unsigned.astype(f"u{frame.dtype.itemsize}"))
    if syntax in JPEG_LOSSLESS:
        predictor = 1 if syntax == uids.JPEGLosslessSV1 else 4
        return bytes(
            imagecodecs.jpeg8_encode(unsigned, lossless=True, predictor=predictor, bitspersample=int(ds.BitsStored))
        )
    if syntax == uids.JPEGLSLossless:
        return _with_bits(ds, frame, syntax, "pyjpegls")
    if syntax in (uids.HTJ2KLossless, uids.HTJ2KLosslessRPCL):
        return bytes(imagecodecs.htj2k_encode(frame, reversible=True))
    plugin = "pylibjpeg" if syntax in (uids.JPEG2000Lossless, uids.RLELossless) else ""
    return _with_bits(ds, frame, syntax, plugin)


def _with_bits(ds: Dataset, frame: NDArray[np.generic], syntax: UID, plugin: str) -> bytes:
    from pydicom.encaps import generate_frames

    single = Dataset()
    single.update({element.tag: deepcopy(element) for element in ds if element.tag.group == 0x0028})
    single.NumberOfFrames = 1
    single.SOPClassUID, single.SOPInstanceUID = ds.SOPClassUID, ds.SOPInstanceUID
    single.PixelData = frame.tobytes() + b"\0" * (frame.nbytes % 2)
    single["PixelData"].VR = "OB" if ds.BitsAllocated == 8 else "OW"
    single.file_meta = file_meta(ds, uids.ExplicitVRLittleEndian)
    single.compress(syntax, np.ascontiguousarray(frame), encoding_plugin=plugin, generate_instance_uid=False)
    return next(generate_frames(single.PixelData, number_of_frames=1))


def ct_stack(
    folder: Path,
    count: int = 6,
    *,
    first_mm: ArrayLike = (-100.0, -90.0, 50.0),
    step_mm: ArrayLike = (0.0, 0.0, 2.0),
    shape: tuple[int, int] = (32, 40),
    leave_out: Iterable[int] = (),
    syntax: UID = uids.ExplicitVRLittleEndian,
    name: str = "{:03d}.dcm",
    first_number: int = 1,
    **elements: Any,
) -> list[Path]:
    """A CT series on a straight line, without the slices of `leave_out` (counted from 0); returns the files."""
    paths = []
    missing = set(leave_out)
    for n in range(count):
        if n in missing:
            continue
        number = first_number + n
        position = np.asarray(first_mm, np.float64) + n * np.asarray(step_mm, np.float64)
        ds = ct_slice(stored_slice(number, shape), number=number, position_mm=position, **elements)
        paths.append(write(ds, folder / name.format(number), syntax))
    return paths


def enhanced_ct(
    stored: NDArray[np.generic],
    positions_mm: Sequence[ArrayLike],
    *,
    slopes: Sequence[float] = (),
    intercepts: Sequence[float] = (),
    orientation: Sequence[float] = AXIAL,
    spacing_mm: Sequence[float] = (0.75, 0.5),
    temporal: Sequence[int] = (),
    stack_ids: Sequence[str] = (),
    legacy: bool = False,
) -> Dataset:
    """An enhanced multi-frame CT, (frames, rows, columns); rescale shared, or one for each frame when given."""
    ds = ct_slice(stored[0])
    for name in ("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing", "RescaleSlope", "RescaleIntercept",
                 "ConvolutionKernel", "KVP", "SliceThickness"):  # fmt: skip
        delattr(ds, name)
    ds.SOPClassUID = uids.LegacyConvertedEnhancedCTImageStorage if legacy else uids.EnhancedCTImageStorage
    set_pixels(ds, stored, frames=len(stored))
    shared = Dataset()
    shared.PlaneOrientationSequence = [_item(ImageOrientationPatient=[float(value) for value in orientation])]
    shared.PixelMeasuresSequence = [_item(PixelSpacing=[float(mm) for mm in spacing_mm], SliceThickness=7.5)]
    shared.CTReconstructionSequence = [_item(ConvolutionKernel="Br40d")]
    shared.CTXRayDetailsSequence = [_item(KVP=100)]
    shared.CTImageFrameTypeSequence = [_item(FrameType=["ORIGINAL", "PRIMARY", "VOLUME", "NONE"])]
    if not slopes:
        shared.PixelValueTransformationSequence = [_rescale(1, -1024)]
    ds.SharedFunctionalGroupsSequence = [shared]
    ds.PerFrameFunctionalGroupsSequence = []
    for n, position in enumerate(positions_mm):
        group = Dataset()
        where = [float(f"{value:.8g}") for value in np.asarray(position, np.float64)]
        group.PlanePositionSequence = [_item(ImagePositionPatient=where)]
        content = _item(InStackPositionNumber=n + 1)
        if temporal:
            content.TemporalPositionIndex = temporal[n]
        if stack_ids:
            content.StackID = stack_ids[n]
        group.FrameContentSequence = [content]
        if slopes:
            group.PixelValueTransformationSequence = [_rescale(slopes[n], intercepts[n])]
        ds.PerFrameFunctionalGroupsSequence.append(group)
    return ds


def _rescale(slope: float, intercept: float) -> Dataset:
    return _item(RescaleSlope=float(slope), RescaleIntercept=float(intercept), RescaleType="HU")


def _item(**elements: Any) -> Dataset:
    ds = Dataset()
    for name, value in elements.items():
        setattr(ds, name, value)
    return ds


def picture(sop_class: UID, stored: NDArray[np.generic], **elements: Any) -> Dataset:
    """A projection image or a capture: a CT slice's header without anything that places it."""
    bare: dict[str, Any] = dict.fromkeys(
        ("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing", "RescaleSlope", "RescaleIntercept",
         "ConvolutionKernel", "SliceThickness")
    )  # fmt: skip
    ds = ct_slice(stored, **bare)
    ds.SOPClassUID = sop_class
    ds.SeriesDescription = "Lumbar spine AP"
    ds.StudyDescription = "Spine"
    for name, value in elements.items():
        setattr(ds, name, value)
    return ds


def radiograph(**elements: Any) -> Dataset:
    """A computed radiograph of a spine, 12 bits."""
    ds = picture(uids.ComputedRadiographyImageStorage, stored_slice(7, (20, 14)))
    ds.Modality, ds.ViewPosition, ds.ImageType = "CR", "AP", ["ORIGINAL", "PRIMARY"]
    ds.ImagerPixelSpacing = [0.15, 0.15]
    set_bits(ds, 12)
    for name, value in elements.items():
        setattr(ds, name, value)
    return ds


def rgb_capture(shape: tuple[int, int] = (10, 12), **elements: Any) -> Dataset:
    """A colour screenshot."""
    colours = np.random.default_rng(3).integers(0, 255, (*shape, 3)).astype(np.uint8)
    ds = picture(uids.SecondaryCaptureImageStorage, colours[..., 0])
    ds.Modality, ds.ConversionType = "OT", "WSD"
    ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.PlanarConfiguration = 3, "RGB", 0
    ds.PixelData = colours.tobytes()
    for name, value in elements.items():
        setattr(ds, name, value)
    return ds


def dxa(sop_class: UID = uids.SecondaryCaptureImageStorage, **elements: Any) -> Dataset:
    """A densitometer's export: eight bits of grey with its words in the header."""
    ds = picture(sop_class, (stored_slice(9, (24, 18)) >> 4).astype(np.uint8))
    ds.Modality, ds.Manufacturer, ds.ManufacturerModelName = "OT", "GE Healthcare Lunar", "iDXA"
    ds.SeriesDescription = "AP Spine bone density"
    for name, value in elements.items():
        setattr(ds, name, value)
    return ds


def zipped(path: Path, files: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip archive with these members, named exactly so."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def disc(folder: Path, files: Sequence[Path]) -> Path:
    """A DICOMDIR disc with copies of these files; returns the DICOMDIR."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # pydicom leaves its temporary folders to the collector
        file_set = FileSet()
        for file in files:
            file_set.add(file)
        file_set.write(folder)
        del file_set
        gc.collect()
    return folder / "DICOMDIR"


def nifti(
    path: Path, values: NDArray[np.generic], affine_ras: ArrayLike, *, slope: float = 1.0, intercept: float = 0.0
) -> Path:
    """A NIfTI-1 image whose stored values are exactly `values`, indexed [i, j, k]."""
    image = nibabel.Nifti1Image(values, np.asarray(affine_ras, np.float64))
    image.header.set_slope_inter(slope, intercept)
    nibabel.save(image, path)
    return path
