"""A shape while it is being drawn: by dragging, or click by click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from osteoview.annotation.core_room import Core
from osteoview.annotation.crop import Crop
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import Ground
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measurement import Measurement, new_id
from osteoview.annotation.native_sample import native_sample
from osteoview.annotation.outline import Point
from osteoview.annotation.polygon import Polygon
from osteoview.annotation.regions import Ellipse, Rectangle, Sample
from osteoview.annotation.shape import Shape
from osteoview.imaging.volume import Volume
from osteoview.session.placing import CIRCLE_MM
from osteoview.session.session import Tool

# How many points make each shape; a polygon is closed by hand.
_NEEDED = {Tool.LENGTH: 2, Tool.ANGLE: 3, Tool.ELLIPSE: 2, Tool.RECTANGLE: 2, Tool.SAMPLE: 1, Tool.CROP: 2}
DRAWS = frozenset((*_NEEDED, Tool.POLYGON))
# What a click alone lays, in its usual size.
BY_ONE_CLICK = frozenset((Tool.ELLIPSE, Tool.CROP))
# Where nobody knows a millimetre, a shape of usual size has so many pixels.
_STANDARD_MM, _STANDARD_PX = 16.0, 100.0


@dataclass(frozen=True)
class Maker:
    """What shapes need besides their points: the scan, whether its own pixels count, the body's core, the crop box."""

    volume: Volume | None = None
    native: bool = False
    core_at: Callable[[Point, Ground], Core | None] = lambda _center, _ground: None
    crop_aspect: float = 1.0
    crop_task: str = ""
    usual_crop: Callable[[Point], Crop | None] = lambda _center: None

    def sample(self, center: Point, ground: Ground) -> Sample:
        """Raises ShapeError where a sample of the scan's own pixels cannot be."""
        if not self.native:
            return Sample(center)
        return native_sample(center, ground, self.volume, self.core_at(center, ground))


@dataclass
class Sketch:
    """Points that are set, and the one that still follows the pointer."""

    tool: Tool
    ground: Ground
    maker: Maker
    pointer: Point
    points: list[Point] = field(default_factory=list)
    id: str = field(default_factory=new_id)
    refusal: str = ""  # why it is no shape, where that is worth a word

    @property
    def is_complete(self) -> bool:
        """Whether every point is set."""
        return len(self.points) >= _NEEDED.get(self.tool, 1 << 30)

    @property
    def way(self) -> list[Point]:
        """What is drawn while there is no shape yet."""
        return [*self.points, self.pointer]

    def set_point(self) -> None:
        """Let the pointer go on from here."""
        self.points.append(self.pointer)

    def take_back(self) -> None:
        """Without the last point that was set."""
        del self.points[-1:]

    def measurement(self, *, closed: bool = False) -> Measurement | None:
        """As it is now, None while it is no shape; `closed` leaves the pointer out of a polygon."""
        points = self.points if closed or self.is_complete else self.way
        self.refusal = ""
        try:
            shape = self._shape(points)
        except ShapeError as reason:
            self.refusal = str(reason) if self.tool is Tool.SAMPLE else ""
            return None
        return None if shape is None else Measurement(shape, self.ground, id=self.id)

    def _shape(self, points: list[Point]) -> Shape | None:
        match self.tool, points:
            case ((Tool.LENGTH | Tool.ANGLE), [start, end]):
                return Length(start, end)
            case Tool.ANGLE, [one, corner, other]:
                return Angle(one, corner, other)
            case Tool.ELLIPSE, [one, other]:
                return Ellipse.spanning(one, other)
            case Tool.RECTANGLE, [one, other]:
                return Rectangle.spanning(one, other)
            case Tool.SAMPLE, [center]:
                return self.maker.sample(center, self.ground)
            case Tool.CROP, [one, other]:
                return Crop.pulled(one, other, self.maker.crop_aspect, self.maker.crop_task)
            case Tool.POLYGON, [_, _, _, *_]:
                return Polygon(tuple(points))
        return None


def standard(tool: Tool, center: Point, ground: Ground, maker: Maker) -> Measurement | None:
    """A shape of usual size around a point, by a click or by the keyboard; None for tools without a usual size.

    Raises ShapeError where a sample of native pixels cannot be.
    """
    size = _STANDARD_MM / ground.unit_mm if ground.unit_mm else _STANDARD_PX
    x, y = center
    shape: Shape | None
    if tool is Tool.ELLIPSE:
        across = CIRCLE_MM / ground.unit_mm if ground.unit_mm else _STANDARD_PX
        shape = Ellipse(center, across, across)
    elif tool is Tool.CROP:
        shape = maker.usual_crop(center)
    elif tool is Tool.RECTANGLE:
        shape = Rectangle(center, size, size)
    elif tool is Tool.LENGTH:
        shape = Length((x - size / 2, y), (x + size / 2, y))
    elif tool is Tool.SAMPLE:
        shape = maker.sample(center, ground)
    else:
        return None
    return Measurement(shape, ground) if shape is not None else None
