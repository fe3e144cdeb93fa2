from __future__ import annotations

import gzip
import struct
from pathlib import Path

import nibabel
import numpy as np
import pytest

from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.kinds import Kind
from osteoview.imaging.nifti import NiftiImage
from osteoview.imaging.piece import Piece
from osteoview.imaging.place import close_archives
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from tests.dicom_files import nifti, zipped

VALUES = np.random.default_rng(0).integers(-1000, 2000, (7, 6, 5)).astype(np.int16)
# RAS: i runs to the patient's left, j forwards, k upwards; 0.5 × 0.75 × 2 mm.
AFFINE = np.array([[-0.5, 0, 0, 30], [0, 0.75, 0, -20], [0, 0, 2, 100], [0, 0, 0, 1]])


def load(path: Path, decoders: Decoders) -> Volume:
    (piece,) = SeriesIndex.scan([path]).pieces
    return load_volume(piece, decoders)


def problem(path: Path) -> str:
    index = SeriesIndex.scan([path])
    assert index.pieces == ()
    (only,) = index.problems
    assert only.source == str(path)
    return only.message


@pytest.mark.parametrize("ending", ["nii", "nii.gz"])
def test_voxels_land_where_they_were(tmp_path: Path, decoders: Decoders, ending: str) -> None:
    volume = load(nifti(tmp_path / f"a.{ending}", VALUES, AFFINE), decoders)
    assert volume.shape == (5, 6, 7)
    assert (volume.hu == VALUES.transpose(2, 1, 0)).all()
    # LPS has x and y turned round: (30, -20, 100) RAS is (-30, 20, 100).
    assert volume.to_mm((0, 0, 0)) == pytest.approx((-30, 20, 100))
    assert volume.to_mm((6, 5, 4)) == pytest.approx((-30 + 3, 20 - 3.75, 108))
    assert volume.spacing_mm == pytest.approx((0.5, 0.75, 2))


def test_a_piece_says_what_it_is(tmp_path: Path) -> None:
    (piece,) = SeriesIndex.scan([nifti(tmp_path / "spine.ct.nii.gz", VALUES, AFFINE)]).pieces
    assert (piece.kind, piece.title, piece.count) == (Kind.CT, "spine.ct", 5)
    assert piece.detail == "NIfTI · 7 × 6 × 5 · 0.50 × 0.75 × 2.00 mm"


def test_turned_and_oblique_axes(tmp_path: Path, decoders: Decoders) -> None:
    turned = np.eye(4)
    turned[:3, :3] = np.array([[0.8, -0.6, 0], [0.6, 0.8, 0], [0, 0, -1.5]])
    volume = load(nifti(tmp_path / "a.nii", VALUES, turned), decoders)
    assert volume.to_mm((1, 2, 3)) == pytest.approx((-(0.8 - 1.2), -(0.6 + 1.6), -4.5))


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16, np.int32, np.float32, np.float64])
def test_scaling(tmp_path: Path, decoders: Decoders, dtype: type[np.generic]) -> None:
    stored = (np.abs(VALUES) % 250).astype(dtype)
    volume = load(nifti(tmp_path / "a.nii.gz", stored, AFFINE, slope=8, intercept=-1024), decoders)
    assert (volume.hu == (stored.astype(int) * 8 - 1024).transpose(2, 1, 0)).all()


def test_big_endian(tmp_path: Path, decoders: Decoders) -> None:
    header = nibabel.Nifti1Header(endianness=">")
    header.set_data_dtype(">i2")
    image = nibabel.Nifti1Image(VALUES.astype(">i2"), AFFINE, header)
    nibabel.save(image, tmp_path / "a.nii")
    assert (tmp_path / "a.nii").read_bytes()[:4] == struct.pack(">i", 348)
    assert (load(tmp_path / "a.nii", decoders).hu == VALUES.transpose(2, 1, 0)).all()


def test_the_second_version(tmp_path: Path, decoders: Decoders) -> None:
    nibabel.save(nibabel.Nifti2Image(VALUES, AFFINE), tmp_path / "a.nii.gz")
    assert (load(tmp_path / "a.nii.gz", decoders).hu == VALUES.transpose(2, 1, 0)).all()


