"""One vertebra of one scan, found, outlined and measured, with every gate that spoke: the room's whole answer."""

from __future__ import annotations

from dataclasses import dataclass

from osteoview.anatomy.body_mask import BodyMask, mask_body
from osteoview.anatomy.density import Density
from osteoview.anatomy.gates import WHOLE, Gate, body_gates, level_gates, place_of, scan_gates
from osteoview.anatomy.levels import Counting, count_levels
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

    @property
    def declined(self) -> bool:
        """True when a gate stops the result."""
        return any(gate.stops for gate in self.gates)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is declined."""
        return tuple(gate.detail for gate in self.gates if gate.stops)


def assess(
    volume: Volume,
    level: str = "L1",
    *,
    age_years: float | None = None,
    cancel: CancelToken | None = None,
    progress: Progress = no_progress,
) -> Assessment:
    """Find a level, outline its body, place regions in its spongy bone and measure them."""
    cancel = cancel or CancelToken()
    gates = [*scan_gates(volume), calibration_gate(volume)]
    progress(0, 3, "Looking for the spine")
    tall = volume.shape[0] * volume.spacing_mm[2] >= _LEAST_RANGE_MM
    spine = find_spine(volume, cancel) if tall and volume.may_measure and not gates[1].stops else None
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
    found = [*gates, *body_gates(mask, _neighbours(volume, spine, place), rois), contrast_gate(volume, mask)]
    progress(3, 3, "Measuring spongy bone")
    return Assessment(level, tuple(found), spine, counting, place, mask, rois, Density.of(rois, age_years))


def _neighbours(volume: Volume, spine: Spine, place: int) -> list[BodyMask]:
    """The bodies above and below, where they are whole."""
    near = [spine.bodies[n] for n in (place - 1, place + 1) if 0 <= n < len(spine.bodies)]
    masks = [mask_body(volume, spine, body) for body in near if body.bounded and body.seen >= WHOLE]
    return [mask for mask in masks if mask is not None]
