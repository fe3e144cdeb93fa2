"""What stays in memory after ten studies were opened and closed, and what 1500 slices take while they are open."""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.reslice import Reslicer
from osteoview.session.session import Session
from osteoview.ui.main_window import MainWindow
from tests.bench.on_screen import SIZE_PX, on_screen
from tests.bench.our_window import wait_until
from tests.bench.series import write_series

_STUDIES, _SLICES, _MANY = 10, 200, 1500
_BYTES_A_SLICE = 2 * 512 * 512
# Declared for a scan of that many slices: the voxels once, and what the program and its window need besides.
_BUDGET_MB = 1.1 * _MANY * _BYTES_A_SLICE / 1e6 + 400


def run() -> list[str]:
    """Both in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_ten_studies(Path(folder) / "some"), *_many_slices(Path(folder) / "many")]


def _ten_studies(folder: Path) -> list[str]:
    write_series(folder, _SLICES)
    found = json.loads(on_screen("tests.bench.bench_memory", str(folder), str(_STUDIES))[-1])
    grown = found["end_mb"] / found["start_mb"] - 1
    verdict = "ok" if abs(grown) <= 0.10 else "short"
    return [
        (
            f"{_STUDIES} studies of {_SLICES} slices opened and closed: {found['start_mb']:.0f} MB before, "
            f"{found['open_mb']:.0f} MB with one open, {found['end_mb']:.0f} MB after"
        ),
        f"    {grown:+.1%} (may be ±10 %) {verdict}",
    ]


def _many_slices(folder: Path) -> list[str]:
    write_series(folder, _MANY)
    found = json.loads(on_screen("tests.bench.bench_memory", str(folder), "0")[-1])
    verdict = "ok" if found["open_mb"] <= _BUDGET_MB else "short"
    voxels_mb = _MANY * _BYTES_A_SLICE / 1e6
    return [
        (
            f"{_MANY} slices open: {found['open_mb']:.0f} MB, of which voxels {voxels_mb:.0f} MB; at the peak "
            f"{found['peak_mb']:.0f} MB (may be {_BUDGET_MB:.0f} MB) {verdict}"
        )
    ]


def measure(folder: Path, studies: int) -> dict[str, float]:
    """Resident megabytes: before anything was open, with a study open, at the end, and the highest of all."""
    application = QApplication(sys.argv[:1])
    found: dict[str, float] = {}
    with Reslicer() as reslicer:
        window = MainWindow(Session(), Decoders(), reslicer)
        window.resize(*SIZE_PX)
        window.show()
        # The first study brings libraries and caches with it that stay, and are no study's.
        _open(window, folder)
        if studies:
            _close(window)
            found["start_mb"] = _resident_mb()
            for _ in range(studies):
                _open(window, folder)
                found["open_mb"] = _resident_mb()
                _close(window)
            found["end_mb"] = _resident_mb()
        else:
            found["open_mb"] = _resident_mb()
        found["peak_mb"] = _peak_mb()
        window.close()
    application.processEvents()
    return found


def _open(window: MainWindow, folder: Path) -> None:
    settled: list[bool] = []
    window.settled.connect(lambda: settled.append(True))
    window.open_paths([folder])
    wait_until(lambda: bool(settled) and window.session.main.volume is not None)
    window.settled.disconnect()


def _close(window: MainWindow) -> None:
    window.drops.close_all()
    for _ in range(3):
        QApplication.processEvents()
    gc.collect()


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _peak_mb() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
