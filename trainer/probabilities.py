"""From a network's logits to the probabilities of a task's classes."""

from __future__ import annotations

import torch
from torch import Tensor

from trainer.task import Output


def probabilities(logits: Tensor, output: Output) -> Tensor:
    """[sample, class], rows adding up to 1; of a mask, [sample, row, column] for the positive class."""
    if output is Output.SOFTMAX:
        return logits.softmax(dim=1)
    positive = logits.sigmoid()
    return positive[:, 0] if output is Output.MASK else torch.cat((1 - positive, positive), dim=1)
