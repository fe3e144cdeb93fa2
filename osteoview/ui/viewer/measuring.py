"""Draws, moves and stretches measurements with the mouse."""

from __future__ import annotations

from math import hypot

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF

from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import Ground, PictureGround, PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.outline import Point
from osteoview.inference.usual_crop import aspect_of
from osteoview.session.session import Tool
from osteoview.ui.sentences import said
from osteoview.ui.theme import VIEW_TEXT
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.grip import Grip, grip_at
from osteoview.ui.viewer.hand import Hand
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.shapes_overlay import ShapesOverlay
from osteoview.ui.viewer.sketch import BY_ONE_CLICK, DRAWS, Maker, Sketch, standard
from osteoview.ui.viewer.surface import Surface
from osteoview.ui.words import mark, tr

# Nearer than this to where the button went down, a release is a click.
_CLICK_PX = 4.0
_CLOSE_PX = 9.0
_GRABS = DRAWS | {Tool.CROSSHAIR}
_FINISHES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NO_CROP = "A crop box is laid on a radiograph or a DXA image. On a CT, take the sample of 50 × 50 pixels."
_PROMPTS = {
    Tool.LENGTH: mark("Length: click the other end"),
    Tool.ANGLE: mark("Angle: click the corner, then the end of the other arm"),
    Tool.RECTANGLE: mark("Rectangle: click the opposite corner"),
    Tool.POLYGON: mark("Polygon: click corners; Enter or a double-click closes it"),
}


