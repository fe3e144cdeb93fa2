"""What is to be found out of a scan; the answer is an Assessment. The session asks, and waits behind the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from osteoview.annotation.level_name import LevelName
from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.volume import Volume

if TYPE_CHECKING:  # what finds a spine takes long to import, and nobody needs it before a scan is open
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.levels import Counting

LEVEL = "L1"


@dataclass(frozen=True, eq=False)
class Question:
    """Of which scan, and by which count; `notes` let gates pass that would forbid the search.

    `label` is the vertebra: L1, or another one that is measured beside it, which is then at `place`.
    """

    volume: Volume
    age_years: float | None
    found: Assessment | None = None
    named: LevelName | None = None
    counting: Counting | None = None
    place: int | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    label: str = LEVEL

    def is_same(self, other: Question) -> bool:
        """Whether both have one answer."""
        mine, theirs = ((one.named, one.label, one.notes, one.place) for one in (self, other))
        return self.volume is other.volume and mine == theirs

    def answer(self, *, cancel: CancelToken, progress: Progress) -> Assessment:
        """Look for L1; or measure the body that a person calls so, or one beside it."""
        from osteoview.anatomy.assessment import Assessment, assess, measure_place
        from osteoview.anatomy.gates import Gate, level_gates, scan_gates
        from osteoview.anatomy.surroundings import calibration_gate

        if self.found is None or self.found.spine is None or self.counting is None:
            found = assess(
                self.volume, LEVEL, age_years=self.age_years, overrides=self.notes, cancel=cancel, progress=progress
            )
            return found.overruling({})  # the search was allowed; whether the result stands the findings say
        spine = self.found.spine
        gates = [*scan_gates(self.volume), calibration_gate(self.volume)]
        if self.named is not None:
            gates.append(Gate("level certain", passed=True, detail=f"{LEVEL} was named by hand.", declines=True))
        if self.place is None:
            detail = f"By the count made by hand, {LEVEL} is not in this scan."
            gates.append(Gate("level in scan", passed=False, detail=detail, declines=True))
            return Assessment(LEVEL, tuple(gates), spine, self.counting)
        gates.append(level_gates(spine, self.counting, self.label)[0])  # a body that is cut off has no mid-height
        return measure_place(
            self.volume,
            spine,
            self.counting,
            self.place,
            self.label,
            gates,
            age_years=self.age_years,
            progress=progress,
        )
