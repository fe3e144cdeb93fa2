"""A network's own outline of a vertebra that geometry has found: a second opinion, and how far the two agree.

The network sees axial planes 200 mm wide, as a scan of the spine has them, and answers for the whole vertebra. What
lies in front of the canal that it leaves free is its outline of the body, in the block of geometry's outline.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.block import STEP_MM, Block
from osteoview.anatomy.body_mask import BodyMask
from osteoview.base.tasks import CancelToken
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Ready
from osteoview.inference.errors import InferenceError
from trainer.task import Output

Vector = NDArray[np.float64]
Inside = NDArray[np.bool_]

_SIDE_MM, _PLANE_MM, _AT_ONCE = 200.0, 2.0, 4
# Canal and processes lie behind the body: so does the middle of a spine scan's field.
_BEHIND_MM = 12.0
# Bone further above or below the endplates is a neighbour's.
_BEYOND_PLATES_MM = 4.0
# In the middle, so wide, a body's back wall is where its bone ends; its corners reach a little further back.
_MIDDLE_MM, _CORNERS_MM, _VEIN_ROWS = 5.0, 1.0, 3
_SMALLEST_VOX = 1000


@dataclass(frozen=True, eq=False)
class Outline:
    """What one model outlined. vertebra: body and arch, [up, back, left] of the block of `geometry`.

    body: the network's mask of the body alone, made like geometry's; None where it saw none. dice: how far both agree.
    """

    model: str
    sha256: str
    trained_on: str
    geometry: BodyMask
    vertebra: Inside
    body: BodyMask | None
    dice: float

    @property
    def sentence(self) -> str:
        """For a person."""
        if self.body is None:
            return f"{self.model} ({self.trained_on}) sees no vertebral body here."
        return (
            f"{self.model} ({self.trained_on}) outlines {self.body.volume_ml:.0f} ml, geometry"
            f" {self.geometry.volume_ml:.0f} ml; they agree by a Dice of {self.dice:.2f}."
        )


def outline(network: Ready, volume: Volume, geometry: BodyMask, cancel: CancelToken | None = None) -> Outline:
    """Ask a model that outlines about the body that geometry has found. Raises InferenceError for another model."""
    card = network.card
    if card.task.output is not Output.MASK:
        raise InferenceError(f"{card.name} names classes; it does not outline.", hint="Choose an MS-Net.")
    planes = Planes.through(geometry)
    chances = _answers(network, planes.cut(volume), cancel or CancelToken())
    vertebra = _vertebra(planes.at(chances, geometry.block) >= 0.5, geometry)
    body = body_of(vertebra, geometry.block)
    simulated = "trained on simulated patients" if card.data.simulated else f"trained on {card.data.source}"
    same = 0.0 if body is None else dice(body.inside, geometry.inside)
    return Outline(card.name, card.sha256, simulated, geometry, vertebra, body, same)


def dice(one: Inside, other: Inside) -> float:
    """Twice what two masks share by what they hold together; 1 where both are empty."""
    held = int(one.sum()) + int(other.sum())
    return 1.0 if held == 0 else 2.0 * int((one & other).sum()) / held


@dataclass(frozen=True, eq=False)
class Planes:
    """Axial planes of so many pixels each way, rows to the back, columns to the patient's left, from below.

    corner_mm: the centre of the lowest plane's first pixel.
    """

    corner_mm: Vector
    count: int
    pixels: int = 512

    @property
    def pixel_mm(self) -> float:
        """Between pixel centres."""
        return _SIDE_MM / self.pixels

    @classmethod
    def through(cls, mask: BodyMask) -> Planes:
        """Through a body, a little beyond its endplates."""
        places = np.argwhere(mask.inside) - (np.array(mask.inside.shape) - 1) / 2
        heights = mask.block.to_mm(places * STEP_MM)[:, 2]
        low, high = float(heights.min()) - _BEYOND_PLATES_MM, float(heights.max()) + _BEYOND_PLATES_MM
        half = (_SIDE_MM - _SIDE_MM / cls.pixels) / 2
        left, back = (float(mm) for mm in mask.center_mm[:2])
        corner = np.array([left - half, back + _BEHIND_MM - half, low])
        return cls(corner, int(np.ceil((high - low) / _PLANE_MM)) + 1)

    def cut(self, volume: Volume) -> NDArray[np.float32]:
        """CT numbers on the planes, [plane, row, column]; air where nothing was scanned."""
        from osteoview.anatomy.resampling import sample_along

        hu = np.empty((self.count, self.pixels, self.pixels), np.float32)
        along = self.corner_mm + _PLANE_MM * np.arange(self.count)[:, None] * np.array([0.0, 0.0, 1.0])
        upright = np.ascontiguousarray(np.broadcast_to(np.eye(3), (self.count, 3, 3)))
        steps = np.asarray(self.pixel_mm * np.arange(self.pixels), np.float64)
        sample_along(volume.hu, volume.inverse_affine, along, upright, steps, steps, Volume.blank_hu, hu)
        return np.nan_to_num(hu, nan=-1024.0)

    def at(self, values: NDArray[np.float32], block: Block) -> NDArray[np.float32]:
        """Values that are known on the planes at every voxel of a block; 0 beyond the planes."""
        local = np.stack(np.meshgrid(*block.offsets_mm, indexing="ij"), axis=-1)
        places = (block.to_mm(local) - self.corner_mm) / np.array([self.pixel_mm, self.pixel_mm, _PLANE_MM])
        return np.asarray(ndimage.map_coordinates(values, np.moveaxis(places[..., ::-1], -1, 0), order=1))


def body_of(vertebra: Inside, block: Block) -> BodyMask | None:
    """The body of an outlined vertebra: what lies in front of the canal; None where there is hardly any."""
    _, back, left = block.offsets_mm
    columns = np.flatnonzero(vertebra.any(axis=(0, 1)))
    if columns.size == 0:
        return None
    middle = np.abs(left - float(left[columns].mean())) <= _MIDDLE_MM
    walls = np.array([_back_wall(plane[:, middle], back) for plane in vertebra])
    if np.isnan(walls).all():
        return None
    known = np.flatnonzero(np.isfinite(walls))
    steady = ndimage.median_filter(np.interp(np.arange(len(walls)), known, walls[known]), 5, mode="nearest")
    inside = _largest(vertebra & (back[None, :, None] <= steady[:, None, None] + _CORNERS_MM))
    return BodyMask(block, inside, _plates(inside, block)) if inside.sum() >= _SMALLEST_VOX else None


def _answers(network: Ready, hu: NDArray[np.float32], cancel: CancelToken) -> NDArray[np.float32]:
    chances = np.empty_like(hu)
    for first in range(0, len(hu), _AT_ONCE):
        cancel.check()
        chances[first : first + _AT_ONCE] = network.classify(list(hu[first : first + _AT_ONCE]))
    return chances


def _vertebra(found: Inside, geometry: BodyMask) -> Inside:
    """The largest piece between the endplates, or near them."""
    up = geometry.block.offsets_mm[0][:, None, None]
    low, high = geometry.plates_mm
    return _largest(found & (up >= low - _BEYOND_PLATES_MM) & (up <= high + _BEYOND_PLATES_MM))


def _largest(found: Inside) -> Inside:
    pieces, count = ndimage.label(found)
    if count == 0:
        return found
    return np.asarray(pieces == np.bincount(pieces.ravel())[1:].argmax() + 1)


def _back_wall(plane: Inside, back: Vector) -> float:
    """Where, seen from the front, the bone in the middle of a plane ends; NaN where there is none."""
    bone = ndimage.binary_closing(plane.mean(axis=1) >= 0.5, np.ones(_VEIN_ROWS))
    rows = np.flatnonzero(bone)
    if rows.size == 0:
        return np.nan
    after = np.flatnonzero(~bone[rows[0] :])
    return float(back[rows[0] + after[0] - 1]) if after.size else float(back[-1])


def _plates(inside: Inside, block: Block) -> tuple[Vector, Vector]:
    """Heights of the lowest and the highest voxel over each place; beside the body those of the nearest place in it."""
    up = block.offsets_mm[0]
    covered = inside.any(axis=0)
    low = up[inside.argmax(axis=0)]
    high = up[len(up) - 1 - inside[::-1].argmax(axis=0)]
    if not covered.any():
        return low, high
    _, nearest = ndimage.distance_transform_edt(~covered, return_indices=True)
    return low[tuple(nearest)], high[tuple(nearest)]
