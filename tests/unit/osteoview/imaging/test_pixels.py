from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom import uid as uids
from pydicom.dataset import Dataset
from pydicom.encaps import generate_frames
from pydicom.uid import UID

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.frames import Frame, frames_of
from osteoview.imaging.header import read_header
from osteoview.imaging.pixels import stored_values
from osteoview.imaging.place import Place, close_archives
from osteoview.imaging.series_index import SeriesIndex
from tests.dicom_files import (
    LOSSLESS_SYNTAXES,
    ct_slice,
    file_meta,
    picture,
    rgb_capture,
    set_bits,
    stored_slice,
    write,
    write_encapsulated,
    zipped,
)
from tests.shared_data import NEEDS_SHARED_DATA, ROBUST


def frame_at(path: Path, index: int = 0) -> Frame:
    return frames_of(read_header(Place(path)))[index]


def variants() -> dict[str, tuple[Dataset, NDArray[np.generic]]]:
    unsigned = stored_slice(3)
    signed = unsigned.astype(np.int16) - np.int16(1500)
    wide = (unsigned.astype(np.int32) * 23 - 30_000).astype(np.int16)
    bytes_ = (unsigned >> 4).astype(np.uint8)
    return {
        "unsigned 12 of 16": (set_bits(ct_slice(unsigned), 12), unsigned),
        "unsigned 16": (ct_slice(unsigned * np.uint16(11)), unsigned * np.uint16(11)),
        "signed 12 of 16": (set_bits(ct_slice(signed), 12), signed),
        "signed 16": (ct_slice(wide), wide),
        "unsigned 8": (ct_slice(bytes_), bytes_),
        "signed 8": (ct_slice(bytes_.view(np.int8)), bytes_.view(np.int8)),
    }


@pytest.mark.parametrize("kind", variants())
@pytest.mark.parametrize("syntax", LOSSLESS_SYNTAXES.values(), ids=LOSSLESS_SYNTAXES)
def test_every_lossless_encoding_gives_what_went_in(tmp_path: Path, decoders: Decoders, kind: str, syntax: UID) -> None:
    ds, expected = variants()[kind]
    values = stored_values(frame_at(write(ds, tmp_path / "a.dcm", syntax)), decoders)
    assert values.dtype.kind in "iu"
    assert (values.astype(np.int64) == expected).all()


@pytest.mark.parametrize(
    "syntax", [uids.ImplicitVRLittleEndian, uids.ExplicitVRBigEndian, uids.DeflatedExplicitVRLittleEndian]
)
@pytest.mark.parametrize("signed", [False, True])
def test_overlays_in_unused_high_bits_are_dropped(
    tmp_path: Path, decoders: Decoders, syntax: UID, signed: bool
) -> None:
    values = stored_slice(3)
    expected = values.astype(np.int16)
    if signed:
        expected = expected - np.int16(1900)
        values = expected.view(np.uint16) & np.uint16(0x0FFF)
    ds = set_bits(ct_slice(values | np.uint16(0x5000)), 12)
    ds.PixelRepresentation = int(signed)
    read = stored_values(frame_at(write(ds, tmp_path / "a.dcm", syntax)), decoders)
    assert (read.astype(np.int64) == expected).all()


def test_overlays_in_high_bits_of_run_length_pixels(tmp_path: Path, decoders: Decoders) -> None:
    values = stored_slice(3)
    with_overlay = ct_slice(values | np.uint16(0x5000))
    packed = write(with_overlay, tmp_path / "a.dcm", uids.RLELossless)
    frames = list(generate_frames(pydicom.dcmread(packed).PixelData, number_of_frames=1))
    write_encapsulated(set_bits(ct_slice(values), 12), frames, packed, uids.RLELossless)
    assert (stored_values(frame_at(packed), decoders) == values).all()


def test_values_that_end_at_the_top_bit_are_shifted_down(tmp_path: Path, decoders: Decoders) -> None:
    values = stored_slice(3)
    ds = set_bits(ct_slice(values << np.uint16(4)), 12, high_bit=15)
    assert (stored_values(frame_at(write(ds, tmp_path / "a.dcm")), decoders) == values).all()


def test_thirty_two_bits(tmp_path: Path, decoders: Decoders) -> None:
    values = stored_slice(3).astype(np.int32) * 1000 - 5
    assert (stored_values(frame_at(write(ct_slice(values), tmp_path / "a.dcm")), decoders) == values).all()


