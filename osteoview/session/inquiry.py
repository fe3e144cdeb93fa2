"""What is asked of networks, and of whom: whoever computes answers with replies, each knowing more than the last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.regions import Sample
from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.piece import Piece
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.reply import Reply
from osteoview.session.shelf import Stock

if TYPE_CHECKING:  # that room takes long to import, and nobody needs it before something is open
    from osteoview.anatomy.body_mask import BodyMask


@dataclass(frozen=True)
class SampleAsked:
    """A square in a slice of a CT."""

    roi_id: str
    shape: Sample
    ground: PlaneGround


@dataclass(frozen=True)
class CropAsked:
    """A box on a picture."""

    roi_id: str
    shape: Crop
    ground: PictureGround


@dataclass(frozen=True, eq=False)
class Inquiry:
    """About which regions of which image, and which models by their folders' names.

    mask: of the vertebral body, for tasks that take it whole and for the share of an explanation inside it.
    piece: what the image was read from. notes: by the names of checks that a person overrules.
    """

    image: Volume | Radiograph
    task: str
    models: tuple[str, ...]
    regions: tuple[SampleAsked | CropAsked, ...]
    device: str = "auto"
    threshold: float = 0.5
    explained: bool = False
    calibrated: bool = False
    by_dropout: bool = False
    mask: BodyMask | None = None
    piece: Piece | None = None
    notes: Mapping[str, str] = field(default_factory=dict)

    def is_same(self, other: Inquiry) -> bool:
        """Whether both have one answer."""
        mine, theirs = (
            (one.regions, one.device, one.threshold, one.explained, one.mask, one.calibrated, one.by_dropout, one.notes)
            for one in (self, other)
        )
        return self.is_of_the_same(other) and mine == theirs

    def is_about_the_same(self, other: Inquiry) -> bool:
        """Whether both are about the very same places."""
        return self.image is other.image and (self.regions, self.mask) == (other.regions, other.mask)

    def is_of_the_same(self, other: Inquiry) -> bool:
        """Whether the other's answer, though of regions that have moved since, may stay on the screen meanwhile."""
        mine, theirs = ((one.task, one.models) for one in (self, other))
        return self.image is other.image and mine == theirs


class Oracle(Protocol):
    """Who answers: outside of the screen's thread."""

    def replies(self, inquiry: Inquiry, *, cancel: CancelToken, progress: Progress) -> Iterator[Reply]:
        """The answer, each time there is more of it. Raises OsteoViewError."""

    def stock(self, *, cancel: CancelToken, progress: Progress) -> Stock:
        """Which models there are."""

    def devices(self) -> tuple[str, ...]:
        """What may compute here."""

    def warm(self, models: tuple[str, ...], *, cancel: CancelToken) -> None:
        """Load what takes long, so that the first answer comes fast."""
