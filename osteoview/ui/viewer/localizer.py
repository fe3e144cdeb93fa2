"""The whole scan seen through from the front, with the planes drawn that the other views show."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from osteoview.imaging.localizer_image import LocalizerImage
from osteoview.imaging.plane import NAMES, Name, Plane
from osteoview.imaging.see_through import SeeThrough
from osteoview.imaging.volume_loader import LOADING
from osteoview.session.display import Display
from osteoview.ui.theme import VIEW_BACKGROUND, VIEW_CROSSHAIR, VIEW_LETTER
from osteoview.ui.viewer import overlay
from osteoview.ui.words import tr


class Localizer(QWidget):
    """The scanner's own localizer, or a mean projection computed from the scan; a click goes there."""

    def __init__(self, display: Display, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._display = display
        self._from: Name = "coronal"
        self._image: QImage | None = None
        self._scaled: tuple[QImage, QImage] | None = None
        self._plane: Plane | None = None
        self._taken: LocalizerImage | None = None
        self._steps: Iterator[NDArray[np.uint8] | None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self.setObjectName("localizer")
        self.setAccessibleName(tr("localizer"))
        self.setMinimumSize(120, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setToolTip(tr("The whole scan from the front or the side (double-click changes). A click goes there."))
        for announcer in (display.opened, display.crosshair_moved, display.planes_changed):
            announcer.subscribe(self.update)
        display.opened.subscribe(self._look_through)
        display.planes_changed.subscribe(self._see_taken)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The projection and the lines of the planes that cross it."""
        del event
        painter = QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, QColor(VIEW_BACKGROUND))
        if self._display.volume is not None and self._image is not None:
            self._draw_image(painter, self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for name in NAMES:
                if name != self._from:
                    self._draw_plane(painter, name)
            title = tr("From the front") if self._from == "coronal" else tr("From the side")
            whence = (
                tr("taken by the scanner") if self._from in self._display.localizers else tr("computed from the scan")
            )
            overlay.draw_words(painter, area, [title, whence])
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the crosshair to what lies under the pointer, at the depth it has."""
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the pointer while the button is down."""
        self._go(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """From the front, or from the side."""
        del event
        self._from = "sagittal" if self._from == "coronal" else "coronal"
        self._look_through()

    def _go(self, event: QMouseEvent) -> None:
        if self._plane is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        area, (rows, columns) = self._area(), self._plane.shape
        column = (event.position().x() - area.left()) / area.width() * columns - 0.5
        row = (event.position().y() - area.top()) / area.height() * rows - 0.5
        there_mm = self._plane.to_mm([column, row])
        depth_mm = float((self._display.crosshair_mm - there_mm) @ self._plane.normal_mm)
        self._display.move_crosshair(there_mm + self._plane.normal_mm * depth_mm)

    def _look_through(self) -> None:
        """Begin again: with the scanner's picture where there is one, else by and by through a scan that is whole."""
        volume, taken = self._display.volume, self._display.localizers.get(self._from)
        self._taken = taken
        self._image, self._plane, self._steps = None, None, iter(())
        self._timer.stop()
        if volume is not None and taken is not None:
            self._plane = taken.plane
            self._show(taken.radiograph.to_8bit(taken.radiograph.auto()))
        elif volume is not None and LOADING not in volume.notes:
            through = SeeThrough(volume, self._from)
            self._plane, self._steps = through.plane, through.steps()
            self._timer.start()
        self.update()

    def _see_taken(self) -> None:
        """The scanner's pictures come a moment after the scan."""
        if self._display.localizers.get(self._from) is not self._taken:
            self._look_through()

    def _go_on(self) -> None:
        """Some more slices; the window goes on in between."""
        greys = next(self._steps, None)
        if greys is not None:
            self._steps = iter(())  # and with it the scan
            self._timer.stop()
            self._show(greys)

    def _show(self, greys: NDArray[np.uint8]) -> None:
        rows, columns = greys.shape
        greys = np.ascontiguousarray(greys)
        self._image = QImage(greys.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
        self.update()

    def _draw_image(self, painter: QPainter, image: QImage) -> None:
        """Scaled once for each size: scaling smoothly takes longer than all the rest."""
        area, ratio = self._area().toRect(), self.devicePixelRatioF()
        size = area.size() * ratio
        if self._scaled is None or self._scaled[0] is not image or self._scaled[1].size() != size:
            ways = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
            scaled = image.scaled(size, *ways)
            scaled.setDevicePixelRatio(ratio)
            self._scaled = (image, scaled)
        painter.drawImage(area.topLeft(), self._scaled[1])

    def _area(self) -> QRectF:
        """Where the projection is shown: as large as fits, in the scan's true proportions."""
        plane = self._plane
        if plane is None:
            return QRectF()
        width, height = plane.shape[1] * plane.pixel_mm[0], plane.shape[0] * plane.pixel_mm[1]
        scale = min(self.width() / width, self.height() / height) * 0.94
        area = QRectF(0, 0, width * scale, height * scale)
        area.moveCenter(QRectF(self.rect()).center())
        return area

    def _draw_plane(self, painter: QPainter, name: Name) -> None:
        plane, area, axes = self._plane, self._area(), self._display.axes
        if plane is None:
            return
        along_mm = np.cross(axes.normal(name), plane.normal_mm)
        if np.linalg.norm(along_mm) < 1e-3:
            return
        x, y = plane.to_px(self._display.crosshair_mm)[:2] + 0.5
        at = QPointF(area.left() + x / plane.shape[1] * area.width(), area.top() + y / plane.shape[0] * area.height())
        along = QPointF(float(along_mm @ plane.right_mm), float(along_mm @ plane.down_mm))
        along *= 2 * (area.width() + area.height())
        painter.setClipRect(area)
        painter.setPen(QPen(QColor(VIEW_LETTER if name == "axial" else VIEW_CROSSHAIR), 1.5))
        painter.drawLine(at - along, at + along)
        painter.setClipping(False)
