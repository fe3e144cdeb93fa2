"""The regions in L1's spongy bone as the hand changes them: each can be moved, stretched, removed and put back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from osteoview.annotation.ground import Ground
from osteoview.annotation.hand_regions import HandRegions, Triple
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.measuring import measure
from osteoview.annotation.numbers import Numbers
from osteoview.annotation.shape import Shape
from osteoview.imaging.volume import Volume
from osteoview.session.announcer import Announcer
from osteoview.session.session import Session

if TYPE_CHECKING:
    from osteoview.anatomy.assessment import Assessment

# What undo and redo call each edit.
EDITS = {
    "handle": "resize a region of L1",
    "turn": "turn a region of L1",
    "body": "move a region of L1",
    "delete": "remove a region of L1",
    "alike": "one region for all slices",
    "restore": "back to automatic regions",
}


class TissueRegions:
    """Reads the automatic regions and the findings. Every edit is one of the session's: undone, and saved, with all.

    A region in the hand is a draft: seen and measured beside its shape; the density follows when it is let go.
    """

    def __init__(
        self, session: Session, automatic: Callable[[], Assessment | None], center: Callable[[], Triple | None]
    ) -> None:
        self.changed = Announcer()
        self._session = session
        self._automatic = automatic
        self._center = center
        self._made: tuple[Assessment, tuple[Measurement, ...]] | None = None
        self._draft: Measurement | None = None
        self._selected = ""
        self._numbers: dict[str, tuple[Shape, Ground, Volume, Numbers]] = {}
        session.main.opened.subscribe(self._forget)
        session.selection_changed.subscribe(self._yield_selection)
        session.findings_changed.subscribe(self.changed.announce)

    @property
    def by_hand(self) -> HandRegions | None:
        """What a person has made of them; None while they are the automatic ones."""
        key, center_mm = self._session.main.key, self._center()
        if key is None or center_mm is None:
            return None
        return self._session.findings.regions_on(key, center_mm)

    @property
    def shown(self) -> tuple[Measurement, ...]:
        """As they are now, the one in the hand where the hand has it."""
        by_hand, draft = self.by_hand, self._draft
        kept = by_hand.regions if by_hand is not None else self.automatic
        return tuple(draft if draft is not None and one.id == draft.id else one for one in kept)

    @property
    def automatic(self) -> tuple[Measurement, ...]:
        """As the program placed them."""
        found = self._automatic()
        if found is None:
            return ()
        if self._made is None or self._made[0] is not found:
            self._made = found, tuple(Measurement(roi.shape, roi.ground, id=roi.name) for roi in found.rois)
        return self._made[1]

    @property
    def draft(self) -> Measurement | None:
        """The one in the hand."""
        return self._draft

    @property
    def selected(self) -> Measurement | None:
        """The one that keys and buttons speak of."""
        return next((one for one in self.shown if one.id == self._selected), None)

    def is_changed(self, region: Measurement) -> bool:
        """Whether a person has moved or stretched it."""
        before = next((one for one in self.automatic if one.id == region.id), None)
        return before is None or (before.shape, before.ground) != (region.shape, region.ground)

    def numbers(self, region: Measurement) -> Numbers | None:
        """What it measures as it is drawn now."""
        volume = self._session.main.volume
        if volume is None:
            return None
        known = self._numbers.get(region.id)
        if known is None or known[0] is not region.shape or known[1] is not region.ground or known[2] is not volume:
            known = region.shape, region.ground, volume, measure(region.shape, region.ground, volume)
            self._numbers[region.id] = known
        return known[3]

    def select(self, region: Measurement | None) -> None:
        """Let keys and buttons speak of this one, and of no drawn measurement."""
        chosen = region.id if region is not None else ""
        if chosen == self._selected:
            return
        self._selected = chosen
        if chosen:
            self._session.select(None)
        self.changed.announce()

    def take(self, draft: Measurement) -> None:
        """Hold it as the hand has it now."""
        self._draft = draft
        self.changed.announce()

    def drop(self) -> None:
        """Let go: as if it had not been touched."""
        if self._draft is not None:
            self._draft = None
            self.changed.announce()

    def keep(self, edit: str) -> None:
        """Make what is in the hand an edit, by its name in EDITS."""
        draft = self._draft
        if draft is None:
            return
        regions = self.shown
        self._draft = None
        self._place(EDITS[edit], regions)

    def nudge(self, right_mm: float, down_mm: float) -> None:
        """Shift the selected one on its slice."""
        chosen = self.selected
        if chosen is not None:
            moved = replace(chosen, shape=chosen.shape.moved((right_mm, down_mm)))
            self._place(EDITS["body"], self._with(moved), merge=f"nudge {chosen.id}")

    def delete(self) -> None:
        """Remove the selected one."""
        chosen = self.selected
        if chosen is not None:
            self._selected = ""
            self._place(EDITS["delete"], tuple(one for one in self.shown if one.id != chosen.id))

    def make_alike(self) -> None:
        """Give the other slices the selected one's shape and place: they stand in line along the body's own axis."""
        chosen = self.selected
        if chosen is not None:
            kind = type(chosen.shape)
            alike = tuple(replace(one, shape=chosen.shape) if type(one.shape) is kind else one for one in self.shown)
            self._place(EDITS["alike"], alike)

    def restore(self) -> None:
        """Put every region back where the program had it."""
        key, center_mm = self._session.main.key, self._center()
        if key is not None and center_mm is not None:
            self._session.edit(EDITS["restore"], self._session.findings.without_regions(key, center_mm))

    def on(self, image: ImageKey) -> tuple[Measurement, ...]:
        """Those of one image."""
        return tuple(one for one in self.shown if one.ground.image == image)

    def _with(self, changed: Measurement) -> tuple[Measurement, ...]:
        return tuple(changed if one.id == changed.id else one for one in self.shown)

    def _place(self, name: str, regions: tuple[Measurement, ...], *, merge: str = "") -> None:
        key, center_mm = self._session.main.key, self._center()
        if key is None or center_mm is None:
            return
        findings = self._session.findings
        as_found = regions == self.automatic
        made = (
            findings.without_regions(key, center_mm)
            if as_found
            else findings.placing(HandRegions(key, center_mm, regions))
        )
        self._session.edit(name, made, merge=merge)
        self.changed.announce()

    def _yield_selection(self) -> None:
        if self._session.selected is not None and self._selected:
            self._selected = ""
            self.changed.announce()

    def _forget(self) -> None:
        self._draft, self._selected, self._made = None, "", None
        self._numbers.clear()
        self.changed.announce()
