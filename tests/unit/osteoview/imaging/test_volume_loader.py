from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from pydicom import uid as uids

from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken
from osteoview.imaging import volume_loader
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import BrokenSeriesError, DamagedFileError, UnsupportedImageError
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.stack import Stack
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_slice, load_volume
from tests.dicom_files import (
    AXIAL,
    CORONAL,
    SAGITTAL,
    ct_slice,
    ct_stack,
    radiograph,
    set_bits,
    stored_slice,
    write,
)
from tests.shared_data import CT, NEEDS_SHARED_DATA, ROBUST
from tests.unit.osteoview.imaging.loading import only_piece

OBLIQUE = (0.8, 0.6, 0.0, -0.48, 0.64, -0.6)


class TestGeometry:
    @pytest.mark.parametrize(
        ("orientation", "step_mm", "corner_mm"),
        [
            # First voxel at (-100, -90, 50); rows 0.75 mm apart, columns 0.5 mm; 32 rows, 40 columns, 5 slices.
            # Axial: last column +39 × 0.5 along x, last row +31 × 0.75 along y, last slice +4 × 2 along z.
            (AXIAL, (0, 0, 2), (-100 + 19.5, -90 + 23.25, 50 + 8)),
            # Coronal: columns along x, rows down (−z), slices along y.
            (CORONAL, (0, 2, 0), (-100 + 19.5, -90 + 8, 50 - 23.25)),
            # Sagittal: columns along y, rows down; its normal points to −x, so the slices of lowest x come last.
            (SAGITTAL, (-2, 0, 0), (-100 - 8, -90 + 19.5, 50 - 23.25)),
            # Oblique: column × 19.5, row × 23.25, and slices along row × column = (-0.36, 0.48, 0.8).
            (
                OBLIQUE,
                (-0.72, 0.96, 1.6),
                (
                    -100 + 0.8 * 19.5 - 0.48 * 23.25 - 2.88,
                    -90 + 0.6 * 19.5 + 0.64 * 23.25 + 3.84,
                    50 - 0.6 * 23.25 + 6.4,
                ),
            ),
        ],
    )
    def test_corners_worked_out_by_hand(
        self,
        tmp_path: Path,
        decoders: Decoders,
        orientation: tuple[float, ...],
        step_mm: tuple[float, float, float],
        corner_mm: tuple[float, float, float],
    ) -> None:
        ct_stack(tmp_path, 5, orientation=orientation, step_mm=step_mm)
        volume = load_volume(only_piece(tmp_path), decoders)
        assert volume.shape == (5, 32, 40)
        assert volume.spacing_mm == pytest.approx((0.5, 0.75, 2.0))
        assert volume.to_mm((0, 0, 0)) == pytest.approx((-100, -90, 50), abs=1e-6)
        assert volume.to_mm((39, 31, 4)) == pytest.approx(corner_mm, abs=1e-6)
        assert volume.to_vox(corner_mm) == pytest.approx((39, 31, 4), abs=1e-6)

    def test_slices_written_in_the_other_order_are_turned_round(self, tmp_path: Path, decoders: Decoders) -> None:
        ct_stack(tmp_path, 5, step_mm=(0, 0, -2))
        volume = load_volume(only_piece(tmp_path), decoders)
        assert volume.to_mm((0, 0, 0)) == pytest.approx((-100, -90, 42))
        assert (volume.hu[0] == stored_slice(5).astype(int) - 1024).all()
        assert np.linalg.det(volume.affine[:3, :3]) > 0

    def test_spacing_is_never_the_thickness(self, tmp_path: Path, decoders: Decoders) -> None:
        ct_stack(tmp_path, 5, step_mm=(0, 0, 1.25), SliceThickness=5, SpacingBetweenSlices=9)
        assert load_volume(only_piece(tmp_path), decoders).spacing_mm[2] == pytest.approx(1.25)

    @settings(max_examples=60, deadline=None)
    @given(
        angles=st.tuples(*[st.floats(-3.1, 3.1)] * 3),
        spacing=st.tuples(*[st.floats(0.2, 5.0)] * 3),
        origin=st.tuples(*[st.floats(-500, 500)] * 3),
        point=st.tuples(st.floats(0, 511), st.floats(0, 511), st.floats(0, 1200)),
    )
    def test_voxel_to_mm_and_back(
        self,
        angles: tuple[float, float, float],
        spacing: tuple[float, float, float],
        origin: tuple[float, float, float],
        point: tuple[float, float, float],
    ) -> None:
        turn = np.eye(3)
        for axis, angle in enumerate(angles):
            a, b = (axis + 1) % 3, (axis + 2) % 3
            once = np.eye(3)
            once[a, a] = once[b, b] = np.cos(angle)
            once[b, a] = np.sin(angle)
            once[a, b] = -np.sin(angle)
            turn = turn @ once
        affine = np.eye(4)
        affine[:3, :3] = turn * spacing
        affine[:3, 3] = origin
        volume = Volume(np.zeros((1, 1, 1), np.int16), affine)
        there = volume.to_mm(point)
        assert np.abs(volume.to_mm(volume.to_vox(there)) - there).max() <= 1e-6
        assert np.abs(volume.to_vox(there) - point).max() <= 1e-6


