"""What of a drawn shape the pointer would take hold of, and what becomes of the shape when it is pulled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import hypot
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, Qt

from osteoview.annotation.crop import Crop
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.outline import Point
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.ui.viewer.label_places import Box
from osteoview.ui.viewer.seen import Seen

_HANDLE_PX, _EDGE_PX = 9.0, 6.0
_CURSORS = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)
_NAMES = {"handle": "resize measurement", "turn": "turn measurement", "body": "move measurement"}


@dataclass(frozen=True, eq=False)
class Grip:
    """A handle by its number, the handle that turns, or the whole; and where on its ground the hand took it."""

    kind: Literal["handle", "turn", "body"]
    seen: Seen
    at: Point
    number: int = 0

    @property
    def edit_name(self) -> str:
        """What undo will call it."""
        return _NAMES[self.kind]

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like here."""
        shape = self.seen.measurement.shape
        if self.kind == "body":
            return Qt.CursorShape.SizeAllCursor
        if self.kind == "turn" or not isinstance(shape, Ellipse | Rectangle | Crop):
            return Qt.CursorShape.PointingHandCursor
        (cx, cy), (x, y) = self.seen.lie.to_px([shape.center, shape.handles[self.number]]).tolist()
        return _CURSORS[round(float(np.degrees(np.arctan2(y - cy, x - cx))) / 45) % 4]

    def pulled_to(self, at_px: QPointF) -> Measurement | None:
        """The measurement as the pointer has it now; None where it would be no shape."""
        before = self.seen.measurement
        shape, there = before.shape, self.seen.lie.from_px(at_px)
        right, down = there[0] - self.at[0], there[1] - self.at[1]
        try:
            if self.kind == "body":
                return replace(before, shape=shape.moved((right, down)))
            if self.kind == "turn" and isinstance(shape, Ellipse | Rectangle):
                return replace(before, shape=shape.turned_towards(there))
            # The handle keeps its distance from the pointer, so that taking hold of it moves nothing.
            handle = shape.handles[self.number]
            return replace(before, shape=shape.with_handle(self.number, (handle[0] + right, handle[1] + down)))
        except ShapeError:
            return None


def grip_at(
    at_px: QPointF, seen: Sequence[Seen], labels: Mapping[str, Box], selected: Measurement | None
) -> Grip | None:
    """Handles of the selected one first, then the nearest outline, then a label, then the selected one's inside."""
    own = next((one for one in seen if selected is not None and one.measurement.id == selected.id), None)
    return (own and _handle(at_px, own)) or _outline(at_px, seen) or _label(at_px, seen, labels) or _inside(at_px, own)


def _handle(at_px: QPointF, own: Seen) -> Grip | None:
    turn = own.turn_px
    if turn is not None and _far(at_px, turn) <= _HANDLE_PX:
        return Grip("turn", own, own.lie.from_px(at_px))
    far = [_far(at_px, handle) for handle in own.handles_px]
    if not far or min(far) > _HANDLE_PX:
        return None
    return Grip("handle", own, own.lie.from_px(at_px), far.index(min(far)))


def _outline(at_px: QPointF, seen: Sequence[Seen]) -> Grip | None:
    far = [one.measurement.shape.distance(one.lie.from_px(at_px)) * one.lie.px_per_unit for one in seen]
    if not far or min(far) > _EDGE_PX:
        return None
    nearest = seen[far.index(min(far))]
    return Grip("body", nearest, nearest.lie.from_px(at_px))


def _label(at_px: QPointF, seen: Sequence[Seen], labels: Mapping[str, Box]) -> Grip | None:
    for one in seen:
        left, top, right, bottom = labels.get(one.measurement.id, (0.0, 0.0, -1.0, -1.0))
        if left <= at_px.x() <= right and top <= at_px.y() <= bottom:
            return Grip("body", one, one.lie.from_px(at_px))
    return None


def _inside(at_px: QPointF, own: Seen | None) -> Grip | None:
    if own is None or isinstance(own.measurement.shape, Length | Angle):
        return None
    there = own.lie.from_px(at_px)
    return Grip("body", own, there) if own.measurement.shape.contains(there) else None


def _far(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
