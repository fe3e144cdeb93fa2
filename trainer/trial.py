"""A few made-up samples, and what a model answered about them when it was saved: whoever loads it can compare."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from trainer.card import Card
from trainer.task import Input

if TYPE_CHECKING:
    from trainer.bundle import Bundle

TRIAL = "trial.json"
_COUNT, _SEED = 8, 20220805
_SPREADS = (4.0, 15.0, 40.0, 80.0)


def trial_samples(sample: Input, count: int = _COUNT) -> list[NDArray[np.uint8]]:
    """Grey samples of every brightness and roughness, the same on every machine."""
    rng = np.random.default_rng(_SEED)
    shape = sample.height_px, sample.width_px
    # Whole numbers only: what floating point rounds differently here and there never enters.
    noise = rng.integers(-1000, 1001, (count, *shape))
    means = np.linspace(20, 235, count)
    spreads = [_SPREADS[n % len(_SPREADS)] for n in range(count)]
    return [
        np.clip(round(mean) + one * round(spread) // 600, 0, 255).astype(np.uint8)
        for mean, spread, one in zip(means, spreads, noise, strict=True)
    ]


def trial(bundle: Bundle) -> bytes:
    """What a model answers about them, to be kept beside its card."""
    rows = bundle.classify(trial_samples(bundle.card.task.input))
    return json.dumps({"probabilities": rows.tolist()}, indent=1).encode()


def recorded(folder: Path, card: Card) -> NDArray[np.float64] | None:
    """[sample, class] as it was when the model was saved; None where nothing was kept, or it was changed since."""
    path = folder / TRIAL
    if TRIAL not in card.files or not path.is_file():
        return None
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != card.files[TRIAL]:
        return None
    return np.asarray(json.loads(content)["probabilities"], np.float64)


def record(folder: Path) -> Card:
    """Add the answers to a model that was saved without them; nothing else of it changes."""
    from trainer import bundle

    card = bundle.verify(folder)
    model = bundle.load(folder)
    figures = {name: (folder / name).read_bytes() for name in card.files if name != TRIAL}
    precision = "fp32" if card.weights is None else card.weights.precision
    answers = {TRIAL: trial(model)}
    return bundle.save(folder, card, model.network, figures | answers, precision=precision, replace_old=True)
