from __future__ import annotations

import json
from pathlib import Path

import pytest

from osteoview.anatomy.vbmd import ScannerCalibration
from osteoview.session.preferences import Choices, Preferences
from osteoview.session.recent import MOST, Recent, with_newest


def test_every_choice_comes_back_after_a_new_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    chosen = Choices(
        theme="light",
        language="pl",
        hide_names=True,
        keep_recent=False,
        recent=(Recent(("/data/a", "/data/b"), ("CT", "DXA"), 2, 168),),
        keys={"tool.pan": ("T", "Ctrl+T"), "tool.zoom": ()},
        layout="row",
        closed_panels=("right",),
        dismissed_hints=("wheel",),
        window_place="AdnQyw",
        splitter_px=(264, 1100, 300),
        calibrations=(ScannerCalibration(0.8, 3.0, "Scanner 1", 120.0, "Physicist", "2026-05-04"),),
        models={"ct-l1-tissue": ("vgg16", "resnet50")},
        thresholds={"0a" * 32: 0.35},
        device="cpu",
        pies_as_table=True,
        calibrated=True,
        by_dropout=True,
    )
    names = [name for name in vars(Choices()) if getattr(chosen, name) != getattr(Choices(), name)]
    assert sorted(names) == sorted(vars(chosen)), "every field must be tried with another value than its default"
    Preferences(path).change(**vars(chosen))
    assert Preferences(path).choices == chosen


def test_a_change_is_announced_once_and_only_when_something_changed() -> None:
    preferences, told = Preferences(), []
    preferences.changed.subscribe(lambda: told.append(preferences.choices.theme))
    preferences.change(theme="light")
    preferences.change(theme="light")
    assert told == ["light"]
    with pytest.raises(TypeError):
        preferences.change(colour="blue")
    with pytest.raises(ValueError, match="no theme"):
        preferences.change(theme="pink")


@pytest.mark.parametrize(
    ("name", "spoiled"),
    [
        ("theme", "pink"),
        ("keys", {"tool.pan": 7}),
        ("keys", {"tool.pan": [7]}),
        ("recent", [{"paths": []}]),
        ("recent", ["/data"]),
        ("splitter_px", ["wide"]),
        ("dismissed_hints", [1]),
        ("hide_names", "yes"),
        ("models", {"ct-l1-tissue": 3}),
        ("thresholds", {"0a": 1.5}),
        ("thresholds", {"0a": "much"}),
    ],
)
def test_one_spoiled_value_costs_that_choice_alone(tmp_path: Path, name: str, spoiled: object) -> None:
    path = tmp_path / "settings.json"
    Preferences(path).change(language="ko", hide_names=True, theme="light")
    document = json.loads(path.read_bytes())
    document["values"][name] = spoiled
    path.write_text(json.dumps(document), encoding="utf-8")
    choices = Preferences(path).choices
    assert getattr(choices, name) == getattr(Choices(), name)
    assert choices.language == "ko"


def test_a_file_that_cannot_be_written_is_said_and_the_choice_holds(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    preferences = Preferences(tmp_path / "file" / "settings.json")
    preferences.change(theme="light")
    assert "could not be saved" in preferences.notice
    assert preferences.choices.theme == "light"


def test_the_newest_stands_first_and_only_once() -> None:
    entries: tuple[Recent, ...] = ()
    for n in range(MOST + 5):
        entries = with_newest(entries, Recent((f"/data/{n}",)))
    entries = with_newest(entries, Recent(("/data/9",), ("CT",), 1, 20))
    assert [entry.name for entry in entries][:3] == ["9", "16", "15"]
    assert len(entries) == MOST
    with pytest.raises(ValueError, match="path"):
        Recent(())
