"""Stomach, duodenum, small bowel and colon with what is in them."""

from __future__ import annotations

import numpy as np

from trainer.phantom.field import Points
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.shapes import Array, Ruffle, Tube, curve, ruffled, smooth_max, within
from trainer.phantom.torso import Torso

GAS_HU = -960.0
# Loops lie in fat: a thin coat of it parts each from those behind.
COAT_MM, COAT = 1.0, Material(-92.0)
ORAL_MG = 9.0  # iodine in positive bowel contrast, about 230 HU above water


def bowel_parts(torso: Torso) -> list[Part]:
    """Loops are tubes of wall around fluid, stool or gas; gas lies in front because people lie on their backs."""
    rng = torso.person.rng("bowel")
    positive = ORAL_MG * float(rng.uniform(0.7, 1.4)) if rng.random() < 0.25 else 0.0
    parts = [*_small(torso, rng, positive), *_duodenum(torso, rng, positive)]
    return parts + _colon(torso, rng, positive) + _stomach(torso, rng, positive)


def _wall(torso: Torso) -> Material:
    return Material(42.0, iodine_mg=torso.person.contrast.bowel, mottle_hu=4.0, mottle_mm=(5.0, 5.0, 5.0))


def _loop(
    torso: Torso, name: str, nodes: np.ndarray, rng: np.random.Generator, wall_mm: float, inside: Material
) -> list[Part]:
    tube = Tube(nodes)
    own = within(ruffled(tube, Ruffle.draw(rng, 0.7, 15.0)), torso.cavity, 1.0)
    coat = torso.part(f"{name} coat", own, tube.box(6.0), 2.5, COAT)
    wall, content = coat.inner(name, COAT_MM, _wall(torso)), coat.inner(f"{name} content", COAT_MM + wall_mm, inside)
    return [coat, wall, content]


def _gas(torso: Torso, name: str, nodes: np.ndarray, rng: np.random.Generator, wall_mm: float, level_mm: float) -> Part:
    """Gas above a fluid level: the front part of a loop."""
    tube = Tube(nodes)
    ruffle = Ruffle.draw(rng, 1.0, 18.0)
    middle = np.interp

    def distance(p: Points) -> Array:
        lumen = tube(p) + ruffle(p) + np.float32(wall_mm)
        order = np.argsort(nodes[:, 2])
        y = middle(p[2], nodes[order, 2], nodes[order, 1]) if np.ptp(nodes[:, 2]) > 60 else nodes[:, 1].mean()
        return smooth_max(lumen, np.asarray(p[1] - y - level_mm, np.float32), 1.0)

    return torso.part(name, within(distance, torso.cavity, 2.0), tube.box(6.0), 2.5, Material(GAS_HU))


def _small(torso: Torso, rng: np.random.Generator, positive: float) -> list[Part]:
    """Jejunum on the left and higher, ileum on the right and lower, in coils."""
    parts = []
    for n in range(34):
        left = n % 2 == 0
        height = float(rng.uniform(1.7, 4.2) if left else rng.uniform(3.4, 7.8))
        room = 92.0 if height < 5.0 else 62.0
        x = float(rng.uniform(-0.25, 0.9) * room) * (1.0 if left else -1.0)
        y = float(rng.uniform(-78.0, -22.0)) + 0.16 * abs(x)
        run = rng.normal(size=3) * np.array([28.0, 13.0, 0.5])
        bow = rng.normal(size=3) * np.array([15.0, 11.0, 0.35])
        r = float(rng.uniform(10.0, 15.0))
        rows = []
        for t in (-1.2, -0.6, 0.0, 0.6, 1.2):
            spot = np.array([x, y, height]) + t * run + (1 - t * t) * bow
            rows.append((*spot, r * (0.85 + 0.2 * float(rng.random())), r))
        nodes = curve(torso.path(*rows), 20)
        if positive and rng.random() < 0.75:
            inside = Material(20.0, iodine_mg=positive * float(rng.uniform(0.6, 1.2)))
        else:
            inside = Material(float(rng.normal(24.0, 8.0)), mottle_hu=6.0, mottle_mm=(6.0, 6.0, 6.0))
        parts += _loop(torso, f"small bowel {n}", nodes, rng, 1.8, inside)
        if rng.random() < 0.2:
            parts.append(_gas(torso, f"small bowel gas {n}", nodes, rng, 2.4, -3.0))
    return parts


