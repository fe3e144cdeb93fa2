"""Radiograph and DXA files say what was simulated, and other people's programs accept them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

from osteoview.simulated.projection_writer import write_dxa, write_radiograph
from osteoview.simulated.study import SimulatedStudy
from tests.unit.osteoview.simulated.validators import dump, errors_of
from trainer.phantom.dxa import DxaImage
from trainer.phantom.radiograph import Direction, Radiograph

STUDY = SimulatedStudy(seed=3, number=2)


def film(view: Direction = "lateral") -> Radiograph:
    pixels = np.random.default_rng(0).integers(0, 4096, (60, 40)).astype(np.uint16)
    return Radiograph(view, pixels, 0.25, 1.25, 1150.0, 88.0, {"L2": (30.0, 20.0)}, (10, 0, 50, 40))


def dxa() -> DxaImage:
    pixels = np.random.default_rng(0).integers(0, 256, (300, 280)).astype(np.uint8)
    return DxaImage(pixels, 0.6, {}, (0, 0, 10, 10), {"L1": 0.8123, "L2": 0.9}, {}, 1.2345)


@pytest.mark.parametrize("view", ["lateral", "ap"])
def test_a_radiograph_comes_back_as_it_was(tmp_path: Path, view: Direction) -> None:
    image = film(view)
    ds = pydicom.dcmread(write_radiograph(image, STUDY, tmp_path))
    assert np.array_equal(ds.pixel_array, image.pixels)
    assert (ds.PhotometricInterpretation, ds.BitsStored, ds.PresentationLUTShape) == ("MONOCHROME2", 12, "IDENTITY")
    assert ds.ViewPosition == {"lateral": "LL", "ap": "AP"}[view]
    assert (ds.SyntheticData, ds.QualityControlSubject) == ("YES", "YES")
    assert str(ds.PatientName) == "Simulated^Person 02"


def test_the_scale_is_the_detectors_with_the_magnification_beside_it(tmp_path: Path) -> None:
    ds = pydicom.dcmread(write_radiograph(film(), STUDY, tmp_path))
    assert [float(v) for v in ds.ImagerPixelSpacing] == [0.25, 0.25]
    assert float(ds.EstimatedRadiographicMagnificationFactor) == 1.25
    assert float(ds.DistanceSourceToDetector) / float(ds.DistanceSourceToPatient) == pytest.approx(1.25)
    assert "PixelSpacing" not in ds


def test_a_calibrated_radiograph_gives_the_spacing_at_the_spine(tmp_path: Path) -> None:
    ds = pydicom.dcmread(write_radiograph(film(), STUDY, tmp_path, calibrated=True))
    assert [float(v) for v in ds.PixelSpacing] == pytest.approx([0.2, 0.2])
    assert ds.PixelSpacingCalibrationType == "GEOMETRY"


def test_a_dxa_comes_back_with_its_numbers_in_words(tmp_path: Path) -> None:
    image = dxa()
    ds = pydicom.dcmread(write_dxa(image, STUDY, tmp_path))
    assert np.array_equal(ds.pixel_array, image.pixels)
    assert (ds.Modality, ds.BitsStored, ds.ConversionType) == ("BMD", 8, "WSD")
    assert "L1 0.812, L2 0.900" in ds.DerivationDescription
    assert "1.234" in ds.DerivationDescription
    assert "PixelSpacing" not in ds


def test_both_views_and_the_dxa_share_a_study_and_nothing_below_it(tmp_path: Path) -> None:
    files = write_radiograph(film(), STUDY, tmp_path), write_radiograph(film("ap"), STUDY, tmp_path)
    images = [pydicom.dcmread(path) for path in (*files, write_dxa(dxa(), STUDY, tmp_path))]
    assert {ds.StudyInstanceUID for ds in images} == {STUDY.study_uid}
    assert len({ds.SeriesInstanceUID for ds in images}) == len({ds.SOPInstanceUID for ds in images}) == 3


def test_pixels_beyond_the_bits_are_refused(tmp_path: Path) -> None:
    image = film()
    image.pixels[0, 0] = 4096
    with pytest.raises(ValueError, match="4096 does not fit into 12 bits"):
        write_radiograph(image, STUDY, tmp_path)


def test_dicom3tools_finds_no_error(tmp_path: Path) -> None:
    assert errors_of(write_radiograph(film(), STUDY, tmp_path)) == []
    assert errors_of(write_radiograph(film("ap"), STUDY, tmp_path, calibrated=True)) == []
    assert errors_of(write_dxa(dxa(), STUDY, tmp_path)) == []


def test_dcmtk_opens_both(tmp_path: Path) -> None:
    assert "=DigitalXRayImageStorageForPresentation" in dump(write_radiograph(film(), STUDY, tmp_path))
    assert "=SecondaryCaptureImageStorage" in dump(write_dxa(dxa(), STUDY, tmp_path))
