"""Other keys for any command: press them; whoever has them already is named before they are taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from osteoview.ui.actions import Actions
from osteoview.ui.commands import Command
from osteoview.ui.key_map import KeyMap, portable, shown
from osteoview.ui.keys_sheet import group_name
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr

_ID = int(Qt.ItemDataRole.UserRole)


class KeyEditor(QWidget):
    """A list of commands with their keys; below it, what to do with the selected one."""

    def __init__(self, keys: KeyMap, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._actions = actions
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.retranslate)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.currentItemChanged.connect(lambda *_: self._offer(""))
        self.pressed = KeyBox()
        self.pressed.caught.connect(self._offer)
        self.use = QPushButton(tr("Use this key"))
        self.use.clicked.connect(self._assign)
        self.none = QPushButton(tr("No key"))
        self.none.clicked.connect(lambda: self._give(()))
        self.reset = QPushButton(tr("Default"))
        self.reset.clicked.connect(self._reset)
        self.reset_all = QPushButton(tr("Reset all keys"))
        self.reset_all.clicked.connect(lambda: keys.reset(""))
        self.conflict = QLabel()
        self.conflict.setObjectName("conflict")
        self.conflict.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(self.pressed, 1)
        for button in (self.use, self.none, self.reset, self.reset_all):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID_PX)
        for widget in (self.search, self.list, self.conflict):
            layout.addWidget(widget)
        layout.addLayout(row)
        self._key = ""
        keys.changed.subscribe(self.retranslate)
        self.retranslate()

    @property
    def selected(self) -> str:
        """The command that is changed; '' while none is selected."""
        items = self.list.selectedItems()
        return str(items[0].data(0, _ID) or "") if items else ""

    def select(self, command_id: str) -> None:
        """Point at a command."""
        for n in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(n)
            if item is not None and item.data(0, _ID) == command_id:
                self.list.setCurrentItem(item)

    def retranslate(self) -> None:
        """The list as it is now."""
        selected, wanted = self.selected, self.search.text().casefold()
        self.list.clear()
        for command in self._actions.attached:
            name = f"{group_name(command.group)}: {tr(command.text).removesuffix('…')}"
            keys = "   ".join(shown(key) for key in self._keys.keys(command.id))
            if wanted in f"{name} {keys}".casefold():
                item = QTreeWidgetItem([name, keys])
                item.setData(0, _ID, command.id)
                font = item.font(1)
                font.setBold(self._keys.is_own(command.id))
                item.setFont(1, font)
                self.list.addTopLevelItem(item)
        self.list.resizeColumnToContents(0)
        self.select(selected)
        self._offer("")

    def _offer(self, key: str) -> None:
        """Say whose the pressed key is."""
        self._key = portable(key)
        self.pressed.setText(shown(self._key))
        owner = self._keys.owner(self._key) if self._key else None
        taken = owner is not None and owner.id != self.selected
        self.conflict.setText(self._taken(owner) if taken and owner is not None else "")
        self.conflict.setVisible(taken)
        chosen = self.selected
        self.use.setEnabled(bool(chosen and self._key))
        self.none.setEnabled(bool(chosen and self._keys.keys(chosen)))
        self.reset.setEnabled(bool(chosen and self._keys.is_own(chosen)))

    def _taken(self, owner: Command) -> str:
        words = tr("{key} belongs to “{command}”. Used here, it is taken away there.")
        return words.format(key=shown(self._key), command=tr(owner.text).removesuffix("…"))

    def _assign(self) -> None:
        self._give((self._key,))

    def _give(self, keys: tuple[str, ...]) -> None:
        if self.selected:
            self._keys.assign(self.selected, keys)

    def _reset(self) -> None:
        if self.selected:
            self._keys.reset(self.selected)


class KeyBox(QLineEdit):
    """Shows the key that is pressed instead of typing it. Tab still leaves it."""

    caught = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press a key"))
        self.setAccessibleName(tr("Press a key"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Catch it, with what is held down beside it."""
        self.caught.emit(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText))

    def event(self, event: object) -> bool:
        """Keys that are commands elsewhere are only keys here."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)  # type: ignore[arg-type]  # whatever Qt sends
