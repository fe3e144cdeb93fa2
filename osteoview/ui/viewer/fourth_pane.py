"""The pane beside the three planes: several small pages, one at a time, chosen by their names above them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr


class FourthPane(QWidget):
    """Pages by their English names, which are marked for translation where they are given."""

    def __init__(self, pages: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fourth")
        self._names = tuple(pages)
        self._pages = QStackedWidget()
        self._choice = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(GRID_PX, 2, GRID_PX, 2)
        row.setSpacing(GRID_PX // 2)
        for n, (name, page) in enumerate(pages.items()):
            button = QToolButton()
            button.setObjectName("tab")
            button.setText(tr(name))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._choice.addButton(button, n)
            self._pages.addWidget(page)
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)
        self._choice.idClicked.connect(self._pages.setCurrentIndex)
        self.show_page(self._names[0])

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        number = self._names.index(name)
        self._pages.setCurrentIndex(number)
        self._choice.button(number).setChecked(True)
