"""Aorta with its plaque, vena cava, iliac and visceral vessels."""

from __future__ import annotations

import numpy as np

from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.shapes import Ellipsoid, Ruffle, Tube, curve, ruffled
from trainer.phantom.torso import Torso


def vessel_parts(torso: Torso) -> list[Part]:
    """The great vessels in front of the spine, and enough of the small ones for the fat not to look empty."""
    person, contrast = torso.person, torso.person.contrast
    rng = person.rng("vessels")
    arterial = Material(42.0, iodine_mg=contrast.aorta)
    venous = Material(40.0, iodine_mg=contrast.cava)
    wide = (1.08 if person.sex == "M" else 0.96) * (1.0 + 0.003 * (person.age - 55.0))
    wide *= float(np.exp(rng.normal(0, 0.06)))
    sway = float(rng.normal(0.0, 2.5)) + 0.06 * (person.age - 55.0)
    aorta = curve(torso.path(
        (14, -7, -5.5, 12.5, 12.5), (12, -11, -3.0, 12.2, 12.2), (8, -14, -1.0, 11.6, 11.6),
        (7 + sway * 0.4, -13, 0.6, 10.6, 10.6), (8 + sway, -11, 2.0, 9.3, 9.3), (8 + sway, -11, 3.2, 8.7, 8.7),
        (4 + sway * 0.5, -10, 4.25, 8.8, 8.8), beside=True,
    ), 40)  # fmt: skip
    aorta[:, 3:] *= wide
    cava = curve(torso.path(
        (-9, -9, 4.7, 7, 12), (-14, -10, 4.0, 7.5, 11), (-17, -10, 3.0, 8, 11.5), (-18, -11, 2.0, 9, 12),
        (-19, -15, 1.0, 10, 12.5),
        (-20, -24, 0.0, 10.5, 13), (-20, -32, -1.2, 11.5, 13.5), (-16, -38, -2.6, 12, 13.5), beside=True,
    ), 36)  # fmt: skip
    flat = float(np.clip(rng.normal(0.95, 0.15), 0.5, 1.15))
    cava[:, 3] *= flat
    parts = [_tube(torso, "vena cava", cava, venous), _tube(torso, "aorta", aorta, arterial)]
    for sign, side in ((-1.0, "R"), (1.0, "L")):
        start = torso.path((4 + sway * 0.5 + sign * 3.5, -10, 4.2, 6, 6), beside=True)
        rest = torso.path(
            (sign * 15, -10, 4.8, 5.2, 5.2), (sign * 29, -6, 5.7, 5, 5), (sign * 48, -14, 6.8, 4.6, 4.6),
            (sign * 66, -42, 8.6, 4.4, 4.4), (sign * 72, -66, 10.8, 4.2, 4.2), beside=True,
        )  # fmt: skip
        artery = curve(np.vstack([start, rest]), 26)
        vein = curve(torso.path(
            (-8 + sign * 3, -9, 4.7, 6.5, 7.5), (sign * 19, -3, 5.5, 6, 7), (sign * 36, 2, 6.4, 5.5, 6),
            (sign * 54, -8, 7.4, 5.2, 5.5),
            (sign * 64, -42, 9.2, 5, 5), (sign * 64, -64, 11.2, 5, 5), beside=True,
        ), 26)  # fmt: skip
        parts += [
            _tube(torso, f"iliac vein {side}", vein, venous),
            _tube(torso, f"iliac artery {side}", artery, arterial),
        ]
    portal = Material(40.0, iodine_mg=contrast.portal)
    branches = [
        ("left renal vein", venous, (
            (-14, -10, 1.6, 4, 5), (6, -25, 1.5, 3, 5), (28, -10, 1.6, 4, 4.5), (44, 4, 1.7, 4, 4))),
        ("right renal vein", venous, ((-20, -6, 1.8, 4, 4.5), (-44, 6, 1.9, 4, 4))),
        ("mesenteric artery", arterial, (
            (8, -22, 0.9, 4, 4), (4, -37, 1.4, 3.8, 3.8), (0, -44, 2.4, 3.4, 3.4), (-14, -52, 4.2, 2.5, 2.5))),
        ("mesenteric vein", portal, (
            (-14, -50, 4.0, 3, 3), (-8, -47, 2.4, 5, 5), (-9, -44, 1.2, 6, 6), (-30, -48, 0.3, 6.5, 6.5),
            (-48, -46, -0.6, 5, 5))),
        ("splenic vein", portal, (
            (-9, -42, 1.0, 4.5, 4.5), (18, -36, 0.7, 4.2, 4.2), (48, -10, 0.2, 4, 4), (80, 14, -0.2, 3.5, 3.5))),
        ("coeliac", arterial, ((8, -22, 0.2, 3.8, 3.8), (6, -40, 0.3, 3.4, 3.4), (-20, -52, 0.3, 2.6, 2.6))),
        ("right renal artery", arterial, (
            (4, -12, 1.5, 2.8, 2.8), (-18, 0, 1.65, 2.6, 2.6), (-44, 8, 1.8, 2.4, 2.4))),
        ("left renal artery", arterial, (
            (12, -10, 1.55, 2.8, 2.8), (28, 0, 1.6, 2.6, 2.6), (44, 6, 1.6, 2.4, 2.4))),
    ]  # fmt: skip
    for name, blood, rows in branches:
        parts.append(_tube(torso, name, curve(torso.path(*rows, beside=True), 16), blood))
    parts += _twigs(torso, rng, Material(36.0, iodine_mg=0.7 * contrast.portal))
    return parts + _plaques(torso, rng, aorta)


