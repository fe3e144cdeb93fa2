"""The window's pages behind each other, and the tabs that turn to them; a page is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from osteoview.ui.words import tr

Make = Callable[[], QWidget]


class Pages(QStackedWidget):
    """`tabs` goes into the header; commands turn pages by their names."""

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._makers: dict[str, Make] = {}
        self.tabs = QTabBar()
        self.tabs.setObjectName("pages")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAutoHide(True)  # one page needs no tab
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(tr("Pages"))
        self.tabs.currentChanged.connect(self._turn)

    def add(self, name: str, title: str, make: Make) -> None:
        """One more; `title` is marked English. The first is made and shown at once."""
        self._names.append(name)
        self._makers[name] = make
        self.addWidget(QWidget())
        self.tabs.addTab(tr(title))

    @property
    def shown(self) -> str:
        """The page in front, by its name."""
        return self._names[self.currentIndex()]

    def turn_to(self, name: str) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def _turn(self, number: int) -> None:
        name = self._names[number] if number < len(self._names) else ""
        make = self._makers.pop(name, None)
        if make is not None:
            empty = self.widget(number)
            self.insertWidget(number, make())
            if empty is not None:
                self.removeWidget(empty)
                empty.deleteLater()
        self.setCurrentIndex(number)
        self.turned.emit(name)


def stacked(*widgets: QWidget) -> QWidget:
    """One below the other, without a gap; whatever can grow takes the room."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if isinstance(widget, QSplitter | Pages) else 0)
    return page
