"""A body as a projection sees it: on another day than the CT, without contrast medium, every trabecula in place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.body import Body
from trainer.phantom.grid import Grid
from trainer.phantom.person import Person
from trainer.phantom.spine import Level
from trainer.phantom.texture import SpongyTexture
from trainer.phantom.tissue import Tissue

# Wider voxels show no trabeculae: what little unevenness is left drowns among all the others that a ray crosses.
_WIDEST_MM = 1.3
_SMOOTH = np.zeros((0, 0, 0), np.float32)


class Unenhanced:
    """A source of tissue for `rays`, made of a body; textured unless it is told to be smooth."""

    def __init__(self, body: Body, *, textured: bool = True) -> None:
        self._body = body
        self._texture = _EveryLevel(body.person) if textured else None

    def __call__(self, grid: Grid) -> Tissue:
        """The body's tissue on a grid, less its iodine."""
        return replace(self._body.tissue(grid, texture=self._texture), iodine_mg_ml=None)


class _EveryLevel:
    """A texture that remembers every vertebra: planes of a projection cross all of them, again and again."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._levels: dict[str, SpongyTexture] = {}

    def __call__(self, grid: Grid, level: Level) -> NDArray[np.float32]:
        if min(grid.spacing_mm) > _WIDEST_MM:
            return _SMOOTH
        if level.label not in self._levels:
            self._levels[level.label] = SpongyTexture(self._person)
        return self._levels[level.label](grid, level)
