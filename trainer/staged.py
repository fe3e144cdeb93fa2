"""What training asks of a network: named stages in order, so that a recipe can freeze and unfreeze them by name."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from torch import Tensor, nn

HEAD = "head"  # the last stage of every classifier: pooling, dense layers, logits

Weights = dict[str, Tensor]


class Staged(Protocol):
    """A network whose stages run one after the other; the last one is its head and answers with logits."""

    @property
    def stage_names(self) -> tuple[str, ...]:
        """From the input to the head."""

    def stage(self, name: str) -> nn.Module:
        """The part that a stage consists of; every parameter belongs to exactly one stage."""

    def run(self, x: Tensor, first: int, last: int) -> Tensor:
        """Pass x through the stages first to last - 1; run(x, 0, len(stage_names)) is the whole network."""

    def train_only(self, names: Collection[str]) -> None:
        """Train these stages and freeze the others: no gradients, and their batch norms stay in inference mode."""

    def train(self, mode: bool = True) -> object:
        """Training mode for what is trained; what is frozen always runs as in inference."""

    def eval(self) -> object:
        """Inference mode for everything."""


def weights_of(network: Staged, stages: Collection[str] | None = None) -> Weights:
    """Copies of every tensor of the stages (or of all), named stage/tensor."""
    names = network.stage_names if stages is None else stages
    return {
        f"{name}/{key}": value.detach().clone()
        for name in names
        for key, value in network.stage(name).state_dict().items()
    }


def put_back(network: Staged, weights: Weights) -> None:
    """Give stages the tensors that `weights_of` took."""
    for name in dict.fromkeys(key.partition("/")[0] for key in weights):
        own = {key.partition("/")[2]: value for key, value in weights.items() if key.partition("/")[0] == name}
        network.stage(name).load_state_dict(own)
