"""Bone mineral density in `analyze`: by a calibration that holds for the scan, of the measured body and a second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from osteoview.anatomy.assessment import Assessment, measure_place
from osteoview.anatomy.gates import level_gates, place_of, scan_gates
from osteoview.anatomy.surroundings import calibration_gate
from osteoview.anatomy.vbmd import ScannerCalibration, Vbmd
from osteoview.imaging.volume import Volume

# Of which bodies ACR and ISCD take the mean: the measured one, and the first other that can be measured too.
_BODIES = ("L1", "L2", "L3")


@dataclass(frozen=True)
class Mineral:
    """A calibration and what it makes of the density, or why there is nothing."""

    calibration: ScannerCalibration
    vbmd: Vbmd | None = None
    refusal: str = ""

    def document(self) -> dict[str, Any]:
        """For programs."""
        one, made = self.calibration, self.vbmd
        return {
            "mean_mg_cm3": None if made is None else round(made.mean_mg, 2),
            "bodies": [] if made is None else [{"label": label, "mg_cm3": round(mg, 2)} for label, mg in made.bodies],
            "reading": "" if made is None else made.reading,
            "refusal": self.refusal,
            "calibration": {
                "slope": one.slope,
                "intercept": one.intercept,
                "scanner": one.scanner,
                "kvp": one.kvp,
                "who": one.who,
                "when": one.when,
                "source": one.source,
            },
        }

    def lines(self) -> list[str]:
        """For a person."""
        if self.vbmd is None:
            return [f"Bone mineral: none. {self.refusal}"]
        bodies = ", ".join(f"{label} {mg:.0f}" for label, mg in self.vbmd.bodies)
        return [f"Bone mineral {self.vbmd.mean_mg:.0f} mg/cm³ ({bodies}). {self.vbmd.reading}"]


def mineral(volume: Volume, found: Assessment, calibrations: Sequence[ScannerCalibration]) -> Mineral | None:
    """By the last calibration that holds for the scan; None where none was given."""
    if not calibrations:
        return None
    held = next((one for one in reversed(calibrations) if not one.refusal(volume.acquisition)), None)
    if held is None:
        return Mineral(calibrations[-1], refusal=calibrations[-1].refusal(volume.acquisition))
    if found.density is None or found.declined:
        return Mineral(held, refusal=f"{found.level} is not measured, or was declined.")
    bodies = [(found.level, held.mg_cm3(found.density.mean_hu))]
    for label in _BODIES:
        beside = _measured(volume, found, label) if label != found.level and found.level in _BODIES else None
        if beside is not None and beside.density is not None and not beside.declined:
            bodies.append((label, held.mg_cm3(beside.density.mean_hu)))
            break
    return Mineral(held, Vbmd(tuple(bodies)))


def _measured(volume: Volume, found: Assessment, label: str) -> Assessment | None:
    """Another body of the same spine; None where it is not in the scan."""
    spine, counting = found.spine, found.counting
    place = place_of(counting, label, len(spine.bodies)) if spine is not None and counting is not None else None
    if spine is None or counting is None or place is None:
        return None
    gates = [*scan_gates(volume), calibration_gate(volume), level_gates(spine, counting, label)[0]]
    return measure_place(volume, spine, counting, place, label, gates)
