"""The whole scan seen through from the front, with the planes drawn that the other views show."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from osteoview.imaging.plane import NAMES, Name, Plane, own_axis
from osteoview.imaging.volume import Volume
from osteoview.session.display import Display
from osteoview.ui.theme import VIEW_BACKGROUND, VIEW_CROSSHAIR, VIEW_LETTER
from osteoview.ui.viewer import overlay
from osteoview.ui.words import tr

_TISSUE_HU, _BRIGHT_HU = -300.0, 700.0
_ROWS = 256  # a thumbnail's worth: the localizer is for orientation


class Localizer(QWidget):
    """A mean projection computed from the scan itself; a click goes there."""

    def __init__(self, display: Display, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._display = display
        self._from: Name = "coronal"
        self._image: QImage | None = None
        self._scaled: tuple[QImage, QImage] | None = None
        self._plane: Plane | None = None
        self._seen: Volume | None = None
        self.setObjectName("localizer")
        self.setAccessibleName(tr("localizer"))
        self.setMinimumSize(120, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setToolTip(tr("The whole scan from the front or the side (double-click changes). A click goes there."))
        for announcer in (display.opened, display.crosshair_moved, display.planes_changed):
            announcer.subscribe(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The projection and the lines of the planes that cross it."""
        del event
        painter = QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, QColor(VIEW_BACKGROUND))
        volume = self._display.volume
        if volume is not None:
            self._project(volume)
        if volume is not None and self._image is not None and self._plane is not None:
            self._draw_image(painter, self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for name in NAMES:
                if name != self._from:
                    self._draw_plane(painter, name)
            title = tr("From the front") if self._from == "coronal" else tr("From the side")
            overlay.draw_words(painter, area, [title, tr("computed from the scan")])
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
        self._seen = None
        self.update()

    def _go(self, event: QMouseEvent) -> None:
        if self._plane is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        area, (rows, columns) = self._area(), self._plane.shape
        column = (event.position().x() - area.left()) / area.width() * columns - 0.5
        row = (event.position().y() - area.top()) / area.height() * rows - 0.5
        there_mm = self._plane.to_mm([column, row])
        depth_mm = float((self._display.crosshair_mm - there_mm) @ self._plane.normal_mm)
        self._display.move_crosshair(there_mm + self._plane.normal_mm * depth_mm)

    def _project(self, volume: Volume) -> None:
        if volume is self._seen:
            return
        self._seen = volume
        greys = _projection(volume, self._from)
        self._plane = Plane.of_volume(volume, self._from, 0)
        self._image = QImage(
            greys.data, greys.shape[1], greys.shape[0], greys.strides[0], QImage.Format.Format_Grayscale8
        ).copy()

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


def _projection(volume: Volume, name: Name) -> NDArray[np.uint8]:
    """Mean through the scan, air not counted, as 8-bit greys held as a radiologist holds that plane."""
    axis = own_axis(volume, name)
    steps = [max(1, size // _ROWS) for size in volume.shape]
    steps[2 - axis] = max(1, volume.shape[2 - axis] // 128)
    sample = volume.hu[:: steps[0], :: steps[1], :: steps[2]].astype(np.float32)
    through = np.maximum(sample, _TISSUE_HU).mean(axis=2 - axis)
    high = max(float(np.percentile(through, 99.5)), _TISSUE_HU + 1)
    shown = np.clip((through - _TISSUE_HU) / (min(high, _BRIGHT_HU) - _TISSUE_HU), 0, 1) * 255
    plane = Plane.of_volume(volume, name, 0)
    to_vox = volume.inverse_affine[:3, :3]
    right, down = to_vox @ plane.right_mm, to_vox @ plane.down_mm
    rows_axis, columns_axis = int(np.argmax(np.abs(down))), int(np.argmax(np.abs(right)))
    left = [a for a in (2, 1, 0) if a != axis]  # array order of what is left: slices, rows, columns
    if left.index(rows_axis) > left.index(columns_axis):
        shown = shown.T
    if down[rows_axis] < 0:
        shown = shown[::-1]
    if right[columns_axis] < 0:
        shown = shown[:, ::-1]
    return np.ascontiguousarray(shown, np.uint8)
