"""Why a person lets a result stand that a gate speaks against."""

from __future__ import annotations

from dataclasses import dataclass

from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.hand_regions import Triple, same_body
from osteoview.annotation.image_key import ImageKey

LONGEST_NOTE = 400
_NAMES = ("image", "gate", "note", "center_mm")


@dataclass(frozen=True)
class GateNote:
    """A gate by its name, and the note. center_mm: the body it speaks of, LPS; None where it is the whole scan's."""

    image: ImageKey
    gate: str
    note: str
    center_mm: Triple | None = None

    def __post_init__(self) -> None:
        """Nothing is overruled without a reason."""
        if not self.gate or not self.note.strip():
            raise ShapeError("a gate is overruled with a note only")
        if len(self.note) > LONGEST_NOTE:
            raise ShapeError(f"a note is at most {LONGEST_NOTE} letters long")

    def holds(self, image: ImageKey, center_mm: Triple | None) -> bool:
        """Whether it speaks of that body of that image."""
        if self.image != image:
            return False
        return self.center_mm is None or (center_mm is not None and same_body(self.center_mm, center_mm))

    def to_document(self) -> Document:
        """As plain values."""
        center = None if self.center_mm is None else list(self.center_mm)
        return {"image": self.image.to_document(), "gate": self.gate, "note": self.note, "center_mm": center}

    @classmethod
    def from_document(cls, value: object) -> GateNote:
        """Read back what to_document wrote."""
        known = document.fields(value, "the note to a gate", _NAMES)
        image = ImageKey.from_document(known.get("image"))
        center: Triple | None = None
        if known.get("center_mm") is not None:
            x, y, z = document.numbers(known, "center_mm", 3)
            center = (x, y, z)
        return document.valid(lambda: cls(image, document.text(known, "gate"), document.text(known, "note"), center))
