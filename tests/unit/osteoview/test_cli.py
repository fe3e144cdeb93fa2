from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import uid as uids

from osteoview import __version__
from osteoview.cli import run
from tests.dicom_files import ct_slice, ct_stack, nifti, picture, radiograph, stored_slice, write, zipped

CANARIES = ("Canary", "CANARY", "4711", "Patient^")


@pytest.fixture(autouse=True)
def interrupts_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    for canary in CANARIES:
        assert canary not in out + err
    return code, out, err


def documented(capsys: pytest.CaptureFixture[str], *paths: Path) -> dict[str, Any]:
    code, out, _ = said(capsys, "info", *paths, "--json")
    assert code == 0
    document = json.loads(out)
    assert isinstance(document, dict)
    return document


def test_info_for_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ct_stack(tmp_path, 60, leave_out=[7], shape=(8, 8))
    (tmp_path / "notes.txt").write_text("x")
    code, out, err = said(capsys, "info", tmp_path)
    assert (code, err) == (0, "")
    assert "CT abdomen · 2024-02-29" in out
    assert "CT · axial · 59 slices every 2.00 mm · B30f (soft) · 120 kVp" in out
    assert "1 slice is missing: a gap of 4.0 mm after slice 7" in out
    assert "For the spine  Abdomen 1.0" in out
    assert "Not images: notes.txt" in out


def test_info_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ct_stack(tmp_path / "ct", 60, leave_out=[7], shape=(8, 8))
    write(radiograph(SeriesInstanceUID="1.2.9"), tmp_path / "cr.dcm")
    write(picture(uids.MRImageStorage, stored_slice(1), Modality="MR"), tmp_path / "mr.dcm")
    values = stored_slice(1).astype(np.int16).reshape(8, 16, 10)
    nifti(tmp_path / "vol.nii.gz", values, np.diag([1.0, 1.0, 2.0, 1.0]))
    (tmp_path / "notes.txt").write_text("x")
    document = documented(capsys, tmp_path)
    assert document["schema"] == "osteoview.info/1"
    assert document["software"] == {"version": __version__}
    assert {"schema", "software", "files", "studies", "problems", "not_images", "proposed"} <= document.keys()
    assert document["files"] == 63
    kinds = {series["kind"] for study in document["studies"] for series in study["series"]}
    assert kinds == {"CT", "RADIOGRAPH"}
    ct = next(s for study in document["studies"] for s in study["series"] if s["kind"] == "CT" and s["images"] == 59)
    assert ct["missing_slices"] == [7]
    assert (ct["plane"], ct["slice_spacing_mm"], ct["kvp"], ct["kernel"]) == ("axial", 2.0, 120.0, "B30f")
    assert [note["name"] for note in ct["notes"]] == ["missing slices"]
    assert {"title", "part", "detail", "series_uid", "modality", "tilt_degrees"} <= ct.keys()
    assert document["proposed"]["title"] == "Abdomen 1.0"
    assert [path.endswith("notes.txt") for path in document["not_images"]] == [True]
    assert {"what": "MR Image", "count": 1} in [one for study in document["studies"] for one in study["not_opened"]]


def test_pixels_are_tried_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(ct_slice(), tmp_path / "a.dcm", uids.JPEG2000Lossless)
    content = bytearray(path.read_bytes())
    content[-40:-4] = b"\0" * 36
    path.write_bytes(content)
    code, out, _ = said(capsys, "info", tmp_path)
    assert code == 0
    assert "!" not in out
    _, out, _ = said(capsys, "info", tmp_path, "--pixels")
    assert f"! {path}: " in out


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\0" * 128 + b"DICM\2\0"])
def test_an_unusable_file_is_exit_3_with_its_name_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (tmp_path / "a.dcm").write_bytes(content)
    for extra in ([], ["--json"]):
        code, _, err = said(capsys, "info", tmp_path / "a.dcm", *extra)
        assert code == 3
        assert str(tmp_path / "a.dcm") in err
        assert len(err.split()) > 5


@pytest.mark.parametrize("name", ["gone", "x" * 4000])
def test_a_path_that_does_not_exist_is_exit_3(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    code, _, err = said(capsys, "info", tmp_path / name)
    assert code == 3
    assert name in err


def test_an_empty_folder_is_exit_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "info", tmp_path)
    assert code == 3
    assert "holds no files" in err


@pytest.mark.parametrize("arguments", [["info"], ["info", "--nonsense", "."], ["info", ".", "--json=3"]])
def test_wrong_usage_is_exit_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    code, out, err = said(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert "--help" in err


def test_names_of_two_patients_are_not_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ct_stack(tmp_path, 3)
    ct_stack(tmp_path, 3, first_number=11, PatientID="CANARY-2", PatientName="Canary^Two")
    document = documented(capsys, tmp_path)
    assert "2 patients" in document["problems"][0]["message"]


def test_damaged_files_tell_no_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(ct_slice(PatientBirthDate="19570101"), tmp_path / "a.dcm")
    content = path.read_bytes()
    for cut in range(200, 1000, 37):
        path.write_bytes(content[:cut])
        said(capsys, "info", path)
    said(capsys, "info", zipped(tmp_path / "a.zip", {"a.dcm": content[:-9]}))


class TestAsAProgram:
    def run(self, *arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "osteoview", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, **options)

    def test_exit_codes_and_streams(self, tmp_path: Path) -> None:
        ct_stack(tmp_path, 3)
        done = self.run("info", tmp_path, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)["schema"] == "osteoview.info/1"
        done = self.run("info", tmp_path / "gone")
        assert done.returncode == 3
        assert "Traceback" not in done.stderr
        assert self.run("info").returncode == 2

    def test_what_pydicom_has_to_say_reaches_nobody(self, tmp_path: Path) -> None:
        # A DICOMDIR with a broken date makes pydicom warn, and quote the value.
        ds = ct_slice(StudyDate="20240229", SpecificCharacterSet="nonsense", PatientName="Kanarienvogel")
        path = write(ds, tmp_path / "DICOMDIR")
        path.write_bytes(
            path.read_bytes().replace(b"20240229", b"Kanarien").replace(b"Kanarienvogel", b"Kanarien\xe4\xf6\xfcel")
        )
        done = self.run("info", tmp_path, env={**os.environ, "PYTHONWARNINGS": "default"})
        assert "Kanarien" not in done.stderr

    def test_a_reader_that_goes_away(self, tmp_path: Path) -> None:
        ct_stack(tmp_path, 2)
        command = f"{sys.executable} -m osteoview info {tmp_path} --json | head -c 1"
        done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, timeout=120)  # noqa: S602
        assert done.stdout == "{"
        assert "Traceback" not in done.stderr
        assert "Error" not in done.stderr
