"""Discs: a ring of fibres around a softer core, between two endplates."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from trainer.phantom.field import Points
from trainer.phantom.frame import Frame
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.person import Person
from trainer.phantom.shapes import Array, smooth_max
from trainer.phantom.spine import Vertebra


def disc_parts(person: Person, vertebrae: tuple[Vertebra, ...], frame: Frame) -> list[Part]:
    """One disc below every vertebra but the last; bodies are painted over what reaches into them."""
    rng = person.rng("discs")
    parts = []
    for above, below in pairwise(vertebrae):
        if below.label == "S2":
            continue
        bulge = float(rng.gamma(2.0, 0.5)) * (0.5 + person.age / 80.0)
        ring_hu, core_hu = float(rng.normal(88.0, 8.0)), float(rng.normal(72.0, 8.0))
        vacuum = person.age > 55 and rng.random() < 0.06
        # Its frame hangs half-way between the two bodies.
        axes = above.frame.axes + below.frame.axes
        u, _, v = np.linalg.svd(axes)
        foot = above.frame.out(np.array([0.0, 0.0, -above.corpus.height_mm / 2]))
        head = below.frame.out(np.array([0.0, 0.0, below.corpus.height_mm / 2]))
        own = Frame(0.5 * (foot + head), u @ v)
        gap = float(np.linalg.norm(foot - head))
        shape = _Disc(above, below, own, bulge)
        half = 0.5 * above.corpus.size.width_low + 8.0
        name = f"{above.label}/{below.label}"
        box = (-half, -half, -gap / 2 - 9.0), (half, half, gap / 2 + 9.0)
        placed = own.then(frame)
        ring = Material(ring_hu, mottle_hu=4.0, mottle_mm=(6.0, 6.0, 4.0))
        parts.append(Part(f"{name} ring", shape.distance, placed, *box, 1.0, ring))
        core = Material(core_hu, mottle_hu=4.0) if not vacuum else Material(-350.0)
        shrink = (0.55, 0.5) if not vacuum else (0.6, 0.14)

        def nucleus(p: Points, width: float = half - 8.0, by: tuple[float, float] = shrink, gap: float = gap) -> Array:
            r = np.sqrt((p[0] / (width * by[0])) ** 2 + ((p[1] - 1.5) / (width * by[0] * 0.72)) ** 2)
            z = np.abs(p[2]) / np.float32(gap * by[1])
            return np.asarray((np.sqrt(r**2 + z**2) - 1.0) * np.float32(gap * by[1]), np.float32)

        parts.append(Part(f"{name} core", nucleus, placed, *box, 1.0, core))
    return parts


class _Disc:
    """The column between two bodies, as wide as their rims and a little more."""

    def __init__(self, above: Vertebra, below: Vertebra, own: Frame, bulge_mm: float) -> None:
        self._bulge = np.float32(bulge_mm)
        self._sides = [
            (v, rel.axes.astype(np.float32), rel.origin.astype(np.float32))
            for v in (above, below)
            for rel in [_seen(own, v)]
        ]

    def distance(self, p: Points) -> Array:
        walls, plates = [], []
        for sign, (vertebra, axes, origin) in zip((1, -1), self._sides, strict=True):
            x, y, z = (axes[0, n] * p[0] + axes[1, n] * p[1] + axes[2, n] * p[2] + origin[n] for n in range(3))
            corpus = vertebra.corpus
            rim_mm = corpus.height_mm / 2
            wall, _ = corpus.outline((x, y, np.full_like(z, -sign * rim_mm)))
            walls.append(wall)
            # Reaches a little into each body, farther into a broken one; bone will cover it there.
            into_mm = 3.0 + (0.7 * corpus.fracture.loss * corpus.height_mm if corpus.fracture else 0.0)
            plates.append(sign * z + np.float32(rim_mm - into_mm))
        return smooth_max(
            np.asarray(0.5 * (walls[0] + walls[1]) - self._bulge, np.float32), np.maximum(plates[0], plates[1]), 1.0
        )


def _seen(own: Frame, vertebra: Vertebra) -> Frame:
    """Axes and origin such that p @ axes + origin is a point of `own` in the vertebra's frame."""
    axes = own.axes.T @ vertebra.frame.axes
    origin = (own.origin - vertebra.frame.origin) @ vertebra.frame.axes
    return Frame(origin, axes)
