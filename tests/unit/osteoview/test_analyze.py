"""`osteoview analyze` writes the result that programs read, says it to a person, and ends with the right code."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import nibabel
import numpy as np
import pytest

from osteoview.cli import run
from tests.shared_data import CT, NEEDS_SHARED_DATA
from tests.unit.osteoview.anatomy.plain_spine import Plan, plain_scan

# What PRODUCT.md promises; names stay.
KEYS = {"schema", "software", "study", "level", "rois", "density", "classification", "gates", "declined", "timing_ms"}
MORE = {"vbmd", "trend"}
LEVEL = {"label", "center_mm", "confidence", "method", "levels", "alternatives"}
ROI = {"id", "kind", "center_mm", "size_mm", "slice_index", "mean_hu", "sd_hu", "n_pixels"}
DENSITY = {"mean_hu", "sd_hu", "lsc_hu", "threshold_hu", "reading", "reference"}


def write_nifti(plan: Plan, folder: Path) -> Path:
    volume = plain_scan(plan).volume
    ras = np.diag([-1.0, -1.0, 1.0, 1.0]) @ volume.affine
    path = folder / "scan.nii.gz"
    nibabel.save(nibabel.Nifti1Image(volume.hu.transpose(2, 1, 0), ras), path)
    return path


def analyzed(path: Path, folder: Path, *more: str) -> tuple[int, dict[str, Any]]:
    out = folder / "result.json"
    code = run(["analyze", str(path), "--json", str(out), *more])
    return code, json.loads(out.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_nifti(Plan(), tmp_path_factory.mktemp("plain"))


def test_a_scan_with_l1_gives_a_result_of_the_promised_shape(
    scan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, result = analyzed(scan, tmp_path)
    assert code == 0
    assert set(result) == KEYS | MORE
    assert result["vbmd"] is None, "no number without a calibration"
    assert result["trend"] == []
    assert set(result["level"]) == LEVEL
    assert set(result["density"]) >= DENSITY
    assert all(set(roi) >= ROI for roi in result["rois"])
    assert [one["label"] for one in result["level"]["levels"]] == list(reversed(Plan().labels))
    assert math.dist(result["level"]["center_mm"], plain_scan().centers_mm["L1"]) < 2.0
    assert result["density"]["mean_hu"] == pytest.approx(Plan().spongy_hu, abs=3.0)
    assert result["density"]["core_mean_hu"] == pytest.approx(Plan().spongy_hu, abs=2.0)
    assert result["density"]["core_ml"] > 3.0
    assert not result["declined"]
    assert "Research use only" in capsys.readouterr().out


def test_another_level_is_measured_where_it_is(scan: Path, tmp_path: Path) -> None:
    code, result = analyzed(scan, tmp_path, "--level", "l3")
    assert code == 0
    assert result["level"]["label"] == "L3"
    assert math.dist(result["level"]["center_mm"], plain_scan().centers_mm["L3"]) < 2.0


def test_a_level_that_is_not_there_is_declined_and_the_rest_still_told(scan: Path, tmp_path: Path) -> None:
    code, result = analyzed(scan, tmp_path, "--level", "T4")
    assert code == 4
    assert result["declined"]
    assert result["level"]["center_mm"] is None
    assert len(result["level"]["levels"]) == len(Plan().labels)
    assert any(gate["declines"] and not gate["passed"] for gate in result["gates"])


def test_a_declined_scan_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, result = analyzed(write_nifti(Plan(rod=True), tmp_path), tmp_path)
    assert code == 4
    assert result["declined"]
    assert "Declined: Metal near the vertebra" in capsys.readouterr().out


def test_a_gate_is_overridden_with_a_note_that_stays_in_the_result(
    scan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, before = analyzed(scan, tmp_path)
    failed = [gate["name"] for gate in before["gates"] if not gate["passed"]]
    assert failed, "the scan's header says nothing of its tube voltage"
    notes = [part for name in failed for part in ("--override", f"{name}=seen = accepted")]
    code, made = analyzed(scan, tmp_path, *notes)
    assert code == 0
    assert not made["declined"]
    assert {gate["name"]: gate["overridden"] for gate in made["gates"] if not gate["passed"]} == dict.fromkeys(
        failed, "seen = accepted"
    )
    assert made["density"] == before["density"], "a note changes no number"
    assert f"Overridden, {failed[0]}: seen = accepted" in capsys.readouterr().out


def test_an_override_without_a_note_or_of_no_gate_is_a_wrong_call(
    scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyze", str(scan), "--override", "noise"]) == 2
    assert "without a note" in capsys.readouterr().err
    assert run(["analyze", str(scan), "--override", "mood=good"]) == 2
    assert "The gates are" in capsys.readouterr().err


def test_the_result_goes_to_standard_output_when_asked(scan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", str(scan), "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "osteoview.result/1"


def test_what_is_no_ct_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("notes.txt", "more.txt"):
        (tmp_path / name).write_text("no image")
    assert run(["analyze", str(tmp_path)]) == 3
    assert "holds no CT series" in capsys.readouterr().err
    assert run(["analyze", str(tmp_path / "notes.txt")]) == 3
    assert "notes.txt: is not a DICOM file" in capsys.readouterr().err
    assert run(["analyze", str(tmp_path / "gone")]) == 3
    said = capsys.readouterr().err
    assert "gone: cannot be opened" in said
    assert "holds no" not in said, "one reason, the true one"


def test_a_series_that_is_not_there_is_named(scan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", str(scan), "--series", "1.2.840.9"]) == 3
    assert "1.2.840.9" in capsys.readouterr().err


def test_a_level_that_nobody_has_is_a_wrong_call(scan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", str(scan), "--level", "L9"]) == 2
    assert "no level" in capsys.readouterr().err


def test_what_could_not_be_kept_is_not_begun(scan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("keep me")
    assert run(["analyze", str(scan), "--json", str(tmp_path / "nowhere" / "r.json")]) == 3
    assert "cannot be written" in capsys.readouterr().err
    assert run(["analyze", str(tmp_path / "gone"), "--report", str(full)]) == 3
    assert "full: is not empty" in capsys.readouterr().err, "said before the study is looked at"


def test_a_result_that_cannot_be_written_is_still_said(
    scan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyze", str(scan), "--json", str(tmp_path)]) == 3
    said = capsys.readouterr()
    assert "L1 spongy bone" in said.out
    assert "cannot be written" in said.err


@pytest.mark.shared_data
class TestRealScans:
    """The volumes beside the checkout, with the answers measured on them."""

    pytestmark = NEEDS_SHARED_DATA

    @pytest.mark.parametrize("case", json.loads((CT / "truth.json").read_text())["cases"] if CT.is_dir() else [])
    def test_it_is_right_or_declined(self, case: dict[str, Any], tmp_path: Path) -> None:
        code, result = analyzed((CT / case["path"]).resolve(), tmp_path)
        if case["expect"] == "none":
            assert code in {3, 4}
            return
        assert code == 0
        assert result["level"]["label"] == "L1"
        assert math.dist(result["level"]["center_mm"], case["center_lps_mm"]) <= case["tolerance_mm"]
        low, high = case["hu_range"]
        assert low <= result["density"]["mean_hu"] <= high
