"""Every shape there is, and how each is stored."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, cast

from osteoview.annotation import document
from osteoview.annotation.crop import Crop
from osteoview.annotation.document import Document
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.outline import Point
from osteoview.annotation.polygon import Polygon
from osteoview.annotation.regions import Ellipse, Rectangle, Sample

Region = Ellipse | Rectangle | Polygon | Sample | Crop
Line = Length | Angle
Shape = Line | Region

_KINDS: dict[str, type[Shape]] = {
    kind.kind: kind for kind in (Length, Angle, Ellipse, Rectangle, Polygon, Sample, Crop)
}


def to_document(shape: Shape) -> Document:
    """As plain values: numbers keep every bit."""
    values: Document = {"kind": shape.kind}
    for field in fields(shape):
        value = getattr(shape, field.name)
        if field.name == "points":
            value = [list(one) for one in value]
        values[field.name] = list(value) if isinstance(value, tuple) else value
    return values


def from_document(value: object) -> Shape:
    """Read back what to_document wrote."""
    loose = value if isinstance(value, dict) else {}
    kind = _KINDS[document.choice(loose, "kind", _KINDS)]
    known = document.fields(value, f"the {kind.kind}", ("kind", *(field.name for field in fields(kind))))
    if kind is Polygon:
        points = cast("tuple[Point, ...]", document.rows(known, "points", 2))
        return document.valid(lambda: Polygon(points))
    return document.valid(lambda: kind(**{field.name: _read(known, field.name) for field in fields(kind)}))


def _read(known: Document, name: str) -> Any:
    if name == "native":
        return document.truth(known, name)
    if name == "task":
        return document.text(known, name)
    if name in {"width", "height", "degrees", "side"}:
        return document.number(known, name)
    return document.numbers(known, name, 2)
