"""The window never stands still: while the demo opens, while slices are decoded, while L1 is looked for."""

from __future__ import annotations

import math
import os
from pathlib import Path

from pydicom.uid import JPEG2000Lossless
from pytestqt.qtbot import QtBot

from osteoview.ui.viewer.image_view import ImageView
from tests.bench.series import write_series
from tests.e2e.stage import Stage, staged
from tests.gui.watchdog import Responsiveness

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def test_while_the_demo_opens(qtbot: QtBot) -> None:
    with staged() as stage:
        loop = Responsiveness()
        with loop.kept(), stage.settling():
            stage.click("Open demo study")
        assert stage.session.main.volume is not None


def test_while_compressed_slices_are_decoded_and_somebody_looks_around(qtbot: QtBot, tmp_path: Path) -> None:
    write_series(tmp_path, 40, JPEG2000Lossless)
    with staged() as stage:
        loop, axial = Responsiveness(), stage.view("axial")
        with loop.kept():
            stage.window.open_paths([tmp_path])
            stage.wait(lambda: stage.session.main.volume is not None)
            stage.hand.press(axial, stage.at(axial, 0.3, 0.3))
            for n in range(60):
                angle = n / 9
                stage.hand.move(axial, stage.at(axial, 0.5 + 0.2 * math.cos(angle), 0.5 + 0.2 * math.sin(angle)))
            stage.hand.release(axial, stage.at(axial, 0.5, 0.5))
            stage.wait(lambda: stage.session.main.volume is not None and stage.session.main.volume.may_measure)


def test_while_l1_is_looked_for(qtbot: QtBot) -> None:
    with staged() as stage:
        axial, loop = stage.view("axial"), Responsiveness()
        with stage.settling():
            stage.click("Open demo study")
        assert stage.window.locating.finder.running
        with loop.kept():
            steps = iter(range(10**6))
            stage.wait(lambda: _looked_around(stage, axial, next(steps)) and not stage.window.locating.finder.running)


def _looked_around(stage: Stage, view: ImageView, step: int) -> bool:
    """One notch of the wheel up or down."""
    stage.hand.wheel(view, stage.at(view, 0.5, 0.5), 1 if step % 20 < 10 else -1)
    return True
