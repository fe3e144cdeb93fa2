"""About which regions of the open image networks can be asked, or why about none."""

from __future__ import annotations

from enum import Enum, auto

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.regions import Sample
from osteoview.session.inquiry import CropAsked, SampleAsked
from osteoview.session.session import Session
from osteoview.session.vertebra import Vertebra


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


def regions_asked(session: Session, vertebra: Vertebra) -> tuple[SampleAsked, ...] | tuple[CropAsked] | Lack:
    """The samples of a CT, the box on a picture."""
    if session.main.volume is not None:
        return _samples(vertebra)
    crop = crop_asked(session)
    return (crop,) if crop is not None else Lack.NO_CROP


def _samples(vertebra: Vertebra) -> tuple[SampleAsked, ...] | Lack:
    """The square samples of L1."""
    assessment = vertebra.assessment
    if assessment is None:
        return Lack.NOT_FOUND if vertebra.problem else Lack.LOOKING
    if assessment.declined:
        return Lack.DECLINED
    samples = tuple(
        SampleAsked(roi.name, roi.shape, roi.ground) for roi in assessment.rois if isinstance(roi.shape, Sample)
    )
    return samples or Lack.NO_SAMPLES
