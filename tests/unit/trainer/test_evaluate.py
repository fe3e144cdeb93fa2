from __future__ import annotations

import csv
import io
import json

import numpy as np
import pytest
from PIL import Image

from tests.unit.trainer.small_net import small_samples
from trainer.checkpoint import EpochResult
from trainer.evaluate import evaluate
from trainer.plot import BLUE, Plot, ticks

HISTORY = tuple(
    EpochResult("head" if n < 4 else "upper", n, 1e-3, 1 / n, 1.1 / n, min(1.0, 0.5 + n / 20)) for n in range(1, 9)
)


def probabilities(labels: np.ndarray, right: float, classes: int = 2, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    sure = rng.uniform(0.6, 0.95, len(labels))
    answered = np.where(rng.random(len(labels)) < right, labels, (labels + 1) % classes)
    rows = np.repeat(((1 - sure) / (classes - 1))[:, None], classes, axis=1)
    rows[np.arange(len(labels)), answered] = sure
    return rows


@pytest.mark.parametrize("classes", [2, 3])
def test_an_examination_is_complete_and_can_be_read_by_programs(classes: int) -> None:
    train, val, test = (small_samples(30, seed=seed, classes=classes) for seed in range(3))
    found = evaluate(
        train,
        ("test", test, probabilities(test.labels, 0.8, classes)),
        (val, probabilities(val.labels, 0.8, classes)),
        HISTORY,
        best_epoch=8,
    )
    read = json.loads(found.as_json())
    assert read["examined"] == "test"
    assert 0.6 < read["samples"]["accuracy"]["value"] < 0.95
    assert read["samples"]["accuracy"]["low"] < read["samples"]["accuracy"]["value"]
    assert np.sum(read["confusion"]) == 30  # patients
    assert read["baseline"]["name"] == "the mean grey value"
    assert read["verdict"]["beats"] is False  # brightness is all there is to know here
    assert "Does not beat the mean grey value" in read["sentences"][0]
    rows = list(csv.DictReader(io.StringIO(found.as_csv())))
    assert {row["of"] for row in rows} == {"samples", "patients", "baseline"}
    assert len(list(csv.DictReader(io.StringIO(found.files["samples.csv"].decode())))) == 60
    for name in ("curves.png", "roc.png", "confusion.png", "reliability.png"):
        image = Image.open(io.BytesIO(found.files[name]))
        assert min(image.size) >= 300
        assert np.asarray(image.convert("L")).std() > 5


def test_a_leaking_examination_is_called_no_score() -> None:
    samples = small_samples(12)
    found = evaluate(
        samples, ("val", samples, probabilities(samples.labels, 0.9)), leaks=["patient a is in train and val"]
    )
    assert "these numbers are no score" in found.sentences()[0]
    assert "no test part" in found.sentences()[-1]


def test_without_training_data_there_is_no_baseline() -> None:
    samples = small_samples(12)
    found = evaluate(None, ("all", samples, probabilities(samples.labels, 0.9)))
    assert found.verdict is None
    assert found.baseline == {}
    assert "accuracy" in found.patients


def test_a_curve_is_drawn_where_its_values_are() -> None:
    plot = Plot("A line", ("x", (0.0, 1.0)), ("y", (0.0, 1.0)), 300, 300)
    plot.line([0.0, 1.0], [0.5, 0.5], BLUE, 4)
    image = np.asarray(plot.image).astype(int)
    blue = np.nonzero((abs(image - np.array(BLUE)).sum(axis=2) < 60).sum(axis=1) > 150)[0]
    assert 0.35 * 300 < blue.mean() < 0.55 * 300
    assert len(blue) <= 5


@pytest.mark.parametrize("high", [0.07, 0.77, 1.0, 12.0, 500.0])
def test_ticks_are_round_and_few(high: float) -> None:
    values = ticks(0, high)
    assert 2 <= len(values) <= 8
    assert values[0] == 0
    assert values[-1] <= high * 1.0001
