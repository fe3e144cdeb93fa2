"""About which regions of the open image networks can be asked, or why about none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.regions import Sample
from osteoview.session.drawn_samples import DrawnSamples
from osteoview.session.inquiry import CropAsked, SampleAsked
from osteoview.session.session import Session
from osteoview.session.vertebra import Vertebra

if TYPE_CHECKING:  # checking gates takes scipy: nothing of that at the start
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.density import Density


class Lack(Enum):
    """Why nothing can be asked now."""

    NOTHING_OPEN = auto()
    LOOKING = auto()
    NOT_FOUND = auto()
    DECLINED = auto()
    NO_SAMPLES = auto()
    NO_CROP = auto()
    READING_MODELS = auto()
    NO_MODEL = auto()
    NEEDS_LOCAL_DATA = auto()


def crop_asked(session: Session) -> CropAsked | None:
    """The box on the open picture: the newest, where there are several."""
    key = session.main.key
    if key is None or session.main.radiograph is None:
        return None
    asked = [
        CropAsked(one.id, one.shape, one.ground)
        for one in session.findings.on(key)
        if isinstance(one.shape, Crop) and isinstance(one.ground, PictureGround)
    ]
    return asked[-1] if asked else None


@dataclass(frozen=True, eq=False)
class About:
    """What can be asked about: regions, and what was measured in them; of a picture nothing is.

    drawn: they were drawn by hand, and are not L1's own. choice: L1 has samples, and others were drawn.
    """

    regions: tuple[SampleAsked | CropAsked, ...]
    assessment: Assessment | None = None
    drawn: bool = False
    choice: bool = False

    @property
    def density(self) -> Density | None:
        """What was measured in them."""
        return self.assessment.density if self.assessment is not None else None


def what_about(
    session: Session, vertebra: Vertebra, by_hand: DrawnSamples, *, masked: bool, prefer_drawn: bool
) -> About | Lack:
    """The box on a picture. Of a CT the samples in L1; those drawn by hand where L1 has none, or a person prefers them.

    masked: the task takes L1 whole and needs no samples.
    """
    if session.main.volume is None:
        crop = crop_asked(session)
        return About((crop,)) if crop is not None else Lack.NO_CROP
    found = _in_l1(vertebra, masked=masked)
    drawn = () if masked or found is Lack.LOOKING else by_hand.samples
    if not drawn:
        return found
    choice = isinstance(found, About)
    if isinstance(found, About) and not prefer_drawn:
        return replace(found, choice=choice)
    judged = by_hand.assessment
    return found if judged is None or judged.declined else About(drawn, judged, drawn=True, choice=choice)


def _in_l1(vertebra: Vertebra, *, masked: bool) -> About | Lack:
    assessment = vertebra.assessment
    if assessment is None:
        return Lack.NOT_FOUND if vertebra.problem else Lack.LOOKING
    if assessment.declined:
        may_stand = all(assessment.may_overrule(gate) for gate in assessment.gates if gate.stops)
        return Lack.DECLINED if may_stand else Lack.NOT_FOUND
    if masked:
        return About((), assessment)
    samples = tuple(
        SampleAsked(roi.name, roi.shape, roi.ground) for roi in assessment.rois if isinstance(roi.shape, Sample)
    )
    return About(samples, assessment) if samples else Lack.NO_SAMPLES
