"""Ribs, diaphragm and the bases of the lungs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.corpus import FRONT_SHARE
from trainer.phantom.field import Points
from trainer.phantom.material import Material
from trainer.phantom.part import Part, Triple
from trainer.phantom.shapes import Array, Ellipsoid, Ruffle, Tube, curve, ruffled, smooth_max
from trainer.phantom.spine import Vertebra
from trainer.phantom.torso import Torso

RIB_CORTEX_MM = 1.1

# How far round the trunk a rib reaches (degrees from the spine) and how many vertebrae it has descended by its side.
_REACH_DEG = {0: (50.0, 74.0), -1: (92.0, 108.0), -2: (128.0, 136.0), -3: (130.0, 138.0)}


def rib_parts(torso: Torso, vertebrae: tuple[Vertebra, ...]) -> list[Part]:
    """The lower seven pairs; those above T9 spring from vertebrae that are not modelled."""
    rng = torso.person.rng("ribs")
    by_height = {int(v.label[1:]) - torso.person.n_rib_pairs: v for v in vertebrae if v.label[0] == "T"}
    marrow = torso.person.bmd_mg_cm3["L1"] * 0.9
    bone = Material(torso.person.marrow_hu, marrow, torso.person.contrast.marrow, RIB_CORTEX_MM, mottle_hu=8.0)
    gristle = Material(
        95.0,
        mottle_hu=10.0,
        mottle_mm=(6.0, 6.0, 6.0),
        vein_level=max(2.6 - 0.018 * torso.person.age, 1.0),
        vein_hu=260.0,
    )
    parts = []
    for below in range(0, -7, -1):
        reach = float(rng.uniform(*_REACH_DEG.get(below, (130.0, 138.0))))
        drop = float(rng.normal(2.35, 0.2)) if below > -2 else float(rng.normal(2.6, 0.2))
        for sign in (-1.0, 1.0):
            own = reach + float(rng.normal(0.0, 3.0))
            nodes, sides = _rib(torso, by_height.get(below), below, sign, own, drop)
            shape = Tube(nodes, sides)
            name = f"rib {below} {'R' if sign < 0 else 'L'}"
            parts.append(torso.part(name, shape, shape.box(), 1.25, bone))
            if below <= -2:
                soft = _cartilage(torso, nodes, sign, below)
                shape = Tube(soft, np.array([0.0, 1.0, 0.0]))
                parts.insert(0, torso.part(f"cartilage {below} {sign}", shape, shape.box(), 1.5, gristle))
    return parts


def _rib(
    torso: Torso, vertebra: Vertebra | None, below: int, sign: float, reach_deg: float, drop: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Nodes of a rib from its head outwards, and the thin side at each."""
    k = torso.scale
    last = below == 0
    thick, tall = (2.5, 4.0) if last else (2.9, 5.2) if below == -1 else (3.2, 6.2)
    start = float(below) - (0.28 if below >= -1 else 0.45)
    rows = []
    if vertebra is not None:
        s, h = vertebra.corpus.size, vertebra.corpus.height_mm
        wall = (1 - FRONT_SHARE) * s.depth_low
        z = 0.25 * h if below >= -1 else 0.48 * h
        head = vertebra.frame.out(np.array([sign * (0.48 * s.width_top + 0.5), wall - 3.0, z]))
        reach_mm = max(0.5 * s.span - 5.0, 21.0)
        neck = vertebra.frame.out(np.array([sign * reach_mm, wall + 0.6 * s.canal_depth + 3.5, 0.10 * h]))
        rows += [[*head, 4.0 * k, 5.0 * k], [*neck, 3.6 * k, 5.0 * k]]
    for deg in np.arange(25.0, reach_deg + 1.0, 6.0):
        sink = drop * (1.0 - np.cos(np.deg2rad(min(deg, 110.0)))) / (1.0 - np.cos(np.deg2rad(100.0)))
        if last:
            sink *= 1.25
        height = start + 0.35 + sink
        inset = float(np.interp(deg, [25.0, 40.0, 55.0, 80.0], [31.0, 22.0, 14.0, 10.5]))
        x, y = torso.ring(deg, height, inset * k)
        fade = 0.65 if deg + 6.0 > reach_deg and below >= -1 else 1.0
        rows.append([sign * x[0] + x[1], y, torso.z_at(height), thick * k * fade, tall * k * fade])
    nodes = curve(np.array(rows), 8 + 2 * len(rows))
    # The thin side looks outwards, square to the rib's run.
    run = np.gradient(nodes[:, :3], axis=0)
    run /= np.linalg.norm(run, axis=1, keepdims=True)
    outward = nodes[:, :3] - np.array([0.0, -20.0, 0.0])
    outward[:, 2] = 0.0
    outward -= (outward * run).sum(axis=1, keepdims=True) * run
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    return nodes, outward


