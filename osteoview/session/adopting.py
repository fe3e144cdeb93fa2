"""What a person has drawn, taken over as regions of L1: in place of the automatic ones, or where there are none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.hand_regions import HandRegions, Triple
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.volume import Volume
from osteoview.session.placing import belongs
from osteoview.session.session import Session
from osteoview.session.tissue_regions import TissueRegions

if TYPE_CHECKING:
    from osteoview.anatomy.assessment import Assessment

EDIT = "take drawn regions for L1"
# So many slices the study measures, and so many regions of a kind there are.
SLICES = 4
NOT_YET = "L1 is still looked for in this scan. Wait a moment."
NOT_THERE = "By the count, L1 is not in this scan: drag a name in the sagittal view to its vertebra first."
NOTHING_DRAWN = "Draw an ellipse or a sample in L1 first."
OTHER_SHAPE = "L1 is measured in ellipses and samples: draw one of these."
OTHER_IMAGE = "This region does not lie on the CT in which L1 is measured."
ELSEWHERE = "This region lies in another vertebra than L1. Drag the name L1 to that one first, or draw it in L1."
ASKEW = "Draw it in the axial view: L1 is measured across, not along."
# Cosine between the region's normal and the body's axis: beyond 60° it is no cross section.
_MOST_LEAN = 0.5


class Adopting:
    """Reads what was drawn and what was found. What cannot be is refused by a ShapeError, whose sentence is shown.

    Where nothing was found, the word of the person who says "this is L1" stands: the vertebra that was marked by its
    endplates, or else the first region, says where it is.
    """

    def __init__(
        self,
        session: Session,
        regions: TissueRegions,
        automatic: Callable[[], Assessment | None],
        center: Callable[[], Triple | None],
    ) -> None:
        self._session = session
        self._regions = regions
        self._automatic = automatic
        self._center = center

    @property
    def candidates(self) -> tuple[Measurement, ...]:
        """What would be taken over: the region that is selected, else all that were drawn in L1; upper slice first."""
        key, selected, found = self._session.main.key, self._session.selected, self._automatic()
        if key is None or found is None:
            return ()
        drawn = [selected] if selected is not None else [one for one in self._session.findings.on(key) if one.visible]
        fitting = [one for one in drawn if not self.refusal(one)]
        if fitting and self._center() is None:  # nobody knows yet where L1 is: the last region says it
            center_mm, along = _middle_mm(fitting[-1]), _along(found)
            fitting = [one for one in fitting if belongs(one.shape.center, one.ground, center_mm, along)]
        return tuple(sorted(fitting, key=lambda one: -float(_middle_mm(one)[2])))

    def refusal(self, drawn: Measurement) -> str:
        """Why it cannot be one of L1's; '' where it can."""
        ground, volume, found = drawn.ground, self._session.main.volume, self._automatic()
        if ground.image != self._session.main.key or volume is None or not isinstance(ground, PlaneGround):
            return OTHER_IMAGE
        if not isinstance(drawn.shape, Ellipse | Sample):
            return OTHER_SHAPE
        if found is None:
            return NOT_YET
        center = self._center()
        if center is None and found.spine is not None:
            return NOT_THERE
        along = _along(found)
        if abs(float(ground.normal_mm @ along)) < _MOST_LEAN:
            return ASKEW
        if center is not None and not belongs(drawn.shape.center, ground, np.array(center), along):
            return ELSEWHERE
        numbers = self._session.measurements.numbers(drawn)
        return numbers.refusal if isinstance(numbers, RegionNumbers) and numbers.statistics is None else ""

    def adopt(self) -> str:
        """Take over the candidates as one edit; comes back with what must be said of it."""
        selected, volume, key = self._session.selected, self._session.main.volume, self._session.main.key
        if selected is not None and (why := self.refusal(selected)):
            raise ShapeError(why)
        drawn = self.candidates
        if volume is None or key is None or not drawn:
            raise ShapeError(NOTHING_DRAWN)
        remark, regions = "", {one.id: one for one in self._regions.shown}
        for one in drawn:
            name, is_near = _place(one, list(regions.values()), volume)
            if is_near:
                remark = f"It took the place of {name}, the nearest: L1 has {SLICES} of a kind."
            regions[name] = replace(one, id=name, name="", visible=True)
        self._keep(key, tuple(sorted(regions.values(), key=_order)), [one.id for one in drawn], drawn[0])
        self._regions.select(next(one for one in self._regions.shown if one.id == name))
        return remark

    def _keep(self, key: ImageKey, regions: tuple[Measurement, ...], taken: list[str], first: Measurement) -> None:
        center = self._center() or _triple(_middle_mm(first))
        findings = self._session.findings.without(taken).placing(HandRegions(key, center, regions))
        self._session.edit(EDIT, findings)


def _place(drawn: Measurement, regions: list[Measurement], volume: Volume) -> tuple[str, bool]:
    """The name of the region that it becomes: of its slice's, a free one, or else the nearest slice's, which is said.

    A region of the other kind on the same slice gives it its number.
    """
    kind, half_step = drawn.shape.kind, volume.spacing_mm[2] / 2
    alike = [one for one in regions if one.shape.kind == kind]
    here = [one for one in regions if _apart_mm(drawn, one) <= half_step]
    on_slice = next((one for one in alike if one in here), None)
    if on_slice is not None:
        return on_slice.id, False
    if len(alike) >= SLICES:
        return min(alike, key=lambda one: _apart_mm(drawn, one)).id, True
    taken = {one.id for one in alike}
    beside = [f"{kind} {_number(one)}" for one in here]
    free = [name for name in (*beside, *(f"{kind} {n + 1}" for n in range(SLICES))) if name not in taken]
    return free[0], False


def _apart_mm(drawn: Measurement, region: Measurement) -> float:
    """Between the slices of the two."""
    if not isinstance(region.ground, PlaneGround):
        return np.inf
    return abs(float(region.ground.depth_mm(_middle_mm(drawn))))


def _middle_mm(drawn: Measurement) -> np.ndarray:
    return np.asarray(drawn.ground.to_mm(drawn.shape.center)) if isinstance(drawn.ground, PlaneGround) else np.zeros(3)


def _along(found: Assessment) -> np.ndarray:
    """How the body stands; upright where none was outlined."""
    return np.array([0.0, 0.0, 1.0]) if found.mask is None else np.asarray(found.mask.block.axes[:, 2])


def _order(region: Measurement) -> tuple[int, str]:
    return _number(region), region.shape.kind


def _number(region: Measurement) -> int:
    """Of its slice, as its name has it; 0 where a file calls it otherwise."""
    number = region.id.rpartition(" ")[2]
    return int(number) if number.isdecimal() else 0


def _triple(point_mm: np.ndarray) -> Triple:
    x, y, z = point_mm.tolist()
    return x, y, z
