"""One slice of a scan whose files are still being listed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from osteoview.ui.theme import VIEW_BACKGROUND
from osteoview.ui.viewer import overlay
from osteoview.ui.words import tr


class FirstLook(QWidget):
    """Covers the images of before; shows the slice where the axial view is going to stand."""

    def __init__(self, over: QWidget, axial: QWidget) -> None:
        super().__init__(over)
        self._over, self._axial = over, axial
        self._image = QImage()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("first slice"))
        self.hide()
        over.installEventFilter(self)

    def show_image(self, image: QImage) -> None:
        """Show this slice until a null image comes."""
        self._image = image
        self.setGeometry(self._over.rect())
        self.setVisible(not image.isNull())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as large as what is covered."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The slice, and that more is to come."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(VIEW_BACKGROUND))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        shown = QRect(QPoint(), self._image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
        shown.moveCenter(place.center())
        painter.drawImage(shown, self._image)
        overlay.draw_words(painter, QRectF(place), [tr("Reading…")])
        painter.end()

    def _place(self) -> QRect:
        if self._axial.isVisibleTo(self._over):
            return QRect(self._axial.mapTo(self._over, QPoint()), self._axial.size())
        return QRect(QPoint(), QSize(self.width() // 2, self.height() // 2))
