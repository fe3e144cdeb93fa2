"""From a region to the pixels that a task asks for: the one place where networks get their input.

What is cut here are CT numbers or grey values; windowing, 8 bits and enlarging are the trainer's own preprocessing,
inside the bundle. So a model is fed as it was trained.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.annotation.crop import Crop
from osteoview.annotation.crop_pixels import crop_pixels
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.regions import Sample
from osteoview.annotation.voxels import slice_axis, slice_index
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.errors import PatchError
from osteoview.inference.prediction import SamplePlace
from trainer.task import Input, Modality, Task

Vector = NDArray[np.float64]
# One voxel more on each side than the sample reaches: what linear interpolation needs.
_MARGIN = 2


@dataclass(frozen=True, eq=False)
class Frame:
    """The rectangle that a patch was cut from: patient mm for CT, the picture's own units (x, y, 0) for pictures.

    right and down are unit vectors; size is its width and height. axis: the voxel axis that it is perpendicular to,
    None for an oblique one and for pictures.
    """

    center: Vector
    right: Vector
    down: Vector
    size: tuple[float, float]
    axis: int | None = None

    def points(self, rows: int, columns: int) -> Vector:
        """Centres of that many pixels, [row, column, 3]."""
        x = (np.arange(columns) - (columns - 1) / 2) * (self.size[0] / columns)
        y = (np.arange(rows) - (rows - 1) / 2) * (self.size[1] / rows)
        return np.asarray(self.center + y[:, None, None] * self.down + x[None, :, None] * self.right)

    def jittered(self, shift: tuple[float, float], scale: float, radians: float) -> Frame:
        """Moved in its plane (right, down), resized and turned round its middle."""
        cosine, sine = np.cos(radians), np.sin(radians)
        return Frame(
            self.center + shift[0] * self.right + shift[1] * self.down,
            cosine * self.right + sine * self.down,
            cosine * self.down - sine * self.right,
            (self.size[0] * scale, self.size[1] * scale),
            self.axis,
        )


@dataclass(frozen=True, eq=False)
class Patch:
    """One sample: its pixels [row, column], float CT numbers or 8-bit greys, and where they come from."""

    place: SamplePlace
    frame: Frame
    pixels: NDArray[np.float32] | NDArray[np.uint8]

    @property
    def is_hu(self) -> bool:
        """Whether the pixels are CT numbers."""
        return self.pixels.dtype != np.uint8

    @property
    def mean_hu(self) -> float | None:
        """Mean CT number; None of a picture."""
        return float(self.pixels.mean(dtype=np.float64)) if self.is_hu else None


def sample_patches(volume: Volume, samples: Iterable[tuple[str, Sample, PlaneGround]], task: Task) -> tuple[Patch, ...]:
    """The squares of a CT task, each (id, square, its ground), in the order given. Raises PatchError."""
    _must_take(task, Modality.CT, "a CT")
    if task.input.side_mm is None:
        raise PatchError(f"The task {task.id} takes whole vertebrae, not samples.", hint="Choose a model for samples.")
    patches = []
    for roi_id, sample, ground in samples:
        frame, index = sample_frame(volume, sample, ground, task.input)
        pixels = cut(volume, frame, task.input.height_px, task.input.width_px)
        if np.isnan(pixels).any():
            raise PatchError(
                f"{roi_id} reaches beyond the scan, or over slices that are missing.", hint="Move it into the bone."
            )
        x, y, z = frame.center.tolist()
        patches.append(Patch(SamplePlace(roi_id, index, (x, y, z)), frame, pixels))
    if not patches:
        raise PatchError("There is no sample to classify.", hint="Place one in the spongy bone (B).")
    return tuple(patches)


def sample_frame(volume: Volume, sample: Sample, ground: PlaneGround, wanted: Input) -> tuple[Frame, int | None]:
    """Where a sample lies, on the acquired slice nearest to it where its plane runs along the slices; that index."""
    if sample.native and not wanted.native:
        raise PatchError("The model takes samples in millimetres only.", hint="Place the 20 mm sample instead.")
    side = sample.side
    if not sample.native and wanted.side_mm is not None:
        side = float(np.clip(side, wanted.smallest_side_mm or wanted.side_mm, wanted.side_mm))
    center = np.asarray(ground.to_mm(sample.center), np.float64)
    axis, index = slice_axis(volume, ground), None
    if axis is not None:
        # As in measuring: the acquired slice, never a blend of two.
        index = slice_index(volume, ground, axis, np.asarray(sample.center))
        at = volume.to_vox(center)
        normal = volume.affine[:3, axis] / volume.spacing_mm[axis]
        along = (index - at[axis]) * volume.spacing_mm[axis]
        center = center + along * normal
    return Frame(center, np.array(ground.right_mm), np.array(ground.down_mm), (side, side), axis), index


def cut(volume: Volume, frame: Frame, rows: int, columns: int) -> NDArray[np.float32]:
    """CT numbers at a frame's pixels, interpolated linearly; NaN outside the scan and where slices are missing."""
    return np.asarray(cut_many(volume, [frame], rows, columns)[0])


