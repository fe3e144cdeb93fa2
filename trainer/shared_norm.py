"""Batch norms of several processes that train one network: each looks at the whole batch, not at its own share of it.

Without this a batch of five on two GPUs would be normalised as three and as two, every process would keep means and
variances of its own, and the network would not be the one that a single GPU trains.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, distributed, nn
from torch.autograd.function import once_differentiable


class SharedNorm(nn.BatchNorm2d):
    """A batch norm of the whole team, on the parameters of the one it stands for; timm's have an activation inside."""

    def __init__(self, norm: nn.BatchNorm2d) -> None:
        super().__init__(norm.num_features, norm.eps, norm.momentum, affine=norm.affine)
        self._parameters, self._buffers = norm._parameters, norm._buffers  # noqa: SLF001 - the same, not copies
        self.act = getattr(norm, "act", nn.Identity())
        self.train(norm.training)

    def forward(self, x: Tensor) -> Tensor:
        """The batch with mean 0 and variance 1 in each channel, scaled and shifted. A share may be empty."""
        if not self.training:
            return self._activated(super().forward(x))
        count = x.new_tensor([float(x.numel() // x.shape[1])], dtype=torch.float32)
        sums = _Sum.apply(torch.cat((x.float().sum(dim=(0, 2, 3)), count)))
        n = sums[-1]
        mean = (sums[:-1] / n)[None, :, None, None]
        centred = x.float() - mean
        variance = _Sum.apply(centred.square().sum(dim=(0, 2, 3))) / n
        self._remember(mean.flatten(), variance * n / (n - 1))
        y = centred * (variance + self.eps).rsqrt()[None, :, None, None]
        if self.affine:
            y = y * self.weight[None, :, None, None] + self.bias[None, :, None, None]
        return self._activated(y.to(x.dtype))

    @torch.no_grad()
    def _remember(self, mean: Tensor, variance: Tensor) -> None:
        """Move the means and variances that inference uses, as torch does."""
        if self.running_mean is None or self.running_var is None or self.num_batches_tracked is None:
            return
        self.num_batches_tracked.add_(1)
        share = 1 / float(self.num_batches_tracked) if self.momentum is None else self.momentum
        self.running_mean.lerp_(mean, share)
        self.running_var.lerp_(variance, share)

    def _activated(self, x: Tensor) -> Tensor:
        y: Tensor = self.act(x)
        return y


def share_norms(stages: Iterable[nn.Module]) -> bool:
    """Let every batch norm inside stages look at the whole team's batch; whether there are any."""
    found = False
    for module in [module for stage in stages for module in stage.modules()]:
        for name, child in list(module.named_children()):
            if isinstance(child, nn.BatchNorm2d):
                found = True
                if not isinstance(child, SharedNorm):
                    setattr(module, name, SharedNorm(child))
    return found


class _Sum(torch.autograd.Function):
    """The sum over all processes; so is its gradient, since every process's loss depends on it."""

    @staticmethod
    def forward(_: Any, value: Tensor) -> Tensor:
        total = value.clone()
        distributed.all_reduce(total)
        return total

    @staticmethod
    @once_differentiable
    def backward(_: Any, gradient: Tensor) -> Tensor:
        total = gradient.contiguous().clone()
        distributed.all_reduce(total)
        return total
