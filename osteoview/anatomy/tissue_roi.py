"""Where the spongy bone is measured: an ellipse and a sample on each of the four slices nearest mid-height."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.block import STEP_MM
from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.column import resolved_mm
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measuring import measure
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.volume import Volume

SLICES = 4
# 200 mm², as wide to as deep as a lumbar body's core.
_ELLIPSE_MM = (19.0, 13.4)
_SHRINKING = (1.0, 0.92, 0.84, 0.76, 0.68)
_SAMPLE_SIDES_MM = (20.0, 19.0, 18.0, 17.0, 16.0)
# Bone this far below the surface is clear of the cortex; a sample's corners may come nearer than an ellipse.
_CLEAR_MM, _SAMPLE_CLEAR_MM, _ENOUGH_MM = 2.5, 1.5, 4.0
# Before the middle there are fewer veins; the sample is larger and stays closer to it.
_ELLIPSE_AHEAD_MM, _SAMPLE_AHEAD_MM = 2.0, 1.0
_SEARCH_MM = 5.0
_AWAY_COST, _LESION_COST = 0.35, 40.0
# How far from the endplates a slice's own thickness must stay.
_PLATE_MM = 3.3
# A helical slice gathers from further away than half its thickness.
_PROFILE_FOOT = 0.58
_MIDDLE = np.zeros((1, 2))
# Slices that lean further than this against the body are no axial slices of it.
_MOST_LEAN_COSINE = 0.80


@dataclass(frozen=True)
class TissueRoi:
    """One region on one slice. numbers are None-free: a region that counts nothing is not made.

    by_hand: a person has moved or stretched it.
    """

    name: str
    shape: Ellipse | Sample
    ground: PlaneGround
    slice_index: int
    numbers: RegionNumbers
    by_hand: bool = False

    @property
    def center_mm(self) -> NDArray[np.float64]:
        """Its middle in the patient."""
        return np.asarray(self.ground.to_mm(self.shape.center))

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height."""
        if isinstance(self.shape, Sample):
            return self.shape.side, self.shape.side
        return self.shape.width, self.shape.height


def tissue_rois(volume: Volume, mask: BodyMask) -> tuple[TissueRoi, ...]:
    """Ellipses and samples of a body, upper slice first; none where the core is too small or the slices lie askew."""
    found = _grounds(volume, mask)
    if not found:
        return ()
    lesions = lesion_mask(mask).astype(np.float32)
    rois = []
    ellipse = _fit_ellipse(mask, lesions, [ground for _, ground in found])
    sample = _fit_sample(mask, lesions, [ground for _, ground in found])
    for number, (index, ground) in enumerate(found, start=1):
        for name, shapes in (("ellipse", ellipse), ("sample", sample)):
            if shapes is None:
                continue
            shape = shapes[number - 1]
            numbers = measure(shape, ground, volume)
            if isinstance(numbers, RegionNumbers) and numbers.statistics is not None:
                rois.append(TissueRoi(f"{name} {number}", shape, ground, index, numbers))
    return tuple(rois)


def lesion_mask(mask: BodyMask) -> NDArray[np.bool_]:
    """Places in the core that are no usual spongy bone: islands, haemangiomas, nodes, sclerosis, cement."""
    filled = np.nan_to_num(mask.block.hu, nan=0.0)
    smooth = ndimage.gaussian_filter(filled, 1.5)
    core = smooth[mask.core]
    if core.size < 50:
        return np.zeros(mask.inside.shape, bool)
    middle = float(np.median(core))
    spread = 1.4826 * float(np.median(np.abs(core - middle)))
    odd = (smooth > middle + max(70.0, 4.0 * spread)) | (smooth < middle - max(90.0, 5.0 * spread))
    return np.asarray(ndimage.binary_opening(odd & mask.core))


