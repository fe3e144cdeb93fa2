"""The viewing parts of PRODUCT.md's journeys, by mouse and keyboard in the whole program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.journeys import JOURNEYS
from tests.e2e.stage import staged

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.mark.parametrize("journey", sorted(JOURNEYS))
def test_a_person_gets_there(qtbot: QtBot, tmp_path: Path, journey: str) -> None:
    with staged() as stage:
        JOURNEYS[journey](stage, tmp_path)
