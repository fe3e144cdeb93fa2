from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.unit.trainer.small_net import SmallNet, small_course, small_recipe, small_samples
from tests.unit.trainer.small_sets import small_set
from trainer.baseline import baseline, compare
from trainer.dataset import Samples
from trainer.fit import Fitting
from trainer.logistic import fitted
from trainer.loop import Means
from trainer.metrics import measures
from trainer.predictions import Predictions, answers, predictions_of
from trainer.probes import at_chance, confounds, image_sizes, shuffled, with_dropout
from trainer.task import Output

CPU = torch.device("cpu")


def with_columns(samples: Samples, seed: int = 0) -> Samples:
    """kvp gives the class away, kernel does not, site is the same for all."""
    rng = np.random.default_rng(seed)
    entries = []
    for entry, label in zip(samples.entries, samples.labels, strict=True):
        kvp = "120" if (label == 1) == (rng.random() < 0.9) else "140"
        kernel = str(rng.choice(["sharp", "soft"]))
        entries.append(replace(entry, covariates={"kvp": kvp, "kernel": kernel, "site": "A", "mean_hu": "100"}))
    return replace(samples, entries=tuple(entries))


def test_a_scanner_that_gives_the_class_away_is_found_out() -> None:
    train, test = with_columns(small_samples(120, 1)), with_columns(small_samples(80, 1, seed=1), seed=1)
    kvp, kernel, together = confounds(train, test)
    assert (kvp.name, kernel.name, together.name) == ("kvp", "kernel", "Technique as a whole")
    assert kvp.suspicious
    assert together.suspicious
    assert kvp.measure.value > 0.8
    assert "may have learned it instead of bone" in kvp.sentence()
    assert not kernel.suspicious
    assert "does not tell" in kernel.sentence()


def test_the_baseline_is_mean_hu_where_it_was_measured_and_grey_elsewhere() -> None:
    train, test = small_samples(60), small_samples(40, seed=1)
    name, answered = baseline(train, test)
    assert name == "the mean grey value"
    assert measures(answered, resamples=50)["auc"].value > 0.95  # brightness is what makes these classes
    rng = np.random.default_rng(0)

    def measured(samples: Samples) -> Samples:
        rows = zip(samples.entries, samples.labels, strict=True)
        hu = [replace(entry, covariates={"mean_hu": str(rng.normal(150 - 20 * label, 30))}) for entry, label in rows]
        return replace(samples, entries=tuple(hu))

    name, answered = baseline(measured(train), measured(test))
    assert name == "mean HU"
    assert 0.5 < measures(answered, resamples=50)["auc"].value < 0.95


def test_a_network_beats_a_baseline_only_with_the_interval_to_show_it() -> None:
    rng = np.random.default_rng(0)
    labels = np.arange(200) % 2
    patients = tuple(f"p{n}" for n in range(200))

    def answered(strength: float) -> Predictions:
        positive = 1 / (1 + np.exp(-rng.normal((labels * 2 - 1) * strength, 1)))
        return Predictions(np.column_stack([1 - positive, positive]), labels, patients, ("A", "B"))

    good, poor, equal = answered(1.5), answered(0.2), answered(0.2)
    assert compare(good, poor).beats
    assert "Beats mean HU on unseen patients: AUC +0." in compare(good, poor).sentence("mean HU")
    assert not compare(poor, equal).beats
    assert "Does not beat mean HU" in compare(poor, equal).sentence("mean HU")
    itself = compare(good, good).difference
    assert (itself.value, itself.low, itself.high) == (0, 0, 0)


def test_logistic_regression_finds_the_line_that_was_put_in() -> None:
    rng = np.random.default_rng(1)
    features = rng.normal(size=(4000, 2)) * [3, 1] + [10, 0]
    chances = 1 / (1 + np.exp(-((features[:, 0] - 10) / 3 * 1.5 - features[:, 1])))
    labels = (rng.random(4000) < chances).astype(np.int64)
    found = fitted(features, labels, 2, features)[:, 1]
    assert np.abs(found - chances).max() < 0.06


def test_what_is_learned_from_shuffled_classes_is_worth_nothing(tmp_path: Path) -> None:
    everybody = small_samples(80)
    mixed = shuffled(everybody, seed=1)
    assert sorted(mixed.labels) == sorted(everybody.labels)
    assert (mixed.labels[::2] == mixed.labels[1::2]).all()  # a patient's samples keep one class
    phases = [{"name": "all", "epochs": 6, "schedule": {"rate": 1e-2}}]
    recipe = small_recipe(phases=phases, optimiser={"method": "adam"})
    outcomes = {}
    for name, samples in (("true", everybody), ("shuffled", mixed)):
        train, val, test = (samples.chosen(range(*part)) for part in ((0, 60), (60, 80), (80, 160)))
        course = replace(small_course(recipe=recipe), train=train, val=val)
        Fitting(course, Means(CPU), tmp_path / name, lambda _: None).fit()
        assert isinstance(course.network, SmallNet)
        outcomes[name] = predictions_of(test, answers(course.network, course.prepare, test, Output.SIGMOID, CPU))
    assert not at_chance(outcomes["true"])
    assert at_chance(outcomes["shuffled"])


def test_mc_dropout_varies_and_leaves_the_network_as_it_was() -> None:
    samples = small_samples(5)
    network = SmallNet(dropout=0.5).eval()
    before = answers(network, lambda x: x, samples, Output.SIGMOID, CPU)
    mean, spread = with_dropout(network, lambda x: x, samples, Output.SIGMOID, CPU, passes=10, seed=1)
    assert mean.shape == spread.shape == (10, 2)
    assert spread.max() > 1e-4
    again, _ = with_dropout(network, lambda x: x, samples, Output.SIGMOID, CPU, passes=10, seed=1)
    assert np.array_equal(mean, again)
    assert np.array_equal(before, answers(network, lambda x: x, samples, Output.SIGMOID, CPU))
    _, still = with_dropout(SmallNet(dropout=0.0), lambda x: x, samples, Output.SIGMOID, CPU, passes=3)
    assert still.max() == pytest.approx(0, abs=1e-12)


def test_image_sizes_are_read_without_the_pixels(tmp_path: Path) -> None:
    manifest = small_set(tmp_path, patients=2, samples=1, side=14)
    manifest.path(manifest.entries[1]).unlink()
    assert image_sizes(manifest) == ["14x14", ""]