class TestLoading:
    def test_the_middle_slice_comes_first_and_all_come_once(self, tmp_path: Path, decoders: Decoders) -> None:
        ct_stack(tmp_path, 9)
        seen: list[int] = []
        said: list[tuple[int, int]] = []
        values = {}

        def on_slice(slot: int, pixels: NDArray[np.int16]) -> None:
            seen.append(slot)
            values[slot] = pixels.copy()

        def progress(done: int, total: int, what: str) -> None:
            assert what == "Loading slices"
            said.append((done, total))

        volume = load_volume(only_piece(tmp_path), decoders, on_slice=on_slice, progress=progress)
        assert seen[0] == 4
        assert sorted(seen) == list(range(9))
        assert sorted(said) == [(n, 9) for n in range(1, 10)]
        assert all((volume.hu[k] == pixels).all() for k, pixels in values.items())

    def test_a_volume_cannot_be_written_to(self, tmp_path: Path, decoders: Decoders) -> None:
        ct_stack(tmp_path, 2)
        volume = load_volume(only_piece(tmp_path), decoders)
        with pytest.raises(ValueError, match="read-only"):
            volume.hu[0, 0, 0] = 1
        with pytest.raises(ValueError, match="read-only"):
            volume.affine[0, 0] = 1

    def test_identity_and_acquisition_come_along(self, tmp_path: Path, decoders: Decoders) -> None:
        ct_stack(tmp_path, 3, ContrastBolusAgent="Iohexol", Manufacturer="ACME")
        volume = load_volume(only_piece(tmp_path), decoders)
        said = volume.acquisition
        assert (said.kvp, said.kernel, said.contrast, said.manufacturer) == (120, "B30f", True, "ACME")
        assert volume.series_uid.startswith("1.2.826")
        assert volume.description == "Abdomen 1.0"

    @pytest.mark.parametrize("syntax", [uids.ExplicitVRLittleEndian, uids.JPEGLSLossless])
    def test_cancelling_in_the_middle(self, tmp_path: Path, decoders: Decoders, syntax: uids.UID) -> None:
        ct_stack(tmp_path, 12, syntax=syntax)
        cancel = CancelToken()
        seen: list[int] = []

        def on_slice(slot: int, pixels: NDArray[np.int16]) -> None:
            del pixels
            seen.append(slot)
            cancel.cancel()

        with pytest.raises(CancelledError):
            load_volume(only_piece(tmp_path), decoders, cancel=cancel, on_slice=on_slice)
        assert len(seen) < 12

    def test_missing_slices_are_blank_and_listed(self, tmp_path: Path, decoders: Decoders) -> None:
        ct_stack(tmp_path, 9, leave_out=[2, 6])
        volume = load_volume(only_piece(tmp_path), decoders)
        assert volume.missing_slices == (2, 6)
        assert (volume.hu[[2, 6]] == Volume.blank_hu).all()
        for k in (0, 1, 3, 4, 5, 7, 8):
            assert (volume.hu[k] == stored_slice(k + 1).astype(int) - 1024).all()
        assert volume.to_mm((0, 0, 8)) == pytest.approx((-100, -90, 66))

    @pytest.mark.parametrize("syntax", [uids.ExplicitVRLittleEndian, uids.JPEG2000Lossless, uids.RLELossless])
    def test_one_damaged_slice_refuses_the_whole_and_is_named(
        self, tmp_path: Path, decoders: Decoders, syntax: uids.UID
    ) -> None:
        paths = ct_stack(tmp_path, 6, syntax=syntax)
        piece = only_piece(tmp_path)
        content = paths[4].read_bytes()
        paths[4].write_bytes(content[:-600])
        with pytest.raises(DamagedFileError, match=r"005\.dcm"):
            load_volume(piece, decoders)

    def test_uneven_slices_make_no_volume_but_pictures(self, tmp_path: Path, decoders: Decoders) -> None:
        for n, z in enumerate((0, 1.2, 4.9, 6, 13, 14.1)):
            write(ct_slice(number=n + 1, position_mm=(0, 0, z)), tmp_path / f"{n}.dcm")
        piece = only_piece(tmp_path)
        with pytest.raises(BrokenSeriesError, match="apart"):
            load_volume(piece, decoders)
        assert (load_slice(piece.frames[2], decoders) == stored_slice(3).astype(int) - 1024).all()

    def test_a_tilted_stack_is_straightened_and_said(self, tmp_path: Path, decoders: Decoders) -> None:
        # The gantry leans: the tissue at a place in mm must be found at that place afterwards.
        def hu_at(z_mm: Any, y_mm: Any) -> Any:
            return 40 + 3 * y_mm + 5 * z_mm

        rows = np.arange(32)
        for n in range(8):
            y = -90 + n * 1.0 + 0.75 * rows
            stored = np.rint(hu_at(50 + 2 * n, y) + 1024).astype(np.uint16)
            ds = ct_slice(np.repeat(stored[:, None], 40, 1), number=n + 1, position_mm=(-100, -90 + n, 50 + 2 * n))
            write(ds, tmp_path / f"{n}.dcm")
        volume = load_volume(only_piece(tmp_path), decoders)
        assert "tilt corrected" in {note.name for note in volume.notes}
        assert volume.affine[:3, 2] == pytest.approx((0, 0, 2))
        _, y_mm, z_mm = volume.to_mm((20, 16, 4))
        assert volume.hu[4, 16, 20] == pytest.approx(hu_at(z_mm, y_mm), abs=1)

    def test_what_is_no_stack_is_no_volume(self, tmp_path: Path, decoders: Decoders) -> None:
        write(radiograph(), tmp_path / "a.dcm")
        with pytest.raises(UnsupportedImageError, match="not a stack"):
            load_volume(only_piece(tmp_path), decoders)

    def test_a_colour_ct_is_no_volume(self, tmp_path: Path, decoders: Decoders) -> None:
        ds = ct_slice(np.zeros((32, 40), np.uint8))
        ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.PlanarConfiguration = 3, "RGB", 0
        ds.PixelData = ds.PixelData * 3
        write(ds, tmp_path / "a.dcm")
        piece = only_piece(tmp_path)
        with pytest.raises(UnsupportedImageError, match="colour"):
            load_volume(piece, decoders)
        with pytest.raises(UnsupportedImageError, match="no grey pixels"):
            load_slice(piece.frames[0], decoders)

    def test_a_stack_past_all_bounds_is_refused_before_memory_is_asked_for(
        self, tmp_path: Path, decoders: Decoders, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ct_stack(tmp_path, 3)
        monkeypatch.setattr("osteoview.imaging.volume_loader.LARGEST_VOLUME_BYTES", 3 * 32 * 40 * 2 - 1)
        with pytest.raises(DamagedFileError, match="of pixels"):
            load_volume(only_piece(tmp_path), decoders)

    def test_mixed_bits_in_one_stack(self, tmp_path: Path, decoders: Decoders) -> None:
        write(ct_slice(number=1, position_mm=(0, 0, 0)), tmp_path / "a.dcm")
        signed = stored_slice(2).astype(np.int16) - np.int16(1024)
        write(ct_slice(signed, number=2, position_mm=(0, 0, 1), RescaleIntercept=0), tmp_path / "b.dcm")
        packed = set_bits(ct_slice(number=3, position_mm=(0, 0, 2)), 12)
        write(packed, tmp_path / "c.dcm", uids.JPEGLSLossless)
        volume = load_volume(only_piece(tmp_path), decoders)
        for k in range(3):
            assert (volume.hu[k] == stored_slice(k + 1).astype(int) - 1024).all()


def test_threads_end_with_the_load(tmp_path: Path, decoders: Decoders) -> None:
    ct_stack(tmp_path, 5)
    load_volume(only_piece(tmp_path), decoders)
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("load")]