def _tube(torso: Torso, name: str, nodes: np.ndarray, material: Material) -> Part:
    shape = Tube(nodes, (0.0, 1.0, 0.0))
    rng = torso.person.rng(name)
    return torso.part(name, ruffled(shape, Ruffle.draw(rng, 0.35, 24.0)), shape.box(), 1.5, material)


def _twigs(torso: Torso, rng: np.random.Generator, material: Material) -> list[Part]:
    """Mesenteric branches, fanning out from the root."""
    parts = []
    for n in range(22):
        angle, reach = rng.uniform(-1.35, 1.35), rng.uniform(30.0, 72.0)
        drop = rng.uniform(0.2, 2.6)
        start = rng.uniform(1.8, 3.4)
        x, y = reach * np.sin(angle), -reach * 0.45 * np.cos(angle)
        rows = torso.path(
            (-4 + rng.normal(0, 4), -32, start, 1.7, 1.7),
            (0.5 * x + rng.normal(0, 6), -36 + 0.5 * y, start + 0.5 * drop, 1.4, 1.4),
            (x + rng.normal(0, 6), -38 + y, start + drop, 1.0, 1.0),
        )  # fmt: skip
        shape = Tube(curve(rows, 10))
        parts.append(torso.part(f"twig {n}", shape, shape.box(), 1.5, material))
    return parts


def _plaques(torso: Torso, rng: np.random.Generator, aorta: np.ndarray) -> list[Part]:
    """Calcified plates in the aortic wall, more below the kidneys, more with age (Allison 2004)."""
    expected = 14.0 * float(np.clip((torso.person.age - 48.0) / 32.0, 0.0, 1.3)) ** 1.5
    count = int(rng.poisson(expected * float(np.exp(rng.normal(0, 0.6)))))
    parts = []
    for n in range(min(count, 40)):
        at = aorta[int(len(aorta) * (0.25 + 0.74 * rng.beta(2.2, 1.0))) - 1]
        angle = rng.normal(np.pi / 2, 1.3)
        out = np.array([np.cos(angle), np.sin(angle), 0.0])
        centre = at[:3] + out * (at[3] - 0.6)
        axes = np.stack([out, np.array([-out[1], out[0], 0.0]), np.array([0.0, 0.0, 1.0])], axis=1)
        radii = np.array([rng.uniform(0.7, 1.5), rng.uniform(1.5, 4.5), rng.uniform(1.5, 7.0)])
        reach = float(radii.max()) + 3.0
        low, high = centre - reach, centre + reach
        box = ((low[0], low[1], low[2]), (high[0], high[1], high[2]))
        lime = Material(40.0, mineral_mg=float(rng.uniform(250.0, 800.0)))
        parts.append(torso.part(f"plaque {n}", Ellipsoid(centre, radii, axes), box, 0.8, lime))
    return parts
