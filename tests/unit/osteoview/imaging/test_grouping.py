from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import uid as uids

from osteoview.imaging.kinds import Kind
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.stack import Stack
from tests.dicom_files import (
    CORONAL,
    SAGITTAL,
    SERIES,
    ct_slice,
    ct_stack,
    dxa,
    enhanced_ct,
    picture,
    radiograph,
    rgb_capture,
    stored_slice,
    write,
)
from tests.shared_data import NEEDS_SHARED_DATA, ROBUST


def scan(folder: Path) -> SeriesIndex:
    return SeriesIndex.scan([folder])


def parts(index: SeriesIndex) -> list[str]:
    return [piece.part for piece in index.pieces]


def test_an_ordinary_series_is_one_piece_in_a_radiologists_words(tmp_path: Path) -> None:
    ct_stack(tmp_path, 6)
    (piece,) = scan(tmp_path).pieces
    assert (piece.title, piece.part, piece.plane, piece.count) == ("Abdomen 1.0", "", "axial", 6)
    assert piece.detail == "CT · axial · 6 slices every 2.00 mm · B30f (soft) · 120 kVp"
    assert piece.notes == ()


def test_the_localizer_is_kept_apart(tmp_path: Path) -> None:
    ct_stack(tmp_path, 4)
    write(ct_slice(number=90, ImageType=["ORIGINAL", "PRIMARY", "LOCALIZER"]), tmp_path / "scout.dcm")
    index = scan(tmp_path)
    assert [(piece.kind, piece.count) for piece in index.pieces] == [(Kind.CT, 4), (Kind.LOCALIZER, 1)]
    assert [part.split(", ")[0] for part in parts(index)] == ["CT", "localizer"]


@pytest.mark.parametrize(
    ("element", "values", "words"),
    [
        ("ConvolutionKernel", ("B30f", "B70f"), ("B30f", "B70f")),
        ("ImageType", (["ORIGINAL", "PRIMARY", "AXIAL"], ["DERIVED", "SECONDARY", "MIP"]), ("axial", "mip")),
        ("AcquisitionNumber", (3, 4), ("acquisition 3", "acquisition 4")),
        ("TemporalPositionIdentifier", (1, 2), ("time point 1", "time point 2")),
    ],
)
def test_each_piece_is_named_by_what_tells_it_apart(
    tmp_path: Path, element: str, values: tuple[Any, Any], words: tuple[str, str]
) -> None:
    ct_stack(tmp_path / "a", 4, **{element: values[0]})
    ct_stack(tmp_path / "b", 4, first_number=21, **{element: values[1]})
    index = scan(tmp_path)
    assert sorted(parts(index)) == sorted(words)
    assert [piece.count for piece in index.pieces] == [4, 4]


@pytest.mark.parametrize(
    ("element", "values"),
    [("KVP", (80, 140)), ("SliceThickness", (1.0, 5.0)), ("RescaleType", ("HU", "US"))],
)
def test_what_cannot_lie_in_one_stack_does_not(tmp_path: Path, element: str, values: tuple[Any, Any]) -> None:
    # Interleaved so that together they would look like one even stack.
    ct_stack(tmp_path / "a", 5, **{element: values[0]})
    ct_stack(tmp_path / "b", 5, first_mm=(-100, -90, 51), first_number=21, **{element: values[1]})
    index = scan(tmp_path)
    assert [piece.count for piece in index.pieces] == [5, 5]
    assert [piece.slice_spacing_mm for piece in index.pieces] == pytest.approx([2, 2])


def test_sizes_are_kept_apart(tmp_path: Path) -> None:
    ct_stack(tmp_path / "a", 4)
    ct_stack(tmp_path / "b", 4, shape=(40, 32), first_number=21)
    ct_stack(tmp_path / "c", 4, spacing_mm=(0.9, 0.9), first_number=41)
    assert [piece.count for piece in scan(tmp_path).pieces] == [4, 4, 4]


