"""A vertebra that a person has named; all others follow from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.image_key import ImageKey

_NAMES = ("image", "label", "center_mm")
_LABEL = re.compile(r"([TLS])([1-9]\d?)")
_HIGHEST = {"T": 13, "L": 6, "S": 5}


@dataclass(frozen=True)
class LevelName:
    """The body whose middle lies nearest to a place in the patient is called that: 'T12', 'L1'."""

    image: ImageKey
    label: str
    center_mm: tuple[float, float, float]

    def __post_init__(self) -> None:
        """Reject what no vertebra is called."""
        said = _LABEL.fullmatch(self.label)
        if said is None or int(said[2]) > _HIGHEST[said[1]]:
            raise ShapeError(f"no vertebra is called {self.label}")

    @property
    def below_l1(self) -> int:
        """How many vertebrae below L1 it is, five being lumbar; negative above."""
        number = int(self.label[1:])
        return {"T": number - 13, "L": number - 1, "S": number + 4}[self.label[0]]

    def to_document(self) -> Document:
        """As plain values."""
        return {"image": self.image.to_document(), "label": self.label, "center_mm": list(self.center_mm)}

    @classmethod
    def from_document(cls, value: object) -> LevelName:
        """Read back what to_document wrote."""
        known = document.fields(value, "the name of a vertebra", _NAMES)
        x, y, z = document.numbers(known, "center_mm", 3)
        image = ImageKey.from_document(known.get("image"))
        return document.valid(lambda: cls(image, document.text(known, "label"), (x, y, z)))
