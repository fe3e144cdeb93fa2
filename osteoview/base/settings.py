"""What a person has chosen, kept from one start to the next."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import count
from typing import TYPE_CHECKING

from osteoview.base.errors import OsteoViewError
from osteoview.base.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Values = dict[str, Json]
Upgrade = Callable[[Values], Values]


class SettingsError(OsteoViewError):
    """The settings file cannot be used as it is."""


class Settings:
    """A flat table of named values in one JSON file with a version, written atomically on every change.

    `upgrades[v]` turns the values of version v into those of version v + 1, so a file of any older version opens.
    A damaged file is set aside under another name, never overwritten, and `notice` says so. A file of a newer
    version is refused: saving over it would lose what the newer program keeps there.
    """

    def __init__(
        self, path: Path, *, version: int, defaults: Mapping[str, Json], upgrades: Mapping[int, Upgrade]
    ) -> None:
        self._path = path
        self._version = version
        self._defaults = dict(defaults)
        self.notice = ""
        self._values = self._load(upgrades)

    def __getitem__(self, name: str) -> Json:
        return self._values[name] if name in self._values else self._defaults[name]

    def __setitem__(self, name: str, value: Json) -> None:
        self.update({name: value})

    def update(self, values: Mapping[str, Json]) -> None:
        """Keep several values at once: the file is written once, and not at all when one of them does not fit.

        Raises OSError where the file cannot be written; the values hold nevertheless until the program ends.
        """
        for name, value in values.items():
            if name not in self._defaults:
                raise KeyError(f"no such setting: {name}")
            if type(value) is not type(self._defaults[name]) and self._defaults[name] is not None:
                raise TypeError(f"setting {name} holds a {type(self._defaults[name]).__name__}, not {value!r}")
        self._values.update(values)
        self._save()

    def _load(self, upgrades: Mapping[int, Upgrade]) -> Values:
        try:
            document = json.loads(self._path.read_bytes())
            version, values = int(document["version"]), dict(document["values"])
        except FileNotFoundError:
            return {}
        except OSError as reason:
            words = reason.strerror or type(reason).__name__
            self.notice = f"The settings file cannot be read ({words}). Defaults are in use."
            return {}
        except (ValueError, KeyError, TypeError):
            aside = next(name for name in map(self._aside, count(1)) if not name.exists())
            self._path.replace(aside)
            self.notice = f"The settings file was damaged. Defaults are in use; the old file is kept as {aside.name}."
            return {}
        if version > self._version:
            raise SettingsError(
                f"{self._path.name} was written by a newer OsteoView "
                f"(settings version {version}, this one knows up to {self._version}).",
                hint="Start the newer program, or move the file away to begin with defaults.",
            )
        for old in range(version, self._version):
            values = upgrades[old](values)
        return {name: value for name, value in values.items() if name in self._defaults}

    def _aside(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.stem}.damaged-{number}.json")

    def _save(self) -> None:
        document = {"version": self._version, "values": self._values}
        write_atomically(self._path, json.dumps(document, indent=2, ensure_ascii=False).encode())
