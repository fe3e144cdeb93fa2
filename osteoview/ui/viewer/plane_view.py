"""One of the three planes of a CT."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from osteoview.imaging.geometry import direction_letters
from osteoview.imaging.plane import Name, Plane, own_axis
from osteoview.imaging.reslice import Reslicer
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import to_8bit
from osteoview.session.camera import Camera
from osteoview.session.session import Session
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.image_view import ImageView


class PlaneView(ImageView):
    """Shows the plane of one name through the session's crosshair."""

    def __init__(self, session: Session, reslicer: Reslicer, name: Name, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name = name
        self._reslicer = reslicer
        self._chosen: Camera | None = None
        self.setAccessibleName(f"{name} view")
        self.setObjectName(name)
        session.opened.subscribe(self.reset)
        session.crosshair_moved.subscribe(self.update)
        session.look_changed.subscribe(self.update)

    @property
    def camera(self) -> Camera | None:
        """What this view shows: the whole scan until somebody zooms or pans; None while no CT is open."""
        volume = self.session.volume
        if volume is None:
            return None
        return self._chosen or Camera.fitting(self.name, volume, self._size())

    @property
    def plane(self) -> Plane | None:
        """The rectangle in the patient that fills the view, in pixels of the widget."""
        camera = self.camera
        return camera.plane(self._size(), self.session.crosshair_mm) if camera is not None else None

    def reset(self) -> None:
        """Fit the whole scan, now and whenever the view changes its size."""
        self._chosen = None
        self.update()

    def scroll_slices(self, slices: int) -> None:
        """Move the crosshair by so many of the scan's slices: towards the feet, the back, or the patient's right."""
        volume, plane = self.session.volume, self.plane
        if volume is None or plane is None:
            return
        step_mm = volume.spacing_mm[own_axis(volume, self.name)]
        towards = plane.normal_mm if self.name != "axial" else -np.abs(plane.normal_mm)
        self.session.move_crosshair(self.session.crosshair_mm + towards * step_mm * slices)

    def scroll_to_end(self, last: bool) -> None:
        """Show the first or the last slice of this plane."""
        volume = self.session.volume
        if volume is not None:
            self.scroll_slices((1 if last else -1) * sum(volume.shape) * 4)

    def zoom(self, factor: float, about_px: QPointF) -> None:
        """Enlarge what lies under the pointer."""
        camera = self.camera
        if camera is not None:
            self._chosen = camera.zoomed(factor, (about_px.x(), about_px.y()), self._size())
            self.update()

    def pan(self, by_px: QPointF) -> None:
        """Move the picture with the hand."""
        camera = self.camera
        if camera is not None:
            self._chosen = camera.panned(by_px.x(), by_px.y())
            self.update()

    def point(self, at_px: QPointF) -> None:
        """Put the crosshair under the pointer."""
        plane = self.plane
        if plane is not None:
            self.session.move_crosshair(plane.to_mm([at_px.x(), at_px.y()]))

    def words_at(self, at_px: QPointF) -> str:
        """Position and HU of the acquired voxel under the pointer."""
        volume, plane = self.session.volume, self.plane
        if volume is None or plane is None:
            return ""
        point_mm = plane.to_mm([at_px.x(), at_px.y()])
        i, j, k = (round(float(v)) for v in volume.to_vox(point_mm))
        if not (0 <= k < volume.shape[0] and 0 <= j < volume.shape[1] and 0 <= i < volume.shape[2]):
            return ""
        x, y, z = (f"{value:.1f}".replace("-", "−") for value in point_mm)
        hu = int(volume.hu[k, j, i])
        said = "no data" if hu == Volume.blank_hu else f"{hu} HU".replace("-", "−")
        return f"x {x}  y {y}  z {z} mm     {said}"

    def paint(self, painter: QPainter) -> None:
        """The plane at the screen's own resolution, and its overlay."""
        volume, camera = self.session.volume, self.camera
        if volume is None or camera is None:
            return
        plane = camera.plane(self._size(), self.session.crosshair_mm)
        fine = camera.plane(self._size(), self.session.crosshair_mm, scale=self.devicePixelRatioF())
        greys = to_8bit(self._reslicer.cut(volume, fine), self.session.window, invert=self.session.inverted)
        greys = np.ascontiguousarray(greys)
        image = QImage(greys.data, greys.shape[1], greys.shape[0], greys.shape[1], QImage.Format.Format_Grayscale8)
        area = QRectF(self.rect())
        painter.drawImage(area, image)
        at = plane.to_px(self.session.crosshair_mm)
        overlay.draw_crosshair(painter, area, QPointF(float(at[0]), float(at[1])))
        overlay.draw_letters(
            painter,
            area,
            direction_letters(-plane.right_mm),
            direction_letters(-plane.down_mm),
            direction_letters(plane.right_mm),
            direction_letters(plane.down_mm),
        )
        overlay.draw_words(painter, area, [self.name.capitalize(), self._position_words(volume, plane)])
        window = self.session.window
        words = [
            f"W {window.width:.0f}  L {window.center:.0f}".replace("-", "−"),
            f"zoom {min(volume.spacing_mm) / camera.mm_per_px:.1f}×",
        ]
        overlay.draw_words(painter, area, words, right=True)
        overlay.draw_ruler(painter, area, camera.mm_per_px)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the part of the picture that was seen when the view grows or shrinks."""
        before, now = event.oldSize(), event.size()
        if self._chosen is not None and before.width() > 0 and before.height() > 0:
            factor = min(now.width() / before.width(), now.height() / before.height())
            self._chosen = self._chosen.zoomed(factor, ((now.width() - 1) / 2, (now.height() - 1) / 2), self._size())
        super().resizeEvent(event)

    def _size(self) -> tuple[int, int]:
        return max(self.width(), 1), max(self.height(), 1)

    def _position_words(self, volume: Volume, plane: Plane) -> str:
        axis = own_axis(volume, self.name)
        index = round(float(volume.to_vox(self.session.crosshair_mm)[axis]))
        depth_mm = float(self.session.crosshair_mm @ np.abs(plane.normal_mm))
        return f"{index + 1} / {volume.shape[2 - axis]}   {depth_mm:.1f} mm".replace("-", "−")
