"""Draws measurements over an image: outlines, handles, and labels that keep out of each other's way.

What does not change from frame to frame is drawn once into a picture and copied; only what the hand holds is drawn
anew. Twenty shapes then cost less than a millisecond a frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from osteoview.session.measurements import Measurements
from osteoview.ui.theme import SMALL_PX, VIEW_BACKGROUND, VIEW_TEXT
from osteoview.ui.viewer import lettering, shape_labels
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.label_places import Box
from osteoview.ui.viewer.seen import TURN_PX, Seen, colour_of
from osteoview.ui.viewer.shape_labels import HANDLE_PX, Label
from osteoview.ui.viewer.surface import Surface

_OUTLINE_PX, _LINE_PX, _SELECTED_PX = 3.5, 1.5, 2.2
_RING_PX = 4.5
_SHADE = QColor(0, 0, 0, 170)
_CROSSING_OPACITY = 0.45
# Pictures that follow each other faster than this are a movement.
_REST_MS = 150


@dataclass(frozen=True, eq=False)
class _Scene:
    """Shapes at rest as they were drawn: which, where, the picture, the parts of it that are not empty."""

    what: object
    where: tuple[bytes, ...]
    image: QImage
    parts: list[QRect]
    taken: list[Box]
    labels: list[Label]
    boxes: list[Box]


class ShapesOverlay:
    """Over one view. Reads the measurements; draws those whose plane is shown, and dim marks where others pass."""

    def __init__(self, view: ImageView, surface: Surface, measurements: Measurements) -> None:
        self._view = view
        self._surface = surface
        self._measurements = measurements
        self._scene: _Scene | None = None
        self._passing: tuple[bytes, ...] = ()
        self._rest = QTimer(view)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._settle)
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
        chosen = self._measurements.selected
        what = (
            tuple((one.measurement, one.number) for one in still),
            tuple(id(self._measurements.numbers(one.measurement)) for one in still),
            (self._view.size().toTuple(), self._view.devicePixelRatioF()),
            chosen.id if chosen is not None else "",
            self._view.display.slab is not None,
        )
        where = (*(one.lie.token for one in still), repr(self._view.occupied).encode())
        scene = self._scene
        if scene is not None and scene.what == what and scene.where != where:
            # The same shapes elsewhere: the picture is being panned or zoomed.
            self._paint_moving(painter, still, scene)
            if where != self._passing:
                self._passing = where
                self._rest.start()
            return []
        if scene is None or scene.what != what:
            scene = self._scene = self._drawn(still, what, where)
        ratio = scene.image.devicePixelRatioF()
        for part in scene.parts:
            source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
            painter.drawImage(QRectF(part), scene.image, source)
        return scene.taken

    def _drawn(self, still: Sequence[Seen], what: object, where: tuple[bytes, ...]) -> _Scene:
        """Shapes and labels on a transparent picture as large as the view."""
        size, ratio = self._view.size(), self._view.devicePixelRatioF()
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        onto = QPainter(image)
        self.labels = {}
        labels = self._paint_anew(onto, still, [*shape_labels.around(still), *self._view.occupied])
        onto.end()
        used = [*(shape_labels.grown(one.box_px, TURN_PX + 6) for one in still), *(label.reach for label in labels)]
        parts = _disjoint(used, size.width(), size.height())
        taken = [*shape_labels.around(still), *(label.box for label in labels)]
        return _Scene(what, where, image, parts, taken, labels, [one.box_px for one in still])

    def _paint_moving(self, painter: QPainter, still: Sequence[Seen], scene: _Scene) -> None:
        """Plain lines, and labels that keep their place beside them: quick enough for every frame of a movement."""
        for one, label, before in zip(still, scene.labels, scene.boxes, strict=True):
            outline = _polygon(one, self._surface.paint_offset)
            painter.setPen(QPen(QColor(one.colour), 1))
            if one.measurement.shape.closed:
                painter.drawPolygon(outline)
            else:
                painter.drawPolyline(outline)
            now = one.box_px
            right, down = (now[0] + now[2] - before[0] - before[2]) / 2, (now[1] + now[3] - before[1] - before[3]) / 2
            at = QPointF(label.box[0] + right, label.box[1] + down)
            lettering.draw(painter, at, label.lines[0], SMALL_PX, one.colour, bold=True)

    def _settle(self) -> None:
        """The movement is over."""
        self._scene = None
        self._view.update()

    def _paint_anew(self, painter: QPainter, seen: Sequence[Seen], taken: Sequence[Box]) -> list[Label]:
        """Outlines first, then labels beside them; the selected one with its handles."""
        chosen = self._measurements.selected
        size, thick = self._view.size(), self._view.display.slab is not None
        labels = shape_labels.place(seen, taken, self._measurements, (size.width(), size.height()), thick=thick)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in seen:
            is_chosen = chosen is not None and chosen.id == one.measurement.id
            _paint_outline(painter, one, self._surface.paint_offset, selected=is_chosen)
            if is_chosen:
                paint_handles(painter, one, self._surface.paint_offset)
        for one, label in zip(seen, labels, strict=True):
            shape_labels.paint(painter, label, one.colour)
            self.labels[one.measurement.id] = label.box
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        return labels

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


def paint_handles(painter: QPainter, one: Seen, offset: float) -> None:
    """Squares that stretch; on a stem, a ring that turns."""
    off = QPointF(offset, offset)
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
        box = QRectF(0, 0, 2 * HANDLE_PX, 2 * HANDLE_PX)
        box.moveCenter(at + off)
        painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_outline(painter: QPainter, one: Seen, offset: float, *, selected: bool) -> None:
    """A line in its colour over a dark one: readable on bone and on air."""
    outline = _polygon(one, offset)
    wide = _SELECTED_PX if selected else _LINE_PX
    for colour, width in ((_SHADE, wide + 2), (QColor(one.colour), wide)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        if one.measurement.shape.closed:
            painter.drawPolygon(outline)
        else:
            painter.drawPolyline(outline)


def _polygon(one: Seen, offset: float) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in (one.corners_px + offset).tolist()])


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
