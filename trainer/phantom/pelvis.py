"""Sacrum, hip bones and the upper ends of the thighs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.ndimage import zoom

from trainer.phantom.arch import PlankPile
from trainer.phantom.corpus import FRONT_SHARE
from trainer.phantom.field import Distance, Points
from trainer.phantom.material import Material
from trainer.phantom.part import Part, Triple
from trainer.phantom.shapes import Array, Ellipsoid, Sheet, Tube, curve, smooth_max, smooth_min
from trainer.phantom.spine import Vertebra
from trainer.phantom.torso import Torso

Spot = Callable[[float, float, float, float], list[float]]


class _Sacrum:
    """Five fused bodies with their wings, in the frame of S1; its foramina are bored through from the front."""

    def __init__(self, first: Vertebra, second: Vertebra) -> None:
        self._first, self._second = first.corpus, second.corpus
        s, h = first.corpus.size, first.corpus.height_mm
        self._axes = (first.frame.axes.T @ second.frame.axes).astype(np.float32)
        self._shift = ((first.frame.origin - second.frame.origin) @ second.frame.axes).astype(np.float32)
        wall = (1 - FRONT_SHARE) * s.depth_low
        k = s.width_top / 50.0
        self._tail = Tube(
            curve(
                [
                    [0, 0, -44 * k, 8.5, 15],
                    [0, 1, -62 * k, 7.0, 13],
                    [0, -5, -86 * k, 5.5, 10],
                    [0, -22, -106 * k, 4, 6],
                ],
                14,
            ),
            (0.0, 1.0, 0.0),
        )
        pile = PlankPile()
        pile.both((18 * k, 0.0, 1.0), (54 * k, 7.0, -8.0), (0, 1, 0.25), 12.5 * k, 15.0 * k)
        pile.both((17 * k, 2.0, -16.0), (51 * k, 10.0, -26.0 * k), (0, 1, 0.2), 10.0 * k, 14.0 * k)
        pile.both((15 * k, 3.0, -34.0 * k), (43 * k, 9.0, -44.0 * k), (0, 1, 0.1), 7.0 * k, 12.0 * k)
        pile.both((12 * k, 2.0, -54.0 * k), (24 * k, 4.0, -66.0 * k), (0, 1, 0.0), 5.0 * k, 10.0 * k)
        # The back of the canal and the crest on it.
        roof = wall + s.canal_depth
        pile.both((18 * k, roof - 3.0, -4.0), (3.0, roof + 3.0, -8.0), (0.3, 1, 0.2), 2.8, 11.0)
        pile.both((17 * k, wall + 11.0, -24.0), (2.0, wall + 13.0, -28.0), (0.2, 1, 0.0), 2.6, 15.0)
        pile.both((14 * k, 13.0, -44.0), (1.0, 15.0, -48.0), (0.2, 1, 0.0), 2.4, 12.0)
        pile.both(
            (s.canal_width / 2 + 4, wall + 6.0, 4.0),
            (s.canal_width / 2 + 5, wall + 12.0, 0.5 * h + 5.0),
            (0, 1, 0.2),
            4.0,
            6.0,
        )
        pile.both((22 * k, wall - 3.0, 0.0), (21 * k, roof, -6.0), (1, 0, 0), 6.0, 10.0)
        pile.lay((0.0, roof + 3.0, -8.0), (0.0, roof + 10.0, -12.0), (1, 0, 0), 2.6, 8.0)
        pile.lay((0.0, wall + 12.0, -28.0), (0.0, wall + 19.0, -32.0), (1, 0, 0), 2.6, 8.0)
        self._planks = pile.done(5.0 * k)
        self._holes = [
            Tube(np.array([[sign * x * k, -25.0, z * k, 4.2, 5.0], [sign * (x + 5) * k, 40.0, (z + 1) * k, 3.4, 3.8]]))
            for sign in (-1.0, 1.0)
            for x, z in ((18.0, -17.0), (15.5, -40.0), (13.5, -58.0))
        ]

    def _second_points(self, p: Points) -> Points:
        x, y, z = (
            self._axes[0, n] * p[0] + self._axes[1, n] * p[1] + self._axes[2, n] * p[2] + self._shift[n]
            for n in range(3)
        )
        return x, y, z

    def bodies(self, p: Points) -> Array:
        return smooth_min(self._first.distance(p), self._second.distance(self._second_points(p)), 1.0)

    def distance(self, p: Points) -> Array:
        d = smooth_min(self.bodies(p), smooth_min(self._planks(p), self._tail(p), 5.0), 4.0)
        for hole in self._holes:
            d = smooth_max(d, -hole(p), 2.0)
        return d

    def channels(self, p: Points, d: Array) -> tuple[Array, Array]:
        apart = np.clip(self.bodies(p) / 6.0, 0.0, 1.0)
        thick = 0.6 + 0.35 * np.clip((p[1] - 6.0) / 10.0, 0.0, 1.0) + 0.0 * d
        return thick.astype(np.float32), (1.0 - 0.45 * apart).astype(np.float32)


def pelvis_parts(torso: Torso, vertebrae: tuple[Vertebra, ...]) -> list[Part]:
    """Sacrum first, then both hip bones, femoral heads and shafts."""
    first, second = vertebrae[-2], vertebrae[-1]
    person = torso.person
    sacrum = _Sacrum(first, second)
    marrow = Material(person.marrow_hu - 15.0, first.bmd_mg_cm3, person.contrast.marrow, cortex_mm=1.0, mottle_hu=10.0)
    k = person.skeleton_scale
    parts = [
        Part(
            "sacrum", sacrum.distance, first.frame.then(torso.frame), (-72.0 * k, -52.0 * k, -126.0 * k),
            (72.0 * k, 52.0 * k, 34.0 * k), 1.25, marrow, sacrum.channels,
        )
    ]  # fmt: skip
    top = first.frame.out(np.array([0.0, 0.0, first.corpus.height_mm / 2]))
    spongy = Material(person.marrow_hu - 20.0, 0.62 * person.bmd_mg_cm3["L1"] + 25.0, 0.0, 1.35, mottle_hu=12.0)
    wide = 1.0 if person.sex == "M" else 1.04
    for sign, side in ((-1.0, "R"), (1.0, "L")):
        here = np.array([sign * k * wide, k, k])

        def spot(
            x: float, y: float, z: float, half: float, here: np.ndarray = here, top: np.ndarray = top
        ) -> list[float]:
            return [*(top + np.array([x, y, z]) * here), half * k]

        wing = Sheet(_wing(spot))
        parts.append(torso.part(f"hip bone {side}", _hip(wing, spot), _hip_box(spot), 1.25, spongy))
        head = np.array(spot(88.0, -12.0, -118.0, 24.0))
        if side not in person.metal.hips:
            neck = Tube(
                np.array([spot(90, -12, -120, 15), spot(118, 4, -148, 17), spot(122, 6, -200, 14)])[:, [0, 1, 2, 3, 3]]
            )
            ball = Ellipsoid(head[:3], [head[3]] * 3)
            low = tuple(float(v) for v in head[:3] - 80.0 * k)
            high = tuple(float(v) for v in head[:3] + np.array([60.0, 60.0, 34.0]) * k)
            shape = _joined(ball, neck)
            strong = Material(person.marrow_hu - 25.0, 1.2 * person.bmd_mg_cm3["L1"] + 40.0, 0.0, 1.6, mottle_hu=12.0)
            parts.append(
                torso.part(f"femur {side}", shape, ((low[0], low[1], low[2]), (high[0], high[1], high[2])), 1.5, strong)
            )
    return parts


def _joined(a: Ellipsoid, b: Tube) -> Distance:
    return lambda p: smooth_min(a(p), b(p), 5.0)


def _wing(spot: Spot) -> np.ndarray:
    """The iliac wing: rows from the crest down, columns from the front spine to the back one."""
    s = spot
    rows = [
        [s(122, -62, -34, 5.5), s(134, -34, 6, 6.5), s(132, 2, 28, 7.0),
         s(98, 26, 26, 6.5), s(74, 42, 8, 7.5), s(56, 56, -12, 7.0)],
        [s(116, -58, -52, 5.0), s(122, -34, -22, 4.0), s(108, -8, -6, 3.5),
         s(76, 14, -6, 5.5), s(64, 34, -14, 7.5), s(56, 52, -26, 7.0)],
        [s(108, -48, -78, 6.0), s(108, -30, -52, 5.0), s(92, -10, -40, 4.5),
         s(70, 10, -32, 6.0), s(60, 32, -34, 7.0), s(55, 46, -42, 6.5)],
        [s(100, -36, -94, 9.0), s(98, -22, -84, 9.0), s(88, -2, -78, 8.5),
         s(72, 10, -70, 7.5), s(62, 24, -58, 7.0), s(58, 34, -54, 5.0)],
    ]  # fmt: skip
    return np.asarray(zoom(np.array(rows, float), (1.75, 2.0, 1.0), order=3, mode="nearest", grid_mode=False))


def _hip_box(spot: Spot) -> tuple[Triple, Triple]:
    a, b = np.array(spot(0, -80, -200, 0)[:3]), np.array(spot(146, 72, 46, 0)[:3])
    low, high = np.minimum(a, b), np.maximum(a, b)
    return (low[0], low[1], low[2]), (high[0], high[1], high[2])


def _hip(wing: Sheet, spot: Spot) -> Distance:
    """Wing, socket, pubis and ischium in one."""
    s = spot
    socket_at = np.array(s(88, -12, -118, 24))
    cup = Ellipsoid(socket_at[:3], [socket_at[3] + 8.0] * 3)
    ball = Ellipsoid(socket_at[:3], [socket_at[3] + 3.5] * 3)
    open_to = np.sign(socket_at[0])
    rami = [
        Tube(np.array(path)[:, [0, 1, 2, 3, 3]])
        for path in (
            [s(74, -32, -112, 9), s(44, -58, -122, 7), s(10, -66, -136, 8)],
            [s(10, -64, -140, 7), s(28, -48, -164, 6), s(58, -10, -182, 8)],
            [s(76, 8, -110, 11), s(70, 18, -140, 11), s(60, 6, -180, 11)],
        )
    ]

    def distance(p: Points) -> Array:
        # The socket looks sideways, forward and down: its rim is cut off there.
        x, y, z = p[0] - socket_at[0], p[1] - socket_at[1], p[2] - socket_at[2]
        rim = 0.72 * open_to * x - 0.32 * y - 0.55 * z - 9.0
        shell = smooth_max(cup(p), rim.astype(np.float32), 3.0)
        d = smooth_min(wing(p), shell, 5.0)
        for ramus in rami:
            d = smooth_min(d, ramus(p), 4.0)
        return smooth_max(d, -ball(p), 1.0)

    return distance
