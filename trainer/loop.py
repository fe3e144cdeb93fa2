"""The inside of training: one phase, epoch after epoch, step after step.

What lies below the lowest trained stage is frozen and runs as in inference, so that its output for a sample does not
depend on the step: it is computed for many steps at once, and once and for all where nothing varies the sample.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from trainer.architectures.faster import faster
from trainer.augment import Draws, augment, draw
from trainer.checkpoint import Standing
from trainer.dataset import Samples
from trainer.order import batches_of, class_weights, epoch_order
from trainer.recipe import OutlineLoss, Phase, Recipe
from trainer.staged import Staged
from trainer.team import Team

# Images that go through the frozen stages at once: as many as fit a processor's cache, or fill a GPU.
_MANY_ON_CPU, _MANY = 32, 256
# Features of a whole part are kept for a phase up to this many bytes.
_KEPT_BYTES = 2_000_000_000
# Whatever a seed is used for has a number of its own.
_SHUFFLE, _AUGMENT, _DROPOUT = 0, 1, 2
_NEVER = 2**30

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
        self._class_weights = None if weights is None else torch.from_numpy(weights).to(means.device)
        self._stages = len(network.stage_names)
        self._many = _MANY_ON_CPU if means.device.type == "cpu" else _MANY
        self._kept: dict[str, Tensor] = {}

    def begin(self, trained: tuple[str, ...]) -> None:
        """Train these stages from now on; everything below the first of them is frozen for good."""
        self._network.train_only(trained)
        names = self._network.stage_names
        self._first = min(names.index(name) for name in trained) if self._means.fast else 0
        self._trained = trained
        self._params = [p for name in trained for p in self._network.stage(name).parameters()]
        below = [self._network.stage(name).eval() for name in names[: self._first]]
        # Packed weights know one precision only.
        self._below = nn.Sequential(*below) if self._means.mixed else faster(below)
        self._kept.clear()

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
            weight = self._weights(torch.from_numpy(order[slice(*batches[step])])).sum()
            loss, standing = self._step(x, y, weight, optimiser, standing)
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
                return self._measured()
            except torch.OutOfMemoryError:
                if self._many == 1:
                    raise
                self._many //= 2

    def _measured(self) -> tuple[float, float]:
        losses, right = [], []
        with torch.no_grad():
            for first in range(0, len(self._val.images), self._many):
                rows = slice(first, first + self._many)
                logits = self._finish(self._frozen("val", self._val, rows))
                losses.append(self._losses(logits, self._val.targets[rows]))
                right.append(_right(logits, self._val.targets[rows]))
        return float(torch.cat(losses).mean()), float(torch.cat(right).float().mean())

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
        with self._precision():
            return self._network.run(x, self._first, self._stages).float()

    def _step(
        self, x: Tensor, y: Tensor, weight: Tensor, optimiser: torch.optim.Optimizer, standing: Standing
    ) -> tuple[Tensor, Standing]:
        """One step of the optimiser; a batch that does not fit is taken in smaller pieces whose gradients add up."""
        while True:
            size = standing.largest_batch or max(1, len(x))
            try:
                optimiser.zero_grad(set_to_none=True)
                loss = torch.zeros((), device=x.device)
                for piece, wanted in zip(x.split(size), y.split(size), strict=True):
                    if len(piece):
                        logits = self._finish(piece)
                        part = (self._losses(logits, wanted) * self._of_targets(wanted)).sum() / weight
                        part.backward()
                        loss += part.detach()
                break
            except torch.OutOfMemoryError as error:
                if size <= 1:
                    raise MemoryError("not even one sample fits into memory; choose a smaller network") from error
                optimiser.zero_grad(set_to_none=True)
                if x.device.type == "cuda":
                    torch.cuda.empty_cache()
                standing = replace(standing, largest_batch=math.ceil(size / 2))
                self._means.note(
                    f"A batch of {size} did not fit into memory: gradients are now added up over pieces of"
                    f" {standing.largest_batch}. Batch norms that are trained see the smaller pieces."
                )
        self._means.team.sum_gradients(self._params)
        optimiser.step()
        return self._means.team.summed(loss), standing

    def _losses(self, logits: Tensor, targets: Tensor) -> Tensor:
        """The loss of every sample, unweighted: cross-entropy, and for outlines L1 unless their recipe differs."""
        if targets.ndim == 4:
            wanted = targets.float()
            if self._recipe.outline_loss is OutlineLoss.CROSS_ENTROPY:
                pixels = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
            else:
                pixels = functional.l1_loss(logits.sigmoid(), wanted, reduction="none")
            return pixels.mean(dim=(1, 2, 3))
        if targets.ndim == 2:
            return functional.binary_cross_entropy_with_logits(logits, targets, reduction="none")[:, 0]
        return functional.cross_entropy(logits, targets, reduction="none")

    def _weights(self, rows: Tensor) -> Tensor:
        """What each sample of the training part counts."""
        labels = self._train.labels[rows.to(self._means.device)]
        return (
            torch.ones_like(labels, dtype=torch.float32) if self._class_weights is None else self._class_weights[labels]
        )

    def _of_targets(self, targets: Tensor) -> Tensor:
        if self._class_weights is None or targets.ndim == 4:
            return torch.ones(len(targets), device=targets.device)
        return self._class_weights[targets.long().flatten()]

    def _precision(self) -> torch.autocast:
        return torch.autocast(self._means.device.type, torch.bfloat16, enabled=self._means.mixed)

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


def _right(logits: Tensor, targets: Tensor) -> Tensor:
    if targets.ndim == 4:
        return ((logits > 0) == (targets > 0)).float().mean(dim=(1, 2, 3))
    if targets.ndim == 2:
        return (logits[:, 0] >= 0) == (targets[:, 0] > 0)
    return logits.argmax(dim=1) == targets


def _still(stage: nn.Module) -> None:
    for module in stage.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.eval()


def _finite(stage: nn.Module) -> bool:
    return all(bool(torch.isfinite(value).all()) for value in itertools.chain(stage.parameters(), stage.buffers()))


def _number(seed: tuple[int, ...]) -> int:
    """One number of several, as torch wants its seeds."""
    return int(np.random.SeedSequence(seed).generate_state(1, np.uint64)[0] >> np.uint64(1))
