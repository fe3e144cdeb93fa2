from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from osteoview.imaging.convolution_kernel import sharpness
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import Choice, choose_for_spine
from tests.dicom_files import CORONAL, ct_slice, ct_stack, nifti, radiograph, write


def chosen(folder: Path) -> Choice | None:
    return choose_for_spine(SeriesIndex.scan([folder]).pieces)


def series(folder: Path, number: int, count: int = 60, step_mm: float = 2.0, **elements: Any) -> None:
    said: dict[str, Any] = {"step_mm": (0.0, 0.0, step_mm), "SeriesDescription": f"S{number}", "shape": (8, 8)}
    said |= {"series": f"1.2.{number}", "SeriesNumber": number} | elements
    ct_stack(folder / str(number), count, **said)


def test_thin_slices_before_thick_ones(tmp_path: Path) -> None:
    series(tmp_path, 1, 24, 5.0)
    series(tmp_path, 2, 120, 1.0)
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "S2"
    assert choice.reason.startswith("slices every 1.00 mm, 120 mm of the body, axial, soft-tissue kernel")


def test_a_soft_kernel_before_a_sharp_one(tmp_path: Path) -> None:
    series(tmp_path, 1, ConvolutionKernel="B70f")
    series(tmp_path, 2, ConvolutionKernel="B30f")
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "S2"


def test_enough_of_the_body_before_everything(tmp_path: Path) -> None:
    series(tmp_path, 1, 30, 1.0)
    series(tmp_path, 2, 60, 4.0, ConvolutionKernel="B70f")
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "S2"


def test_axial_before_reformats(tmp_path: Path) -> None:
    ct_stack(tmp_path / "1", 60, series="1.2.1", shape=(8, 8), orientation=CORONAL, step_mm=(0, 2, 0), SeriesNumber=1)
    series(tmp_path, 2)
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "S2"


def test_original_before_projections(tmp_path: Path) -> None:
    series(tmp_path, 1, ImageType=["DERIVED", "SECONDARY", "MIP"])
    series(tmp_path, 2)
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "S2"
    assert "original images" in choice.reason


def test_words_that_name_the_region(tmp_path: Path) -> None:
    series(tmp_path, 1, SeriesDescription="Head", StudyDescription="")
    series(tmp_path, 2, SeriesDescription="Lumbar spine", StudyDescription="")
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "Lumbar spine"


def test_what_must_not_be_measured_comes_last(tmp_path: Path) -> None:
    series(tmp_path, 1, 120, 1.0, RescaleType="US")
    series(tmp_path, 2, 40, 3.0)
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "S2"


def test_a_nifti_volume_can_be_chosen(tmp_path: Path) -> None:
    values = np.full((4, 4, 60), -5, np.int16)
    nifti(tmp_path / "ct.nii.gz", values, np.diag([1.0, 1.0, 2.0, 1.0]))
    choice = chosen(tmp_path)
    assert choice is not None
    assert choice.piece.title == "ct"


def test_nothing_to_choose_from(tmp_path: Path) -> None:
    write(radiograph(), tmp_path / "a.dcm")
    write(ct_slice(series="1.2.4"), tmp_path / "b.dcm")
    assert chosen(tmp_path) is None


@pytest.mark.parametrize(
    ("kernel", "expected"),
    [
        ("B30f", "soft"), ("Br40d\\3", "soft"), ("B70f", "sharp"), ("Bl57", "sharp"), ("Hr60", "sharp"),
        ("FC08", "soft"), ("FC30", "sharp"), ("STANDARD", "soft"), ("SOFT", "soft"), ("BONE", "sharp"),
        ("BONEPLUS", "sharp"), ("LUNG", "sharp"), ("EDGE", "sharp"), ("UB", "soft"), ("YC", "sharp"), ("D", "sharp"),
        ("", ""), ("something else", ""), ("11", ""),
    ],
)  # fmt: skip
def test_what_kernels_are_called(kernel: str, expected: str) -> None:
    assert sharpness(kernel) == expected
