"""Marks a vertebra by its two endplates, and shows it: its endplates, its four slices, its middle."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from osteoview.annotation.body_mark import Endplate
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.imaging.plane import Plane
from osteoview.session.session import Tool
from osteoview.ui.sentences import said
from osteoview.ui.theme import NORMAL_PX, SMALL_PX, VIEW_LETTER, VIEW_TEXT
from osteoview.ui.viewer import lettering, overlay
from osteoview.ui.viewer.hand import Hand
from osteoview.ui.words import mark, tr

if TYPE_CHECKING:
    from osteoview.ui.viewer.plane_view import PlaneView

_STEPS = (
    mark("1 of 2: click the upper endplate, or drag along it"),
    mark("2 of 2: click the lower endplate, or drag along it"),
)
_OTHER_VIEW = mark("Endplates are marked in the sagittal or in the coronal view")
_FOUND = mark("Enter takes L1 as it was found")
# Nearer than this to where the button went down, a release is a click.
_CLICK_PX = 5.0
_HALF_SLICE_MM = 24.0
# A view that passes the body this far from its middle still shows its slices.
_NEAR_MM = 22.0
_NUMBERS_PX = 11.0
# The view's own words are two lines.
_UNDER_THE_TITLE = QPointF(10.0, 46.0)
_SHADE = QColor(0, 0, 0, 170)
_LINE = QColor(VIEW_TEXT)
_LINE.setAlphaF(0.8)


class BodyHand(Hand):
    """Holds endplates while the tool is `BODY`; draws the marked body always."""

    def __init__(self, view: PlaneView) -> None:
        self._view = view
        self._marking = view.session.marking
        self._start_px: QPointF | None = None
        self._refusal = ""
        self._marking.changed.subscribe(view.update)
        view.session.tool_changed.subscribe(self._begin_anew)

    def press(self, event: QMouseEvent) -> bool:
        """Begin an endplate."""
        if not self._acts:
            return False
        self._refusal = ""
        if self._view.name == "axial":
            self._refusal = tr(_OTHER_VIEW)
            self._view.update()
        else:
            self._start_px = event.position()
        return True

    def move(self, event: QMouseEvent) -> None:
        """Drag along it."""
        endplate = self._endplate(event.position())
        if endplate is not None and endplate.direction is not None:
            self._marking.draw(endplate)

    def release(self, event: QMouseEvent) -> None:
        """Take it: as a line, or as the place of a click."""
        endplate, self._start_px = self._endplate(event.position()), None
        if endplate is None:
            return
        try:
            if self._marking.mark(endplate):
                self._view.session.set_tool(Tool.CROSSHAIR)
        except ShapeError as reason:
            self._refusal = said(str(reason))
            self._view.update()

    def wants(self, event: QKeyEvent) -> bool:
        """Esc gives up, Enter takes the vertebra that was found, while the tool is in the hand."""
        return self._acts and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}

    def key(self, event: QKeyEvent) -> bool:
        """The keys that were wanted."""
        if not self.wants(event):
            return False
        self._refusal, self._start_px = "", None
        if event.key() == Qt.Key.Key_Escape:
            if not self._marking.give_up():
                self._view.session.set_tool(Tool.CROSSHAIR)
            return True
        try:
            self._marking.mark_found()
            self._view.session.set_tool(Tool.CROSSHAIR)
        except ShapeError as reason:
            self._refusal = said(str(reason))
            self._view.update()
        return True

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """Nothing can be marked across the body."""
        del at_px
        return Qt.CursorShape.ForbiddenCursor if self._acts and self._view.name == "axial" else None

    def paint(self, painter: QPainter) -> None:
        """The marked body, the endplates so far, and what to click next."""
        plane, marking = self._view.plane, self._marking
        if plane is None or self._view.display is not self._view.session.active:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = marking.body
        for endplate in (*((body.upper, body.lower) if body else ()), marking.first, marking.drawn):
            if endplate is not None and self._view.name != "axial":  # there it would be a line across the bone
                _paint_endplate(painter, plane, endplate)
        if body is not None:
            _paint_slices(painter, plane, marking.grounds, self._half_slice_mm(plane))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self._acts and (self._view.underMouse() or self._refusal):
            words = self._refusal or self._words()
            overlay.draw_prompt(painter, QRectF(self._view.rect()), words)

    @property
    def _acts(self) -> bool:
        return self._view.session.tool is Tool.BODY and self._view.plane is not None

    def _words(self) -> str:
        if self._view.name == "axial":
            return tr(_OTHER_VIEW)
        step = tr(_STEPS[self._marking.first is not None])
        return f"{step} · {tr(_FOUND)}" if self._marking.found is not None and self._marking.first is None else step

    def _endplate(self, at_px: QPointF) -> Endplate | None:
        start, plane = self._start_px, self._view.plane
        if start is None or plane is None:
            return None
        if hypot(at_px.x() - start.x(), at_px.y() - start.y()) < _CLICK_PX:
            at_px = start
        return Endplate.of(*(plane.to_mm([at.x(), at.y()]) for at in (start, at_px)))

    def _half_slice_mm(self, plane: Plane) -> float:
        volume = self._view.display.volume
        if volume is None:
            return 0.0
        return 0.5 / float(np.abs(volume.inverse_affine[:3, :3] @ plane.normal_mm).max())

    def _begin_anew(self) -> None:
        self._start_px, self._refusal = None, ""
        self._view.update()


def _paint_endplate(painter: QPainter, plane: Plane, endplate: Endplate) -> None:
    """A line along it, or a small ring where it was clicked; faint where it lies off the plane."""
    (ax, ay, a_mm), (bx, by, b_mm) = (plane.to_px(at).tolist() for at in (endplate.start_mm, endplate.end_mm))
    if max(abs(a_mm), abs(b_mm)) > _NEAR_MM:
        return
    painter.setOpacity(1.0 if max(abs(a_mm), abs(b_mm)) < 1.0 else 0.45)
    start, end = QPointF(ax + 0.5, ay + 0.5), QPointF(bx + 0.5, by + 0.5)
    for colour, width in ((_SHADE, 4.5), (QColor(VIEW_LETTER), 2.0)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if endplate.direction is None:
            painter.drawEllipse(start, 4.0, 4.0)
        else:
            painter.drawLine(start, end)
    painter.setOpacity(1.0)


def _paint_slices(painter: QPainter, plane: Plane, grounds: tuple[PlaneGround, ...], half_slice_mm: float) -> None:
    """Where each of the four cuts this view, numbered from the head; in the slice itself a cross in its middle."""
    lines = [_cut(plane, ground) for ground in grounds]
    starts = [line.p1() for line in lines if line is not None]
    apart = all(abs(one.y() - other.y()) >= _NUMBERS_PX for one, other in pairwise(starts))
    for number, (ground, line) in enumerate(zip(grounds, lines, strict=True), 1):
        if line is not None:
            painter.setPen(QPen(_LINE, 1.0))
            painter.drawLine(line)
            if apart:
                _write_before(painter, line.p1(), str(number))
        elif ground.is_parallel(plane.normal_mm):
            x, y, depth_mm = plane.to_px(ground.origin_mm).tolist()
            if abs(depth_mm) <= half_slice_mm * (1 + 1e-6):
                _paint_middle(painter, QPointF(x + 0.5, y + 0.5))
                words = tr("slice {n} of 4").format(n=number)
                lettering.draw(painter, _UNDER_THE_TITLE, words, NORMAL_PX, VIEW_LETTER)
    if starts and not apart:
        _write_before(painter, starts[0] + (starts[-1] - starts[0]) / 2, tr("4 slices"))


def _cut(plane: Plane, ground: PlaneGround) -> QLineF | None:
    """The part of a slice near the body that this plane cuts, in pixels, from left to right; None where it does not."""
    way = np.cross(plane.normal_mm, ground.normal_mm)
    length = float(np.linalg.norm(way))
    depth_mm = float(plane.to_px(ground.origin_mm)[2])
    if length < 0.1 or abs(depth_mm) > _NEAR_MM:
        return None
    way = way / length
    # From the body's middle within the slice to where the plane is.
    towards = plane.normal_mm - (plane.normal_mm @ ground.normal_mm) * ground.normal_mm
    foot = np.array(ground.origin_mm) - depth_mm / float(towards @ plane.normal_mm) * towards
    one, other = (_at(plane, foot + side * _HALF_SLICE_MM * way) for side in (-1.0, 1.0))
    return QLineF(one, other) if one.x() <= other.x() else QLineF(other, one)


def _at(plane: Plane, point_mm: NDArray[np.float64]) -> QPointF:
    x, y, _ = plane.to_px(point_mm).tolist()
    return QPointF(x + 0.5, y + 0.5)


def _paint_middle(painter: QPainter, at: QPointF) -> None:
    """A small cross."""
    for colour, width in ((_SHADE, 3.0), (QColor(VIEW_LETTER), 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(at - QPointF(5, 0), at + QPointF(5, 0))
        painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5))


def _write_before(painter: QPainter, at: QPointF, words: str) -> None:
    """Left of a point, where no vertebra's name stands."""
    off = QPointF(-lettering.width(words, SMALL_PX) - 5, -lettering.height(SMALL_PX) / 2)
    lettering.draw(painter, at + off, words, SMALL_PX, VIEW_TEXT)
