"""Whether a model may be asked about this image at all: every check that was made, and whether one declines."""

from __future__ import annotations

from dataclasses import dataclass

from osteoview.anatomy.gates import Gate


@dataclass(frozen=True)
class Scope:
    """The checks made before and with an answer. A check that stops declines it; a person may overrule with a note.

    distance: how far the samples lie from what the model was trained on, 1 being the furthest of its own validation
    patients that still counts as near; None where the model does not say what it was trained on.
    """

    findings: tuple[Gate, ...]
    distance: float | None = None
    overruled: str = ""

    @property
    def declined(self) -> bool:
        """Whether the answer is withheld."""
        return not self.overruled and bool(self.reasons)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is, or, where a person overruled it, would be."""
        return tuple(finding.detail for finding in self.findings if finding.stops)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is said beside an answer without withholding it."""
        return tuple(finding.detail for finding in self.findings if not finding.passed and not finding.stops)