def _duodenum(torso: Torso, rng: np.random.Generator, positive: float) -> list[Part]:
    rows = torso.path(
        (-24, -64, 1.0, 11, 12), (-44, -44, 1.3, 11, 12), (-46, -30, 2.2, 11, 12), (-34, -28, 3.0, 10, 11),
        (-4, -32, 3.1, 8, 11), (24, -38, 2.5, 10, 11), (34, -50, 2.0, 10, 11),
    )  # fmt: skip
    inside = Material(22.0, iodine_mg=positive * 0.7, mottle_hu=8.0, mottle_mm=(6.0, 6.0, 6.0))
    return _loop(torso, "duodenum", curve(rows, 36), rng, 2.4, inside)


def _colon(torso: Torso, rng: np.random.Generator, positive: float) -> list[Part]:
    sag = float(rng.uniform(0.0, 2.2))
    pieces = {
        "ascending": ((-84, -20, 6.4, 20, 23), (-94, -2, 5.2, 22, 25), (-98, 4, 4.0, 20, 23),
            (-96, -8, 2.8, 19, 21), (-86, -34, 2.0, 18, 20)),
        "transverse": ((-84, -38, 2.1, 18, 19), (-52, -76, 2.2 + 0.5 * sag, 17, 18), (-6, -80, 2.4 + sag, 17, 18),
            (46, -76, 1.9 + 0.6 * sag, 16, 17),
                       (84, -44, 0.9, 16, 17), (100, -4, 0.1, 16, 17)),
        "descending": ((102, 4, 0.3, 15, 16), (104, 16, 1.6, 13, 14), (103, 20, 3.2, 12, 13),
            (100, 12, 4.6, 12, 13), (88, -14, 6.2, 12, 13)),
        "sigmoid": ((86, -18, 6.4, 12, 13), (62, -38, 7.6, 13, 14), (26, -28, 7.9, 14, 15), (8, 4, 8.2, 13, 15),
            (2, 34, 9.3, 14, 17), (0, 40, 11.4, 13, 16)),
    }  # fmt: skip
    parts = []
    for name, rows in pieces.items():
        nodes = curve(torso.path(*rows), 14 * len(rows))
        steps = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(nodes[:, :3], axis=0), axis=1))]
        haustra = (
            1.0
            + 0.13 * np.sin(steps / float(rng.uniform(4.2, 5.6)) + rng.uniform(0, 6))
            + 0.10 * np.sin(steps / 17.0 + rng.uniform(0, 6))
        )
        nodes[:, 3:] *= (haustra * float(np.exp(rng.normal(-0.06, 0.16))))[:, None]
        kind = rng.random()
        if name in ("transverse", "sigmoid") and kind < 0.6:
            inside = Material(30.0, mottle_hu=10.0, iodine_mg=positive * 0.5)
            parts += _loop(torso, name, nodes, rng, 2.0, inside)
            parts.append(_gas(torso, f"{name} gas", nodes, rng, 2.2, float(rng.uniform(-2.0, 12.0))))
        elif kind < 0.85:
            # Stool: porridge full of bubbles.
            stool = Material(
                38.0, iodine_mg=positive * 0.4, mottle_hu=26.0, mottle_mm=(5.0, 5.0, 5.0),
                vein_level=float(rng.uniform(0.4, 1.2)), vein_hu=-720.0,
            )  # fmt: skip
            parts += _loop(torso, name, nodes, rng, 2.2, stool)
        else:
            parts += _loop(torso, name, nodes, rng, 2.2, Material(28.0, mottle_hu=12.0, iodine_mg=positive * 0.8))
            parts.append(_gas(torso, f"{name} gas", nodes, rng, 2.4, -5.0))
    return parts


def _stomach(torso: Torso, rng: np.random.Generator, positive: float) -> list[Part]:
    full = float(rng.uniform(0.7, 1.15))
    rows = torso.path(
        (34, 6, -2.6, 17, 18), (54, -6, -1.9, 27 * full, 30 * full), (60, -34, -0.8, 27 * full, 28 * full),
        (48, -64, 0.2, 22 * full, 24 * full), (18, -76, 0.9, 17 * full, 20 * full), (-16, -70, 0.9, 12, 14),
    )  # fmt: skip
    nodes = curve(rows, 36)
    inside = Material(float(rng.normal(22.0, 8.0)), iodine_mg=positive, mottle_hu=10.0, mottle_mm=(9.0, 9.0, 9.0))
    parts = _loop(torso, "stomach", nodes, rng, 3.6, inside)
    tube = Tube(nodes)
    level = torso.at(0.0, -46.0 - 14.0 * float(rng.random()), 0.0)[1]

    def gas(p: Points) -> Array:
        return smooth_max(tube(p) + np.float32(4.0), np.asarray(p[1] - level, np.float32), 1.0)

    return [*parts, torso.part("stomach gas", within(gas, torso.cavity, 4.0), tube.box(6.0), 2.5, Material(GAS_HU))]
