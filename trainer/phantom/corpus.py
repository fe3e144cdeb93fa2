"""The vertebral body as a distance: waisted, kidney-shaped, with hollow endplates, and broken where it is broken."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trainer.phantom.field import Points
from trainer.phantom.health import Fracture, FractureShape, Lesions
from trainer.phantom.shapes import Array, smooth_max
from trainer.phantom.sizes import VertebraSize

FRONT_SHARE = 0.56  # of the depth lies before the origin: the body is rounder in front
WAIST = 0.095  # narrowing half-way up (van Schaik 1985; waists of 8-13 % on CT)
ROUNDING_MM = 2.0  # of the rims


@dataclass(frozen=True)
class Corpus:
    """One vertebral body in its own frame: origin at mid-height between unbroken endplates.

    hollow_mm: how deep the upper and the lower endplate are at their middle.
    """

    size: VertebraSize
    hollow_mm: tuple[float, float]
    lesions: Lesions
    fracture: Fracture | None = None

    @property
    def height_mm(self) -> float:
        """Mean of the unbroken heights in front and behind."""
        return 0.5 * (self.size.front + self.size.back)

    def outline(self, p: Points) -> tuple[Array, Array]:
        """Distance from the side wall, and how far up (-1..1) between the endplates."""
        x, y, z = p
        s = self.size
        up = np.clip(z / np.float32(self.height_mm / 2), -1.0, 1.0)
        waist = 1.0 - WAIST * (1.0 - up * up)
        width = np.float32(0.5) * (s.width_low + (s.width_top - s.width_low) * (up + 1) / 2) * waist
        depth = s.depth_low + (s.depth_top - s.depth_low) * (up + 1) / 2
        ahead = y < 0
        length = np.where(ahead, FRONT_SHARE * depth * (0.35 + 0.65 * waist), (1 - FRONT_SHARE) * depth)
        length = np.maximum(length, 1.0)
        # The canal presses a hollow into the back wall, deeper at mid-height.
        hollow = (1.2 + 1.6 * (1 - up * up)) * np.exp(-((x / (0.52 * width)) ** 2))
        y = np.where(ahead, y, y * (1.0 + hollow / length))
        power = np.where(ahead, np.float32(2.15), np.float32(2.9))
        radius = np.maximum((np.abs(x) / width) ** power + (np.abs(y) / length) ** power, 1e-6) ** (1 / power)
        reach = np.sqrt(x * x + y * y)
        wall = reach - reach / np.maximum(radius, 1e-3)
        return np.asarray(wall - self._spurs(x, y, z), np.float32), np.asarray(up, np.float32)

    def _spurs(self, x: Array, y: Array, z: Array) -> Array:
        """Osteophytes: the wall bulges near the rims, to the sides and in front."""
        bulge = np.zeros_like(x)
        angle = np.arctan2(x, -y)
        for index, size_mm in enumerate(self.lesions.osteophytes_mm):
            if size_mm > 0:
                side, rim = (-1 if index % 2 == 0 else 1), (1 if index < 2 else -1)
                around = np.exp(-(((angle - side * 1.05) / 0.5) ** 2))
                along = np.exp(-(((z - rim * (self.height_mm / 2 - 0.5)) / (1.6 + 0.35 * size_mm)) ** 2))
                bulge += np.float32(size_mm) * around * along
        return bulge

    def endplates(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Height of the upper and of the lower endplate over each point of the cross-section."""
        s = self.size
        front, back = -FRONT_SHARE * s.depth_top, (1 - FRONT_SHARE) * s.depth_top
        ahead = np.clip((y - back) / np.float32(front - back), 0.0, 1.15)
        half = 0.5 * (s.back + (s.front - s.back) * ahead)
        across = (x / np.float32(0.44 * s.width_top)) ** 2
        top = half - self.hollow_mm[0] * _dome(across, y, 0.0, s.depth_top)
        low = -half + self.hollow_mm[1] * _dome(across, y, 2.5, s.depth_low)
        for index, depth_mm in enumerate(self.lesions.schmorl_mm):
            node = depth_mm * np.exp(-((((x - 3.0 + 5.0 * index) / 4.5) ** 2 + ((y - 1.0) / 4.0) ** 2) ** 1.5))
            top, low = (top - node, low) if index == 0 else (top, low + node)
        if self.fracture is not None:
            top, low = self._broken(self.fracture, top, low, ahead, _dome(across, y, 0.0, 0.8 * s.depth_top))
        return np.asarray(top, np.float32), np.asarray(low, np.float32)

    def _broken(self, fracture: Fracture, top: Array, low: Array, ahead: Array, dome: Array) -> tuple[Array, Array]:
        """Endplates after a fracture, which takes its loss from the height that each place had."""
        lost = fracture.loss * (top - low)
        if fracture.shape is FractureShape.WEDGE:
            # Mostly the upper endplate gives way, and steeply in front.
            lost = lost * np.clip(1.06 * ahead, 0.0, 1.0) ** 1.35
            return top - 0.8 * lost, low + 0.2 * lost
        if fracture.shape is FractureShape.BICONCAVE:
            return top - 0.55 * lost * dome, low + 0.45 * lost * dome
        return top - 0.7 * lost, low + 0.3 * lost

    def distance(self, p: Points) -> Array:
        """Signed distance from the surface, mm."""
        x, y, z = p
        wall, _ = self.outline(p)
        top, low = self.endplates(x, y)
        plates = np.maximum(z - top, low - z)
        if self.fracture is not None:
            bulge = 5.0 * (self.fracture.loss - 0.12) * np.exp(-((z / np.float32(0.3 * self.height_mm)) ** 2))
            wall = wall - np.float32(bulge)
        return smooth_max(wall, np.asarray(plates, np.float32), ROUNDING_MM)

    def heights_mm(self) -> tuple[float, float, float]:
        """Front, middle and back height as a reader would take them, a little inside the rims."""
        s = self.size
        y = np.array([-FRONT_SHARE * s.depth_top + 1.5, 0.0, (1 - FRONT_SHARE) * s.depth_top - 1.5], np.float32)
        top, low = self.endplates(np.zeros(3, np.float32), y)
        front, middle, back = (float(v) for v in top - low)
        return front, middle, back


def _dome(across: Array, y: Array, centre_mm: float, depth_mm: float) -> Array:
    """1 in the middle of an endplate, 0 at its ring."""
    along = ((y - np.float32(centre_mm)) / np.float32(0.46 * depth_mm)) ** 2
    return np.asarray(np.clip(1.0 - (across + along), 0.0, 1.0) ** 0.75, np.float32)
