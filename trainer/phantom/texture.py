"""The spongy texture of one person's vertebrae, as `Body.tissue` asks for it."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.bone import architecture
from trainer.phantom.grid import Grid
from trainer.phantom.person import Person
from trainer.phantom.spine import Level
from trainer.phantom.trabeculae import Lattice, averaged, modulation, sampled

# One period holds a whole body from endplate to endplate; wider than this, the pattern comes round again.
LATTICE = Lattice((108, 128, 160), (0.35, 0.30, 0.30))
# A slab of a scan touches two or three vertebrae; more need not be remembered.
_REMEMBERED = 3


class SpongyTexture:
    """Mean-one modulation of each vertebra's mineral, the same at the same place whatever grid asks.

    Averaged over the asking grid's voxels, so that thick slices see smoother bone. Every vertebra has its own draw.
    """

    def __init__(self, person: Person) -> None:
        self._person = person
        self._blocks: OrderedDict[tuple[str, bytes], NDArray[np.float32]] = OrderedDict()

    def __call__(self, grid: Grid, level: Level) -> NDArray[np.float32]:
        """The modulation on a grid, for the vertebra of that level."""
        frame = np.eye(4)
        frame[:3, :3] = level.axes.T[::-1]
        frame[:3, 3] = -frame[:3, :3] @ level.center_mm
        return sampled(self._block(level, (frame @ grid.affine)[:3, :3].T), LATTICE, grid, frame)

    def _block(self, level: Level, edges_mm: NDArray[np.float64]) -> NDArray[np.float32]:
        key = (level.label, np.round(edges_mm, 6).tobytes())
        if key in self._blocks:
            self._blocks.move_to_end(key)
        else:
            # Room first: making a block takes several times what keeping it takes.
            while len(self._blocks) >= _REMEMBERED:
                self._blocks.popitem(last=False)
            bone = architecture(level.bmd_mg_cm3, self._person.loss)
            rng = self._person.rng(f"trabeculae {level.label}")
            self._blocks[key] = averaged(modulation(bone, LATTICE, rng), LATTICE, edges_mm)
        return self._blocks[key]
