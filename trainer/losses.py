"""How wrong a network is about every sample of a batch, and what each sample counts."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from trainer.recipe import OutlineLoss


@dataclass(frozen=True)
class Losses:
    """Cross-entropy, and for outlines L1 unless their recipe differs. class_weights: what a sample of each counts."""

    outline: OutlineLoss | None
    class_weights: Tensor | None = None

    def of(self, logits: Tensor, targets: Tensor) -> Tensor:
        """The loss of every sample, unweighted."""
        if targets.ndim == 4:
            wanted = targets.float()
            if self.outline is OutlineLoss.CROSS_ENTROPY:
                pixels = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
            else:
                pixels = functional.l1_loss(logits.sigmoid(), wanted, reduction="none")
            return pixels.mean(dim=(1, 2, 3))
        if targets.ndim == 2:
            return functional.binary_cross_entropy_with_logits(logits, targets, reduction="none")[:, 0]
        return functional.cross_entropy(logits, targets, reduction="none")

    def total(self, logits: Tensor, targets: Tensor) -> Tensor:
        """The sum over the samples, each as much as it counts; outlines all count the same."""
        losses = self.of(logits, targets)
        if self.class_weights is None or targets.ndim == 4:
            return losses.sum()
        return (losses * self.class_weights[targets.long().flatten()]).sum()

    def weights(self, labels: Tensor) -> Tensor:
        """What samples of these classes count."""
        return (
            torch.ones(len(labels), device=labels.device) if self.class_weights is None else self.class_weights[labels]
        )


def right(logits: Tensor, targets: Tensor) -> Tensor:
    """Whether every sample is answered rightly; of an outline, which share of its pixels."""
    if targets.ndim == 4:
        return ((logits > 0) == (targets > 0)).float().mean(dim=(1, 2, 3))
    if targets.ndim == 2:
        return (logits[:, 0] >= 0) == (targets[:, 0] > 0)
    return logits.argmax(dim=1) == targets
