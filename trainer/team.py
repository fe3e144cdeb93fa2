"""The processes that train one network together, on one GPU each; mostly it is one process alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, distributed, nn


@dataclass(frozen=True)
class Team:
    """Which of how many processes this is. Gradients are summed over all of them, so the batch is the recipe's."""

    rank: int = 0
    size: int = 1

    @property
    def leads(self) -> bool:
        """Whether this process writes files and tells how it goes."""
        return self.rank == 0

    def share(self, batch: Tensor) -> Tensor:
        """This process's part of a batch; it may be empty."""
        return batch[self.rank :: self.size]

    def sum_gradients(self, params: Iterable[nn.Parameter]) -> None:
        """Give every process the sum of all gradients."""
        if self.size == 1:
            return
        params = list(params)
        grads = [torch.zeros_like(param) if param.grad is None else param.grad for param in params]
        flat = torch.cat([grad.reshape(-1) for grad in grads])
        distributed.all_reduce(flat)
        start = 0
        for param in params:
            param.grad = flat[start : start + param.numel()].view_as(param).clone()
            start += param.numel()

    def summed(self, value: Tensor) -> Tensor:
        """The sum of a value over all processes."""
        if self.size > 1:
            value = value.clone()
            distributed.all_reduce(value)
        return value

    def any(self, flag: bool, device: torch.device) -> bool:
        """Whether any process says yes: they stop together or not at all."""
        if self.size == 1:
            return flag
        return bool(self.summed(torch.tensor(float(flag), device=device)).item() > 0)

    def same(self, values: tuple[float, ...], device: torch.device) -> tuple[float, ...]:
        """The leading process's values, for all: what is decided by them is decided alike."""
        if self.size == 1:
            return values
        told = torch.tensor(values, device=device, dtype=torch.float64)
        distributed.broadcast(told, 0)
        return tuple(told.tolist())

    def agree(self, look: Callable[[], bool], device: torch.device) -> bool:
        """What the leading process sees: files change while the others look."""
        return self.any(self.leads and look(), device)


@contextmanager
def assembled(device: torch.device) -> Iterator[Team]:
    """The team that torchrun started this process for, or a team of one."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        yield Team()
        return
    if device.type == "cuda":
        torch.cuda.set_device(device)
    distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
    try:
        yield Team(int(os.environ["RANK"]), size)
    finally:
        distributed.destroy_process_group()
