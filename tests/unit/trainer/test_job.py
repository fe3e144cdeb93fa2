from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from tests.unit.trainer.small_sets import small_set
from trainer import bundle
from trainer.architectures.catalogue import architecture_named
from trainer.card import hashed
from trainer.comparison import as_table, compare
from trainer.events import Event, Examined, Noted
from trainer.job import MODEL, OF_THE_PHANTOM, Job, prepared, run, split_as
from trainer.loop import Means
from trainer.manifest import Entry, Manifest, write_manifest
from trainer.recipe import recipe_named
from trainer.split import LeakError
from trainer.task import task_named

MEANS = Means(torch.device("cpu"))


def job(folder: Path, architecture: str = "squeezenet", patients: int = 12) -> Job:
    if not folder.exists():
        small_set(folder, patients=patients, side=50)
    recipe = recipe_named("two-phase").with_optional(False).shortened(0.004)
    return Job(folder, task_named("ct-l1-tissue"), architecture_named(architecture), recipe)


def test_a_job_ends_as_a_model_that_says_what_it_is(tmp_path: Path) -> None:
    said: list[Event] = []
    asked = job(tmp_path / "data")
    card = run(asked, tmp_path / "run", MEANS, said.append, command="python -m trainer fit")
    model = bundle.load(tmp_path / "run" / MODEL)
    assert model.card == card
    assert card.summary.startswith("Trained on local data; for research only. ")
    assert "mean grey value on unseen patients" in card.summary
    assert card.split.override is None
    assert len(card.split.train) + len(card.split.validation) + len(card.split.test) == 12
    assert hashed("p00", card.split.salt) in (*card.split.train, *card.split.validation, *card.split.test)
    assert "accuracy" in card.metrics["test, per patient"]
    assert card.temperature == card.metrics["calibration"]["temperature"].value
    assert {"curves.png", "roc.png", "confusion.png", "reliability.png", "evaluation.json"} <= set(card.files)
    bundle.verify(tmp_path / "run" / MODEL)
    examined = next(event for event in said if isinstance(event, Examined))
    assert examined.metrics["auc"][0] == card.metrics["test, per patient"]["auc"].value
    written = json.loads((tmp_path / "run" / MODEL / "evaluation.json").read_text())
    first = next(iter((tmp_path / "run" / MODEL / "samples.csv").read_text().splitlines()[1:])).split(",")
    pixels = np.asarray(Image.open(tmp_path / "data" / first[0]))
    assert model.classify([pixels])[0, 1] == pytest.approx(float(first[-1]), abs=1e-5)
    assert written["examined"] == "test"
    with pytest.raises(ValueError, match="holds a finished model"):
        run(asked, tmp_path / "run", MEANS, said.append)


def test_a_simulated_cohort_is_called_so_in_the_first_line(tmp_path: Path) -> None:
    asked = job(tmp_path / "data")
    (asked.data / "cohort.json").write_text('{"task": "ct-l1-tissue", "n": 12, "seed": 3}')
    card = run(asked, tmp_path / "run", MEANS, lambda _: None)
    assert card.summary.startswith("Trained on simulated patients")
    assert card.data.simulated
    baked = f"python -m trainer bake cohort --task ct-l1-tissue --n 12 --seed 3 --out {asked.data.as_posix()}"
    assert card.made["data"] == baked
    assert OF_THE_PHANTOM in card.limits


def test_a_leak_stops_the_run_and_what_was_allowed_is_written_into_the_card(tmp_path: Path) -> None:
    asked = replace(job(tmp_path / "data"), split="samples")
    with pytest.raises(LeakError, match=r"patient p\d+ is in"):
        run(asked, tmp_path / "run", MEANS, lambda _: None)
    assert not (tmp_path / "run").exists()
    said: list[Event] = []
    card = run(replace(asked, allow="as the study did"), tmp_path / "run", MEANS, said.append)
    assert card.split.override is not None
    assert card.split.override.startswith("as the study did (patient p")
    assert any("these numbers are no score" in limit for limit in card.limits)
    assert any(isinstance(event, Noted) and "which was allowed" in event.text for event in said)


