from __future__ import annotations

from pathlib import Path

import pytest

from trainer.recipe import DEFAULT, Method, Train, preset_names, read_recipe, recipe_named

OWN = """
name = "mine"
title = "Mine"
source = "me"
batch = 8
optimiser = { method = "adam" }
phases = [{ name = "all", train = "all", epochs = 3, schedule = { rate = 1e-3 } }]
"""


def test_the_seven_published_presets_and_our_own_are_there_and_the_study_s_comes_first() -> None:
    published = {"two-phase", "all-layers", "head-only", "from-scratch", "bcc", "ms-net", "knee"}
    assert preset_names()[0] == DEFAULT == "two-phase"
    assert set(preset_names()) == {*published, "phantom", "films", "films-gently", "outline"}


@pytest.mark.parametrize("name", preset_names())
def test_a_recipe_comes_back_from_its_table(name: str) -> None:
    recipe = recipe_named(name)
    assert recipe.name == name
    assert read_recipe(recipe.as_table(), "again") == recipe


def test_two_phase_is_the_published_one() -> None:
    recipe = recipe_named("two-phase").with_optional(False)
    head, upper = recipe.phases
    assert (head.train, head.epochs, head.schedule.rate) == (Train.HEAD, 200, 2e-5)
    assert (upper.train, upper.epochs, upper.schedule.rate) == (Train.UPPER, 300, 1e-5)
    used = recipe.optimiser
    assert (used.method, used.rho, used.momentum, used.eps) == (Method.RMSPROP, 0.9, 0.0, 1e-7)
    moved = recipe.augmentation
    assert (moved.rotation_deg, moved.shift, moved.shear_deg, moved.zoom) == (40, 0.2, 0.2, 0.2)
    assert moved.flip
    assert moved.fill == "nearest"
    assert (recipe.batch, recipe.shares) == (5, (0.5, 0.25, 0.25))
    assert [phase.name for phase in recipe_named("two-phase").with_optional(True).phases][-1] == "whole base"


def test_the_dxa_recipes_are_the_published_ones() -> None:
    for name, train, epochs in (("all-layers", Train.ALL, 50), ("head-only", Train.HEAD, 20)):
        recipe = recipe_named(name)
        (phase,) = recipe.phases
        assert (phase.train, phase.epochs, phase.schedule.at(7, 99, 50)) == (train, epochs, 1e-4)
        assert (recipe.optimiser.method, recipe.optimiser.momentum, recipe.batch) == (Method.SGD, 0.9, 24)
        assert recipe.head == ((), 0.4)
        assert recipe.oversample_to == 0.37
        assert recipe.augmentation.zoom == 0
        assert recipe.augmentation.brightness == (0.1, 0.4)
    scratch = recipe_named("from-scratch")
    assert (scratch.phases[0].epochs, scratch.phases[0].early_stop) == (200, 15)
    published = {"ad-hoc-1": (24, 1e-3, 0.6), "ad-hoc-2": (24, 1e-4, 0.7)}
    published |= {"ad-hoc-3": (24, 1e-3, 0.9), "ad-hoc-4": (48, 1e-4, 0.9)}
    for name, values in published.items():
        own = scratch.for_architecture(name)
        assert (own.batch, own.phases[0].schedule.rate, own.optimiser.momentum) == values


def test_bcc_s_rate_falls_as_published() -> None:
    recipe = recipe_named("bcc")
    schedule = recipe.phases[0].schedule
    assert schedule.at(0, 0, 200) == 0.01
    assert schedule.at(3, 100, 200) == pytest.approx(0.01 * (1 + 0.006 * 100) ** -0.98)
    assert (recipe.batch, recipe.optimiser.momentum, recipe.optimiser.weight_decay) == (64, 0.9, 0.005)


def test_ms_net_s_rate_is_constant_and_then_falls_to_nothing() -> None:
    schedule = recipe_named("ms-net").phases[0].schedule
    rates = [schedule.at(epoch, 0, 150) for epoch in range(151)]
    assert rates[:101] == [0.002] * 101
    assert rates[125] == pytest.approx(0.001)
    assert rates[150] == 0
    assert sorted(rates[100:], reverse=True) == rates[100:]
    assert len(set(rates[100:])) == 51


def test_a_shortened_recipe_keeps_the_shape_of_its_rate() -> None:
    whole, tenth = recipe_named("ms-net").phases[0], recipe_named("ms-net").shortened(0.1).phases[0]
    assert (tenth.epochs, tenth.schedule.hold_epochs) == (15, 10)
    rates = [whole.schedule.at(10 * epoch, 0, whole.epochs) for epoch in range(16)]
    assert [tenth.schedule.at(epoch, 0, tenth.epochs) for epoch in range(16)] == pytest.approx(rates)


@pytest.mark.parametrize(
    ("instead_of", "there_is", "said"),
    [
        ("batch = 8", "", r"mine\.toml: batch is missing"),
        ("batch = 8", "batch = 0", r"mine\.toml: batch is 0; it should be a whole number from 1"),
        ("batch = 8", "batch = 8\nbatches = 9", "batches is not a known setting"),
        ("epochs = 3", "epochs = -1", r"phases\[1\]\.epochs is -1"),
        ('train = "all"', 'train = "most"', r"phases\[1\]\.train is 'most'; it should be one of head, upper, all"),
        ("rate = 1e-3", "rate = 0", "a learning rate is more than 0"),
        ("rate = 1e-3", 'rate = 1e-3, shape = "step"', "one of constant, inverse, linear"),
        ('method = "adam"', 'method = "adam", momentum = 1.0', "momentum, rho and weight decay are below 1"),
        ("batch = 8", "batch = 8\naugmentation = { scale = [1.2, 0.8] }", "scale is a range from low to high"),
        ("batch = 8", "batch = 8\noversample_to = 0.4\nclass_weights = true", "the same twice"),
        ("phases = [", "phases = [[", "not a TOML file"),
    ],
)
def test_a_recipe_of_one_s_own_is_checked_with_a_sentence(
    tmp_path: Path, instead_of: str, there_is: str, said: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(OWN)
    assert recipe_named(str(path)).epochs == 3
    path.write_text(OWN.replace(instead_of, there_is))
    with pytest.raises(ValueError, match=said):
        recipe_named(str(path))


def test_a_recipe_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(ValueError, match="choose one of two-phase"):
        recipe_named("three-phase")
