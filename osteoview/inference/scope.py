"""Whether a model may be asked about this image at all: every check that was made, and whether one declines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from osteoview.anatomy.gates import Gate


@dataclass(frozen=True)
class Scope:
    """The checks made before and with an answer. A check that stops declines it; a person may overrule it with a note.

    distance: how far the samples lie from what the model was trained on, 1 being the furthest of its own validation
    patients that still counts as near; None where the model does not say what it was trained on.
    final: nothing could be cut out for the networks to see, and no note changes that.
    """

    findings: tuple[Gate, ...]
    distance: float | None = None
    final: bool = False

    @property
    def declined(self) -> bool:
        """Whether the answer is withheld."""
        return any(finding.stops for finding in self.findings)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is."""
        return tuple(finding.detail for finding in self.findings if finding.stops)

    @property
    def overridden(self) -> tuple[Gate, ...]:
        """The checks that a person has overruled; each holds the note."""
        return tuple(finding for finding in self.findings if finding.overridden)

    def overruling(self, notes: Mapping[str, str]) -> Scope:
        """With the notes at the failed checks of these names; without one a check stops again."""
        if self.final:
            return self
        return replace(
            self,
            findings=tuple(
                replace(one, overridden="" if one.passed else notes.get(one.name, "")) for one in self.findings
            ),
        )

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is said beside an answer without withholding it."""
        return tuple(finding.detail for finding in self.findings if not (finding.passed or finding.declines))