def _grounds(volume: Volume, mask: BodyMask) -> list[tuple[int, PlaneGround]]:
    """The slices nearest the body's middle as grounds, the patient's right on the left and the front on top."""
    directions = volume.affine[:3, :3] / volume.spacing_mm
    up = mask.block.axes[:, 2]
    axis = int(np.argmax(np.abs(directions.T @ up)))
    if abs(float(directions[:, axis] @ up)) < _MOST_LEAN_COSINE:
        return []
    one, other = (n for n in range(3) if n != axis)
    if abs(directions[0, one]) < abs(directions[0, other]):
        one, other = other, one
    right = directions[:, one] * np.sign(directions[0, one] or 1.0)
    down = directions[:, other] - (directions[:, other] @ right) * right
    down = down / np.linalg.norm(down) * np.sign(directions[1, other] or 1.0)
    middle = volume.to_vox(mask.center_mm)
    count = volume.shape[2 - axis]
    first = int(np.clip(np.floor(middle[axis] - (SLICES - 1) / 2 + 0.5), 0, max(count - SLICES, 0)))
    key = ImageKey.of_volume(volume)
    grounds = []
    for index in range(first, min(first + SLICES, count)):
        vox = middle.copy()
        vox[axis] = index
        # Where the body's own axis meets this slice.
        origin = volume.to_mm(vox)
        normal = np.cross(right, down)
        along = float((origin - mask.center_mm) @ normal) / float(up @ normal)
        x, y, z = _triple(mask.center_mm + along * up)
        ground = PlaneGround(key, (x, y, z), _triple(right), _triple(down))
        if _slab_is_clear(mask, ground, resolved_mm(volume, axis)):
            grounds.append((index, ground))
    return sorted(grounds, key=lambda one: -one[1].origin_mm[2])


def _slab_is_clear(mask: BodyMask, ground: PlaneGround, thickness_mm: float) -> bool:
    """Whether what this slice averages over keeps clear of the endplates: of thick slices not all four do."""
    foot_mm = _PROFILE_FOOT * thickness_mm
    faces = [np.array(ground.origin_mm) + side * foot_mm * ground.normal_mm for side in (-1.0, 1.0)]
    return all(float(_read(mask, mask.depth_mm, ground.moved_to(face), _MIDDLE).min()) >= _PLATE_MM for face in faces)


def _triple(vector: NDArray[np.float64]) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in vector)
    return x, y, z


def _fit_ellipse(mask: BodyMask, lesions: NDArray[np.float32], grounds: list[PlaneGround]) -> list[Ellipse] | None:
    for share in _SHRINKING:
        width, height = _ELLIPSE_MM[0] * share, _ELLIPSE_MM[1] * share
        turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        edge = np.stack([np.cos(turn) * width / 2, np.sin(turn) * height / 2], axis=1)
        place = _best_place(mask, lesions, grounds, edge, _ELLIPSE_AHEAD_MM, _CLEAR_MM)
        if place is not None:
            return [Ellipse(place, width, height) for _ in grounds]
    return None


def _fit_sample(mask: BodyMask, lesions: NDArray[np.float32], grounds: list[PlaneGround]) -> list[Sample] | None:
    for side in _SAMPLE_SIDES_MM:
        along = np.linspace(-side / 2, side / 2, 7)
        edge = np.array([(x, y) for x in along for y in along if max(abs(x), abs(y)) == side / 2])
        place = _best_place(mask, lesions, grounds, edge, _SAMPLE_AHEAD_MM, _SAMPLE_CLEAR_MM)
        if place is not None:
            return [Sample(place, side) for _ in grounds]
    return None


def _best_place(
    mask: BodyMask,
    lesions: NDArray[np.float32],
    grounds: list[PlaneGround],
    edge: NDArray[np.float64],
    ahead_mm: float,
    clear_mm: float,
) -> tuple[float, float] | None:
    """Where, on all slices alike, the shape lies clear of the surface and of lesions, and near where it belongs."""
    best, found = -np.inf, None
    area = np.concatenate([edge * share for share in (1.0, 0.75, 0.5, 0.25)])
    for x in np.arange(-_SEARCH_MM, _SEARCH_MM + 0.1, 1.0):
        for y in np.arange(-_SEARCH_MM - ahead_mm, _SEARCH_MM - ahead_mm + 0.1, 1.0):
            clear, odd = np.inf, 0.0
            for ground in grounds:
                clear = min(clear, float(_read(mask, mask.depth_mm, ground, edge + np.array([x, y])).min()))
                odd += float(_read(mask, lesions, ground, area + np.array([x, y])).mean()) / len(grounds)
            if clear < clear_mm:
                continue
            worth = min(clear, _ENOUGH_MM) - _AWAY_COST * float(np.hypot(x, y + ahead_mm)) - _LESION_COST * odd
            if worth > best:
                best, found = worth, (float(x), float(y))
    return found


def _read(
    mask: BodyMask, values: NDArray[np.float32], ground: PlaneGround, points: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Values of the mask's block nearest to points on a ground; 0 outside the block."""
    local = mask.block.to_local(ground.to_mm(points)) / STEP_MM
    at = np.rint(local + (np.array(values.shape) - 1) / 2).astype(int)
    inside = np.all((at >= 0) & (at < np.array(values.shape)), axis=1)
    found = np.zeros(len(at), np.float32)
    found[inside] = values[tuple(at[inside].T)]
    return found
