"""Reads files of weights, whoever wrote them, without running anything that is in them."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path

import safetensors
import safetensors.torch
import torch
from torch import Tensor

from trainer.safetensors_file import WeightsFileError, described

_LARGEST = 4_000_000_000
# What checkpoints of training loops call the weights that they hold beside other things.
_WRAPPINGS = ("state_dict", "model", "model_state_dict", "model_state")


class WeightsError(ValueError):
    """Weights cannot be had or used; the message says why and what else to do."""


def read_state(path: Path) -> dict[str, Tensor]:
    """The named tensors in a file of torch or of safetensors."""
    if not path.is_file():
        raise WeightsError(f"{path}: there is no such file of weights")
    if path.stat().st_size > _LARGEST:
        raise WeightsError(f"{path.name}: {path.stat().st_size / 1e9:.1f} GB is too large for a file of weights")
    with path.open("rb") as file:
        start = file.read(9)
    found: object = _from_safetensors(path) if start[8:] == b"{" else _from_torch(path)
    while isinstance(found, Mapping) and not any(isinstance(value, Tensor) for value in found.values()):
        inner = next((found[key] for key in _WRAPPINGS if key in found), None)
        if inner is None:
            break
        found = inner
    if not isinstance(found, Mapping):
        raise WeightsError(f"{path.name}: holds a {type(found).__name__}, not named tensors")
    state = {str(name): value for name, value in found.items() if isinstance(value, Tensor)}
    if not state:
        raise WeightsError(f"{path.name}: holds no tensors")
    return state


def _from_safetensors(path: Path) -> dict[str, Tensor]:
    content = path.read_bytes()
    try:
        described(content, path.name)
        return safetensors.torch.load(content)
    except WeightsFileError as error:
        raise WeightsError(str(error)) from error
    except (safetensors.SafetensorError, KeyError, ValueError) as error:
        raise WeightsError(f"{path.name}: a damaged safetensors file ({error})") from error


def _from_torch(path: Path) -> object:
    """torch's own files are pickles: only tensors and plain values are taken out of them, nothing is run."""
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except (
        pickle.UnpicklingError,
        RuntimeError,
        EOFError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
    ) as error:
        raise WeightsError(
            f"{path.name}: not a file of weights that can be read safely. It is damaged, or holds more than tensors and"
            " was not opened for that; save the network's state_dict alone, best as safetensors"
        ) from error
