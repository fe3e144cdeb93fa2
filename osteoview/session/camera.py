"""Which part of a plane a view shows, and how large: between pixels of a view and millimetres in the patient."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.plane import Name, Plane
from osteoview.imaging.volume import Volume

_SMALLEST_MM_PER_PX, _LARGEST_MM_PER_PX = 0.02, 10.0
Size = tuple[int, int]  # width, height of a view in pixels


@dataclass(frozen=True, eq=False)
class Camera:
    """A view of one named plane: what lies in its middle, and the size of its pixels.

    Only the two coordinates within the plane count of `center_mm`; the third comes from the crosshair.
    """

    name: Name
    center_mm: NDArray[np.float64]
    mm_per_px: float

    @classmethod
    def fitting(cls, name: Name, volume: Volume, size: Size) -> Camera:
        """The whole volume, as large as the view allows."""
        probe = Plane.named(name, volume.center_mm, (1.0, 1.0), (1, 1))
        k, j, i = volume.shape
        ends_px = probe.to_px(volume.to_mm(list(product((-0.5, i - 0.5), (-0.5, j - 0.5), (-0.5, k - 0.5)))))
        across, along = float(np.ptp(ends_px[:, 0])), float(np.ptp(ends_px[:, 1]))
        return cls(name, volume.center_mm, max(across / max(size[0], 1), along / max(size[1], 1), _SMALLEST_MM_PER_PX))

    def plane(self, size: Size, crosshair_mm: ArrayLike, *, scale: float = 1.0) -> Plane:
        """The plane through the crosshair that fills a view; `scale` is screen pixels to a pixel of the view."""
        probe = Plane.named(self.name, self.center_mm, (1.0, 1.0), (1, 1))
        depth_mm = float((np.asarray(crosshair_mm) - self.center_mm) @ probe.normal_mm)
        pixel_mm = self.mm_per_px / scale
        shape = (max(1, round(size[1] * scale)), max(1, round(size[0] * scale)))
        return Plane.named(self.name, self.center_mm + probe.normal_mm * depth_mm, (pixel_mm, pixel_mm), shape)

    def panned(self, right_px: float, down_px: float) -> Camera:
        """The picture moved by so many pixels."""
        probe = Plane.named(self.name, self.center_mm, (1.0, 1.0), (1, 1))
        moved = probe.right_mm * right_px + probe.down_mm * down_px
        return replace(self, center_mm=self.center_mm - moved * self.mm_per_px)

    def zoomed(self, factor: float, about_px: ArrayLike, size: Size) -> Camera:
        """The picture enlarged by `factor`, what lies under `about_px` staying where it is."""
        mm_per_px = float(np.clip(self.mm_per_px / factor, _SMALLEST_MM_PER_PX, _LARGEST_MM_PER_PX))
        off_px = np.asarray(about_px, np.float64) - (np.asarray(size) - 1) / 2
        probe = Plane.named(self.name, self.center_mm, (1.0, 1.0), (1, 1))
        towards = probe.right_mm * off_px[0] + probe.down_mm * off_px[1]
        return Camera(self.name, self.center_mm + towards * (self.mm_per_px - mm_per_px), mm_per_px)
