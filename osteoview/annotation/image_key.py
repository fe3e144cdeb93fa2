"""Which image something was drawn on, so that it is found again on another day and another machine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume

_NAMES = ("study_uid", "series_uid", "part", "sop_instance_uid", "page")
_NOT_DICOM = "osteoview.content:"
# Every sixteenth voxel along each axis tells two scans apart.
_STEP = 16


@dataclass(frozen=True)
class ImageKey:
    """A volume by its series, a picture by its file. `part` tells pieces of a mixed series apart, as Piece.part does.

    Files without DICOM identifiers (NIfTI) are known by a digest of their content in place of a series_uid.
    """

    series_uid: str
    study_uid: str = ""
    part: str = ""
    sop_instance_uid: str = ""
    page: int = 0

    @classmethod
    def of_volume(cls, volume: Volume, part: str = "") -> ImageKey:
        """The key of a volume."""
        return cls(volume.series_uid or _digest(volume), volume.study_uid, part)

    @classmethod
    def of_radiograph(cls, radiograph: Radiograph, page: int = 0) -> ImageKey:
        """The key of a picture, or of one page of it."""
        series_uid = radiograph.series_uid
        if not (series_uid or radiograph.sop_instance_uid):
            series_uid = _NOT_DICOM + hashlib.sha256(np.ascontiguousarray(radiograph.stored).tobytes()).hexdigest()[:32]
        return cls(series_uid, radiograph.study_uid, "", radiograph.sop_instance_uid, page)

    @property
    def is_picture(self) -> bool:
        """Whether it names a projection image and not a volume."""
        return bool(self.sop_instance_uid)

    def to_document(self) -> Document:
        """As plain values."""
        return {name: getattr(self, name) for name in _NAMES}

    @classmethod
    def from_document(cls, value: object) -> ImageKey:
        """Read back what to_document wrote."""
        known = document.fields(value, "the name of an image", _NAMES)
        texts = {name: document.text(known, name) for name in _NAMES if name != "page"}
        return cls(**texts, page=int(document.number(known, "page")))


def _digest(volume: Volume) -> str:
    some = np.ascontiguousarray(volume.hu[::_STEP, ::_STEP, ::_STEP])
    content = repr(volume.shape).encode() + volume.affine.tobytes() + some.tobytes()
    return _NOT_DICOM + hashlib.sha256(content).hexdigest()[:32]
