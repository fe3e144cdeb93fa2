"""Liver, spleen, kidneys, pancreas and the other solid organs."""

from __future__ import annotations

import numpy as np

from trainer.phantom.field import Distance, Points
from trainer.phantom.material import Material
from trainer.phantom.part import Part, Triple
from trainer.phantom.shapes import Array, Ellipsoid, Ruffle, Tube, curve, ruffled, smooth_max, union, within, without
from trainer.phantom.thorax import diaphragm_mm
from trainer.phantom.torso import Torso


def _round(torso: Torso, centre: Triple, radii: Triple, power: float = 2.0) -> Ellipsoid:
    return Ellipsoid(torso.at(*centre), np.array(radii) * torso.scale, power=power)


def _box(torso: Torso, low: Triple, high: Triple, margin_mm: float = 14.0) -> tuple[Triple, Triple]:
    """A box from the average man's corners, heights in vertebrae (the first is the higher)."""
    a, b = torso.at(*low), torso.at(*high)
    lowest, highest = np.minimum(a, b) - margin_mm, np.maximum(a, b) + margin_mm
    return (lowest[0], lowest[1], lowest[2]), (highest[0], highest[1], highest[2])


def organ_parts(torso: Torso) -> list[Part]:
    """Solid organs, from those that are pressed upon to those that press."""
    kidneys = {side: _kidney_shape(torso, side) for side in ("R", "L")}
    parts = [*_liver(torso, kidneys["R"][0]), *_spleen(torso, kidneys["L"][0])]
    for side in ("R", "L"):
        parts += _kidney(torso, side, *kidneys[side])
    return parts + _pancreas(torso) + _adrenals(torso) + _pelvic(torso)


def _under_diaphragm(torso: Torso, shape: Distance) -> Distance:
    def distance(p: Points) -> Array:
        inside = smooth_max(shape(p), torso.cavity(p) + np.float32(2.5), 5.0)
        return smooth_max(inside, diaphragm_mm(torso, p) + np.float32(3.5), 4.0)

    return distance


def _liver(torso: Torso, kidney: Distance) -> list[Part]:
    rng, contrast = torso.person.rng("liver"), torso.person.contrast
    size = float(np.exp(rng.normal(0.0, 0.08)))
    tip = float(rng.normal(1.3, 0.5))
    right = _round(torso, (-74, -16, -1.2), (86 * size, 122, 106 * size), power=2.5)
    lower = _round(torso, (-100, -6, tip - 0.6), (40, 62, 64), power=2.2)
    left = _round(torso, (-2, -78, -1.6), (88 * size, 44, 50))
    lobes = union(right, lower, left, k=22.0)
    hollow = _round(torso, (8, 34, -0.2), (50, 62, 170), power=2.6)
    # The hilum with its fat, and the bed of the colon's right flexure.
    gate = union(_round(torso, (-32, -36, 1.2), (30, 25, 27)), _round(torso, (-84, -46, 2.5), (27, 30, 33)), k=12.0)
    shape = without(without(without(lobes, hollow, 4.0, 10.0), kidney, 5.0, 6.0), gate, 0.0, 10.0)
    shape = ruffled(_under_diaphragm(torso, shape), Ruffle.draw(rng, 1.7, 38.0))
    fatty = max(0.0, 0.9 * (torso.person.bmi - 27.0)) * float(rng.uniform(0.0, 2.0))
    hu = float(rng.normal(59.0, 4.0)) - fatty
    material = Material(hu, iodine_mg=contrast.liver, mottle_hu=2.0, mottle_mm=(10.0, 10.0, 10.0))
    box = _box(torso, (-155, -135, -5.2), (100, 95, 3.6))
    parts = [torso.part("liver", shape, box, 4.0, material)]
    # Hepatic veins and portal branches: darker than liver on plain scans, brighter with contrast.
    blood = Material(40.0, iodine_mg=contrast.portal)
    for n, rows in enumerate((
        ((-24, 2, -2.7, 5, 5), (-50, -12, -2.3, 3.6, 3.6), (-84, -22, -1.4, 1.8, 1.8)), ((-22, -8, -2.7, 4.5, 4.5),
        (-36, -42, -2.3, 3, 3), (-48, -70, -1.7, 1.5, 1.5)),
        ((-18, -8, -2.7, 4, 4), (6, -52, -2.2, 2.8, 2.8), (26, -70, -1.8, 1.4, 1.4)), ((-40, -30, -0.4, 6, 6),
        (-64, -18, -0.6, 4.2, 4.2), (-92, 6, -0.4, 2, 2)),
        ((-64, -18, -0.6, 3.8, 3.8), (-90, -40, -0.9, 2.4, 2.4), (-112, -44, -1.0, 1.3, 1.3)),
        ((-42, -34, -0.6, 5, 5), (-22, -58, -1.2, 4, 4), (14, -74, -1.5, 2.2, 2.2)),
    )):  # fmt: skip
        nodes = curve(torso.path(*rows), 14)
        tube = Tube(nodes)
        parts.append(torso.part(f"liver vessel {n}", within(tube, shape, 4.0), tube.box(), 2.0, blood))
    gall = _round(torso, (-46, -62, 1.1), (13, 17, 27))
    return [*parts, torso.part("gallbladder", gall, _box(torso, (-64, -84, 0.1), (-28, -40, 2.2)), 2.5, Material(9.0))]


