"""A measurement as a view shows it: where its corners and handles are on the screen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.ui.theme import VIEW_SHAPES
from osteoview.ui.viewer.label_places import Box
from osteoview.ui.viewer.surface import Lie

TURN_PX = 26.0


@dataclass(frozen=True, eq=False)
class Seen:
    """A measurement that lies in the shown plane. `own_colour` is that of what has no number in the list."""

    measurement: Measurement
    number: int
    lie: Lie
    own_colour: str = ""

    @property
    def colour(self) -> str:
        """Neighbours in the list differ; the number beside the shape says the same without colour."""
        return self.own_colour or colour_of(self.number)

    @property
    def corners_px(self) -> NDArray[np.float64]:
        """What is drawn, in pixels of the view."""
        return self.lie.to_px(self.measurement.shape.corners)

    @property
    def box_px(self) -> Box:
        """Around it."""
        corners = self.corners_px
        left, top = corners.min(axis=0).tolist()
        right, bottom = corners.max(axis=0).tolist()
        return left, top, right, bottom

    @property
    def handles_px(self) -> list[QPointF]:
        """Where it can be taken hold of, in the order of the shape's handles."""
        handles = self.measurement.shape.handles
        return [QPointF(x, y) for x, y in self.lie.to_px(handles).tolist()] if handles else []

    @property
    def turn_px(self) -> QPointF | None:
        """The handle that turns it: beyond the middle of its top. None for shapes that are not turned."""
        shape = self.measurement.shape
        if not isinstance(shape, Ellipse | Rectangle):
            return None
        (cx, cy), (x, y) = self.lie.to_px([shape.center, shape.handles[4]]).tolist()
        length = max(float(np.hypot(x - cx, y - cy)), 1e-6)
        return QPointF(x + (x - cx) / length * TURN_PX, y + (y - cy) / length * TURN_PX)


def colour_of(number: int) -> str:
    """The colour of the measurement with that number, on the image and in the list."""
    return str(VIEW_SHAPES[(number - 1) % len(VIEW_SHAPES)])
