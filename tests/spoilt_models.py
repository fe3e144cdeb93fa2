"""What an accident or a forger makes of a model. Each kind is refused with its reason, and the program lives on."""

from __future__ import annotations

import json
import pickle
import struct
from collections.abc import Callable
from pathlib import Path

from tests.unit.osteoview.inference.models import signed_anew
from trainer.bundle import WEIGHTS
from trainer.card import CARD


def flip_a_bit(folder: Path) -> None:
    content = bytearray((folder / WEIGHTS).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / WEIGHTS).write_bytes(bytes(content))


def rename_a_pickle(folder: Path) -> None:
    """With a card that vouches for it."""
    signed_anew(folder, pickle.dumps({"weights": [1.0] * 1000}))


def claim_10_gb(folder: Path) -> None:
    """A header that says it is that long, in a file of few bytes, with a card that vouches for it."""
    signed_anew(folder, struct.pack("<Q", 10 * 2**30) + b'{"a": 1}')


def come_from_the_future(folder: Path) -> None:
    card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    (folder / CARD).write_text(json.dumps({**card, "schema": "osteoview.model/99"}), encoding="utf-8")


# The deed, and what the refusal says.
SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "bit": (flip_a_bit, "changed since it was saved"),
    "pickle": (rename_a_pickle, WEIGHTS),
    "10 GB": (claim_10_gb, WEIGHTS),
    "future": (come_from_the_future, "newer version"),
}
