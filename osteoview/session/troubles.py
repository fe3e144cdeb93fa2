"""What went wrong since the program started: kept to be read again, and never in anybody's way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from osteoview.base.errors import InputError, OsteoViewError
from osteoview.imaging.sources import Problem
from osteoview.session.announcer import Announcer

MOST = 500


@dataclass(frozen=True)
class Trouble:
    """One thing that could not be done. `source` is the file or folder, '' where it was none."""

    what: str
    source: str = ""
    hint: str = ""
    when: datetime = field(default_factory=datetime.now, compare=False)

    @staticmethod
    def of(error: OsteoViewError) -> Trouble:
        """A refusal, its file kept apart so that it can be hidden."""
        if isinstance(error, InputError):
            return Trouble(error.reason, error.source, error.hint)
        return Trouble(error.what, hint=error.hint)

    @staticmethod
    def of_problem(problem: Problem) -> Trouble:
        """Something that a scan came across."""
        return Trouble(problem.message, problem.source)

    @property
    def sentence(self) -> str:
        """Everything in one line: which file, what is wrong, what to do."""
        return f"{f'{self.source}: ' if self.source else ''}{self.what} {self.hint}".rstrip()


class Troubles:
    """A list that announces. The newest few are shown until somebody has read them; all can be looked up."""

    def __init__(self) -> None:
        self.changed = Announcer()
        self._all: tuple[Trouble, ...] = ()
        self._newest: tuple[Trouble, ...] = ()

    @property
    def all(self) -> tuple[Trouble, ...]:
        """The oldest first. The same trouble met again is listed once, at its latest place."""
        return self._all

    @property
    def newest(self) -> tuple[Trouble, ...]:
        """What came in one go and has not been read yet."""
        return self._newest

    def add(self, troubles: Iterable[Trouble]) -> None:
        """What went wrong in one go; it takes the place of what was shown before."""
        new = tuple(dict.fromkeys(troubles))
        if new:
            known = frozenset(new)
            self._all = (*(trouble for trouble in self._all if trouble not in known), *new)[-MOST:]
            self._newest = new
            self.changed.announce()

    def mark_read(self) -> None:
        """Stop showing the newest; they stay in the list."""
        if self._newest:
            self._newest = ()
            self.changed.announce()

    def clear(self) -> None:
        """Forget all of them."""
        if self._all:
            self._all = self._newest = ()
            self.changed.announce()
