"""The crosshair in a plane: lines of the other two planes, handles that turn them, edges that make them thick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING, Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from osteoview.imaging.plane import NAMES
from osteoview.imaging.reslice import Slab
from osteoview.session.session import Tool
from osteoview.ui.theme import VIEW_CROSSHAIR
from osteoview.ui.viewer.hand import Hand

if TYPE_CHECKING:
    from osteoview.ui.viewer.plane_view import PlaneView

_REACH_PX = 6.0
_HANDLE_PX = 5.0
_HANDLE_AT = 0.36  # of the view's shorter side, from where the lines meet
# The crosshair leaves its centre free, so that what it points at can be seen.
_HOLE_PX = 14.0
_LINE = QColor(VIEW_CROSSHAIR)
_LINE.setAlphaF(0.75)
_THINNEST_MM, _THICKEST_MM = 0.5, 200.0


@dataclass(frozen=True)
class _Line:
    """Where another plane cuts this one: through the crosshair, along a unit vector of the screen."""

    at_px: QPointF
    along: QPointF

    @property
    def is_level(self) -> bool:
        """Whether it runs along the screen's pixels."""
        return min(abs(self.along.x()), abs(self.along.y())) < 1e-9

    def distance(self, point: QPointF) -> float:
        """From the line, in pixels; negative on one side."""
        off = point - self.at_px
        return off.x() * self.along.y() - off.y() * self.along.x()

    def point(self, along_px: float, across_px: float = 0.0) -> QPointF:
        """So far along the line and beside it."""
        across = QPointF(self.along.y(), -self.along.x())
        return self.at_px + self.along * along_px + across * across_px


@dataclass(frozen=True)
class _Grip:
    """What is held: a handle that turns, a line that moves, or an edge that makes a slab thicker."""

    kind: Literal["handle", "line", "edge"]
    line: _Line


