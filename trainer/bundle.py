"""A trained model as a folder: model.safetensors, card.json, figures. Nothing in it can run.

A folder is written aside and renamed, so it is there whole or not at all. What is loaded is what was saved: the card
carries a digest of itself and of every other file. The training loop is not needed to load a model.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import safetensors
import safetensors.torch
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from trainer.architectures.catalogue import architecture_named
from trainer.architectures.faster import faster
from trainer.architectures.network import Network, build
from trainer.card import CARD, Card, Weights, is_plain_name
from trainer.card import read as read_card
from trainer.probabilities import probabilities
from trainer.safetensors_file import WeightsFileError, described
from trainer.table import TableError

WEIGHTS = "model.safetensors"
_LARGEST_FP16 = 65_504.0
# What goes through the network at once on a processor. Of small samples many, since fetching the weights costs as much
# as using them (InceptionResNetV2: 48 take a seventh less time each than 14); of large ones as few as fit its cache.
_SMALL_PX, _SMALL_AT_ONCE = 75 * 75, 48
_PIXELS_AT_ONCE = 32 * 50 * 50
_PIXELS_ON_GPU = 256 * 224 * 224


class BundleError(ValueError):
    """A model cannot be saved or loaded; the message names its folder and says what to do."""


@dataclass(frozen=True)
class Bundle:
    """A model ready to answer: its card and its network, in inference mode.

    The network is for looking into. What answers is made of it at the first question, and does not follow if somebody
    changes the network's weights afterwards.
    """

    card: Card
    network: Network

    @torch.inference_mode()
    def classify(self, samples: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
        """[sample, class] probabilities of samples as the viewer cuts them: CT numbers, or grey values.

        Of a model that outlines, [sample, row, column] for the positive class.
        """
        way = self.card.preprocessing
        device = next(self.network.parameters()).device
        grey = [way.grey(sample) for sample in samples]
        answers = []
        portions = -(-len(grey) // self._at_once(device))
        at_once = -(-len(grey) // max(1, portions))  # alike: a few that are left over would take as long as many
        for start in range(0, len(grey), max(1, at_once)):
            batch = torch.from_numpy(np.stack(grey[start : start + at_once])).to(device)
            logits = self._quick(way.tensor(batch).contiguous(memory_format=torch.channels_last))
            answers.append(probabilities(logits.double(), self.card.task.output).cpu())
        if not answers:
            raise ValueError("there are no samples to classify")
        return np.asarray(torch.cat(answers).numpy(), dtype=np.float64)

    @cached_property
    def _quick(self) -> nn.Module:
        return faster(self.network.stages.values())

    def _at_once(self, device: torch.device) -> int:
        height, width = self.card.preprocessing.network_px
        if device.type != "cpu":
            return max(1, _PIXELS_ON_GPU // (height * width))
        return _SMALL_AT_ONCE if height * width <= _SMALL_PX else max(1, _PIXELS_AT_ONCE // (height * width))


def save(
    folder: Path,
    card: Card,
    network: Network,
    figures: Mapping[str, bytes] | None = None,
    *,
    precision: str = "fp32",
    replace_old: bool = False,
) -> Card:
    """Write a model and return its card as written. An existing model is replaced only if asked to.

    fp16 halves the file: matrices are rounded, all else stays fp32. Give the network through `rounded` first, so that
    the card's metrics are those of the model that is saved.
    """
    figures = figures or {}
    for name in figures:
        if not is_plain_name(name) or name in (WEIGHTS, CARD):
            raise BundleError(f"{folder.name}: {name!r} is no name for a figure beside the model")
    if folder.exists() and not replace_old:
        raise BundleError(f"{folder} is there already; choose another name, or say that it is to be replaced")
    content = safetensors.torch.save(_stored(network, precision, folder.name))
    card = replace(
        card,
        weights=Weights(_sha256(content), len(content), precision),
        input=card.preprocessing.in_words,
        files={name: _sha256(figure) for name, figure in figures.items()},
    )
    aside = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    shutil.rmtree(aside, ignore_errors=True)  # of a process of the same number that was killed
    try:
        aside.mkdir(parents=True)
        for name, data in {WEIGHTS: content, **figures, CARD: card.as_json().encode()}.items():
            _write(aside / name, data)
        _take_place(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return card


def load(folder: Path, device: torch.device | str = "cpu") -> Bundle:
    """The model in a folder, verified. Raises BundleError with a sentence."""
    card = _verified_card(folder)
    content = _verified_weights(folder, card)
    try:
        entries = described(content, f"{folder.name}/{WEIGHTS}")
        architecture = architecture_named(card.architecture)
        # Without memory at first: a card may claim a network of any size, and nothing random is needed.
        with torch.device("meta"):
            network = build(architecture, card.dimensions)
        wanted = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
        if wanted != {name: entry.shape for name, entry in entries.items()}:
            raise BundleError(
                f"{folder.name}: the weights are not those of {architecture.title} as the card describes it;"
                " the model is damaged or put together wrongly"
            )
        state = safetensors.torch.load(content)
    except WeightsFileError as error:
        raise BundleError(str(error)) from error
    except safetensors.SafetensorError as error:
        raise BundleError(f"{folder.name}/{WEIGHTS}: damaged ({error})") from error
    except ValueError as error:
        raise error if isinstance(error, BundleError) else BundleError(f"{folder.name}: {error}") from error
    network.load_state_dict({name: _full(tensor) for name, tensor in state.items()}, assign=True)
    network.requires_grad_(requires_grad=False).eval()
    # Pixels with their channels side by side: a third to two thirds faster for one sample on a processor.
    return Bundle(card, network.to(device).to(memory_format=torch.channels_last))


def verify(folder: Path) -> Card:
    """The card of a model whose every file, figures included, is what was saved. Raises BundleError."""
    card = _verified_card(folder)
    _verified_weights(folder, card)
    for name, digest in card.files.items():
        path = folder / name
        if not path.is_file() or _sha256(path.read_bytes()) != digest:
            raise BundleError(f"{folder.name}/{name}: missing, or changed since the model was saved")
    return card


@torch.no_grad()
def rounded(network: Network, precision: str) -> Network:
    """The network with its weights as they will be after saving and loading; changed in place."""
    network.load_state_dict({name: _full(tensor) for name, tensor in _stored(network, precision, "model").items()})
    return network


def _stored(network: Network, precision: str, name: str) -> dict[str, Tensor]:
    if precision not in ("fp16", "fp32"):
        raise BundleError(f"{name}: weights are saved as fp16 or fp32, not {precision}")
    stored = {}
    for key, tensor in network.state_dict().items():
        kept = tensor.detach().cpu().contiguous()
        if kept.is_floating_point():
            if not torch.isfinite(kept).all():
                raise BundleError(f"{name}: {key} holds values that are no numbers; the training has failed")
            # Norms are few numbers of a wide range: rounding them would cost much and save nothing.
            small = precision == "fp16" and kept.ndim > 1 and float(kept.abs().max()) <= _LARGEST_FP16
            kept = kept.to(torch.float16 if small else torch.float32)
        stored[key] = kept
    return stored


def _full(tensor: Tensor) -> Tensor:
    return tensor.float() if tensor.is_floating_point() else tensor


def _verified_card(folder: Path) -> Card:
    if not (folder / CARD).is_file():
        raise BundleError(f"{folder}: no model, for it has no {CARD}")
    try:
        return read_card(folder / CARD)
    except TableError as error:
        raise BundleError(f"{folder.name}/{error}") from error


def _verified_weights(folder: Path, card: Card) -> bytes:
    path = folder / WEIGHTS
    if not path.is_file():
        raise BundleError(f"{folder.name}: no {WEIGHTS} beside the card; get the model again from where it came")
    assert card.weights is not None  # noqa: S101 - a card that was read has them
    found = path.stat().st_size
    if found != card.weights.size_bytes:
        raise BundleError(
            f"{folder.name}/{WEIGHTS}: {found} bytes where the card says {card.weights.size_bytes}; cut short, or"
            " another model's. Get the model again from where it came"
        )
    content = path.read_bytes()
    if _sha256(content) != card.weights.sha256:
        raise BundleError(
            f"{folder.name}/{WEIGHTS}: changed since it was saved; its digest is not the card's. Get the model again"
            " from where it came"
        )
    return content


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _take_place(aside: Path, folder: Path) -> None:
    """Rename a finished folder into place; the one it replaces goes only when the new one is there."""
    if not folder.exists():
        aside.rename(folder)
        return
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    folder.rename(old)
    try:
        aside.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
