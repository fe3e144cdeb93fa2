"""Lays samples and circles where they belong: on the four slices of a body, in its middle, within its core."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from osteoview.annotation import core_room
from osteoview.annotation.core_room import Core
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import Ground, PlaneGround
from osteoview.annotation.measurement import Measurement, new_id
from osteoview.annotation.native_sample import native_sample
from osteoview.annotation.outline import Point
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.volume import Volume
from osteoview.session.body_marking import NO_BODY, BodyMarking, Owner
from osteoview.session.measurements import Measurements

# A circle of 200 mm², as radiologists lay it into a vertebra.
CIRCLE_MM = float(2 * np.sqrt(200 / np.pi))
_FULL = "Each of the four slices has one already."
_ELSEWHERE = "No vertebra is known where this region lies: mark its upper and its lower endplate first."
# A region further from a body's middle than this belongs to another.
_ALONG_MM, _BESIDE_MM = 22.0, 45.0
_SAME_MM = 1e-6
# Before the middle there are fewer veins; the sample is larger and stays closer to it: as the automatic regions do.
_AHEAD_MM = {"ellipse": 2.0, "sample": 1.0}


class PlacingOwner(Owner, Protocol):
    """What is asked of the session besides."""

    measurements: Measurements


class Placing:
    """What cannot be is refused by a ShapeError, whose sentence is for the person."""

    def __init__(self, session: PlacingOwner, marking: BodyMarking) -> None:
        self._session = session
        self._marking = marking

    def core_at(self, center: Point, ground: Ground) -> Core | None:
        """The outlined body that a place on a ground belongs to."""
        found = self._marking.found
        return found if found is not None and belongs(center, ground, found.center_mm, found.along) else None

    def lay_samples(self) -> str:
        """A sample on each of the four slices that has none; comes back with what must be said of them."""
        return self._lay("sample", "samples on four slices")

    def lay_circles(self) -> str:
        """A circle of 200 mm² on each of the four slices that has no ellipse."""
        return self._lay("ellipse", "ellipses on four slices")

    def copy(self) -> int:
        """Copies of the selected region on the other slices of the four, or on its neighbours where it lies on none."""
        chosen, grounds = self._session.selected, self._marking.grounds
        own = next((one for one in grounds if chosen is not None and _is_same(one, chosen.ground)), None)
        if chosen is None or own is None or not isinstance(chosen.ground, PlaneGround):
            return self._session.measurements.copy_to_neighbours()
        copies, here = [], chosen.ground.from_mm(own.origin_mm)
        for other in grounds:
            if other is not own:
                there = chosen.ground.moved_to(other.origin_mm)
                shape = chosen.shape.moved(there.from_mm(other.origin_mm) - here)  # along the body's axis
                copies.append(replace(chosen, id=new_id(), ground=there, shape=shape))
        self._session.edit("copy to the next slices", self._session.findings.adding(*copies))
        return len(copies)

    def snap(self) -> str:
        """Move the selected region to the middle of its body, a sample as large as the core lets it."""
        chosen, volume = self._session.selected, self._session.active.volume
        if chosen is None or volume is None or not isinstance(chosen.ground, PlaneGround):
            raise ShapeError("Select a region on a CT first.")
        ground, shape = chosen.ground, chosen.shape
        center = self._middle(shape.center, ground)
        moved, remark = shape.moved((center[0] - shape.center[0], center[1] - shape.center[1])), ""
        if isinstance(moved, Sample):
            moved, remark = self._sample(center, ground, volume, native=moved.native)
        self._session.edit("move to the middle", self._session.findings.replacing(replace(chosen, shape=moved)))
        return remark

    def _middle(self, center: Point, ground: PlaneGround) -> Point:
        """The middle of the outlined body on a ground, else of the marked one, if the place belongs to it."""
        core, body = self.core_at(center, ground), self._marking.body
        if core is not None:
            return core_room.middle(ground, core.center_mm, core.along)
        if body is None:
            raise ShapeError(NO_BODY)
        if not belongs(center, ground, body.center_mm, body.along):
            raise ShapeError(_ELSEWHERE)
        return core_room.middle(ground, body.center_mm, body.along)

    def _lay(self, kind: str, name: str) -> str:
        volume, grounds, findings = self._session.active.volume, self._marking.grounds, self._session.findings
        if volume is None or not grounds:
            raise ShapeError(NO_BODY)
        taken = [one.ground for one in findings.on(grounds[0].image) if one.shape.kind == kind]
        free = [one for one in grounds if not any(_is_same(one, other) for other in taken)]
        if not free:
            raise ShapeError(_FULL)
        # A ground's origin lies on the body's axis.
        places = [_ahead(self._middle((0.0, 0.0), ground), ground, _AHEAD_MM[kind]) for ground in free]
        remark, shapes = "", [Ellipse(place, CIRCLE_MM, CIRCLE_MM) for place in places]
        laid: Sequence[Ellipse | Sample] = shapes
        if kind == "sample":
            laid, remark = self._samples(places, free, volume)
        made = [Measurement(shape, ground) for shape, ground in zip(laid, free, strict=True)]
        self._session.edit(name, findings.adding(*made))
        return remark

    def _samples(
        self, places: Sequence[Point], grounds: Sequence[PlaneGround], volume: Volume
    ) -> tuple[list[Sample], str]:
        """One size for all: the smallest that any of the slices asks for."""
        native = self._session.native_samples
        found = [self._sample(at, ground, volume, native=native) for at, ground in zip(places, grounds, strict=True)]
        side = min(sample.side for sample, _ in found)
        return [replace(sample, side=side) for sample, _ in found], next((words for _, words in found if words), "")

    def _sample(self, center: Point, ground: PlaneGround, volume: Volume, *, native: bool) -> tuple[Sample, str]:
        """One that the core has room for; the smallest is laid all the same where it has not, and that is said."""
        core = self.core_at(center, ground)
        if native:
            return native_sample(center, ground, volume, core), ""
        if core is None:
            return Sample(center), ""
        try:
            return core_room.fitting(center, ground, core), ""
        except ShapeError as reason:
            return Sample(center, Sample.smallest_mm), str(reason)


def _ahead(center: Point, ground: PlaneGround, mm: float) -> Point:
    """So far towards the patient's front."""
    x, y = (np.array(center) - mm * (ground.basis_mm @ (0.0, 1.0, 0.0))).tolist()
    return x, y


def belongs(center: Point, ground: Ground, middle_mm: np.ndarray, along: np.ndarray) -> bool:
    """Whether a place on a ground lies in the body with that middle and axis, or closely around it."""
    if not isinstance(ground, PlaneGround):
        return False
    away = ground.to_mm(center) - middle_mm
    depth_mm = float(away @ along)
    return abs(depth_mm) < _ALONG_MM and float(np.linalg.norm(away - depth_mm * along)) < _BESIDE_MM


def _is_same(one: PlaneGround, other: Ground) -> bool:
    return (
        isinstance(other, PlaneGround)
        and one.is_parallel(other.normal_mm)
        and abs(float(one.depth_mm(other.origin_mm))) < _SAME_MM
    )
