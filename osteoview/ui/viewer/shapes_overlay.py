"""Draws measurements over an image: outlines, handles, and labels that keep out of each other's way.

What does not change from frame to frame is drawn once into a picture and copied; only what the hand holds is drawn
anew. Twenty shapes then cost less than a millisecond a frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.session.measurements import Measurements
from osteoview.ui import measurement_words
from osteoview.ui.theme import SMALL_PX, VIEW_BACKGROUND, VIEW_SHAPES, VIEW_TEXT
from osteoview.ui.viewer import label_places, lettering
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.label_places import Box
from osteoview.ui.viewer.surface import Lie, Surface

TURN_PX = 26.0
_OUTLINE_PX, _LINE_PX, _SELECTED_PX = 3.5, 1.5, 2.2
_HANDLE_PX, _RING_PX = 3.5, 4.5
_SHADE, _BACKDROP = QColor(0, 0, 0, 170), QColor(0, 0, 0, 130)
_MARGIN = 10.0
# A leader joins a label to its shape when it had to go this far.
_LEADER_PX = 20.0
_CROSSING_OPACITY = 0.45


@dataclass(frozen=True, eq=False)
class Seen:
    """A measurement that lies in the shown plane."""

    measurement: Measurement
    number: int
    lie: Lie

    @property
    def colour(self) -> str:
        """Neighbours in the list differ; the number beside the shape says the same without colour."""
        return colour_of(self.number)

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


@dataclass(frozen=True)
class _Label:
    """Lines of text and where they stand."""

    lines: tuple[str, ...]
    box: Box
    leader: tuple[QPointF, QPointF] | None


class ShapesOverlay:
    """Over one view. Reads the measurements; draws those whose plane is shown, and dim marks where others pass."""

    def __init__(self, view: ImageView, surface: Surface, measurements: Measurements) -> None:
        self._view = view
        self._surface = surface
        self._measurements = measurements
        self._scene: tuple[object, QImage, list[QRect], list[Box]] | None = None
        self.labels: dict[str, Box] = {}

    def seen(self) -> list[Seen]:
        """Visible measurements of this image whose plane is shown, in the order of drawing."""
        key = self._surface.key
        if key is None:
            return []
        found = []
        for number, one in enumerate(self._measurements.on(key), 1):
            lie = self._surface.lie(one.ground) if one.visible else None
            if lie is not None:
                found.append(Seen(one, number, lie))
        return found

    def paint(self, painter: QPainter) -> None:
        """All of it."""
        seen, draft = self.seen(), self._measurements.draft
        still = [one for one in seen if draft is None or one.measurement.id != draft.id]
        self._paint_crossings(painter, {one.measurement.id for one in seen})
        taken = self._paint_still(painter, still)
        for one in seen:
            if draft is not None and one.measurement.id == draft.id:
                self._paint_anew(painter, [one], taken)

    def _paint_still(self, painter: QPainter, still: Sequence[Seen]) -> list[Box]:
        """Shapes at rest, from the kept picture; returns what they and their labels take up."""
        if not still:
            self._scene, self.labels = None, {}
            return []
        ratio, size, chosen = self._view.devicePixelRatioF(), self._view.size(), self._measurements.selected
        key = (
            tuple((one.measurement, one.number, one.lie.token) for one in still),
            tuple(id(self._measurements.numbers(one.measurement)) for one in still),
            (size.width(), size.height(), ratio),
            chosen.id if chosen is not None else "",
        )
        if self._scene is None or self._scene[0] != key:
            image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.transparent)
            onto = QPainter(image)
            self.labels = {}
            labels = self._paint_anew(onto, still, _around(still))
            onto.end()
            used = [*(_grown(one.box_px, TURN_PX + 6) for one in still), *(_reach(label) for label in labels)]
            taken = [*_around(still), *(label.box for label in labels)]
            self._scene = (key, image, _disjoint(used, size.width(), size.height()), taken)
        _, image, parts, taken = self._scene
        for part in parts:
            source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
            painter.drawImage(QRectF(part), image, source)
        return taken

    def _paint_anew(self, painter: QPainter, seen: Sequence[Seen], taken: Sequence[Box]) -> list[_Label]:
        """Outlines first, then labels beside them; the selected one with its handles."""
        chosen = self._measurements.selected
        labels = self._place(seen, taken)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in seen:
            is_chosen = chosen is not None and chosen.id == one.measurement.id
            paint_outline(painter, one, self._surface.paint_offset, selected=is_chosen)
            if is_chosen:
                self._paint_handles(painter, one)
        for one, label in zip(seen, labels, strict=True):
            _paint_label(painter, label, one.colour)
            self.labels[one.measurement.id] = label.box
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        return labels

    def _paint_handles(self, painter: QPainter, one: Seen) -> None:
        """Squares that stretch; on a stem, a ring that turns."""
        off = QPointF(self._surface.paint_offset, self._surface.paint_offset)
        handles, turn = one.handles_px, one.turn_px
        if turn is not None:
            painter.setBrush(QColor(VIEW_BACKGROUND))
            for colour, width in ((_SHADE, _OUTLINE_PX), (QColor(one.colour), 1.5)):
                painter.setPen(QPen(colour, width))
                painter.drawLine(handles[4] + off, turn + off)
                painter.drawEllipse(turn + off, _RING_PX, _RING_PX)
        painter.setPen(QPen(_SHADE, 1))
        painter.setBrush(QColor(VIEW_TEXT))
        for at in handles:
            box = QRectF(0, 0, 2 * _HANDLE_PX, 2 * _HANDLE_PX)
            box.moveCenter(at + off)
            painter.drawRect(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_crossings(self, painter: QPainter, shown: set[str]) -> None:
        """A dim line or dot where a shape on another plane passes through this one."""
        key = self._surface.key
        if key is None:
            return
        painter.setOpacity(_CROSSING_OPACITY)
        for number, one in enumerate(self._measurements.on(key), 1):
            if one.id in shown or not one.visible:
                continue
            points = self._surface.crossing(one.ground, one.shape.corners, closed=one.shape.closed)
            if not len(points):
                continue
            painter.setPen(QPen(QColor(colour_of(number)), 2))
            places = [QPointF(x, y) for x, y in sorted((points + self._surface.paint_offset).tolist())]
            if one.shape.closed and len(places) % 2 == 0:
                for start, end in zip(places[::2], places[1::2], strict=True):
                    painter.drawLine(start, end)
            else:
                for place in places:
                    painter.drawEllipse(place, 2.5, 2.5)
        painter.setOpacity(1.0)

    def _place(self, seen: Sequence[Seen], taken: Iterable[Box]) -> list[_Label]:
        """Labels for these, one after the other, off what is taken already."""
        width, height = float(self._view.width()), float(self._view.height())
        area = (_MARGIN, _MARGIN, width - _MARGIN, height - _MARGIN)
        selected = self._measurements.selected
        obstacles = [*_words_of_the_view(width, height), *taken]
        labels = []
        for one in seen:
            chosen = selected is not None and selected.id == one.measurement.id
            numbers = self._measurements.numbers(one.measurement)
            lines = tuple(measurement_words.lines(one.measurement, numbers, one.number, all_values=chosen))
            size = (
                max(lettering.width(line, SMALL_PX, bold=n == 0) for n, line in enumerate(lines)),
                lettering.height(SMALL_PX) * len(lines),
            )
            anchor = _anchor(one)
            own = [*_around([one]), *_around_handles(one)] if chosen else []
            box = label_places.place(size, anchor, np.array([*obstacles, *own]), area)
            start, end = label_places.gap(box, anchor)
            far = np.hypot(end[0] - start[0], end[1] - start[1]) > _LEADER_PX
            labels.append(_Label(lines, box, (QPointF(*start), QPointF(*end)) if far else None))
            obstacles.append(box)
        return labels


def colour_of(number: int) -> str:
    """The colour of the measurement with that number, on the image and in the list."""
    return str(VIEW_SHAPES[(number - 1) % len(VIEW_SHAPES)])


def paint_outline(painter: QPainter, one: Seen, offset: float, *, selected: bool) -> None:
    """A line in its colour over a dark one: readable on bone and on air."""
    outline = QPolygonF([QPointF(x, y) for x, y in (one.corners_px + offset).tolist()])
    wide = _SELECTED_PX if selected else _LINE_PX
    for colour, width in ((_SHADE, wide + 2), (QColor(one.colour), wide)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        if one.measurement.shape.closed:
            painter.drawPolygon(outline)
        else:
            painter.drawPolyline(outline)


def _paint_label(painter: QPainter, label: _Label, colour: str) -> None:
    if label.leader is not None:
        for shade, width in ((_SHADE, _OUTLINE_PX), (QColor(colour), 1.0)):
            painter.setPen(QPen(shade, width))
            painter.drawLine(*label.leader)
    left, top, right, bottom = label.box
    if len(label.lines) > 1:  # small print needs a quiet ground
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_BACKDROP)
        painter.drawRoundedRect(QRectF(left - 5, top - 2, right - left + 10, bottom - top + 4), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    for n, line in enumerate(label.lines):
        at = QPointF(left, top + n * lettering.height(SMALL_PX))
        lettering.draw(painter, at, line, SMALL_PX, VIEW_TEXT if n else colour, bold=n == 0)


def _anchor(one: Seen) -> Box:
    """What a label wants to be near to: a region's box, the end of a length, the corner of an angle."""
    if one.measurement.shape.closed:
        return one.box_px
    handles = one.handles_px
    at = handles[1]
    return at.x() - 4, at.y() - 4, at.x() + 4, at.y() + 4


