"""Inputs that once came out wrong without a word: each is refused or said now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nibabel
import numpy as np
import pytest
from pydicom import uid as uids

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import UnsupportedImageError
from osteoview.imaging.kinds import Kind
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from tests.dicom_files import ct_slice, ct_stack, dxa, set_bits, set_pixels, stored_slice, write


def notes_of(path: Path) -> list[tuple[str, bool]]:
    (piece,) = SeriesIndex.scan([path]).pieces
    return [(note.name, note.blocks_measuring) for note in piece.notes]


def loaded(path: Path) -> Volume:
    (piece,) = SeriesIndex.scan([path]).pieces
    with Decoders(1) as decoders:
        return load_volume(piece, decoders)


def test_encapsulated_pixels_under_a_native_label(tmp_path: Path) -> None:
    path = write(ct_slice(), tmp_path / "a.dcm", uids.RLELossless)
    raw = path.read_bytes()
    relabelled = raw.replace(b"1.2.840.10008.1.2.5\0", b"1.2.840.10008.1.2.1\0")
    assert relabelled != raw
    path.write_bytes(relabelled)
    index = SeriesIndex.scan([path])
    assert index.pieces == ()
    assert "calls its pixels uncompressed" in index.problems[0].message


@pytest.mark.parametrize(
    ("element", "values"),
    [
        ("TemporalPositionIdentifier", (1, 2)),
        ("ContrastBolusAgent", ("NONE", "Iohexol")),
        ("AcquisitionNumber", (1, 2)),
    ],
)
def test_interleaved_phases_are_two_stacks(tmp_path: Path, element: str, values: tuple[Any, Any]) -> None:
    ct_stack(tmp_path / "a", 10, **{element: values[0]})
    ct_stack(tmp_path / "b", 10, first_mm=(-100, -90, 51), first_number=21, **{element: values[1]})
    assert [piece.count for piece in SeriesIndex.scan([tmp_path]).pieces] == [10, 10]


def test_indistinguishable_phases_with_a_hole_make_no_volume(tmp_path: Path) -> None:
    ct_stack(tmp_path / "a", 16, leave_out=[8])
    ct_stack(tmp_path / "b", 16, first_number=21)
    (piece,) = SeriesIndex.scan([tmp_path]).pieces
    assert ("uneven slices", True) in [(note.name, note.blocks_measuring) for note in piece.notes]


def test_indistinguishable_complete_phases_are_doubted(tmp_path: Path) -> None:
    ct_stack(tmp_path / "a", 16)
    ct_stack(tmp_path / "b", 16, first_number=21)
    pieces = SeriesIndex.scan([tmp_path]).pieces
    assert [piece.count for piece in pieces] == [16, 16]
    assert all(any(note.blocks_measuring for note in piece.notes) for piece in pieces)


def test_one_slice_sent_twice_does_not_shred_the_series(tmp_path: Path) -> None:
    for n in range(40):  # step and shoot: two slices a rotation
        ds = ct_slice(stored_slice(n), number=n + 1, position_mm=(-100, -90, 2.0 * n), AcquisitionNumber=n // 2)
        write(ds, tmp_path / f"{n:03d}.dcm")
    write(ct_slice(stored_slice(7), number=99, position_mm=(-100, -90, 14.0), AcquisitionNumber=77), tmp_path / "again")
    pieces = SeriesIndex.scan([tmp_path]).pieces
    assert [piece.count for piece in pieces] == [40, 1]
    assert "repeated slice" in [note.name for note in pieces[0].notes]


@pytest.mark.parametrize(
    ("image_type", "words", "name", "blocks"),
    [
        (["DERIVED", "SECONDARY", "MIP"], "", "projection", True),
        (["DERIVED", "SECONDARY", "MONOENERGETIC"], "", "computed values", True),
        (["ORIGINAL", "PRIMARY", "AXIAL"], "Mono 40 keV", "computed values", True),
        (["DERIVED", "SECONDARY", "REFORMATTED", "AVERAGE"], "", "derived", False),
    ],
)
def test_derived_images_say_so(tmp_path: Path, image_type: list[str], words: str, name: str, blocks: bool) -> None:
    ct_stack(tmp_path, 5, ImageType=image_type, SeriesDescription=words or "Spine")
    assert (name, blocks) in notes_of(tmp_path)


def test_an_eight_bit_ct_is_not_measured(tmp_path: Path) -> None:
    for n in range(4):
        ds = ct_slice((stored_slice(n) >> 4).astype(np.uint8), number=n + 1, position_mm=(0, 0, 2.0 * n))
        write(ds, tmp_path / f"{n}.dcm")
    assert ("8 bits", True) in notes_of(tmp_path)


def test_a_ct_without_its_offset_is_not_measured(tmp_path: Path) -> None:
    ct_stack(tmp_path, 5, RescaleIntercept=0)
    volume = loaded(tmp_path)
    assert not volume.may_measure
    assert "not HU" in [note.name for note in volume.notes]


def test_a_mask_with_one_hole_is_still_a_mask(tmp_path: Path) -> None:
    mask = np.zeros((6, 6, 6), np.float32)
    mask[2:4] = 1
    mask[0, 0, 0] = np.nan
    nibabel.Nifti1Image(mask, np.diag([-1, -1, 1, 1])).to_filename(tmp_path / "mask.nii")
    assert not loaded(tmp_path / "mask.nii").may_measure


def test_a_sheared_nifti_is_refused(tmp_path: Path) -> None:
    affine = np.diag([-1.0, -1.0, 1.0, 1.0])
    affine[0, 1] = 0.5
    nibabel.Nifti1Image(np.full((6, 6, 6), -500, np.int16), affine).to_filename(tmp_path / "a.nii")
    index = SeriesIndex.scan([tmp_path / "a.nii"])
    assert index.pieces == ()
    assert "from perpendicular" in index.problems[0].message


def test_a_high_bit_that_only_some_decoders_honour_is_refused(tmp_path: Path) -> None:
    ds = set_bits(ct_slice(), 12, 15)
    path = write(ds, tmp_path / "a.dcm", uids.DeflatedExplicitVRLittleEndian)
    index = SeriesIndex.scan([path])
    assert index.pieces == ()
    assert "no decoder reads alike" in index.problems[0].message


def test_a_long_hole_is_said_on_both_sides(tmp_path: Path) -> None:
    ct_stack(tmp_path, 80, step_mm=(0, 0, 0.5), leave_out=range(30, 60))
    pieces = SeriesIndex.scan([tmp_path]).pieces
    assert [piece.count for piece in pieces] == [30, 20]
    for piece in pieces:
        assert any("15.5 mm away" in note.text for note in piece.notes)


def test_pages_of_one_position_are_pictures(tmp_path: Path) -> None:
    ds = ct_slice()
    set_pixels(ds, np.stack([stored_slice(n) for n in range(3)]), frames=3)
    path = write(ds, tmp_path / "a.dcm")
    (piece,) = SeriesIndex.scan([path]).pieces
    assert piece.kind is Kind.PICTURE


@pytest.mark.parametrize(("agent", "contrast"), [("NONE", False), ("Iohexol 350", True), ("", None)])
def test_contrast_is_given_not_given_or_unknown(tmp_path: Path, agent: str, contrast: bool | None) -> None:
    ct_stack(tmp_path, 4, ContrastBolusAgent=agent)
    assert loaded(tmp_path).acquisition.contrast is contrast


def test_the_usual_padding_is_neither_clipped_nor_lost(tmp_path: Path) -> None:
    for n in range(3):
        pixels = stored_slice(n).astype(np.int16)
        pixels[:4] = -32768
        ds = ct_slice(pixels, number=n + 1, position_mm=(0, 0, 2.0 * n), PixelPaddingValue=-32768)
        write(ds, tmp_path / f"{n}.dcm")
    volume = loaded(tmp_path)
    assert "clipped" not in [note.name for note in volume.notes]
    assert (volume.hu[:, :4] == volume.padding_hu).all()


def test_a_tilt_that_header_and_positions_disagree_on(tmp_path: Path) -> None:
    ct_stack(tmp_path, 5, GantryDetectorTilt=20)
    assert ("tilt contradicted", True) in notes_of(tmp_path)


def test_thin_slices_far_apart(tmp_path: Path) -> None:
    ct_stack(tmp_path, 5, step_mm=(0, 0, 5.0), SliceThickness=1)
    assert "gaps between slices" in [name for name, _ in notes_of(tmp_path)]


def test_files_without_identifiers_belong_to_their_folder(tmp_path: Path) -> None:
    ct_stack(tmp_path / "a", 5, StudyInstanceUID="", SeriesInstanceUID="")
    ct_stack(tmp_path / "b", 5, first_mm=(-100, -90, 60), StudyInstanceUID="", SeriesInstanceUID="")
    assert [piece.count for piece in SeriesIndex.scan([tmp_path]).pieces] == [5, 5]


def test_a_mammogram_of_a_densitometer_maker_is_no_dxa(tmp_path: Path) -> None:
    path = write(dxa(Modality="MG", Manufacturer="HOLOGIC, Inc.", SeriesDescription="L MLO"), tmp_path / "a.dcm")
    assert SeriesIndex.scan([path]).pieces == ()


def test_a_colour_ct_is_no_volume(tmp_path: Path) -> None:
    ct_stack(tmp_path, 4, PhotometricInterpretation="PALETTE COLOR")
    with pytest.raises(UnsupportedImageError, match="colour"):
        loaded(tmp_path)