class MeasuringHand(Hand):
    """Acts while a measuring tool is in the hand; with the crosshair it still takes hold of what was drawn."""

    def __init__(self, view: ImageView, surface: Surface) -> None:
        self._view = view
        self._surface = surface
        self._session = view.session
        self._measurements = view.session.measurements
        self.overlay = ShapesOverlay(view, surface, self._measurements)
        self._sketch: Sketch | None = None
        self._grip: Grip | None = None
        self._pressed_px = QPointF()
        self._under: Measurement | None = None
        self._refusal = ""
        self._measurements.changed.subscribe(view.update)
        self._session.tool_changed.subscribe(self._give_up)
        view.display.opened.subscribe(self._forget)

    @property
    def is_busy(self) -> bool:
        """Whether a shape is half drawn, or held."""
        return self._sketch is not None or self._grip is not None

    def cancel(self) -> bool:
        """Give up what is half drawn or held; False when there is nothing of the kind."""
        busy = self.is_busy
        self._forget()
        if busy:
            self._measurements.drop()
        return busy

    def press(self, event: QMouseEvent) -> bool:
        """Set a point, take hold of a shape, or begin one."""
        at = self._pressed_px = event.position()
        self._refusal = ""
        if self._sketch is not None:
            if self._follow(at):
                return True
            self.cancel()  # the plane was scrolled away from under it
        grip, chosen = self._grip_at(at), self._session.selected
        under = grip.seen.measurement if grip is not None else None
        if under is not None and (self._session.tool not in DRAWS or (chosen is not None and under.id == chosen.id)):
            self._grip = grip
            self._session.select(under)
            return True
        if self._session.tool not in DRAWS or not self._begin(at):
            return False
        # A new shape may begin on the outline of another; a mere click there selects that one.
        self._under = under
        return True

    def move(self, event: QMouseEvent) -> None:
        """Go on drawing, or change what is held."""
        if self._sketch is not None:
            self._follow(event.position())
        elif self._grip is not None:
            changed = self._grip.pulled_to(event.position())
            if changed is not None:
                self._measurements.take(changed)

    def release(self, event: QMouseEvent) -> None:
        """Set the point, or keep what was changed."""
        if self._sketch is not None:
            self._set_point(self._sketch, event.position())
            return
        grip, self._grip = self._grip, None
        if grip is None:
            return
        draft = self._measurements.draft
        if draft is None or draft.shape == grip.seen.measurement.shape:
            self._measurements.drop()
        else:
            self._measurements.keep(grip.edit_name)

    def hover(self, at_px: QPointF) -> None:
        """The point that is not yet set follows the pointer."""
        if self._sketch is not None:
            self._follow(at_px)

    def double_click(self, event: QMouseEvent) -> bool:
        """Close a polygon; any other half-drawn shape gets its point."""
        sketch = self._sketch
        if sketch is None:
            return self._session.tool in DRAWS and self._grip_at(event.position()) is not None
        if sketch.tool is Tool.POLYGON:
            self._close(sketch)
        else:
            self._pressed_px = event.position()
            self._set_point(sketch, event.position())
        return True

    def wants(self, event: QKeyEvent) -> bool:
        """Esc gives up, Enter closes, Backspace takes a corner back: while something is half drawn.

        With a tool in the hand and nothing drawn yet, Enter lays a shape of usual size at the crosshair.
        """
        if event.key() == Qt.Key.Key_Escape:
            return self.is_busy
        if event.key() in _FINISHES:
            return self._sketch is not None or (self._session.tool in DRAWS and self._surface.ground() is not None)
        return self._sketch is not None and event.key() == Qt.Key.Key_Backspace

    def key(self, event: QKeyEvent) -> bool:
        """The keys that were wanted."""
        if not self.wants(event):
            return False
        sketch = self._sketch
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif sketch is not None and event.key() == Qt.Key.Key_Backspace:
            sketch.take_back()
            if not sketch.points:
                self.cancel()
            self._show(sketch)
        elif sketch is None:
            self._lay()
        elif sketch.tool is Tool.POLYGON:
            self._close(sketch)
        return True

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """What a press would do there."""
        if self._sketch is not None:
            return Qt.CursorShape.CrossCursor
        grip = self._grip_at(at_px)
        return grip.cursor if grip is not None else None

    def paint(self, painter: QPainter) -> None:
        """Shapes, what is half drawn, and what to click next."""
        self.overlay.paint(painter)
        sketch = self._sketch
        area = QRectF(self._view.rect())
        if sketch is not None:
            lie = self._surface.lie(sketch.ground)
            draft = self._measurements.draft
            if lie is not None and (draft is None or draft.id != sketch.id):
                self._paint_way(painter, lie.to_px(sketch.way) + self._surface.paint_offset)
            pressed = self._view.isActiveWindow() and sketch.points and sketch.tool in _PROMPTS
            if pressed and (sketch.tool in (Tool.POLYGON, Tool.ANGLE) or draft is None):
                overlay.draw_prompt(painter, area, tr(_PROMPTS[sketch.tool]))
        elif self._refusal:
            overlay.draw_prompt(painter, area, self._refusal)

    def screen_direction(self, right: float, down: float) -> Point:
        """A direction on the screen as one on the ground of the selected measurement."""
        chosen = self._measurements.selected
        lie = self._surface.lie(chosen.ground) if chosen is not None else None
        if lie is None:
            return right, down
        x, y = np.linalg.solve(lie.matrix, np.array([right, down])) * lie.px_per_unit
        return float(x), float(y)

    def _lay(self) -> None:
        """A shape of usual size at the crosshair, or in the middle of a picture."""
        ground = self._surface.ground()
        lie = self._surface.lie(ground) if ground is not None else None
        if ground is None or lie is None:
            return
        display = self._view.display
        if isinstance(ground, PlaneGround):
            x, y = ground.from_mm(display.crosshair_mm).tolist()
        else:
            x, y = lie.from_px(QRectF(self._view.rect()).center())
        self._lay_standard((x, y), ground)

    def _lay_standard(self, center: Point, ground: Ground) -> None:
        try:
            self._finish(standard(self._session.tool, center, ground, self._maker(ground)))
        except ShapeError as reason:
            self._refuse(str(reason))

    def _refuse(self, words: str) -> None:
        self._refusal = said(words)
        self._view.update()

    def _maker(self, ground: Ground) -> Maker:
        """What shapes on this view need. A picture has no millimetres that a sample could rely on."""
        session, display = self._session, self._view.display
        task = session.crops.task_of(display)
        return Maker(
            volume=display.volume,
            native=isinstance(ground, PictureGround) or session.native_samples,
            core_at=session.placing.core_at,
            crop_aspect=aspect_of(task),
            crop_task=task.id,
            usual_crop=lambda center: session.crops.laid(center, display),
        )

    def _begin(self, at: QPointF) -> bool:
        ground = self._surface.ground()
        lie = self._surface.lie(ground) if ground is not None else None
        if ground is None or lie is None:
            return False
        tool, maker, pointer = self._session.tool, self._maker(ground), lie.from_px(at)
        if tool is Tool.CROP and isinstance(ground, PlaneGround):
            self._refuse(NO_CROP)
            return True
        if tool is Tool.SAMPLE:
            try:
                maker.sample(pointer, ground)
            except ShapeError as reason:
                self._refuse(str(reason))
                return True
        self._session.select(None)
        self._sketch = Sketch(tool, ground, maker, pointer)
        if tool is not Tool.SAMPLE:
            self._sketch.set_point()
        self._show(self._sketch)
        return True

    def _follow(self, at: QPointF) -> bool:
        """Put the loose point under the pointer; False when its ground is no longer shown."""
        sketch = self._sketch
        lie = self._surface.lie(sketch.ground) if sketch is not None else None
        if sketch is None or lie is None:
            return False
        sketch.pointer = lie.from_px(at)
        self._show(sketch)
        return True

    def _set_point(self, sketch: Sketch, at: QPointF) -> None:
        """On release: where a drag ended, or where a click was."""
        lie = self._surface.lie(sketch.ground)
        if lie is None:
            self.cancel()
            return
        sketch.pointer = lie.from_px(at)
        under, self._under = self._under, None
        if under is not None and hypot(at.x() - self._pressed_px.x(), at.y() - self._pressed_px.y()) < _CLICK_PX:
            self.cancel()
            self._session.select(under)
            return
        if sketch.points:
            last, first = (lie.to_px(sketch.points[n]).tolist() for n in (-1, 0))
            if hypot(at.x() - last[0], at.y() - last[1]) < _CLICK_PX:
                if sketch.tool in BY_ONE_CLICK:
                    self._lay_standard(sketch.points[-1], sketch.ground)
                else:
                    self._show(sketch)
                return
            near_first = hypot(at.x() - first[0], at.y() - first[1]) < _CLOSE_PX
            if sketch.tool is Tool.POLYGON and len(sketch.points) >= 3 and near_first:
                self._close(sketch)
                return
        sketch.set_point()
        if sketch.is_complete:
            self._finish(sketch.measurement())
            if sketch.refusal:
                self._refuse(sketch.refusal)
        else:
            self._show(sketch)

    def _close(self, sketch: Sketch) -> None:
        measurement = sketch.measurement(closed=True)
        if measurement is None and len(sketch.points) >= 3:
            self._refusal = tr("The sides of a polygon may not cross each other.")
            self._finish(None)
        elif measurement is not None:
            self._finish(measurement)

    def _finish(self, measurement: Measurement | None) -> None:
        self._sketch = None
        if measurement is None:
            self._measurements.drop()
            self._view.update()
            return
        self._measurements.take(measurement)
        self._measurements.keep(f"draw {measurement.shape.kind}")

    def _show(self, sketch: Sketch) -> None:
        draft = sketch.measurement()
        if draft is not None:
            self._measurements.take(draft)
        else:
            self._measurements.drop()
        self._view.update()

    def _grip_at(self, at: QPointF) -> Grip | None:
        if self._session.tool not in _GRABS:
            return None
        return grip_at(at, self.overlay.seen(), self.overlay.labels, self._session.selected)

    def _paint_way(self, painter: QPainter, way_px: NDArray[np.float64]) -> None:
        line = QPolygonF([QPointF(x, y) for x, y in way_px.tolist()])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(0, 0, 0, 170), 3.5), (QColor(VIEW_TEXT), 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawPolyline(line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _give_up(self) -> None:
        self.cancel()

    def _forget(self) -> None:
        self._sketch = self._grip = self._under = None
        self._refusal = ""