def cut_many(volume: Volume, frames: Sequence[Frame], rows: int, columns: int) -> NDArray[np.float32]:
    """The same for many frames at once, [frame, row, column]: neighbours share the voxels that are read."""
    vox = volume.to_vox(np.stack([frame.points(rows, columns) for frame in frames]))
    for number, frame in enumerate(frames):
        if frame.axis is not None:
            vox[number, ..., frame.axis] = np.rint(vox[number, ..., frame.axis])
    last = np.array(volume.shape[::-1]) - 1
    nearest = np.rint(vox)
    vox = np.where(np.abs(vox - nearest) < 1e-6, nearest, vox)
    outside = ((vox < 0) | (vox > last)).any(axis=-1)
    flat = vox.reshape(-1, 3)
    low = np.clip(np.floor(flat.min(axis=0)).astype(int) - _MARGIN, 0, last)
    high = np.clip(np.ceil(flat.max(axis=0)).astype(int) + _MARGIN, 0, last)
    box = volume.hu[low[2] : high[2] + 1, low[1] : high[1] + 1, low[0] : high[0] + 1]
    at = (flat - low).T[::-1]
    hu = np.asarray(ndimage.map_coordinates(box.astype(np.float32), at, order=1, mode="nearest"), np.float32)
    hu = hu.reshape(outside.shape)
    unknown = box == Volume.blank_hu
    if unknown.any():
        share = ndimage.map_coordinates(unknown.astype(np.float32), at, order=1, mode="nearest")
        outside |= (share > 0).reshape(outside.shape)
    return np.where(outside, np.float32(np.nan), hu)


def crop_patch(radiograph: Radiograph, crop: Crop, ground: PictureGround, task: Task, roi_id: str = "crop") -> Patch:
    """The crop of a picture task. Raises PatchError."""
    if task.modality is Modality.CT:
        _must_take(task, Modality.RADIOGRAPH, "a picture")
    try:
        grey = crop_pixels(crop, ground, radiograph)
    except ShapeError as reason:
        raise PatchError(str(reason)) from reason
    frame = Frame(
        np.array([*crop.center, 0.0]), np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), (crop.width, crop.height)
    )
    return Patch(SamplePlace(roi_id), frame, grey)


def _must_take(task: Task, modality: Modality, what: str) -> None:
    if task.modality is not modality:
        raise PatchError(
            f"The task {task.id} is for {_IN_WORDS[task.modality]}, and this is {what}.",
            hint="Choose a model made for such images.",
        )


_IN_WORDS = {Modality.CT: "CT", Modality.RADIOGRAPH: "radiographs", Modality.DXA: "DXA"}