@pytest.mark.parametrize(("unit", "factor"), [("meter", 1000.0), ("micron", 0.001), ("mm", 1.0), ("unknown", 1.0)])
def test_units_of_length(tmp_path: Path, unit: str, factor: float) -> None:
    image = nibabel.Nifti1Image(VALUES, AFFINE / np.array([[factor], [factor], [factor], [1]]))
    image.header.set_xyzt_units(unit)
    nibabel.save(image, tmp_path / "a.nii")
    (piece,) = SeriesIndex.scan([tmp_path / "a.nii"]).pieces
    assert isinstance(piece.images, NiftiImage)
    assert piece.images.spacing_mm == pytest.approx((0.5, 0.75, 2), rel=1e-5)


def test_a_fourth_dimension_of_one_is_none(tmp_path: Path, decoders: Decoders) -> None:
    assert load(nifti(tmp_path / "a.nii", VALUES[..., None], AFFINE), decoders).shape == (5, 6, 7)


def test_voxels_without_a_number_are_no_data_and_are_counted(tmp_path: Path, decoders: Decoders) -> None:
    values = VALUES.astype(np.float32)
    values[0, 0, 0], values[1, 0, 0], values[2, 0, 0] = np.nan, np.inf, -np.inf
    volume = load(nifti(tmp_path / "a.nii", values, AFFINE), decoders)
    assert volume.hu[0, 0, :3].tolist() == [Volume.blank_hu] * 3
    assert [note.text for note in volume.notes] == ["3 voxels hold no number; they are shown and measured as no data."]


def test_values_out_of_range_are_clipped_and_counted(tmp_path: Path, decoders: Decoders) -> None:
    values = VALUES.astype(np.float32)
    values[0, 0, :2] = 1e6
    volume = load(nifti(tmp_path / "a.nii", values, AFFINE), decoders)
    assert volume.hu.max() == 32767
    assert [note.name for note in volume.notes] == ["clipped"]


def test_a_mask_is_not_measured(tmp_path: Path, decoders: Decoders) -> None:
    volume = load(nifti(tmp_path / "a.nii", (VALUES > 0).astype(np.uint8), AFFINE), decoders)
    assert not volume.may_measure
    assert [note.name for note in volume.notes] == ["not HU"]


def test_in_an_archive(tmp_path: Path, decoders: Decoders) -> None:
    paths = [nifti(tmp_path / name, VALUES, AFFINE) for name in ("a.nii", "b.nii.gz")]
    index = SeriesIndex.scan([zipped(tmp_path / "a.zip", {f"x/{path.name}": path.read_bytes() for path in paths})])
    assert [piece.title for piece in index.pieces] == ["a", "b"]
    for piece in index.pieces:
        assert (load_volume(piece, decoders).hu == VALUES.transpose(2, 1, 0)).all()
    close_archives()


def test_loading_reports_and_can_be_cancelled(tmp_path: Path, decoders: Decoders) -> None:
    (piece,) = SeriesIndex.scan([nifti(tmp_path / "a.nii", VALUES, AFFINE)]).pieces
    seen: list[int] = []
    load_volume(piece, decoders, on_slice=lambda slot, _: seen.append(slot))
    assert seen == [0, 1, 2, 3, 4]
    cancel = CancelToken()
    with pytest.raises(CancelledError):
        load_volume(piece, decoders, cancel=cancel, on_slice=lambda *_: cancel.cancel())


def changed(folder: Path, at: int, raw: bytes) -> Path:
    path = nifti(folder / "a.nii", VALUES, AFFINE)
    content = bytearray(path.read_bytes())
    content[at : at + len(raw)] = raw
    path.write_bytes(content)
    return path


