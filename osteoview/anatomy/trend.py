"""Two densities of one patient at two times: how much changed, whether that is more than chance, whether to compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from osteoview.anatomy.density import LSC_HU
from osteoview.imaging.convolution_kernel import sharpness
from osteoview.imaging.volume import Acquisition, Volume

if TYPE_CHECKING:  # what finds a spine takes long to import, and a trend is shown before one is looked for
    from osteoview.anatomy.assessment import Assessment

# Slices thicker than another scan's by more than this blend in more of the endplates.
_MORE_MM = 1.5
_DAYS = 365.25


@dataclass(frozen=True)
class DatedDensity:
    """The mean of L1 on a day, and how that scan was taken. day is None where the file does not say."""

    day: date | None
    mean_hu: float
    sd_hu: float
    taken: Acquisition
    thickness_mm: float
    contrast: bool
    declined: bool = False
    title: str = ""

    @classmethod
    def of(cls, found: Assessment, volume: Volume, day: str, title: str) -> DatedDensity | None:
        """What was measured in a scan on that day of DICOM's; None where nothing was."""
        if found.density is None:
            return None
        contrast = any(gate.name == "no contrast" and not gate.passed for gate in found.gates)
        return cls(
            day_of(day),
            found.density.mean_hu,
            found.density.together.sd or 0.0,
            replace(volume.acquisition, contrast=None),
            thickness_mm(volume),
            contrast,
            found.declined,
            title,
        )


@dataclass(frozen=True)
class Change:
    """From an earlier to a later density."""

    earlier: DatedDensity
    later: DatedDensity

    @property
    def hu(self) -> float:
        """By how much it rose."""
        return self.later.mean_hu - self.earlier.mean_hu

    @property
    def years(self) -> float | None:
        """How far apart they are."""
        if self.earlier.day is None or self.later.day is None:
            return None
        return (self.later.day - self.earlier.day).days / _DAYS

    @property
    def is_real(self) -> bool:
        """Whether it is more than two readings of one scan differ by."""
        return abs(self.hu) > LSC_HU

    @property
    def differences(self) -> tuple[str, ...]:
        """What makes the two hard to compare; nothing where they are taken alike."""
        one, other = self.earlier, self.later
        said = []
        if one.taken.kvp != other.taken.kvp:
            said.append(f"Other tube voltage: {_kvp(one)}, then {_kvp(other)}.")
        if one.contrast != other.contrast:
            said.append("Contrast was given only earlier." if one.contrast else "Contrast was given only later.")
        if sharpness(one.taken.kernel) != sharpness(other.taken.kernel):
            said.append(f"Other kernel: {_kernel(one)}, then {_kernel(other)}.")
        if abs(one.thickness_mm - other.thickness_mm) > _MORE_MM:
            said.append(f"Other slices: {one.thickness_mm:.1f} mm, then {other.thickness_mm:.1f} mm.")
        if _scanner(one) != _scanner(other):
            said.append("Another scanner.")
        if one.declined or other.declined:
            said.append("One of the two was declined.")
        return tuple(said)


def thickness_mm(volume: Volume) -> float:
    """Of a slice, or the way from one to the next where that is more."""
    return max(volume.spacing_mm[2], volume.acquisition.slice_thickness_mm or 0.0)


def day_of(dicom: str) -> date | None:
    """DICOM's 20260312; None where it is no date."""
    try:
        return date(int(dicom[:4]), int(dicom[4:6]), int(dicom[6:8]))
    except ValueError:
        return None


def _kvp(one: DatedDensity) -> str:
    return "not stated" if one.taken.kvp is None else f"{one.taken.kvp:.0f} kVp"


def _kernel(one: DatedDensity) -> str:
    return one.taken.kernel or "not stated"


def _scanner(one: DatedDensity) -> tuple[str, str]:
    return one.taken.manufacturer, one.taken.model
