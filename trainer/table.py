"""A table of a TOML or JSON file, read key by key: every wrong value is a sentence that names the file and the key."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TypeGuard


class TableError(ValueError):
    """A file says something that cannot be; the message names the file, the key and what would do."""


class Table:
    """Hands out a table's values, checked; `finish` refuses keys that nobody asked for, which are misspelt ones."""

    def __init__(self, values: object, source: str, path: str = "") -> None:
        self._source, self._path = source, path
        if not isinstance(values, Mapping) or not all(isinstance(key, str) for key in values):
            raise self.error(f"{path or 'the file'} is not a table of names and values")
        self._values: Mapping[str, object] = values
        self._asked: set[str] = set()

    def error(self, what: str) -> TableError:
        """An error that says which file it is about."""
        return TableError(f"{self._source}: {what}")

    def has(self, key: str) -> bool:
        """Whether the table says anything for the key; null and a missing key both say nothing."""
        self._asked.add(key)
        return self._values.get(key) is not None

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty."""
        value = self._value(key, default)
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(key, value, "a text")
        return value

    def choice(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """One of a few words."""
        value = self.text(key, default)
        if value not in choices:
            raise self._wrong(key, value, f"one of {', '.join(choices)}")
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        value = self._value(key, default)
        if not isinstance(value, bool):
            raise self._wrong(key, value, "true or false")
        return value

    def integer(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number within bounds, both included."""
        value = self._value(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self._wrong(key, value, f"a whole number from {low} to {high}")
        return value

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """A finite number within bounds, both included."""
        value = self._value(key, default)
        if not _is_number(value) or not low <= value <= high:
            raise self._wrong(key, value, f"a number from {low:g} to {high:g}")
        return float(value)

    def numbers(self, key: str) -> tuple[float, ...]:
        """A list of finite numbers."""
        value = self._value(key, None)
        if not isinstance(value, list) or not all(_is_number(one) for one in value):
            raise self._wrong(key, value, "a list of numbers")
        return tuple(float(one) for one in value)

    def texts(self, key: str, default: Sequence[str] | None = None) -> tuple[str, ...]:
        """A list of texts, none of them empty."""
        value = self._value(key, None if default is None else list(default))
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            raise self._wrong(key, value, "a list of texts")
        return tuple(value)

    def table(self, key: str) -> Table:
        """A table inside this one."""
        return Table(self._value(key, None), self._source, self._at(key))

    def tables(self, key: str) -> list[Table]:
        """A list of tables inside this one."""
        value = self._value(key, None)
        if not isinstance(value, list):
            raise self._wrong(key, value, "a list of tables")
        return [Table(one, self._source, f"{self._at(key)}[{number}]") for number, one in enumerate(value, start=1)]

    def plain(self, key: str) -> dict[str, object]:
        """A table inside this one as it stands, for what only people read."""
        value = self._value(key, None)
        if not isinstance(value, dict) or not all(isinstance(name, str) for name in value):
            raise self._wrong(key, value, "a table of names and values")
        return dict(value)

    def names(self) -> tuple[str, ...]:
        """Every key of a table whose keys are names of the reader's own, such as files; they count as asked for."""
        self._asked.update(self._values)
        return tuple(self._values)

    def finish(self) -> None:
        """Refuse what nobody asked for."""
        unknown = sorted(set(self._values) - self._asked)
        if unknown:
            known = ", ".join(sorted(self._asked))
            raise self.error(f"{self._at(unknown[0])} is not a known setting; known here are {known}")

    def _value(self, key: str, default: object) -> object:
        self._asked.add(key)
        value = self._values.get(key)
        if value is None:
            value = default
        if value is None:
            raise self.error(f"{self._at(key)} is missing")
        return value

    def _at(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def _wrong(self, key: str, value: object, wanted: str) -> TableError:
        shown = repr(value)
        return self.error(f"{self._at(key)} is {shown[:60]}{'…' if len(shown) > 60 else ''}; it should be {wanted}")


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
