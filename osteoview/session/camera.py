"""Which part of a plane a view shows, and how large: between pixels of a view and millimetres in the patient."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.plane import Name, Plane
from osteoview.session.axes import Axes
from osteoview.session.turn import AS_IT_IS, Turn

_SMALLEST_MM_PER_PX, _LARGEST_MM_PER_PX = 0.02, 10.0
Size = tuple[int, int]  # width, height of a view in pixels
Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Camera:
    """A view of one named plane: how it lies and is held, what lies in its middle, the size of its pixels.

    Only the two coordinates within the plane count of `center_mm`; the third comes from the crosshair. `fits` is the
    size of the view that it fits, until somebody zooms or pans.
    """

    name: Name
    center_mm: Vector
    mm_per_px: float
    axes: Axes
    turn: Turn = AS_IT_IS
    fits: Size | None = None

    @classmethod
    def fitting(cls, name: Name, corners_mm: ArrayLike, size: Size, axes: Axes, turn: Turn = AS_IT_IS) -> Camera:
        """A box of the patient, given by its corners (8, 3), as large as the view allows."""
        corners_mm = np.asarray(corners_mm, np.float64)
        camera = cls(name, corners_mm.mean(axis=0), 1.0, axes, turn, size)
        right_mm, down_mm = camera.frame
        across, along = float(np.ptp(corners_mm @ right_mm)), float(np.ptp(corners_mm @ down_mm))
        mm_per_px = max(across / max(size[0], 1), along / max(size[1], 1), _SMALLEST_MM_PER_PX)
        return replace(camera, mm_per_px=mm_per_px)

    @property
    def frame(self) -> tuple[Vector, Vector]:
        """Unit vectors to the right and down on the screen."""
        return self.turn.frame(*self.axes.frame(self.name))

    def plane(self, size: Size, crosshair_mm: ArrayLike, *, scale: float = 1.0) -> Plane:
        """The plane through the crosshair that fills a view; `scale` is screen pixels to a pixel of the view."""
        normal_mm = self.axes.normal(self.name)
        depth_mm = float((np.asarray(crosshair_mm) - self.center_mm) @ normal_mm)
        pixel_mm = self.mm_per_px / scale
        shape = (max(1, round(size[1] * scale)), max(1, round(size[0] * scale)))
        return Plane.centered(self.center_mm + normal_mm * depth_mm, *self.frame, (pixel_mm, pixel_mm), shape)

    def panned(self, right_px: float, down_px: float) -> Camera:
        """The picture moved by so many pixels."""
        right_mm, down_mm = self.frame
        moved_mm = (right_mm * right_px + down_mm * down_px) * self.mm_per_px
        return replace(self, center_mm=self.center_mm - moved_mm, fits=None)

    def zoomed(self, factor: float, about_px: ArrayLike, size: Size) -> Camera:
        """The picture enlarged by `factor`, what lies under `about_px` staying where it is."""
        mm_per_px = float(np.clip(self.mm_per_px / factor, _SMALLEST_MM_PER_PX, _LARGEST_MM_PER_PX))
        off_px = np.asarray(about_px, np.float64) - (np.asarray(size) - 1) / 2
        right_mm, down_mm = self.frame
        towards = right_mm * off_px[0] + down_mm * off_px[1]
        center_mm = self.center_mm + towards * (self.mm_per_px - mm_per_px)
        return replace(self, center_mm=center_mm, mm_per_px=mm_per_px, fits=None)

    def scaled(self, mm_per_px: float, about_mm: ArrayLike) -> Camera:
        """The picture with pixels of another size, a point in the patient staying where it is on the screen."""
        about = np.asarray(about_mm, np.float64)
        center_mm = about + (self.center_mm - about) * (mm_per_px / self.mm_per_px)
        return replace(self, center_mm=center_mm, mm_per_px=mm_per_px, fits=None)

    def held(self, axes: Axes, turn: Turn, about_mm: ArrayLike) -> Camera:
        """Of planes that lie or are held otherwise, a point in the patient staying where it is on the screen."""
        about = np.asarray(about_mm, np.float64)
        off_mm = self.center_mm - about
        right_mm, down_mm = self.frame
        now = replace(self, axes=axes, turn=turn, fits=None)
        new_right_mm, new_down_mm = now.frame
        return replace(now, center_mm=about + new_right_mm * (off_mm @ right_mm) + new_down_mm * (off_mm @ down_mm))
