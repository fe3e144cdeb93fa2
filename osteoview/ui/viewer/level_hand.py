"""The names of the vertebrae beside the column: a click goes there, a drag or the arrow keys move the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from osteoview.session.vertebra import Named, Vertebra
from osteoview.ui.theme import NORMAL_PX, VIEW_CHIP, VIEW_CHIP_WANTED, VIEW_LETTER, VIEW_TEXT
from osteoview.ui.viewer import lettering
from osteoview.ui.viewer.hand import Hand

if TYPE_CHECKING:
    from osteoview.ui.viewer.plane_view import PlaneView

_WIDTH_PX, _HEIGHT_PX = 36.0, 20.0
# Behind the bodies, over the arches; and how far from a plane a body may lie to be named in it.
_BEHIND_MM, _BESIDE_MM, _NEAR_MM = 34.0, 42.0, 30.0
_CLOSEST_PX = 15.0
_CORNER_PX = (108.0, 46.0)


class LevelHand(Hand):
    """Names in the sagittal and coronal views of the main display."""

    def __init__(self, view: PlaneView, vertebra: Vertebra) -> None:
        self._view = view
        self._vertebra = vertebra
        self._held: Named | None = None
        self._at = QPointF()
        for announcer in (vertebra.changed, vertebra.previewed):
            announcer.subscribe(self._refresh)

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of a name."""
        self._held = self._named_at(event.position())
        self._at = event.position()
        if self._held is None and self._vertebra.selected is not None:
            self._vertebra.select(None)
        return self._held is not None

    def move(self, event: QMouseEvent) -> None:
        """Carry it along the column."""
        self._at = event.position()
        self._view.update()

    def release(self, event: QMouseEvent) -> None:
        """Give the name to the body it was carried to; a click goes there."""
        held, self._held = self._held, None
        if held is None:
            return
        target = self._nearest(event.position())
        if target is None or target.place == held.place:
            self._vertebra.select(held.place)
            self._vertebra.go_to(held.place)
        else:
            self._vertebra.select(target.place)
            self._vertebra.name(target.place, held.label)
        self._view.update()

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """A hand over a name."""
        return Qt.CursorShape.PointingHandCursor if self._named_at(at_px) is not None else None

    def double_click(self, event: QMouseEvent) -> bool:
        """A double-click on a name is two clicks."""
        return self._named_at(event.position()) is not None

    def wants(self, event: QKeyEvent) -> bool:
        """The arrow keys, while a name is selected."""
        return self._vertebra.selected is not None and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}

    def key(self, event: QKeyEvent) -> bool:
        """Move every name one body up or down."""
        if not self.wants(event):
            return False
        self._vertebra.shift(1 if event.key() == Qt.Key.Key_Up else -1)
        return True

    def paint(self, painter: QPainter) -> None:
        """A chip for each body near this plane."""
        last_y: float | None = None
        for named, box in self.boxes():
            if last_y is not None and abs(box.center().y() - last_y) < _CLOSEST_PX and not named.wanted:
                continue
            last_y = box.center().y()
            self._paint_chip(painter, named, box)
        if self._held is not None:
            box = QRectF(0, 0, _WIDTH_PX, _HEIGHT_PX)
            box.moveCenter(self._at)
            self._paint_chip(painter, self._held, box)

    def _paint_chip(self, painter: QPainter, named: Named, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._vertebra.selected == named.place
        painter.setPen(QPen(QColor(VIEW_LETTER), 1.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(VIEW_CHIP_WANTED if named.wanted else VIEW_CHIP))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        label = named.label if self._vertebra.sure else f"{named.label}?"
        width, height = lettering.width(label, NORMAL_PX, bold=named.wanted), lettering.height(NORMAL_PX)
        at = QPointF(box.center().x() - width / 2, box.center().y() - height / 2)
        lettering.draw(painter, at, label, NORMAL_PX, VIEW_TEXT, bold=named.wanted)

    def boxes(self) -> list[tuple[Named, QRectF]]:
        """Every name that this plane is near enough for, and where it stands on the screen."""
        plane = self._view.plane
        if plane is None or self._view.name == "axial":
            return []
        boxes = []
        for named in self._vertebra.bodies:
            if abs(float(plane.to_px(named.center_mm)[2])) > _NEAR_MM:
                continue
            aside_mm = [0.0, _BEHIND_MM, 0.0] if self._view.name == "sagittal" else [_BESIDE_MM, 0.0, 0.0]
            x, y = plane.to_px(named.center_mm + np.array(aside_mm))[:2]
            box = QRectF(0, 0, _WIDTH_PX, _HEIGHT_PX)
            box.moveCenter(QPointF(float(x), float(y)))
            if box.top() < _CORNER_PX[1]:  # the window's words stand in the corner
                box.moveRight(min(box.right(), self._view.width() - _CORNER_PX[0]))
            boxes.append((named, box))
        return boxes

    def _named_at(self, at_px: QPointF) -> Named | None:
        return next((named for named, box in self.boxes() if box.contains(at_px)), None)

    def _nearest(self, at_px: QPointF) -> Named | None:
        boxes = self.boxes()
        return min(boxes, key=lambda one: abs(one[1].center().y() - at_px.y()))[0] if boxes else None

    def _refresh(self) -> None:
        self._view.update()
