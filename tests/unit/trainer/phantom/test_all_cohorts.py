"""Every task's cohort is complete, and the same on one process and on two."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from trainer.phantom.cohort import MANIFEST, Cohort, bake

pytestmark = pytest.mark.slow


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / MANIFEST).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


@pytest.mark.parametrize("task", ["dxa-spine", "xray-lumbar"])
def test_crops_of_projections(task: str, tmp_path: Path) -> None:
    bake(Cohort(task, n=1, seed=3), tmp_path / "set")
    (row,) = rows(tmp_path / "set")
    assert row["class"] == "NORMAL"
    with Image.open(tmp_path / "set" / row["file"]) as image:
        pixels = np.asarray(image)
    assert pixels.shape == (224, 224)
    assert pixels.dtype == np.uint8
    assert pixels.std() > 15  # a spine is on it


def test_vertebrae_cut_out(tmp_path: Path) -> None:
    bake(Cohort("ct-vertebra", n=2, seed=3), tmp_path / "set")
    table = rows(tmp_path / "set")
    assert [row["level"] for row in table] == ["L1", "L2", "L3"] * 2
    assert [row["class"] for row in table[::3]] == ["NORMAL", "LOW BONE MASS"]
    for row in table:
        crop = np.asarray(Image.open(tmp_path / "set" / row["file"]))
        assert crop.shape == (224, 224)
        assert 0.15 < (crop > 0).mean() < 0.7  # body, arch and processes in their box
        assert crop[crop > 0].mean() > 255 * 200 / 1200 + 10.0  # bone is brighter than water
        assert (crop[:4] == 0).all()
        assert (crop[:, :4] == 0).all()


def test_slices_at_any_height_with_the_vertebra_that_each_shows(tmp_path: Path) -> None:
    bake(Cohort("ct-vertebra-mask", n=2, seed=5), tmp_path / "set")
    table = rows(tmp_path / "set")
    assert len(table) == 12
    assert {"", "T12", "L1", "L2"} <= {row["level"] for row in table}
    for row in table:
        slice_, mask = (np.asarray(Image.open(tmp_path / "set" / row[name])) for name in ("slice", "mask"))
        assert slice_.shape == mask.shape
        area_mm2 = float((mask > 0).sum()) * float(row["pixel_mm"]) ** 2
        if row["level"]:
            assert 500.0 < area_mm2 < 4500.0
            assert slice_[mask > 0].mean() > slice_[mask == 0].mean() + 20.0
        else:
            assert area_mm2 == 0.0


def test_whole_patients_with_their_truth(tmp_path: Path) -> None:
    bake(Cohort("patients", n=1, seed=8), tmp_path / "set")
    (row,) = rows(tmp_path / "set")
    volume, labels = (np.load(tmp_path / "set" / row[name]) for name in ("file", "labels"))
    truth = json.loads((tmp_path / "set" / row["truth"]).read_text(encoding="utf-8"))
    assert volume.dtype == np.int16
    assert list(volume.shape) == list(labels.shape) == truth["shape"]
    seen = [level for level in truth["levels"] if level["in_view"]]
    assert " ".join(level["label"] for level in seen) == row["levels_in_view"]
    assert seen
    for level in seen:
        i, j, k = (round(v) for v in np.linalg.solve(truth["affine"], [*level["center_mm"], 1.0])[:3])
        assert labels[k, j, i] % 100 == level["number"]
        assert volume[k, j, i] > -300
