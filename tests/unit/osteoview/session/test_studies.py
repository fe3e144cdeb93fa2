from __future__ import annotations

from pathlib import Path

from osteoview.imaging.series_index import SeriesIndex
from osteoview.session.studies import added_to, merged, study_of, without
from tests.dicom_files import ct_stack, dxa, write


def scan(*paths: Path) -> SeriesIndex:
    return SeriesIndex.scan(paths)


def test_a_second_study_is_listed_below_the_first(tmp_path: Path) -> None:
    ct_stack(tmp_path / "one")
    ct_stack(tmp_path / "two", StudyInstanceUID="1.2.77", series="1.2.77.1")
    first = scan(tmp_path / "one")
    both = merged(first, scan(tmp_path / "two"))
    assert len(both.studies) == 2
    assert both.studies[0] is first.studies[0]
    assert both.files == 12


def test_the_same_study_again_changes_nothing(tmp_path: Path) -> None:
    ct_stack(tmp_path)
    first = scan(tmp_path)
    again = merged(first, scan(tmp_path))
    assert [id(piece) for piece in again.pieces] == [id(piece) for piece in first.pieces]
    assert added_to(again, scan(tmp_path)) == first.pieces


def test_another_series_of_the_same_study_joins_it(tmp_path: Path) -> None:
    ct_stack(tmp_path / "ct")
    write(dxa(SeriesInstanceUID="1.2.3", SOPInstanceUID="1.2.3.1", PatientID="CANARY-4711"), tmp_path / "dxa.dcm")
    first = scan(tmp_path / "ct")
    found = scan(tmp_path / "dxa.dcm")
    both = merged(first, found)
    assert len(both.studies) == len(scan(tmp_path).studies)
    assert both.pieces[0] is first.pieces[0]
    assert added_to(both, found) == found.pieces


def test_a_series_that_came_in_parts_is_taken_whole(tmp_path: Path) -> None:
    paths = ct_stack(tmp_path, 8)
    half = scan(*paths[:4])
    whole = merged(half, scan(tmp_path))
    assert [piece.count for piece in whole.pieces] == [8]
    assert [piece.count for piece in merged(whole, half).pieces] == [8]


def test_nifti_images_of_one_folder_are_one_study(tmp_path: Path) -> None:
    import nibabel
    import numpy as np

    for name in ("a", "b"):
        nibabel.save(nibabel.Nifti1Image(np.zeros((4, 4, 4), np.int16), np.eye(4)), tmp_path / f"{name}.nii.gz")
    both = merged(scan(tmp_path / "a.nii.gz"), scan(tmp_path / "b.nii.gz"))
    assert [len(study.pieces) for study in both.studies] == [2]


def test_a_closed_study_leaves_the_list(tmp_path: Path) -> None:
    ct_stack(tmp_path / "one")
    ct_stack(tmp_path / "two", StudyInstanceUID="1.2.77", series="1.2.77.1")
    both = scan(tmp_path)
    study = study_of(both, both.pieces[0])
    assert study is not None
    left = without(both, study)
    assert len(left.studies) == 1
    assert study_of(left, both.pieces[0]) is None
    assert study_of(left, None) is None
