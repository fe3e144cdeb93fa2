"""What training asks of a network: named stages in order, so that a recipe can freeze and unfreeze them by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from torch import Tensor, nn

HEAD = "head"  # the last stage of every classifier: pooling, dense layers, logits


class Staged(Protocol):
    """A network whose stages run one after the other; the last one is its head and answers with logits."""

    training: bool

    @property
    def stage_names(self) -> tuple[str, ...]:
        """From the input to the head."""

    def stage(self, name: str) -> nn.Module:
        """The part that a stage consists of; every parameter belongs to exactly one stage."""

    def run(self, x: Tensor, first: int, last: int) -> Tensor:
        """Pass x through the stages first to last - 1; run(x, 0, len(stage_names)) is the whole network."""

    def __call__(self, x: Tensor) -> Tensor:
        """Logits."""

    def parameters(self) -> Iterator[nn.Parameter]:
        """As of any module."""
