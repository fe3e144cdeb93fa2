"""From a drop to the first image, to the whole scan, and how long the window stands still meanwhile.

Each opening is a process of its own: memory that nobody has used before, and a window that has never shown anything.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from pydicom.uid import JPEG2000Lossless
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.reslice import Reslicer
from osteoview.imaging.volume_loader import LOADING
from osteoview.session.session import Session
from osteoview.ui.main_window import MainWindow
from tests.bench.on_screen import SIZE_PX, on_screen
from tests.bench.our_window import wait_until
from tests.bench.series import write_series
from tests.gui.watchdog import Watchdog

_TURNS = 5
_SLICES, _COMPRESSED = 600, 120


def run() -> list[str]:
    """Six hundred plain slices, and as many compressed ones as make a similar wait."""
    with tempfile.TemporaryDirectory() as folder:
        plain, packed = Path(folder) / "plain", Path(folder) / "packed"
        write_series(plain, _SLICES)
        write_series(packed, _COMPRESSED, JPEG2000Lossless)
        return [
            *_rows(f"{_SLICES} plain slices", plain),
            *_rows(f"{_COMPRESSED} slices of JPEG 2000", packed),
        ]


def _rows(what: str, folder: Path) -> list[str]:
    turns = [json.loads(on_screen("tests.bench.bench_opening", str(folder))[-1]) for _ in range(_TURNS)]
    first, slab, whole, longest = (median(turn[name] for turn in turns) for name in ("first", "scan", "whole", "gap"))
    verdict = "ok" if first <= 0.15 * whole else "short"
    return [
        f"{what}: whole after {whole * 1e3:.0f} ms",
        f"    first image after {first * 1e3:.0f} ms, {first / whole:.1%} of it (may be 15 %) {verdict}",
        f"    first slice in its place after {slab * 1e3:.0f} ms, {slab / whole:.1%}",
        f"    longest standstill of the event loop {longest * 1e3:.0f} ms (may be 50 ms)",
    ]


class _Seen(QObject):
    """When a widget was first painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.at_s = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and not self.at_s:
            self.at_s = perf_counter()
        return super().eventFilter(watched, event)


def measure(folder: Path) -> dict[str, float]:
    """Seconds from the drop to each, and the longest standstill."""
    application = QApplication(sys.argv[:1])
    with Reslicer() as reslicer:
        reslicer.warm_up()  # a window that stood open for a second has done so
        window = MainWindow(Session(), Decoders(), reslicer)
        window.resize(*SIZE_PX)
        window.show()
        wait_until(window.windowHandle().isExposed)
        look, scan = _Seen(window.first_look), _Seen(window.viewer.planes["axial"])
        display = window.session.main
        dog = Watchdog()
        start = perf_counter()
        with dog.watching():
            window.open_paths([folder])
            wait_until(lambda: display.volume is not None and LOADING not in display.notes and scan.at_s > 0)
        whole = perf_counter() - start
        window.close()
    application.processEvents()
    first = min(at for at in (look.at_s, scan.at_s) if at) - start
    return {"first": first, "scan": scan.at_s - start, "whole": whole, "gap": dog.longest()[0]}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
