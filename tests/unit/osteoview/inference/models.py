"""Small untrained models in folders, as a library finds them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from tests.unit.trainer.models import untrained
from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import SQUEEZENET
from trainer.bundle import WEIGHTS, save
from trainer.card import CARD, Card, Weights, read
from trainer.task import CT_L1_TISSUE, Task


def saved(folder: Path, task: Task = CT_L1_TISSUE, architecture: Architecture = SQUEEZENET, seed: int = 3) -> Card:
    """A model of random weights in a folder."""
    card, network = untrained(task, architecture, seed)
    return save(folder, replace(card, name=f"{card.name} {seed}"), network, {"roc.png": b"\x89PNG"})


def signed_anew(folder: Path, weights: bytes) -> None:
    """What a forger does: other weights, and a card that vouches for them."""
    card = read(folder / CARD)
    (folder / WEIGHTS).write_bytes(weights)
    vouched = Weights(hashlib.sha256(weights).hexdigest(), len(weights), "fp32")
    (folder / CARD).write_text(replace(card, weights=vouched).as_json(), encoding="utf-8")
