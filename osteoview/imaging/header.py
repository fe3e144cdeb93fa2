"""What one DICOM file says about its image: the elements that sorting, placing and judging it need."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from functools import lru_cache

from osteoview.imaging.elements import PIXEL_DATA, Elements, read_elements
from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.place import Place

# From PS3.6; written out because importing the whole dictionary takes longer than showing the window. A test compares.
_TAGS = {
    "MediaStorageSOPClassUID": 0x00020002, "SpecificCharacterSet": 0x00080005, "ImageType": 0x00080008,
    "SOPClassUID": 0x00080016, "SOPInstanceUID": 0x00080018, "StudyDate": 0x00080020, "SeriesDate": 0x00080021,
    "AcquisitionTime": 0x00080032, "ContentTime": 0x00080033, "Modality": 0x00080060, "Manufacturer": 0x00080070,
    "StudyDescription": 0x00081030, "SeriesDescription": 0x0008103E, "ManufacturerModelName": 0x00081090,
    "PatientName": 0x00100010, "PatientID": 0x00100020, "PatientBirthDate": 0x00100030, "PatientSex": 0x00100040,
    "PatientAge": 0x00101010, "ContrastBolusAgent": 0x00180010, "BodyPartExamined": 0x00180015,
    "SliceThickness": 0x00180050, "KVP": 0x00180060, "EchoTime": 0x00180081, "ProtocolName": 0x00181030,
    "GantryDetectorTilt": 0x00181120, "ConvolutionKernel": 0x00181210, "ViewPosition": 0x00185101,
    "StudyInstanceUID": 0x0020000D, "SeriesInstanceUID": 0x0020000E, "SeriesNumber": 0x00200011,
    "AcquisitionNumber": 0x00200012, "InstanceNumber": 0x00200013, "ImagePositionPatient": 0x00200032,
    "ImageOrientationPatient": 0x00200037, "FrameOfReferenceUID": 0x00200052,
    "TemporalPositionIdentifier": 0x00200100, "SamplesPerPixel": 0x00280002, "PhotometricInterpretation": 0x00280004,
    "PlanarConfiguration": 0x00280006, "NumberOfFrames": 0x00280008, "Rows": 0x00280010, "Columns": 0x00280011,
    "PixelSpacing": 0x00280030, "BitsAllocated": 0x00280100, "BitsStored": 0x00280101, "HighBit": 0x00280102,
    "PixelRepresentation": 0x00280103, "PixelPaddingValue": 0x00280120, "WindowCenter": 0x00281050,
    "WindowWidth": 0x00281051, "RescaleIntercept": 0x00281052, "RescaleSlope": 0x00281053, "RescaleType": 0x00281054,
    "LossyImageCompression": 0x00282110, "SharedFunctionalGroupsSequence": 0x52009229,
    "PerFrameFunctionalGroupsSequence": 0x52009230,
}  # fmt: skip
_WANTED = frozenset(_TAGS.values())

NO_CONTRAST = "none"
_NO_AGENT = frozenset(("NONE", "NO", "N", "NO CONTRAST", "WITHOUT", "NATIVE", "NATIV"))

# No detector is larger; past it the numbers come from damage, and 70 000 columns would overflow an unsigned short.
LARGEST_SIDE = 1 << 15

_LOSSY_SYNTAXES = frozenset(
    ("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55",
     "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.203")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PixelFormat:
    """How the stored values of one file lie in its bytes (PS3.5 chapter 8)."""

    transfer_syntax: str
    rows: int
    columns: int
    frames: int
    samples: int
    photometric: str
    planar: int
    bits_allocated: int
    bits_stored: int
    high_bit: int
    signed: bool
    offset: int
    length: int

    @property
    def shape(self) -> tuple[int, ...]:
        """Of one decoded frame: rows and columns, and the colours where there are any."""
        return (self.rows, self.columns, 3) if self.samples == 3 else (self.rows, self.columns)

    @property
    def frame_bytes(self) -> int:
        """Bytes of one uncompressed frame."""
        return (self._frame_bits + 7) // 8

    @property
    def bytes_needed(self) -> int:
        """Bytes of all uncompressed frames; single bits run on from one frame into the next (PS3.5 8.1.1)."""
        return (self._frame_bits * self.frames + 7) // 8

    @property
    def _frame_bits(self) -> int:
        samples = 2 if self.photometric == "YBR_FULL_422" else self.samples
        return self.rows * self.columns * samples * self.bits_allocated


@dataclass(frozen=True, slots=True)
class Header:
    """One file's description. Text is '' and numbers are None where the file is silent.

    Positions and spacings are as written; whether they make sense is the stack's business, not the file's.
    """

    place: Place
    sop_class_uid: str
    sop_instance_uid: str
    study_uid: str
    series_uid: str
    frame_of_reference_uid: str
    patient_id: str
    patient_name: str
    patient_birth_date: str
    patient_sex: str
    patient_age: str
    study_date: str
    study_description: str
    series_description: str
    protocol: str
    body_part: str
    series_number: int | None
    acquisition_number: int | None
    instance_number: int | None
    temporal_position: int | None
    acquisition_time: str
    modality: str
    image_type: tuple[str, ...]
    view: str
    manufacturer: str
    model: str
    kernel: str
    kvp: float | None
    echo_time: float | None
    contrast_agent: str | None
    slice_thickness_mm: float | None
    gantry_tilt_degrees: float | None
    position_mm: tuple[float, ...] | None
    orientation: tuple[float, ...] | None
    pixel_spacing_mm: tuple[float, ...] | None
    slope: float | None
    intercept: float | None
    rescale_type: str
    padding_value: int | None
    window_center: tuple[float, ...]
    window_width: tuple[float, ...]
    declared_lossy: bool
    has_functional_groups: bool
    pixels: PixelFormat | None

    @property
    def lossy(self) -> bool:
        """True when the pixels went through lossy compression, now or earlier in their life."""
        return self.declared_lossy or (self.pixels is not None and self.pixels.transfer_syntax in _LOSSY_SYNTAXES)

    @property
    def region_words(self) -> str:
        """All that it says about which part of the body this image shows; the study may hold images of others."""
        return f"{self.body_part} {self.series_description} {self.protocol}"


def read_header(place: Place) -> Header:
    """The header of the DICOM file at `place`."""
    return _Decoder(place, read_elements(place, _WANTED)).header()


class _Decoder:
    """Turns raw element values into a Header's fields."""

    def __init__(self, place: Place, elements: Elements) -> None:
        self._place = place
        self._elements = elements
        self._little = elements.little_endian
        self._charset = elements.values.get(_TAGS["SpecificCharacterSet"], b"")

    def header(self) -> Header:
        text, whole, real, reals = self._text, self._whole, self._real, self._reals
        return Header(
            place=self._place,
            sop_class_uid=text("SOPClassUID") or text("MediaStorageSOPClassUID"),
            sop_instance_uid=text("SOPInstanceUID"),
            study_uid=text("StudyInstanceUID"),
            series_uid=text("SeriesInstanceUID"),
            frame_of_reference_uid=text("FrameOfReferenceUID"),
            patient_id=text("PatientID"),
            patient_name=text("PatientName"),
            patient_birth_date=text("PatientBirthDate"),
            patient_sex=text("PatientSex"),
            patient_age=text("PatientAge"),
            study_date=text("StudyDate") or text("SeriesDate"),
            study_description=text("StudyDescription"),
            series_description=text("SeriesDescription"),
            protocol=text("ProtocolName"),
            body_part=text("BodyPartExamined"),
            series_number=whole("SeriesNumber"),
            acquisition_number=whole("AcquisitionNumber"),
            instance_number=whole("InstanceNumber"),
            temporal_position=whole("TemporalPositionIdentifier"),
            acquisition_time=text("AcquisitionTime") or text("ContentTime"),
            modality=text("Modality"),
            image_type=tuple(text("ImageType").split("\\")),
            view=text("ViewPosition"),
            manufacturer=text("Manufacturer"),
            model=text("ManufacturerModelName"),
            kernel=text("ConvolutionKernel"),
            kvp=real("KVP"),
            echo_time=real("EchoTime"),
            contrast_agent=self._contrast(),
            slice_thickness_mm=real("SliceThickness"),
            gantry_tilt_degrees=real("GantryDetectorTilt"),
            position_mm=reals("ImagePositionPatient"),
            orientation=reals("ImageOrientationPatient"),
            pixel_spacing_mm=reals("PixelSpacing"),
            slope=self._rescale("RescaleSlope"),
            intercept=self._rescale("RescaleIntercept"),
            rescale_type=text("RescaleType"),
            padding_value=self._padding(),
            window_center=reals("WindowCenter") or (),
            window_width=reals("WindowWidth") or (),
            declared_lossy=text("LossyImageCompression") == "01",
            has_functional_groups=self._has("SharedFunctionalGroupsSequence")
            or self._has("PerFrameFunctionalGroupsSequence"),
            pixels=self._pixels(),
        )

    def _has(self, keyword: str) -> bool:
        return bool(self._elements.values.get(_TAGS[keyword], b""))

    def _text(self, keyword: str) -> str:
        raw = self._elements.values.get(_TAGS[keyword], b"")
        return _decoded(raw, self._charset) if raw else ""

    def _whole(self, keyword: str) -> int | None:
        value = self._real(keyword)
        return int(value) if value is not None and value == int(value) else None

    def _real(self, keyword: str) -> float | None:
        values = self._reals(keyword)
        return values[0] if values else None

    def _reals(self, keyword: str) -> tuple[float, ...] | None:
        """The finite numbers of a decimal or integer string; None when absent or not all numbers."""
        return _numbers(self._elements.values.get(_TAGS[keyword], b""))

    def _rescale(self, keyword: str) -> float | None:
        """A number that every pixel depends on: silence is an answer, nonsense is not."""
        values = self._reals(keyword) or ()
        if len(values) != 1 and (said := self._text(keyword)):
            raise DamagedFileError(self._place.name, f"states {said[:16]!r} as its {keyword}.", hint="Export it again.")
        return values[0] if values else None

    def _short(self, keyword: str, default: int | None = None) -> int:
        raw = self._elements.values.get(_TAGS[keyword], b"")
        if len(raw) < 2:
            if default is not None:
                return default
            raise DamagedFileError(self._place.name, f"does not state its {keyword}.", hint="Export it again.")
        return int.from_bytes(raw[:2], "little" if self._little else "big")

    def _contrast(self) -> str | None:
        """The agent, NO_CONTRAST where the header says that there was none, None where it is silent or empty."""
        agent = self._text("ContrastBolusAgent")
        if agent.upper() in _NO_AGENT:
            return NO_CONTRAST
        return agent or None

    def _padding(self) -> int | None:
        raw = self._elements.values.get(_TAGS["PixelPaddingValue"], b"")
        if len(raw) < 2:
            return None
        signed = self._short("PixelRepresentation", 0) == 1
        return int(struct.unpack(("<" if self._little else ">") + ("h" if signed else "H"), raw[:2])[0])

    def _pixels(self) -> PixelFormat | None:
        elements = self._elements
        if elements.pixel_tag != PIXEL_DATA:
            return None  # none at all, or floating point ones, which no image kind we open has
        bits_allocated = self._short("BitsAllocated")
        bits_stored = self._short("BitsStored")
        sign = self._short("PixelRepresentation")
        if sign not in (0, 1):
            raise DamagedFileError(
                self._place.name, f"states {sign} as its PixelRepresentation, which is 0 or 1.", hint="Export it again."
            )
        rows, columns = self._short("Rows"), self._short("Columns")
        if not (0 < rows <= LARGEST_SIDE and 0 < columns <= LARGEST_SIDE):
            raise DamagedFileError(
                self._place.name, f"claims an image of {columns} × {rows} pixels.", hint="Copy or export it again."
            )
        high_bit = self._short("HighBit", bits_stored - 1)
        if bits_allocated not in (1, 8, 16, 32, 64) or not 0 < bits_stored <= high_bit + 1 <= bits_allocated:
            raise DamagedFileError(
                self._place.name,
                f"stores {bits_stored} bits up to bit {high_bit} of {bits_allocated}, which DICOM does not allow.",
                hint="Export it again.",
            )
        return PixelFormat(
            transfer_syntax=elements.transfer_syntax,
            rows=rows,
            columns=columns,
            frames=self._frames(),
            samples=self._short("SamplesPerPixel", 1),
            photometric=self._text("PhotometricInterpretation"),
            planar=self._short("PlanarConfiguration", 0),
            bits_allocated=bits_allocated,
            bits_stored=bits_stored,
            high_bit=high_bit,
            signed=sign == 1,
            offset=elements.pixel_offset,
            length=elements.pixel_length,
        )

    def _frames(self) -> int:
        raw = self._text("NumberOfFrames")
        if not raw:
            return 1
        if not (raw.isascii() and raw.isdigit()) or len(raw) > 8 or not 0 < int(raw) <= 1 << 16:
            raise DamagedFileError(
                self._place.name, f"states {raw[:16]!r} as its number of frames.", hint="Export it again."
            )
        return int(raw)


# One series repeats nearly every value in each of its files: remembering the last few thousand halves the work.
@lru_cache(maxsize=8192)
def _decoded(raw: bytes, charset: bytes) -> str:
    if raw.isascii() and b"\x1b" not in raw:  # Japanese and Korean names switch alphabets by escape sequences
        return raw.decode("ascii").strip("\0 ")
    from pydicom.charset import convert_encodings, decode_bytes

    names = [name.strip() for name in charset.decode("latin-1").strip("\0 ").split("\\")]
    try:
        return decode_bytes(raw, convert_encodings(names), {ord(c) for c in "\\^="}).strip("\0 ")
    except (LookupError, ValueError):
        return raw.decode("latin-1").strip("\0 ")


@lru_cache(maxsize=8192)
def _numbers(raw: bytes) -> tuple[float, ...] | None:
    if not raw:
        return None
    try:
        values = tuple(float(part) for part in raw.decode("ascii").strip("\0 ").split("\\"))
    except ValueError:
        return None
    # float() also takes Python's 1_000, which DICOM does not know.
    return values if all(map(math.isfinite, values)) and b"_" not in raw else None
