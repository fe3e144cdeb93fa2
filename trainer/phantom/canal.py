"""The vertebral canal: fat, the sac with cord or roots, and nerves leaving through fat-filled foramina."""

from __future__ import annotations

import numpy as np

from trainer.phantom.corpus import FRONT_SHARE
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.shapes import Ellipsoid, Tube, curve
from trainer.phantom.spine import Vertebra
from trainer.phantom.torso import Torso

CORD_ENDS_AT = 1.3  # height in vertebrae: the lower third of L1 (Saifuddin 1998)


def canal_parts(torso: Torso, vertebrae: tuple[Vertebra, ...]) -> list[Part]:
    """Everything soft between the bodies and the arches."""
    rows, heights = [], []
    for vertebra, height in zip(vertebrae, torso.spots[:, 0], strict=False):
        s, h = vertebra.corpus.size, vertebra.corpus.height_mm
        wall = (1 - FRONT_SHARE) * 0.5 * (s.depth_top + s.depth_low)
        for z, bow in ((0.25 * h, 0.0), (-0.3 * h, -0.4)):
            centre = vertebra.frame.out(np.array([0.0, wall + s.canal_depth / 2 + bow, z]))
            rows.append([*centre, s.canal_depth / 2, s.canal_width / 2])
            heights.append(height - z / h * 0.8)
    table = np.array(rows)
    fine = curve(table, 60)
    at_height = np.interp(-fine[:, 2], -table[:, 2], heights)
    side = np.array([0.0, 1.0, 0.0])

    def tube(thick: float, wide: float, rows: np.ndarray) -> Tube:
        nodes = rows.copy()
        nodes[:, 3] *= thick
        nodes[:, 4] *= wide
        return Tube(nodes, side)

    parts = []
    epidural = tube(1.06, 1.08, fine)
    parts.append(torso.part("epidural fat", epidural, epidural.box(), 1.5, Material(-85.0, mottle_hu=6.0)))
    for vertebra in vertebrae[:-1]:
        s, h = vertebra.corpus.size, vertebra.corpus.height_mm
        wall = (1 - FRONT_SHARE) * s.depth_low
        for sign in (-1.0, 1.0):
            gap = vertebra.frame.out(np.array([sign * (s.canal_width / 2 + 5.0), wall + 4.0, -0.42 * h]))
            nerve = vertebra.frame.out(np.array([sign * (s.canal_width / 2 + 5.5), wall + 4.5, -0.28 * h]))
            name = f"{vertebra.label} foramen {'R' if sign < 0 else 'L'}"
            for kind, centre, radii, hu in (
                ("fat", gap, (9.0, 8.0, 9.5), -88.0),
                ("nerve", nerve, (5.0, 3.0, 3.4), 38.0),
            ):
                low, high = tuple(centre - 14.0), tuple(centre + 14.0)
                parts.append(torso.part(f"{name} {kind}", Ellipsoid(centre, radii), (low, high), 1.5, Material(hu)))
    sac = tube(0.80, 0.74, fine)
    roots = Material(24.0, mottle_hu=3.0, mottle_mm=(2.5, 2.5, 30.0))
    parts.append(torso.part("sac", sac, sac.box(), 1.0, roots))
    above = fine[at_height < CORD_ENDS_AT]
    if len(above) > 2:
        cord = above.copy()
        cord[:, 3] = np.interp(at_height[: len(above)], [-3.0, 0.0, 0.8, CORD_ENDS_AT], [3.6, 4.2, 3.6, 1.2])
        cord[:, 4] = cord[:, 3] * 1.22
        shape = Tube(cord, side)
        parts.append(torso.part("cord", shape, shape.box(), 1.0, Material(40.0)))
    return parts
