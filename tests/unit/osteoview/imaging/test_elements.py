from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom import uid as uids
from pydicom.dataset import Dataset
from pydicom.uid import UID

from osteoview.imaging import elements as elements_module
from osteoview.imaging.elements import _PIXELS, DEFLATED, PIXEL_DATA, UNDEFINED_LENGTH, inflate, read_elements
from osteoview.imaging.errors import DamagedFileError, NotAnImageFileError
from osteoview.imaging.header import _WANTED
from osteoview.imaging.place import Place
from tests.dicom_files import ct_slice, file_meta, write
from tests.shared_data import NEEDS_SHARED_DATA, name_of, robust_files

# Its encapsulated pixels end too early; pydicom leaves them out of the data set and says no more.
PYDICOM_DROPS_THE_PIXELS = {"pydicom_data/emri_small_jpeg_2k_lossless_too_short.dcm"}
PLAIN_SYNTAXES = {
    "implicit": uids.ImplicitVRLittleEndian,
    "explicit": uids.ExplicitVRLittleEndian,
    "big": uids.ExplicitVRBigEndian,
    "deflated": uids.DeflatedExplicitVRLittleEndian,
}
MODALITY, PATIENT_ID, ROWS, SLOPE = 0x00080060, 0x00100020, 0x00280010, 0x00281053
WANTED = frozenset((MODALITY, PATIENT_ID, ROWS, SLOPE))


def saved(ds: Dataset, path: Path, syntax: UID = uids.ExplicitVRLittleEndian) -> Place:
    ds.SOPClassUID, ds.SOPInstanceUID = uids.CTImageStorage, "1.2.3"
    ds.file_meta = file_meta(ds, syntax)
    ds.save_as(path, enforce_file_format=True)
    return Place(path)


def pydicom_values(path: Path) -> tuple[dict[int, bytes], int]:
    """Undecoded values of the wanted tags (nested ones of undefined length left out), and where the pixels begin."""
    ds = pydicom.dcmread(path, force=True)
    values: dict[int, bytes] = {}
    pixels_at = 0
    for tag in [*ds.file_meta.keys(), *ds.keys()]:
        element: Any = ds.file_meta.get_item(tag) if tag.group == 2 else ds.get_item(tag)  # raw: nobody decoded it
        if tag in _PIXELS:
            pixels_at = int(element.value_tell)
        elif tag in _WANTED and isinstance(element.value, bytes | None):
            values[int(tag)] = element.value or b""
    return values, pixels_at


def plain_header(data: bytes, syntax: str = uids.ExplicitVRLittleEndian) -> bytes:
    """A file around the bytes of a data set."""
    value = syntax.encode() + b"\0" * (len(syntax) % 2)
    return b"\0" * 128 + b"DICM" + struct.pack("<HH2sH", 2, 0x10, b"UI", len(value)) + value + data


def explicit(group: int, number: int, vr: bytes, value: bytes) -> bytes:
    if vr in (b"SQ", b"UN", b"OB", b"OW", b"UT", b"ZZ"):
        return struct.pack("<HH2sHI", group, number, vr, 0, len(value)) + value
    return struct.pack("<HH2sH", group, number, vr, len(value)) + value


class TestAgainstPydicom:
    pytestmark = NEEDS_SHARED_DATA

    @pytest.mark.parametrize("path", robust_files(), ids=name_of)
    def test_every_robust_file_gives_the_same_bytes(self, path: Path) -> None:
        try:
            found = read_elements(Place(path), _WANTED)
        except (DamagedFileError, NotAnImageFileError):
            return  # test_outcomes says which files may be refused, and why
        expected, pixels_at = pydicom_values(path)
        assert expected.keys() <= found.values.keys()
        assert {tag: found.values[tag] for tag in expected} == expected
        if name_of(path) in PYDICOM_DROPS_THE_PIXELS:
            assert pixels_at == 0 < found.pixel_offset
        elif found.transfer_syntax != DEFLATED:  # there pydicom counts from another beginning
            assert found.pixel_offset == pixels_at


# Elements in ascending order, each VR with its own form; groups as real headers have them, private ones between.
_TEXT = st.text("ABC abc\\^=019.-", max_size=40)
_VALUES: dict[str, st.SearchStrategy[object]] = {
    "LO": _TEXT.map(lambda text: text[:30].replace("\\", "/")),
    "UT": _TEXT,
    "DS": st.lists(st.integers(-9999, 9999).map(str), min_size=1, max_size=6),
    "US": st.integers(0, 65535),
    "UI": st.just("1.2.840.10008.1.2"),
    "UN": st.binary(max_size=40).map(lambda raw: raw + b"\0" * (len(raw) % 2)),
    "OB": st.binary(max_size=3000).map(lambda raw: raw + b"\0" * (len(raw) % 2)),
    "FD": st.floats(-1e6, 1e6),
    "AT": st.integers(1, 1 << 31),
}


