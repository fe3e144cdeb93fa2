"""Muscles beside and behind the spine, the diaphragm's pillars, and the fat between them."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from trainer.phantom.field import Points
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.shapes import Array, Ruffle, Tube, curve, ruffled
from trainer.phantom.torso import Torso


def muscle_parts(torso: Torso) -> list[Part]:
    """Quadratus lumborum, psoas, iliacus and crura; erector spinae and multifidus cleft by fat."""
    rng = torso.person.rng("muscles")
    bulk = float(np.exp(rng.normal(0.0, 0.10))) * (1.02 if torso.person.sex == "M" else 0.87)
    bulk *= 1.0 - 0.004 * max(torso.person.age - 50.0, 0.0)
    parts: list[Part] = []
    for sign, side in ((-1.0, "R"), (1.0, "L")):
        own = bulk * float(np.exp(rng.normal(0.0, 0.03)))
        ruffle = Ruffle.draw(rng, 0.8, 26.0)

        def add(
            name: str,
            rows: np.ndarray,
            thin: ArrayLike,
            streaks: float,
            own: float = own,
            side: str = side,
            ruffle: Ruffle = ruffle,
        ) -> None:
            nodes = curve(rows, 4 * len(rows))
            nodes[:, 3:] *= own
            shape = Tube(nodes, thin)
            parts.append(
                torso.part(f"{name} {side}", ruffled(shape, ruffle), shape.box(6.0), 2.5, torso.flesh(fatty=streaks))
            )

        s = sign
        add("erector", torso.path(
            (s * 24, 62, -2.0, 12, 20), (s * 27, 58, -0.5, 15, 23), (s * 30, 54, 0.8, 19, 26),
            (s * 34, 51, 2.0, 21, 30),
            (s * 37, 50, 3.2, 22, 33), (s * 37, 52, 4.3, 21, 31), (s * 33, 62, 5.4, 17, 26),
            (s * 26, 76, 6.6, 11, 20),
        ), (s * 0.18, 0.98, 0.0), 0.15)  # fmt: skip
        add("multifidus", torso.path(
            (s * 12, 52, 0.0, 14, 9), (s * 13, 50, 2.0, 17, 11), (s * 15, 48, 4.0, 18, 14), (s * 19, 54, 5.2, 16, 17),
            (s * 20, 68, 6.4, 12, 16),
        ), (0.0, 1.0, 0.0), 0.35)  # fmt: skip
        add("quadratus", torso.path(
            (s * 48, 38, 0.5, 4.5, 10), (s * 55, 33, 1.6, 5.5, 15), (s * 62, 29, 2.7, 6.5, 18),
            (s * 68, 28, 3.8, 7.5, 19), (s * 76, 31, 4.7, 7, 16),
        ), (s * -0.25, 0.97, 0.0), 0.1)  # fmt: skip
        add("psoas", torso.path(
            (s * 24, 32, 0.6, 4, 6), (s * 28, 28, 1.3, 7.5, 10.5), (s * 32, 26, 2.0, 10.5, 15.5),
            (s * 37, 23, 3.0, 14, 20.5), (s * 42, 18, 4.0, 16.5, 23.5), (s * 48, 9, 5.0, 17.5, 23),
            (s * 60, -10, 6.3, 16.5, 20), (s * 74, -34, 8.0, 15.5, 18), (s * 88, -42, 10.0, 14, 15),
            (s * 96, -22, 12.0, 11, 12), beside=True,
        ), (s * 0.92, 0.39, 0.0), -0.6)  # fmt: skip
        add("iliacus", torso.path(
            (s * 104, 4, 5.6, 5, 20), (s * 98, -10, 6.6, 11, 26), (s * 94, -28, 8.0, 12, 22),
            (s * 94, -40, 9.6, 11, 14)
        ), (s * 0.75, 0.66, 0.0), 0.0)  # fmt: skip
        lower = 3.2 if s < 0 else 2.4
        add("crus", torso.path(
            (s * 15, -12, -1.6, 2.0, 11), (s * 14, -11, -0.5, 2.8, 10), (s * 13, -9, 0.5, 4.0, 8.5),
            (s * 12, -5, 1.4, 3.6, 7), (s * 10, -2, lower, 1.8, 4.5), beside=True,
        ), (s * 0.62, -0.78, 0.0), -0.4)  # fmt: skip
    parts.insert(0, _clefts(torso))
    return parts


def _clefts(torso: Torso) -> Part:
    """Fat between multifidus, longissimus and iliocostalis, and before the thoracolumbar fascia; more in the old."""
    k = torso.scale
    age = torso.person.age
    half_mm = float(np.clip(0.25 + 0.012 * (age - 30.0) + 0.02 * (torso.person.bmi - 25.0), 0.2, 1.4))
    rng = torso.person.rng("clefts")
    wave = Ruffle.draw(rng, 1.6, 30.0)
    gaps = Ruffle.draw(rng, 0.8, 36.0)

    def distance(p: Points) -> Array:
        height = torso.height_of(p[2])
        x = np.abs(p[0] - np.interp(height, torso.spots[:, 0], torso.spots[:, 1])) / np.float32(k)
        sy = np.interp(height, torso.spots[:, 0], torso.spots[:, 2])
        y = (p[1] - sy) / np.float32(k)
        ripple = wave(p)
        # From the facet joints backwards and sideways: one cleft at 20-32 mm off the midline, one farther out.
        low = np.clip((height - 1.0) / 4.0, -0.3, 1.2)
        first = np.abs(x - (15.0 + 9.0 * low) - 0.32 * (y - 36.0) + ripple)
        second = np.abs(x - 42.0 - 6.0 * low - 0.30 * (y - 50.0) + ripple) + 0.3
        sheet = np.minimum(first, second) - np.float32(half_mm) + gaps(p)
        behind = np.maximum(31.0 - y, y - 66.0) * 0.6
        # Fat lies thick around the facets and over the sacrum where multifidus has wasted.
        apron = np.maximum((4.7 - height) * 12.0, 46.0 - y - 0.1 * x) - half_mm * 3.0
        wasted = np.maximum(np.abs(x - 9.0) - 7.0, apron)
        fat = np.asarray(np.minimum(np.maximum(sheet, behind), wasted) * k, np.float32)
        return np.asarray(np.maximum(fat, torso.muscle(p) + np.float32(3.0)), np.float32)

    low, high = (-80.0 * k, 10.0, torso.z_at(7.0)), (80.0 * k, 112.0 * k, torso.z_at(-1.5))
    return torso.part("clefts", distance, (low, high), 2.0, Material(-82.0, mottle_hu=12.0))
