"""The scanner's table: two thin carbon skins around foam, hollowed for the patient."""

from __future__ import annotations

import numpy as np

from trainer.phantom.field import Points
from trainer.phantom.frame import HOME
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.shapes import Array
from trainer.phantom.torso import Torso

HALF_WIDTH_MM, HOLLOW_RADIUS_MM, HEIGHT_MM = 215.0, 900.0, 52.0


def top_mm(torso: Torso) -> float:
    """LPS y of the table's upper surface below the middle of the back; skin and fat give way by some millimetres."""
    (_, _, z0), (_, y1, z1) = torso.box
    x, y, z = np.meshgrid(
        np.arange(-60.0, 61.0, 20.0), np.arange(0.0, y1, 2.0), np.arange(z0 + 40, z1, 25.0), indexing="ij"
    )
    points = np.stack([x, y, z], axis=-1)
    d = torso.skin((x.astype(np.float32), y.astype(np.float32), z.astype(np.float32)))
    seen = torso.frame.out(points)
    lowest = seen[..., 1] + seen[..., 0] ** 2 / (2 * HOLLOW_RADIUS_MM)
    return float(lowest[d < 0].max()) - 5.0


def surface_mm(x: Array, top: float) -> Array:
    """LPS y of the upper surface at each x: lowest in the middle."""
    return np.asarray(np.float32(top) - x * x / np.float32(2 * HOLLOW_RADIUS_MM), np.float32)


def table_parts(torso: Torso, top: float) -> list[Part]:
    """A shell of carbon, then the foam that fills it."""

    def inside(p: Points) -> Array:
        x, y, _ = p
        bottom = np.float32(top + HEIGHT_MM) - np.maximum(np.abs(x) - 95.0, 0.0) * 0.42
        return np.asarray(
            np.maximum(np.maximum(surface_mm(x, top) - y, y - bottom), np.abs(x) - HALF_WIDTH_MM), np.float32
        )

    low, high = torso.box
    box = (
        (-HALF_WIDTH_MM - 6, top - 45.0, low[2] - 200.0),
        (HALF_WIDTH_MM + 6, top + HEIGHT_MM + 8.0, high[2] + 200.0),
    )
    return [
        shell := Part("table", inside, HOME, *box, 4.0, Material(250.0)),
        shell.inner("table foam", 1.6, Material(-955.0)),
    ]