def test_colours_in_either_order(tmp_path: Path, decoders: Decoders) -> None:
    ds = rgb_capture()
    colours = np.frombuffer(ds.PixelData, np.uint8).reshape(10, 12, 3)
    by_plane = rgb_capture(PlanarConfiguration=1, PixelData=colours.transpose(2, 0, 1).tobytes())
    for n, one in enumerate((ds, by_plane)):
        read = stored_values(frame_at(write(one, tmp_path / f"{n}.dcm")), decoders)
        assert (read == colours).all()
    read = stored_values(frame_at(write(ds, tmp_path / "rle.dcm", uids.RLELossless)), decoders)
    assert (read == colours).all()


@pytest.mark.parametrize("vr", ["OB", "OW"])
def test_bytes_in_big_endian_words_lie_swapped(tmp_path: Path, decoders: Decoders, vr: str) -> None:
    ds = rgb_capture()
    colours = np.frombuffer(ds.PixelData, np.uint8)
    grey = ct_slice((stored_slice(3) >> 4).astype(np.uint8))
    for n, (one, expected) in enumerate(((ds, colours), (grey, np.frombuffer(grey.PixelData, np.uint8)))):
        swapped = expected.reshape(-1, 2)[:, ::-1].tobytes() if vr == "OW" else expected.tobytes()
        one.PixelData = swapped
        one["PixelData"].VR = vr
        one.file_meta = file_meta(one, uids.ExplicitVRBigEndian)
        path = tmp_path / f"{n}.dcm"
        one.save_as(path, enforce_file_format=True)
        assert (stored_values(frame_at(path), decoders).reshape(-1) == expected).all()


@pytest.mark.parametrize("syntax", [uids.ExplicitVRLittleEndian, uids.RLELossless, uids.JPEGLSLossless])
def test_each_frame_is_itself(tmp_path: Path, decoders: Decoders, syntax: UID) -> None:
    pages = np.stack([stored_slice(n) for n in range(4)])
    ds = picture(uids.MultiFrameGrayscaleWordSecondaryCaptureImageStorage, pages[0])
    ds.NumberOfFrames, ds.PixelData = 4, pages.tobytes()
    path = write(ds, tmp_path / "a.dcm", syntax)
    for n in range(4):
        assert (stored_values(frame_at(path, n), decoders) == pages[n]).all()


@pytest.mark.parametrize(
    "syntax", [uids.ExplicitVRLittleEndian, uids.JPEG2000Lossless, uids.DeflatedExplicitVRLittleEndian]
)
def test_members_of_an_archive_read_like_files(tmp_path: Path, decoders: Decoders, syntax: UID) -> None:
    path = write(ct_slice(stored_slice(3)), tmp_path / "a.dcm", syntax)
    packed = zipped(tmp_path / "a.zip", {"deep/a.dcm": path.read_bytes()})
    (piece,) = SeriesIndex.scan([packed]).pieces
    assert (stored_values(piece.frames[0], decoders) == stored_slice(3)).all()
    close_archives()


def test_single_bits_run_on_between_frames(tmp_path: Path, decoders: Decoders) -> None:
    bits = np.random.default_rng(1).integers(0, 2, (3, 5, 5)).astype(np.uint8)
    ds = picture(uids.MultiFrameSingleBitSecondaryCaptureImageStorage, bits[0])
    ds.NumberOfFrames, ds.BitsAllocated, ds.BitsStored, ds.HighBit = 3, 1, 1, 0
    ds.PixelData = np.packbits(bits.reshape(-1), bitorder="little").tobytes()  # ten bytes, where 3 × 4 would be wrong
    path = write(ds, tmp_path / "a.dcm")
    for n in range(3):
        assert (stored_values(frame_at(path, n), decoders) == bits[n]).all()


