"""`osteoview analyze` beside the density: bone mineral by a calibration, and the change since an earlier study."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from osteoview.analyze.mineral import mineral
from osteoview.analyze.over_time import OTHER_PATIENT, Earlier, earlier
from osteoview.anatomy.calibration_file import read_calibrations
from osteoview.anatomy.gates import Gate
from osteoview.anatomy.vbmd import ScannerCalibration
from osteoview.base.errors import InputError
from osteoview.base.paths import config_folder
from osteoview.base.tasks import CancelToken
from osteoview.cli import run
from osteoview.imaging.series_index import Study
from osteoview.imaging.volume import Volume
from osteoview.session.preferences import Preferences
from tests.dicom_files import ct_stack
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed, plain_scan
from tests.unit.osteoview.test_analyze import analyzed, write_nifti

LINE = {
    "scanner": "Maker Model 1",
    "kvp": 120,
    "who": "A physicist",
    "when": "2026-03-12",
    "slope": 0.8,
    "intercept": -5,
}


def written(folder: Path, value: Any) -> Path:
    path = folder / "calibration.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def of_the_scanner() -> Volume:
    volume = plain_scan().volume
    return replace(volume, acquisition=replace(volume.acquisition, manufacturer="Maker", model="Model 1"))


STORED = ScannerCalibration(0.8, -5.0, "Maker Model 1", 120.0, "A physicist", "2026-03-12")


class TestCalibrationFile:
    def test_a_line_rods_and_a_list_are_read(self, tmp_path: Path) -> None:
        (line,) = read_calibrations(written(tmp_path, LINE))
        assert line == STORED
        rods = {**{name: LINE[name] for name in ("scanner", "kvp", "who", "when")}, "rods": [[0, 10], [100, 90]]}
        both = read_calibrations(written(tmp_path, [LINE, rods]))
        assert both[1].slope == pytest.approx(0.8)
        assert both[1].intercept == pytest.approx(10.0)
        assert both[1].source == "phantom, 2 rods"

    @pytest.mark.parametrize(
        ("value", "why"),
        [
            ("not json", "no JSON"),
            ([], "holds no calibration"),
            ({**LINE, "slope": 80}, "no scanner's"),
            ({**LINE, "scanner": 7}, "is missing, or is not"),
            ({"slope": 1}, "is missing, or is not"),
            ("7", "is missing, or is not"),
        ],
    )
    def test_what_is_none_is_refused_with_the_reason(self, value: Any, why: str, tmp_path: Path) -> None:
        with pytest.raises(InputError, match=why):
            read_calibrations(written(tmp_path, value))

    def test_one_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match=r"none\.json"):
            read_calibrations(tmp_path / "none.json")


class TestMineral:
    def test_l1_and_l2_are_turned_into_mg_per_cm3_and_read(self) -> None:
        made = mineral(of_the_scanner(), assessed(), [STORED])
        assert made is not None
        document = made.document()
        assert [body["label"] for body in document["bodies"]] == ["L1", "L2"]
        assert document["mean_mg_cm3"] == pytest.approx(0.8 * Plan().spongy_hu - 5, abs=3.0)
        assert document["reading"].startswith("80 to 120 mg/cm³")
        assert document["calibration"]["who"] == "A physicist"
        assert document["refusal"] == ""
        assert "L1" in made.lines()[0]

    def test_the_last_that_holds_counts_and_where_none_does_it_is_said(self) -> None:
        other = replace(STORED, slope=1.0, kvp=100.0)
        made = mineral(of_the_scanner(), assessed(), [STORED, other])
        assert made is not None
        assert made.calibration == STORED
        refused = mineral(of_the_scanner(), assessed(), [other])
        assert refused is not None
        assert refused.vbmd is None
        assert "100 kVp" in refused.refusal
        assert "none. The calibration is for 100 kVp" in refused.lines()[0]
        assert mineral(of_the_scanner(), assessed(), []) is None

    def test_a_declined_level_has_no_bone_mineral(self) -> None:
        found = assessed()
        bad = replace(found, gates=(*found.gates, Gate("height kept", passed=False, detail="", declines=True)))
        made = mineral(of_the_scanner(), bad, [STORED])
        assert made is not None
        assert made.vbmd is None
        assert made.document()["mean_mg_cm3"] is None

    def test_what_was_entered_in_the_window_is_tried(self, tmp_path: Path) -> None:
        config_folder().mkdir(parents=True, exist_ok=True)
        settings = config_folder() / "settings.json"
        Preferences(settings).change(calibrations=(STORED,))
        try:
            _, result = analyzed(write_nifti(Plan(), tmp_path), tmp_path)
        finally:
            settings.unlink()
        assert "does not state its tube voltage" in result["vbmd"]["refusal"], "a NIfTI file names none"

    def test_a_file_that_is_no_calibration_ends_the_command(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        scan = write_nifti(Plan(), tmp_path)
        assert run(["analyze", str(scan), "--calibration", str(written(tmp_path, "7"))]) == 3
        assert "calibration.json" in capsys.readouterr().err


def compared(path: Path, today: Study | None = None) -> Earlier:
    return earlier(path, "L1", assessed(), plain_scan().volume, today, CancelToken())


class TestOverTime:
    def test_an_earlier_study_is_measured_and_the_change_told(self, tmp_path: Path) -> None:
        old = tmp_path / "old"
        old.mkdir()
        path = write_nifti(Plan(spongy_hu=190.0), old)
        code, result = analyzed(write_nifti(Plan(), tmp_path), tmp_path, "--earlier", str(path))
        assert code == 0
        (one,) = result["trend"]
        assert one["mean_hu"] == pytest.approx(190.0, abs=3.0)
        assert one["change_hu"] == pytest.approx(-40.0, abs=5.0)
        assert one["is_real"]
        assert not one["declined"]

    def test_a_small_change_is_within_one_lsc(self, tmp_path: Path) -> None:
        made = compared(write_nifti(Plan(spongy_hu=155.0), tmp_path))
        assert made.change is not None
        assert not made.change.is_real
        assert "within one LSC" in made.lines()[0]

    def test_where_nothing_could_be_measured_that_is_said(self, tmp_path: Path) -> None:
        made = compared(write_nifti(Plan(above=0, lumbar=3, last_rib=11), tmp_path))
        assert made.change is None
        assert "could not be measured in that study" in made.lines()[0]
        assert made.document()["declined"]

    @pytest.mark.parametrize(("patient", "warned"), [("Q", True), ("P", False)])
    def test_another_patient_s_study_is_warned_of(self, patient: str, warned: bool, tmp_path: Path) -> None:
        ct_stack(tmp_path, 12, shape=(16, 16), PatientID="P", StudyDate="20240312")
        made = compared(tmp_path, Study("1.2", patient, "", "", "", "20260312", "", ()))
        assert (OTHER_PATIENT in made.warnings) is warned

    def test_a_study_without_a_ct_ends_the_command(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        empty = tmp_path / "empty"
        empty.mkdir()
        assert run(["analyze", str(write_nifti(Plan(), tmp_path)), "--earlier", str(empty)]) == 3
        assert "empty" in capsys.readouterr().err
