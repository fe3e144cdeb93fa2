"""Right of the images: panels below each other, each of which folds, and stays folded until the next start."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from osteoview.session.preferences import Preferences
from osteoview.ui.words import tr

LEAST_PX = 240
_SCROLL_BAR_PX = 12


class RightPanel(QFrame):
    """Empty, and then hidden, until `add` puts something in."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setMinimumWidth(LEAST_PX)
        self._preferences = preferences
        self._sections: dict[str, Section] = {}
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Never narrower than its contents and the scroll bar: a scroll area would cut them off at the right."""
        if event.type() == QEvent.Type.LayoutRequest:
            needed = self._inside.minimumSizeHint().width() + _SCROLL_BAR_PX
            self.setMinimumWidth(max(LEAST_PX, needed))
        return super().eventFilter(watched, event)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return self._column.count() == 1

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a part of a panel into view."""
        self._area.ensureWidgetVisible(widget)

    def reveal(self, widget: QWidget) -> None:
        """The same with a part that has just been shown, and has its place only when all is laid out."""
        QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget))

    def add(self, name: str, title: str, widget: QWidget) -> None:
        """A panel below the others. `name` is what settings call it, `title` is marked English."""
        section = Section(name, title, widget, self._preferences)
        self._column.insertWidget(self._column.count() - 1, section)
        self._sections[name] = section

    def show_sections(self, shown: bool, *names: str) -> None:
        """Whether these make sense now: what can never be filled would only promise."""
        for name in names:
            self._sections[name].setVisible(shown)


class Section(QWidget):
    """A heading that folds what is below it."""

    def __init__(self, name: str, title: str, widget: QWidget, preferences: Preferences) -> None:
        super().__init__()
        self._name = name
        self._title = title
        self._widget = widget
        self._preferences = preferences
        self.heading = QToolButton()
        self.heading.setObjectName("section")
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.heading.setChecked(name not in preferences.choices.closed_panels)
        self.heading.toggled.connect(self._fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(widget)
        self._show()
        self.retranslate()

    def retranslate(self) -> None:
        """The heading in the language that is loaded."""
        self.heading.setText(tr(self._title).upper())
        self.heading.setAccessibleName(tr(self._title))

    def _fold(self) -> None:
        closed = [name for name in self._preferences.choices.closed_panels if name != self._name]
        self._preferences.change(closed_panels=(*closed, *(() if self.heading.isChecked() else (self._name,))))
        self._show()

    def _show(self) -> None:
        unfolded = self.heading.isChecked()
        self.heading.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self._widget.setVisible(unfolded)
