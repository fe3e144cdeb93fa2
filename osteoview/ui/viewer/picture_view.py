"""A radiograph, a DXA or another picture, in one large view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from osteoview.session.session import Session
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.image_view import ImageView

_SMALLEST, _LARGEST = 0.02, 40.0


class PictureView(ImageView):
    """Shows the session's radiograph; its scale is as honest as the file is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._pixmap: QPixmap | None = None
        self._zoom = 0.0  # 0 fits the picture, whatever the size of the view
        self._off_px = QPointF()
        self.setAccessibleName("picture view")
        self.setObjectName("picture")
        session.opened.subscribe(self.reset)
        session.look_changed.subscribe(self._render)

    def reset(self) -> None:
        """Fit the whole picture."""
        self._zoom, self._off_px = 0.0, QPointF()
        self._render()

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
        radiograph = self.session.radiograph
        if radiograph is None:
            return ""
        area = self._area()
        rows, columns = radiograph.shape
        column = int((at_px.x() - area.left()) / area.width() * columns)
        row = int((at_px.y() - area.top()) / area.height() * rows)
        if not (0 <= row < rows and 0 <= column < columns):
            return ""
        value = radiograph.stored[row, column]
        said = " / ".join(str(int(part)) for part in value) if radiograph.is_color else str(int(value))
        return f"column {column + 1}  row {row + 1}     value {said}"

    def paint(self, painter: QPainter) -> None:
        """The picture, its sides, and what is known of its scale."""
        radiograph = self.session.radiograph
        if radiograph is None or self._pixmap is None:
            return
        area, view = self._area(), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(area, self._pixmap, QRectF(self._pixmap.rect()))
        overlay.draw_letters(painter, view, *radiograph.edges)
        title = radiograph.description or "Picture"
        overlay.draw_words(painter, view, [title, *([radiograph.view] if radiograph.view != "unknown" else [])])
        window = self.session.window
        look = [] if radiograph.is_color else [f"W {window.width:.0f}  L {window.center:.0f}".replace("-", "−")]
        overlay.draw_words(painter, view, [*look, f"zoom {self._scale():.2f}×"], right=True)
        overlay.draw_words(painter, view, [radiograph.scale.words], right=True, bottom=True)
        if radiograph.scale.spacing_mm is not None:
            overlay.draw_ruler(painter, view, radiograph.scale.spacing_mm[1] / self._scale())

    def _render(self) -> None:
        radiograph = self.session.radiograph
        self._pixmap = None
        if radiograph is not None:
            look = None if radiograph.is_color else self.session.look
            greys = np.ascontiguousarray(radiograph.to_8bit(look, invert=self.session.inverted))
            kind = QImage.Format.Format_RGB888 if greys.ndim == 3 else QImage.Format.Format_Grayscale8
            image = QImage(greys.data, greys.shape[1], greys.shape[0], greys.strides[0], kind)
            self._pixmap = QPixmap.fromImage(image)
        self.update()

    def _scale(self) -> float:
        radiograph = self.session.radiograph
        if self._zoom or radiograph is None:
            return self._zoom or 1.0
        rows, columns = radiograph.shape
        return min(self.width() / columns, self.height() / (rows * radiograph.aspect))

    def _area(self) -> QRectF:
        radiograph = self.session.radiograph
        rows, columns = radiograph.shape if radiograph is not None else (1, 1)
        aspect = radiograph.aspect if radiograph is not None else 1.0
        scale = self._scale()
        area = QRectF(0, 0, columns * scale, rows * scale * aspect)
        area.moveCenter(QRectF(self.rect()).center() + self._off_px)
        return area
