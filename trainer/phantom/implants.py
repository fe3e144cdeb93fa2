"""What surgeons leave in a spine and its hips: pedicle screws with rods, cement, stems."""

from __future__ import annotations

import numpy as np

from trainer.phantom.corpus import FRONT_SHARE
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.shapes import Ellipsoid, Ruffle, Tube, ruffled, smooth_min, union, within
from trainer.phantom.spine import Vertebra
from trainer.phantom.torso import Torso

# Titanium reads 6000-9000 HU on an extended scale, cobalt-chrome more than that, cement with barium 1500-2500.
TITANIUM = Material(7500.0)
COBALT_CHROME = Material(12000.0)
CEMENT = Material(1900.0, mottle_hu=250.0, mottle_mm=(4.0, 4.0, 4.0))


def implant_parts(torso: Torso, vertebrae: tuple[Vertebra, ...]) -> list[Part]:
    """All metal and cement of a person; painted last."""
    metal = torso.person.metal
    by_label = {v.label: v for v in vertebrae}
    parts = [_cement(torso, by_label[label]) for label in metal.cement]
    parts += [part for label in metal.screws for part in _screws(torso, by_label[label])]
    parts += _rods(torso, [by_label[label] for label in torso.person.labels if label in metal.screws])
    return parts + [part for side in metal.hips for part in _hip(torso, vertebrae[-2], -1.0 if side == "R" else 1.0)]


def _entry(vertebra: Vertebra, sign: float) -> np.ndarray:
    s = vertebra.corpus.size
    wall = (1 - FRONT_SHARE) * s.depth_low
    x = s.canal_width / 2 + s.pedicle_width / 2 + 5.0 * np.tan(np.deg2rad(s.turn_deg)) + 1.0
    return np.array([sign * x, wall + s.canal_depth + 4.0, vertebra.corpus.height_mm / 2 - s.pedicle_height / 2 - 1.0])


def _screws(torso: Torso, vertebra: Vertebra) -> list[Part]:
    """One screw through each pedicle, two thirds of the way into the body, with its tulip behind."""
    parts = []
    s = vertebra.corpus.size
    for sign, side in ((-1.0, "R"), (1.0, "L")):
        entry = _entry(vertebra, sign)
        tip = np.array([sign * 0.2 * s.width_top, -0.22 * s.depth_top, entry[2] - 0.5])
        head = entry + np.array([0.0, 6.0, 0.0])
        rows = [[*vertebra.frame.out(q), r, r] for q, r in ((tip, 1.6), (0.8 * tip + 0.2 * entry, 2.8), (entry, 3.1))]
        tulip = [[*vertebra.frame.out(q), 5.5, 5.5] for q in (entry, head)]
        shaft, cup = Tube(np.array(rows)), Tube(np.array(tulip))
        low, high = np.minimum(shaft.box()[0], cup.box()[0]), np.maximum(shaft.box()[1], cup.box()[1])
        box = ((low[0], low[1], low[2]), (high[0], high[1], high[2]))
        parts.append(torso.part(f"screw {vertebra.label} {side}", union(shaft, cup), box, 1.0, TITANIUM))
    return parts


def _rods(torso: Torso, held: list[Vertebra]) -> list[Part]:
    """A rod on either side from the first screw to the last."""
    if len(held) < 2:
        return []
    parts = []
    for sign, side in ((-1.0, "R"), (1.0, "L")):
        rows = [[*v.frame.out(_entry(v, sign) + np.array([0.0, 6.0, 0.0])), 2.75, 2.75] for v in held]
        rod = Tube(np.array(rows))
        parts.append(torso.part(f"rod {side}", rod, rod.box(), 1.0, TITANIUM))
    return parts


def _cement(torso: Torso, vertebra: Vertebra) -> Part:
    """Bone cement after vertebroplasty: two uneven lumps in the front half of the body."""
    rng = torso.person.rng(f"cement {vertebra.label}")
    s = vertebra.corpus.size
    lumps = [
        Ellipsoid(
            (sign * 0.19 * s.width_top, -3.0, float(rng.normal(0, 2))), rng.uniform(0.8, 1.2, 3) * (9.0, 9.0, 6.5)
        )
        for sign in (-1.0, 1.0)
    ]
    shape = within(ruffled(union(*lumps, k=4.0), Ruffle.draw(rng, 1.8, 9.0)), vertebra.corpus.distance, 1.5)
    half = (0.5 * s.width_low, 0.6 * s.depth_top, 0.5 * vertebra.corpus.height_mm)
    placed = vertebra.frame.then(torso.frame)
    return Part(f"cement {vertebra.label}", shape, placed, (-half[0], -half[1], -half[2]), half, 1.0, CEMENT)


def _hip(torso: Torso, first: Vertebra, sign: float) -> list[Part]:
    """A total hip: cup, head, neck and stem."""
    k = torso.person.skeleton_scale
    wide = 1.0 if torso.person.sex == "M" else 1.04
    top = first.frame.out(np.array([0.0, 0.0, first.corpus.height_mm / 2]))
    spots = np.array([[88, -12, -118], [116, 0, -142], [120, 4, -200]]) * np.array([sign * k * wide, k, k]) + top
    ball = Ellipsoid(spots[0], [16.0] * 3)
    stem = Tube(np.c_[spots, [6.0, 8.0, 6.0], [6.0, 8.0, 6.0]])
    low, high = spots.min(axis=0) - 30.0, spots.max(axis=0) + 30.0
    box = ((low[0], low[1], low[2]), (high[0], high[1], high[2]))
    side = "R" if sign < 0 else "L"
    cup = Ellipsoid(spots[0], [27.0] * 3)
    hollow = Ellipsoid(spots[0] + np.array([sign * 9.0, -4.0, -8.0]), [26.0] * 3)
    return [
        torso.part(f"hip cup {side}", lambda p: np.maximum(cup(p), -hollow(p)), box, 1.5, TITANIUM),
        torso.part(f"hip stem {side}", lambda p: smooth_min(ball(p), stem(p), 2.0), box, 1.5, COBALT_CHROME),
    ]
