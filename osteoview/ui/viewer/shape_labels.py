"""Labels of measurements: their words, where they stand, and what they keep clear of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from osteoview.annotation.ground import PictureGround
from osteoview.annotation.numbers import RegionNumbers
from osteoview.session.measurements import Measurements
from osteoview.ui import measurement_words
from osteoview.ui.theme import SMALL_PX, VIEW_TEXT
from osteoview.ui.viewer import label_places, lettering
from osteoview.ui.viewer.label_places import Box
from osteoview.ui.viewer.seen import Seen
from osteoview.ui.words import tr

HANDLE_PX = 3.5
_MARGIN = 10.0
# A leader joins a label to its shape when it had to go this far.
_LEADER_PX = 20.0
# In one plane; beyond, no eye finds its way and no label a place: only the number stands beside the shape.
_MOST = 40
_SHADE, _BACKDROP = QColor(0, 0, 0, 170), QColor(0, 0, 0, 130)


@dataclass(frozen=True)
class Label:
    """Lines of text and where they stand."""

    lines: tuple[str, ...]
    box: Box
    leader: tuple[QPointF, QPointF] | None

    @property
    def reach(self) -> Box:
        """What the label and its leader take up."""
        boxes = [self.box]
        if self.leader is not None:
            xs, ys = [end.x() for end in self.leader], [end.y() for end in self.leader]
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
        left, top, right, bottom = (side(box[n] for box in boxes) for n, side in enumerate((min, min, max, max)))
        return grown((left, top, right, bottom), 6)


def place(
    seen: Sequence[Seen],
    taken: Iterable[Box],
    measurements: Measurements,
    size: tuple[float, float],
    *,
    thick: bool = False,
) -> list[Label]:
    """Labels for these in a view of that width and height, one after the other, off what is taken already.

    While the view shows a slab (`thick`), a region says that its values are those of its own slice.
    """
    width, height = size
    area = (_MARGIN, _MARGIN, width - _MARGIN, height - _MARGIN)
    selected = measurements.selected
    on_picture = any(isinstance(one.measurement.ground, PictureGround) for one in seen)
    obstacles = [*_words_of_the_view(width, height, scale=on_picture), *taken]
    labels: list[Label] = []
    for one in seen:
        chosen = selected is not None and selected.id == one.measurement.id
        if len(labels) >= _MOST and not chosen:
            labels.append(_bare(one))
            continue
        numbers = measurements.numbers(one.measurement)
        lines = measurement_words.lines(one.measurement, numbers, one.number, all_values=chosen)
        if thick and isinstance(numbers, RegionNumbers) and numbers.statistics is not None:
            lines.append(tr("of its slice, not of the slab"))
        room = (
            max(lettering.width(line, SMALL_PX, bold=n == 0) for n, line in enumerate(lines)),
            lettering.height(SMALL_PX) * len(lines),
        )
        anchor = _anchor(one)
        own = [*around([one]), *_around_handles(one)] if chosen else []
        box = label_places.place(room, anchor, np.array([*obstacles, *own]), area)
        start, end = label_places.gap(box, anchor)
        far = np.hypot(end[0] - start[0], end[1] - start[1]) > _LEADER_PX
        labels.append(Label(tuple(lines), box, (QPointF(*start), QPointF(*end)) if far else None))
        obstacles.append(box)
    return labels


def _bare(one: Seen) -> Label:
    """The number alone, right of the shape."""
    words, (_, top, right, _) = str(one.number), one.box_px
    width, height = lettering.width(words, SMALL_PX, bold=True), lettering.height(SMALL_PX)
    return Label((words,), (right + 4, top, right + 4 + width, top + height), None)


def paint(painter: QPainter, label: Label, colour: str) -> None:
    """The leader, a quiet ground for small print, and the lines, the first in the shape's colour."""
    if label.leader is not None:
        for shade, width in ((_SHADE, 3.5), (QColor(colour), 1.0)):
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


def around(seen: Iterable[Seen]) -> list[Box]:
    """What labels must not cover of these shapes."""
    boxes: list[Box] = []
    for one in seen:
        if one.measurement.shape.closed:
            boxes.append(grown(one.box_px, 3))
        else:
            boxes += label_places.boxes_along([(x, y) for x, y in one.corners_px.tolist()], 4)
    return boxes


def _around_handles(one: Seen) -> list[Box]:
    turn = one.turn_px
    places = [*one.handles_px, *([turn] if turn is not None else [])]
    return [grown((at.x(), at.y(), at.x(), at.y()), 2 * HANDLE_PX) for at in places]


def _words_of_the_view(width: float, height: float, *, scale: bool) -> list[Box]:
    """Where the view's own words, letters and ruler stand, and of a picture what is said of its scale."""
    line, half = 20.0, 14.0
    return [
        *([(width / 2 + half, height - 2.6 * line, width, height)] if scale else []),
        (0, 0, min(230.0, width * 0.45), 3.4 * line),
        (width - min(150.0, width * 0.4), 0, width, 3.4 * line),
        (0, height - 2.2 * line, width / 3 + 2 * _MARGIN, height),
        (0, height / 2 - half, 2 * half, height / 2 + half),
        (width - 2 * half, height / 2 - half, width, height / 2 + half),
        (width / 2 - half, 0, width / 2 + half, 2 * half),
        (width / 2 - half, height - 2 * half, width / 2 + half, height),
    ]


def grown(box: Box, by: float) -> Box:
    """Larger on every side."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by
