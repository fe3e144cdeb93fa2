"""Files and folders that a hand drags over a window and lets go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class DropTarget(QObject):
    """Makes a widget take what comes from outside; whatever is not a file of this machine is left alone."""

    hovered = Signal()
    left = Signal()  # let go, or thought better of
    dropped = Signal(object)  # the paths

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say what the hand does; nothing is kept from the widget but the drop."""
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.hovered.emit()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.left.emit()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._let_go(event)
            return True
        return super().eventFilter(watched, event)

    def _let_go(self, event: QDropEvent) -> None:
        self.left.emit()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
