from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydicom import uid as uids

from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken
from osteoview.info import Info
from tests.dicom_files import ct_slice, ct_stack, rgb_capture, write


def info_of(*paths: Path, pixels: bool = False) -> Info:
    return Info.of(paths, cancel=CancelToken(), pixels=pixels)


def test_strangers_are_counted_apart_from_problems(tmp_path: Path) -> None:
    ct_stack(tmp_path, 3)
    for n in range(5):
        (tmp_path / f"note{n}.txt").write_text("x")
    cut = write(ct_slice(number=9, series="1.2.7"), tmp_path / "cut.dcm")
    cut.write_bytes(cut.read_bytes()[:-50])
    info = info_of(tmp_path)
    assert len(info.strangers) == 5
    assert [problem.source for problem in info.problems] == [str(cut)]
    assert info.lines()[-1] == "Not images: note0.txt, note1.txt, note2.txt and 2 more"
    assert any(line.startswith(f"! {cut}: ends before its last pixel") for line in info.lines())


def test_every_kind_of_pixels_is_tried(tmp_path: Path) -> None:
    ct_stack(tmp_path / "even", 3)
    for n, z in enumerate((0, 1.2, 4.9, 6, 13, 14.1)):
        write(ct_slice(number=n + 1, series="1.2.6", position_mm=(0, 0, z)), tmp_path / "uneven" / f"{n}.dcm")
    write(rgb_capture(SeriesInstanceUID="1.2.5"), tmp_path / "rgb.dcm", uids.RLELossless)
    assert info_of(tmp_path, pixels=True).pixel_problems == ()


def test_nothing_usable_says_why(tmp_path: Path) -> None:
    assert not info_of(tmp_path).usable
    assert "holds no files" in info_of(tmp_path).refusal()
    (tmp_path / "a").write_bytes(b"x" * 50)
    assert info_of(tmp_path).refusal().startswith(f"{tmp_path / 'a'}: is not a DICOM file")
    (tmp_path / "b").write_bytes(b"y" * 50)
    assert "none of 2 files is an image" in info_of(tmp_path).refusal()


def test_something_that_is_listed_but_not_opened_is_usable(tmp_path: Path) -> None:
    write(ct_slice(SOPClassUID=uids.MRImageStorage, Modality="MR"), tmp_path / "a.dcm")
    info = info_of(tmp_path)
    assert info.usable
    assert info.choice is None
    assert info.document()["proposed"] is None
    assert "  1 × MR Image: not opened" in info.lines()


def test_the_document_is_plain_json_and_tells_no_names(tmp_path: Path) -> None:
    ct_stack(tmp_path, 60, shape=(8, 8))
    text = json.dumps(info_of(tmp_path).document())
    for canary in ("Canary", "CANARY", "4711"):
        assert canary not in text + "\n".join(info_of(tmp_path).lines())


def test_cancelled(tmp_path: Path) -> None:
    ct_stack(tmp_path, 3)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        Info.of([tmp_path], cancel=cancel, pixels=True)
