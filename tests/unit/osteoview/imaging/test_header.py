from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pydicom import uid as uids
from pydicom.uid import UID

from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.header import _TAGS, Header, _decoded, read_header
from osteoview.imaging.place import Place
from osteoview.imaging.series_index import SeriesIndex
from tests.dicom_files import ct_slice, picture, set_bits, stored_slice, write
from tests.shared_data import NEEDS_SHARED_DATA, name_of, robust_files


def header_of(folder: Path, syntax: UID = uids.ExplicitVRLittleEndian, **elements: Any) -> Header:
    return read_header(Place(write(ct_slice(**elements), folder / "a.dcm", syntax)))


def patched(folder: Path, keyword: str, raw: bytes) -> Path:
    """A sound file with the bytes of one element replaced, whatever they then mean."""
    ds = ct_slice(**{keyword: "1234567"} if keyword not in ct_slice() else {})  # type: ignore[arg-type]
    path = write(ds, folder / "a.dcm")
    tag = pydicom.datadict.tag_for_keyword(keyword)
    assert tag is not None
    content = path.read_bytes()
    at = content.index(struct.pack("<HH", tag >> 16, tag & 0xFFFF), 132)
    (length,) = struct.unpack("<H", content[at + 6 : at + 8])
    path.write_bytes(content[: at + 6] + struct.pack("<H", len(raw)) + raw + content[at + 8 + length :])
    return path


@pytest.mark.parametrize("syntax", [uids.ImplicitVRLittleEndian, uids.ExplicitVRLittleEndian, uids.ExplicitVRBigEndian])
def test_every_field_in_every_byte_order(tmp_path: Path, syntax: UID) -> None:
    header = header_of(
        tmp_path,
        syntax,
        ContrastBolusAgent="Iohexol",
        PixelPaddingValue=63536,
        TemporalPositionIdentifier=3,
        EchoTime=4.5,
        WindowCenter=[40, 300],
        WindowWidth=[400, 1500],
        GantryDetectorTilt=-18.5,
    )
    assert (header.modality, header.patient_id, header.patient_name) == ("CT", "CANARY-4711", "Canary^Patient")
    assert header.position_mm == pytest.approx((-100, -90, 50))
    assert header.orientation == pytest.approx((1, 0, 0, 0, 1, 0))
    assert header.pixel_spacing_mm == pytest.approx((0.75, 0.5))
    assert header.slope == 1
    assert header.intercept == -1024
    assert (header.kvp, header.kernel, header.slice_thickness_mm) == (120, "B30f", 7.5)
    assert (header.series_number, header.acquisition_number, header.instance_number) == (2, 1, 1)
    assert (header.temporal_position, header.echo_time, header.gantry_tilt_degrees) == (3, 4.5, -18.5)
    assert (header.window_center, header.window_width) == ((40, 300), (400, 1500))
    assert (header.contrast_agent, header.padding_value) == ("Iohexol", 63536)
    assert header.image_type == ("ORIGINAL", "PRIMARY", "AXIAL")
    pixels = header.pixels
    assert pixels is not None
    assert (pixels.rows, pixels.columns, pixels.frames, pixels.bits_allocated, pixels.signed) == (32, 40, 1, 16, False)
    assert pixels.frame_bytes == pixels.bytes_needed == 32 * 40 * 2
    assert pixels.shape == (32, 40)


def test_silence_is_none_or_empty(tmp_path: Path) -> None:
    ds = picture(uids.SecondaryCaptureImageStorage, stored_slice(1))
    header = read_header(Place(write(ds, tmp_path / "a.dcm")))
    assert [header.position_mm, header.orientation, header.slope, header.contrast_agent] == [None] * 4
    assert header.kernel == ""
    assert header.pixels is not None


@pytest.mark.parametrize(
    ("charset", "raw", "name"),
    [
        ("ISO_IR 192", "Иванова^Мария".encode(), "Иванова^Мария"),
        ("ISO_IR 100", "Müller^Jürgen".encode("latin-1"), "Müller^Jürgen"),
        ("GB18030", "王^小东".encode("gb18030"), "王^小东"),
        # The examples of PS3.5 annexes H and I: alphabets switched by escape sequences within the name.
        (
            "\\ISO 2022 IR 87",
            b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
            "Yamada^Tarou=山田^太郎=やまだ^たろう",
        ),
        (
            "\\ISO 2022 IR 149",
            b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
            "Hong^Gildong=洪^吉洞=홍^길동",
        ),
        ("nonsense", b"Doe^Jane", "Doe^Jane"),
        ("nonsense", "Müller".encode("latin-1"), "Müller"),
        ("\\\\\\", b"Doe\xff", "Doeÿ"),
    ],
)
def test_names_in_other_alphabets(tmp_path: Path, charset: str, raw: bytes, name: str) -> None:
    ds = ct_slice(SpecificCharacterSet="ISO_IR 100")
    path = write(ds, tmp_path / "a.dcm")
    content = path.read_bytes()
    for tag, value in (((0x0008, 0x0005), charset.encode()), ((0x0010, 0x0010), raw)):
        padded = value + b" " * (len(value) % 2)
        at = content.index(struct.pack("<HH", *tag), 132)
        (length,) = struct.unpack("<H", content[at + 6 : at + 8])
        content = content[: at + 6] + struct.pack("<H", len(padded)) + padded + content[at + 8 + length :]
    path.write_bytes(content)
    assert read_header(Place(path)).patient_name == name


