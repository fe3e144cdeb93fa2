"""The spongy core of one vertebra by itself: what a sample needs of a body, at a thousandth of the cost."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from trainer.phantom.body import Body
from trainer.phantom.bone import architecture
from trainer.phantom.frame import Frame
from trainer.phantom.grid import Grid
from trainer.phantom.person import Person
from trainer.phantom.shadow import Source
from trainer.phantom.tissue import Tissue
from trainer.phantom.trabeculae import Lattice, averaged, modulation, sampled
from trainer.phantom.vertebra import vertebra_part

# The block of trabeculae repeats after this much.
_PERIOD_MM, _PITCH_MM = 24.0, 0.30
# The density map reaches this far from the middle to all sides, in such steps.
_REACH_MM, _STEP_MM = 15.0, 1.5
# A body's centroid lies this share of its depth before the middle of its frame.
_CENTROID_AHEAD = 0.045


class SpongyCore:
    """The inside of a person's vertebra as if it had no walls, the centre of its body at patient position (0, 0, 0).

    It holds what the body's own spongy bone holds there: trabeculae, vein, sclerosis, island, and its tilt.
    """

    def __init__(self, person: Person, label: str) -> None:
        body = Body(person)
        vertebra = next(v for v in body.vertebrae if v.label == label)
        size = vertebra.corpus.size
        self.depth_mm = 0.5 * (size.depth_top + size.depth_low)
        part = vertebra_part(vertebra, person, Frame(np.zeros(3), np.eye(3)))
        self._person = person
        self._bmd_mg_cm3 = vertebra.bmd_mg_cm3
        self._density = _density_map(part.distance, part.channels)
        self._into = np.eye(4)  # patient (x, y, z) to the vertebra's own
        self._into[:3, :3] = (body.frame.axes @ vertebra.frame.axes).T
        self._into[1, 3] = -_CENTROID_AHEAD * size.depth_low

    def source(self, like: Grid, thickness_mm: float, rng: np.random.Generator) -> Source:
        """The core with trabeculae of its own draw, for grids like the one given.

        Slices of some thickness need no finer trabeculae than a sixth of it.
        """
        upright_mm = float(np.clip(thickness_mm / 6.0, 0.35, 0.8))
        high = 2 * math.ceil((like.shape[0] * like.spacing_mm[2] + 4.0) / upright_mm / 2)
        across = round(_PERIOD_MM / _PITCH_MM)
        lattice = Lattice((high, across, across), (upright_mm, _PITCH_MM, _PITCH_MM))
        block = modulation(architecture(self._bmd_mg_cm3, self._person.loss), lattice, rng)
        upright = self._into[[2, 1, 0, 3]]
        block = averaged(block, lattice, (upright @ like.affine)[:3, :3].T)
        block *= np.float32(self._bmd_mg_cm3)
        marrow_hu, iodine_mg_ml = self._person.marrow_hu, self._person.contrast.marrow

        def source(grid: Grid) -> Tissue:
            mineral = sampled(block, lattice, grid, upright)
            mineral *= _read(self._density, self._into @ grid.affine, grid)
            iodine = np.full_like(mineral, iodine_mg_ml) if iodine_mg_ml else None
            return Tissue(grid, np.full_like(mineral, marrow_hu), mineral, iodine)

        return source


def _density_map(
    distance: Callable[..., NDArray[np.float32]], channels: Callable[..., tuple[NDArray[np.float32], ...]] | None
) -> NDArray[np.float32]:
    """Spongy density over its mean on a coarse lattice around a vertebra's origin, [z, y, x]."""
    if channels is None:
        raise ValueError("this vertebra does not say how dense its spongy bone is")
    axis = np.arange(-_REACH_MM, _REACH_MM + _STEP_MM / 2, _STEP_MM, dtype=np.float32)
    z, y, x = np.meshgrid(axis, axis, axis, indexing="ij")
    points = (x, y, z)
    return np.asarray(channels(points, distance(points))[1], dtype=np.float32)


def _read(density: NDArray[np.float32], to_vertebra: NDArray[np.float64], grid: Grid) -> NDArray[np.float32]:
    """The density map at every voxel of a grid."""
    k, j, i = np.ogrid[: grid.shape[0], : grid.shape[1], : grid.shape[2]]
    where = np.empty((3, *grid.shape), dtype=np.float32)
    for axis, row in enumerate(to_vertebra[2::-1]):
        where[axis] = (row[0] * i + row[1] * j + row[2] * k + row[3] + _REACH_MM) / _STEP_MM
    return np.asarray(map_coordinates(density, where, order=1, mode="nearest", prefilter=False), dtype=np.float32)
