"""The small MS-Net learns to outline: loss falls and masks improve, from a folder to a model that is loaded again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from trainer import bundle
from trainer.architectures.catalogue import architecture_named
from trainer.events import EpochDone, Event
from trainer.job import MODEL, Job, run
from trainer.loop import Means
from trainer.manifest import Entry, write_manifest
from trainer.recipe import Recipe, recipe_named
from trainer.task import CT_VERTEBRA_MASK

SIDE_PX, PATIENTS, EPOCHS = 64, 16, 30


def picture(rng: np.random.Generator) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Something bright and round on a dark ground, anywhere, beside something as bright that is thin."""
    rows, columns = np.indices((SIDE_PX, SIDE_PX))
    middle, radius = rng.uniform(18, 46, 2), rng.uniform(9, 14)
    inside = np.hypot(rows - middle[0], columns - middle[1]) <= radius
    grey = np.where(inside | (rows % 32 == 5), 170.0, 60.0) + rng.normal(0, 12, inside.shape)
    return np.clip(grey, 0, 255).astype(np.uint8), inside.astype(np.uint8) * np.uint8(255)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rng = np.random.default_rng(1)
    entries = []
    for number in range(PATIENTS):
        names = {kind: f"{kind}{number}.png" for kind in ("slice", "mask")}
        for image, name in zip(picture(rng), names.values(), strict=True):
            Image.fromarray(image).save(tmp_path / name)
        label = "NORMAL" if number % 2 else "OSTEOPOROSIS"
        entries.append(Entry(names["slice"], f"p{number}", label, covariates=names))
    write_manifest(tmp_path, entries)
    return tmp_path


def short() -> Recipe:
    """Our own recipe for outlines, in fewer epochs and smaller batches still."""
    recipe = recipe_named("outline")
    return replace(recipe.shortened(EPOCHS / recipe.epochs), batch=2)


@pytest.mark.slow
def test_loss_falls_and_masks_improve(folder: Path, tmp_path: Path) -> None:
    task = replace(CT_VERTEBRA_MASK, input=replace(CT_VERTEBRA_MASK.input, height_px=SIDE_PX, width_px=SIDE_PX))
    said: list[Event] = []
    job = Job(folder, task, architecture_named("ms-net-small"), short(), precision="fp16")
    card = run(job, tmp_path / "run", Means(torch.device("cpu")), said.append)
    losses = [event.loss for event in said if isinstance(event, EpochDone)]
    assert len(losses) == EPOCHS
    assert losses[-1] < 0.5 * losses[0]

    model = bundle.load(tmp_path / "run" / MODEL)
    slices, masks = zip(*(picture(np.random.default_rng(seed)) for seed in range(100, 106)), strict=True)
    found, true = model.classify(slices) >= 0.5, np.stack(masks) > 0
    both, held = (found & true).sum(), found.sum() + true.sum()
    assert 2 * both / held > 0.8
    assert card.metrics["test, per sample"]["dice"].value > 0.8
