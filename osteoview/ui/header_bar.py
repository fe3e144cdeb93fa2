"""The top of the window: name, pages, menus, what the pictures are drawn by, and what the program is for."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenuBar, QWidget

from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr, trn

_HEIGHT_PX = 40
# Below this the menus need the room of what can be left out.
_ROOM_FOR_ALL_PX = 1200


class HeaderBar(QFrame):
    """Holds the menu bar, except on a Mac, where it belongs to the top of the screen."""

    def __init__(self, tabs: QWidget, menus: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(_HEIGHT_PX)
        self._brand = QLabel("OsteoView")
        self._brand.setObjectName("brand")
        self._drawing = QLabel()
        self._drawing.setObjectName("chip")
        research = QLabel(tr("Research use only"))
        research.setObjectName("research")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 0, 2 * GRID_PX, 0)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self._brand)
        layout.addWidget(tabs, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(GRID_PX)
        if sys.platform != "darwin":
            menus.setNativeMenuBar(False)
            layout.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            layout.addStretch(1)
        layout.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(research, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What draws is said where there is room."""
        self._drawing.setVisible(event.size().width() >= _ROOM_FOR_ALL_PX)
        super().resizeEvent(event)

    def retranslate(self) -> None:
        """What draws, in the language that is loaded."""
        self._drawing.setText(trn("CPU · %n cores", os.cpu_count() or 1))
        self._drawing.setToolTip(tr("Images are drawn by the processor; no graphics card is used."))

    def dress(self, theme: Theme) -> None:
        """The name in two colours."""
        self._brand.setText(f'Osteo<span style="color:{theme.accent}">View</span>')
        self._brand.setAccessibleName("OsteoView")
