from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from tests.unit.trainer.small_net import SmallNet, small_course, small_recipe
from trainer.checkpoint import CHECKPOINT, Standing, load_checkpoint
from trainer.dataset import Samples
from trainer.events import EpochDone, Event, Finished, Noted, PhaseBegan, Stopped
from trainer.fit import Course, Fitting
from trainer.loop import CancelledError, DivergedError, Means
from trainer.optimisers import KerasRMSprop
from trainer.order import batches_of, class_weights, epoch_order
from trainer.recipe import preset_names, recipe_named

CPU = torch.device("cpu")


def ran(course: Course, folder: Path, **means: object) -> tuple[Standing, list[Event]]:
    said: list[Event] = []
    fitting = Fitting(course, Means(CPU, **means), folder, said.append, save_every_seconds=0)  # type: ignore[arg-type]
    return fitting.fit(), said


def largest_difference(one: nn.Module, other: nn.Module) -> float:
    pairs = zip(one.state_dict().values(), other.state_dict().values(), strict=True)
    return max(float((a.double() - b.double()).abs().max()) for a, b in pairs)


class Watching(SmallNet):
    """Notes the rate at every step, and which stages' tensors have changed since."""

    def __init__(self) -> None:
        super().__init__()
        self.modes: list[dict[str, bool]] = []

    def run(self, x: Tensor, first: int, last: int) -> Tensor:
        if self.training:
            self.modes.append({name: stage.training for name, stage in self.stages.items()})
        return super().run(x, first, last)


@pytest.mark.parametrize("augmented", [True, False])
def test_large_batches_through_the_frozen_base_are_exact(tmp_path: Path, augmented: bool) -> None:
    recipe = small_recipe() if augmented else small_recipe(augmentation={})
    plain, fast = SmallNet(), SmallNet()
    ran(small_course(plain, recipe), tmp_path, fast=False, seed=3)
    ran(small_course(fast, recipe), tmp_path, fast=True, seed=3)
    assert largest_difference(plain, fast) < 1e-4
    assert largest_difference(plain, SmallNet()) > 1e-2


def test_half_precision_learns_nearly_the_same_and_keeps_whole_weights(tmp_path: Path) -> None:
    whole, half = SmallNet(), SmallNet()
    standing, _ = ran(small_course(whole), tmp_path / "whole", seed=3)
    in_half, _ = ran(small_course(half), tmp_path / "half", seed=3, mixed=True)
    assert {value.dtype for value in half.parameters()} == {torch.float32}
    assert 0 < largest_difference(whole, half) < 0.1
    losses = [[one.val_loss for one in run.history] for run in (standing, in_half)]
    assert losses[0] == pytest.approx(losses[1], abs=0.05)


def test_each_phase_changes_what_it_trains_and_nothing_else(tmp_path: Path) -> None:
    course = small_course(Watching())
    network = course.network
    assert isinstance(network, Watching)
    before = {key: value.clone() for key, value in network.state_dict().items()}
    head_only = replace(course, recipe=replace(course.recipe, phases=course.recipe.phases[:1]))
    ran(head_only, tmp_path)
    changed = {key for key, value in network.state_dict().items() if not torch.equal(value, before[key])}
    assert {key.split(".")[1] for key in changed} == {"head"}
    assert len(changed) == 4
    ran(course, tmp_path / "none", seed=1)
    changed = {key for key, value in network.state_dict().items() if not torch.equal(value, before[key])}
    assert {key.split(".")[1] for key in changed} == {"head", "block3"}


@pytest.mark.parametrize("fast", [True, False])
def test_batch_norm_below_the_frozen_line_stays_in_inference_mode_in_every_phase(tmp_path: Path, fast: bool) -> None:
    network = Watching()
    ran(small_course(network), tmp_path, fast=fast)
    assert not any(modes["block1"] or modes["block2"] for modes in network.modes)
    assert {modes["block3"] for modes in network.modes} == {False, True}  # phase 1, then phase 2
    assert all(modes["head"] for modes in network.modes)
    untouched, trained = SmallNet().state_dict(), network.state_dict()
    for block, moves in (("block1", False), ("block2", False), ("block3", True)):
        name = f"stages.{block}.1.running_mean"
        assert torch.equal(untouched[name], trained[name]) is not moves


