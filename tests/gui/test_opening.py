"""A scan comes slice by slice, the window turns meanwhile, and nothing half read stays."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.uid import JPEG2000Lossless
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osteoview.imaging import series_index, volume_loader
from osteoview.imaging.volume import Volume
from osteoview.ui.main_window import MainWindow
from tests.bench.series import write_series
from tests.dicom_files import ct_stack
from tests.gui.watchdog import Responsiveness


class Gate:
    """Lets so many calls of a function through; the others wait until it is opened. Thumbnails pass unheeded."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, module: Any, name: str, through: int) -> None:
        self._inner: Callable[..., Any] = getattr(module, name)
        self._left = through
        self._lock, self._open = threading.Lock(), threading.Event()
        monkeypatch.setattr(module, name, self._call)

    def open(self) -> None:
        self._open.set()

    def _call(self, *arguments: Any, **named: Any) -> Any:
        if threading.current_thread().name.startswith("thumbnails"):
            return self._inner(*arguments, **named)
        with self._lock:
            self._left -= 1
            waits = self._left < 0
        if waits:
            self._open.wait(30)
        return self._inner(*arguments, **named)


@pytest.fixture
def after_first_slice(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate(monkeypatch, volume_loader, "_fill_slice", through=1)
    yield gate
    gate.open()


def growing(window: MainWindow) -> bool:
    return volume_loader.LOADING in window.session.main.notes


def filled(volume: Volume) -> int:
    return int((volume.hu != Volume.blank_hu).any(axis=(1, 2)).sum())


def test_the_middle_slice_is_shown_while_the_others_are_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, after_first_slice: Gate
) -> None:
    ct_stack(tmp_path, 21, shape=(64, 64))
    window.open_paths([tmp_path])
    qtbot.waitUntil(lambda: growing(window), timeout=20_000)
    display, axial = window.session.main, window.viewer.planes["axial"]
    early = display.volume
    assert early is not None
    assert filled(early) == 1
    assert not early.may_measure
    at = axial.rect().center() * axial.devicePixelRatioF()
    shown = [axial.grab().toImage().pixelColor(at.x() + dx, at.y() + 20).value() for dx in range(-30, 30, 3)]
    assert max(shown) > 60
    display.move_crosshair(display.crosshair_mm + np.array([3.0, 3.0, 0.0]))
    kept_mm = display.crosshair_mm
    after_first_slice.open()
    qtbot.waitUntil(lambda: not growing(window), timeout=20_000)
    whole = window.session.main.volume
    assert whole is not None
    assert filled(whole) == 21
    assert whole.may_measure
    assert np.allclose(display.crosshair_mm, kept_mm)


def test_more_and_more_of_it_appears(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: Any) -> None:
    half = Gate(monkeypatch, volume_loader, "_fill_slice", through=11)
    ct_stack(tmp_path, 21, shape=(64, 64))
    window.open_paths([tmp_path])
    qtbot.waitUntil(lambda: growing(window), timeout=20_000)
    coronal, display = window.viewer.planes["coronal"], window.session.main

    def seen() -> int:
        """Rows of the picture that show something."""
        image = coronal.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        greys = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        middle = greys[:, greys.shape[1] * 45 // 100 : greys.shape[1] * 47 // 100]
        return int((middle.mean(axis=1) > 60).sum())

    def has_half() -> bool:
        return display.volume is not None and filled(display.volume) == 11

    qtbot.waitUntil(has_half, timeout=20_000)
    with qtbot.waitSignal(window.opening._redraw.timeout):
        pass
    before = seen()
    assert before > 0
    half.open()
    qtbot.waitUntil(lambda: not growing(window), timeout=20_000)
    assert seen() > 1.5 * before


def test_a_damaged_slice_takes_the_whole_scan_off_the_screen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, after_first_slice: Gate
) -> None:
    paths = ct_stack(tmp_path, 9, syntax=JPEG2000Lossless)
    whole = paths[7].read_bytes()
    paths[7].write_bytes(whole[: len(whole) // 2] + b"\0" * (len(whole) - len(whole) // 2))
    window.open_paths([tmp_path])
    qtbot.waitUntil(lambda: growing(window), timeout=20_000)
    with qtbot.waitSignal(window.settled, timeout=20_000):
        after_first_slice.open()
    assert window.session.main.piece is None
    assert paths[7].name in window.notes.words


@pytest.mark.parametrize("how", ["escape", "another drop"])
def test_what_is_overtaken_while_it_fills_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, after_first_slice: Gate, how: str
) -> None:
    ct_stack(tmp_path / "one", 12)
    ct_stack(tmp_path / "two", 5, series="1.2.99")
    window.open_paths([tmp_path / "one"])
    qtbot.waitUntil(lambda: growing(window), timeout=20_000)
    if how == "escape":
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.session.main.piece is None
        assert not window.progress.isVisible()
    else:
        window.open_paths([tmp_path / "two"])
        assert window.session.main.piece is None
        after_first_slice.open()
        qtbot.waitUntil(lambda: window.session.main.volume is not None and not growing(window), timeout=20_000)
        assert window.session.main.volume is not None
        assert window.session.main.volume.shape[0] == 5


def test_a_slice_is_seen_before_all_headers_are(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(series_index, "_CHUNK", 8)
    ct_stack(tmp_path, 40, shape=(64, 64))
    gate = Gate(monkeypatch, series_index, "read_header", through=8)
    window.open_paths([tmp_path])
    look = window.first_look
    qtbot.waitUntil(look.isVisible, timeout=20_000)
    assert window.session.main.piece is None
    image = look.grab().toImage()
    middle = look._place().center() * look.devicePixelRatioF()
    assert max(image.pixelColor(middle.x() + dx, middle.y()).value() for dx in range(-20, 20)) > 60
    gate.open()
    qtbot.waitUntil(lambda: window.session.main.volume is not None, timeout=20_000)
    assert not look.isVisible()


def test_escape_takes_the_first_look_away(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(series_index, "_CHUNK", 8)
    ct_stack(tmp_path, 40)
    gate = Gate(monkeypatch, series_index, "read_header", through=8)
    window.open_paths([tmp_path])
    qtbot.waitUntil(window.first_look.isVisible, timeout=20_000)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.first_look.isVisible()
    gate.open()


def test_the_window_turns_while_a_scan_is_listed_and_loaded(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, loop: Responsiveness
) -> None:
    write_series(tmp_path, 200)
    with loop.kept(), qtbot.waitSignal(window.settled, timeout=30_000):
        window.open_paths([tmp_path])
    assert window.session.main.volume is not None


def test_a_closed_study_leaves_no_voxels_behind(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 12)
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths([tmp_path])
    for view in window.viewer.planes.values():
        view.grab()
    volume = window.session.main.volume
    assert volume is not None
    voxels = weakref.ref(volume.hu if volume.hu.base is None else volume.hu.base)
    del volume
    window.drops.close_all()

    def gone() -> bool:
        gc.collect()
        return voxels() is None

    qtbot.waitUntil(gone, timeout=20_000)
