"""The peer of every picture on our screen: a pyqtgraph window with three images and nothing else."""

from __future__ import annotations

import importlib
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.bench.on_screen import SIZE_PX

pyqtgraph: Any = importlib.import_module("pyqtgraph")  # ships no types

_SLICES = 16
_LEVELS_HU = (-100, 400)


class BareWindow:
    """Three 512² images, one large beside two, as our window has them."""

    def __init__(self) -> None:
        self._widget = pyqtgraph.GraphicsLayoutWidget()
        self._widget.resize(*SIZE_PX)
        self._images = [pyqtgraph.ImageItem(axisOrder="row-major") for _ in range(3)]
        for image, (row, column, rows) in zip(self._images, ((0, 0, 2), (0, 1, 1), (1, 1, 1)), strict=True):
            box = self._widget.addViewBox(row, column, rowspan=rows)
            box.setAspectLocked()
            box.addItem(image)
        self._hu: NDArray[np.int16] = np.random.default_rng(0).integers(-1000, 1000, (_SLICES, 512, 512), np.int16)
        self._paints = Paints(self._widget.viewport())
        self._shown = 0
        self._widget.show()
        self.repaint()

    def repaint(self) -> float:
        """Show the next slices in all three images; returns the seconds until they are painted."""
        before, start = self._paints.count, perf_counter()
        for n, image in enumerate(self._images):
            image.setImage(self._hu[(self._shown + 5 * n) % _SLICES], autoLevels=False, levels=_LEVELS_HU)
        self._shown += 1
        while self._paints.count == before:
            QApplication.processEvents()
        return perf_counter() - start

    def close(self) -> None:
        self._widget.close()


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)
