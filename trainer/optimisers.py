"""What turns gradients into steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn

from trainer.recipe import Method, Optimiser


class KerasRMSprop(torch.optim.Optimizer):
    """RMSprop as Keras has it: eps under the root.

    torch adds eps to the root. Where gradients are small, as they are deep in a base, that is another optimiser:
    there it normalises every step to the rate, here a small gradient makes a small step.
    """

    def __init__(self, params: Iterable[nn.Parameter], lr: float, rho: float, eps: float, momentum: float) -> None:
        super().__init__(params, {"lr": lr, "rho": rho, "eps": eps, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]  # no closures here
        """One step for every parameter that has a gradient."""
        loss = closure() if closure is not None else None
        for group in self.param_groups:
            params = [param for param in group["params"] if param.grad is not None]
            # A GPU wants all at once; a processor one after the other, each while it is in the cache.
            together = len(params) if params and params[0].is_cuda else 1
            for first in range(0, len(params), together):
                self._move(params[first : first + together], group)
        return loss

    def _move(self, params: list[Tensor], group: dict[str, Any]) -> None:
        grads = [param.grad for param in params if param.grad is not None]
        squares = [self._kept(param, "square") for param in params]
        torch._foreach_mul_(squares, group["rho"])
        torch._foreach_addcmul_(squares, grads, grads, 1 - group["rho"])
        roots = torch._foreach_add(squares, group["eps"])  # noqa: SLF001 - torch's name for its fused operations
        torch._foreach_sqrt_(roots)
        if group["momentum"] > 0:
            speeds = [self._kept(param, "speed") for param in params]
            torch._foreach_mul_(speeds, group["momentum"])
            torch._foreach_addcdiv_(speeds, grads, roots, group["lr"])
            torch._foreach_sub_(params, speeds)
        else:
            torch._foreach_addcdiv_(params, grads, roots, -group["lr"])

    def _kept(self, param: Tensor, name: str) -> Tensor:
        state = self.state[param]
        if name not in state:
            state[name] = torch.zeros_like(param)
        kept: Tensor = state[name]
        return kept


def optimiser_for(settings: Optimiser, params: Iterable[nn.Parameter], rate: float) -> torch.optim.Optimizer:
    """The optimiser of a recipe; the rate of every step is set as the schedule wants it."""
    decay = settings.weight_decay
    match settings.method:
        case Method.RMSPROP:
            if decay:
                raise ValueError("RMSprop is Keras' here, which has no weight decay; choose sgd or adam")
            return KerasRMSprop(params, rate, settings.rho, settings.eps, settings.momentum)
        case Method.SGD:
            return torch.optim.SGD(params, rate, momentum=settings.momentum, weight_decay=decay)
        case Method.ADAM:
            return torch.optim.Adam(params, rate, eps=settings.eps, weight_decay=decay)