@st.composite
def elements_of(draw: st.DrawFn) -> list[tuple[int, str, object]]:
    tags = draw(st.sets(st.integers(0x00090010, 0x0027FFFF).filter(lambda t: t >> 16 & 1), min_size=1, max_size=25))
    listed = []
    for tag in sorted(tags):
        vr = draw(st.sampled_from(sorted(_VALUES)))
        listed.append((tag, vr, draw(_VALUES[vr])))
    return listed


@st.composite
def data_sets(draw: st.DrawFn, depth: int = 2) -> Dataset:
    ds = Dataset()
    for tag, vr, value in draw(elements_of()):
        ds.add_new(tag, vr, value)
    if depth:
        items = draw(st.lists(data_sets(depth=depth - 1), max_size=2))
        for item in items:
            item.is_undefined_length_sequence_item = draw(st.booleans())
        ds.add_new(0x00081140, "SQ", items)
        ds[0x00081140].is_undefined_length = draw(st.booleans())
    return ds


@pytest.mark.parametrize("syntax", PLAIN_SYNTAXES.values(), ids=PLAIN_SYNTAXES)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(ds=data_sets())
def test_any_header_gives_what_was_written(tmp_path: Path, syntax: UID, ds: Dataset) -> None:
    ds.Modality, ds.PatientID, ds.Rows, ds.RescaleSlope = "CT", "A1", 77, "1.5"
    found = read_elements(saved(ds, tmp_path / "a.dcm", syntax), WANTED)
    assert found.values[MODALITY].strip() == b"CT"
    assert found.values[PATIENT_ID].strip() == b"A1"
    assert int.from_bytes(found.values[ROWS], "little" if found.little_endian else "big") == 77
    assert found.values[SLOPE].strip() == b"1.5"
    assert found.pixel_offset == 0


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(ds=data_sets(), cut=st.integers(1, 400))
def test_a_header_cut_anywhere_is_refused_or_ends_at_an_element(tmp_path: Path, ds: Dataset, cut: int) -> None:
    place = saved(ds, tmp_path / "a.dcm")
    whole = place.read()
    place.path.write_bytes(whole[: max(140, len(whole) - cut)])
    try:
        found = read_elements(place, frozenset(int(element.tag) for element in ds))
    except (DamagedFileError, NotAnImageFileError):
        pass
    else:
        complete = read_elements_of(tmp_path, whole, frozenset(int(element.tag) for element in ds))
        assert found.values.items() <= complete.items()


def read_elements_of(folder: Path, content: bytes, wanted: frozenset[int]) -> dict[int, bytes]:
    path = folder / "whole.dcm"
    path.write_bytes(content)
    return read_elements(Place(path), wanted).values


@pytest.mark.parametrize("syntax", PLAIN_SYNTAXES.values(), ids=PLAIN_SYNTAXES)
def test_pixels_are_found_where_they_lie(tmp_path: Path, syntax: UID) -> None:
    ds = ct_slice()
    place = Place(write(ds, tmp_path / "a.dcm", syntax))
    found = read_elements(place, WANTED)
    content = inflate(place) if syntax == uids.DeflatedExplicitVRLittleEndian else place.read()
    stored = content[found.pixel_offset :][: found.pixel_length]
    if syntax == uids.ExplicitVRBigEndian:
        stored = b"".join(stored[n : n + 2][::-1] for n in range(0, len(stored), 2))
    assert stored == ds.PixelData


def test_encapsulated_pixels_have_no_length(tmp_path: Path) -> None:
    found = read_elements(Place(write(ct_slice(), tmp_path / "a.dcm", uids.RLELossless)), WANTED)
    assert found.pixel_tag == PIXEL_DATA
    assert found.pixel_length == UNDEFINED_LENGTH


def test_a_sequence_of_unknown_kind_and_length_is_skipped(tmp_path: Path) -> None:
    # UN of undefined length holds implicit little endian, whatever is around it (PS3.5 6.2.2).
    inner = struct.pack("<HHI", 0x0008, 0x0100, 4) + b"CODE"
    item = struct.pack("<HHI", 0xFFFE, 0xE000, UNDEFINED_LENGTH) + inner + struct.pack("<HHI", 0xFFFE, 0xE00D, 0)
    sequence = struct.pack("<HH2sHI", 0x0009, 0x1001, b"UN", 0, UNDEFINED_LENGTH) + item
    sequence += struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)
    path = tmp_path / "a.dcm"
    path.write_bytes(plain_header(explicit(8, 0x60, b"CS", b"CT") + sequence + explicit(0x28, 0x10, b"US", b"\x05\0")))
    assert read_elements(Place(path), WANTED).values == {MODALITY: b"CT", ROWS: b"\x05\0"}