def _spleen(torso: Torso, kidney: Distance) -> list[Part]:
    rng = torso.person.rng("spleen")
    size = float(np.exp(rng.normal(0.0, 0.12)))
    bowl = _round(torso, (102, 32, -1.0), (44 * size, 54 * size, 58 * size))
    shape = without(without(bowl, kidney, 5.0, 5.0), _round(torso, (52, -8, -0.9), (38, 40, 60)), 0.0, 8.0)
    shape = ruffled(_under_diaphragm(torso, shape), Ruffle.draw(rng, 1.6, 34.0))
    material = Material(49.0, iodine_mg=torso.person.contrast.spleen, mottle_hu=1.5)
    return [torso.part("spleen", shape, _box(torso, (50, -25, -3.4), (150, 95, 1.6)), 3.0, material)]


def _kidney_shape(torso: Torso, side: str) -> tuple[Distance, np.ndarray, np.ndarray, float]:
    """A bean with its upper end nearer the spine and farther back: shape, centre, axes, scale."""
    rng = torso.person.rng(f"kidney {side}")
    sign = -1.0 if side == "R" else 1.0
    size = float(np.exp(rng.normal(0.0, 0.07))) * torso.scale * (1.0 - 0.002 * max(torso.person.age - 50.0, 0.0))
    height = (1.95 if side == "R" else 1.55) + float(rng.normal(0.0, 0.3))
    sx, sy, _ = torso.spine(height)
    centre = np.array([sx * 0.5 + sign * (61.0 + float(rng.normal(0, 3))) * torso.scale, sy + 9.0, torso.z_at(height)])
    centre[0] += sign * 0.25 * max(torso.belly_mm, 0.0)
    long = np.array([-sign * 0.20, 0.24, 0.95])
    long /= np.linalg.norm(long)
    toward = np.array([-sign * 0.84, -0.54, 0.0])  # to the hilum
    toward -= toward @ long * long
    toward /= np.linalg.norm(toward)
    axes = np.stack([toward, np.cross(long, toward), long], axis=1)
    bean = Ellipsoid(centre, np.array([27.0, 22.5, 55.0]) * size, axes, 2.15)
    notch = Ellipsoid(centre + toward * 27.0 * size, np.array([17.0, 8.0, 19.0]) * size, axes)
    shape = ruffled(without(bean, notch, 0.0, 8.0), Ruffle.draw(rng, 0.9, 26.0))
    return shape, centre, axes, size


