"""From an image's pixels to what a network sees: written once, for training and for inference.

A sample is made once, `grey`: window, 8 bits, the task's size. A batch is made of samples on the device that works on
it, `unit`: channels, [0, 1]. Training varies it there. Then it is `finish`ed: enlarged where the network needs more
pixels than the task has, and shifted and scaled as the base weights ask for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from trainer.architectures.architecture import UNIT, Architecture, Normalisation
from trainer.table import Table
from trainer.task import Input, Scale, Task, Window

if TYPE_CHECKING:  # cards, which hold a Preprocessing, are listed before torch is loaded
    from torch import Tensor

# Of a picture deeper than 8 bits, as many of the darkest and of the brightest pixels as this are taken for outliers.
_OUTLIERS_PERCENT = 0.5


@dataclass(frozen=True)
class Preprocessing:
    """One way from pixels to tensors. network_px: rows and columns that the network sees."""

    input: Input
    network_px: tuple[int, int]
    normalisation: Normalisation

    def __post_init__(self) -> None:
        """Reject a network that sees less than the sample has, or other channels."""
        if self.network_px[0] < self.input.height_px or self.network_px[1] < self.input.width_px:
            raise ValueError(f"samples are enlarged, never shrunk: {self.input} to {self.network_px}")
        if len(self.normalisation.mean) != self.input.channels:
            raise ValueError(f"{len(self.normalisation.mean)} means for {self.input.channels} channels")

    @classmethod
    def of(cls, task: Task, architecture: Architecture, weights: Normalisation | None = None) -> Preprocessing:
        """What a task and an architecture ask for; weights: what the base weights ask for, if not the usual."""
        channels = task.input.channels
        wanted = weights or architecture.normalisation
        return cls(
            input=task.input,
            network_px=architecture.network_px(task.input.height_px, task.input.width_px),
            normalisation=(wanted if task.input.scale is Scale.BASE else UNIT).of(channels),
        )

    @property
    def enlarges(self) -> bool:
        """Whether the network sees more pixels than the sample has."""
        return self.network_px != (self.input.height_px, self.input.width_px)

    def grey(self, pixels: NDArray[np.generic]) -> NDArray[np.uint8]:
        """One sample of the task's size, [row, column].

        8-bit pixels are a picture already and are kept. Others are CT numbers where the task has a window, and a
        picture of more than 8 bits where it has none. Raises ValueError for what is not one grey image.
        """
        if pixels.ndim != 2 or pixels.size == 0:
            raise ValueError(f"a sample is one grey image of rows and columns, not an array of shape {pixels.shape}")
        if not np.isfinite(pixels).all():
            raise ValueError("a sample has pixels without a value; choose a place inside the image")
        return _fitted(_eight_bits(pixels, self.input.window), self.input.height_px, self.input.width_px)

    def mask(self, pixels: NDArray[np.generic]) -> NDArray[np.uint8]:
        """A mask as the samples are brought to the task's size, 1 inside and 0 outside."""
        inside = np.where(np.asarray(pixels, dtype=np.float32) > 0, np.uint8(255), np.uint8(0))
        fitted = _fitted(inside, self.input.height_px, self.input.width_px)
        return np.asarray(fitted > 127, dtype=np.uint8)

    def unit(self, samples: Tensor) -> Tensor:
        """[sample, channel, row, column] in [0, 1] of grey samples [sample, row, column], on their device."""
        x = samples.float() / 255
        return x[:, None].expand(-1, self.input.channels, -1, -1)

    def finish(self, x: Tensor) -> Tensor:
        """What the network takes of samples in [0, 1]."""
        import torch
        from torch.nn import functional

        if self.enlarges:
            x = functional.interpolate(x, size=self.network_px, mode="bilinear", align_corners=False)
        if self._scales:
            mean, std = (
                torch.tensor(values, dtype=x.dtype, device=x.device)[:, None, None]
                for values in (self.normalisation.mean, self.normalisation.std)
            )
            x = (x - mean) / std
        return x

    def tensor(self, samples: Sequence[NDArray[np.uint8]] | Tensor) -> Tensor:
        """What the network takes of grey samples, unvaried."""
        import torch

        if not isinstance(samples, torch.Tensor):
            samples = torch.from_numpy(np.stack(samples))
        return self.finish(self.unit(samples))

    @property
    def in_words(self) -> str:
        """The whole way, for a person who reads the card."""
        sample, (height, width) = self.input, self.network_px
        window = sample.window
        steps = [
            f"{sample.width_px}×{sample.height_px} pixels",
            f"{window.low_hu:g} to {window.low_hu + window.width_hu:g} HU as 8 bits" if window else "8-bit grey values",
            "1 channel" if sample.channels == 1 else f"{sample.channels} equal channels",
            "rescaled to [0, 1]",
        ]
        if self.enlarges:
            steps.append(f"enlarged to {width}×{height}, the least that the network takes")
        if self._scales:
            steps.append("shifted and scaled as for the base weights")
        return ", ".join(steps) + "."

    @property
    def _scales(self) -> bool:
        return any(self.normalisation.mean) or set(self.normalisation.std) != {1.0}

    def as_table(self) -> dict[str, object]:
        """What the task does not say already, as JSON writes it."""
        return {
            "network_height_px": self.network_px[0],
            "network_width_px": self.network_px[1],
            "mean": list(self.normalisation.mean),
            "std": list(self.normalisation.std),
        }

    @classmethod
    def read(cls, table: Table, task: Task) -> Preprocessing:
        """The same back from a table. Raises TableError."""
        network_px = table.integer("network_height_px", 1, 100_000), table.integer("network_width_px", 1, 100_000)
        mean, std = table.numbers("mean"), table.numbers("std")
        table.finish()
        try:
            return cls(task.input, network_px, Normalisation(mean, std))
        except ValueError as error:
            raise table.error(str(error)) from error


def _eight_bits(pixels: NDArray[np.generic], window: Window | None) -> NDArray[np.uint8]:
    if pixels.dtype == np.uint8:
        return np.asarray(pixels, dtype=np.uint8)
    values = np.asarray(pixels, dtype=np.float32)
    if window is not None:
        low, width = window.low_hu, window.width_hu
    else:
        low, high = (float(value) for value in np.percentile(values, (_OUTLIERS_PERCENT, 100 - _OUTLIERS_PERCENT)))
        width = high - low or 1.0
    return np.asarray(np.clip(np.rint((values - low) * (255.0 / width)), 0, 255), dtype=np.uint8)


def _fitted(picture: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """The picture at another size, in its own proportions, with black where it does not reach."""
    if picture.shape == (height, width):
        return picture
    import torch
    from torch.nn import functional

    rows, columns = picture.shape
    larger = min(height / rows, width / columns)
    inner = max(1, min(height, round(rows * larger))), max(1, min(width, round(columns * larger)))
    x = torch.from_numpy(np.array(picture, dtype=np.float32))[None, None]
    x = functional.interpolate(x, size=inner, mode="bilinear", align_corners=False, antialias=True)
    fitted = np.zeros((height, width), dtype=np.uint8)
    top, left = (height - inner[0]) // 2, (width - inner[1]) // 2
    fitted[top : top + inner[0], left : left + inner[1]] = x[0, 0].round().clamp(0, 255).numpy()
    return fitted
