"""Our window with a CT open in it, and a clock that stops when what was done is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.reslice import Reslicer
from osteoview.session.session import Session
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.plane_view import PlaneView
from tests.bench.bare_window import Paints
from tests.bench.on_screen import SIZE_PX

_PATIENCE_S = 60.0


class OurWindow:
    """What a bench needs of the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.views: dict[Name, PlaneView] = window.viewer.planes
        self.paints = {name: Paints(view) for name, view in self.views.items()}

    def middle(self, name: Name) -> QPoint:
        """The view's middle, where the crosshair of a fresh study is not far."""
        return self.views[name].rect().center()

    def begin_in_the_middle(self) -> None:
        """Put the crosshair where a circle around it stays inside the scan."""
        display = self.window.session.main
        assert display.volume is not None
        display.move_crosshair(display.volume.center_mm)

    def crosshair_px(self, name: Name) -> QPoint:
        """Where the view shows the crosshair."""
        plane = self.views[name].plane
        assert plane is not None
        x, y, _ = plane.to_px(self.window.session.main.crosshair_mm)
        return QPoint(round(x), round(y))

    def handle(self, name: Name) -> QPoint:
        """The handle to the right of the crosshair, found as a person finds it: there the pointer becomes a hand."""
        view, start = self.views[name], self.crosshair_px(name)
        for x in range(start.x(), view.width()):
            shapes = [hand.cursor_at(QPointF(x, start.y())) for hand in view.hands]
            if Qt.CursorShape.PointingHandCursor in shapes:
                return QPoint(x + 4, start.y())
        raise LookupError(f"the {name} view has no handle")

    def until_painted(self, event: Callable[[], object], names: Sequence[Name] = NAMES) -> float:
        """Seconds from an event's arrival in the program until all these views have been painted since."""
        before = {name: self.paints[name].count for name in names}
        event()
        start = perf_counter()
        wait_until(lambda: all(self.paints[name].count > before[name] for name in names))
        return perf_counter() - start


@contextmanager
def our_window(folder: Path) -> Iterator[OurWindow]:
    """The window at the size of the screen with what is in this folder open, every thumbnail drawn."""
    with Reslicer() as reslicer:
        reslicer.warm_up()
        window = MainWindow(Session(), Decoders(), reslicer)
        window.hints.dismiss_all()
        window.resize(*SIZE_PX)
        window.show()
        window.activateWindow()
        settled: list[bool] = []
        window.settled.connect(lambda: settled.append(True))
        window.open_paths([folder])
        wait_until(lambda: bool(settled) and window.session.main.volume is not None)
        wait_until(window.isActiveWindow)
        yield OurWindow(window)
        window.close()
        QApplication.processEvents()


def wait_until(happened: Callable[[], bool]) -> None:
    """Run the event loop; an hour of silence would say less than an error."""
    start = perf_counter()
    while not happened():
        QApplication.processEvents()
        if perf_counter() - start > _PATIENCE_S:
            raise TimeoutError(f"nothing came in {_PATIENCE_S:.0f} s")
