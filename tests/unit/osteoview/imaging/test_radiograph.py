from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut
from pydicom.sequence import Sequence

from osteoview.imaging.lookup import Lookup
from osteoview.imaging.radiograph import Radiograph, Rescale
from osteoview.imaging.radiograph_reader import from_dataset
from osteoview.imaging.window import Window

ROBUST = Path(__file__).resolve().parents[4] / "../shared/data/robust"
PICTURE = np.arange(4096, dtype=np.uint16).reshape(64, 64)


def header(**elements: Any) -> Dataset:
    ds = Dataset()
    ds.Modality, ds.PhotometricInterpretation = "DX", "MONOCHROME2"
    ds.BitsAllocated, ds.BitsStored, ds.PixelRepresentation = 16, 12, 0
    for keyword, value in elements.items():
        setattr(ds, keyword, value)
    return ds


def lut(descriptor: list[int], data: Any, vr: str = "US", data_vr: str = "OW", name: str = "") -> Dataset:
    item = Dataset()
    item.add_new("LUTDescriptor", vr, descriptor)
    item.add_new("LUTData", data_vr, data)
    item.LUTExplanation = name
    return item


@pytest.mark.shared_data
@pytest.mark.parametrize(
    "name",
    [
        "pydicom_data/vlut_04.dcm",
        "pydicom_data/mlut_18.dcm",
        "pydicom_data/RG1_J2KI.dcm",
        "pydicom_data/RG3_J2KI.dcm",
        "highdicom_small/dx_image.dcm",
        "pydicom_testfiles/image_dfl.dcm",
    ],
)
def test_real_pictures_look_as_pydicom_makes_them(name: str) -> None:
    if not (ROBUST / name).exists():
        pytest.skip("the data folder is not beside this checkout")
    ds = pydicom.dcmread(ROBUST / name)
    stored = ds.pixel_array.copy()
    picture = from_dataset(ds, stored)
    values = apply_modality_lut(stored, ds)
    assert np.array_equal(picture.values(), values)
    if picture.looks:
        theirs = apply_voi_lut(values, ds).astype(float)
        low, high = output_range(picture, ds)
        greys = (theirs - low) / (high - low)
        expected = 1 - greys if ds.PhotometricInterpretation == "MONOCHROME1" else greys
        assert np.abs(picture.to_8bit() - expected * 255).max() <= 0.51
    assert picture.to_8bit().max() > 150
    assert picture.to_8bit().min() < 100