def test_reformats_in_three_planes_are_three_pieces(tmp_path: Path) -> None:
    ct_stack(tmp_path / "a", 6)
    ct_stack(tmp_path / "s", 5, orientation=SAGITTAL, step_mm=(2, 0, 0), first_number=21)
    ct_stack(tmp_path / "c", 4, orientation=CORONAL, step_mm=(0, 2, 0), first_number=41)
    index = scan(tmp_path)
    assert parts(index) == ["axial", "sagittal", "coronal"]
    assert [piece.count for piece in index.pieces] == [6, 5, 4]


def test_directions_that_differ_by_rounding_are_one_stack(tmp_path: Path) -> None:
    for n in range(4):
        tiny = 1e-5 * (-1) ** n
        ds = ct_slice(number=n + 1, position_mm=(0, 0, 2 * n), orientation=(1.0, tiny, 0.0, -tiny, 1.0, 0.0))
        write(ds, tmp_path / f"{n}.dcm")
    (piece,) = scan(tmp_path).pieces
    assert piece.count == 4


def test_overlapping_reconstructions_make_one_stack_or_two_by_thickness(tmp_path: Path) -> None:
    # 5 mm slices every 2.5 mm overlap: the spacing is theirs, never the thickness.
    ct_stack(tmp_path, 6, step_mm=(0, 0, 2.5), SliceThickness=5.0)
    (piece,) = scan(tmp_path).pieces
    assert piece.slice_spacing_mm == pytest.approx(2.5)


def test_a_frame_of_reference_for_each_slice_says_nothing(tmp_path: Path) -> None:
    for n in range(5):
        ds = ct_slice(number=n + 1, position_mm=(0, 0, 2 * n), FrameOfReferenceUID=f"1.2.{n}")
        write(ds, tmp_path / f"{n}.dcm")
    (piece,) = scan(tmp_path).pieces
    assert piece.count == 5


def test_two_frames_of_reference_are_two_stacks(tmp_path: Path) -> None:
    ct_stack(tmp_path / "a", 4)
    ct_stack(tmp_path / "b", 4, first_mm=(-100, -90, 58), first_number=21, FrameOfReferenceUID="1.2.3")
    assert [piece.count for piece in scan(tmp_path).pieces] == [4, 4]


def test_tilt_and_gaps_are_said(tmp_path: Path) -> None:
    ct_stack(tmp_path, 8, step_mm=(0, 1.0, 2.0), leave_out=[3])
    (piece,) = scan(tmp_path).pieces
    assert {note.name for note in piece.notes} == {"missing slices", "tilt corrected"}
    assert any("26.6°" in note.text for note in piece.notes)
    assert any("4.0 mm after slice 3" in note.text for note in piece.notes)


def test_uneven_slices_are_shown_but_not_measured(tmp_path: Path) -> None:
    for n, z in enumerate((0, 1.2, 4.9, 6, 13, 14.1)):
        write(ct_slice(number=n + 1, position_mm=(0, 0, z)), tmp_path / f"{n}.dcm")
    (piece,) = scan(tmp_path).pieces
    assert "6 slices, uneven" in piece.detail
    assert [note.blocks_measuring for note in piece.notes if note.name == "uneven slices"] == [True]


@pytest.mark.parametrize(
    "gone", [{"RescaleSlope": None}, {"RescaleIntercept": None}, {"RescaleSlope": None, "RescaleIntercept": None}]
)
def test_one_slice_without_rescale_taints_the_stack(tmp_path: Path, gone: dict[str, Any]) -> None:
    ct_stack(tmp_path, 4)
    write(ct_slice(number=9, position_mm=(-100, -90, 58), **gone), tmp_path / "x.dcm")
    (piece,) = scan(tmp_path).pieces
    assert piece.count == 5
    assert [note.name for note in piece.notes if note.blocks_measuring] == ["not HU"]