class TestRefused:
    @pytest.mark.parametrize(
        "syntax",
        [
            uids.ExplicitVRLittleEndian,
            uids.RLELossless,
            uids.JPEGLSLossless,
            uids.JPEG2000Lossless,
            uids.JPEGLosslessSV1,
        ],
    )
    @pytest.mark.parametrize("left", [0.1, 0.5, 0.99])
    def test_pixels_that_were_cut_off(self, tmp_path: Path, decoders: Decoders, syntax: UID, left: float) -> None:
        path = write(ct_slice(stored_slice(3)), tmp_path / "a.dcm", syntax)
        content = path.read_bytes()
        start = read_header(Place(path)).pixels
        assert start is not None
        path.write_bytes(content[: start.offset + int(left * (len(content) - start.offset))])
        with pytest.raises(DamagedFileError, match=str(path)):
            stored_values(frame_at(path), decoders)

    @pytest.mark.parametrize(("rows", "columns"), [(31, 40), (32, 39), (33, 40), (16, 40), (32, 80)])
    def test_a_size_that_the_pixels_do_not_have(
        self, tmp_path: Path, decoders: Decoders, rows: int, columns: int
    ) -> None:
        path = write(ct_slice(stored_slice(3), Rows=rows, Columns=columns), tmp_path / "a.dcm")
        with pytest.raises(DamagedFileError, match=f"1 × {rows} × {columns} of 16 bits need"):
            stored_values(frame_at(path), decoders)

    @pytest.mark.parametrize(("rows", "columns"), [(31, 40), (32, 39), (33, 40)])
    def test_a_codec_that_finds_another_size(self, tmp_path: Path, decoders: Decoders, rows: int, columns: int) -> None:
        path = write(ct_slice(stored_slice(3)), tmp_path / "a.dcm", uids.JPEGLSLossless)
        frame = frame_at(path)
        assert frame.header.pixels is not None
        header = replace(frame.header, pixels=replace(frame.header.pixels, rows=rows, columns=columns))
        with pytest.raises(DamagedFileError):
            stored_values(replace(frame, header=header), decoders)

    def test_a_file_that_went_away(self, tmp_path: Path, decoders: Decoders) -> None:
        path = write(ct_slice(), tmp_path / "a.dcm")
        frame = frame_at(path)
        path.unlink()
        with pytest.raises(DamagedFileError, match="No such file"):
            stored_values(frame, decoders)

    @pytest.mark.parametrize("side", [32, 200])  # read whole for the header, and not
    def test_a_member_whose_sum_is_wrong(self, tmp_path: Path, decoders: Decoders, side: int) -> None:
        path = write(ct_slice(stored_slice(1, (side, side))), tmp_path / "a.dcm")
        packed = zipped(tmp_path / "a.zip", {"a.dcm": path.read_bytes()}, method=zipfile.ZIP_STORED)
        content = bytearray(packed.read_bytes())
        content[path.stat().st_size - 400] ^= 4  # among the pixels
        packed.write_bytes(content)
        index = SeriesIndex.scan([packed])
        said = [problem.message for problem in index.problems]
        for piece in index.pieces:
            with pytest.raises(DamagedFileError) as refusal:
                stored_values(piece.frames[0], decoders)
            said.append(refusal.value.reason)
        assert len(said) == 1
        assert "cannot be unpacked (Bad CRC-32" in said[0]
        close_archives()

    def test_no_pixels_at_all(self, tmp_path: Path, decoders: Decoders) -> None:
        frame = frame_at(write(ct_slice(), tmp_path / "a.dcm"))
        with pytest.raises(DamagedFileError, match="has no pixels"):
            stored_values(replace(frame, header=replace(frame.header, pixels=None)), decoders)


class TestCornerstone:
    pytestmark = NEEDS_SHARED_DATA
    FOLDER = ROBUST / "cornerstone_testImages"
    LOSSLESS = ("BigEndian", "Deflated", "JPEG2000LosslessOnly", "JPEGLSLossless", "JPEGProcess14SV1", "JPEGProcess14T",
                "LittleEndianExplicit", "LittleEndianImplicit", "RLELossless")  # fmt: skip

    @pytest.mark.parametrize("name", LOSSLESS)
    def test_lossless_re_encodings_are_identical(self, decoders: Decoders, name: str) -> None:
        (path,) = self.FOLDER.glob(f"CTImage.dcm_{name}*")
        original = stored_values(frame_at(self.FOLDER / "CTImage.dcm"), decoders)
        assert (stored_values(frame_at(path), decoders).astype(int) == original.astype(int)).all()
        assert not read_header(Place(path)).lossy

    @pytest.mark.parametrize(
        ("name", "most_hu"),
        [
            ("JPEGLSLossy", 6),
            ("JPEG2000Transfer", 40),
            ("JPEGProcess2_4", 60),
            ("JPEGProcess6_8", 60),
            ("JPEGProcess10_12", 60),
        ],
    )
    def test_lossy_re_encodings_are_marked(self, decoders: Decoders, name: str, most_hu: int) -> None:
        (path,) = self.FOLDER.glob(f"CTImage.dcm_{name}*")
        frame, first = frame_at(path), frame_at(self.FOLDER / "CTImage.dcm")
        assert frame.header.lossy
        inside = (slice(100, 400), slice(100, 400))
        hu, original = (
            stored_values(one, decoders)[inside].astype(float) * (one.slope or 1) + (one.intercept or 0)
            for one in (frame, first)
        )
        assert abs(hu.mean() - original.mean()) < most_hu

    def test_eight_lossy_bits_are_never_measured(self) -> None:
        (path,) = self.FOLDER.glob("CTImage.dcm_JPEGProcess1T*")
        (piece,) = SeriesIndex.scan([path]).pieces
        assert [note.name for note in piece.notes if note.blocks_measuring] == ["lossy"]
