"""Whose images these are, said or left out everywhere at once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from osteoview.imaging.header import Header
from osteoview.session.announcer import Announcer
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session

BLACKED_OUT = "•••"
_BETWEEN_PARTS = re.compile(r"[\s^=,;_.]+")
# A single Latin letter, an initial, stands in every other word; a single Chinese character is a family name.
_SHORTEST_LATIN = 2


class Discretion:
    """While names are hidden, every text on its way to the screen, a picture or the clipboard goes through `said`."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        self.changed = Announcer()
        self._session = session
        self._preferences = preferences
        self._hidden = preferences.choices.hide_names
        self._pattern: re.Pattern[str] | None = None
        preferences.changed.subscribe(self._see)
        for announcer in (session.studies_changed, session.main.opened, session.beside.opened):
            announcer.subscribe(self._forget)

    @property
    def hidden(self) -> bool:
        """Whether names must not be seen."""
        return self._hidden

    def toggle(self) -> None:
        """Hide names, or show them; remembered for the next start."""
        self._preferences.change(hide_names=not self._hidden)

    def said(self, text: str) -> str:
        """The text as it may be seen now."""
        return self.without_names(text) if self._hidden else text

    def without_names(self, text: str) -> str:
        """The text without any name or number of the patients whose studies are listed."""
        if self._pattern is None:
            self._pattern = _pattern(self._names())
        return self._pattern.sub(BLACKED_OUT, text)

    def source(self, path: str) -> str:
        """A path as it may be seen: folders are named after patients before anybody could know the name."""
        return "" if self._hidden else path

    def _names(self) -> Iterable[str]:
        for study in self._session.index.studies:
            yield from (study.patient_name, study.patient_id)
        for display in (self._session.main, self._session.beside):
            header: Header | None = display.piece.header if display.piece is not None else None
            if header is not None:
                yield from (header.patient_name, header.patient_id)

    def _see(self) -> None:
        if self._hidden != self._preferences.choices.hide_names:
            self._hidden = self._preferences.choices.hide_names
            self.changed.announce()

    def _forget(self) -> None:
        self._pattern = None


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    parts = {part for name in names for part in (name, *_BETWEEN_PARTS.split(name))}
    parts = {part for part in parts if len(part) >= _SHORTEST_LATIN or (part and not part.isascii())}
    # The longest first: a whole name goes as one. Short Latin parts only as words of their own.
    written = [
        rf"(?<![^\W_]){re.escape(part)}(?![^\W_])" if part.isascii() and len(part) <= 3 else re.escape(part)
        for part in sorted(parts, key=len, reverse=True)
    ]
    return re.compile("|".join(written) or r"(?!)", re.IGNORECASE)
