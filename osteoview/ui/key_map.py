"""Which keys carry out which command: the table's, and those a person has chosen instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from osteoview.session.announcer import Announcer
from osteoview.session.preferences import Preferences
from osteoview.ui.commands import COMMANDS, Command

# Qt writes keys in one portable way; the table and a hand-edited settings file may write them in others.
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_ONLY_MODIFIERS = frozenset(
    (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown)
)


class KeyMap:
    """A key belongs to one command at most: giving it to another takes it away from the first."""

    def __init__(self, preferences: Preferences, commands: Sequence[Command] = COMMANDS) -> None:
        self.changed = Announcer()
        self._preferences = preferences
        self._commands = {command.id: command for command in commands}
        self._defaults = {command.id: tuple(map(portable, command.keys)) for command in commands}
        self._own = self._sound(preferences.choices.keys)

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command as Qt writes them; none is a choice too."""
        return self._own.get(command_id, self.defaults(command_id))

    def defaults(self, command_id: str) -> tuple[str, ...]:
        """The keys that the table gives."""
        return self._defaults[command_id]

    def is_own(self, command_id: str) -> bool:
        """Whether somebody has chosen other keys than the table's."""
        return command_id in self._own

    def owner(self, key: str) -> Command | None:
        """The command that this key carries out."""
        wanted = portable(key)
        return next((command for command in self._commands.values() if wanted in self.keys(command.id)), None)

    def assign(self, command_id: str, keys: Iterable[str]) -> None:
        """Give a command these keys and no others."""
        wanted = tuple(dict.fromkeys(portable(key) for key in keys if portable(key)))
        own = dict(self._own)
        for other in self._commands:
            left = tuple(key for key in self.keys(other) if key not in wanted)
            if other != command_id and left != self.keys(other):
                own[other] = left
        own[command_id] = wanted
        self._keep(own)

    def reset(self, command_id: str = "") -> None:
        """The table's keys for one command, taken back from whoever has them now, or for all."""
        if not command_id:
            self._keep({})
            return
        self.assign(command_id, self.defaults(command_id))

    def _keep(self, own: Mapping[str, tuple[str, ...]]) -> None:
        self._own = {name: keys for name, keys in own.items() if keys != self.defaults(name)}
        self._preferences.change(keys=self._own)
        self.changed.announce()

    def _sound(self, chosen: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """What an older or hand-edited file holds, without commands and keys that do not exist, each key once."""
        own: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for name, keys in chosen.items():
            if name in self._commands:
                own[name] = tuple(key for key in map(portable, keys) if key and key not in taken)
                taken.update(own[name])
        for name in self._commands:
            if name not in own and not taken.isdisjoint(self.defaults(name)):
                own[name] = tuple(key for key in self.defaults(name) if key not in taken)
        return own


def portable(key: str) -> str:
    """A key as it is stored and compared; '' for what is no key."""
    sequence = QKeySequence(key)
    if sequence.count() != 1:
        return ""
    pressed = sequence[0]  # type: ignore[index]  # the stubs forget this operator
    if pressed.key() in _ONLY_MODIFIERS:
        return ""
    return sequence.toString(_PORTABLE)


def shown(key: str) -> str:
    """A key as this system writes it: with ⌘ on a Mac, in the language that is loaded."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
