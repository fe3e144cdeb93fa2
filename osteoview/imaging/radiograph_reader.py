"""From a DICOM header and decoded pixels to a Radiograph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from osteoview.imaging import projection
from osteoview.imaging.lookup import Lookup
from osteoview.imaging.note import Note
from osteoview.imaging.radiograph import Look, Radiograph, Rescale, Stored
from osteoview.imaging.scale import Scale, Spacing, find_scale
from osteoview.imaging.window import dicom_windows


class Header(Protocol):
    """What is asked of a pydicom Dataset: an element's value by keyword."""

    def get(self, key: str, default: Any = None, /) -> Any:
        """The value, or the default where the element is absent."""


def from_dataset(ds: Header, stored: Stored, notes: Sequence[Note] = ()) -> Radiograph:
    """The picture with its greyscale pipeline, scale and sides. A value that cannot be read counts as absent."""
    said = list(notes)
    bits = int(_number(ds, "BitsStored") or stored.dtype.itemsize * 8)
    signed = _number(ds, "PixelRepresentation") == 1
    inputs = (-(2.0 ** (bits - 1)), 2.0 ** (bits - 1) - 1) if signed else (0.0, 2.0**bits - 1)
    rescale = _rescale(ds, inputs, said)
    orientation = _texts(ds, "PatientOrientation")
    scale = _scale(ds)
    return Radiograph(
        stored=stored,
        bits_stored=bits,
        modality=_text(ds, "Modality"),
        description=_text(ds, "SeriesDescription") or _text(ds, "StudyDescription"),
        study_uid=_text(ds, "StudyInstanceUID"),
        series_uid=_text(ds, "SeriesInstanceUID"),
        sop_instance_uid=_text(ds, "SOPInstanceUID"),
        rescale=rescale,
        looks=_looks(ds, rescale, inputs, said),
        inverted=_text(ds, "PhotometricInterpretation") == "MONOCHROME1"
        or _text(ds, "PresentationLUTShape") == "INVERSE",
        padding=_padding(ds),
        scale=scale,
        aspect=_aspect(ds, scale),
        view=projection.view(_text(ds, "ViewPosition"), orientation, _view_name(ds)),
        edges=projection.edges(orientation),
        notes=tuple(said),
    )


def _rescale(ds: Header, inputs: tuple[float, float], notes: list[Note]) -> Rescale | Lookup:
    """A modality LUT excludes a rescale, and wins where a file has both (PS3.3 C.11.1)."""
    tables = _lookups(ds, "ModalityLUTSequence", inputs, notes)
    if tables:
        return tables[0]
    slope, intercept = _number(ds, "RescaleSlope"), _number(ds, "RescaleIntercept")
    if slope == 0:
        notes.append(Note("Rescale slope 0", "The header's rescale slope is 0 and was not applied."))
        return Rescale()
    return Rescale(1.0 if slope is None else slope, intercept or 0.0)


def _looks(ds: Header, rescale: Rescale | Lookup, inputs: tuple[float, float], notes: list[Note]) -> tuple[Look, ...]:
    """VOI LUTs before windows: whoever wrote a curve meant it to be seen."""
    ends = [float(end) for end in rescale.outputs(inputs)]
    if isinstance(rescale, Lookup):
        ends = [0.0, 2.0**rescale.bits - 1]
    tables = _lookups(ds, "VOILUTSequence", (min(ends), max(ends)), notes)
    windows = dicom_windows(
        _numbers(ds, "WindowCenter"),
        _numbers(ds, "WindowWidth"),
        _texts(ds, "WindowCenterWidthExplanation"),
        _text(ds, "VOILUTFunction") or "LINEAR",
    )
    return (*tables, *windows)


def _lookups(ds: Header, sequence: str, inputs: tuple[float, float], notes: list[Note]) -> list[Lookup]:
    """The readable tables of a sequence; the others are named in a note."""
    # OW data keeps the byte order of its file; pydicom says which that was.
    _, little_endian = getattr(ds, "original_encoding", (None, None))
    tables = []
    for item in ds.get(sequence) or ():
        try:
            table = Lookup.from_elements(
                list(item.get("LUTDescriptor") or ()),
                _lut_data(item),
                inputs=inputs,
                name=_text(item, "LUTExplanation"),
                little_endian=little_endian is not False,
            )
        except (ValueError, TypeError, OverflowError) as error:
            kind = "modality" if sequence.startswith("Modality") else "VOI"
            notes.append(Note(f"Damaged {kind} LUT", f"A {kind} lookup table was left out: {error}."))
            continue
        tables.append(table)
    return tables


def _lut_data(item: Header) -> bytes | Sequence[int]:
    data = item.get("LUTData")
    if data is None:
        return b""
    if isinstance(data, int):  # a single entry comes as a bare number
        return [data]
    return data if isinstance(data, bytes) else list(data)


def _padding(ds: Header) -> tuple[int, int] | None:
    value, limit = _number(ds, "PixelPaddingValue"), _number(ds, "PixelPaddingRangeLimit")
    if value is None:
        return None
    ends = sorted((int(value), int(value if limit is None else limit)))
    return ends[0], ends[1]


def _scale(ds: Header) -> Scale:
    return find_scale(
        pixel_spacing_mm=_spacing(ds, "PixelSpacing"),
        imager_spacing_mm=_spacing(ds, "ImagerPixelSpacing"),
        film_spacing_mm=_spacing(ds, "NominalScannedPixelSpacing"),
        calibration=_text(ds, "PixelSpacingCalibrationType"),
        calibration_description=_text(ds, "PixelSpacingCalibrationDescription"),
        magnification=_number(ds, "EstimatedRadiographicMagnificationFactor"),
        source_to_detector_mm=_number(ds, "DistanceSourceToDetector"),
        source_to_patient_mm=_number(ds, "DistanceSourceToPatient"),
    )


def _spacing(ds: Header, keyword: str) -> Spacing | None:
    values = _numbers(ds, keyword)
    return (values[0], values[1]) if len(values) == 2 and min(values) > 0 else None


def _aspect(ds: Header, scale: Scale) -> float:
    """Height of a pixel over its width; PixelAspectRatio counts only where there is no spacing (PS3.3 C.7.6.3.1.7)."""
    pair = scale.spacing_mm or _spacing(ds, "PixelAspectRatio") or (1.0, 1.0)
    return pair[0] / pair[1]


def _view_name(ds: Header) -> str:
    codes: Sequence[Header] = ds.get("ViewCodeSequence") or ()
    return _text(codes[0], "CodeMeaning") if codes else ""


def _number(ds: Header, keyword: str) -> float | None:
    values = _numbers(ds, keyword)
    return values[0] if values else None


def _numbers(ds: Header, keyword: str) -> list[float]:
    """Finite numbers, or none at all: half a pair is worse than no pair."""
    try:
        value = ds.get(keyword)
        values = [] if value is None or value == "" else np.atleast_1d(np.asarray(value, np.float64)).tolist()
    except (ValueError, TypeError, OverflowError):
        return []
    return [float(v) for v in values] if np.isfinite(values).all() else []


def _text(ds: Header, keyword: str) -> str:
    texts = _texts(ds, keyword)
    return texts[0] if texts else ""


def _texts(ds: Header, keyword: str) -> list[str]:
    value = ds.get(keyword)
    if value is None:
        return []
    values = [value] if isinstance(value, str) or not isinstance(value, Sequence) else list(value)
    return [str(one).strip() for one in values]
