"""How long a picture takes from the hand's movement to the last pixel, against a bare pyqtgraph window.

Real mouse events on 512 × 512 × 600 voxels, software rendering, 1920×1080; the clock starts when the event is in the
program's queue. One frame of ours and one of the bare window's in turns; the bare one repaints three 512² images,
without an overlay and without having been asked by a mouse.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from osteoview.imaging.plane import Name
from osteoview.imaging.reslice import Slab
from tests.bench.bare_window import BareWindow
from tests.bench.on_screen import on_screen
from tests.bench.our_window import OurWindow, our_window
from tests.bench.series import write_series
from tests.bench.timing import Comparison, p95, take_clocked_turns
from tests.hand import Hand

_SLICES = 600
_FRAMES = 120
_AT_ONCE = 200
_SCROLL, _CROSSHAIR, _HEAVY = 1.5, 2.0, 33 / 8


def run() -> list[str]:
    """Rows of the table; the windows live in a process of their own."""
    return on_screen("tests.bench.bench_frames")


def measure(folder: Path) -> Iterator[str]:
    """All gestures, one after the other."""
    bare = BareWindow()
    with our_window(folder) as ours:
        hand = Hand(waits=False)
        ours.window.raise_()
        yield f"events {'of the display' if hand.is_real else 'posted by Qt'}; a frame ends when it is painted"
        for name in ours.views:
            size = ours.views[name].size()
            what = f"scroll {name} ({size.width()} × {size.height()})"
            yield from _rows(what, _scrolling(ours, hand, name), bare, _SCROLL)
        for name in ours.views:
            yield from _rows(f"crosshair dragged in {name}", _pointing(ours, hand, name), bare, _CROSSHAIR)
        yield from _rows("planes turned by the handle", _turning(ours, hand), bare, _HEAVY)
        display = ours.window.session.main
        yield from _rows("crosshair dragged, planes oblique", _pointing(ours, hand, "axial"), bare, _HEAVY)
        display.straighten()
        for slab in (Slab(10, "mip"), Slab(10, "mean")):
            display.set_slab(slab)
            yield from _rows(f"10 mm slab dragged, {slab.mode}", _pointing(ours, hand, "axial"), bare, _HEAVY)
        display.set_slab(None)
        yield _queue(ours, hand)
        bare.close()


def _rows(what: str, gesture: Callable[[], float], bare: BareWindow, at_most: float) -> list[str]:
    """The usual frame, the one in twenty that is slower, and what the processors did: that, others cannot disturb."""
    ours_cpu_s: list[float] = []
    bare_cpu_s: list[float] = []
    ours_s, bare_s = take_clocked_turns(_noting(gesture, ours_cpu_s), _noting(bare.repaint, bare_cpu_s), turns=_FRAMES)
    usual = Comparison(what, median(ours_s), "bare pyqtgraph, 3 images", median(bare_s), at_most)
    slow = Comparison("    19 of 20 frames within", p95(ours_s), "bare, 19 of 20", p95(bare_s), at_most)
    cpu = Comparison("    processor time, all threads", median(ours_cpu_s), "bare", median(bare_cpu_s))
    return [str(usual), str(slow), str(cpu)]


def _noting(work: Callable[[], float], cpu_s: list[float]) -> Callable[[], float]:
    def noted() -> float:
        start = process_time()
        seconds = work()
        cpu_s.append(process_time() - start)
        return seconds

    return noted


def _scrolling(ours: OurWindow, hand: Hand, name: Name) -> Callable[[], float]:
    view, at = ours.views[name], ours.middle(name)
    turns = iter(range(10**9))

    def one() -> float:
        notch = 1 if next(turns) % 60 < 30 else -1
        return ours.until_painted(lambda: hand.wheel(view, at, notch), [name])

    return one


def _pointing(ours: OurWindow, hand: Hand, name: Name) -> Callable[[], float]:
    """Around a circle, a few pixels a frame, with the button down."""
    view = ours.views[name]
    hand.key(ours.window, "H")
    ours.begin_in_the_middle()
    middle, radius = ours.crosshair_px(name), 0.25 * min(view.width(), view.height())
    steps = iter(range(10**9))

    def one() -> float:
        n = next(steps)
        # From where no line of the crosshair runs, which would be taken hold of.
        at = _around(middle, radius, math.pi / 4 + n / 9)
        if n == 0:
            return ours.until_painted(lambda: hand.press(view, at))
        if n == _FRAMES:
            return ours.until_painted(lambda: hand.release(view, at), [])
        return ours.until_painted(lambda: hand.move(view, at))

    return one


def _turning(ours: OurWindow, hand: Hand) -> Callable[[], float]:
    """The handle of the axial view's crosshair, to and fro."""
    view = ours.views["axial"]
    ours.begin_in_the_middle()
    middle, grip = ours.crosshair_px("axial"), ours.handle("axial")
    radius = math.hypot(grip.x() - middle.x(), grip.y() - middle.y())
    steps = iter(range(10**9))

    def one() -> float:
        n = next(steps)
        at = _around(middle, radius, 0.06 * (12 - abs(n % 48 - 24)))  # always on the move
        if n == 0:
            return ours.until_painted(lambda: hand.press(view, grip), [])
        if n == _FRAMES:
            return ours.until_painted(lambda: hand.release(view, at), [])
        return ours.until_painted(lambda: hand.move(view, at), ["sagittal", "coronal"])

    return one


def _queue(ours: OurWindow, hand: Hand) -> str:
    """Two hundred moves before the program looks: how many pictures that makes, and where the crosshair ends."""
    ours.begin_in_the_middle()
    view, middle = ours.views["axial"], ours.crosshair_px("axial")
    ends = [_around(middle, 80, math.pi / 4 + n / 9) for n in range(_AT_ONCE)]
    hand.press(view, ends[0])
    before = ours.paints["axial"].count
    hand.move_all(view, ends)
    QApplication.processEvents()
    QApplication.processEvents()
    hand.release(view, ends[-1])
    painted = ours.paints["axial"].count - before
    off = ours.crosshair_px("axial") - ends[-1]
    return (
        f"{_AT_ONCE} moves at once: {painted} pictures, crosshair {math.hypot(off.x(), off.y()):.1f} px from the last"
    )


def _around(middle: QPoint, radius: float, angle: float) -> QPoint:
    return middle + QPointF(radius * math.cos(angle), radius * math.sin(angle)).toPoint()


def main() -> int:
    """In the process that has the screen."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        write_series(Path(folder), _SLICES)
        for line in measure(Path(folder)):
            print(line, flush=True)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
