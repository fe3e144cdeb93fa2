"""What is asked of networks, and the answer as far as it has come: probabilities first, then how steady they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.regions import Sample
from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.kinds import Kind
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.prediction import Prediction
from osteoview.inference.stability import Stability
from osteoview.session.shelf import Stock

if TYPE_CHECKING:  # these rooms take long to import, and nobody needs them before something is open
    from osteoview.anatomy.body_mask import BodyMask
    from osteoview.inference.explain import Explanation
    from osteoview.inference.patches import Patch
    from osteoview.inference.scope import Scope


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
    kind and words: what the header says that the image is, and of which part of the body.
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
    kind: Kind | None = None
    words: str = ""

    def is_same(self, other: Inquiry) -> bool:
        """Whether both have one answer."""
        mine, theirs = (
            (one.regions, one.device, one.threshold, one.explained, one.mask, one.calibrated, one.by_dropout)
            for one in (self, other)
        )
        return self.is_of_the_same(other) and mine == theirs

    def is_of_the_same(self, other: Inquiry) -> bool:
        """Whether the other's answer, though of regions that have moved since, may stay on the screen meanwhile."""
        mine, theirs = ((one.task, one.models) for one in (self, other))
        return self.image is other.image and mine == theirs


@dataclass(frozen=True, eq=False)
class Reply:
    """The answer so far."""

    prediction: Prediction
    scope: Scope
    patches: tuple[Patch, ...] = ()
    stability: Stability | None = None
    explanation: Explanation | None = None
    complete: bool = False


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
