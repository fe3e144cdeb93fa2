"""One of the three planes of a CT."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from osteoview.imaging.geometry import direction_letters
from osteoview.imaging.plane import Name, Plane, own_axis
from osteoview.imaging.reslice import Reslicer
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import to_8bit
from osteoview.session.camera import Camera
from osteoview.session.display import Display
from osteoview.session.session import Session
from osteoview.ui.theme import VIEW_BACKGROUND
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.pace import Pace
from osteoview.ui.words import mark, tr

_TITLES: dict[Name, str] = {"axial": mark("Axial"), "sagittal": mark("Sagittal"), "coronal": mark("Coronal")}
_ACCESSIBLE: dict[Name, str] = {
    "axial": mark("axial view"),
    "sagittal": mark("sagittal view"),
    "coronal": mark("coronal view"),
}
_SLABS = {"mean": mark("mean"), "mip": mark("MIP"), "minip": mark("MinIP")}


@dataclass(frozen=True, eq=False)
class _Drawn:
    """What was shown last, and how finely; the image is a view of the greys."""

    key: object
    fineness: float
    greys: NDArray[np.uint8]
    image: QImage


class PlaneView(ImageView):
    """Shows the plane of one name through the display's crosshair."""

    def __init__(
        self, session: Session, display: Display, reslicer: Reslicer, name: Name, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, display, parent)
        self.name = name
        self._reslicer = reslicer
        self._pace = Pace()
        self._drawn: _Drawn | None = None
        self._finer = QTimer(self)
        self._finer.setSingleShot(True)
        self._finer.setInterval(round(Pace.rest_s * 1500))  # a timer may ring a little early
        self._finer.timeout.connect(self.update)
        self.setAccessibleName(tr(_ACCESSIBLE[name]))
        self.setObjectName(name)
        self._plane: Plane | None = None
        for announcer in (display.opened, display.crosshair_moved, display.look_changed, display.planes_changed):
            announcer.subscribe(self._refresh)
        display.opened.subscribe(self._forget)

    @property
    def rests(self) -> bool:
        """Whether what was drawn last is as fine as the screen."""
        return self._drawn is not None and self._drawn.fineness >= 1

    @property
    def camera(self) -> Camera | None:
        """What this view shows; None while no CT is open."""
        return self.display.camera(self.name, self._size()) if self.display.volume is not None else None

    @property
    def plane(self) -> Plane | None:
        """The rectangle in the patient that fills the view, in pixels of the widget."""
        camera = self.camera
        if self._plane is None and camera is not None:
            self._plane = camera.plane(self._size(), self.display.crosshair_mm)
        return self._plane

    def scroll_slices(self, slices: int) -> None:
        """Move the crosshair by so many of the scan's slices: towards the feet, the back, or the patient's right."""
        volume = self.display.volume
        if volume is None:
            return
        normal_mm = self.display.axes.normal(self.name)
        step_mm = 1 / float(np.abs(volume.inverse_affine[:3, :3] @ normal_mm).max())
        towards = -normal_mm if self.name == "axial" else normal_mm
        self.display.move_crosshair(self.display.crosshair_mm + towards * step_mm * slices)

    def scroll_to_end(self, last: bool) -> None:
        """Show the first or the last slice of this plane."""
        volume = self.display.volume
        if volume is not None:
            self.scroll_slices((1 if last else -1) * sum(volume.shape) * 4)

    def zoom(self, factor: float, about_px: QPointF) -> None:
        """Enlarge what lies under the pointer."""
        camera = self.camera
        if camera is not None:
            self.display.set_camera(camera.zoomed(factor, (about_px.x(), about_px.y()), self._size()))

    def pan(self, by_px: QPointF) -> None:
        """Move the picture with the hand."""
        camera = self.camera
        if camera is not None:
            self.display.set_camera(camera.panned(by_px.x(), by_px.y()))

    def mirror(self, *, down: bool) -> None:
        """Exchange left and right, or top and bottom, of the picture; the letters say so."""
        turn = self.display.turn_of(self.name)
        self.display.set_turn(self.name, turn.mirrored_down() if down else turn.mirrored_across())

    def turn_clockwise(self) -> None:
        """Turn the picture by a quarter."""
        self.display.set_turn(self.name, self.display.turn_of(self.name).clockwise())

    def point(self, at_px: QPointF) -> None:
        """Put the crosshair under the pointer."""
        plane = self.plane
        if plane is not None:
            self.display.move_crosshair(plane.to_mm([at_px.x(), at_px.y()]))

    def words_at(self, at_px: QPointF) -> str:
        """Position and HU of the acquired voxel under the pointer."""
        volume, plane = self.display.volume, self.plane
        if volume is None or plane is None:
            return ""
        point_mm = plane.to_mm([at_px.x(), at_px.y()])
        i, j, k = (round(float(v)) for v in volume.to_vox(point_mm))
        if not (0 <= k < volume.shape[0] and 0 <= j < volume.shape[1] and 0 <= i < volume.shape[2]):
            return ""
        x, y, z = (f"{value:.1f}".replace("-", "−") for value in point_mm)
        hu = int(volume.hu[k, j, i])
        said = tr("no data") if hu == Volume.blank_hu else f"{hu} HU".replace("-", "−")
        return f"x {x}  y {y}  z {z} mm     {said}"

    def values_in(self, area: QRectF) -> NDArray[Any]:
        """HU inside a rectangle of the view."""
        volume, plane = self.display.volume, self.plane
        if volume is None or plane is None:
            return np.zeros(0)
        hu = self._reslicer.cut(volume, plane, self.display.slab)
        rows, columns = (slice(max(round(low), 0), max(round(high), 0) + 1) for low, high in _sides(area))
        inside = hu[rows, columns]
        return np.asarray(inside[inside != Volume.blank_hu])

    def paint(self, painter: QPainter) -> None:
        """The plane at the screen's own resolution, and its overlay."""
        volume, camera, plane = self.display.volume, self.camera, self.plane
        if volume is None or camera is None or plane is None:
            painter.fillRect(self.rect(), QColor(VIEW_BACKGROUND))
            return
        area, image = QRectF(self.rect()), self._image(volume, camera)
        if image.devicePixelRatioF() == self.devicePixelRatioF():
            painter.drawImage(0, 0, image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, image)
        overlay.draw_letters(
            painter,
            area,
            direction_letters(-plane.right_mm),
            direction_letters(-plane.down_mm),
            direction_letters(plane.right_mm),
            direction_letters(plane.down_mm),
        )
        overlay.draw_words(painter, area, [tr(_TITLES[self.name]), self._position_words(volume), *self.caption])
        overlay.draw_words(painter, area, self._look_words(volume, camera), right=True)
        overlay.draw_ruler(painter, area, camera.mm_per_px)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the part of the picture that was seen when the view grows or shrinks."""
        self._plane = None
        before, now = event.oldSize(), event.size()
        camera = self.camera
        if camera is not None and camera.fits is None and before.width() > 0 and before.height() > 0:
            factor = min(now.width() / before.width(), now.height() / before.height())
            self.display.set_camera(
                camera.zoomed(factor, ((now.width() - 1) / 2, (now.height() - 1) / 2), self._size())
            )
        super().resizeEvent(event)

    def _image(self, volume: Volume, camera: Camera) -> QImage:
        """The plane's greys, made anew only when they would differ from those shown last, or be finer."""
        now_s, ratio, plane = time.perf_counter(), self.devicePixelRatioF(), self.plane
        look = (self.display.window, self.display.inverted, self.display.slab)
        shown = (
            None if plane is None else (plane.origin_mm.tobytes(), plane.right_mm.tobytes(), plane.down_mm.tobytes())
        )
        key = (volume, shown, camera.mm_per_px, self._size(), ratio, look)
        fineness = self._pace.scale(now_s)
        drawn = self._drawn
        if drawn is None or drawn.key != key or drawn.fineness < fineness:
            fine = camera.plane(self._size(), self.display.crosshair_mm, scale=ratio * fineness)
            hu = self._reslicer.cut(volume, fine, self.display.slab)
            greys = np.ascontiguousarray(to_8bit(hu, self.display.window, invert=self.display.inverted))
            image = QImage(greys.data, greys.shape[1], greys.shape[0], greys.shape[1], QImage.Format.Format_Grayscale8)
            image.setDevicePixelRatio(ratio * fineness)
            self._drawn = drawn = _Drawn(key, fineness, greys, image)
            self._pace.drew(now_s, time.perf_counter() - now_s, fineness)
            if fineness < 1:
                self._finer.start()
        return drawn.image

    def _refresh(self) -> None:
        self._plane = None
        self.update()

    def _forget(self) -> None:
        """A picture keeps its whole scan in memory."""
        self._drawn = None

    def _size(self) -> tuple[int, int]:
        return max(self.width(), 1), max(self.height(), 1)

    def _position_words(self, volume: Volume) -> str:
        axes, crosshair_mm = self.display.axes, self.display.crosshair_mm
        leaning = round(axes.leaning(self.name))
        if leaning:
            return tr("oblique {angle}°").format(angle=leaning)
        depth_mm = float(crosshair_mm @ axes.normal(self.name)) * (-1 if self.name == "sagittal" else 1)
        axis = own_axis(volume, self.name)
        index = round(float(volume.to_vox(crosshair_mm)[axis]))
        return f"{index + 1} / {volume.shape[2 - axis]}   {round(depth_mm, 1) + 0.0:.1f} mm".replace("-", "−")

    def _look_words(self, volume: Volume, camera: Camera) -> list[str]:
        window, slab = self.display.window, self.display.slab
        words = [
            f"W {window.width:.0f}  L {window.center:.0f}".replace("-", "−"),
            tr("zoom {factor}×").format(factor=f"{min(volume.spacing_mm) / camera.mm_per_px:.1f}"),
        ]
        if slab is not None:
            words.append(f"{tr(_SLABS[slab.mode])} {slab.thickness_mm:.1f} mm")
        return words


def _sides(area: QRectF) -> tuple[tuple[float, float], tuple[float, float]]:
    """Rows and columns between which a rectangle lies."""
    return (area.top(), area.bottom()), (area.left(), area.right())