def test_the_same_image_of_two_patients_across_parts_is_a_leak(tmp_path: Path) -> None:
    asked = job(tmp_path / "data")
    material = prepared(asked)
    first, second = (material.manifest.entries[part[0]] for part in (material.split.train, material.split.test))
    (asked.data / second.file).write_bytes((asked.data / first.file).read_bytes())
    with pytest.raises(LeakError, match="show the same"):
        prepared(asked)


def test_a_corrupt_or_missing_image_stops_before_anything_is_trained(tmp_path: Path) -> None:
    asked = job(tmp_path / "data")
    path = asked.data / "p03_1.png"
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(ValueError, match=r"cannot be trained on\. 1 files cannot be read as images: p03_1\.png"):
        run(asked, tmp_path / "run", MEANS, lambda _: None)
    assert not (tmp_path / "run").exists()


def test_the_digest_is_of_all_that_decides_the_result(tmp_path: Path) -> None:
    asked = job(tmp_path / "data")
    manifest = prepared(asked).manifest
    others = [
        replace(asked, seed=1),
        replace(asked, shuffle=True),
        replace(asked, recipe=replace(asked.recipe, batch=6)),
        replace(asked, architecture=architecture_named("alexnet")),
    ]
    digests = {one.digest(manifest) for one in (asked, *others)}
    changed = write_manifest(asked.data, manifest.entries[:-1])
    assert len(digests | {asked.digest(changed)}) == 6
    assert replace(asked, name="another name").digest(manifest) == asked.digest(manifest)


@pytest.mark.parametrize("how", ["patients", "1/3", "3/3"])
def test_splits_are_named_in_words(tmp_path: Path, how: str) -> None:
    manifest = small_set(tmp_path)
    assert len(split_as(how, manifest, (0.5, 0.25, 0.25), 0).train) > 0
    for wrong in ("4/3", "half", "0/3", "1/"):
        with pytest.raises(ValueError, match="a split is patients, given, samples, or a fold"):
            split_as(wrong, Manifest(tmp_path, manifest.entries), (0.5, 0.25, 0.25), 0)


def test_a_grid_is_trained_once_and_printed_with_the_baseline_below(tmp_path: Path) -> None:
    jobs = [job(tmp_path / "data", name) for name in ("squeezenet", "bcc-net")]
    said: list[Event] = []
    rows = compare(jobs, tmp_path / "out", MEANS, said.append)
    assert [row.name for row in rows] == ["squeezenet", "bcc-net", "the mean grey value"]
    table = as_table(rows)
    assert table.splitlines()[0] == "| | recipe | ACC | TPR | TNR | PPV | F1 | AUC |"
    assert (tmp_path / "out" / "comparison.md").read_text() == table
    trained = len(said)
    assert compare(jobs, tmp_path / "out", MEANS, said.append) == rows
    assert len(said) == trained  # nothing was trained again


@pytest.mark.slow
def test_outlines_are_learned_by_the_same_way(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    entries = []
    for number in range(8):
        mask = np.zeros((32, 32), dtype=np.uint8)
        top, left = rng.integers(2, 14, 2)
        mask[top : top + 14, left : left + 14] = 255
        names = {kind: f"{kind}{number}.png" for kind in ("slice", "mask")}
        Image.fromarray(np.clip(mask * 0.6 + rng.normal(40, 10, mask.shape), 0, 255).astype(np.uint8)).save(
            tmp_path / names["slice"]
        )
        Image.fromarray(mask).save(tmp_path / names["mask"])
        label = "NORMAL" if number % 2 else "OSTEOPOROSIS"
        entries.append(Entry(names["slice"], f"p{number}", label, covariates=names))
    write_manifest(tmp_path, entries)
    task = task_named("ct-vertebra-mask")
    small = replace(task, input=replace(task.input, height_px=32, width_px=32))
    recipe = replace(recipe_named("ms-net").shortened(0.001), batch=4)
    said: list[Event] = []
    card = run(Job(tmp_path, small, architecture_named("ms-net"), recipe), tmp_path / "run", MEANS, said.append)
    measured = card.metrics["test, per sample"]
    assert set(measured) == {"dice", "iou", "pixel_accuracy"}
    assert 0 <= measured["dice"].low <= measured["dice"].value <= measured["dice"].high <= 1
    assert "Outlines" in card.summary
    bundle.verify(tmp_path / "run" / MODEL)
