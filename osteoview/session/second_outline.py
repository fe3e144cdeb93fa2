"""A network's outline of L1's body beside geometry's: whether a person wants it, and how far the two agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osteoview.anatomy.overrides import SLICES
from osteoview.base.errors import OsteoViewError
from osteoview.imaging.volume import Volume
from osteoview.session.announcer import Announcer
from osteoview.session.session import Session
from osteoview.session.shelf import Shelf
from trainer.task import CT_VERTEBRA_MASK

if TYPE_CHECKING:  # what outlines takes long to import, and torch with it
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.body_mask import BodyMask
    from osteoview.inference.model_library import Model
    from osteoview.inference.outline import Outline

# What undo and redo call it.
ASK, LEAVE = "ask for a second outline", "leave the second outline away"
# Two outlines of one body that share less than this are two opinions.
AGREE_DICE = 0.85
NO_MODEL = "There is no model that outlines vertebrae: take one in on the page of models."
NO_BODY = "L1 is not outlined here: there is nothing to compare."
# What no network here has learned from, by the gates that see it.
_OUT_OF_SCOPE = {
    "no metal or cement": "The network has learned from bone without metal or cement, and is not asked here.",
    SLICES: "The network has learned from slices up to 5 mm, and is not asked here.",
    "values measurable": "The network has learned from Hounsfield units, and is not asked here.",
}


@dataclass(frozen=True, eq=False)
class OutlineQuestion:
    """Of which body of which scan, and by which model."""

    volume: Volume
    geometry: BodyMask
    model: Model

    def is_same(self, other: OutlineQuestion) -> bool:
        """Whether both have one answer."""
        mine, theirs = ((one.volume, one.geometry, one.model) for one in (self, other))
        return all(a is b for a, b in zip(mine, theirs, strict=True))


class SecondOutline:
    """Off unless it is asked for, image by image, which is kept with the session. Nothing is measured in it."""

    def __init__(self, session: Session, found: Callable[[], Assessment | None], found_changed: Announcer) -> None:
        self.changed = Announcer()
        self._session = session
        self._found = found
        self._shelf: Shelf | None = None
        self._answered: tuple[OutlineQuestion, Outline] | None = None
        self._failed: tuple[OutlineQuestion, str] | None = None
        found_changed.subscribe(self.changed.announce)

    def choose_from(self, shelf: Shelf) -> None:
        """From now on look here for models that outline."""
        self._shelf = shelf
        shelf.changed.subscribe(self.changed.announce)
        self.changed.announce()

    @property
    def model(self) -> Model | None:
        """The one that would be asked."""
        shelf = self._shelf
        there = [one for one in shelf.models if one.card.task.id == CT_VERTEBRA_MASK.id] if shelf is not None else []
        return next((one for one in there if shelf is not None and shelf.is_default(one)), there[0] if there else None)

    @property
    def wanted(self) -> bool:
        """Whether a person has asked for it on the open scan."""
        key = self._session.main.key
        return key is not None and key in self._session.findings.outlined

    @property
    def refusal(self) -> str:
        """Why the network is not asked here; '' where it may be, and while that is not known yet."""
        found = self._found()
        if self._shelf is not None and self._shelf.known and self.model is None:
            return NO_MODEL
        if found is None:
            return ""
        if found.mask is None:
            return NO_BODY
        failed = [gate.name for gate in found.gates if not gate.passed and gate.name in _OUT_OF_SCOPE]
        return _OUT_OF_SCOPE[failed[0]] if failed else ""

    @property
    def question(self) -> OutlineQuestion | None:
        """What is to be found out; None where nobody wants to know, nothing can be, or all is known."""
        asked = self._asked
        known = [one[0] for one in (self._answered, self._failed) if one is not None]
        return asked if asked is not None and not any(asked.is_same(one) for one in known) else None

    @property
    def outline(self) -> Outline | None:
        """The answer about the body as it is outlined now."""
        asked, answered = self._asked, self._answered
        return answered[1] if asked is not None and answered is not None and asked.is_same(answered[0]) else None

    @property
    def problem(self) -> str:
        """Why there is no answer; '' while there is nothing to say."""
        asked, failed = self._asked, self._failed
        return failed[1] if asked is not None and failed is not None and asked.is_same(failed[0]) else ""

    def want(self, yes: bool) -> None:
        """Ask for it on the open scan, or leave it away."""
        key = self._session.main.key
        if key is not None and yes != self.wanted:
            self._failed = None
            self._session.edit(ASK if yes else LEAVE, self._session.findings.outlining(key, yes))

    def take(self, question: OutlineQuestion, answer: Outline) -> None:
        """An answer."""
        self._answered = question, answer
        self.changed.announce()

    def give_up(self, question: OutlineQuestion, error: OsteoViewError) -> None:
        """There is none."""
        self._failed = question, error.user_message
        self.changed.announce()

    @property
    def _asked(self) -> OutlineQuestion | None:
        volume, found, model = self._session.main.volume, self._found(), self.model
        if not self.wanted or self.refusal or volume is None or found is None or found.mask is None or model is None:
            return None
        return OutlineQuestion(volume, found.mask, model)