def _cartilage(torso: Torso, rib: NDArray[np.float64], sign: float, below: int) -> NDArray[np.float64]:
    """From the rib's end up towards the sternum."""
    rows = [rib[-2], rib[-1]]
    end_deg = np.rad2deg(np.arctan2(abs(rib[-1, 0]), -(rib[-1, 1] + 15.0)))
    height = float(torso.height_of(np.array([rib[-1, 2]], np.float32))[0])
    for part in (0.4, 0.75, 1.0):
        deg = 180.0 - end_deg * (1.0 - part) - 12.0 * part
        rise = height - part * (2.0 if below > -4 else 1.2)
        x, y = torso.ring(deg, rise, 9.0 * torso.scale)
        rows.append(np.array([sign * x[0] + x[1], y, torso.z_at(rise), 4.0 * torso.scale, 6.5 * torso.scale]))
    return curve(np.array(rows), 14)


def diaphragm_mm(torso: Torso, p: Points) -> Array:
    """How far a point lies above the diaphragm: two domes, steep at the edge."""
    top = torso.z_at(-3.3 + 0.5 * float(torso.person.rng("breath").normal()))
    k = torso.scale
    heights = []
    # Right dome, left dome, the heart's bed between them; in front the diaphragm stays high, behind it drops to L1.
    for x, y, lower, wide in ((-68.0, -36.0, 0.0, 102.0), (72.0, -32.0, 13.0, 96.0), (0.0, -56.0, 20.0, 90.0)):
        ahead = np.where(p[1] < y * k, 150.0 * k, 98.0 * k)
        r = np.sqrt(((p[0] - x * k) / (wide * k)) ** 2 + ((p[1] - y * k) / ahead) ** 2)
        heights.append(top - lower - 98.0 * np.clip(r, 0.0, 1.3) ** 2.6)
    return np.asarray(p[2] - np.maximum(np.maximum(heights[0], heights[1]), heights[2]), np.float32)


def lung_parts(torso: Torso) -> list[Part]:
    """Diaphragm, then the air above it, then the heart's lower wall."""
    rng = torso.person.rng("lungs")
    ruffle = Ruffle.draw(rng, 1.5, 50.0)
    box = torso.box
    low: Triple = (box[0][0], box[0][1], torso.z_at(2.2))

    def cut(p: Points, lift_mm: float, inset_mm: float) -> Array:
        x, y, _ = p
        ahead = np.minimum(y + 5.0, 0.0)
        middle = 38.0 * torso.scale - np.sqrt((x + 0.16 * ahead) ** 2 + 0.05 * ahead**2)
        air = smooth_max(lift_mm - diaphragm_mm(torso, p), torso.cavity(p) + np.float32(inset_mm), 3.0)
        return smooth_max(air, np.asarray(middle, np.float32), 8.0)

    muscle = Material(48.0)
    air = Material(-845.0, mottle_hu=22.0, mottle_mm=(6.0, 6.0, 6.0), vein_level=2.0, vein_hu=-250.0)
    heart = Ellipsoid(torso.at(22.0, -52.0, -4.9), np.array([58.0, 48.0, 36.0]) * torso.scale)
    high = torso.at(22.0, -52.0, -4.9)
    reach = 66.0 * torso.scale
    heart_box = (
        (high[0] - reach, high[1] - reach, high[2] - reach),
        (high[0] + reach, high[1] + reach, min(high[2] + reach, box[1][2])),
    )
    blood = Material(42.0, iodine_mg=torso.person.contrast.aorta)
    return [
        torso.part("diaphragm", ruffled(lambda p: cut(p, -3.0, -0.5), ruffle), (low, box[1]), 3.0, muscle),
        torso.part("lungs", ruffled(lambda p: cut(p, 0.0, 1.5), ruffle), (low, box[1]), 3.0, air),
        torso.part("heart", heart, heart_box, 3.0, blood),
    ]
