"""The trunk: skin, fat beneath it, muscular wall, the cavity; and how to say where something lies in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.field import Distance, Points
from trainer.phantom.frame import Frame
from trainer.phantom.material import Material
from trainer.phantom.part import Part, Triple
from trainer.phantom.person import Person
from trainer.phantom.shapes import Array, Ruffle, ruffled
from trainer.phantom.spine import Vertebra

# Heights are told in vertebrae: 0 at the last thoracic body, 1 at L1, 5 at the last lumbar, 6 at S1, 10 at the hips.
_HEIGHTS = (-5.0, -2.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0)
# The muscular trunk of an average man, mm: half-width, front, back; and how far the cavity lies inside it.
_WIDTH = (147.0, 155.0, 153.0, 150.0, 146.0, 143.0, 145.0, 152.0, 161.0, 168.0, 170.0, 167.0)
_FRONT = (-122.0, -130.0, -128.0, -122.0, -113.0, -105.0, -99.0, -96.0, -94.0, -90.0, -78.0, -64.0)
_BACK = (94.0, 90.0, 84.0, 80.0, 77.0, 76.0, 77.0, 82.0, 92.0, 98.0, 92.0, 80.0)
_SIDE_WALL = (17.0, 17.0, 17.0, 17.0, 18.0, 19.0, 20.0, 26.0, 58.0, 98.0, 112.0, 115.0)
_FRONT_WALL = (17.0, 16.0, 13.0, 11.0, 10.0, 10.0, 10.0, 10.0, 10.0, 12.0, 14.0, 14.0)
_BACK_WALL = (27.0, 26.0, 27.0, 26.0, 24.0, 22.0, 22.0, 28.0, 60.0, 64.0, 60.0, 60.0)
# Subcutaneous fat relative to its thickness at the navel: to the side, in front, behind.
_FAT_SIDE = (0.55, 0.55, 0.6, 0.7, 0.85, 1.0, 1.1, 1.2, 1.1, 1.1, 1.2, 1.2)
_FAT_FRONT = (0.4, 0.5, 0.65, 0.75, 0.85, 0.95, 1.0, 1.0, 0.95, 0.8, 0.6, 0.5)
_FAT_BACK = (0.45, 0.45, 0.45, 0.5, 0.6, 0.75, 0.95, 1.1, 1.1, 1.0, 1.0, 1.0)
TOP, BOTTOM = -6.0, 12.5


@dataclass(frozen=True)
class Torso:
    """A person's trunk in the body frame, and the only place that knows where organs' landmarks lie.

    spots: (n, 5) of height in vertebrae, then x, y, z of the body's middle there, mm, and the body's half-depth.
    """

    person: Person
    spots: NDArray[np.float64]
    scale: float
    fat_mm: float
    belly_mm: float
    frame: Frame

    @classmethod
    def of(cls, person: Person, vertebrae: tuple[Vertebra, ...], frame: Frame) -> Torso:
        """The trunk around a spine."""
        rows = []
        for v in vertebrae:
            number = int(v.label[1:])
            if v.label[0] == "T":
                height = float(number - person.n_rib_pairs)
            elif v.label[0] == "L":
                height = 1.0 + (number - 1) * 4.0 / (person.n_lumbar - 1)
            else:
                height = 5.0 + number
            if v.label != "S2":
                rows.append((height, *v.frame.origin, (v.corpus.size.depth_top + v.corpus.size.depth_low) / 4))
        rng = person.rng("torso")
        woman = person.sex == "F"
        fat = max(6.0, 9.0 + 1.75 * (person.bmi - 21.0) + (7.0 if woman else 0.0)) * float(np.exp(rng.normal(0, 0.15)))
        belly = (1.3 if woman else 2.6) * (person.bmi - 24.0) + 0.12 * (person.age - 50.0) + float(rng.normal(0, 4))
        scale = person.skeleton_scale * float(rng.normal(1.0, 0.03)) * (1.0 + 0.006 * (person.bmi - 25.0))
        return cls(person, np.array(rows), scale, fat, belly, frame)

    def z_at(self, height: float) -> float:
        """Body-frame z of a height in vertebrae."""
        heights, z = self.spots[:, 0], self.spots[:, 3]
        if height > heights[-1]:
            return float(z[-1] - (height - heights[-1]) * 27.0 * self.scale)
        if height < heights[0]:
            return float(z[0] + (heights[0] - height) * 25.0 * self.scale)
        return float(np.interp(height, heights, z))

    def height_of(self, z: Array) -> Array:
        """Height in vertebrae of body-frame z."""
        steps, table = self._heights
        return np.asarray(np.interp(-z, -table, steps), np.float32)

    @cached_property
    def _heights(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        steps = np.arange(TOP - 1.0, BOTTOM + 1.5, 0.5)
        return steps, np.array([self.z_at(float(s)) for s in steps])

    def at(self, x: float, y: float, height: float) -> tuple[float, float, float]:
        """A point of the average man's trunk in this one; x to the left, y to the back, of the body frame."""
        shift = self.spine(height)[0] * 0.5
        return 1.04 * x * self.scale + shift, y * self.scale + self._forward(y), self.z_at(height)

    def beside(self, x: float, y: float, height: float) -> tuple[float, float, float]:
        """A point beside the spine: y counts from the front of the body there, negative before it."""
        sx, sy, depth = self.spine(height)
        return sx + x * self.scale, sy - depth * 1.1 + y * self.scale, self.z_at(height)

    def spine(self, height: float) -> tuple[float, float, float]:
        """x, y of the middle of the vertebral column at a height, and the body's half-depth."""
        x, y, depth = (float(np.interp(height, self.spots[:, 0], self.spots[:, n])) for n in (1, 2, 4))
        return x, y + max(height - 6.0, 0.0) * 11.0, depth

    def path(self, *points: Sequence[float], beside: bool = False) -> NDArray[np.float64]:
        """Rows (x, y, height, half-thickness, half-width) of the average man as rows for a tube."""
        place = self.beside if beside else self.at
        return np.array([[*place(*row[:3]), row[3] * self.scale, row[4] * self.scale] for row in points])

    def _forward(self, y: float) -> float:
        """A belly pushes what lies in front forward."""
        return -(self.belly_mm + 14.0 * self.scale) * float(np.clip((-y + 10.0) / 100.0, 0.0, 1.2))

    def _outline(self, p: Points, inset: tuple[Array, Array, Array], power: float, dent_share: float) -> Array:
        x, y, z = p
        height = self.height_of(z)
        side, front, back = (np.interp(height, _HEIGHTS, t) * self.scale for t in (_WIDTH, _FRONT, _BACK))
        swell = np.exp(-(((height - 3.0) / 4.0) ** 2))
        front, side = front - self.belly_mm * swell, side + 0.45 * self.belly_mm * swell
        side, front, back = side - inset[0], front + inset[1], back - inset[2]
        middle = 0.5 * (front + back)
        deep = np.maximum(0.5 * (back - front), 5.0)
        shift = np.interp(height, self.spots[:, 0], self.spots[:, 1]) * 0.5
        u, v = x - shift, y - middle
        # A furrow over the spinous processes.
        v = np.where(v > 0, v * (1.0 + 0.085 * np.exp(-((u / 15.0) ** 2))), v)
        # Between the back muscles and the flank the wall falls in.
        loin = np.exp(-(((height - 3.4) / 1.7) ** 2))
        flank = np.exp(-(((np.arctan2(np.abs(u), np.maximum(v, 1.0)) - 0.98) / 0.2) ** 2)) * (v > 0)
        dent = 1.0 + dent_share * loin * flank
        u, v = u * dent, v * dent
        own = np.where(v > 0, np.float32(power + 0.35), np.float32(power))
        side = np.maximum(side, 5.0)
        ratio = np.maximum((np.abs(u) / side) ** own + (np.abs(v) / deep) ** own, 1e-6) ** (1 / own)
        reach = np.sqrt(u * u + v * v)
        return np.asarray(reach - reach / np.maximum(ratio, 1e-3), np.float32)

    def ring(self, deg: float, height: float, inset_mm: float) -> tuple[tuple[float, float], float]:
        """A point at some angle from the spine on the muscular outline, drawn in: (half-width, shift), y."""
        side, front, back = (float(np.interp(height, _HEIGHTS, t)) * self.scale for t in (_WIDTH, _FRONT, _BACK))
        swell = float(np.exp(-(((height - 3.0) / 4.0) ** 2)))
        side, front = side + 0.45 * self.belly_mm * swell - inset_mm, front - self.belly_mm * swell + inset_mm
        back -= inset_mm
        angle = np.deg2rad(deg)
        x, y = abs(np.sin(angle)) ** (2 / 2.3), np.sign(np.cos(angle)) * abs(np.cos(angle)) ** (2 / 2.3)
        shift = float(np.interp(height, self.spots[:, 0], self.spots[:, 1])) * 0.5
        return (float(side * x), shift), float(0.5 * (front + back) + 0.5 * (back - front) * y)

    def skin(self, p: Points) -> Array:
        """Distance from the skin."""
        height = self.height_of(p[2])
        side, front, back = (
            -self.fat_mm * np.interp(height, _HEIGHTS, t).astype(np.float32) for t in (_FAT_SIDE, _FAT_FRONT, _FAT_BACK)
        )
        return self._outline(p, (side, front, back), 2.25, 0.02)

    def muscle(self, p: Points) -> Array:
        """Distance from the outer fascia of the trunk's muscles."""
        zero = np.zeros((), np.float32)
        return self._outline(p, (zero, zero, zero), 2.3, 0.075)

    def cavity(self, p: Points) -> Array:
        """Distance from the inside of the trunk's wall."""
        height = self.height_of(p[2])
        walls = tuple(
            (np.interp(height, _HEIGHTS, t) * self.scale).astype(np.float32)
            for t in (_SIDE_WALL, _FRONT_WALL, _BACK_WALL)
        )
        return self._outline(p, (walls[0], walls[1], walls[2]), 2.35, 0.03)

    @property
    def box(self) -> tuple[Triple, Triple]:
        """What holds all of it."""
        side = 178.0 * self.scale + 1.3 * self.fat_mm + 0.5 * max(self.belly_mm, 0) + 12.0
        front = 118.0 * self.scale + 1.1 * self.fat_mm + max(self.belly_mm, 0) + 12.0
        back = 100.0 * self.scale + 1.2 * self.fat_mm + 8.0
        return (-side, -front, self.z_at(BOTTOM)), (side, back, self.z_at(TOP))

    def muscle_hu(self) -> float:
        """Muscle loses density with age and weight (Goodpaster 2000; Engelke 2018)."""
        return 58.0 - 0.18 * max(self.person.age - 40.0, 0.0) - 0.25 * (self.person.bmi - 25.0)

    def flesh(self, grain: Triple = (9.0, 7.0, 40.0), fatty: float = 0.0) -> Material:
        """Muscle with its streaks of fat, more of them in the old; `fatty` adds to them."""
        level = 2.45 - 0.012 * (self.person.age - 30.0) - 0.03 * (self.person.bmi - 25.0) - fatty
        return Material(
            self.muscle_hu(), iodine_mg=self.person.contrast.muscle, mottle_hu=3.0, mottle_mm=grain,
            vein_level=max(level, 1.0), vein_hu=-60.0,
        )  # fmt: skip

    def part(
        self,
        name: str,
        shape: Distance,
        box: tuple[Triple, Triple],
        pitch_mm: float,
        material: Material,
        depth_mm: float = 5.0,
    ) -> Part:
        """A part in the body frame."""
        return Part(name, shape, self.frame, *box, pitch_mm, material, depth_mm=depth_mm)


