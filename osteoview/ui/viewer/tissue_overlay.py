"""Draws L1's outline, the regions in its spongy bone with their numbers, and where their slices cross other planes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from osteoview.annotation.numbers import RegionNumbers
from osteoview.imaging.plane import Plane
from osteoview.session.vertebra import Vertebra
from osteoview.ui import measurement_words
from osteoview.ui.theme import SMALL_PX, VIEW_OUTLINE, VIEW_REGION, VIEW_SECOND
from osteoview.ui.viewer import label_places, lettering, shape_labels
from osteoview.ui.viewer.label_places import Box
from osteoview.ui.viewer.seen import Seen
from osteoview.ui.viewer.shapes_overlay import paint_handles
from osteoview.ui.viewer.surface import PlaneSurface
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.anatomy.body_mask import BodyMask
    from osteoview.ui.viewer.plane_view import PlaneView

Points = NDArray[np.float64]
_HALF_MM, _STEP_MM = 46.0, 0.75
_SHADE = QColor(0, 0, 0, 150)
_CROSSING_OPACITY = 0.7


class TissueOverlay:
    """Over one plane. The body's outline is worked out anew only when the plane or the body is another."""

    def __init__(self, view: PlaneView, vertebra: Vertebra, seen: Callable[[], list[Seen]]) -> None:
        self._view = view
        self._vertebra = vertebra
        self._seen = seen
        self._surface = PlaneSurface(view)
        self._drawn: dict[str, tuple[BodyMask, Plane, list[Points]]] = {}
        self.labels: dict[str, Box] = {}
        vertebra.changed.subscribe(view.update)
        vertebra.second.changed.subscribe(view.update)

    def paint(self, painter: QPainter) -> None:
        """Body in one colour, regions in another, each with a dark edge; dashed where the result was declined.

        A network's outline beside geometry's is dotted, in a colour of its own.
        """
        assessment, plane = self._vertebra.assessment, self._view.plane
        self.labels = {}
        if assessment is None or plane is None or self._view.display.volume is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.DashLine if assessment.declined else Qt.PenStyle.SolidLine
        for line in self._outlines("found", assessment.mask, plane):
            _paint_line(painter, line, VIEW_OUTLINE, 1.5, style)
        second = self._vertebra.second.outline
        for line in self._outlines("second", second.body if second is not None else None, plane):
            _paint_line(painter, line, VIEW_SECOND, 1.8, Qt.PenStyle.DotLine)
        self._paint_crossings(painter)
        chosen = self._vertebra.regions.selected
        seen = self._seen()
        for one in seen:
            corners = np.concatenate([one.corners_px, one.corners_px[:1]]) + self._surface.paint_offset
            is_chosen = chosen is not None and chosen.id == one.measurement.id
            _paint_line(painter, corners, VIEW_REGION, 2.2 if is_chosen else 1.5, style)
            if is_chosen:
                paint_handles(painter, one, self._surface.paint_offset)
        if seen:
            self._paint_words(painter, seen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _outlines(self, whose: str, mask: BodyMask | None, plane: Plane) -> list[Points]:
        if mask is None:
            return []
        drawn = self._drawn.get(whose)
        if drawn is None or drawn[0] is not mask or drawn[1] is not plane:
            drawn = self._drawn[whose] = mask, plane, _outline(mask, plane)
        return drawn[2]

    def _paint_crossings(self, painter: QPainter) -> None:
        """A short line where a region on an axial slice passes through this plane."""
        key = self._surface.key
        painter.setOpacity(_CROSSING_OPACITY)
        for one in self._vertebra.regions.on(key) if key is not None else ():
            points = self._surface.crossing(one.ground, one.shape.corners, closed=True)
            if len(points) == 2:
                _paint_line(painter, points + self._surface.paint_offset, VIEW_REGION, 1.5, Qt.PenStyle.SolidLine)
        painter.setOpacity(1.0)

    def _paint_words(self, painter: QPainter, seen: list[Seen]) -> None:
        """A line for each region, one below the other, beside all of them."""
        lines = [(one, self._words(one)) for one in seen]
        boxes = np.array([one.box_px for one in seen])
        anchor: Box = (*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())
        height = lettering.height(SMALL_PX)
        room = max(lettering.width(words, SMALL_PX, bold=True) for _, words in lines), height * len(lines)
        area = (10.0, 10.0, self._view.width() - 10.0, self._view.height() - 10.0)
        left, top, _, _ = label_places.place(room, anchor, np.array([shape_labels.grown(anchor, 4)]), area)
        chosen = self._vertebra.regions.selected
        for n, (one, words) in enumerate(lines):
            at = QPointF(left, top + n * height)
            is_chosen = chosen is not None and chosen.id == one.measurement.id
            width = lettering.width(words, SMALL_PX, bold=is_chosen)
            lettering.draw(painter, at, words, SMALL_PX, VIEW_REGION, bold=is_chosen)
            self.labels[one.measurement.id] = (at.x(), at.y(), at.x() + width, at.y() + height)
        self._view.occupied += self.labels.values()

    def _words(self, one: Seen) -> str:
        """'Ellipse 2   151 ± 27 HU', and whether a hand was at it."""
        region = one.measurement
        kind = tr(measurement_words.KINDS[region.shape.kind])
        numbers = self._vertebra.regions.numbers(region)
        value = measurement_words.short(numbers) if isinstance(numbers, RegionNumbers) else ""
        words = f"{kind} {region.id.split()[-1]}   {value}"
        return f"{words} · {tr('by hand')}" if self._vertebra.regions.is_changed(region) else words


def _paint_line(painter: QPainter, points: Points, colour: str, width: float, style: Qt.PenStyle) -> None:
    polygon = QPolygonF([QPointF(x, y) for x, y in points.tolist()])
    for pen in (QPen(_SHADE, width + 1.5), QPen(QColor(colour), width)):
        pen.setStyle(style)
        painter.setPen(pen)
        painter.drawPolyline(polygon)


def _outline(mask: BodyMask, plane: Plane) -> list[Points]:
    """Where the plane cuts the body's surface, in pixels of the plane."""
    middle = plane.to_px(mask.center_mm)
    if abs(float(middle[2])) > _HALF_MM:
        return []
    from scipy import ndimage
    from skimage import measure

    find_contours: Callable[..., list[Points]] = measure.find_contours

    reach = np.arange(-_HALF_MM, _HALF_MM + _STEP_MM, _STEP_MM)
    columns, rows = (middle[axis] + reach / plane.pixel_mm[axis] for axis in (0, 1))
    grid_mm = plane.to_mm(np.stack(np.meshgrid(columns, rows), axis=-1))
    local = mask.block.to_local(grid_mm) + (np.array(mask.inside.shape) - 1) / 2
    inside = ndimage.map_coordinates(mask.inside.astype(np.float32), np.moveaxis(local, -1, 0), order=1)
    step_px = [_STEP_MM / plane.pixel_mm[1], _STEP_MM / plane.pixel_mm[0]]
    return [np.asarray(line * step_px + [rows[0], columns[0]])[:, ::-1] for line in find_contours(inside, 0.5)]
