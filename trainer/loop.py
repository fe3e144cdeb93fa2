"""The inside of training: one phase, epoch after epoch, step after step.

What lies below the lowest trained stage is frozen and runs as in inference, so that its output for a sample does not
depend on the step: it is computed for many steps at once, and once and for all where nothing varies the sample.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from trainer.architectures.faster import faster
from trainer.augment import Draws, augment, draw
from trainer.checkpoint import Standing
from trainer.dataset import Samples
from trainer.gradients import Gradients
from trainer.losses import Losses, right
from trainer.order import batches_of, class_weights, epoch_order
from trainer.recipe import Phase, Recipe
from trainer.recorded import Record, Recorded
from trainer.shared_norm import share_norms
from trainer.staged import Staged
from trainer.team import Team

# Images that go through the frozen stages at once: as many as fit a processor's cache, or fill a GPU.
_MANY_ON_CPU, _MANY = 32, 256
# Features of a whole part are kept for a phase up to this many bytes.
_KEPT_BYTES = 2_000_000_000
# Whatever a seed is used for has a number of its own.
_SHUFFLE, _AUGMENT, _DROPOUT = 0, 1, 2
_NEVER = 2**30
_WIDE = 256

Prepare = Callable[[Tensor], Tensor]


class DivergedError(RuntimeError):
    """The loss is no number any more."""


class CancelledError(Exception):
    """Somebody asked training to stop; the standing says where it did."""

    def __init__(self, standing: Standing) -> None:
        """Remember where to go on."""
        super().__init__("training was stopped")
        self.standing = standing


@dataclass(frozen=True)
class Means:
    """With what a run computes. fast: frozen stages in large batches; without it every step runs the whole network."""

    device: torch.device
    seed: int = 0
    team: Team = field(default_factory=Team)
    fast: bool = True
    mixed: bool = False  # bfloat16 where it suffices
    record: Record | None = None  # how steps are recorded, where that is faster than running them
    still_norms: bool = False  # batch norms that are folded into the convolutions say nothing, and must go on saying it
    cancelled: Callable[[], bool] = lambda: False
    note: Callable[[str], None] = lambda _: None


@dataclass(frozen=True)
class Held:
    """A part of the data on the training device: images as 8 bits, targets as the loss wants them."""

    images: Tensor
    targets: Tensor
    labels: Tensor

    @classmethod
    def of(cls, samples: Samples, outputs: int, device: torch.device) -> Held:
        """Samples on a device. outputs: of the network; one output means a sigmoid, masks are their own targets."""
        labels = torch.from_numpy(samples.labels)
        if samples.masks is not None:
            targets = torch.from_numpy(samples.masks)
        else:
            targets = labels.float()[:, None] if outputs == 1 else labels
        return cls(torch.from_numpy(samples.images).to(device), targets.to(device), labels.to(device))


class Loop:
    """Trains a network on one part and measures it on another, by a recipe."""

    def __init__(
        self,
        network: Staged,
        prepare: Prepare,
        train: Samples,
        val: Samples,
        recipe: Recipe,
        outputs: int,
        means: Means,
    ) -> None:
        self._network, self._prepare, self._recipe, self._means = network, prepare, recipe, means
        self._labels = train.labels
        self._train = Held.of(train, outputs, means.device)
        self._val = Held.of(val, outputs, means.device)
        weights = class_weights(train.labels, len(train.classes)) if recipe.class_weights else None
        counted = None if weights is None else torch.from_numpy(weights).to(means.device)
        self._losses = Losses(recipe.outline_loss, counted)
        self._stages = len(network.stage_names)
        self._many = _MANY_ON_CPU if means.device.type == "cpu" else _MANY
        self._kept: dict[str, Tensor] = {}

    def begin(self, trained: tuple[str, ...]) -> None:
        """Train these stages from now on; everything below the first of them is frozen for good."""
        self._network.train_only(trained)
        names = self._network.stage_names
        self._first = min(names.index(name) for name in trained) if self._means.fast else 0
        self._trained = trained
        stages = [self._network.stage(name) for name in trained]
        joined = self._means.team.size > 1 and share_norms(stages)
        self._params = [p for stage in stages for p in stage.parameters()]
        self._wide = self._means.device.type == "cpu" and _all_wide(stages)
        for stage in stages if self._wide else ():
            stage.to(memory_format=torch.contiguous_format)
        below = [self._network.stage(name).eval() for name in names[: self._first]]
        # Packed weights know one precision only.
        self._below = nn.Sequential(*below) if self._means.mixed else faster(below)
        self._kept.clear()
        record = self._means.record
        recorded = None if record is None else Recorded(self._pass, self._params, self._buffers(), record)
        self._gradients = Gradients(self._pass, self._params, self._means.note, recorded=recorded, joined=joined)

    @property
    def params(self) -> list[nn.Parameter]:
        """What is trained, in a fixed order."""
        return self._params

    def epoch(self, phase: Phase, standing: Standing, optimiser: torch.optim.Optimizer) -> Iterator[Standing]:
        """Run what is left of an epoch; yields after every step, with the loss's sums so far in the position."""
        position = standing.position
        seed = (self._means.seed, position.phase, position.epoch)
        order = epoch_order(self._labels, (*seed, _SHUFFLE), self._recipe.oversample_to)
        batches = batches_of(len(order), self._recipe.batch)
        weights = self._losses.weights(self._train.labels[torch.from_numpy(order).to(self._means.device)])
        sums = torch.tensor(position.sums, device=self._means.device, dtype=torch.float64)
        bad = torch.tensor(_NEVER, device=self._means.device)
        self._network.train()
        if self._means.still_norms:
            for name in self._network.stage_names:
                _still(self._network.stage(name))
        for step, x, y in self._batches(order, (*seed, _AUGMENT), position.step):
            torch.manual_seed(_number((*seed, _DROPOUT, step, self._means.team.rank)))
            for group in optimiser.param_groups:
                group["lr"] = phase.schedule.at(position.epoch, position.steps_before + step, phase.epochs)
            weight = weights[slice(*batches[step])].sum()
            loss, largest = self._gradients.of(x, y, weight, standing.largest_batch)
            standing = replace(standing, largest_batch=largest)
            self._means.team.sum_gradients(self._params)
            optimiser.step()
            loss = self._means.team.summed(loss)
            sums += torch.stack([loss * weight, weight]).double()
            bad = torch.where(torch.isfinite(loss), bad, torch.clamp(bad, max=step))
            if step + 1 == len(batches):
                self._look_for_trouble(int(bad), phase, standing, len(batches))
            cancelled = self._means.team.any(self._means.cancelled(), self._means.device)
            if cancelled or step + 1 == len(batches):  # reading the sums makes a GPU wait: only where they are needed
                standing = standing.at(step=step + 1, sums=tuple(sums.tolist()))
            yield standing
            if cancelled:
                raise CancelledError(standing)

    def steps(self) -> int:
        """How many steps an epoch has."""
        return len(batches_of(len(epoch_order(self._labels, (0,), self._recipe.oversample_to)), self._recipe.batch))

    def measure(self) -> tuple[float, float]:
        """Mean loss and accuracy on the validation part; NaN where it is empty. Every process measures everything."""
        if len(self._val.images) == 0:
            return math.nan, math.nan
        self._network.eval()
        while True:
            try:
                loss, accuracy = self._means.team.same(self._measured(), self._means.device)
                return loss, accuracy
            except torch.OutOfMemoryError:
                if self._many == 1:
                    raise
                self._many //= 2

    def _measured(self) -> tuple[float, float]:
        losses, correct = [], []
        with torch.no_grad():
            for first in range(0, len(self._val.images), self._many):
                rows = slice(first, first + self._many)
                logits = self._finish(self._frozen("val", self._val, rows))
                losses.append(self._losses.of(logits, self._val.targets[rows]))
                correct.append(right(logits, self._val.targets[rows]))
        return float(torch.cat(losses).mean()), float(torch.cat(correct).float().mean())

    def _batches(
        self, order: NDArray[np.int64], seed: tuple[int, ...], first_step: int
    ) -> Iterator[tuple[int, Tensor, Tensor]]:
        """Every step's input to the first trained stage, and its targets: this process's share of the batch."""
        height, width = self._train.images.shape[-2:]
        draws = draw(self._recipe.augmentation, len(order), height, width, seed)
        batches, places = batches_of(len(order), self._recipe.batch), torch.from_numpy(order)
        # Chunks begin where they would have begun without an interruption: rounding differs with a batch's size.
        per_chunk = max(1, self._many // self._recipe.batch) if self._first else 1
        for chunk in range(first_step // per_chunk * per_chunk, len(batches), per_chunk):
            shares = [self._means.team.share(torch.arange(*batch)) for batch in batches[chunk : chunk + per_chunk]]
            mine = torch.cat(shares)
            x, y = self._inputs(places[mine], mine, draws)
            start = 0
            for step, share in enumerate(shares, start=chunk):
                if step >= first_step:
                    yield step, x[start : start + len(share)], y[start : start + len(share)]
                start += len(share)

    def _inputs(self, rows: Tensor, drawn: Tensor, draws: Draws) -> tuple[Tensor, Tensor]:
        """Samples, varied and taken through the frozen stages; masks are moved as their images are."""
        rows = rows.to(self._means.device)
        settings = self._recipe.augmentation
        targets = self._train.targets[rows]
        if not settings.changes:
            return self._frozen("train", self._train, rows), targets
        own = draws.rows(drawn)
        images = augment(self._train.images[rows].float() / 255, own, settings)
        if targets.ndim == 4:
            moved = augment(targets.float(), own, replace(settings, brightness=(0.0, 0.0)))
            targets = (moved > 0.5).to(targets.dtype)
        return self._through(images), targets

    def _frozen(self, part: str, held: Held, rows: Tensor | slice) -> Tensor:
        """Samples as they are through the frozen stages; a part's features are kept for the phase if they fit."""
        if self._first and part not in self._kept:
            one = self._through(held.images[:1].float() / 255)
            if one.numel() * one.element_size() * len(held.images) <= _KEPT_BYTES:
                chunks = held.images.split(self._many)
                self._kept[part] = torch.cat([self._through(chunk.float() / 255) for chunk in chunks])
        if part in self._kept:
            return self._kept[part][rows]
        return self._through(held.images[rows].float() / 255)

    def _through(self, images: Tensor) -> Tensor:
        """Images in [0, 1] through preparation and the frozen stages, in as large batches as memory allows."""
        while True:
            try:
                with torch.no_grad(), self._precision():
                    if self._first == 0:
                        return self._prepare(images)
                    parts = [self._below(self._prepare(x)) for x in images.split(self._many)]
                    return torch.cat(parts)
            except torch.OutOfMemoryError:
                if self._many == 1 or self._first == 0:
                    raise
                self._many = max(1, self._many // 2)
                self._means.note(f"The frozen stages did not fit into memory; now {self._many} images at once.")

    def _finish(self, x: Tensor) -> Tensor:
        x = x.contiguous() if self._wide else x
        with self._precision():
            return self._network.run(x, self._first, self._stages).float()

    def _pass(self, x: Tensor, y: Tensor, weight: Tensor) -> Tensor:
        """Add the gradients of samples to those there are; their loss. weight: of the whole batch."""
        loss = self._losses.total(self._finish(x), y) / weight
        loss.backward()
        return loss.detach()

    def _buffers(self) -> list[Tensor]:
        return [buffer for name in self._trained for buffer in self._network.stage(name).buffers()]

    def _precision(self) -> torch.autocast:
        return torch.autocast(self._means.device.type, torch.bfloat16, enabled=self._means.mixed, cache_enabled=False)

    def _look_for_trouble(self, bad: int, phase: Phase, standing: Standing, steps: int) -> None:
        """Stop where the loss or a weight is no number any more, and say since when and why."""
        # What is frozen stays as it is: it is looked at only to name the cause.
        names = self._network.stage_names if bad < _NEVER else self._trained
        broken = next((name for name in names if not _finite(self._network.stage(name))), None)
        if bad == _NEVER and broken is None:
            return
        position = standing.position
        where = f"epoch {position.epoch + 1} of phase “{phase.name}”"
        rate = phase.schedule.at(position.epoch, position.steps_before, phase.epochs)
        if bad == 0 and position.epoch == 0:
            why = "it was so from the first step: the weights it started from are the likely cause"
        else:
            why = f"the learning rate of {rate:g} is likely too high for this network; divide it by ten"
        when = f" at step {bad + 1} of {steps}" if bad < _NEVER else ""
        raise DivergedError(f"In {where} the loss became no number (NaN){when}, in stage {broken or 'head'}; {why}.")


def _all_wide(stages: Iterable[nn.Module]) -> bool:
    """Whether stages consist of wide 3×3 convolutions, as VGG's last blocks.

    A processor lays such weights out anew for every step. If they lie channel beside channel, which is best for all
    others, a step takes half as long again as if they lie channel by channel.
    """
    convolutions = [one for stage in stages for one in stage.modules() if isinstance(one, nn.Conv2d)]
    wide = [one.in_channels >= _WIDE and one.kernel_size == (3, 3) for one in convolutions]
    return bool(wide) and all(wide)


def _still(stage: nn.Module) -> None:
    for module in stage.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.eval()


def _finite(stage: nn.Module) -> bool:
    return all(bool(torch.isfinite(value).all()) for value in itertools.chain(stage.parameters(), stage.buffers()))


def _number(seed: tuple[int, ...]) -> int:
    """One number of several, as torch wants its seeds."""
    return int(np.random.SeedSequence(seed).generate_state(1, np.uint64)[0] >> np.uint64(1))