def test_a_future_representation_has_the_long_form(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    data = (
        explicit(8, 0x60, b"CS", b"CT") + explicit(9, 0x1001, b"ZZ", b"123456") + explicit(0x28, 0x10, b"US", b"\1\0")
    )
    path.write_bytes(plain_header(data))
    assert read_elements(Place(path), WANTED).values[ROWS] == b"\1\0"


@pytest.mark.parametrize(
    ("named", "written"),
    [
        (uids.ImplicitVRLittleEndian, uids.ExplicitVRLittleEndian),
        (uids.ExplicitVRLittleEndian, uids.ImplicitVRLittleEndian),
    ],
)
def test_a_mislabelled_encoding_is_read_as_written(tmp_path: Path, named: UID, written: UID) -> None:
    path = write(ct_slice(), tmp_path / "a.dcm", written)
    content = path.read_bytes()
    ours, other = (uid.encode() + b"\0" * (len(uid) % 2) for uid in (written, named))
    at = content.index(ours, 132) - 2
    path.write_bytes(content[:at] + struct.pack("<H", len(other)) + other + content[at + 2 + len(ours) :])
    found = read_elements(Place(path), WANTED)
    assert found.values[ROWS] == struct.pack("<H", 32)
    assert found.transfer_syntax == named


def test_a_byte_order_that_is_not_the_named_one_is_refused(tmp_path: Path) -> None:
    path = write(ct_slice(), tmp_path / "a.dcm", uids.ImplicitVRLittleEndian)
    little = uids.ImplicitVRLittleEndian.encode() + b"\0"
    content = path.read_bytes()
    at = content.index(little, 132) - 2
    big = uids.ExplicitVRBigEndian.encode() + b"\0"
    path.write_bytes(content[:at] + struct.pack("<H", len(big)) + big + content[at + 2 + len(little) :])
    with pytest.raises(DamagedFileError, match="byte order"):
        read_elements(Place(path), WANTED)


@pytest.mark.parametrize("syntax", ["implicit", "explicit", "big"])
def test_a_data_set_without_preamble_is_recognised(tmp_path: Path, syntax: str) -> None:
    path = write(ct_slice(), tmp_path / "a.dcm", PLAIN_SYNTAXES[syntax])
    content = path.read_bytes()
    first = b"\0\x08\0\x05" if syntax == "big" else b"\x08\0\x05\0"
    path.write_bytes(content[content.index(first, 132) :])
    found = read_elements(Place(path), WANTED)
    assert found.transfer_syntax == PLAIN_SYNTAXES[syntax]
    assert found.values[MODALITY].strip() == b"CT"


def test_meta_information_longer_than_the_first_read(tmp_path: Path) -> None:
    ds = ct_slice()
    ds.file_meta = file_meta(ds, uids.ExplicitVRLittleEndian)
    ds.file_meta.PrivateInformationCreatorUID = UID("1.2.3")
    ds.file_meta.PrivateInformation = b"\1\2" * 20_000
    ds.save_as(tmp_path / "a.dcm", enforce_file_format=True)
    assert read_elements(Place(tmp_path / "a.dcm"), WANTED).values[MODALITY].strip() == b"CT"


def test_a_header_longer_than_the_first_reads(tmp_path: Path) -> None:
    ds = ct_slice()
    ds.add_new(0x00091010, "OB", b"\1\2" * 200_000)
    found = read_elements(Place(write(ds, tmp_path / "a.dcm")), WANTED)
    assert found.values[ROWS] == struct.pack("<H", 32)
    assert found.pixel_offset > 400_000


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.dcm").touch()
    with pytest.raises(NotAnImageFileError, match="0 bytes"):
        read_elements(Place(tmp_path / "a.dcm"), WANTED)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n%\xe2\xe3", b"\0", b"\x08\0", b"PK\x05\x06" + b"\0" * 18, b"\0" * 500])
def test_another_format_is_a_stranger(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.dcm").write_bytes(content)
    with pytest.raises(NotAnImageFileError, match="not a DICOM file"):
        read_elements(Place(tmp_path / "a.dcm"), WANTED)


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    begin = struct.pack("<HH2sHI", 9, 0x1001, b"SQ", 0, UNDEFINED_LENGTH)
    begin += struct.pack("<HHI", 0xFFFE, 0xE000, UNDEFINED_LENGTH)
    (tmp_path / "a.dcm").write_bytes(plain_header(explicit(8, 0x60, b"CS", b"CT") + begin * 500))
    with pytest.raises(DamagedFileError, match="nests"):
        read_elements(Place(tmp_path / "a.dcm"), WANTED)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (explicit(8, 0x60, b"CS", b"CT") + b"\x10\0\x10\0\1\2\3\4", "damaged data at element"),
        (explicit(8, 0x60, b"CS", b"CT") + struct.pack("<HH2sH", 0x10, 0x10, b"PN", 60_000), "middle of its header"),
        (explicit(8, 0x60, b"CS", b"CT") + struct.pack("<HH2sHI", 9, 1, b"OB", 0, 1 << 31), "middle of its header"),
        (explicit(8, 0x60, b"CS", b"CT") + b"\x10\0\x10", "middle of its header"),
        (
            explicit(8, 0x60, b"CS", b"CT")
            + struct.pack("<HH2sHI", 9, 1, b"SQ", 0, UNDEFINED_LENGTH)
            + struct.pack("<HHI", 0xFFFE, 0xE00D, 0)
            + b"\0" * 20,
            "damaged sequence",
        ),
    ],
)
def test_a_broken_header_names_what_is_broken(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "a.dcm").write_bytes(plain_header(data))
    with pytest.raises(DamagedFileError, match=words):
        read_elements(Place(tmp_path / "a.dcm"), WANTED)


