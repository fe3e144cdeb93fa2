"""A vertebral body marked by its two endplates, the four slices at its mid-height, and planes that lie as it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from osteoview.annotation.body_mark import BodyMark, Endplate
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.four_slices import four_slices
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.imaging.volume import Volume
from osteoview.session.announcer import Announcer
from osteoview.session.display import Display
from osteoview.session.findings import Findings
from osteoview.session.found_body import FoundBody

NO_BODY = "Mark the upper and the lower endplate of a vertebra first, or wait until L1 is found."
NOTHING_FOUND = "L1 is not found in this scan yet: mark its upper and its lower endplate yourself."


class Owner(Protocol):
    """What is asked of the session."""

    main: Display
    native_samples: bool
    findings_changed: Announcer

    @property
    def active(self) -> Display:
        """The display that keys and commands speak to."""

    @property
    def findings(self) -> Findings:
        """Everything that was drawn or set by hand."""

    @property
    def selected(self) -> Measurement | None:
        """The measurement that keys and panels speak of."""

    def edit(self, name: str, findings: Findings, *, merge: str = "") -> None:
        """Go on to these findings."""


class BodyMarking:
    """What cannot be is refused by a ShapeError, whose sentence is for the person."""

    def __init__(self, session: Owner) -> None:
        self.changed = Announcer()
        self._session = session
        self._outlined: Callable[[], FoundBody | None] = lambda: None
        self._first: Endplate | None = None
        self._drawn: Endplate | None = None
        self._known: tuple[object, ...] = ()
        self._grounds: tuple[PlaneGround, ...] = ()
        session.findings_changed.subscribe(self.changed.announce)
        session.main.opened.subscribe(self._forget)

    def ask(self, outlined: Callable[[], FoundBody | None]) -> None:
        """From now on ask here for the body that the program outlined in the main display."""
        self._outlined = outlined

    @property
    def first(self) -> Endplate | None:
        """The endplate that is marked while the other is waited for."""
        return self._first

    @property
    def drawn(self) -> Endplate | None:
        """The endplate that the hand drags along just now."""
        return self._drawn

    @property
    def body(self) -> BodyMark | None:
        """The body that was marked on the active image."""
        key = self._session.active.key
        return self._session.findings.body_on(key) if key is not None else None

    @property
    def found(self) -> FoundBody | None:
        """The body that the program outlined in the active image."""
        return self._outlined() if self._session.active is self._session.main else None

    @property
    def grounds(self) -> tuple[PlaneGround, ...]:
        """The four slices of the marked body as the axial plane lies now, from the head down; none without one."""
        display, body = self._session.active, self.body
        if body is None or display.volume is None:
            return ()
        known = (body, display.axes, display.volume)
        if len(self._known) != len(known) or any(a is not b for a, b in zip(known, self._known, strict=True)):
            self._known, self._grounds = known, _four(body, display, display.volume)
        return self._grounds

    def draw(self, endplate: Endplate) -> None:
        """Show an endplate while the hand drags along it."""
        self._drawn = endplate
        self.changed.announce()

    def mark(self, endplate: Endplate) -> bool:
        """Take one endplate; the second, whichever of the two it is, makes the body, and True comes back."""
        first, self._first, self._drawn = self._first, None, None
        key = self._session.active.key
        if first is None or key is None:
            self._first = endplate
            self.changed.announce()
            return False
        self.changed.announce()
        headwards = self._session.active.axes.upright[:, 2]
        lower, upper = sorted((first, endplate), key=lambda one: float(one.middle_mm @ headwards))
        self._take(BodyMark(key, upper, lower))
        return True

    def mark_found(self) -> None:
        """Mark the body that the program outlined."""
        found, key = self.found, self._session.active.key
        if found is None or key is None:
            raise ShapeError(NOTHING_FOUND)
        self.give_up()
        self._take(found.marked(key))

    def give_up(self) -> bool:
        """Forget the endplate that waits for its other; False when there is none."""
        waiting = self._first is not None or self._drawn is not None
        self._forget()
        return waiting

    def unmark(self) -> None:
        """Take the marked body away; what was laid on its slices stays."""
        key = self._session.active.key
        if key is not None:
            self._session.edit("unmark the vertebra", self._session.findings.without_body(key))

    def tilt(self) -> None:
        """Lay the axial plane as the endplates lie: of the marked body, else of the one that was outlined."""
        display, body, found = self._session.active, self.body, self.found
        if body is not None:
            across, center_mm = body.across(display.axes.upright[:, 2]), body.center_mm
        elif found is not None:
            across, center_mm = found.along, found.center_mm
        else:
            raise ShapeError(NO_BODY)
        display.move_crosshair(center_mm)
        display.lay(display.axes.aligned(across))

    def _take(self, body: BodyMark) -> None:
        self._session.edit("mark a vertebra", self._session.findings.marking(body))
        self._session.active.move_crosshair(body.center_mm)

    def _forget(self) -> None:
        self._first = self._drawn = None
        self.changed.announce()


def _four(body: BodyMark, display: Display, volume: Volume) -> tuple[PlaneGround, ...]:
    right, down = display.axes.frame("axial")
    try:
        return four_slices(volume, body.image, body.center_mm, body.along, right, down)
    except ShapeError:  # planes that run along the body cross none of its slices
        return ()
