"""What a model knows: how far a sample lies from those it was trained on. It answers about anything else as surely.

Two clouds of points stand for the training samples: the network's own features, as its head is given them, and a few
plain numbers of the grey values, because what a network has never seen may well look familiar to it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import safetensors.numpy
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from trainer.architectures.network import Network
from trainer.bundle import BundleError
from trainer.card import Card
from trainer.safetensors_file import WeightsFileError, described

SCOPE = "scope.safetensors"
Array = NDArray[np.float64]

# So many samples of each part tell where a cloud lies; a large network would take minutes over all of them.
_ENOUGH = 600
# Directions that are kept one by one, and how many samples at least stand behind each of them.
_MOST_AXES, _SAMPLES_PER_AXIS = 24, 10
# As near as this share of held-out samples lie is near, and a little further: of one cohort, patients are more alike
# than they are elsewhere, and of a patient's four samples one is always the furthest.
_NEAR, _MARGIN = 0.99, 1.25
_AT_ONCE = 32
_SCALES_PX = (1, 2, 4, 8)
_LARGEST_FILE = 20_000_000


@dataclass(frozen=True)
class Cloud:
    """Where points usually lie.

    mean: [feature]. axes: [axis, feature], the directions in which they spread most; deviations: [axis], how far.
    beside: how far off all of these axes a point usually lies. furthest: the distance that is called 1.
    """

    mean: Array
    axes: Array
    deviations: Array
    beside: Array
    furthest: Array

    @classmethod
    def of(cls, points: Array, held_out: Array) -> Cloud:
        """The cloud of points [point, feature]; among held-out ones of the same kind nearly all lie within 1."""
        mean = points.mean(axis=0)
        _, spread, axes = np.linalg.svd(points - mean, full_matrices=False)
        deviations = spread / np.sqrt(max(len(points) - 1, 1))
        kept = min(_MOST_AXES, len(points) // _SAMPLES_PER_AXIS, int((deviations > 1e-6 * deviations[0]).sum()))
        kept = max(kept, 1)
        left = float((deviations[kept:] ** 2).sum())
        beside = np.sqrt(np.array(max(left, 1e-6 * float((deviations**2).sum()), 1e-12)))
        cloud = cls(mean, axes[:kept], np.maximum(deviations[:kept], 1e-9), beside, np.array(1.0))
        furthest = np.array(_MARGIN * np.quantile(cloud.distances(held_out), _NEAR))
        return cls(mean, cloud.axes, cloud.deviations, beside, furthest)

    def distances(self, points: Array) -> Array:
        """[point]: 1 is a little further than nearly all held-out points lie."""
        off = points - self.mean
        along = off @ self.axes.T
        aside = np.maximum((off**2).sum(axis=1) - (along**2).sum(axis=1), 0.0)
        squares = ((along / self.deviations) ** 2).sum(axis=1) + aside / self.beside**2
        return np.asarray(np.sqrt(squares / (len(self.deviations) + 1)) / self.furthest)


@dataclass(frozen=True)
class Scope:
    """The clouds of a model's training samples: of its own features, and of plain grey values."""

    deep: Cloud
    plain: Cloud

    def distances(self, features: Array, samples: Sequence[NDArray[np.uint8]]) -> Array:
        """[sample]: how far off each lies, by its features or by its grey values, whichever is further.

        features: as the head is given them. samples: 8 bits, of the task's size, as `Preprocessing.grey` makes them.
        1 is a quarter further than 99 of 100 samples of those patients lie who chose the epoch and taught nothing.
        """
        return np.maximum(self.deep.distances(features), self.plain.distances(plain_numbers(samples)))

    def as_bytes(self) -> bytes:
        """The scope as a safetensors file."""
        parts = {"deep": self.deep, "plain": self.plain}
        tensors = {
            f"{part}.{name}": np.asarray(values, np.float32).reshape(np.shape(values))
            for part, cloud in parts.items()
            for name, values in asdict(cloud).items()
        }
        return bytes(safetensors.numpy.save(tensors))


def scope_of(
    network: Network, prepare: Callable[[Tensor], Tensor], train: NDArray[np.uint8], held_out: NDArray[np.uint8]
) -> Scope:
    """The scope of a network from images [sample, 1, row, column] that taught it, and from others of their kind."""
    train, held_out = _some(train), _some(held_out if len(held_out) else train)
    return Scope(
        deep=Cloud.of(features_of(network, prepare, train), features_of(network, prepare, held_out)),
        plain=Cloud.of(plain_numbers(list(train[:, 0])), plain_numbers(list(held_out[:, 0]))),
    )


@torch.inference_mode()
def features_of(network: Network, prepare: Callable[[Tensor], Tensor], images: NDArray[np.uint8]) -> Array:
    """[sample, feature]: what the head is given of images [sample, 1, row, column]."""
    network.eval()
    device = next(network.parameters()).device
    parts = [
        network.features(prepare(batch.to(device).float() / 255)).double().cpu()
        for batch in torch.from_numpy(np.ascontiguousarray(images)).split(_AT_ONCE)
    ]
    return np.asarray(torch.cat(parts).numpy(), dtype=np.float64)


@torch.inference_mode()
def plain_numbers(samples: Sequence[NDArray[np.uint8]]) -> Array:
    """[sample, number]: mean, deviation, and how much detail there is at each of several scales."""
    x = torch.from_numpy(np.stack(samples))[:, None].float()
    numbers = [x.mean(dim=(1, 2, 3)), _deviation(x)]
    for scale in _SCALES_PX:
        small = functional.avg_pool2d(x, scale)
        around = functional.avg_pool2d(functional.pad(small, (1, 1, 1, 1), mode="replicate"), 3, stride=1)
        # Detail spans decades, from a smooth reconstruction to noise: what counts is how many times more.
        numbers.append(10 * torch.log(_deviation(small - around) + 0.5))
    return np.asarray(torch.stack(numbers, dim=1).double().numpy(), dtype=np.float64)


def read_scope(folder: Path, card: Card) -> Scope | None:
    """The scope beside a model's card; None where the model has none. Raises BundleError where it was changed."""
    if SCOPE not in card.files:
        return None
    path = folder / SCOPE
    if not path.is_file() or path.stat().st_size > _LARGEST_FILE:
        raise BundleError(f"{folder.name}/{SCOPE}: missing or too large; get the model again from where it came")
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != card.files[SCOPE]:
        raise BundleError(f"{folder.name}/{SCOPE}: changed since the model was saved; get the model again")
    try:
        described(content, f"{folder.name}/{SCOPE}")
        tensors = {name: np.asarray(values, np.float64) for name, values in safetensors.numpy.load(content).items()}
        return Scope(_cloud(tensors, "deep"), _cloud(tensors, "plain"))
    except (KeyError, WeightsFileError, safetensors.SafetensorError) as error:
        raise BundleError(f"{folder.name}/{SCOPE}: cannot be read ({error}); get the model again") from error


def _cloud(tensors: dict[str, Array], part: str) -> Cloud:
    return Cloud(**{name: tensors[f"{part}.{name}"] for name in ("mean", "axes", "deviations", "beside", "furthest")})


def _deviation(x: Tensor) -> Tensor:
    return x.std(dim=(1, 2, 3), correction=0)


def _some(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Enough of the images, from first to last."""
    places = np.linspace(0, len(images) - 1, min(_ENOUGH, len(images))).round().astype(int)
    return np.asarray(images[places], dtype=np.uint8)