def _kidney(torso: Torso, side: str, shape: Distance, centre: np.ndarray, axes: np.ndarray, size: float) -> list[Part]:
    contrast = torso.person.contrast
    rng = torso.person.rng(f"kidney inside {side}")
    reach = 66.0 * size
    box = (tuple(centre - reach), tuple(centre + reach))
    toward = axes[:, 0]
    cortex = Material(33.0, iodine_mg=contrast.cortex)
    sinus = ruffled(
        Ellipsoid(centre + toward * 11.0 * size, np.array([13.5, 6.0, 23.0]) * size, axes), Ruffle.draw(rng, 2.2, 16.0)
    )
    parts = [torso.part(f"kidney {side}", shape, box, 2.5, cortex)]
    pyramids = []
    for along in np.linspace(-0.72, 0.72, 6):
        for turn in (-0.9, 0.0, 0.9):
            out = -np.cos(turn) * toward * 15.0 + np.sin(turn) * axes[:, 1] * 13.0
            spot = centre + size * (axes[:, 2] * along * 50.0 + out * np.sqrt(1.0 - 0.75 * along**2))
            pyramids.append(Ellipsoid(spot, np.array([8.0, 6.0, 6.5]) * size, axes))
    inner = within(union(*pyramids, k=1.5), shape, 5.0)
    parts.append(torso.part(f"medulla {side}", inner, box, 2.0, Material(31.0, iodine_mg=contrast.medulla)))
    parts.append(
        torso.part(
            f"sinus {side}",
            sinus,
            box,
            2.0,
            Material(-78.0, mottle_hu=14.0, mottle_mm=(7.0, 7.0, 7.0), vein_level=0.9, vein_hu=20.0),
        )
    )
    urine = Material(6.0, iodine_mg=contrast.pelvis)
    pelvis = Ellipsoid(centre + toward * 17.0 * size, np.array([9.0, 4.5, 9.0]) * size, axes)
    parts.append(torso.part(f"renal pelvis {side}", pelvis, box, 2.0, urine))
    sign = -1.0 if side == "R" else 1.0
    start = centre + toward * 24.0 * size
    rows = torso.path(
        (sign * 34, -3, 3.2, 2.2, 2.2),
        (sign * 32, -6, 4.6, 2.0, 2.0),
        (sign * 36, -12, 6.0, 2.0, 2.0),
        (sign * 42, 0, 8.2, 2, 2),
        beside=True,
    )
    ureter = Tube(curve(np.vstack([[*start, 2.4, 2.4], rows]), 24))
    parts.append(torso.part(f"ureter {side}", ureter, ureter.box(), 1.5, urine if contrast.pelvis else Material(20.0)))
    if rng.random() < 0.12 + 0.004 * torso.person.age:
        radius = float(rng.uniform(4.0, 16.0))
        spot = centre - toward * 22.0 * size + axes[:, 2] * float(rng.uniform(-35, 35)) * size
        cyst = (tuple(spot - radius - 4.0), tuple(spot + radius + 4.0))
        parts.append(torso.part(f"cyst {side}", Ellipsoid(spot, [radius] * 3), cyst, 1.5, Material(6.0)))
    return parts


def _pancreas(torso: Torso) -> list[Part]:
    rng = torso.person.rng("pancreas")
    rows = torso.path(
        (-34, -36, 2.3, 9, 12),
        (-28, -42, 1.6, 11, 13),
        (-6, -50, 1.2, 7.5, 11),
        (22, -46, 0.8, 8, 11),
        (52, -22, 0.3, 8, 11),
        (78, 2, 0.0, 7, 9),
    )
    tube = Tube(curve(rows, 30), (0.0, 1.0, 0.0))
    lobes = ruffled(tube, Ruffle.draw(rng, 1.0 + 0.015 * torso.person.age, 11.0))
    material = Material(
        40.0,
        iodine_mg=1.3 * torso.person.contrast.liver + 0.3 * torso.person.contrast.muscle,
        mottle_hu=6.0,
        mottle_mm=(6.0, 6.0, 6.0),
    )
    return [torso.part("pancreas", lobes, tube.box(8.0), 2.0, material)]


def _adrenals(torso: Torso) -> list[Part]:
    parts = []
    for sign, side in ((-1.0, "R"), (1.0, "L")):
        for n, bend in enumerate((-5.0, 6.0)):
            rows = torso.path((sign * 33, -2, 0.35, 2.6, 5), (sign * (38 + 2 * n), 8 + bend, 0.75, 2.0, 6), beside=True)
            tube = Tube(rows, (0.9, 0.4, 0.0))
            parts.append(
                torso.part(
                    f"adrenal {side}{n}", tube, tube.box(), 1.5, Material(22.0, iodine_mg=torso.person.contrast.bowel)
                )
            )
    return parts


def _pelvic(torso: Torso) -> list[Part]:
    rng = torso.person.rng("pelvic organs")
    full = float(rng.uniform(0.75, 1.15))
    bladder = _round(torso, (0, -46, 9.7), (43 * full, 33 * full, 33 * full))
    rear = (
        _round(torso, (0, 0, 9.3), (26, 20, 34))
        if torso.person.sex == "F"
        else _round(torso, (0, -10, 11.3), (24, 18, 18))
    )
    flesh = Material(44.0, iodine_mg=torso.person.contrast.bowel, mottle_hu=3.0)
    box = _box(torso, (-50, -95, 7.6), (50, 40, 12.3))
    return [
        torso.part("uterus or prostate", rear, box, 3.0, flesh),
        outside := torso.part("bladder", bladder, box, 3.0, flesh, depth_mm=9.0),
        outside.inner("urine", 3.0, Material(7.0, iodine_mg=torso.person.contrast.pelvis * 0.4)),
    ]  # fmt: skip