def _around(seen: Iterable[Seen]) -> list[Box]:
    """What labels must not cover of these shapes."""
    boxes: list[Box] = []
    for one in seen:
        if one.measurement.shape.closed:
            boxes.append(_grown(one.box_px, 3))
        else:
            boxes += label_places.boxes_along([(x, y) for x, y in one.corners_px.tolist()], 4)
    return boxes


def _around_handles(one: Seen) -> list[Box]:
    turn = one.turn_px
    places = [*one.handles_px, *([turn] if turn is not None else [])]
    return [_grown((at.x(), at.y(), at.x(), at.y()), 2 * _HANDLE_PX) for at in places]


def _words_of_the_view(width: float, height: float) -> list[Box]:
    """Where the view's own words, letters and ruler stand."""
    line, half = 20.0, 14.0
    return [
        (0, 0, min(230.0, width * 0.45), 2.4 * line),
        (width - min(150.0, width * 0.4), 0, width, 3.4 * line),
        (0, height - 2.2 * line, width / 3 + 2 * _MARGIN, height),
        (0, height / 2 - half, 2 * half, height / 2 + half),
        (width - 2 * half, height / 2 - half, width, height / 2 + half),
        (width / 2 - half, 0, width / 2 + half, 2 * half),
        (width / 2 - half, height - 2 * half, width / 2 + half, height),
    ]


def _reach(label: _Label) -> Box:
    """What a label and its leader take up."""
    boxes = [label.box]
    if label.leader is not None:
        (start, end) = label.leader
        boxes.append(
            (min(start.x(), end.x()), min(start.y(), end.y()), max(start.x(), end.x()), max(start.y(), end.y()))
        )
    left, top, right, bottom = (side(box[n] for box in boxes) for n, side in enumerate((min, min, max, max)))
    return _grown((left, top, right, bottom), 4)


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _disjoint(boxes: Iterable[Box], width: int, height: int) -> list[QRect]:
    """Rectangles that cover these and do not overlap: half-transparent edges must not be copied twice."""
    whole = QRect(0, 0, width, height)
    parts: list[QRect] = []
    for left, top, right, bottom in boxes:
        part = QRect(int(left), int(top), int(right - left) + 2, int(bottom - top) + 2).intersected(whole)
        while part.isValid() and (touching := [other for other in parts if other.intersects(part)]):
            for other in touching:
                parts.remove(other)
                part = part.united(other)
        if part.isValid():
            parts.append(part)
    return parts