def test_folded_norms_stay_still_where_they_are_trained_around(tmp_path: Path) -> None:
    network = SmallNet()
    ran(small_course(network), tmp_path, still_norms=True)
    untouched, trained = SmallNet().state_dict(), network.state_dict()
    assert torch.equal(untouched["stages.block3.1.running_mean"], trained["stages.block3.1.running_mean"])
    assert not torch.equal(untouched["stages.block3.0.weight"], trained["stages.block3.0.weight"])


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_runs_exactly_its_published_schedule(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = recipe_named(name).with_optional(False)
    shorter = replace(recipe, phases=tuple(replace(phase, epochs=min(3, phase.epochs)) for phase in recipe.phases))
    steps: list[tuple[object, int, str]] = []
    course = small_course(recipe=shorter)
    for kind in (KerasRMSprop, torch.optim.SGD, torch.optim.Adam):
        own = kind.step

        def step(self: torch.optim.Optimizer, *args: object, own: object = own, kind: type = kind) -> None:
            group = self.param_groups[0]
            steps.append((group["lr"], sum(p.grad is not None for p in group["params"]), kind.__name__))
            own(self, *args)  # type: ignore[operator]

        monkeypatch.setattr(kind, "step", step)
    standing, said = ran(course, tmp_path)
    samples = len(epoch_order(course.train.labels, (0,), recipe.oversample_to))
    batches = batches_of(samples, recipe.batch)
    assert max(last - first for first, last in batches) <= recipe.batch + 1
    expected: list[tuple[object, int, str]] = []
    for phase in shorter.phases:
        tensors = sum(1 for stage in course.stages(phase) for _ in course.network.stage(stage).parameters())
        kind_name = {"rmsprop": "KerasRMSprop", "sgd": "SGD", "adam": "Adam"}[recipe.optimiser.method]
        for n in range(phase.epochs * len(batches)):
            rate = phase.schedule.at(n // len(batches), n, phase.epochs)
            expected.append((pytest.approx(rate), tensors, kind_name))
    assert steps == expected
    assert [event.epochs for event in said if isinstance(event, PhaseBegan)] == [p.epochs for p in shorter.phases]
    assert len(standing.history) == shorter.epochs


def test_the_best_epoch_is_kept_and_early_stopping_waits_its_patience(tmp_path: Path) -> None:
    phases = [{"name": "all", "epochs": 40, "early_stop": 3, "schedule": {"rate": 0.5}}]
    recipe = small_recipe(phases=phases, optimiser={"method": "sgd"})
    course = small_course(recipe=recipe)
    standing, said = ran(course, tmp_path)
    losses = [one.val_loss for one in standing.history]
    assert standing.best_epoch == 1 + int(np.argmin(losses))
    assert len(losses) == standing.best_epoch + 3 < 40
    assert isinstance(said[-1], Finished)
    again = Fitting(replace(course, recipe=recipe), Means(CPU), tmp_path, said.append)
    resumed = again.fit(resume=True)
    assert resumed == replace(standing)


@pytest.mark.parametrize("at", [1, 7, 13])
def test_a_run_that_goes_on_is_the_run_that_never_stopped(tmp_path: Path, at: int) -> None:
    whole = small_course()
    ran(whole, tmp_path / "whole", seed=5)
    calls = iter(range(1000))
    broken = small_course()
    means = Means(CPU, 5, cancelled=lambda: next(calls) == at)
    said: list[Event] = []
    (tmp_path / "broken").mkdir()
    with pytest.raises(CancelledError):
        Fitting(broken, means, tmp_path / "broken", said.append, save_every_seconds=0).fit()
    assert isinstance(said[-1], Stopped)
    resumed = small_course()
    standing = Fitting(resumed, Means(CPU, 5), tmp_path / "broken", said.append).fit(resume=True)
    assert largest_difference(whole.network, resumed.network) == 0  # type: ignore[arg-type]
    assert [one.epoch for one in standing.history] == [1, 2, 3, 4]


def test_a_checkpoint_of_another_run_is_refused(tmp_path: Path) -> None:
    ran(small_course(), tmp_path)
    with pytest.raises(ValueError, match="other data or settings"):
        load_checkpoint(tmp_path, "another")
    (tmp_path / CHECKPOINT).write_bytes(b"garbage, and long enough to have a header")
    with pytest.raises(ValueError, match="cannot be read"):
        load_checkpoint(tmp_path, "small")


def test_a_full_disk_costs_the_checkpoint_and_not_the_training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    untroubled = small_course()
    ran(untroubled, tmp_path / "untroubled")
    monkeypatch.setattr("os.fsync", full)
    course = small_course()
    _, said = ran(course, tmp_path)
    notes = [event.text for event in said if isinstance(event, Noted)]
    assert "No space left on device" in notes[0]
    assert not list(tmp_path.glob("*.part"))
    assert largest_difference(course.network, untroubled.network) == 0  # type: ignore[arg-type]


def test_a_diverging_run_stops_with_epoch_stage_and_cause(tmp_path: Path) -> None:
    phases = [{"name": "wild", "epochs": 30, "schedule": {"rate": 10.0}}]
    course = small_course(
        SmallNet(norm=False), small_recipe(phases=phases, optimiser={"method": "sgd", "momentum": 0.99})
    )
    scaled = replace(course, prepare=lambda x: x * 1e12)
    with pytest.raises(
        DivergedError,
        match=r"In epoch \d+ of phase “wild” the loss became no number.* learning rate of 10 is likely too high",
    ):
        ran(scaled, tmp_path)


def test_weights_that_are_no_numbers_are_the_cause_that_is_named(tmp_path: Path) -> None:
    course = small_course()
    with torch.no_grad():
        next(iter(course.network.stage("block1").parameters())).fill_(torch.nan)
    with pytest.raises(DivergedError, match="stage block1; it was so from the first step: the weights"):
        ran(course, tmp_path)


class Cramped(SmallNet):
    """Runs out of memory when more samples come at once than it has room for."""

    room = 2

    def run(self, x: Tensor, first: int, last: int) -> Tensor:
        if len(x) > self.room:
            raise torch.OutOfMemoryError("simulated")
        return super().run(x, first, last)


def test_out_of_memory_means_smaller_pieces_with_the_same_gradients(tmp_path: Path) -> None:
    recipe = small_recipe()
    course, roomy = (
        small_course(Cramped(dropout=0.0, norm=False), recipe),
        small_course(SmallNet(dropout=0.0, norm=False), recipe),
    )

    def prepared(images: Tensor) -> Tensor:
        if len(images) > Cramped.room:
            raise torch.OutOfMemoryError("simulated")
        return course.prepare(images)

    standing, said = ran(replace(course, prepare=prepared), tmp_path)
    ran(roomy, tmp_path / "roomy")
    notes = [event.text for event in said if isinstance(event, Noted)]
    assert any("A batch of 5 did not fit into memory" in note and "pieces of 3" in note for note in notes)
    assert any("The frozen stages did not fit" in note for note in notes)
    assert standing.largest_batch == 2
    assert largest_difference(course.network, roomy.network) < 1e-4  # type: ignore[arg-type]
    nothing = Cramped()
    nothing.room = 0
    with pytest.raises((MemoryError, torch.OutOfMemoryError)):
        ran(small_course(nothing, recipe), tmp_path / "nothing", fast=False)


def test_class_weights_and_oversampling_lift_the_smallest_class(tmp_path: Path) -> None:
    labels = np.array([0] * 80 + [1] * 20)
    order = epoch_order(labels, (1,), oversample_to=0.37)
    assert np.mean(labels[order] == 1) == pytest.approx(0.37, abs=0.005)
    assert set(order) == set(range(100))
    assert sorted(np.bincount(order)[80:]) == [2] * 13 + [3] * 7
    assert np.array_equal(epoch_order(labels, (1,), 0.1).argsort().argsort().shape, (100,))
    weights = class_weights(labels, 2)
    assert weights.tolist() == pytest.approx([0.625, 2.5])
    course = small_course(recipe=small_recipe(class_weights=True))
    standing, _ = ran(course, tmp_path)
    assert np.isfinite([one.loss for one in standing.history]).all()


def test_nobody_is_left_alone_in_a_batch() -> None:
    assert batches_of(11, 5) == [(0, 5), (5, 11)]
    assert batches_of(12, 5) == [(0, 5), (5, 10), (10, 12)]
    assert batches_of(1, 5) == [(0, 1)]
    assert batches_of(3, 1) == [(0, 1), (1, 2), (2, 3)]


def test_rmsprop_is_keras_s() -> None:
    param = nn.Parameter(torch.tensor([1.0, -2.0], dtype=torch.float64))
    optimiser = KerasRMSprop([param], lr=0.1, rho=0.9, eps=1e-7, momentum=0.0)
    value, square = param.detach().numpy().copy(), np.zeros(2)
    for gradient in (np.array([0.5, 1e-5]), np.array([-0.25, 2e-5])):
        param.grad = torch.from_numpy(gradient)
        optimiser.step()
        square = 0.9 * square + 0.1 * gradient**2
        value = value - 0.1 * gradient / np.sqrt(square + 1e-7)
    assert param.detach().numpy() == pytest.approx(value, rel=1e-12)


class Outliner(SmallNet):
    """One stage that answers for every pixel, and no head."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(0)
        layers = nn.Conv2d(1, 4, 3, padding=1), nn.ReLU(), nn.Conv2d(4, 1, 1)
        self.stages = nn.ModuleDict({"unet": nn.Sequential(*layers)})


def test_masks_move_with_their_images_and_outlines_are_learned(tmp_path: Path) -> None:
    phases = [{"name": "all", "epochs": 25, "schedule": {"rate": 0.02}}]
    moved = {"rotation_deg": 15, "shift": 0.1, "brightness": [0.0, 0.1], "fill": "black"}
    recipe = small_recipe(phases=phases, augmentation=moved, optimiser={"method": "adam"})
    course = small_course(Outliner(), recipe)

    def outlined(samples: Samples) -> Samples:
        masks = np.zeros_like(samples.images)
        masks[:, :, 3:9, 4:10] = 1
        return replace(samples, images=(masks * 200 + samples.images // 8).astype(np.uint8), masks=masks)

    course = replace(course, train=outlined(course.train), val=outlined(course.val), upper=("unet",))
    standing, _ = ran(course, tmp_path)
    assert course.stages(course.recipe.phases[0]) == ("unet",)
    assert standing.history[-1].val_accuracy > 0.97
    assert standing.best_loss < 0.1


def test_it_learns_what_can_be_learned(tmp_path: Path) -> None:
    phases = [{"name": "all", "epochs": 15, "schedule": {"rate": 1e-2}}]
    recipe = small_recipe(phases=phases, augmentation={"flip": True}, optimiser={"method": "adam"})
    standing, said = ran(small_course(recipe=recipe, patients=40), tmp_path)
    assert max(one.val_accuracy for one in standing.history) > 0.9
    assert sum(isinstance(event, EpochDone) for event in said) == 15