def test_meta_information_of_no_length_is_refused(tmp_path: Path) -> None:
    broken = b"\0" * 128 + b"DICM" + struct.pack("<HH2sHI", 2, 0x102, b"OB", 0, UNDEFINED_LENGTH) + b"\0" * 40
    (tmp_path / "a.dcm").write_bytes(broken)
    with pytest.raises(DamagedFileError, match="meta information"):
        read_elements(Place(tmp_path / "a.dcm"), WANTED)


def test_a_header_past_all_bounds_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements_module, "_LARGEST_HEADER", 1 << 16)
    data = explicit(8, 0x60, b"CS", b"CT") + explicit(9, 1, b"OB", b"\0" * (1 << 17))
    (tmp_path / "a.dcm").write_bytes(plain_header(data))
    read: list[int] = []
    whole_read = Place.read

    def counting(place: Place, most: int = -1) -> bytes:
        read.append(most)
        return whole_read(place, most)

    monkeypatch.setattr(Place, "read", counting)
    with pytest.raises(DamagedFileError, match="header of more than"):
        read_elements(Place(tmp_path / "a.dcm"), WANTED)
    assert max(read) == 1 << 16


class TestDeflated:
    def file(self, folder: Path, data: bytes, *, cut: int = 0) -> Place:
        packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
        packed = packer.compress(data) + packer.flush()
        content = plain_header(packed[: len(packed) - cut], uids.DeflatedExplicitVRLittleEndian)
        (folder / "a.dcm").write_bytes(content)
        return Place(folder / "a.dcm")

    def test_a_bomb_is_unpacked_no_further_than_a_header(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        pixels = struct.pack("<HH2sHI", 0x7FE0, 0x10, b"OW", 0, 1 << 28) + b"\0" * (1 << 28)
        place = self.file(tmp_path, explicit(8, 0x60, b"CS", b"CT") + pixels)
        unpacked: list[int] = []
        inflated = elements_module._inflated

        def counting(packed: bytes, start: int, most: int, place: Place) -> tuple[bytes, bool]:
            unpacked.append(most)
            return inflated(packed, start, most, place)

        monkeypatch.setattr(elements_module, "_inflated", counting)
        assert read_elements(place, WANTED).pixel_length == 1 << 28
        assert unpacked == [1 << 14]
        monkeypatch.setattr(elements_module, "_LARGEST_INFLATED", 1 << 20)
        with pytest.raises(DamagedFileError, match="inflates to more than"):
            inflate(place)

    def test_cut_off(self, tmp_path: Path) -> None:
        with pytest.raises(DamagedFileError, match="cut off"):
            read_elements(self.file(tmp_path, explicit(8, 0x60, b"CS", b"CT" * 400), cut=8), WANTED)

    def test_not_deflated_at_all(self, tmp_path: Path) -> None:
        (tmp_path / "a.dcm").write_bytes(plain_header(b"\xff" * 64, uids.DeflatedExplicitVRLittleEndian))
        with pytest.raises(DamagedFileError, match="cannot be inflated"):
            read_elements(Place(tmp_path / "a.dcm"), WANTED)

    def test_header_longer_than_the_first_read(self, tmp_path: Path) -> None:
        place = self.file(
            tmp_path,
            explicit(8, 0x60, b"CS", b"CT")
            + explicit(9, 1, b"OB", b"\7" * 90_000)
            + explicit(0x28, 0x10, b"US", b"\3\0"),
        )
        assert read_elements(place, WANTED).values[ROWS] == b"\3\0"
