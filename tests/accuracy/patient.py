"""One simulated patient's scan assessed, beside what is true of them."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from osteoview.anatomy.assessment import Assessment, assess
from osteoview.annotation.regions import Sample
from tests.accuracy.case import Case
from tests.accuracy.truth import dice, is_whole, mean_in_hu, spongy_mean_hu

_SAME_BODY_MM = 12.0


@dataclass(frozen=True)
class Outcome:
    """What was drawn and what was found.

    error_mm, dice and the rest are None where nothing was found to compare. hu_off: the regions' mean less the true
    spongy mean (see truth.py); here_off: less the truth at their own place; sample_off and core_off as hu_off, of the
    samples and of the core as a whole.
    """

    index: int
    examination: str
    kernel: str
    phase: str
    kvp: int
    thickness_mm: float
    fov_mm: float
    scoliosis_deg: float
    n_lumbar: int
    n_rib_pairs: int
    fractured: bool
    lesion: bool
    whole: bool
    declined: bool
    gates: tuple[str, ...]
    error_mm: float | None
    dice: float | None
    hu_off: float | None
    here_off: float | None
    sample_off: float | None
    core_off: float | None
    seconds: float

    @property
    def variant(self) -> bool:
        """Whether the person departs from five lumbar vertebrae and twelve pairs of ribs."""
        return self.n_lumbar != 5 or self.n_rib_pairs != 12

    @property
    def right(self) -> bool:
        """Whether what was named L1 is L1."""
        return self.error_mm is not None and self.error_mm < _SAME_BODY_MM

    def document(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)

    @staticmethod
    def from_document(values: dict[str, Any]) -> Outcome:
        """Read back what document() wrote."""
        return Outcome(**{**values, "gates": tuple(values["gates"])})

    def line(self) -> str:
        """For watching a run."""
        found = "declined: " + ", ".join(self.gates) if self.declined else "right" if self.right else "WRONG"
        shown = (self.error_mm, self.dice, self.hu_off, self.core_off)
        numbers = " ".join(f"{value:.2f}" if value is not None else "-" for value in shown)
        words = " · ".join([self.examination, f"{self.thickness_mm:g} mm", self.kernel, self.phase])
        return f"{self.index:5d} {words} · {self.n_lumbar}L {self.n_rib_pairs}R  {numbers}  {found}"


def outcome_of(case: Case) -> Outcome:
    """Assess L1 of a case."""
    facts = case.facts
    began = time.process_time()
    made = assess(case.volume)
    seconds = time.process_time() - began
    error = None if made.mask is None else float(np.linalg.norm(made.mask.center_mm - np.array(facts.center_mm)))
    found = error is not None and error < _SAME_BODY_MM
    return Outcome(
        index=facts.index,
        examination=facts.examination,
        kernel=facts.kernel,
        phase=facts.phase,
        kvp=facts.kvp,
        thickness_mm=facts.thickness_mm,
        fov_mm=facts.fov_mm,
        scoliosis_deg=facts.scoliosis_deg,
        n_lumbar=facts.n_lumbar,
        n_rib_pairs=facts.n_rib_pairs,
        fractured=facts.fractured,
        lesion=max(facts.haemangioma_mm, facts.island_mm) > 0,
        whole=is_whole(case),
        declined=made.declined,
        gates=tuple(gate.name for gate in made.gates if gate.stops),
        error_mm=error,
        dice=dice(case, made.mask) if made.mask is not None and found else None,
        **(_departures(made, case) if found else _NOTHING),
        seconds=seconds,
    )


_NOTHING: dict[str, float | None] = {"hu_off": None, "here_off": None, "sample_off": None, "core_off": None}


def _departures(made: Assessment, case: Case) -> dict[str, float | None]:
    if made.density is None:
        return _NOTHING
    truth = spongy_mean_hu(case)
    samples = [np.asarray(roi.numbers.values, np.float64) for roi in made.rois if isinstance(roi.shape, Sample)]
    return {
        "hu_off": made.density.mean_hu - truth,
        "here_off": made.density.mean_hu - mean_in_hu(case, made.rois),
        "sample_off": float(np.concatenate(samples).mean()) - truth if samples else None,
        "core_off": None if made.core is None else made.core.mean_hu - truth,
    }
