"""One vertebra of one scan, found, outlined and measured, with every gate that spoke: the room's whole answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from osteoview.anatomy.body_mask import BodyMask, mask_body
from osteoview.anatomy.core_bone import CoreBone, core_bone
from osteoview.anatomy.density import Density
from osteoview.anatomy.gates import WHOLE, Gate, body_gates, level_gates, place_of, scan_gates
from osteoview.anatomy.heights import Neighbour
from osteoview.anatomy.levels import Counting, count_levels
from osteoview.anatomy.overrides import SLICES
from osteoview.anatomy.spine import Spine, find_spine
from osteoview.anatomy.surroundings import calibration_gate, contrast_gate
from osteoview.anatomy.tissue_roi import TissueRoi, tissue_rois
from osteoview.base.tasks import CancelToken, Progress, no_progress
from osteoview.imaging.volume import Volume

# Fewer slices than a vertebra is high, or so far apart: nothing to look for.
_LEAST_RANGE_MM = 30.0


@dataclass(frozen=True, eq=False)
class Assessment:
    """What was found of a wanted level. place is its body's number in the spine, None where it is not in the scan.

    removed: names of the automatic regions that a person has taken away.
    A declined assessment still holds whatever was found, so that a person can look at it and decide otherwise.
    """

    level: str
    gates: tuple[Gate, ...]
    spine: Spine | None = None
    counting: Counting | None = None
    place: int | None = None
    mask: BodyMask | None = None
    rois: tuple[TissueRoi, ...] = ()
    density: Density | None = None
    removed: tuple[str, ...] = ()

    @cached_property
    def core(self) -> CoreBone | None:
        """The spongy core as a whole, to be read beside the regions: it hangs less on where they came to lie."""
        return None if self.mask is None else core_bone(self.mask)

    @property
    def by_hand(self) -> bool:
        """Whether a person has changed or removed regions."""
        return bool(self.removed) or any(roi.by_hand for roi in self.rois)

    @property
    def declined(self) -> bool:
        """True when a gate stops the result."""
        return any(gate.stops for gate in self.gates)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is declined."""
        return tuple(gate.detail for gate in self.gates if gate.stops)

    @property
    def overridden(self) -> tuple[Gate, ...]:
        """The gates that a person has overruled."""
        return tuple(gate for gate in self.gates if gate.overridden)

    def may_overrule(self, gate: Gate) -> bool:
        """Whether a note can let the result stand: not where there is none, unless it is the search that it allows."""
        return not gate.passed and (self.density is not None or gate.name == SLICES)

    def overruling(self, notes: Mapping[str, str]) -> Assessment:
        """With the notes at the failed gates of these names, where they may be overruled."""
        gates = tuple(
            replace(gate, overridden=notes.get(gate.name, "") if self.may_overrule(gate) else "") for gate in self.gates
        )
        return self if gates == self.gates else replace(self, gates=gates)


def assess(
    volume: Volume,
    level: str = "L1",
    *,
    age_years: float | None = None,
    overrides: Mapping[str, str] | None = None,
    cancel: CancelToken | None = None,
    progress: Progress = no_progress,
) -> Assessment:
    """Find a level, outline its body, place regions in its spongy bone and measure them.

    overrides: notes by the names of gates, for those that a person overrules.
    """
    cancel, notes = cancel or CancelToken(), overrides or {}
    found = _found(volume, level, age_years, notes, cancel, progress)
    return found.overruling(notes)


def _found(
    volume: Volume,
    level: str,
    age_years: float | None,
    notes: Mapping[str, str],
    cancel: CancelToken,
    progress: Progress,
) -> Assessment:
    gates = [*scan_gates(volume), calibration_gate(volume)]
    progress(0, 3, "Looking for the spine")
    tall = volume.shape[0] * volume.spacing_mm[2] >= _LEAST_RANGE_MM
    too_thick = any(gate.stops and gate.name == SLICES and SLICES not in notes for gate in gates)
    spine = find_spine(volume, cancel) if tall and volume.may_measure and not too_thick else None
    counting = None if spine is None else count_levels(spine.bodies)
    gates += level_gates(spine, counting, level)
    if spine is None or counting is None:
        return Assessment(level, tuple(gates))
    place = place_of(counting, level, len(spine.bodies))
    if place is None:
        return Assessment(level, tuple(gates), spine, counting)
    return measure_place(volume, spine, counting, place, level, gates, age_years=age_years, progress=progress)


def measure_place(
    volume: Volume,
    spine: Spine,
    counting: Counting,
    place: int,
    level: str,
    gates: list[Gate],
    *,
    age_years: float | None = None,
    progress: Progress = no_progress,
) -> Assessment:
    """Outline and measure one body of a spine under a name: what follows when a person corrects the count."""
    progress(1, 3, "Outlining the vertebra")
    mask = mask_body(volume, spine, spine.bodies[place])
    progress(2, 3, "Measuring spongy bone")
    rois = () if mask is None else tissue_rois(volume, mask)
    found = [*gates, *body_gates(mask, _beside(volume, spine, place), rois), contrast_gate(volume, mask)]
    progress(3, 3, "Measuring spongy bone")
    return Assessment(level, tuple(found), spine, counting, place, mask, rois, Density.of(rois, age_years))


def _beside(volume: Volume, spine: Spine, place: int) -> list[Neighbour]:
    """Two bodies above and two below, where they are whole."""
    near = [(step, spine.bodies[place + step]) for step in (-2, -1, 1, 2) if 0 <= place + step < len(spine.bodies)]
    masks = [(step, mask_body(volume, spine, body)) for step, body in near if body.bounded and body.seen >= WHOLE]
    return [Neighbour(step, mask.heights_mm) for step, mask in masks if mask is not None]
