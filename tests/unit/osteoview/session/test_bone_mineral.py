"""Calibrations are kept on this machine, one for each scanner and voltage, and outlive a start."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from osteoview.anatomy.vbmd import ScannerCalibration
from osteoview.session.bone_mineral import BoneMineral
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.vertebra import Vertebra

STORED = ScannerCalibration(0.8, -5.0, "Maker Model 1", 120.0, "A physicist", "2026-03-12", "phantom, 3 rods")


def mineral(path: Path) -> tuple[Preferences, BoneMineral]:
    session, preferences = Session(), Preferences(path)
    return preferences, BoneMineral(session, Vertebra(session), preferences)


def test_what_was_entered_is_there_at_the_next_start(tmp_path: Path) -> None:
    _, first = mineral(tmp_path / "settings.json")
    first.store(STORED)
    first.store(replace(STORED, kvp=100.0))
    newer = replace(STORED, slope=0.81)
    first.store(newer)
    assert set(first.stored) == {replace(STORED, kvp=100.0), newer}, "one for a scanner and a voltage"
    _, again = mineral(tmp_path / "settings.json")
    assert again.stored == first.stored
    again.remove(newer)
    assert again.stored == (replace(STORED, kvp=100.0),)


def test_one_that_was_spoiled_by_hand_costs_no_other_choice(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    preferences, made = mineral(path)
    preferences.change(theme="light")
    made.store(STORED)
    stored = json.loads(path.read_text(encoding="utf-8"))
    text = json.dumps(stored).replace('"slope": 0.8', '"slope": 80')
    assert text != json.dumps(stored)
    path.write_text(text, encoding="utf-8")
    again, spoiled = mineral(path)
    assert spoiled.stored == ()
    assert again.choices.theme == "light"


def test_without_a_scan_nothing_is_said() -> None:
    session = Session()
    made = BoneMineral(session, Vertebra(session), Preferences())
    made.store(STORED)
    assert made.calibration is None
    assert made.refusal == ""
    assert made.vbmd is None
