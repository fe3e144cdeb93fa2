"""A radiograph, a DXA or another picture, in one large view."""

from __future__ import annotations

from math import floor
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from osteoview.imaging.projection import View
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.reduction import reduced
from osteoview.session.display import Display
from osteoview.session.session import Session
from osteoview.ui.theme import VIEW_BACKGROUND
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.area_hand import AreaHand
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.measuring import MeasuringHand
from osteoview.ui.viewer.surface import PictureSurface
from osteoview.ui.words import mark, tr

_SMALLEST, _LARGEST = 0.02, 40.0
_SIDES: dict[View, str] = {"frontal": mark("frontal"), "lateral": mark("lateral"), "oblique": mark("oblique")}


class PictureView(ImageView):
    """Shows the display's radiograph; its scale is as honest as the file is."""

    def __init__(self, session: Session, display: Display, parent: QWidget | None = None) -> None:
        super().__init__(session, display, parent)
        self._pixmap: tuple[QPixmap, int] | None = None
        self._smaller: dict[int, Radiograph] = {}
        self._zoom = 0.0  # 0 fits the picture, whatever the size of the view
        self._off_px = QPointF()
        self.hands = [MeasuringHand(self, PictureSurface(self)), AreaHand(self)]
        self.setAccessibleName(tr("picture view"))
        self.setObjectName("picture")
        display.opened.subscribe(self._open)
        display.look_changed.subscribe(self._forget)
        display.planes_changed.subscribe(self.update)

    def reset(self) -> None:
        """Fit the whole picture."""
        self._zoom, self._off_px = 0.0, QPointF()
        self.update()

    def zoom(self, factor: float, about_px: QPointF) -> None:
        """Enlarge what lies under the pointer."""
        before = self._scale()
        after = float(np.clip(before * factor, _SMALLEST, _LARGEST))
        towards = about_px - QRectF(self.rect()).center() - self._off_px
        self._off_px -= towards * (after / before - 1)
        self._zoom = after
        self.update()

    def pan(self, by_px: QPointF) -> None:
        """Move the picture with the hand."""
        self._zoom = self._scale()
        self._off_px += by_px
        self.update()

    def words_at(self, at_px: QPointF) -> str:
        """Column, row and stored value under the pointer."""
        radiograph = self.display.radiograph
        if radiograph is None:
            return ""
        rows, columns = radiograph.shape
        at = self.to_picture(at_px)
        column, row = floor(at.x()), floor(at.y())
        if not (0 <= row < rows and 0 <= column < columns):
            return ""
        value = radiograph.stored[row, column]
        said = " / ".join(str(int(part)) for part in value) if radiograph.is_color else str(int(value))
        return tr("column {column}  row {row}     value {value}").format(column=column + 1, row=row + 1, value=said)

    def to_picture(self, at_px: QPointF) -> QPointF:
        """Column and row, from the picture's top left corner, under a point of the view."""
        inverse, _ = self._to_view().inverted()
        return inverse.map(at_px)

    def from_picture(self, at: QPointF) -> QPointF:
        """The point of the view where a column and row of the picture are shown."""
        return self._to_view().map(at)

    def mirror(self, *, down: bool) -> None:
        """Exchange left and right, or top and bottom, of the picture; the letters say so."""
        turn = self.display.picture_turn
        self.display.set_picture_turn(turn.mirrored_down() if down else turn.mirrored_across())

    def turn_clockwise(self) -> None:
        """Turn the picture by a quarter."""
        self.display.set_picture_turn(self.display.picture_turn.clockwise())

    def values_in(self, area: QRectF) -> NDArray[Any]:
        """Values inside a rectangle of the view, as the modality LUT makes them."""
        radiograph = self.display.radiograph
        if radiograph is None or radiograph.is_color:
            return np.zeros(0)
        one, other = self.to_picture(area.topLeft()), self.to_picture(area.bottomRight())
        columns = slice(max(floor(min(one.x(), other.x())), 0), max(floor(max(one.x(), other.x())), 0) + 1)
        rows = slice(max(floor(min(one.y(), other.y())), 0), max(floor(max(one.y(), other.y())), 0) + 1)
        return radiograph.values(radiograph.stored[rows, columns])

    def paint(self, painter: QPainter) -> None:
        """The picture, its sides, and what is known of its scale."""
        painter.fillRect(self.rect(), QColor(VIEW_BACKGROUND))
        radiograph = self.display.radiograph
        if radiograph is None:
            return
        pixmap, smaller = self._drawn(radiograph)
        view = QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        painter.setTransform(self._to_view(), combine=True)
        painter.scale(smaller, smaller)
        painter.drawPixmap(0, 0, pixmap)
        painter.restore()
        overlay.draw_letters(painter, view, *self._letters(radiograph))
        title = self.said(radiograph.description) or tr("Picture")
        side = [tr(_SIDES[radiograph.view])] if radiograph.view in _SIDES else []
        overlay.draw_words(painter, view, [*(self.caption or [title]), *side])
        window = self.display.window
        look = [] if radiograph.is_color else [f"W {window.width:.0f}  L {window.center:.0f}".replace("-", "−")]
        overlay.draw_words(
            painter, view, [*look, tr("zoom {factor}×").format(factor=f"{self._scale():.2f}")], right=True
        )
        overlay.draw_words(painter, view, [radiograph.scale.words], right=True, bottom=True)
        if radiograph.scale.spacing_mm is not None:
            overlay.draw_ruler(painter, view, radiograph.scale.spacing_mm[1] / self._scale())

    def _open(self) -> None:
        self._smaller = {}
        self._pixmap = None
        self.reset()

    def _forget(self) -> None:
        self._pixmap = None
        self.update()

    def _drawn(self, radiograph: Radiograph) -> tuple[QPixmap, int]:
        """The picture in greys, and by how much it is smaller than stored: a view need not carry unseen pixels."""
        needed = self._scale() * self.devicePixelRatioF()
        smaller = 1
        while needed * smaller * 2 <= 1:
            smaller *= 2
        if self._pixmap is None or self._pixmap[1] != smaller:
            if smaller not in self._smaller:
                self._smaller[smaller] = reduced(radiograph, smaller)
            look = None if radiograph.is_color else self.display.look
            greys = self._smaller[smaller].to_8bit(look, invert=self.display.inverted)
            greys = np.ascontiguousarray(greys)
            kind = QImage.Format.Format_RGB888 if greys.ndim == 3 else QImage.Format.Format_Grayscale8
            image = QImage(greys.data, greys.shape[1], greys.shape[0], greys.strides[0], kind)
            self._pixmap = (QPixmap.fromImage(image), smaller)
        return self._pixmap

    def _scale(self) -> float:
        radiograph = self.display.radiograph
        if self._zoom or radiograph is None:
            return self._zoom or 1.0
        width, height = self._shown_size(radiograph)
        return min(self.width() / width, self.height() / height)

    def _shown_size(self, radiograph: Radiograph) -> tuple[float, float]:
        """Width and height of the picture as it is held, in columns."""
        rows, columns = radiograph.shape
        width, height = float(columns), rows * radiograph.aspect
        return (height, width) if self.display.picture_turn.swaps_sides else (width, height)

    def _to_view(self) -> QTransform:
        """From columns and rows of the picture to pixels of the view."""
        radiograph = self.display.radiograph
        rows, columns = radiograph.shape if radiograph is not None else (1, 1)
        aspect = radiograph.aspect if radiograph is not None else 1.0
        turn, scale = self.display.picture_turn, self._scale()
        middle = QRectF(self.rect()).center() + self._off_px
        transform = QTransform()
        transform.translate(middle.x(), middle.y())
        transform.rotate(90.0 * turn.quarters)
        transform.scale(-scale if turn.mirrored else scale, scale * aspect)
        transform.translate(-columns / 2, -rows / 2)
        return transform

    def _letters(self, radiograph: Radiograph) -> tuple[str, str, str, str]:
        """Left, top, right, bottom of the screen."""
        left, top, right, bottom = radiograph.edges
        turn = self.display.picture_turn
        if turn.mirrored:
            left, right = right, left
        for _ in range(turn.quarters):
            left, top, right, bottom = bottom, left, top, right
        return left, top, right, bottom