class TestAgainstAnOracle:
    """HU means of boxes in every series at hand, against pydicom and numpy."""

    pytestmark = NEEDS_SHARED_DATA
    FOLDERS = (ROBUST, CT)

    @pytest.mark.parametrize("root", FOLDERS, ids=["robust", "ct"])
    def test_box_means(self, root: Path, decoders: Decoders) -> None:
        compared = 0
        random = np.random.default_rng(0)
        for piece in SeriesIndex.scan([root]).pieces:
            if piece.kind is not Kind.CT or not isinstance(piece.images, Stack) or piece.images.uneven:
                continue
            compared += self._compare(piece, decoders, random)
        assert compared >= (20 if root == ROBUST else 4)

    def _compare(self, piece: Piece, decoders: Decoders, random: np.random.Generator) -> int:
        assert isinstance(piece.images, Stack)
        chosen = range(0, len(piece.frames), max(1, len(piece.frames) // 6))
        for n in chosen:
            frame = piece.frames[n]
            try:
                hu = load_slice(frame, decoders)
            except DamagedFileError:
                return 0  # test_against_simpleitk and the table of outcomes say which, and why
            ds = pydicom.dcmread(frame.header.place.path, force=True)
            try:
                stored = np.asarray(ds.pixel_array, np.float64)
            except (AttributeError, RuntimeError, NotImplementedError):  # no codec for it there
                return 0
            if frame.header.pixels is not None and frame.header.pixels.frames > 1:
                stored = stored[frame.index]
            # A volume holds whole HU, and says so where the rescale is fractional; the rounding is part of its promise.
            theirs = stored * (1.0 if frame.slope is None else frame.slope) + (frame.intercept or 0)
            for _ in range(5):
                j, i = (int(random.integers(0, max(1, size - 8))) for size in hu.shape)
                box = (slice(j, j + 64), slice(i, i + 64))
                assert abs(hu[box].mean(dtype=np.float64) - np.rint(theirs[box]).mean()) <= 0.01, (
                    frame.header.place.name
                )
        return 1


def test_a_volume_is_seen_growing_from_its_middle_slice(tmp_path: Path) -> None:
    """Blank where nothing is yet, never stored values, not to be measured, read-only; the same memory in the end."""
    ct_stack(tmp_path, 9, leave_out=[2])
    piece = SeriesIndex.scan([tmp_path]).pieces[0]
    early: list[Volume] = []
    filled: list[set[int]] = []

    def look() -> None:
        filled.append({k for k in range(9) if (early[0].hu[k] != Volume.blank_hu).any()})

    def on_growing(volume: Volume) -> None:
        early.append(volume)
        look()

    with Decoders(1) as decoders:
        whole = load_volume(piece, decoders, on_growing=on_growing, on_slice=lambda *_: look() if early else None)
    assert 5 in filled[0]  # the middle one of eight files, of which the third place is empty; others may be as quick
    # Threads look: who is the last to look was not the last to fill.
    assert max(filled, key=len) == {0, 1, 3, 4, 5, 6, 7, 8}
    assert not early[0].may_measure
    assert whole.may_measure
    assert not early[0].hu.flags.writeable
    assert np.shares_memory(early[0].hu, whole.hu)
    assert np.array_equal(early[0].hu, whole.hu)


def test_a_scan_that_does_not_fit_is_refused_before_the_machine_suffers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ct_stack(tmp_path, 5)
    piece = SeriesIndex.scan([tmp_path]).pieces[0]
    monkeypatch.setattr(volume_loader, "available_bytes", lambda: volume_loader._LEFT_FREE_BYTES + 100)
    with Decoders(1) as decoders, pytest.raises(BrokenSeriesError, match=r"GB of memory; 0\.3 GB are free") as refusal:
        load_volume(piece, decoders)
    assert "Close other studies" in refusal.value.user_message
    monkeypatch.setattr(volume_loader, "available_bytes", lambda: None)
    with Decoders(1) as decoders:
        assert load_volume(piece, decoders).shape == (5, 32, 40)
