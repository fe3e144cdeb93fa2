"""A network as stages that run one after the other, built from an architecture."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import torch
from torch import Tensor, nn

from trainer.architectures.architecture import HEAD, POOL, Architecture, Base, Dimensions, HeadShape


class Network(nn.Module):
    """Stages in order; the last is the head, and answers with logits."""

    def __init__(self, stages: Mapping[str, nn.Module]) -> None:
        super().__init__()
        self.stages = nn.ModuleDict(dict(stages))
        # Ours to the library's names of tensors, where a library made the base: its weights are found by them.
        self.library_names: dict[str, str] = {}
        self._frozen: frozenset[str] = frozenset()

    @property
    def stage_names(self) -> tuple[str, ...]:
        """From the input to the head."""
        return tuple(self.stages)

    def stage(self, name: str) -> nn.Module:
        """The part that a stage consists of; every parameter belongs to exactly one stage."""
        if name not in self.stages:
            raise ValueError(f"there is no stage {name}; this network has {', '.join(self.stage_names)}")
        return self.stages[name]

    @property
    def head(self) -> nn.Module:
        """Features to logits."""
        return self.stages[HEAD]

    def features(self, x: Tensor) -> Tensor:
        """What the head is given, a row for each sample."""
        return self.run(x, 0, len(self.stages) - 1)

    def run(self, x: Tensor, first: int, last: int) -> Tensor:
        """Pass x through the stages first to last - 1."""
        for stage in list(self.stages.values())[first:last]:
            x = stage(x)
        return x

    def forward(self, x: Tensor) -> Tensor:
        """Logits: [sample, output], or [sample, 1, row, column] of a network that segments."""
        return self.run(x, 0, len(self.stages))

    def train_only(self, names: Collection[str]) -> None:
        """Train these stages and freeze the others: no gradients, and their batch norms stay in inference mode."""
        for name in names:
            self.stage(name)
        self._frozen = frozenset(self.stages) - frozenset(names)
        for name, stage in self.stages.items():
            stage.requires_grad_(name not in self._frozen)
        self.train(self.training)

    def train(self, mode: bool = True) -> Network:
        """Training mode for what is trained; what is frozen always runs as in inference."""
        super().train(mode)
        for name in self._frozen:
            self.stages[name].eval()
        return self


def build(architecture: Architecture, dimensions: Dimensions) -> Network:
    """A network with random weights, drawn from torch's current seed."""
    base = architecture.build(dimensions.channels)
    stages = dict(base.stages)
    if not architecture.segments:
        stages.setdefault(POOL, nn.Flatten() if architecture.flattens else _pool())
        width = _width(stages, architecture, dimensions)
        stages[HEAD] = _dense(width, dimensions.head, dimensions.outputs)
    network = Network(stages)
    network.library_names = _library_names(network, base)
    return network


def size(module: nn.Module) -> int:
    """How many numbers a module stores, counted as Keras does: batch norm's running mean and variance included."""
    stored = (*module.parameters(), *(b for name, b in module.named_buffers() if not name.endswith("batches_tracked")))
    return sum(tensor.numel() for tensor in stored)


def base_size(network: Network) -> int:
    """The same for everything in front of the head."""
    return size(network) - size(network.head)


def _pool() -> nn.Module:
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())


def _dense(width: int, shape: HeadShape, outputs: int) -> nn.Module:
    layers: list[nn.Module] = []
    for hidden in shape.hidden:
        layers += [nn.Linear(width, hidden), nn.ReLU()]
        width = hidden
    return nn.Sequential(*layers, nn.Dropout(shape.dropout), nn.Linear(width, outputs))


def _width(stages: Mapping[str, nn.Module], architecture: Architecture, dimensions: Dimensions) -> int:
    """How many features the stages make of a sample: found by running the smallest sample that tells."""
    side = architecture.smallest_px
    height, width = (dimensions.height_px, dimensions.width_px) if architecture.flattens else (side, side)
    device = next(parameter.device for stage in stages.values() for parameter in stage.parameters())
    x = torch.zeros(1, dimensions.channels, height, width, device=device)
    with torch.no_grad():
        for stage in stages.values():
            x = stage.eval()(x)
            stage.train()
    return x.shape[1]


def _library_names(network: Network, base: Base) -> dict[str, str]:
    """The stages are made of the library's own modules: whose names of them are looked up by identity."""
    if base.library is None:
        return {}
    theirs = {id(module): name for name, module in base.library.named_modules()}
    names = {}
    for path, module in network.named_modules():
        if id(module) in theirs:
            for leaf, _ in (
                *module.named_parameters(recurse=False),
                *module.named_buffers(recurse=False),
            ):
                names[f"{path}.{leaf}"] = f"{theirs[id(module)]}.{leaf}"
    return names
