"""The views say how long their own pictures took."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osteoview.imaging.window import Window
from osteoview.ui.frame_meter import FrameMeter
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.plane_view import PlaneView
from tests.dicom_files import ct_stack


def test_last_median_and_slowest_of_twenty() -> None:
    meter = FrameMeter()
    assert (meter.last_ms, meter.median_ms, meter.p95_ms) == (0, 0, 0)
    for n in range(100, 0, -1):
        meter.add(n / 1000)
    assert (meter.last_ms, meter.median_ms, meter.p95_ms) == (1, 50.5, 95)
    assert meter.words == "1.0 ms   median 50.5   95 % within 95.0   of 100 pictures"
    for _ in range(1000):
        meter.add(0.002)
    assert meter.p95_ms == 2


def bright_pixels(view: PlaneView) -> int:
    """In the lower right corner, where nothing else is written."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    greys = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, : image.width()]
    return int((greys[-40:, -200:] > 120).sum())


def test_a_key_shows_them_in_every_view_and_hides_them(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 8)
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths([tmp_path])
    window.session.set_window(Window(30_000, 100))  # a black picture
    views = list(window.viewer.planes.values())
    before = [bright_pixels(view) for view in views]
    keys = (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window, *keys)
    assert window.commands["view.frame_times"].isChecked()
    assert all(bright_pixels(view) > count + 50 for view, count in zip(views, before, strict=True))
    assert all(0 < view.meter.last_ms < 10_000 for view in views)
    QTest.keyClick(window, *keys)
    assert [bright_pixels(view) for view in views] == before
