"""One thing that a person measured: a shape, the ground it lies on, and what it is called."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from osteoview.annotation import document, ground, shape
from osteoview.annotation.crop import Crop
from osteoview.annotation.document import Document
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import Ground, PictureGround
from osteoview.annotation.shape import Shape

_NAMES = ("id", "name", "visible", "ground", "shape")
LONGEST_NAME = 80


def new_id() -> str:
    """An identifier that no other measurement has, on this machine or another."""
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Measurement:
    """A shape on its ground. `name` is the person's own, '' until they give one."""

    shape: Shape
    ground: Ground
    name: str = ""
    visible: bool = True
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        """It can be found, and its name fits beside it."""
        if not self.id:
            raise ShapeError("a measurement without an identifier cannot be found again")
        if isinstance(self.shape, Crop) and not isinstance(self.ground, PictureGround):
            raise ShapeError("a crop box lies on a picture, not in a plane of a CT")
        if len(self.name) > LONGEST_NAME:
            raise ShapeError(f"the name of a measurement is at most {LONGEST_NAME} letters long")

    def to_document(self) -> Document:
        """As plain values."""
        return {
            "id": self.id,
            "name": self.name,
            "visible": self.visible,
            "ground": self.ground.to_document(),
            "shape": shape.to_document(self.shape),
        }

    @classmethod
    def from_document(cls, value: object) -> Measurement:
        """Read back what to_document wrote."""
        known = document.fields(value, "a measurement", _NAMES)
        drawn, lying_on = shape.from_document(known.get("shape")), ground.from_document(known.get("ground"))
        name, visible = document.text(known, "name"), document.truth(known, "visible")
        return document.valid(lambda: cls(drawn, lying_on, name, visible, document.text(known, "id")))
