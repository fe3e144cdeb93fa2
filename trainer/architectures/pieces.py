"""How a library's network is taken apart into stages, without renaming or copying its modules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from torch import Tensor, nn


def part(modules: nn.Module, first: int, last: int) -> nn.Sequential:
    """Modules first to last - 1 of a sequence, under the names that they have in it."""
    return chain(list(modules.named_children())[first:last])


def named(module: nn.Module, *names: str) -> nn.Sequential:
    """Children of a module, to be run in this order, under their own names."""
    return chain((name, module.get_submodule(name)) for name in names)


def chain(modules: Iterable[tuple[str, nn.Module]]) -> nn.Sequential:
    """Modules to be run one after the other, each under its name."""
    sequence = nn.Sequential()
    for name, module in modules:
        sequence.add_module(name, module)
    return sequence


def with_channels(weight: Tensor, channels: int) -> Tensor:
    """A first convolution's weights for another number of channels.

    Grey shown on any number of equal channels gets the same answer.
    """
    if weight.shape[1] == channels:
        return weight
    return weight.sum(dim=1, keepdim=True).expand(-1, channels, -1, -1).contiguous() / channels


def adapt(convolution: nn.Module, channels: int) -> None:
    """Give the first convolution of a library's network, which takes colours, another number of channels."""
    first = cast("nn.Conv2d", convolution)
    first.weight = nn.Parameter(with_channels(first.weight.detach(), channels))
    first.in_channels = channels
