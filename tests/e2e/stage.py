"""The whole program in a real window, a hand on mouse and keyboard, and somebody who looks now and then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.plane import Name
from osteoview.imaging.reslice import Reslicer
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.ui.garbage import look_seldom
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.series_row import PIECE
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.plane_view import PlaneView
from tests.hand import Hand
from tests.small_models import save_small_model
from trainer.task import Task

_PATIENCE_S = 60.0
Camera = Callable[[str, QImage], None]


def _nobody(name: str, picture: QImage) -> None:
    del name, picture


class Stage:
    """What a journey acts on. It knows widgets only as a person does: by their words and their place."""

    def __init__(self, window: MainWindow, camera: Camera = _nobody) -> None:
        self.window = window
        self.session = window.session
        self.hand = Hand()
        self._camera = camera

    def keep_models(self, folder: Path, *tasks: Task) -> None:
        """Let the program find small models of these tasks among its own, and ask them from now on."""
        for n, task in enumerate(tasks):
            save_small_model(folder, f"{task.id}-{n + 1}", task, seed=n)
        self.window.classifying.own_models = folder
        self.window.classifying.watch()
        self.wait(lambda: self.window.classifying.shelf.known)

    def until_answered(self) -> None:
        """Wait until L1 is found and the networks have said all that they have to say."""
        asked, finder = self.window.classifying, self.window.locating.finder

        def answered() -> bool:
            return asked.classification.reply is not None and not (finder.running or asked.predictor.running)

        self.wait(answered, 4 * _PATIENCE_S)
        self.look()

    def view(self, name: Name) -> PlaneView:
        """One of the three planes."""
        return self.window.viewer.planes[name]

    def click(self, words: str) -> None:
        """Press the button with these words."""
        buttons = [one for one in self.window.findChildren(QPushButton) if one.text() == words and one.isVisible()]
        assert buttons, f"there is no button {words!r}"
        self.hand.click(buttons[0])

    def drop(self, *paths: Path) -> None:
        """Let files fall on the middle of the window, and wait until everything is read and drawn."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        at, buttons = QPointF(self.window.rect().center()), Qt.MouseButton.LeftButton
        drag = (Qt.DropAction.CopyAction, data, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window, QDragEnterEvent(at.toPoint(), *drag))
        with self.settling():
            QApplication.sendEvent(self.window, QDropEvent(at, *drag))

    def lines(self) -> list[str]:
        """What the series list says."""
        rows = self.window.series.list
        return [rows.item(n).text() for n in range(rows.count())]

    def choose(self, words: str) -> None:
        """Click the line of the series list that holds these words."""
        rows = self.window.series.list
        items = (rows.item(n) for n in range(rows.count()))
        item = next((one for one in items if one.data(PIECE) is not None and words in one.text()), None)
        assert item is not None, f"nothing in the list is called {words}: {self.lines()}"
        rows.scrollToItem(item)
        self.look()
        with self.settling():
            self.hand.click(rows.viewport(), rows.visualItemRect(item).center())

    def key(self, keys: str) -> None:
        """Type."""
        self.hand.key(self.window, keys)

    @contextmanager
    def settling(self) -> Iterator[None]:
        """Wait until what is begun inside has been read, loaded and drawn."""
        settled: list[bool] = []
        connection = self.window.settled.connect(lambda: settled.append(True))
        yield
        self.wait(lambda: bool(settled))
        self.window.settled.disconnect(connection)
        self.look()

    def wait(self, happened: Callable[[], bool], patience_s: float = _PATIENCE_S) -> None:
        """Let the program run until something is so."""
        end = monotonic() + patience_s
        while not happened():
            QApplication.processEvents()
            assert monotonic() < end, "it did not happen"

    def look(self) -> None:
        """Let everything be painted that waits for it."""
        for _ in range(5):
            QApplication.processEvents()

    def shot(self, name: str) -> None:
        """Show the screen to whoever looks."""
        for _ in range(10):
            self.look()
        self._camera(name, self.window.grab().toImage())

    def greys(self, view: ImageView) -> NDArray[np.uint8]:
        """What a view shows, as brightness of its pixels."""
        image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        return rows[:, : image.width()].copy()

    def at(self, view: QWidget, across: float, down: float) -> QPoint:
        """A point of a widget, as parts of its width and height."""
        return QPoint(round(view.width() * across), round(view.height() * down))


@contextmanager
def staged(
    camera: Camera = _nobody, *, size: Sequence[int] = (1366, 768), theme: str = "dark", hints: bool = False
) -> Iterator[Stage]:
    """The program, open and active, with the settings of somebody who has just installed it."""
    preferences = Preferences()
    preferences.change(theme=theme)
    look_seldom()  # as the program does
    with Reslicer() as reslicer:
        window = MainWindow(Session(), Decoders(1), reslicer, preferences)
        if not hints:
            window.hints.dismiss_all()
        window.resize(*size)
        window.locating.finder.watch()
        window.show()
        window.activateWindow()
        stage = Stage(window, camera)
        stage.wait(window.isActiveWindow)
        stage.look()
        try:
            yield stage
        finally:
            window.close()
            stage.look()
            window.deleteLater()
            stage.look()
