from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from osteoview.base.settings import Settings, SettingsError, Values

DEFAULTS: dict[str, Any] = {"window": "spongy bone", "zoom": 1.5, "recent": [], "patient_banner": True, "folder": None}


def opened(path: Path, version: int = 1, **upgrades: Any) -> Settings:
    return Settings(
        path, version=version, defaults=DEFAULTS, upgrades={int(key[1:]): up for key, up in upgrades.items()}
    )


def test_defaults_until_something_is_chosen(tmp_path: Path) -> None:
    settings = opened(tmp_path / "settings.json")
    assert settings["zoom"] == 1.5
    assert not (tmp_path / "settings.json").exists()


def test_a_choice_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = opened(path)
    settings["window"] = "Knochen µ 骨"
    settings["folder"] = "/data"
    again = opened(path)
    assert (again["window"], again["folder"], again["zoom"]) == ("Knochen µ 骨", "/data", 1.5)
    assert json.loads(path.read_bytes())["version"] == 1
    assert again.notice == ""


def test_what_does_not_exist_or_does_not_fit_is_a_mistake_of_the_programmer(tmp_path: Path) -> None:
    settings = opened(tmp_path / "settings.json")
    with pytest.raises(KeyError):
        settings["colour"] = "blue"
    with pytest.raises(KeyError):
        settings["colour"]
    with pytest.raises(TypeError, match="zoom holds a float"):
        settings["zoom"] = "large"
    assert not (tmp_path / "settings.json").exists()


def test_older_files_are_brought_up_to_date_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": 1, "values": {"magnification": 3.0, "gone": 1}}), encoding="utf-8")

    def to_two(values: Values) -> Values:
        return {"scale": values["magnification"]}

    def to_three(values: Values) -> Values:
        return {"zoom": values["scale"]}

    assert opened(path, 3, v1=to_two, v2=to_three)["zoom"] == 3.0


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    content = json.dumps({"version": 9, "values": {}})
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="newer OsteoView") as refusal:
        opened(path)
    assert refusal.value.hint
    assert path.read_text(encoding="utf-8") == content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"version": 1}',
        b'{"version": "x", "values": {}}',
        b"\xff\xfe",
        b'{"version": 1, "values": 7}',
    ],
)
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = opened(path)
    assert settings["zoom"] == 1.5
    assert "damaged" in settings.notice
    (aside,) = set(tmp_path.iterdir()) - {path}
    assert aside.read_bytes() == content
    assert aside.name in settings.notice
    settings["zoom"] = 2.0
    assert opened(path)["zoom"] == 2.0
    assert aside.read_bytes() == content


def test_several_values_are_kept_at_once_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = opened(path)
    with pytest.raises(KeyError):
        settings.update({"zoom": 3.0, "colour": "blue"})
    assert settings["zoom"] == 1.5
    settings.update({"zoom": 3.0, "window": "bone"})
    assert (opened(path)["zoom"], opened(path)["window"]) == (3.0, "bone")


def test_values_hold_where_the_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    settings = opened(tmp_path / "file" / "settings.json")
    with pytest.raises(OSError, match="file"):
        settings["zoom"] = 3.0
    assert settings["zoom"] == 3.0
