"""Batch norms behind dropout: in use a network drops nothing, and its activations spread less than in training.

Where convolutions follow dropout, the running statistics of the norms behind them are those of the dropped values. In
use everything is then scaled wrongly, layer upon layer ("variance shift": Li et al., CVPR 2019): a BCC-Net that told
three classes apart in training was at chance afterwards. So the statistics are taken anew, with nothing dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm

from trainer.staged import HEAD, Staged

# Statistics of more would be no better.
_ENOUGH, _AT_ONCE = 600, 64


def drops_before_norms(network: Staged) -> bool:
    """Whether a network's base drops values that batch norms see; dropout in the head is seen by none."""
    inside = [module for name in network.stage_names if name != HEAD for module in network.stage(name).modules()]
    drops = any(isinstance(module, nn.Dropout) and module.p > 0 for module in inside)
    return drops and any(isinstance(module, _BatchNorm) for module in inside)


@torch.no_grad()
def settle(
    network: Staged, stages: Iterable[str], prepare: Callable[[Tensor], Tensor], images: Tensor, device: torch.device
) -> None:
    """Take the statistics of these stages' norms from images [sample, 1, row, column] of 8 bits, nothing dropped.

    The network is left in inference mode.
    """
    images = images[torch.linspace(0, len(images) - 1, min(_ENOUGH, len(images))).round().long()]
    norms = [module for name in stages for module in network.stage(name).modules() if isinstance(module, _BatchNorm)]
    momenta = [norm.momentum for norm in norms]
    network.eval()
    end = len(network.stage_names)
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # the plain mean over all batches
        norm.train()
    for batch in images.split(_AT_ONCE):
        network.run(prepare(batch.to(device).float() / 255), 0, end)
    for norm, momentum in zip(norms, momenta, strict=True):
        norm.momentum = momentum
        norm.eval()
