"""Small models for tests, untrained."""

from __future__ import annotations

import torch

from trainer.architectures.architecture import Architecture
from trainer.architectures.network import Network, build
from trainer.card import Card, Data, Measure, Split, hashed
from trainer.preprocess import Preprocessing
from trainer.task import Task


def untrained(task: Task, architecture: Architecture, seed: int = 3) -> tuple[Card, Network]:
    """A network with random weights for a task, and a card for it."""
    torch.manual_seed(seed)
    sample = task.input
    dimensions = architecture.dimensions(sample.channels, sample.height_px, sample.width_px, task.outputs)
    network = build(architecture, dimensions)
    card = Card(
        summary="Trained on simulated patients; for tests only.",
        name=f"{architecture.title} untrained",
        task=task,
        preprocessing=Preprocessing.of(task, architecture),
        architecture=architecture.name,
        dimensions=dimensions,
        base="random weights.",
        recipe={"name": "none", "phases": [{"epochs": 0, "rate": 1e-5}]},
        data=Data("simulated", True, "ab" * 32, 2, 8, dict.fromkeys(task.classes, 4)),
        split=Split("salt", "by patient", (hashed("A", "salt"),), (), (hashed("B", "salt"),)),
        metrics={"test": {"auc": Measure(0.5, 0.25, 0.75)}},
        limits=("Knows nothing.",),
        licence="Apache-2.0",
        made={"command": "python -m pytest", "versions": {"torch": torch.__version__}},
    )
    return card, network.eval()
