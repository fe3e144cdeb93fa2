"""A network small enough for a test, with everything that training must treat rightly: batch norm and dropout."""

from __future__ import annotations

import itertools
from collections.abc import Collection

import numpy as np
import torch
from torch import Tensor, nn

from trainer.dataset import Samples
from trainer.fit import Course
from trainer.manifest import Entry
from trainer.recipe import Recipe, read_recipe

CLASSES = ("HEALTHY", "OSTEOPOROTIC")


class SmallNet(nn.Module):
    """Three stages and a head; each stage a convolution, a batch norm, a ReLU."""

    def __init__(self, outputs: int = 1, dropout: float = 0.3, seed: int = 0, norm: bool = True) -> None:
        super().__init__()
        torch.manual_seed(seed)
        widths = (1, 4, 6, 8)
        self.stages = nn.ModuleDict()
        for number, (before, after) in enumerate(itertools.pairwise(widths), start=1):
            layers = [nn.Conv2d(before, after, 3, padding=1), nn.BatchNorm2d(after) if norm else nn.Identity()]
            self.stages[f"block{number}"] = nn.Sequential(*layers, nn.ReLU(), nn.MaxPool2d(2))
        self.stages["head"] = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.Linear(8, 8),
            nn.ReLU(),
            nn.Dropout(dropout),
            nn.Linear(8, outputs),
        )
        self._frozen: frozenset[str] = frozenset()

    @property
    def stage_names(self) -> tuple[str, ...]:
        return tuple(self.stages)

    def stage(self, name: str) -> nn.Module:
        return self.stages[name]

    def run(self, x: Tensor, first: int, last: int) -> Tensor:
        for stage in list(self.stages.values())[first:last]:
            x = stage(x)
        return x

    def forward(self, x: Tensor) -> Tensor:
        return self.run(x, 0, len(self.stages))

    def train_only(self, names: Collection[str]) -> None:
        self._frozen = frozenset(self.stages) - frozenset(names)
        for name, stage in self.stages.items():
            stage.requires_grad_(name not in self._frozen)

    def train(self, mode: bool = True) -> SmallNet:
        super().train(mode)
        for name in self._frozen:
            self.stages[name].eval()
        return self


def small_samples(patients: int, per_patient: int = 2, side: int = 12, seed: int = 0, classes: int = 2) -> Samples:
    """Noise whose brightness tells the class; classes in turn."""
    rng = np.random.default_rng(seed)
    labels = np.repeat(np.arange(patients) % classes, per_patient)
    images = rng.normal(80 + 90.0 * labels[:, None, None, None] / (classes - 1), 30, (len(labels), 1, side, side))
    names = [f"C{n}" for n in range(classes)] if classes != 2 else list(CLASSES)
    entries = tuple(
        Entry(f"{seed}-{n}.png", f"p{seed}-{n // per_patient:03d}", names[label]) for n, label in enumerate(labels)
    )
    return Samples(np.clip(images, 0, 255).astype(np.uint8), labels.astype(np.int64), entries, tuple(names))


def small_recipe(**changes: object) -> Recipe:
    """Two phases as in study 1, quick enough for a test."""
    table: dict[str, object] = {
        "name": "small",
        "title": "Small",
        "source": "tests",
        "batch": 5,
        "optimiser": {"method": "rmsprop"},
        "augmentation": {"rotation_deg": 40, "shift": 0.2, "zoom": 0.2, "flip": True},
        "phases": [
            {"name": "head", "train": "head", "epochs": 2, "schedule": {"rate": 1e-2}},
            {"name": "upper", "train": "upper", "epochs": 2, "schedule": {"rate": 1e-3}},
        ],
    }
    return read_recipe(table | changes, "small")


def small_course(net: SmallNet | None = None, recipe: Recipe | None = None, patients: int = 11) -> Course:
    """Everything a run needs."""
    return Course(
        network=SmallNet() if net is None else net,
        upper=("block3",),
        prepare=lambda x: x - 0.5,
        outputs=1,
        train=small_samples(patients),
        val=small_samples(6, seed=1),
        recipe=small_recipe() if recipe is None else recipe,
        order="small",
    )
