"""The axial slices through the middle of a body, as grounds that regions lie on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoview.anatomy.block import STEP_MM
from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.column import resolved_mm
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.volume import Volume

# How far from the endplates a slice's own thickness must stay.
_PLATE_MM = 3.3
# A helical slice gathers from further away than half its thickness.
_PROFILE_FOOT = 0.58
_MIDDLE = np.zeros((1, 2))
# Slices that lean further than this against the body are no axial slices of it.
_MOST_LEAN_COSINE = 0.80


@dataclass(frozen=True)
class BodySlice:
    """A slice of the volume by its index, and the ground on it: its origin is where the body's own axis meets it."""

    index: int
    ground: PlaneGround


def slices_through(volume: Volume, mask: BodyMask, nearest: int, spare_mm: float) -> tuple[list[BodySlice], int]:
    """The slices nearest mid-height that are clear of the endplates, and how many of them are among the `nearest`.

    Others follow, ever further away but not more than spare_mm from mid-height. None where slices and body lie askew.
    """
    directions = volume.affine[:3, :3] / volume.spacing_mm
    up = mask.block.axes[:, 2]
    axis = int(np.argmax(np.abs(directions.T @ up)))
    if abs(float(directions[:, axis] @ up)) < _MOST_LEAN_COSINE:
        return [], 0
    right, down = _across(directions, axis)
    middle = volume.to_vox(mask.center_mm)
    count = volume.shape[2 - axis]
    first = int(np.clip(np.floor(middle[axis] - (nearest - 1) / 2 + 0.5), 0, max(count - nearest, 0)))
    wanted = range(first, min(first + nearest, count))
    away = int(spare_mm / volume.spacing_mm[axis])
    others = range(max(int(middle[axis]) - away, 0), min(int(middle[axis]) + 1 + away, count - 1) + 1)
    spare = sorted(set(others) - set(wanted), key=lambda index: abs(index - middle[axis]))
    thickness_mm = resolved_mm(volume, axis)
    normal = np.cross(right, down)
    found = []
    for index in (*wanted, *spare):
        vox = middle.copy()
        vox[axis] = index
        along = float((volume.to_mm(vox) - mask.center_mm) @ normal) / float(up @ normal)
        origin_mm = _triple(mask.center_mm + along * up)
        ground = PlaneGround(ImageKey.of_volume(volume), origin_mm, _triple(right), _triple(down))
        if _slab_is_clear(mask, ground, thickness_mm):
            found.append(BodySlice(index, ground))
    return found, sum(one.index in wanted for one in found)


def read_at(
    mask: BodyMask, values: NDArray[np.float32], ground: PlaneGround, points: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Values of the mask's block nearest to points (…, 2) on a ground; 0 outside the block."""
    local = mask.block.to_local(ground.to_mm(points)) / STEP_MM
    at = np.rint(local + (np.array(values.shape) - 1) / 2).astype(int)
    inside = np.all((at >= 0) & (at < np.array(values.shape)), axis=-1)
    found = np.zeros(at.shape[:-1], np.float32)
    found[inside] = values[tuple(at[inside].T)]
    return found


def _across(directions: NDArray[np.float64], axis: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Unit vectors in the slices' plane: the patient's right on the left, the front on top."""
    one, other = (n for n in range(3) if n != axis)
    if abs(directions[0, one]) < abs(directions[0, other]):
        one, other = other, one
    right = directions[:, one] * np.sign(directions[0, one] or 1.0)
    down = directions[:, other] - (directions[:, other] @ right) * right
    return right, down / np.linalg.norm(down) * np.sign(directions[1, other] or 1.0)


def _slab_is_clear(mask: BodyMask, ground: PlaneGround, thickness_mm: float) -> bool:
    """Whether what this slice averages over keeps clear of the endplates: of thick slices not all four do."""
    foot_mm = _PROFILE_FOOT * thickness_mm
    faces = [np.array(ground.origin_mm) + side * foot_mm * ground.normal_mm for side in (-1.0, 1.0)]
    return all(float(read_at(mask, mask.depth_mm, ground.moved_to(face), _MIDDLE).min()) >= _PLATE_MM for face in faces)


def _triple(vector: NDArray[np.float64]) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in vector)
    return x, y, z
