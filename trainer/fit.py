"""Training, as it is told: for each phase freeze, train epoch by epoch, keep the best, go on from it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from trainer.checkpoint import Checkpoint, EpochResult, Standing, load_checkpoint, optimiser_tensors, remember
from trainer.dataset import Samples
from trainer.events import EpochDone, Event, Finished, Noted, PhaseBegan, Stopped
from trainer.loop import CancelledError, Loop, Means, Prepare
from trainer.optimisers import optimiser_for
from trainer.recipe import Phase, Recipe, Train
from trainer.settle import drops_before_norms, settle
from trainer.staged import HEAD, Staged, Weights, put_back, weights_of


@dataclass(frozen=True)
class Course:
    """What is trained, on what, and how.

    upper: the stages so called. order: a digest of all that decides the result.
    """

    network: Staged
    upper: tuple[str, ...]
    prepare: Prepare
    outputs: int
    train: Samples
    val: Samples
    recipe: Recipe
    order: str

    def stages(self, phase: Phase) -> tuple[str, ...]:
        """The stages that a phase trains, in the network's order."""
        names = self.network.stage_names
        if phase.stages:
            unknown = [name for name in phase.stages if name not in names]
            if unknown:
                raise ValueError(f"phase “{phase.name}” trains {unknown[0]}; this network has {', '.join(names)}")
            return tuple(name for name in names if name in phase.stages)
        wanted = {Train.HEAD: (HEAD,), Train.UPPER: (*self.upper, HEAD), Train.ALL: names}[phase.train]
        return tuple(name for name in names if name in wanted) or names


class Fitting:
    """One run of training in its folder; it may be the continuation of one that was interrupted."""

    def __init__(
        self,
        course: Course,
        means: Means,
        folder: Path,
        say: Callable[[Event], None],
        save_every_seconds: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._course, self._folder, self._say, self._clock = course, folder, say, clock
        self._network = course.network
        self._unsettled = drops_before_norms(course.network)
        self._means = replace(means, note=lambda text: say(Noted(text)))
        self._every_seconds = save_every_seconds
        self._standing = Standing()
        self._best: Weights = {}
        self._saved_at = clock()

    def fit(self, *, resume: bool = False) -> Standing:
        """Train all phases and leave the network with the best epoch's weights."""
        began = self._clock()
        self._folder.mkdir(parents=True, exist_ok=True)
        found = load_checkpoint(self._folder, self._course.order) if resume else None
        loop = Loop(
            self._network, self._course.prepare, self._course.train, self._course.val,
            self._course.recipe, self._course.outputs, self._means,
        )  # fmt: skip
        if found is not None:
            self._go_on_from(found)
        try:
            for number in range(self._standing.position.phase, len(self._course.recipe.phases)):
                self._train_phase(loop, number, found)
                found = None
        except CancelledError as stop:
            self._standing = stop.standing
            self._save()
            self._say(Stopped(len(self._standing.history)))
            raise
        self._say(Finished(self._standing.best_epoch, self._standing.best_loss, self._clock() - began))
        return self._standing

    def _train_phase(self, loop: Loop, number: int, found: Checkpoint | None) -> None:
        phase = self._course.recipe.phases[number]
        stages = self._course.stages(phase)
        self._say(PhaseBegan(phase.name, stages, phase.epochs))
        loop.begin(stages)
        self._optimiser = optimiser_for(self._course.recipe.optimiser, loop.params, phase.schedule.rate)
        if found is not None:
            remember(self._optimiser, found.optimiser)
        else:
            self._best |= weights_of(self._network, stages)
        while self._standing.position.epoch < phase.epochs and not self._enough(phase):
            self._train_epoch(loop, phase, stages)
        put_back(self._network, self._best)
        self._standing = replace(self._standing.at(phase=number + 1, epoch=0, step=0, steps_before=0), waited=0)
        self._save(between_phases=True)

    def _train_epoch(self, loop: Loop, phase: Phase, stages: tuple[str, ...]) -> None:
        began = self._clock()
        for standing in loop.epoch(phase, self._standing, self._optimiser):
            self._standing = standing
        if self._unsettled:
            images = torch.from_numpy(self._course.train.images)
            settle(self._network, stages, self._course.prepare, images, self._means.device)
        val_loss, val_accuracy = loop.measure()
        position = self._standing.position
        loss = position.sums[0] / position.sums[1]
        done = len(self._standing.history) + 1
        rate = phase.schedule.at(position.epoch, position.steps_before, phase.epochs)
        judged = val_loss if math.isfinite(val_loss) else loss
        better = judged < self._standing.best_loss
        result = EpochResult(phase.name, done, rate, loss, val_loss, val_accuracy)
        self._standing = replace(
            self._standing.at(
                epoch=position.epoch + 1, step=0, steps_before=position.steps_before + loop.steps(), sums=(0.0, 0.0)
            ),
            history=(*self._standing.history, result),
            best_loss=judged if better else self._standing.best_loss,
            best_epoch=done if better else self._standing.best_epoch,
            waited=0 if better else self._standing.waited + 1,
        )
        if better:
            self._best |= weights_of(self._network, stages)
        seconds = self._clock() - began
        total = self._course.recipe.epochs
        self._say(EpochDone(phase.name, done, total, rate, loss, val_loss, val_accuracy, seconds, better))
        if self._clock() - self._saved_at >= self._every_seconds:
            self._save()

    def _enough(self, phase: Phase) -> bool:
        return bool(phase.early_stop) and self._standing.waited >= phase.early_stop

    def _go_on_from(self, found: Checkpoint) -> None:
        device = self._means.device
        self._standing = found.standing
        put_back(self._network, found.network)
        kept = found.best or weights_of(self._network)  # between phases the network is the best there is
        self._best = {key: value.to(device) for key, value in kept.items()}

    def _save(self, *, between_phases: bool = False) -> None:
        """Save where training stands; a full disk costs the checkpoint and not the training."""
        self._saved_at = self._clock()
        if not self._means.team.leads:
            return
        best, memory = ({}, {}) if between_phases else (self._best, optimiser_tensors(self._optimiser))
        checkpoint = Checkpoint(self._standing, weights_of(self._network), best, memory, self._course.order)
        try:
            checkpoint.save(self._folder)
        except OSError as error:
            kept = "the one before it is kept"
            self._say(
                Noted(f"A checkpoint could not be written ({error.strerror or error}); {kept}. Training goes on.")
            )
