"""Varies whole batches of images where they lie, on the training device: one affine resampling for everything."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from trainer.augmentation import Augmentation, Fill


@dataclass(frozen=True)
class Draws:
    """What was drawn for each of n samples.

    matrices: [n, 2, 3], from places in the new image to places in the old, in units of half the image's side.
    brightness: [n], factors.
    """

    matrices: Tensor
    brightness: Tensor

    def rows(self, which: Tensor | slice) -> Draws:
        """The draws of some of the samples."""
        return Draws(self.matrices[which], self.brightness[which])


def draw(settings: Augmentation, n: int, height_px: int, width_px: int, seed: tuple[int, ...]) -> Draws:
    """Draw for n samples; the same seed draws the same, however the samples are batched later."""
    rng = np.random.default_rng(seed)

    def spread(low: float, high: float, rest: float) -> NDArray[np.float64]:
        values = rng.uniform(low, high, n)
        return np.where(rng.random(n) < settings.chance, values, rest)

    angle = np.deg2rad(spread(-settings.rotation_deg, settings.rotation_deg, 0.0))
    down = spread(-settings.shift, settings.shift, 0.0) * height_px
    across = spread(-settings.shift, settings.shift, 0.0) * width_px
    shear = np.deg2rad(spread(-settings.shear_deg, settings.shear_deg, 0.0))
    tall = spread(1 - settings.zoom, 1 + settings.zoom, 1.0)
    wide = spread(1 - settings.zoom, 1 + settings.zoom, 1.0)
    scale = spread(*settings.scale, 1.0)
    mirrored = np.where(rng.random(n) < 0.5, -1.0, 1.0) if settings.flip else np.ones(n)
    sign = np.where(rng.random(n) < 0.5, -1.0, 1.0)
    brightness = 1 + sign * spread(*settings.brightness, 0.0)
    # Keras' order, rows before columns: where a new pixel comes from = rotation · shift · shear · zoom · flip.
    one, nil = np.ones(n), np.zeros(n)
    cos, sin = np.cos(angle), np.sin(angle)
    turned = _matrices([[cos, -sin, nil], [sin, cos, nil], [nil, nil, one]])
    moved = _matrices([[one, nil, down], [nil, one, across], [nil, nil, one]])
    sheared = _matrices([[one, -np.sin(shear), nil], [nil, np.cos(shear), nil], [nil, nil, one]])
    zoomed = _matrices([[tall / scale, nil, nil], [nil, wide / scale * mirrored, nil], [nil, nil, one]])
    total = turned @ moved @ sheared @ zoomed
    return Draws(_in_halves(total, height_px, width_px), torch.from_numpy(brightness.astype(np.float32)))


def augment(images: Tensor, draws: Draws, settings: Augmentation) -> Tensor:
    """Vary images [sample, channel, row, column] of values in [0, 1], a draw each."""
    if settings.moves:
        grid = functional.affine_grid(
            draws.matrices.to(images.device, images.dtype), list(images.shape), align_corners=False
        )
        padding = "border" if settings.fill is Fill.NEAREST else "zeros"
        images = functional.grid_sample(images, grid, mode="bilinear", padding_mode=padding, align_corners=False)
    if settings.brightness[1] > 0:
        images = (images * draws.brightness.to(images.device, images.dtype)[:, None, None, None]).clamp(0, 1)
    return images


def _matrices(rows: list[list[NDArray[np.float64]]]) -> NDArray[np.float64]:
    """[n, 3, 3] of rows of columns of n values each."""
    return np.moveaxis(np.array(rows), -1, 0)


def _in_halves(matrices: NDArray[np.float64], height_px: int, width_px: int) -> Tensor:
    """Row-and-column matrices in pixels from the centre as torch wants them: x before y, half a side long."""
    swapped = matrices[:, [1, 0, 2]][:, :, [1, 0, 2]][:, :2]
    half = np.array([width_px / 2, height_px / 2, 1.0])
    return torch.from_numpy((swapped * half / half[:2, None]).astype(np.float32))
