"""What was drawn on the open images, with its numbers, and what a person does with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from osteoview.annotation import voxels
from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import Ground, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measurement import LONGEST_NAME, Measurement, new_id
from osteoview.annotation.measuring import Image, measure, profile
from osteoview.annotation.numbers import AngleNumbers, LengthNumbers, Numbers, Profile, Refusal, RegionNumbers
from osteoview.annotation.shape import Shape
from osteoview.imaging.geometry import rotation
from osteoview.imaging.plane import NAMES
from osteoview.imaging.volume import Volume
from osteoview.session.announcer import Announcer
from osteoview.session.axes import Axes
from osteoview.session.display import Display
from osteoview.session.findings import Findings

# With the slice it was drawn in, the four that the published samples come from.
_NEIGHBOURS = (1, -1, 2)
_PARALLEL = 1 - 1e-6


class Owner(Protocol):
    """What is asked of the session that these measurements belong to."""

    main: Display
    beside: Display
    findings_changed: Announcer
    selection_changed: Announcer

    @property
    def findings(self) -> Findings:
        """Everything that was drawn or set by hand."""

    @property
    def selected(self) -> Measurement | None:
        """The measurement that keys and panels speak of."""

    def edit(self, name: str, findings: Findings, *, merge: str = "") -> None:
        """Go on to these findings."""

    def select(self, measurement: Measurement | None) -> None:
        """Let keys and panels speak of this one."""

    def activate(self, display: Display) -> None:
        """Let keys and commands speak to this display."""


class Measurements:
    """Reads the session's findings and edits them. A shape in the hand is a draft: seen and measured, not yet kept."""

    def __init__(self, session: Owner) -> None:
        self.changed = Announcer()  # what there is, what it measures, which one is selected
        self._session = session
        self._displays = (session.main, session.beside)
        self._draft: Measurement | None = None
        self._numbers: dict[str, tuple[Shape, Ground, Image | None, Numbers]] = {}
        for announcer in (session.findings_changed, session.selection_changed):
            announcer.subscribe(self.changed.announce)
        for display in self._displays:
            display.opened.subscribe(self._forget)

    @property
    def shown(self) -> tuple[Measurement, ...]:
        """All measurements, the one in the hand as it is now."""
        kept, draft = self._session.findings.measurements, self._draft
        if draft is None:
            return kept
        if any(one.id == draft.id for one in kept):
            return tuple(draft if one.id == draft.id else one for one in kept)
        return (*kept, draft)

    def on(self, image: ImageKey) -> tuple[Measurement, ...]:
        """Those of one image, in the order of drawing; their numbers on the screen count from 1 in it."""
        return tuple(one for one in self.shown if one.ground.image == image)

    @property
    def draft(self) -> Measurement | None:
        """The one in the hand."""
        return self._draft

    @property
    def selected(self) -> Measurement | None:
        """The one that keys and panels speak of, as it is now."""
        selected = self._session.selected
        if self._draft is not None and (selected is None or selected.id == self._draft.id):
            return self._draft
        return selected

    def number(self, measurement: Measurement) -> int:
        """Its place among those of its image, from 1."""
        return next((n for one, n in self.numbered if one.id == measurement.id), 1)

    @property
    def numbered(self) -> list[tuple[Measurement, int]]:
        """All of them with their numbers: each image counts its own from 1."""
        counts: Counter[ImageKey] = Counter()
        found = []
        for one in self.shown:
            counts[one.ground.image] += 1
            found.append((one, counts[one.ground.image]))
        return found

    def numbers(self, measurement: Measurement) -> Numbers:
        """What it measures; computed once for each shape and image."""
        shape, ground, image = measurement.shape, measurement.ground, self.image_of(measurement)
        known = self._numbers.get(measurement.id)
        if known is not None and known[0] is shape and known[1] is ground and known[2] is image:
            return known[3]
        numbers = measure(shape, ground, image) if image is not None else _unopened(shape)
        self._numbers[measurement.id] = (shape, ground, image, numbers)
        return numbers

    def profile(self, measurement: Measurement) -> Profile | None:
        """The values under a length; None for other shapes, or while its image is not open."""
        image = self.image_of(measurement)
        if image is None or not isinstance(measurement.shape, Length):
            return None
        return profile(measurement.shape, measurement.ground, image)

    def display_of(self, measurement: Measurement) -> Display | None:
        """Where its image is open."""
        return next((one for one in self._displays if one.key == measurement.ground.image), None)

    def image_of(self, measurement: Measurement) -> Image | None:
        """The image that it lies on, while it is open."""
        display = self.display_of(measurement)
        return None if display is None else display.volume or display.radiograph

    def take(self, draft: Measurement) -> None:
        """Hold a shape as the hand has it now."""
        self._draft = draft
        self.changed.announce()

    def drop(self) -> None:
        """Let go of it: as if it had not been touched."""
        if self._draft is not None:
            self._draft = None
            self.changed.announce()

    def keep(self, name: str) -> None:
        """Make what is in the hand an edit of that name, and select it."""
        draft, self._draft = self._draft, None
        if draft is None:
            return
        findings = self._session.findings
        if findings.measurement(draft.id) is not None:
            self._session.edit(name, findings.replacing(draft))
        else:
            before = findings.crop_on(draft.ground.image) if isinstance(draft.shape, Crop) else None
            self._session.edit(name, findings.without([before.id] if before else []).adding(draft))
        self._session.select(draft)
        self.changed.announce()

    def delete(self, measurements: Iterable[Measurement]) -> None:
        """Delete these."""
        ids = [one.id for one in measurements]
        if ids:
            name = "delete measurement" if len(ids) == 1 else "delete measurements"
            self._session.edit(name, self._session.findings.without(ids))

    def rename(self, measurement: Measurement, name: str) -> None:
        """Call it so."""
        self._replace("rename measurement", replace(measurement, name=name.strip()[:LONGEST_NAME]))

    def set_visible(self, measurement: Measurement, visible: bool) -> None:
        """Show it on the image, or hide it there."""
        self._replace("show measurement" if visible else "hide measurement", replace(measurement, visible=visible))

    def make_for(self, measurement: Measurement, task: str, aspect: float) -> None:
        """Let a crop box be one for another task, in its proportions, around the same middle."""
        shape = measurement.shape
        if isinstance(shape, Crop):
            made = Crop.around(shape.center, shape.width, aspect, task)
            self._replace("change what the crop box is for", replace(measurement, shape=made))

    def nudge(self, right: float, down: float) -> bool:
        """Shift the selected one by so many pixels of its image, as it lies; False when none is selected."""
        chosen = self._session.selected
        if chosen is None:
            return False
        image = self.image_of(chosen)
        step = min(image.spacing_mm) if isinstance(image, Volume) else 1.0
        moved = replace(chosen, shape=chosen.shape.moved((right * step, down * step)))
        self._replace("move measurement", moved, merge=f"nudge {chosen.id}")
        return True

    def copy_to_neighbours(self) -> int:
        """Put copies of the selected one into the next slices, so that four of them hold it; returns how many came."""
        chosen = self._session.selected
        image = self.image_of(chosen) if chosen is not None else None
        if chosen is None or not isinstance(image, Volume) or not isinstance(chosen.ground, PlaneGround):
            return 0
        ground, size = chosen.ground, np.array(image.shape[::-1])
        axis = voxels.slice_axis(image, ground)
        along_vox = image.inverse_affine[:3, :3] @ ground.normal_mm
        step_mm = 1 / float(np.abs(along_vox).max())
        center_mm = ground.to_mm(chosen.shape.center)
        copies = []
        for slices in _NEIGHBOURS:
            there_mm = center_mm + ground.normal_mm * step_mm * slices
            vox = image.to_vox(there_mm)
            if axis is not None:
                vox[axis] = np.rint(vox[axis])
            if ((vox > -0.5) & (vox < size - 0.5)).all():
                copies.append(replace(chosen, id=new_id(), ground=ground.moved_to(image.to_mm(vox))))
        if copies:
            self._session.edit("copy to the next slices", self._session.findings.adding(*copies))
        return len(copies)

    def show(self, measurement: Measurement) -> bool:
        """Select it and take the planes there; False when its image is not open."""
        display = self.display_of(measurement)
        self._session.select(measurement)
        if display is None:
            return False
        self._session.activate(display)
        ground = measurement.ground
        if isinstance(ground, PlaneGround):
            if not any(abs(display.axes.normal(name) @ ground.normal_mm) > _PARALLEL for name in NAMES):
                display.lay(_turned_to(display.axes, ground.normal_mm))
            display.move_crosshair(ground.to_mm(measurement.shape.center))
        return True

    def _replace(self, name: str, measurement: Measurement, *, merge: str = "") -> None:
        self._session.edit(name, self._session.findings.replacing(measurement), merge=merge)

    def _forget(self) -> None:
        """What was measured on an image that is closed now still holds, and the image itself is let go of."""
        self._draft = None
        kept = {one.id for one in self._session.findings.measurements}
        self._numbers = {
            id_: (shape, ground, None, numbers)
            for id_, (shape, ground, _, numbers) in self._numbers.items()
            if id_ in kept and not numbers.refusal
        }
        self.changed.announce()


def _unopened(shape: Shape) -> Numbers:
    """The numbers of a shape whose image is not open: none, and why."""
    refusal = str(Refusal.OTHER_IMAGE.value)
    if isinstance(shape, Angle):
        return AngleNumbers(None, refusal)
    if isinstance(shape, Length):
        return LengthNumbers(None, refusal=refusal)
    return RegionNumbers("HU", shape.area, None, np.zeros(0), None, refusal)


def _turned_to(axes: Axes, normal_mm: NDArray[np.float64]) -> Axes:
    """The planes turned by the smallest angle that lays one of them across a direction."""
    nearest = max(NAMES, key=lambda name: abs(axes.normal(name) @ normal_mm))
    now = axes.normal(nearest)
    target = normal_mm if now @ normal_mm > 0 else -normal_mm
    axis = np.cross(now, target)
    sine = float(np.linalg.norm(axis))
    turn = rotation(axis / sine, float(np.arctan2(sine, now @ target)))
    return replace(axes, turned=turn @ axes.turned)
