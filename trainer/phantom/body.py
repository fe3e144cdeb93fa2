"""A person's body in the scanner: tissue and truth on any grid."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from trainer.phantom import anatomy, rasterise
from trainer.phantom.anatomy import ARCH, CORE
from trainer.phantom.field import Field
from trainer.phantom.frame import Frame, turned
from trainer.phantom.grid import Grid, Window
from trainer.phantom.material import pattern
from trainer.phantom.part import Part
from trainer.phantom.person import Person
from trainer.phantom.spine import Level, Vertebra, build_spine
from trainer.phantom.tissue import Tissue

__all__ = ["ARCH", "CORE", "Body", "Texture"]

# Evaluated on the sub-grid of one vertebra; mean 1, float32, [k, j, i], or of size nought where all is smooth.
Texture = Callable[[Grid, Level], NDArray[np.float32]]

_NOTHING = np.zeros((0, 0, 0), np.float32)


@dataclass(frozen=True)
class Body:
    """The geometry of one person, lying on the table. Shapes are made when first a grid touches them, then kept.

    workers: threads to paint with. spine_alone: a trunk without organs, for images that show nothing of them.
    coarser: how many times coarser all shapes but the lumbar vertebrae are kept: most of the time a body takes goes
    into shapes, and in a projection of the lumbar spine the others are out of the way, or blurred.
    """

    person: Person
    workers: int = 2
    spine_alone: bool = False
    coarser: float = 1.0
    _fields: dict[str, Field] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def frame(self) -> Frame:
        """How the person lies: body frame (mid-lumbar body at the origin) to patient LPS."""
        posture = self.person.posture
        return Frame(np.zeros(3), turned(0.0, posture.yaw_deg, posture.roll_deg))

    @cached_property
    def vertebrae(self) -> tuple[Vertebra, ...]:
        """T9 to S1 as they stand in the body frame."""
        return build_spine(self.person)

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """What is known of every vertebra, from the head down."""
        return tuple(v.level(self.frame) for v in self.vertebrae)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Everything there is, in the order it is painted."""
        build = anatomy.build_spine_alone if self.spine_alone else anatomy.build
        parts = build(self.person, self.vertebrae, self.frame)
        if self.coarser == 1.0:
            return parts
        close = {"T12", *(v.label for v in self.vertebrae if v.label[0] == "L")}
        return tuple(
            part if part.level in close else replace(part, pitch_mm=self.coarser * part.pitch_mm) for part in parts
        )

    @cached_property
    def bounds_mm(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Lowest and highest corner (LPS, mm) of the modelled person, table apart."""
        skin = next(part for part in self.parts if part.name == "skin")
        return skin.low_mm, skin.high_mm

    @cached_property
    def table_top_mm(self) -> float:
        """Where the table's upper surface lies under the person (LPS y)."""
        return anatomy.table_top_mm(self.person, self.vertebrae, self.frame)

    def level(self, label: str) -> Level:
        """The level of this name."""
        for level in self.levels:
            if level.label == label:
                return level
        raise KeyError(f"this person has no {label}; the levels are {', '.join(v.label for v in self.levels)}")

    def tissue(self, grid: Grid, *, texture: Texture | None = None) -> Tissue:
        """What the body is made of at each voxel; edges share their voxels in proportion.

        texture: how spongy mineral is distributed within a vertebra; smooth without it.
        """
        soft = np.full(grid.shape, -1000.0, np.float32)
        mineral = np.zeros(grid.shape, np.float32)
        iodine = np.zeros(grid.shape if self._has_iodine else (0, 0, 0), np.float32)
        seen = [(part, window) for part in self.parts if (window := part.window(grid)) is not None]
        if self.workers > 1:
            with ThreadPoolExecutor(self.workers) as pool:
                list(pool.map(self._field, [part for part, _ in seen if not part.shape_name]))
        for part, window in seen:
            self._paint(part, window, grid, (soft, mineral, iodine), texture)
        return Tissue(grid, soft, mineral, iodine if self._has_iodine else None)

    def truth(self, grid: Grid) -> NDArray[np.uint8]:
        """Label image: `Level.number` in a body, +CORE in its spongy core, +ARCH in the rest of the vertebra."""
        labels = np.zeros(grid.shape, np.uint8)
        for level, parts in zip(self.levels, anatomy.truth_parts(self.person, self.vertebrae, self.frame), strict=True):
            for part, below_mm, offset in parts:
                window = part.window(grid)
                if window is None:
                    continue
                own = self._field(part)
                rasterise.stamp(
                    labels, *window, _to_lattice(own, grid)[:3], own.table, own.tiles, below_mm, level.number + offset
                )
        return labels

    @cached_property
    def _has_iodine(self) -> bool:
        return any(part.material.iodine_mg > 0 for part in self.parts)

    @cached_property
    def _pattern(self) -> NDArray[np.float32]:
        return pattern(self.person.seed)

    def _field(self, part: Part) -> Field:
        if part.key not in self._fields:
            self._fields[part.key] = part.make()
        return self._fields[part.key]

    def _paint(
        self,
        part: Part,
        window: Window,
        grid: Grid,
        maps: tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]],
        texture: Texture | None,
    ) -> None:
        own = self._field(part)
        # A box is drawn generously; texture is dear, and wasted on slices that the shape itself does not reach.
        if grid.window(own.corners_mm) is None:
            return
        to_lattice = _to_lattice(own, grid)
        grain = _NOTHING
        if texture is not None and part.level is not None:
            grain = texture(_sub_grid(grid, *window), self.level(part.level))
        voxel_mm = to_lattice[:3, :3] * own.pitch_mm
        (k0, j0, i0), (k1, j1, i1) = window
        step = max(-(-(k1 - k0) // self.workers), 4)

        def paint(k: int) -> None:
            first, last = (k, j0, i0), (min(k + step, k1), j1, i1)
            rasterise.paint(
                *maps, first, last, to_lattice[:3], voxel_mm, own.pitch_mm, own.table, own.tiles, part.inset_mm,
                part.material.hu, part.material.mineral_mg, part.material.iodine_mg, part.material.cortex_mm,
                part.material.cortex_mg, self._pattern, part.material.mottle(own.pitch_mm),
                grain[k - k0 : k - k0 + step] if grain.size else grain,
            )  # fmt: skip

        slabs = range(k0, k1, step)
        if len(slabs) == 1 or self.workers == 1:
            for k in slabs:
                paint(k)
        else:
            with ThreadPoolExecutor(self.workers) as pool:
                list(pool.map(paint, slabs))


def _to_lattice(own: Field, grid: Grid) -> NDArray[np.float64]:
    """4×4 from voxel (i, j, k) to lattice coordinates of a field."""
    return np.asarray(own.to_lattice @ grid.affine)


def _sub_grid(grid: Grid, first: tuple[int, int, int], last: tuple[int, int, int]) -> Grid:
    affine = grid.affine.copy()
    affine[:3, 3] = (grid.affine @ np.array([first[2], first[1], first[0], 1.0]))[:3]
    return Grid((last[0] - first[0], last[1] - first[1], last[2] - first[2]), affine)
