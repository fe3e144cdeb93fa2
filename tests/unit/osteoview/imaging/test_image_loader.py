"""Pictures: what a radiograph, a DXA export, a capture and its pages become."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut, apply_voi_lut

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import DamagedFileError, UnsupportedImageError
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.series_index import SeriesIndex
from tests.dicom_files import dxa, radiograph, rgb_capture, set_pixels, stored_slice, write
from tests.shared_data import NEEDS_SHARED_DATA, ROBUST


def only_piece(path: Path) -> Piece:
    (piece,) = SeriesIndex.scan([path]).pieces
    return piece


def opened(ds: Dataset, folder: Path, *, page: int = 0) -> Radiograph:
    path = write(ds, folder / "picture.dcm")
    with Decoders(1) as decoders:
        return load_radiograph(only_piece(path), decoders, page=page)


def test_a_radiograph_keeps_its_values_its_view_and_an_honest_scale(tmp_path: Path) -> None:
    picture = opened(radiograph(), tmp_path)
    assert np.array_equal(picture.stored, stored_slice(7, (20, 14)))
    assert picture.view == "frontal"
    assert picture.scale.where == "detector"


def test_a_densitometer_export_is_known_as_dxa(tmp_path: Path) -> None:
    path = write(dxa(), tmp_path / "scan.dcm")
    piece = only_piece(path)
    assert piece.kind is Kind.DXA
    with Decoders(1) as decoders:
        assert load_radiograph(piece, decoders).stored.dtype == np.uint8


def test_colours_arrive_as_they_were_written(tmp_path: Path) -> None:
    ds = rgb_capture()
    picture = opened(ds, tmp_path)
    assert picture.is_color
    assert picture.to_8bit().tobytes() == ds.PixelData


def test_each_page_of_a_capture_is_its_own_picture(tmp_path: Path) -> None:
    pages = np.stack([stored_slice(seed, (20, 14)) for seed in (1, 2, 3)])
    ds = radiograph()
    set_pixels(ds, pages, frames=3)
    path = write(ds, tmp_path / "pages.dcm")
    piece = only_piece(path)
    assert piece.count == 3
    with Decoders(1) as decoders:
        for page in range(3):
            assert np.array_equal(load_radiograph(piece, decoders, page=page).stored, pages[page])
        with pytest.raises(UnsupportedImageError, match="no picture number 4"):
            load_radiograph(piece, decoders, page=3)


def palette_capture() -> Dataset:
    ds = dxa()
    indices = np.random.default_rng(1).integers(0, 256, (24, 18)).astype(np.uint8)
    set_pixels(ds, indices)
    ds.Modality, ds.PhotometricInterpretation = "OT", "PALETTE COLOR"
    for n, colour in enumerate(("Red", "Green", "Blue")):
        table = ((np.arange(256) * (n + 1) * 85) % 65536).astype("<u2")
        setattr(ds, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(ds, f"{colour}PaletteColorLookupTableData", table.tobytes())
    return ds


def test_a_palette_becomes_the_colours_it_names(tmp_path: Path) -> None:
    ds = palette_capture()
    picture = opened(ds, tmp_path)
    indices = np.frombuffer(ds.PixelData, np.uint8).reshape(24, 18)
    assert np.array_equal(picture.to_8bit(), (apply_color_lut(indices, ds) >> 8).astype(np.uint8))


def test_a_broken_palette_is_refused_in_a_sentence(tmp_path: Path) -> None:
    ds = palette_capture()
    del ds.GreenPaletteColorLookupTableData
    with pytest.raises(DamagedFileError, match=r"picture\.dcm: cannot be shown"):
        opened(ds, tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("pydicom_data/vlut_04.dcm", marks=NEEDS_SHARED_DATA),
        pytest.param("pydicom_data/RG1_J2KI.dcm", marks=NEEDS_SHARED_DATA),
        pytest.param("pydicom_data/RG3_J2KI.dcm", marks=NEEDS_SHARED_DATA),
        pytest.param("pydicom_testfiles/image_dfl.dcm", marks=NEEDS_SHARED_DATA),
    ],
)
def test_real_pictures_look_as_pydicom_shows_them(name: str) -> None:
    path = ROBUST / name
    with Decoders(1) as decoders:
        ours = load_radiograph(only_piece(path), decoders)
    ds = pydicom.dcmread(path)
    theirs = apply_voi_lut(apply_modality_lut(ds.pixel_array, ds), ds).astype(np.float64)
    shown = ours.to_8bit().astype(np.float64)
    if ds.PhotometricInterpretation == "MONOCHROME1":
        shown = 255 - shown
    # pydicom leaves the scale of the output to the caller: the same picture is a straight line of ours.
    slope, offset = np.polyfit(theirs.ravel(), shown.ravel(), 1)
    assert slope > 0
    assert np.abs(theirs * slope + offset - shown).max() <= 1.5
