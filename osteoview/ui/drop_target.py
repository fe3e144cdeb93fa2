"""Files and folders that a hand drags over a window and lets go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow


class DropTarget(QMainWindow):
    """A window that takes what comes from outside; whatever is not a file of this machine is left alone."""

    drag_entered = Signal()
    drag_left = Signal()  # let go, or thought better of
    dropped = Signal(object)  # the paths

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Something hangs over the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.drag_entered.emit()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """It is taken away again."""
        self.drag_left.emit()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """It is let go."""
        self.drag_left.emit()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
