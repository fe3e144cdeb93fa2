"""What is asked of a network beyond its answer: where it looked, and how far it doubts. Loads torch.

Both work on the plain network of a bundle, whose parameters never ask for gradients, so that it makes no difference
which of its stages were frozen in training.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from trainer.architectures.catalogue import architecture_named
from trainer.architectures.faster import faster
from trainer.bundle import Bundle
from trainer.probabilities import probabilities
from trainer.task import Output

Pixels = Sequence[NDArray[np.generic]]


def attention(bundle: Bundle, samples: Pixels, class_number: int) -> tuple[NDArray[np.float32], tuple[int, int]]:
    """Grad-CAM (Selvaraju 2017) for a class: [sample, row, column] of the sample's size, and the map's own size.

    Not negative, not normalised. Zero everywhere where nothing in the last map speaks for the class.
    """
    way, network = bundle.card.preprocessing, bundle.network
    layer = network.get_submodule(architecture_named(bundle.card.architecture).look_at)
    seen: list[Tensor] = []

    def keep(module: nn.Module, given: object, output: Tensor) -> Tensor:
        """Start gradients here; what follows works on a copy, as it may change its input in place."""
        del module, given
        seen.append(output.detach().requires_grad_())
        return seen[-1].clone()

    handle = layer.register_forward_hook(keep)
    try:
        with torch.inference_mode(False), torch.enable_grad():
            logits = network(_tensor(bundle, samples))
            (gradient,) = torch.autograd.grad(_score(logits, class_number, bundle.card.task.output).sum(), seen[0])
    finally:
        handle.remove()
    with torch.no_grad():
        weights = gradient.mean(dim=(2, 3), keepdim=True)
        found = (weights * seen[0]).sum(dim=1, keepdim=True).clamp(min=0)
        size = way.input.height_px, way.input.width_px
        spread = functional.interpolate(found, size=size, mode="bilinear", align_corners=False)
    rows, columns = int(found.shape[2]), int(found.shape[3])
    return spread[:, 0].float().cpu().numpy(), (rows, columns)


class Features:
    """What the head of a bundle's network is given, in as little time as an answer takes."""

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self._stages = faster(list(bundle.network.stages.values())[:-1])

    @torch.inference_mode()
    def of(self, samples: Pixels) -> NDArray[np.float64]:
        """[sample, feature]."""
        return np.asarray(self._stages(_tensor(self.bundle, samples)).double().cpu().numpy(), np.float64)


def doubts(bundle: Bundle, samples: Pixels, times: int, seed: int) -> NDArray[np.float64]:
    """[repetition, sample, class] probabilities with dropout left on, all in one batch; the same for the same seed."""
    batch = _tensor(bundle, samples)
    with torch.no_grad(), torch.random.fork_rng(), _dropping(bundle.network):
        torch.manual_seed(seed)
        parts = [bundle.network(batch.repeat(times, 1, 1, 1)[first : first + 64]) for first in _firsts(times, batch)]
        rows = probabilities(torch.cat(parts).double(), bundle.card.task.output).cpu().numpy()
    return np.asarray(rows.reshape(times, len(batch), -1), np.float64)


def has_dropout(bundle: Bundle) -> bool:
    """Whether the network has any dropout that could be left on."""
    return any(isinstance(module, _DROPOUTS) and module.p > 0 for module in bundle.network.modules())


_DROPOUTS = (nn.Dropout, nn.Dropout2d, nn.AlphaDropout)


def _firsts(times: int, batch: Tensor) -> range:
    return range(0, times * len(batch), 64)


def _tensor(bundle: Bundle, samples: Pixels) -> Tensor:
    way = bundle.card.preprocessing
    device = next(bundle.network.parameters()).device
    grey = torch.from_numpy(np.stack([way.grey(sample) for sample in samples])).to(device)
    return way.tensor(grey).contiguous(memory_format=torch.channels_last)


def _score(logits: Tensor, class_number: int, output: Output) -> Tensor:
    """What speaks for a class: its logit; against the others' mean where there are several."""
    if output is Output.SIGMOID:
        return logits[:, 0] if class_number == 1 else -logits[:, 0]
    others = (logits.sum(dim=1) - logits[:, class_number]) / max(logits.shape[1] - 1, 1)
    return logits[:, class_number] - others


@contextmanager
def _dropping(network: nn.Module) -> Iterator[None]:
    """Dropout as in training; everything else, batch norms above all, as in answering."""
    layers = [module for module in network.modules() if isinstance(module, _DROPOUTS)]
    for layer in layers:
        layer.train()
    try:
        yield
    finally:
        for layer in layers:
            layer.eval()