class TestRefused:
    @pytest.mark.parametrize(
        ("at", "raw", "words"),
        [
            (42, struct.pack("<3h", 32767, 32767, 32767), "claims 32767 × 32767 × 32767 voxels"),
            (42, struct.pack("<3h", 1000, 1000, 1000), "ends before its last voxel"),  # 2 GB claimed in 1 kB
            (42, struct.pack("<3h", 7, -6, 5), "claims 7 × -6 × 5 voxels"),
            (42, struct.pack("<3h", 7, 0, 5), "claims 7 × 0 × 5 voxels"),
            (40, struct.pack("<5h", 4, 7, 6, 5, 2), "4 dimensions"),
            (70, struct.pack("<2h", 128, 24), "plain numbers"),  # RGB
            (70, struct.pack("<2h", 32, 64), "plain numbers"),  # complex
            (70, struct.pack("<2h", 777, 16), "not a sound NIfTI"),
            (108, struct.pack("<f", float("nan")), "not a sound NIfTI"),
            (108, struct.pack("<f", -400.0), "not a sound NIfTI"),
            (108, struct.pack("<f", 1e12), "ends before its last voxel"),
            (112, struct.pack("<2f", 2.0, float("nan")), "not a sound NIfTI"),
            (252, struct.pack("<2h", 0, 0), "does not say how it lies"),
            (280, struct.pack("<f", float("nan")), "broken affine"),
            (280, struct.pack("<12f", *[0.0] * 12), "broken affine"),
            (344, b"xxxx", "not a sound NIfTI"),
        ],
    )
    def test_a_header_with_nonsense(self, tmp_path: Path, at: int, raw: bytes, words: str) -> None:
        assert words in problem(changed(tmp_path, at, raw))

    def test_a_quaternion_of_no_rotation(self, tmp_path: Path) -> None:
        path = changed(tmp_path, 252, struct.pack("<2h", 1, 0))
        content = bytearray(path.read_bytes())
        content[256:268] = struct.pack("<3f", 3.0, 4.0, 5.0)
        path.write_bytes(content)
        assert "not a sound NIfTI" in problem(path)

    @pytest.mark.parametrize("name", ["a.nii", "a.nii.gz"])
    @pytest.mark.parametrize(
        "content", [b"", b"x" * 100, b"\x1f\x8b" + b"\0" * 30, gzip.compress(b"abc" * 200, mtime=0)]
    )
    def test_what_is_no_nifti(self, tmp_path: Path, name: str, content: bytes) -> None:
        (tmp_path / name).write_bytes(content)
        assert problem(tmp_path / name)

    def test_four_dimensions(self, tmp_path: Path) -> None:
        assert "4 dimensions" in problem(nifti(tmp_path / "a.nii", np.stack([VALUES, VALUES], -1), AFFINE))

    def test_cut_off(self, tmp_path: Path) -> None:
        path = nifti(tmp_path / "a.nii", VALUES, AFFINE)
        path.write_bytes(path.read_bytes()[:-1])
        assert "last voxel" in problem(path)

    @pytest.mark.parametrize("cut", [1, 9, 60])
    def test_a_gzip_cut_off(self, tmp_path: Path, decoders: Decoders, cut: int) -> None:
        path = nifti(tmp_path / "a.nii.gz", VALUES, AFFINE)
        path.write_bytes(path.read_bytes()[:-cut])
        with pytest.raises(DamagedFileError, match=r"cannot be read|last voxel"):
            load(path, decoders)

    def test_a_gzip_whose_sum_is_wrong(self, tmp_path: Path, decoders: Decoders) -> None:
        # Stored without compression, so that only the sum at the end can tell.
        plain = nifti(tmp_path / "a.nii", VALUES, AFFINE).read_bytes()
        content = bytearray(gzip.compress(plain, compresslevel=0))
        content[-60] ^= 1
        (tmp_path / "b.nii.gz").write_bytes(content)
        with pytest.raises(DamagedFileError, match="cannot be read"):
            load(tmp_path / "b.nii.gz", decoders)

    def test_a_file_that_cannot_be_read(self, tmp_path: Path) -> None:
        # A process's memory: it opens, and reading its first byte is an error of the device.
        (tmp_path / "a.nii").symlink_to("/proc/self/mem")
        if not (tmp_path / "a.nii").exists():
            pytest.skip("needs Linux's /proc")
        assert "cannot be read" in problem(tmp_path / "a.nii")

    def test_a_file_that_went_away(self, tmp_path: Path, decoders: Decoders) -> None:
        path = nifti(tmp_path / "a.nii", VALUES, AFFINE)
        (piece,) = SeriesIndex.scan([path]).pieces
        path.unlink()
        with pytest.raises(DamagedFileError, match="No such file"):
            load_volume(piece, decoders)


def test_a_file_replaced_by_a_shorter_one(tmp_path: Path, decoders: Decoders) -> None:
    path = nifti(tmp_path / "a.nii", VALUES, AFFINE)
    piece: Piece
    (piece,) = SeriesIndex.scan([path]).pieces
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(DamagedFileError, match="last voxel"):
        load_volume(piece, decoders)
