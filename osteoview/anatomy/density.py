"""The density of a vertebra's spongy bone in Hounsfield units, and what the literature makes of such numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from osteoview.annotation.numbers import Statistics

if TYPE_CHECKING:  # what places regions takes scipy; thresholds are read before any is placed
    from osteoview.anatomy.tissue_roi import TissueRoi

# Two readings of one scan differ by less than this nineteen times in twenty; studies give 10 to 16 HU.
LSC_HU = 16.0
# The cut of the first study (Dzierżak & Omiotek, Sensors 2022, 22, 8189).
CUT_HU = 120.0


@dataclass(frozen=True)
class Threshold:
    """A published cut: at or below (or above) it, what holds, and who says so."""

    hu: float
    above: bool
    meaning: str
    source: str

    def holds(self, mean_hu: float) -> bool:
        """Whether a mean lies on the side this cut speaks of."""
        return mean_hu > self.hu if self.above else mean_hu <= self.hu

    @property
    def words(self) -> str:
        """What it says of a mean on its side, as a sentence."""
        return f"{'Above' if self.above else 'Not above'} {self.hu:.0f} HU: {self.meaning}."


_PICKHARDT = "Pickhardt 2013, Ann Intern Med 158:588"
THRESHOLDS = (
    Threshold(100.0, above=False, meaning="osteoporosis in at least 68 of 100 such patients", source=_PICKHARDT),
    Threshold(110.0, above=False, meaning="osteoporosis likely: more than 90 % specific", source=_PICKHARDT),
    Threshold(
        CUT_HU, above=False, meaning="the first study's cut for osteoporosis", source="Dzierżak & Omiotek 2022, Sensors"
    ),
    Threshold(160.0, above=False, meaning="osteoporosis possible: 90 % sensitive", source=_PICKHARDT),
    Threshold(200.0, above=True, meaning="osteoporosis practically excluded: NPV 99 %", source=_PICKHARDT),
)
# Where the norm by age comes from.
JANG = "Jang 2019, Radiology 291:360, 20 374 CTs"


@dataclass(frozen=True)
class Norm:
    """What people of an age have at 120 kVp (Jang 2019, Radiology 291:360, 20 374 CTs), and where this one stands."""

    age_years: float
    mean_hu: float
    sd_hu: float

    @classmethod
    def at(cls, age_years: float) -> Norm:
        """226 ± 44 HU up to thirty, 2.5 HU less each year, 89 ± 38 HU from ninety on."""
        mean = max(226.0 - 2.5 * max(age_years - 30.0, 0.0), 89.0)
        return cls(age_years, mean, float(np.interp(age_years, [30.0, 90.0], [44.0, 38.0])))

    def deviations(self, mean_hu: float) -> float:
        """Standard deviations above (+) or below (-) the mean of the age."""
        return (mean_hu - self.mean_hu) / self.sd_hu


@dataclass(frozen=True)
class Density:
    """All pixels of the ellipses together, and of each slice."""

    together: Statistics
    slices: tuple[tuple[int, Statistics], ...]
    area_mm2: float
    norm: Norm | None = None

    @classmethod
    def of(cls, rois: Sequence[TissueRoi], age_years: float | None = None) -> Density | None:
        """From the ellipses; from the samples where no ellipse was placed; None without either."""
        chosen = [roi for roi in rois if roi.shape.kind == "ellipse"] or list(rois)
        if not chosen:
            return None
        values = np.concatenate([np.asarray(roi.numbers.values, np.float64) for roi in chosen])
        slices = tuple((roi.slice_index, Statistics.of(roi.numbers.values)) for roi in chosen)
        norm = None if age_years is None else Norm.at(age_years)
        return cls(Statistics.of(values), slices, float(chosen[0].numbers.area_mm2 or 0.0), norm)

    @property
    def mean_hu(self) -> float:
        """Mean of all pixels."""
        return self.together.mean

    @property
    def reading(self) -> str:
        """What the thresholds say, in a sentence."""
        said = next((one for one in THRESHOLDS if one.holds(self.mean_hu)), None)
        side = "Between the thresholds of 160 and 200 HU: osteoporosis unlikely, not excluded."
        if said is not None:
            side = said.words
        near = min(THRESHOLDS, key=lambda one: abs(one.hu - self.mean_hu))
        close = abs(near.hu - self.mean_hu) <= LSC_HU
        return f"{side}{f' Within one least significant change of the {near.hu:.0f} HU threshold.' if close else ''}"

    @property
    def reference(self) -> str:
        """Where the thresholds come from, and the norm of the age where it is known."""
        words = "; ".join(dict.fromkeys(one.source for one in THRESHOLDS))
        if self.norm is None:
            return words
        away = self.norm.deviations(self.mean_hu)
        return (
            f"{words}; at {self.norm.age_years:.0f} years {self.norm.mean_hu:.0f} ± {self.norm.sd_hu:.0f} HU "
            f"(Jang 2019, Radiology 291:360): {away:+.1f} standard deviations".replace("-", "−")
        )
