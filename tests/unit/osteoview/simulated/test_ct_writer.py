"""A written series says the same to readers that share no code with the writer."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray

from osteoview.simulated.ct_writer import CtHeader, write_ct
from osteoview.simulated.study import SimulatedStudy
from tests.unit.osteoview.simulated.validators import dump, errors_of
from trainer.phantom.grid import Grid

# By name, because its own types are incomplete.
itk: Any = importlib.import_module("SimpleITK")

HEADER = CtHeader(kvp=120, exposure_mas=150, kernel="B30f", slice_thickness_mm=1.5)
STUDY = SimulatedStudy(seed=7, age_years=71)


def grid_of(*columns: tuple[float, float, float], shape: tuple[int, int, int] = (5, 24, 32)) -> Grid:
    affine = np.eye(4)
    affine[:3, :3] = np.array(columns).T
    affine[:3, 3] = -30.25, -41.5, -312.125
    return Grid(shape, affine)


AXIAL = grid_of((0.7, 0, 0), (0, 0.7, 0), (0, 0, 1.25))


def noise(grid: Grid, highest: int = 3000) -> NDArray[np.int16]:
    return np.random.default_rng(1).integers(-1024, highest, grid.shape).astype(np.int16)


def read_by_itk(folder: Path) -> Any:
    reader = itk.ImageSeriesReader()
    reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(folder)))
    return reader.Execute()


def test_simpleitk_reads_the_same_numbers_in_the_same_place(tmp_path: Path) -> None:
    volume = noise(AXIAL)
    write_ct(volume, AXIAL, HEADER, STUDY, tmp_path)
    image = read_by_itk(tmp_path)
    assert np.array_equal(itk.GetArrayFromImage(image), volume)
    assert image.GetOrigin() == pytest.approx((-30.25, -41.5, -312.125), abs=1e-9)
    assert image.GetSpacing() == pytest.approx((0.7, 0.7, 1.25), abs=1e-9)
    # Row 3, column 2 of the fourth slice, by hand.
    assert image.TransformIndexToPhysicalPoint((2, 3, 3)) == pytest.approx((-28.85, -39.4, -308.375), abs=1e-9)


def test_pixels_that_are_not_square_keep_rows_and_columns_apart(tmp_path: Path) -> None:
    grid = grid_of((0.5, 0, 0), (0, 0.8, 0), (0, 0, 2))
    write_ct(noise(grid), grid, HEADER, STUDY, tmp_path)
    assert read_by_itk(tmp_path).GetSpacing() == pytest.approx((0.5, 0.8, 2.0))


def test_an_oblique_stack_keeps_its_directions(tmp_path: Path) -> None:
    c, s = np.cos(0.3), np.sin(0.3)
    grid = grid_of((0.7, 0, 0), (0, 0.7 * c, 0.7 * s), (0, -1.5 * s, 1.5 * c))
    files = write_ct(noise(grid), grid, HEADER, STUDY, tmp_path)
    image = read_by_itk(tmp_path)
    assert image.GetDirection() == pytest.approx((1, 0, 0, 0, c, -s, 0, s, c), abs=1e-6)
    assert float(pydicom.dcmread(files[0]).GantryDetectorTilt) == 0.0


def test_a_tilted_gantry_is_declared(tmp_path: Path) -> None:
    tilt = np.radians(12.0)
    grid = grid_of((0.7, 0, 0), (0, 0.7 * np.cos(tilt), 0.7 * np.sin(tilt)), (0, 0, 1.5))
    ds = pydicom.dcmread(write_ct(noise(grid), grid, HEADER, STUDY, tmp_path)[0])
    assert float(ds.GantryDetectorTilt) == pytest.approx(12.0)


def test_metal_beyond_twelve_bits_is_kept(tmp_path: Path) -> None:
    volume = noise(AXIAL)
    volume[2, 3, 4] = 20000
    write_ct(volume, AXIAL, HEADER, STUDY, tmp_path)
    assert np.array_equal(itk.GetArrayFromImage(read_by_itk(tmp_path)), volume)


def test_coarser_steps_are_stored_to_the_nearest(tmp_path: Path) -> None:
    volume = noise(AXIAL)
    files = write_ct(volume, AXIAL, replace(HEADER, step_hu=2), STUDY, tmp_path)
    read = itk.GetArrayFromImage(read_by_itk(tmp_path))
    assert np.abs(read - volume).max() == 1
    assert abs(float((read - volume).mean())) < 0.02
    assert float(pydicom.dcmread(files[0]).RescaleSlope) == 2.0


def test_a_number_below_the_scale_is_refused(tmp_path: Path) -> None:
    volume = noise(AXIAL)
    volume[0, 0, 0] = -1025
    with pytest.raises(ValueError, match="-1025 HU"):
        write_ct(volume, AXIAL, HEADER, STUDY, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_volume_of_another_shape_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="does not lie on a grid"):
        write_ct(noise(AXIAL)[1:], AXIAL, HEADER, STUDY, tmp_path)


def test_headers_say_that_nobody_was_scanned(tmp_path: Path) -> None:
    for path in write_ct(noise(AXIAL), AXIAL, HEADER, STUDY, tmp_path):
        ds = pydicom.dcmread(path)
        assert str(ds.PatientName) == "Simulated^Person 01"
        assert ds.SyntheticData == "YES"
        assert ds.QualityControlSubject == "YES"
        assert ds.SeriesDescription.endswith("(simulated)")
        assert ds.StudyDescription.endswith("(simulated)")
        assert ds.ImageComments.startswith("Simulated")
        assert ds.BurnedInAnnotation == "NO"
        assert ds.PatientAge == "071Y"


def test_identifiers_are_unique_where_they_must_be_and_shared_where_they_must_be(tmp_path: Path) -> None:
    first = [pydicom.dcmread(f) for f in write_ct(noise(AXIAL), AXIAL, HEADER, STUDY, tmp_path / "a", series_number=2)]
    other = [pydicom.dcmread(f) for f in write_ct(noise(AXIAL), AXIAL, HEADER, STUDY, tmp_path / "b", series_number=5)]
    both = first + other
    assert len({ds.SOPInstanceUID for ds in both}) == len(both)
    assert len({ds.SeriesInstanceUID for ds in first}) == len({ds.SeriesInstanceUID for ds in other}) == 1
    assert len({ds.SeriesInstanceUID for ds in both}) == 2
    assert len({ds.FrameOfReferenceUID for ds in both}) == len({ds.StudyInstanceUID for ds in both}) == 1
    assert all(len(ds.SOPInstanceUID) <= 64 and ds.SOPInstanceUID.is_valid for ds in both)
    stranger = SimulatedStudy(seed=8)
    assert stranger.study_uid != STUDY.study_uid


def test_the_same_study_gives_the_same_bytes(tmp_path: Path) -> None:
    once = write_ct(noise(AXIAL), AXIAL, HEADER, STUDY, tmp_path / "a")
    twice = write_ct(noise(AXIAL), AXIAL, HEADER, STUDY, tmp_path / "b")
    assert [f.read_bytes() for f in once] == [f.read_bytes() for f in twice]


def test_dicom3tools_finds_no_error(tmp_path: Path) -> None:
    assert errors_of(write_ct(noise(AXIAL), AXIAL, HEADER, STUDY, tmp_path)[0]) == []


def test_dcmtk_opens_it(tmp_path: Path) -> None:
    text = dump(write_ct(noise(AXIAL), AXIAL, HEADER, STUDY, tmp_path)[4])
    assert "=JPEGLSLossless" in text
    assert "[-30.25\\-41.5\\-307.125]" in text


@pytest.mark.parametrize("wrong", [{"seed": -1}, {"age_years": 0}, {"date": "1.1.2025"}, {"time": "12:00"}])
def test_a_study_nobody_could_have_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"a simulated study|years|date and time"):
        SimulatedStudy(**{"seed": 1, **wrong})  # type: ignore[arg-type]  # wrong on purpose


def test_a_scanner_without_settings_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        CtHeader(kvp=0, exposure_mas=100, kernel="B30f", slice_thickness_mm=1)
