"""Where the networks looked, laid over the slice or the picture that they were shown. Nothing here can be held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPolygonF, QTransform

from osteoview.annotation.ground import Ground, PlaneGround
from osteoview.session.classification import Classification
from osteoview.ui.viewer.hand import Hand
from osteoview.ui.viewer.surface import Lie, Surface

if TYPE_CHECKING:
    from osteoview.inference.explain import Explanation, Heat
    from osteoview.ui.viewer.image_view import ImageView

# From cool to hot; what is cold lets the image through.
_STOPS = (0.0, 0.5, 1.0)
_COLOURS = ((112, 30, 112), (230, 100, 40), (252, 240, 150))
_MOST_OPAQUE = 0.72
_CORNERS = ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))


class ExplanationOverlay(Hand):
    """Pictures of the heat are made once for each explanation."""

    def __init__(self, view: ImageView, surface: Surface, classification: Classification) -> None:
        self._surface = surface
        self._classification = classification
        self._made: tuple[Explanation, list[QImage]] | None = None
        classification.changed.subscribe(view.update)

    def press(self, event: QMouseEvent) -> bool:
        """Leaves everything to others."""
        del event
        return False

    def move(self, event: QMouseEvent) -> None:
        """Never holds anything."""

    def release(self, event: QMouseEvent) -> None:
        """Never holds anything."""

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """Any cursor will do."""
        del at_px
        return None

    def paint(self, painter: QPainter) -> None:
        """The heat of those samples that lie in what is shown."""
        explanation = self._classification.explanation
        if explanation is None:
            return
        if self._made is None or self._made[0] is not explanation:
            self._made = explanation, [heat_image(heat.map) for heat in explanation.heats]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for heat, image in zip(explanation.heats, self._made[1], strict=True):
            ground = self._classification.ground_of(heat.frame)
            lie = self._surface.lie(ground) if ground is not None else None
            if ground is not None and lie is not None:
                self._paint_heat(painter, heat, image, ground, lie)

    def _paint_heat(self, painter: QPainter, heat: Heat, image: QImage, ground: Ground, lie: Lie) -> None:
        frame = heat.frame
        corners = np.array(
            [frame.center + x * frame.size[0] * frame.right + y * frame.size[1] * frame.down for x, y in _CORNERS]
        )
        flat = ground.from_mm(corners) if isinstance(ground, PlaneGround) else corners[:, :2]
        place = QPolygonF([QPointF(x, y) for x, y in (lie.to_px(flat) + self._surface.paint_offset).tolist()])
        whole = QPolygonF(QRectF(image.rect()))
        whole.removeLast()  # Qt closes a rectangle's polygon
        transform = QTransform.quadToQuad(whole, place)
        if isinstance(transform, QTransform):
            painter.save()
            painter.setTransform(transform, combine=True)
            painter.drawImage(0, 0, image)
            painter.restore()


def heat_image(heat: NDArray[np.float32]) -> QImage:
    """A map from 0 to 1 as colours that grow more opaque with it."""
    rows, columns = heat.shape
    values = np.clip(heat, 0, 1)
    rgba = np.empty((rows, columns, 4), np.uint8)
    for channel in range(3):
        rgba[..., channel] = np.interp(values, _STOPS, [colour[channel] for colour in _COLOURS])
    rgba[..., 3] = np.rint(255 * _MOST_OPAQUE * values)
    return QImage(rgba.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()
