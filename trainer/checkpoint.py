"""Where training stands, in one file that is either whole or the one before it.

Chance needs no place in it: every draw of shuffling, augmentation and dropout follows from the run's seed and the
position (phase, epoch, step), so that a run that goes on is the run that never stopped.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import torch
from safetensors.torch import load_file, save

from trainer.staged import Weights

CHECKPOINT = "checkpoint.safetensors"
_FORMAT = 1


@dataclass(frozen=True)
class EpochResult:
    """What is remembered of an epoch; epoch counts from 1 over all phases."""

    phase: str
    epoch: int
    rate: float
    loss: float
    val_loss: float
    val_accuracy: float


@dataclass(frozen=True)
class Position:
    """What comes next, counted from 0: epochs and steps within the phase. sums: loss and weight of the epoch so far."""

    phase: int = 0
    epoch: int = 0
    step: int = 0
    steps_before: int = 0  # of this phase, in earlier epochs
    sums: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Standing:
    """Everything about a run that is not a tensor."""

    position: Position = Position()
    best_loss: float = math.inf
    best_epoch: int = 0
    waited: int = 0  # epochs of this phase without a better one
    largest_batch: int = 0  # that fits into memory; 0: the recipe's
    history: tuple[EpochResult, ...] = field(default=())

    def at(self, **changes: object) -> Standing:
        """The same with another position."""
        return replace(self, position=replace(self.position, **changes))  # type: ignore[arg-type]  # checked by Position


@dataclass(frozen=True)
class Checkpoint:
    """A run as it stands. order: a digest of what the run was asked to do, so that no other run goes on from it."""

    standing: Standing
    network: Weights
    best: Weights
    optimiser: Mapping[str, torch.Tensor]
    order: str

    def save(self, folder: Path) -> None:
        """Write the file aside, and put it into place when it is safely on the disk. Raises OSError."""
        tensors = {f"network:{key}": value for key, value in self.network.items()}
        tensors |= {f"best:{key}": value for key, value in self.best.items()}
        tensors |= {f"optimiser:{key}": value for key, value in self.optimiser.items()}
        about = {"format": _FORMAT, "order": self.order, "standing": asdict(self.standing)}
        content = save({key: value.contiguous().cpu() for key, value in tensors.items()}, {"run": json.dumps(about)})
        write_whole(folder / CHECKPOINT, content)


def load_checkpoint(folder: Path, order: str) -> Checkpoint | None:
    """The checkpoint in a folder, or None where there is none. Raises ValueError where it belongs to another run."""
    path = folder / CHECKPOINT
    if not path.is_file():
        return None
    try:
        about = json.loads(_metadata(path)["run"])
        tensors = load_file(path)
        standing = about["standing"]
        read = Standing(
            **(
                standing
                | {
                    "position": Position(**(standing["position"] | {"sums": tuple(standing["position"]["sums"])})),
                    "history": tuple(EpochResult(**one) for one in standing["history"]),
                }
            )
        )
    except Exception as error:  # whatever safetensors finds wrong with it, the file is no use
        raise ValueError(f"{path} cannot be read ({error}); start the run anew in another folder") from error
    if about["format"] != _FORMAT or about["order"] != order:
        raise ValueError(f"{path} belongs to a run with other data or settings; choose another folder for this one")
    parts: dict[str, Weights] = {"network": {}, "best": {}, "optimiser": {}}
    for key, value in tensors.items():
        part, _, name = key.partition(":")
        parts[part][name] = value
    return Checkpoint(read, parts["network"], parts["best"], parts["optimiser"], order)


def optimiser_tensors(optimiser: torch.optim.Optimizer) -> dict[str, torch.Tensor]:
    """Copies of an optimiser's memory, named parameter/value."""
    state = optimiser.state_dict()["state"]
    return {
        f"{number}/{key}": torch.as_tensor(value).detach().clone()
        for number, values in state.items()
        for key, value in values.items()
        if value is not None
    }


def remember(optimiser: torch.optim.Optimizer, tensors: Mapping[str, torch.Tensor]) -> None:
    """Give a new optimiser the memory that `optimiser_tensors` took."""
    state: dict[int, dict[str, torch.Tensor]] = {}
    for key, value in tensors.items():
        number, _, name = key.partition("/")
        state.setdefault(int(number), {})[name] = value
    optimiser.load_state_dict({"state": state, "param_groups": optimiser.state_dict()["param_groups"]})


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there and whole or, if the disk is full or the process dies, as it was before."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _metadata(path: Path) -> dict[str, str]:
    """The text that a safetensors file carries beside its tensors."""
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    about: dict[str, str] = header["__metadata__"]
    return about
