"""The regions of a vertebra as a person has changed them: they stand in place of the automatic ones."""

from __future__ import annotations

import math
from dataclasses import dataclass

from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement

_NAMES = ("image", "center_mm", "regions")
# Two bodies lie further apart than this, one body found twice does not.
_SAME_MM = 10.0
Triple = tuple[float, float, float]


@dataclass(frozen=True)
class HandRegions:
    """All regions of the body whose middle lies at center_mm, LPS. A region's `id` is its name: 'ellipse 2'."""

    image: ImageKey
    center_mm: Triple
    regions: tuple[Measurement, ...]

    def __post_init__(self) -> None:
        """Each is known by its name."""
        if len({one.id for one in self.regions}) < len(self.regions):
            raise ShapeError("two regions have the same name")

    def is_of(self, image: ImageKey, center_mm: Triple) -> bool:
        """Whether they lie in that body."""
        return self.image == image and same_body(self.center_mm, center_mm)

    def to_document(self) -> Document:
        """As plain values."""
        return {
            "image": self.image.to_document(),
            "center_mm": list(self.center_mm),
            "regions": [one.to_document() for one in self.regions],
        }

    @classmethod
    def from_document(cls, value: object) -> HandRegions:
        """Read back what to_document wrote."""
        known = document.fields(value, "the regions of a vertebra", _NAMES)
        x, y, z = document.numbers(known, "center_mm", 3)
        image = ImageKey.from_document(known.get("image"))
        regions = tuple(Measurement.from_document(one) for one in document.entries(known, "regions"))
        return document.valid(lambda: cls(image, (x, y, z), regions))


def same_body(one_mm: Triple, other_mm: Triple) -> bool:
    """Whether two middles are those of one vertebral body."""
    return math.dist(one_mm, other_mm) < _SAME_MM
