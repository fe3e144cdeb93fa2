"""A view in a window of its own, for a second monitor."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.words import tr


class OwnWindow(QWidget):
    """Holds one view until it is closed."""

    closed = Signal()

    def __init__(self, view: ImageView) -> None:
        super().__init__()
        self._home = view.screen()
        self.setWindowTitle(tr("OsteoView: research use only"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)
        view.show()

    def show_on_free_screen(self) -> None:
        """Fill a screen that the main window is not on; where there is none, a window like any other."""
        other = next((screen for screen in QGuiApplication.screens() if screen is not self._home), None)
        if other is None:
            self.resize(self._home.availableSize() * 0.6)
            self.show()
        else:
            self.setGeometry(other.availableGeometry())
            self.showMaximized()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Give the view back."""
        self.closed.emit()
        super().closeEvent(event)
