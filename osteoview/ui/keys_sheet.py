"""The sheet of keys: every command with its keys, and what hands do without any, to be searched."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from osteoview.ui.actions import Actions
from osteoview.ui.commands import GESTURES, Group
from osteoview.ui.key_map import KeyMap, shown
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr

_MOST_PX = (1120, 760)
_MARGIN_PX = 40
_COLUMN_PX = 320


class KeysSheet(QWidget):
    """Lies over the whole window and dims it; Esc, ? or a click beside the sheet takes it away."""

    def __init__(self, actions: Actions, keys: KeyMap, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._keys = keys
        self._window = window
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search"))
        self.search.textChanged.connect(self._fill)
        title = QLabel(tr("Keys and gestures"))
        title.setObjectName("title")
        hint = QLabel(tr("Keys can be changed in the settings. Esc closes."))
        hint.setObjectName("dim")
        top = QHBoxLayout()
        top.setSpacing(2 * GRID_PX)
        top.addWidget(title)
        top.addWidget(hint, 1)
        top.addWidget(self.search, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = QFrame(self)
        self._sheet.setObjectName("sheet")
        layout = QVBoxLayout(self._sheet)
        layout.setContentsMargins(3 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(2 * GRID_PX)
        layout.addLayout(top)
        layout.addWidget(self._area, 1)
        window.installEventFilter(self)
        keys.changed.subscribe(self._fill)
        self._place()
        self._fill()
        self.search.setFocus()

    def retranslate(self) -> None:
        """The same sheet in another language."""
        self._fill()

    def rows(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Group, what is done, keys: of all that matches what is searched for."""
        wanted = self.search.text().casefold()
        mouse = tr("With the mouse")
        rows: list[tuple[str, str, tuple[str, ...]]] = [(mouse, tr(what), (tr(how),)) for how, what in GESTURES]
        for command in self._actions.attached:
            keys = tuple(shown(key) for key in self._keys.keys(command.id))
            rows.append((group_name(command.group), tr(command.text).removesuffix("…"), keys))
        return [row for row in rows if wanted in " ".join((row[0], row[1], *row[2])).casefold()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
            self._fill()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QEvent) -> None:  # noqa: N802
        """Begin with the search."""
        del event
        self._place()
        self.search.setFocus()
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes; nothing else reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click beside the sheet closes it."""
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Dim what is below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 150))
        painter.end()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(_MOST_PX[0], self.width() - _MARGIN_PX)
        height = min(_MOST_PX[1], self.height() - _MARGIN_PX)
        self._sheet.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _fill(self) -> None:
        """Groups in columns, each as short as the others."""
        groups: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for group, words, keys in self.rows():
            groups.setdefault(group, []).append((words, keys))
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, GRID_PX, 0)
        columns.setSpacing(4 * GRID_PX)
        many = max(1, min(3, self._sheet.width() // _COLUMN_PX))
        tall = [0] * many
        made = [QVBoxLayout() for _ in range(many)]
        for group, rows in groups.items():
            shortest = tall.index(min(tall))
            made[shortest].addLayout(_group(group, rows))
            made[shortest].addSpacing(2 * GRID_PX)
            tall[shortest] += len(rows) + 2
        for column in made:
            column.addStretch(1)
            columns.addLayout(column, 1)
        if not groups:
            made[0].insertWidget(0, QLabel(tr("No command is called that.")))
        self._area.setWidget(inside)


def group_name(group: Group) -> str:
    """The name of a menu without the mark of its letter: '窗口(&W)' is '窗口'."""
    name = tr(group.value)
    return name.partition("(&")[0].replace("&", "")


def _group(name: str, rows: list[tuple[str, tuple[str, ...]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID_PX)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    heading = QLabel(name.upper())
    heading.setObjectName("group")
    grid.addWidget(heading, 0, 0, 1, 2)
    for n, (words, keys) in enumerate(rows, 1):
        what = QLabel(words)
        what.setWordWrap(True)
        grid.addWidget(what, n, 0)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        chips.addStretch(1)
        for key in keys:
            chip = QLabel(key)
            chip.setObjectName("key")
            chips.addWidget(chip)
        grid.addLayout(chips, n, 1)
    return grid
