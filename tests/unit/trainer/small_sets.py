"""Dataset folders small enough for a test: bright squares are diseased."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from trainer.manifest import Entry, Manifest, write_manifest

HEALTHY, DISEASED = "HEALTHY", "OSTEOPOROTIC"


def small_set(folder: Path, patients: int = 12, samples: int = 2, side: int = 12, seed: int = 0) -> Manifest:
    """Noise, darker in the diseased; classes in turn."""
    rng = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for number in range(patients):
        diseased = number % 2 == 1
        for sample in range(samples):
            file = f"p{number:02d}_{sample}.png"
            grey = rng.normal(90.0 if diseased else 160.0, 30.0, (side, side))
            Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)).save(folder / file)
            label = DISEASED if diseased else HEALTHY
            entries.append(Entry(file, f"p{number:02d}", label, f"s{number:02d}", covariates={"kvp": "120"}))
    return write_manifest(folder, entries)