def test_values_called_hu_need_no_rescale(tmp_path: Path) -> None:
    hu = stored_slice(1).astype(np.int16) - np.int16(1024)
    write(ct_slice(hu, RescaleSlope=None, RescaleIntercept=None, RescaleType="HU"), tmp_path / "a.dcm")
    (piece,) = scan(tmp_path).pieces
    assert piece.notes == ()


def test_one_lossy_slice_taints_the_stack(tmp_path: Path) -> None:
    ct_stack(tmp_path, 4)
    write(ct_slice(number=9, position_mm=(-100, -90, 58), LossyImageCompression="01"), tmp_path / "x.dcm")
    (piece,) = scan(tmp_path).pieces
    assert [note.name for note in piece.notes] == ["lossy"]


def test_slices_without_a_place_are_refused_together_and_shown_alone(tmp_path: Path) -> None:
    write(ct_slice(number=1, ImagePositionPatient=None), tmp_path / "a.dcm")
    index = scan(tmp_path)
    assert [(piece.kind, piece.notes[0].name) for piece in index.pieces] == [(Kind.PICTURE, "geometry unknown")]
    write(ct_slice(number=2, ImagePositionPatient=None), tmp_path / "b.dcm")
    index = scan(tmp_path)
    assert index.pieces == ()
    assert "do not say where they lie" in index.problems[0].message


@pytest.mark.parametrize(
    ("elements", "words"),
    [
        ({"PixelSpacing": [0.0, 0.5]}, "not two positive lengths"),
        ({"PixelSpacing": [-0.5, 0.5]}, "not two positive lengths"),
        ({"ImageOrientationPatient": [1.0, 0.0, 0.0, 0.5, 0.9, 0.0]}, "unit vectors"),
        ({"ImageOrientationPatient": [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]}, "not perpendicular"),
        ({"ImageOrientationPatient": [0.0] * 6}, "unit vectors"),
    ],
)
def test_impossible_geometry_is_refused_with_its_reason(tmp_path: Path, elements: dict[str, Any], words: str) -> None:
    for n in range(3):
        write(ct_slice(number=n + 1, position_mm=(0, 0, n), **elements), tmp_path / f"{n}.dcm")
    index = scan(tmp_path)
    assert index.pieces == ()
    assert words in index.problems[0].message


def test_nonsense_in_one_series_leaves_the_others(tmp_path: Path) -> None:
    ct_stack(tmp_path / "good", 4)
    for n in range(3):
        ds = ct_slice(number=n + 1, series=f"{SERIES}.5", position_mm=(0, 0, n), PixelSpacing=[0.0, 0.0])
        write(ds, tmp_path / "bad" / f"{n}.dcm")
    index = scan(tmp_path)
    assert [piece.count for piece in index.pieces] == [4]
    assert len(index.problems) == 1


def test_frames_of_an_enhanced_image_are_a_stack(tmp_path: Path) -> None:
    stored = np.stack([stored_slice(n) for n in range(4)])
    write(enhanced_ct(stored, [(0, 0, z) for z in (6, 0, 4, 2)]), tmp_path / "a.dcm")
    (piece,) = scan(tmp_path).pieces
    assert isinstance(piece.images, Stack)
    assert [frame.index for frame in piece.frames] == [1, 3, 2, 0]
    assert piece.detail == "CT · axial · 4 slices every 2.00 mm · Br40d (soft) · 100 kVp"
    assert piece.notes == ()  # ORIGINAL, PRIMARY, VOLUME is no projection


