"""Undo and redo: the findings as they were before and after each edit, with the edits' names."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from osteoview.session.findings import NOTHING, Findings

# Findings share what they have in common, so that a step costs a few kilobytes: this is an afternoon of work.
MOST_STEPS = 500


@dataclass(frozen=True)
class _Step:
    """One edit, from its beginning to its end."""

    name: str
    before: Findings
    after: Findings


class History:
    """Where the findings have been. The oldest steps are forgotten when there are too many."""

    def __init__(self, findings: Findings = NOTHING, *, most_steps: int = MOST_STEPS) -> None:
        self._findings = findings
        self._done: deque[_Step] = deque(maxlen=most_steps)
        self._undone: list[_Step] = []
        self._merge = ""

    @property
    def findings(self) -> Findings:
        """As they are now."""
        return self._findings

    @property
    def undo_name(self) -> str:
        """What undo would take back; '' when there is nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What redo would do again; '' when there is nothing."""
        return self._undone[-1].name if self._undone else ""

    def edit(self, name: str, findings: Findings, *, merge: str = "") -> bool:
        """Go on to these findings, forgetting what was undone; False when nothing changes.

        An edit with the `merge` of the one before it joins that step: a drag of a hundred moves is undone at once.
        """
        if findings == self._findings:
            return False
        before = self._findings
        if merge and merge == self._merge and self._done:
            before = self._done.pop().before
        self._findings, self._merge = findings, merge
        self._undone.clear()
        if findings != before:  # a drag that came back to where it began is no edit
            self._done.append(_Step(name, before, findings))
        else:
            self._merge = ""
        return True

    def undo(self) -> bool:
        """Go back one step; False when there is none."""
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._findings, self._merge = step.before, ""
        return True

    def redo(self) -> bool:
        """Do again what was undone last; False when there is nothing."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._findings, self._merge = step.after, ""
        return True
