"""Plays through the slices of a view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from osteoview.ui.viewer.image_view import ImageView

_SLICES_PER_SECOND = 12
_SLOWEST, _FASTEST = 1, 60


class Cine(QObject):
    """Steps from slice to slice, back again at either end, until it is told to stop."""

    changed = Signal()

    def __init__(self, position: Callable[[ImageView], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._position = position
        self._view: ImageView | None = None
        self._towards = 1
        self._rate = _SLICES_PER_SECOND
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def playing(self) -> bool:
        """Whether slices follow each other by themselves."""
        return self._view is not None

    def toggle(self, view: ImageView) -> None:
        """Play this view, or stop."""
        if self.playing:
            self.stop()
        else:
            self._view, self._towards = view, 1
            self._timer.start(round(1000 / self._rate))
            self.changed.emit()

    def stop(self) -> None:
        """Stand still."""
        self._view = None
        self._timer.stop()
        self.changed.emit()

    def faster(self, factor: float) -> None:
        """Change the pace."""
        self._rate = round(min(max(self._rate * factor, _SLOWEST), _FASTEST))
        if self.playing:
            self._timer.start(round(1000 / self._rate))
        self.changed.emit()

    def _step(self) -> None:
        view = self._view
        if view is None:
            return
        before = self._position(view)
        view.scroll_slices(self._towards)
        if self._position(view) == before:
            self._towards = -self._towards
            view.scroll_slices(self._towards)
