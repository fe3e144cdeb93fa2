"""The outline of L1 and of the regions in its spongy bone, over the planes that cut them. Nothing here can be held."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF

from osteoview.imaging.plane import Plane
from osteoview.session.vertebra import Vertebra
from osteoview.ui.theme import VIEW_OUTLINE, VIEW_REGION
from osteoview.ui.viewer.hand import Hand

if TYPE_CHECKING:
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.body_mask import BodyMask
    from osteoview.anatomy.tissue_roi import TissueRoi
    from osteoview.ui.viewer.plane_view import PlaneView

Points = NDArray[np.float64]
_HALF_MM, _STEP_MM = 46.0, 0.75


class TissueOverlay(Hand):
    """Drawn anew only when the plane or the assessment is another."""

    def __init__(self, view: PlaneView, vertebra: Vertebra) -> None:
        self._view = view
        self._vertebra = vertebra
        self._drawn: tuple[Assessment, Plane, list[tuple[Points, bool]]] | None = None
        vertebra.changed.subscribe(view.update)

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
        """Body in one colour, regions in another, each with a dark edge."""
        assessment, plane, volume = self._vertebra.assessment, self._view.plane, self._view.display.volume
        if assessment is None or plane is None or volume is None:
            return
        if self._drawn is None or self._drawn[0] is not assessment or self._drawn[1] is not plane:
            half_mm = 0.5 / float(np.abs(volume.inverse_affine[:3, :3] @ plane.normal_mm).max())
            self._drawn = (assessment, plane, _lines(assessment, plane, half_mm))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for points, is_region in self._drawn[2]:
            polygon = QPolygonF([QPointF(float(x), float(y)) for x, y in points])
            for pen in (QPen(QColor(0, 0, 0, 150), 3), QPen(QColor(VIEW_REGION if is_region else VIEW_OUTLINE), 1.5)):
                if assessment.declined:
                    pen.setStyle(Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.drawPolyline(polygon)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _lines(assessment: Assessment, plane: Plane, half_slice_mm: float) -> list[tuple[Points, bool]]:
    lines = [(line, False) for line in _outline(assessment.mask, plane)] if assessment.mask is not None else []
    regions = (_region(roi, plane, half_slice_mm) for roi in assessment.rois)
    return lines + [(line, True) for line in regions if line is not None]


def _outline(mask: BodyMask, plane: Plane) -> list[Points]:
    """Where the plane cuts the body's surface, in pixels of the plane."""
    middle = plane.to_px(mask.center_mm)
    if abs(float(middle[2])) > _HALF_MM:
        return []
    from scipy import ndimage
    from skimage import measure

    find_contours: Callable[..., list[Points]] = measure.find_contours

    reach = np.arange(-_HALF_MM, _HALF_MM + _STEP_MM, _STEP_MM)
    columns, rows = (middle[axis] + reach / plane.pixel_mm[axis] for axis in (0, 1))
    grid_mm = plane.to_mm(np.stack(np.meshgrid(columns, rows), axis=-1))
    local = mask.block.to_local(grid_mm) + (np.array(mask.inside.shape) - 1) / 2
    inside = ndimage.map_coordinates(mask.inside.astype(np.float32), np.moveaxis(local, -1, 0), order=1)
    step_px = [_STEP_MM / plane.pixel_mm[1], _STEP_MM / plane.pixel_mm[0]]
    return [np.asarray(line * step_px + [rows[0], columns[0]])[:, ::-1] for line in find_contours(inside, 0.5)]


def _region(roi: TissueRoi, plane: Plane, half_slice_mm: float) -> Points | None:
    """A region's outline in the plane that it lies in; None in any other."""
    corners = np.asarray(roi.shape.corners)
    corners_px = plane.to_px(roi.ground.to_mm(np.concatenate([corners, corners[:1]])))
    if not roi.ground.is_parallel(plane.normal_mm) or np.abs(corners_px[:, 2]).max() > half_slice_mm:
        return None
    return np.asarray(corners_px[:, :2])