def torso_parts(torso: Torso) -> list[Part]:
    """Skin, fat, muscle with the planes between its layers, and the fat that fills the cavity."""
    rng = torso.person.rng("wall")
    box = torso.box
    fat = Material(-106.0, mottle_hu=3.0, mottle_mm=(14.0, 14.0, 14.0), vein_level=2.6, vein_hu=-62.0)
    # Between the organs vessels, nodes and strands run through the fat.
    level, strand_hu, mottle_hu, hu = (2.3, -35.0, 4.0, -103.0) if torso.person.smooth else (1.75, -45.0, 6.0, -101.0)
    inner = Material(hu, mottle_hu=mottle_hu, mottle_mm=(9.0, 9.0, 16.0), vein_level=level, vein_hu=strand_hu)
    muscle = ruffled(torso.muscle, Ruffle.draw(rng, 1.2, 45.0))

    flesh = torso.flesh()
    parts = [
        skin := torso.part("skin", torso.skin, box, 5.0, Material(38.0)),
        skin.inner("fat", 2.1, fat),
        whole := torso.part("muscle", muscle, box, 4.0, flesh, depth_mm=45.0),
    ]
    k = torso.scale
    # Planes of fat between the flank's three muscles, and between the buttock's: each is a layer nearly covered again.
    for name, depth_mm, width_mm, inward_mm, highest, lowest in (
        ("outer", 6.5, 0.8, 80.0, 1.4, 5.6),
        ("inner", 12.5, 0.8, 80.0, 1.8, 5.6),
        ("gluteal", 24.0, 2.4, 0.0, 6.3, 12.5),
    ):
        z_range = torso.z_at(lowest), torso.z_at(highest)

        def plane(
            p: Points, depth: float = depth_mm, inward: float = inward_mm, z: tuple[float, float] = z_range
        ) -> Array:
            d = muscle(p) + np.float32(depth * k)
            ends = np.maximum(p[2] - z[1], z[0] - p[2]) * np.float32(0.08)
            shut = np.maximum(ends, (inward * k - np.abs(p[0])) * np.float32(0.12))
            return np.asarray(np.maximum(d, shut), np.float32)

        part_box = ((box[0][0], box[0][1], z_range[0]), (box[1][0], box[1][1], z_range[1]))
        parts.append(torso.part(f"{name} plane", plane, part_box, 4.0, Material(-75.0)))
        parts.append(whole.inner(f"below {name} plane", depth_mm * k + width_mm, flesh, part_box))
    parts.append(torso.part("cavity", ruffled(torso.cavity, Ruffle.draw(rng, 1.5, 60.0)), box, 4.0, inner))
    return parts
