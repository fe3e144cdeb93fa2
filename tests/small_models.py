"""Models small enough to be made in a test, by the trainer's own code; what they say means nothing."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from tests.unit.trainer.models import untrained
from trainer.architectures.catalogue import architecture_named
from trainer.bundle import save
from trainer.card import Measure
from trainer.task import CT_L1_TISSUE, Task

_SMALL = "bcc-net"
_METRICS = {
    "test, per patient": {"auc": Measure(0.95, 0.88, 0.99), "accuracy": Measure(0.92, 0.80, 0.98)},
    "mean HU, per patient": {"auc": Measure(0.90, 0.80, 0.97)},
}


def save_small_model(root: Path, name: str, task: Task = CT_L1_TISSUE, *, seed: int = 3) -> Path:
    """A model as training leaves it, in a folder of that name below `root`."""
    card, network = untrained(task, architecture_named(_SMALL), seed)
    card = replace(card, name=name.replace("-", " ").title(), metrics=_METRICS)
    save(root / name, card, network, {"roc.png": _picture("ROC curve"), "curves.png": _picture("Loss")})
    return root / name


def _picture(words: str) -> bytes:
    image = Image.new("RGB", (440, 300), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 20, 420, 260), outline="gray")
    draw.line((40, 260, 120, 90, 420, 20), fill="steelblue", width=3)
    draw.text((50, 270), words, fill="black")
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
