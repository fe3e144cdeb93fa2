"""The table of commands come alive: one action for each, with its keys, in menus, on buttons and in tooltips.

The seam for whoever adds a command: a row in `osteoview.ui.commands`, and where the window is wired
`window.commands.attach({"planes.align": begin_aligning})`. A checkable command shows its state by
`commands.check(id, on)`, one that makes no sense just now is greyed by `commands.enable(id, yes)`. What nothing is
attached to shows nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from osteoview.ui.commands import COMMANDS, Command, Group, Reach
from osteoview.ui.icons import icon
from osteoview.ui.key_map import KeyMap, shown
from osteoview.ui.theme import Theme
from osteoview.ui.words import tr

Work = Callable[[], object]


class Actions(QObject):
    """All commands of one window. Keys follow the key map, words the language, icons the theme."""

    changed = Signal()  # words, keys or icons: tooltips and sheets read again

    def __init__(self, keys: KeyMap, window: QWidget, images: QWidget) -> None:
        super().__init__(window)
        self._keys = keys
        self._commands = {command.id: command for command in COMMANDS}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[Group, QMenu] = {}
        for command in COMMANDS:
            action = QAction(self)
            action.setObjectName(command.id)
            action.setCheckable(command.checkable)
            action.setAutoRepeat(command.repeats)
            action.setVisible(False)
            action.setEnabled(False)
            # On a Mac Qt would move what sounds like "Settings" or "Quit" by its English text alone.
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.setIconVisibleInMenu(False)
            if command.reach is Reach.IMAGES:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                images.addAction(action)
            else:
                window.addAction(action)
            self._actions[command.id] = action
        keys.changed.subscribe(self.retranslate)
        self.retranslate()

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def attach(self, works: Mapping[str, Work]) -> None:
        """Say what these commands do; from now on they show, and their keys are heard."""
        for command_id, work in works.items():
            action = self._actions[command_id]
            action.triggered.connect(lambda _checked, work=work: work())
            action.setVisible(True)
            action.setEnabled(True)

    @property
    def attached(self) -> tuple[Command, ...]:
        """The commands that do something, in the order of the table."""
        return tuple(command for command in COMMANDS if self._actions[command.id].isVisible())

    def command(self, command_id: str) -> Command:
        """The row of the table."""
        return self._commands[command_id]

    def check(self, command_id: str, on: bool) -> None:
        """Show a checkable command as on or off, without carrying it out."""
        self._actions[command_id].setChecked(on)

    def enable(self, command_id: str, yes: bool) -> None:
        """Offer a command, or grey it."""
        action = self._actions[command_id]
        action.setEnabled(yes and action.isVisible())

    def tooltip(self, command_id: str) -> str:
        """What a button says when the pointer rests on it: its name and its keys."""
        keys = self._keys.keys(command_id)
        name = tr(self._commands[command_id].text).removesuffix("…")
        return f"{name} ({shown(keys[0])})" if keys else name

    def fill_menus(self, bar: QMenuBar) -> None:
        """One menu for each group, in the order of the groups."""
        for group in Group:
            menu = bar.addMenu("")
            menu.setToolTipsVisible(True)
            self._menus[group] = menu
            for command in COMMANDS:
                if command.group is group:
                    if command.section:
                        menu.addSeparator()
                    menu.addAction(self._actions[command.id])
        self._name_menus()

    def menu(self, group: Group) -> QMenu:
        """One of the menus, for a window that hangs a further one in it."""
        return self._menus[group]

    def retranslate(self) -> None:
        """Words in the language that is loaded, keys as they are chosen now."""
        self._name_menus()
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setText(tr(command.text))
            action.setShortcuts([QKeySequence(key) for key in self._keys.keys(command.id)])
            action.setToolTip(self.tooltip(command.id))
        self.changed.emit()

    def dress(self, theme: Theme) -> None:
        """Icons in the theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(icon(command.icon, theme.text))
        self.changed.emit()

    def _name_menus(self) -> None:
        for group, menu in self._menus.items():
            menu.setTitle(tr(group.value))
