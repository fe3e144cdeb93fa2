"""Every preset, run to its end on tiny data, does what its study printed: rates, steps, batches, what is trained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from tests.unit.trainer.small_net import SmallNet, small_course, small_samples
from trainer.events import EpochDone, Event, PhaseBegan
from trainer.fit import Fitting
from trainer.loop import Means
from trainer.optimisers import KerasRMSprop
from trainer.recipe import preset_names, recipe_named

EVERYTHING = {"block1", "block2", "block3", "head"}
UPPER = {"block3", "head"}


@dataclass(frozen=True)
class Published:
    """A phase as printed. rate: of the step and of the epoch, both counted from 0 in the phase."""

    epochs: int
    trained: set[str]
    rate: Callable[[int, int], float]


def always(rate: float) -> Callable[[int, int], float]:
    return lambda *_: rate


# The method, the batch, and the phases: SCIENCE.md §3, written down a second time. bcc's 200 epochs are ours.
TWO_PHASE = [Published(200, {"head"}, always(2e-5)), Published(300, UPPER, always(1e-5))]
SGD, ADAM = torch.optim.SGD, torch.optim.Adam
PUBLISHED: dict[str, tuple[type[torch.optim.Optimizer], int, list[Published]]] = {
    "two-phase": (KerasRMSprop, 5, TWO_PHASE),
    "knee": (KerasRMSprop, 5, TWO_PHASE),
    "all-layers": (SGD, 24, [Published(50, EVERYTHING, always(1e-4))]),
    "head-only": (SGD, 24, [Published(20, {"head"}, always(1e-4))]),
    "from-scratch": (SGD, 24, [Published(200, EVERYTHING, always(1e-4))]),
    "bcc": (SGD, 64, [Published(200, EVERYTHING, lambda step, _: 0.01 * (1 + 0.006 * step) ** -0.98)]),
    "ms-net": (ADAM, 64, [Published(150, EVERYTHING, lambda _, epoch: 0.002 * min(1.0, (150 - epoch) / 50))]),
}


@dataclass
class Seen:
    """What a run did, phase by phase: the rate of every step, the size of every batch, which stages moved."""

    rates: list[list[float]] = field(default_factory=list)
    batches: list[list[int]] = field(default_factory=list)
    moved: list[set[str]] = field(default_factory=list)
    kinds: set[type] = field(default_factory=set)


class Counting(SmallNet):
    """Notes how many samples every step gets."""

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen

    def run(self, x: Tensor, first: int, last: int) -> Tensor:
        if self.training:
            self.seen.batches[-1].append(len(x))
        return super().run(x, first, last)


def watched(name: str, batch: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Run a preset on a batch and a half of samples."""
    seen = Seen()
    network = Counting(seen)
    before: dict[str, Tensor] = {}

    def say(event: Event) -> None:
        if isinstance(event, PhaseBegan):
            before.update({key: value.clone() for key, value in network.state_dict().items()})
            for one in (seen.rates, seen.batches):
                one.append([])
            seen.moved.append(set())
        elif isinstance(event, EpochDone):
            now = network.state_dict()
            seen.moved[-1] |= {key.split(".")[1] for key, value in now.items() if not value.equal(before[key])}

    for kind in (KerasRMSprop, SGD, ADAM):
        own = kind.step

        def step(self: torch.optim.Optimizer, *args: object, own: Callable[..., object] = own) -> None:
            seen.rates[-1].append(self.param_groups[0]["lr"])
            seen.kinds.add(type(self))
            own(self, *args)

        monkeypatch.setattr(kind, "step", step)
    course = small_course(network, recipe_named(name).with_optional(False))
    course = replace(course, train=small_samples(3 * batch // 2, 1, side=8), val=small_samples(4, 1, side=8, seed=1))
    Fitting(course, Means(torch.device("cpu")), folder, say, save_every_seconds=1e9).fit()
    return seen


@pytest.mark.slow
@pytest.mark.parametrize("name", PUBLISHED)
def test_it_runs_as_printed(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kind, batch, phases = PUBLISHED[name]
    seen = watched(name, batch, tmp_path, monkeypatch)
    assert seen.kinds == {kind}
    assert len(seen.rates) == len(phases)
    for phase, rates, batches, moved in zip(phases, seen.rates, seen.batches, seen.moved, strict=True):
        assert moved == phase.trained
        assert set(batches) == {batch, 3 * batch // 2 - batch}
        if name == "from-scratch":  # may stop once fifteen epochs were no better
            assert 2 * 16 <= len(rates) <= 2 * phase.epochs
        else:
            assert len(rates) == 2 * phase.epochs
        assert rates == pytest.approx([phase.rate(step, step // 2) for step in range(len(rates))], rel=1e-12)


def test_no_published_preset_is_left_out() -> None:
    assert set(preset_names()) - set(PUBLISHED) == {"phantom", "films", "films-gently", "outline"}