def output_range(picture: Radiograph, ds: Dataset) -> tuple[float, float]:
    """Where pydicom puts black and white: the table's entries, or the range the modality step can reach."""
    if isinstance(picture.look, Lookup):
        return 0, 2**picture.look.bits - 1
    if isinstance(picture.rescale, Lookup):
        return 0, 2**picture.rescale.bits - 1
    top = 2**ds.BitsStored - 1
    low, high = (-(top + 1) // 2, top // 2) if ds.PixelRepresentation else (0, top)
    return (
        low * picture.rescale.slope + picture.rescale.intercept,
        high * picture.rescale.slope + picture.rescale.intercept,
    )


def test_rescale_then_window() -> None:
    ds = header(RescaleSlope="2", RescaleIntercept="-100", WindowCenter=["1000", "50"], WindowWidth=["500", "10"])
    picture = from_dataset(ds, PICTURE)
    values = PICTURE * 2.0 - 100
    assert np.array_equal(picture.values(), values)
    assert picture.looks == (Window(1000, 500), Window(50, 10))
    assert np.abs(picture.to_8bit() - Window(1000, 500).greys(values) * 255).max() <= 0.5
    assert np.abs(picture.to_8bit(Window(50, 10)) - Window(50, 10).greys(values) * 255).max() <= 0.5


def test_a_modality_lut_wins_over_a_rescale_and_feeds_the_window() -> None:
    entries = (np.arange(4096) ** 2 // 4096).astype("<u2")
    ds = header(
        ModalityLUTSequence=Sequence([lut([4096, 0, 16], entries.tobytes())]),
        RescaleSlope="9",
        WindowCenter="2048",
        WindowWidth="4096",
    )
    picture = from_dataset(ds, PICTURE)
    assert np.array_equal(picture.values().ravel(), entries)
    assert np.abs(picture.to_8bit().ravel() - Window(2048, 4096).greys(entries) * 255).max() <= 0.5


@pytest.mark.parametrize(
    ("photometric", "shape", "first_is_white"),
    [
        ("MONOCHROME2", "", False),
        ("MONOCHROME2", "IDENTITY", False),
        ("MONOCHROME1", "", True),
        ("MONOCHROME1", "INVERSE", True),  # says the same thing twice; it is not inverted back
        ("MONOCHROME2", "INVERSE", True),
    ],
)
def test_white_and_black(photometric: str, shape: str, first_is_white: bool) -> None:
    ds = header(PhotometricInterpretation=photometric, WindowCenter="2048", WindowWidth="4096")
    if shape:
        ds.PresentationLUTShape = shape
    shown = from_dataset(ds, PICTURE).to_8bit()
    assert (shown[0, 0], shown[-1, -1]) == ((255, 0) if first_is_white else (0, 255))
    assert np.array_equal(from_dataset(ds, PICTURE).to_8bit(invert=True), 255 - shown)


def test_a_voi_lut_whose_first_input_is_negative_though_written_unsigned() -> None:
    entries = np.linspace(0, 1023, 2048).astype("<u2")
    stored = np.arange(-1024, 1024, dtype=np.int16).reshape(32, 64)
    for first, vr in ((-1024, "SS"), (65536 - 1024, "US")):
        ds = header(PixelRepresentation=1, VOILUTSequence=Sequence([lut([2048, first, 10], entries.tobytes(), vr)]))
        picture = from_dataset(ds, stored)
        assert isinstance(picture.look, Lookup)
        assert picture.look.first == -1024
        assert np.abs(picture.to_8bit().ravel() - entries / 1023 * 255).max() <= 0.5


def test_a_large_first_input_stays_unsigned_where_inputs_are() -> None:
    stored = np.full((2, 2), 50_000, np.uint16)
    ds = header(BitsStored=16, VOILUTSequence=Sequence([lut([3, 49_999, 8], np.array([0, 200, 255], "<u2").tobytes())]))
    assert from_dataset(ds, stored).to_8bit().tolist() == [[200, 200], [200, 200]]


def test_a_descriptor_of_zero_entries_means_65536() -> None:
    entries = np.arange(65536, dtype="<u2")[::-1].copy()
    ds = header(BitsStored=16, VOILUTSequence=Sequence([lut([0, 0, 16], entries.tobytes(), name="REVERSED")]))
    picture = from_dataset(ds, PICTURE)
    assert isinstance(picture.look, Lookup)
    assert picture.look.name == "REVERSED"
    assert (picture.to_8bit().ravel() == np.rint((65535 - np.arange(4096)) / 257)).all()


def eight_bit_tables() -> list[Any]:
    ramp = np.arange(256, dtype=np.uint8)[::-1].copy()
    words = ramp.astype("<u2")
    return [
        pytest.param(ramp.tobytes(), "OW", id="two to a word"),
        pytest.param(words.tobytes(), "OW", id="one to a word"),
        pytest.param([int(w) for w in ramp.view("<u2")], "US", id="two to a number"),
        pytest.param([int(w) for w in words], "US", id="one to a number"),
    ]


@pytest.mark.parametrize(("data", "vr"), eight_bit_tables())
def test_eight_bit_entries_however_they_are_packed(data: Any, vr: str) -> None:
    ds = header(BitsStored=8, VOILUTSequence=Sequence([lut([256, 0, 8], data, data_vr=vr)]))
    stored = np.arange(256, dtype=np.uint8).reshape(16, 16)
    assert np.array_equal(from_dataset(ds, stored).to_8bit(), 255 - stored)


def test_big_endian_entries() -> None:
    found = Lookup.from_elements([4, 0, 16], np.arange(4, dtype=">u2").tobytes(), inputs=(0, 9), little_endian=False)
    assert found.entries.tolist() == [0, 1, 2, 3]
    assert found.outputs([-5, 0.6, 99]).tolist() == [0, 1, 3]


def test_a_damaged_lut_is_left_out_and_named() -> None:
    ds = header(
        VOILUTSequence=Sequence([lut([4096, 0, 12], b"\1\0" * 7)]),
        ModalityLUTSequence=Sequence([lut([4, 0], b"\1\0" * 4)]),
        WindowCenter="2048",
        WindowWidth="4096",
    )
    picture = from_dataset(ds, PICTURE)
    assert picture.look == Window(2048, 4096)
    assert [note.name for note in picture.notes] == ["Damaged modality LUT", "Damaged VOI LUT"]
    assert "7 entries instead of 4096" in picture.notes[1].text
    assert from_dataset(header(VOILUTSequence=Sequence([Dataset()])), PICTURE).looks == ()


def test_a_sigmoid_window() -> None:
    ds = header(WindowCenter="2048", WindowWidth="1000", VOILUTFunction="SIGMOID")
    middle = from_dataset(ds, np.array([[2048, 2048 + 250]], np.uint16)).to_8bit()
    assert middle.tolist() == [[128, round(255 / (1 + np.exp(-1)))]]


def test_padding_is_black_and_never_decides_the_window() -> None:
    stored: NDArray[np.uint16] = np.full((50, 50), 4095, np.uint16)
    stored[10:40, 10:40] = np.linspace(1000, 2000, 900).reshape(30, 30)
    ds = header(PixelPaddingValue=4095, PixelPaddingRangeLimit=4000, PhotometricInterpretation="MONOCHROME1")
    picture = from_dataset(ds, stored)
    shown = picture.to_8bit()
    assert picture.padding == (4000, 4095)
    assert (shown[:10] == 0).all()
    assert shown[10, 10] == 255
    assert shown[39, 39] == 0
    assert picture.auto(slice(0, 5), slice(0, 5)) is None


def test_eight_bit_pictures_without_a_window_show_as_stored() -> None:
    stored = np.arange(256, dtype=np.uint8).reshape(16, 16)
    assert np.array_equal(from_dataset(header(BitsStored=8), stored).to_8bit(), stored)
    dragged = from_dataset(header(BitsStored=8), stored).auto(slice(4, 8))
    assert dragged is not None
    assert dragged.width < 70


def test_thirty_two_bits_are_shown_too() -> None:
    stored = np.array([[0, 1 << 30, (1 << 31) - 1]], np.uint32)
    ds = header(BitsAllocated=32, BitsStored=32, WindowCenter=str(1 << 30), WindowWidth=str(1 << 31))
    assert from_dataset(ds, stored).to_8bit().tolist() == [[0, 128, 255]]


def test_color_is_shown_as_stored() -> None:
    stored = np.random.default_rng(0).integers(0, 256, (5, 6, 3), dtype=np.uint8)
    picture = from_dataset(header(PhotometricInterpretation="RGB", BitsStored=8), stored)
    assert picture.is_color
    assert picture.shape == (5, 6)
    assert np.array_equal(picture.to_8bit(), stored)
    assert np.array_equal(picture.to_8bit(invert=True), 255 - stored)
    wide = from_dataset(header(PhotometricInterpretation="RGB", BitsStored=16), stored.astype(np.uint16) * 257)
    assert np.array_equal(wide.to_8bit(), stored)


def test_broken_numbers_count_as_absent() -> None:
    ds = {
        "BitsStored": 12,
        "RescaleSlope": "0",
        "RescaleIntercept": "nan",
        "WindowCenter": "wide",
        "WindowWidth": "3",
        "PixelSpacing": ["0", "0"],
        "PatientOrientation": ["X", "F"],
    }
    picture = from_dataset(ds, PICTURE)
    assert picture.rescale == Rescale()
    assert [note.name for note in picture.notes] == ["Rescale slope 0"]
    assert picture.looks == ()
    assert picture.scale.spacing_mm is None
    assert picture.edges == ("", "H", "", "F")


def test_header_facts_arrive() -> None:
    view = Dataset()
    view.CodeMeaning = "lateral"
    ds = header(
        StudyInstanceUID="1.2",
        SeriesInstanceUID="1.2.3",
        SOPInstanceUID="1.2.3.4",
        SeriesDescription="Lumbar spine",
        PatientOrientation=["A", "F"],
        ViewCodeSequence=Sequence([view]),
        ImagerPixelSpacing=["0.2", "0.1"],
        PixelAspectRatio=["1", "3"],
    )
    picture = from_dataset(ds, PICTURE)
    assert (picture.study_uid, picture.series_uid, picture.sop_instance_uid) == ("1.2", "1.2.3", "1.2.3.4")
    assert (picture.modality, picture.description) == ("DX", "Lumbar spine")
    assert (picture.view, picture.edges) == ("lateral", ("P", "H", "A", "F"))
    assert (picture.scale.where, picture.aspect) == ("detector", 2.0)
    assert from_dataset(header(PixelAspectRatio=["4", "3"]), PICTURE).aspect == pytest.approx(4 / 3)
    assert picture.may_measure


@pytest.mark.parametrize(
    ("stored", "bits", "reason"),
    [
        (np.zeros((0, 3), np.uint8), 8, "shape"),
        (np.zeros((3, 3, 4), np.uint8), 8, "shape"),
        (np.zeros((3, 3), np.float32), 8, "whole numbers"),
        (np.zeros((3, 3), np.uint8), 0, "bits"),
    ],
)
def test_no_picture_is_refused(stored: Any, bits: int, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Radiograph(stored, bits)
