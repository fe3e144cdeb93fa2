from __future__ import annotations

import sys
from pathlib import Path

import pytest

from osteoview.base import paths

REPOSITORY = Path(__file__).resolve().parents[4]


def test_resources_lie_beside_the_package_or_inside_the_frozen_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.resources() == REPOSITORY / "resources"
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_a_persons_folders_are_four_and_named_after_the_program() -> None:
    folders = [paths.config_folder(), paths.data_folder(), paths.cache_folder(), paths.log_folder()]
    for folder in folders:
        assert folder.is_absolute()
        assert "OsteoView" in folder.parts
        assert REPOSITORY not in folder.parents
