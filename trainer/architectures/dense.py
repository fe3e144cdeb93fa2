"""The one layer of a densely connected network that torch does not have."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Dense(nn.Module):
    """Adds what its layers make of the maps to the maps."""

    def __init__(self, layers: nn.Module) -> None:
        super().__init__()
        self.layers = layers

    def forward(self, x: Tensor) -> Tensor:
        """The channels of x, then the new ones."""
        return torch.cat((x, self.layers(x)), dim=1)