@pytest.mark.parametrize(
    "charset", ["ISO_IR 192", "ISO 2022 IR 87", "\\ISO 2022 IR 149", "utf-8", "idna", "\xff\xfe", "x" * 60]
)
@pytest.mark.parametrize("raw", [b"\xff\xfe\x1b$B", b"\x1b", b"\x1b(", b"\x80" * 9, b"\x1b$)C\xff", b"\0\0"])
def test_nonsense_in_names_is_text_all_the_same(charset: str, raw: bytes) -> None:
    assert isinstance(_decoded(raw, charset.encode("latin-1")), str)


@pytest.mark.parametrize(
    ("keyword", "raw", "words"),
    [
        ("Rows", struct.pack("<H", 0), "40 × 0 pixels"),
        ("Columns", struct.pack("<H", 40000), "40000 × 32 pixels"),
        ("Rows", b"", "does not state its Rows"),
        ("BitsAllocated", struct.pack("<H", 12), "which DICOM does not allow"),
        ("BitsAllocated", struct.pack("<H", 0), "which DICOM does not allow"),
        ("BitsStored", struct.pack("<H", 17), "17 bits up to bit 15 of 16"),
        ("BitsStored", struct.pack("<H", 0), "which DICOM does not allow"),
        ("HighBit", struct.pack("<H", 16), "which DICOM does not allow"),
        ("HighBit", struct.pack("<H", 3), "which DICOM does not allow"),
        ("PixelRepresentation", struct.pack("<H", 2), "PixelRepresentation, which is 0 or 1"),
        ("NumberOfFrames", b"0 ", "'0' as its number of frames"),
        ("NumberOfFrames", b"-1", "'-1' as its number of frames"),
        ("NumberOfFrames", b"70000 ", "'70000' as its number of frames"),
        ("NumberOfFrames", b"9" * 5000, "as its number of frames"),
        ("NumberOfFrames", b"\xb2 ", "as its number of frames"),  # a superscript two, which str.isdigit likes
        ("RescaleSlope", b"NaN ", "'NaN' as its RescaleSlope"),
        ("RescaleIntercept", b"-1O24 ", "'-1O24' as its RescaleIntercept"),
        ("RescaleIntercept", b"1\\2 ", "as its RescaleIntercept"),
    ],
)
def test_what_pixels_cannot_be_read_by_is_refused(tmp_path: Path, keyword: str, raw: bytes, words: str) -> None:
    path = patched(tmp_path, keyword, raw)
    with pytest.raises(DamagedFileError) as refusal:
        read_header(Place(path))
    assert words in refusal.value.reason
    assert refusal.value.hint


def test_seventy_thousand_columns_overflow_and_are_refused(tmp_path: Path) -> None:
    # An unsigned short keeps 70 000 as 4 464: the file then holds far more pixels than its header has room for.
    path = write(ct_slice(stored_slice(1, (2, 4500))), tmp_path / "a.dcm")
    path.write_bytes(path.read_bytes().replace(struct.pack("<H", 4500), struct.pack("<H", 70_000 & 0xFFFF), 1))
    assert "need" in SeriesIndex.scan([path]).problems[0].message


@pytest.mark.parametrize("raw", [b"nan\\1\\2 ", b"1\\2\\inf ", b"1\\2 \\x", b"\\\\", b"1_0\\2\\3 "])
def test_a_position_that_is_no_number_is_none(tmp_path: Path, raw: bytes) -> None:
    assert read_header(Place(patched(tmp_path, "ImagePositionPatient", raw))).position_mm is None


def test_signed_padding(tmp_path: Path) -> None:
    header = header_of(tmp_path, stored=stored_slice(1).astype("i2"), PixelPaddingValue=-2000)
    assert header.padding_value == -2000


def test_lossy_by_word_and_by_syntax(tmp_path: Path) -> None:
    assert not header_of(tmp_path).lossy
    assert header_of(tmp_path, LossyImageCompression="01").lossy


def test_fewer_bits(tmp_path: Path) -> None:
    header = read_header(Place(write(set_bits(ct_slice(), 12, high_bit=15), tmp_path / "a.dcm")))
    assert header.pixels is not None
    assert (header.pixels.bits_stored, header.pixels.high_bit) == (12, 15)


class TestAgainstPydicom:
    pytestmark = NEEDS_SHARED_DATA

    @pytest.mark.parametrize("path", robust_files(), ids=name_of)
    def test_numbers_and_words_agree(self, path: Path) -> None:
        try:
            header = read_header(Place(path))
        except Exception:  # noqa: BLE001 - the table of outcomes says which are refused
            return
        ds = pydicom.dcmread(path, force=True, stop_before_pixels=True)
        assert header.sop_instance_uid == str(ds.get("SOPInstanceUID", "") or "")
        assert header.modality == (ds.get("Modality", "") or "").strip()
        for keyword, mine in (
            ("ImagePositionPatient", header.position_mm),
            ("ImageOrientationPatient", header.orientation),
            ("PixelSpacing", header.pixel_spacing_mm),
        ):
            theirs = ds.get(keyword)
            if theirs is not None and mine is not None:
                assert mine == pytest.approx([float(value) for value in theirs])
            else:
                assert mine is None
                assert not theirs
        if header.pixels is not None:
            assert (header.pixels.rows, header.pixels.columns) == (ds.Rows, ds.Columns)
            assert header.pixels.signed == (ds.PixelRepresentation == 1)
        if header.slope is not None:
            assert header.slope == pytest.approx(float(ds.RescaleSlope))


def test_the_tags_written_out_are_those_of_the_dictionary() -> None:
    assert {keyword: pydicom.datadict.tag_for_keyword(keyword) for keyword in _TAGS} == _TAGS