@pytest.mark.parametrize("by", ["temporal", "stack_ids"])
def test_an_enhanced_image_of_two_phases_is_two_pieces(tmp_path: Path, by: str) -> None:
    stored = np.stack([stored_slice(n) for n in range(8)])
    places = [(0, 0, 2 * (n % 4)) for n in range(8)]
    marks: dict[str, Any] = (
        {"temporal": [1] * 4 + [2] * 4} if by == "temporal" else {"stack_ids": ["1"] * 4 + ["2"] * 4}
    )
    write(enhanced_ct(stored, places, **marks), tmp_path / "a.dcm")
    index = scan(tmp_path)
    assert [sorted(frame.index for frame in piece.frames) for piece in index.pieces] == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_kinds_of_pictures(tmp_path: Path) -> None:
    cases = {
        "cr": (radiograph(), Kind.RADIOGRAPH),
        "dx": (radiograph(SOPClassUID=uids.DigitalXRayImageStorageForPresentation, Modality="DX"), Kind.RADIOGRAPH),
        "xa": (radiograph(SOPClassUID=uids.XRayAngiographicImageStorage, Modality="XA"), Kind.RADIOGRAPH),
        "rf": (radiograph(SOPClassUID=uids.XRayRadiofluoroscopicImageStorage, Modality="RF"), Kind.RADIOGRAPH),
        "rgb": (rgb_capture(), Kind.PICTURE),
        "dxa sc": (dxa(), Kind.DXA),
        "dxa cr": (dxa(uids.ComputedRadiographyImageStorage, Modality="CR"), Kind.DXA),
        "dxa dx": (dxa(uids.DigitalXRayImageStorageForPresentation, Modality="DX"), Kind.DXA),
        "dxa bmd": (dxa(Manufacturer="", ManufacturerModelName="", Modality="BMD", SeriesDescription=""), Kind.DXA),
    }  # fmt: skip
    for name, (ds, kind) in cases.items():
        folder = tmp_path / name
        ds.SOPInstanceUID = f"1.2.{len(name)}"
        write(ds, folder / "a.dcm")
        (piece,) = scan(folder).pieces
        assert piece.kind is kind, name


@pytest.mark.parametrize(
    ("sop_class", "modality", "words"),
    [
        (uids.MRImageStorage, "MR", "MR Image"),
        (uids.SegmentationStorage, "SEG", "Segmentation"),
        (uids.RTDoseStorage, "RTDOSE", "RT Dose"),
        (uids.PositronEmissionTomographyImageStorage, "PT", "Positron Emission Tomography Image"),
    ],
)
def test_other_images_are_named_not_opened(tmp_path: Path, sop_class: uids.UID, modality: str, words: str) -> None:
    write(picture(sop_class, stored_slice(1), Modality=modality), tmp_path / "a.dcm")
    index = scan(tmp_path)
    assert index.pieces == ()
    assert index.studies[0].not_opened == ((words, 1),)


def test_pages_of_a_capture_stay_together(tmp_path: Path) -> None:
    ds = picture(uids.MultiFrameGrayscaleByteSecondaryCaptureImageStorage, stored_slice(1).astype(np.uint8))
    ds.Modality, ds.NumberOfFrames = "OT", 3
    ds.PixelData = ds.PixelData * 3
    write(ds, tmp_path / "a.dcm")
    write(ds, tmp_path / "copy.dcm")
    (piece,) = scan(tmp_path).pieces
    assert [frame.index for frame in piece.frames] == [0, 1, 2]


class TestRobust:
    pytestmark = NEEDS_SHARED_DATA

    def test_mixed_reconstructions_come_apart(self) -> None:
        index = scan(ROBUST / "acrin_mixed_recons")
        assert sorted((piece.plane, piece.count) for piece in index.pieces) == [
            ("axial", 8),
            ("coronal", 2),
            ("sagittal", 2),
        ]

    def test_a_tilted_head_with_uneven_gaps(self) -> None:
        index = scan(ROBUST / "dcm_qa_ct" / "GE_tilt18p5_variable_spacing")
        assert [round(piece.slice_spacing_mm, 1) for piece in index.pieces] == [4.0, 7.0]
        assert all("18.5°" in " ".join(note.text for note in piece.notes) for piece in index.pieces)