class CrosshairHand(Hand):
    """Acts while the crosshair is the tool; draws the lines always."""

    def __init__(self, view: PlaneView) -> None:
        self._view = view
        self._grip: _Grip | None = None
        self._last_px = QPointF()

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of a handle, a line or a slab's edge."""
        self._grip = self._grip_at(event.position()) if self._view.session.tool is Tool.CROSSHAIR else None
        self._last_px = event.position()
        return self._grip is not None

    def move(self, event: QMouseEvent) -> None:
        """Turn, move or thicken with the pointer."""
        at, last, grip = event.position(), self._last_px, self._grip
        self._last_px = at
        plane, display = self._view.plane, self._view.display
        if grip is None or plane is None:
            return
        center = self._center()
        if grip.kind == "handle":
            turned = degrees(_angle(at - center) - _angle(last - center))
            # Clockwise on the screen is counter-clockwise in the patient when the picture is mirrored.
            sign = 1 if plane.normal_mm @ display.axes.normal(self._view.name) > 0 else -1
            display.turn_planes(self._view.name, sign * ((turned + 180) % 360 - 180))
        elif grip.kind == "line":
            beside = replace(grip.line, at_px=center).distance(at)
            across = grip.line.point(0, beside) - grip.line.at_px
            target = center + across
            display.move_crosshair(plane.to_mm([target.x(), target.y()]))
        elif display.slab is not None:
            thickness = 2 * abs(replace(grip.line, at_px=center).distance(at)) * plane.pixel_mm[0]
            thickness = float(np.clip(thickness, _THINNEST_MM, _THICKEST_MM))
            display.set_slab(replace(display.slab, thickness_mm=thickness))

    def release(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._grip = None
        self._view.update()

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """A hand over a handle, a double arrow over a line."""
        grip = self._grip_at(at_px) if self._view.session.tool is Tool.CROSSHAIR else None
        if grip is None:
            return None
        if grip.kind == "handle":
            return Qt.CursorShape.PointingHandCursor
        across = abs(grip.line.along.x()) > abs(grip.line.along.y())
        return Qt.CursorShape.SplitVCursor if across else Qt.CursorShape.SplitHCursor

    def paint(self, painter: QPainter) -> None:
        """Lines; handles and edges where they can be taken hold of."""
        if self._view.plane is None:
            return
        area, pen = QRectF(self._view.rect()), QPen(_LINE, 1)
        reach = hypot(area.width(), area.height())
        slab = self._view.display.slab
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._view.display.axes.is_oblique)
        lines = self._lines()
        for line in lines:
            if line.is_level:
                self._fill_level(painter, line)
            else:
                painter.setPen(pen)
                painter.drawLine(line.point(-reach), line.point(-_HOLE_PX))
                painter.drawLine(line.point(_HOLE_PX), line.point(reach))
            if slab is not None:
                self._paint_edges(painter, line, slab, reach)
        painter.setOpacity(1.0)
        if self._handles_shown():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(0, 0, 0, 140))
            painter.setPen(QPen(QColor(VIEW_CROSSHAIR), 1.5))
            for line in lines:
                for handle in self._handles(line):
                    painter.drawEllipse(handle, _HANDLE_PX, _HANDLE_PX)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _fill_level(self, painter: QPainter, line: _Line) -> None:
        """A line along the screen's pixels: filling them is several times faster than drawing it."""
        x, y = round(line.at_px.x()), round(line.at_px.y())
        width, height, hole = self._view.width(), self._view.height(), round(_HOLE_PX)
        if abs(line.along.x()) > 0.5:
            painter.fillRect(0, y, x - hole, 1, _LINE)
            painter.fillRect(x + hole, y, width - x - hole, 1, _LINE)
        else:
            painter.fillRect(x, 0, 1, y - hole, _LINE)
            painter.fillRect(x, y + hole, 1, height - y - hole, _LINE)

    def _paint_edges(self, painter: QPainter, line: _Line, slab: Slab, reach: float) -> None:
        half = self._half_slab_px(slab)
        painter.setOpacity(0.5)
        painter.setPen(QPen(QColor(VIEW_CROSSHAIR), 1, Qt.PenStyle.DashLine))
        for beside in (-half, half):
            painter.drawLine(line.point(-reach, beside), line.point(reach, beside))

    def _handles_shown(self) -> bool:
        at_hand = self._view.underMouse() or self._grip is not None
        return self._view.session.tool is Tool.CROSSHAIR and (at_hand or self._view.display.axes.is_oblique)

    def _grip_at(self, at_px: QPointF) -> _Grip | None:
        if self._view.plane is None:
            return None
        lines = self._lines()
        for line in lines:
            if any(_length(at_px - handle) <= _HANDLE_PX + 4 for handle in self._handles(line)):
                return _Grip("handle", line)
        if _length(at_px - self._center()) < _HOLE_PX:
            return None
        slab = self._view.display.slab
        if slab is not None:
            half = self._half_slab_px(slab)
            for line in lines:
                if abs(abs(line.distance(at_px)) - half) <= _REACH_PX and half > 2 * _REACH_PX:
                    return _Grip("edge", line)
        for line in lines:
            if abs(line.distance(at_px)) <= _REACH_PX:
                return _Grip("line", line)
        return None

    def _half_slab_px(self, slab: Slab) -> float:
        plane = self._view.plane
        return slab.thickness_mm / 2 / plane.pixel_mm[0] if plane is not None else 0.0

    def _center(self) -> QPointF:
        plane = self._view.plane
        x, y = plane.to_px(self._view.display.crosshair_mm)[:2] if plane is not None else (0.0, 0.0)
        return QPointF(float(x), float(y))

    def _lines(self) -> list[_Line]:
        plane, axes = self._view.plane, self._view.display.axes
        if plane is None:
            return []
        center = self._center()
        lines = []
        for name in NAMES:
            if name != self._view.name:
                along_mm = np.cross(axes.normal(self._view.name), axes.normal(name))
                lines.append(_Line(center, QPointF(float(along_mm @ plane.right_mm), float(along_mm @ plane.down_mm))))
        return lines

    def _handles(self, line: _Line) -> tuple[QPointF, QPointF]:
        far = _HANDLE_AT * min(self._view.width(), self._view.height())
        return line.point(-far), line.point(far)


def _angle(vector: QPointF) -> float:
    return atan2(vector.y(), vector.x())


def _length(vector: QPointF) -> float:
    return hypot(vector.x(), vector.y())
