"""Volumetric bone mineral density: only by a calibration that a person has entered, for that scanner and kVp."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from osteoview.base.errors import OsteoViewError
from osteoview.imaging.volume import Acquisition

# ACR and ISCD for QCT of the lumbar spine, mg/cm³, mean of two bodies.
NORMAL_MG, OSTEOPOROSIS_MG = 120.0, 80.0
# What a scanner can have: a slope far off is a typing mistake, or the two columns exchanged.
_SLOPES = (0.3, 2.0)
_MOST_INTERCEPT = 200.0


class CalibrationError(OsteoViewError):
    """These numbers make no calibration; the message says why."""


@dataclass(frozen=True)
class ScannerCalibration:
    """mg/cm³ = slope · HU + intercept, measured on a scanner at a voltage, by somebody on a day (YYYY-MM-DD)."""

    slope: float
    intercept: float
    scanner: str
    kvp: float
    who: str
    when: str
    source: str = "stored"

    def __post_init__(self) -> None:
        """Reject what no scanner has, and what nobody vouches for."""
        if not (_SLOPES[0] <= self.slope <= _SLOPES[1]):
            raise CalibrationError(
                f"A slope of {self.slope:g} mg/cm³ per HU is no scanner's.", hint="It lies between 0.3 and 2."
            )
        if not abs(self.intercept) <= _MOST_INTERCEPT:
            raise CalibrationError(
                f"An intercept of {self.intercept:g} mg/cm³ is no scanner's.", hint="It lies between −200 and 200."
            )
        if not (math.isfinite(self.kvp) and 40 <= self.kvp <= 160):
            raise CalibrationError(f"No CT runs at {self.kvp:g} kVp.", hint="Usually it is 80 to 140.")
        if not (self.scanner.strip() and self.who.strip() and self.when.strip()):
            raise CalibrationError("A calibration needs its scanner, who measured it, and when.")

    @classmethod
    def of_rods(
        cls, rods: Sequence[tuple[float, float]], scanner: str, kvp: float, who: str, when: str
    ) -> ScannerCalibration:
        """The line through the rods of a phantom: (measured HU, known mg/cm³) each."""
        if len(rods) < 2 or len({hu for hu, _ in rods}) < 2:
            raise CalibrationError("A line needs two rods with different HU.", hint="Enter two rods or more.")
        hu, mg = np.array(rods, np.float64).T
        slope, intercept = np.polyfit(hu, mg, 1)
        worst = float(np.abs(slope * hu + intercept - mg).max())
        if worst > 10.0:
            raise CalibrationError(
                f"The rods do not lie on one line: one is {worst:.0f} mg/cm³ off.", hint="Check the numbers."
            )
        return cls(float(slope), float(intercept), scanner, kvp, who, when, f"phantom, {len(rods)} rods")

    def refusal(self, taken: Acquisition) -> str:
        """Why it does not hold for a scan; '' where it does."""
        if taken.kvp is None:
            return "The scan does not state its tube voltage: no calibration holds."
        if abs(taken.kvp - self.kvp) > 1:
            return f"The calibration is for {self.kvp:.0f} kVp, this scan has {taken.kvp:.0f} kVp."
        scanner = scanner_of(taken)
        if not scanner:
            return "The scan does not state its scanner: no calibration holds."
        if _plain(scanner) != _plain(self.scanner):
            return f"The calibration is for {self.scanner}, this scan is of {scanner}."
        return ""

    def mg_cm3(self, hu: float) -> float:
        """Density of bone mineral."""
        return self.slope * hu + self.intercept


@dataclass(frozen=True)
class Vbmd:
    """Bone mineral of the measured bodies: (label, mg/cm³). A class needs two of them."""

    bodies: tuple[tuple[str, float], ...]

    @property
    def mean_mg(self) -> float:
        """Of the bodies."""
        return float(np.mean([mg for _, mg in self.bodies]))

    @property
    def reading(self) -> str:
        """The class by ACR and ISCD, or why there is none yet."""
        if len(self.bodies) < 2:
            return "One body alone has no class: ACR and ISCD take the mean of two lumbar bodies."
        if self.mean_mg > NORMAL_MG:
            return "Above 120 mg/cm³: normal (ACR, ISCD)."
        if self.mean_mg >= OSTEOPOROSIS_MG:
            return "80 to 120 mg/cm³: low bone mass (ACR, ISCD)."
        return "Below 80 mg/cm³: osteoporosis (ACR, ISCD)."


def scanner_of(taken: Acquisition) -> str:
    """Maker and model, as the headers have them."""
    return " ".join(part for part in (taken.manufacturer.strip(), taken.model.strip()) if part)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
