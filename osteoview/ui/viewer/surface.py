"""Where the grounds of shapes lie on the screen: the same questions for planes and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF

from osteoview.annotation import voxels
from osteoview.annotation.ground import Ground, PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.outline import Point
from osteoview.imaging.plane import Plane
from osteoview.imaging.reslice import Slab
from osteoview.session.display import Display

Points = NDArray[np.float64]


class ShowsPlane(Protocol):
    """What is asked of a view of a CT."""

    display: Display

    @property
    def plane(self) -> Plane | None:
        """The rectangle in the patient that fills the view."""


class ShowsPicture(Protocol):
    """What is asked of a view of a picture."""

    display: Display

    def from_picture(self, at: QPointF) -> QPointF:
        """The point of the view where a column and row of the picture are shown."""


@dataclass(frozen=True, eq=False)
class Lie:
    """How a ground lies in a view: a turn, perhaps a mirroring, one scale, and a shift."""

    matrix: NDArray[np.float64]
    shift: NDArray[np.float64]

    @property
    def px_per_unit(self) -> float:
        """Pixels of the view to a unit of the ground, in every direction."""
        return float(np.sqrt(abs(np.linalg.det(self.matrix))))

    def to_px(self, points: ArrayLike) -> Points:
        """Points of the ground (…, 2) in pixels of the view."""
        return np.asarray(np.asarray(points, np.float64) @ self.matrix.T + self.shift)

    def from_px(self, at_px: QPointF) -> Point:
        """A point of the view on the ground."""
        x, y = np.linalg.solve(self.matrix, np.array([at_px.x(), at_px.y()]) - self.shift).tolist()
        return x, y

    @property
    def token(self) -> bytes:
        """The same for the same place."""
        return self.matrix.tobytes() + self.shift.tobytes()


class Surface(Protocol):
    """What a view shows, for whoever draws on it. `paint_offset` is where a pixel's centre is painted."""

    paint_offset: float

    @property
    def key(self) -> ImageKey | None:
        """The image on the screen."""

    def ground(self) -> Ground | None:
        """The ground of a shape that would be drawn here now; None where nothing can be drawn."""

    def lie(self, ground: Ground) -> Lie | None:
        """How a ground lies in the view; None where the view shows another plane."""

    def crossing(self, ground: Ground, corners: Points, *, closed: bool) -> Points:
        """Where an outline on another plane passes through this one, in pixels (n, 2)."""


@dataclass(frozen=True, eq=False)
class _Shown:
    """What is asked of a plane for every shape, worked out once for each."""

    plane: Plane
    slab: Slab | None
    normal_mm: Points
    steps: Points  # one pixel to the right, one down, as rows: from mm to pixels
    half_mm: float


class PlaneSurface:
    """A plane of a CT."""

    paint_offset = 0.5

    def __init__(self, view: ShowsPlane) -> None:
        self._view = view
        self._last: _Shown | None = None

    @property
    def key(self) -> ImageKey | None:
        """The CT."""
        return self._view.display.key if self._view.display.volume is not None else None

    def ground(self) -> Ground | None:
        """The shown plane, in the middle of the acquired slice where it runs along one."""
        volume, plane, key = self._view.display.volume, self._view.plane, self.key
        if volume is None or plane is None or key is None:
            return None
        ground = PlaneGround.of_plane(plane, key)
        axis = voxels.slice_axis(volume, ground)
        if axis is None:
            return ground
        vox = volume.to_vox(plane.center_mm)
        vox[axis] = np.clip(np.floor(vox[axis] + 0.5), 0, volume.shape[2 - axis] - 1)
        return ground.moved_to(volume.to_mm(vox))

    def lie(self, ground: Ground) -> Lie | None:
        """Within half a slice of the shown plane, or half the slab, and parallel to it."""
        shown = self._shown()
        if shown is None or not isinstance(ground, PlaneGround) or not ground.is_parallel(shown.normal_mm):
            return None
        away = ground.origin_mm - shown.plane.origin_mm
        if abs(away @ shown.normal_mm) > shown.half_mm:
            return None
        return Lie(shown.steps @ ground.basis_mm.T, shown.steps @ away)

    def crossing(self, ground: Ground, corners: Points, *, closed: bool) -> Points:
        """Where the outline changes from one side of the plane to the other."""
        shown = self._shown()
        if shown is None or not isinstance(ground, PlaneGround) or ground.is_parallel(shown.normal_mm):
            return np.zeros((0, 2))
        away = ground.to_mm(corners) - shown.plane.origin_mm
        depth = away @ shown.normal_mm
        if depth.min() > 0 or depth.max() < 0:
            return np.zeros((0, 2))
        x, y = shown.steps @ away.T
        one = np.arange(len(depth)) if closed else np.arange(len(depth) - 1)
        other = (one + 1) % len(depth)
        crosses = depth[one] * depth[other] < 0
        one, other = one[crosses], other[crosses]
        share = depth[one] / (depth[one] - depth[other])
        return np.stack([x[one] + share * (x[other] - x[one]), y[one] + share * (y[other] - y[one])], axis=1)

    def _shown(self) -> _Shown | None:
        volume, plane, slab = self._view.display.volume, self._view.plane, self._view.display.slab
        if volume is None or plane is None:
            return None
        last = self._last
        if last is None or last.plane is not plane or last.slab is not slab:
            normal_mm = plane.normal_mm
            slice_mm = 1 / float(np.abs(volume.inverse_affine[:3, :3] @ normal_mm).max())
            thick_mm = max(slice_mm, slab.thickness_mm if slab is not None else 0.0)
            steps = np.stack([plane.right_mm / plane.pixel_mm[0], plane.down_mm / plane.pixel_mm[1]])
            last = self._last = _Shown(plane, slab, normal_mm, steps, thick_mm / 2 * (1 + 1e-6))
        return last


class PictureSurface:
    """A radiograph."""

    paint_offset = 0.0

    def __init__(self, view: ShowsPicture) -> None:
        self._view = view

    @property
    def key(self) -> ImageKey | None:
        """The picture."""
        return self._view.display.key if self._view.display.radiograph is not None else None

    def ground(self) -> Ground | None:
        """The picture is its own ground."""
        radiograph = self._view.display.radiograph
        return PictureGround.of_radiograph(radiograph) if radiograph is not None else None

    def lie(self, ground: Ground) -> Lie | None:
        """However the picture is held."""
        if not isinstance(ground, PictureGround) or ground.image != self.key:
            return None
        # Pixel centres are whole numbers on the ground; the view counts from the picture's corner.
        corner, right, down = (
            np.array(self._view.from_picture(QPointF(column + 0.5, row + 0.5)).toTuple())
            for column, row in ((0, 0), (1, 0), (0, 1))
        )
        return Lie(np.stack([right - corner, (down - corner) / ground.aspect], axis=1), corner)

    def crossing(self, ground: Ground, corners: Points, *, closed: bool) -> Points:
        """Nothing crosses a picture."""
        del ground, corners, closed
        return np.zeros((0, 2))
