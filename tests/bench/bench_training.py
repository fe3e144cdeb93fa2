"""Study 1's recipe, an epoch of each phase, against the loop that one would write first: eager, float32, DataLoader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median
from time import perf_counter

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import v2

from tests.bench.timing import Comparison, take_turns
from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import MOBILENET_V2, RESNET50, VGG16
from trainer.architectures.network import Network, build
from trainer.augment import augment, draw
from trainer.checkpoint import Standing
from trainer.dataset import Samples
from trainer.fit import Course
from trainer.job import preparation
from trainer.loop import Loop, Means
from trainer.manifest import Entry
from trainer.optimisers import optimiser_for
from trainer.preprocess import Preprocessing
from trainer.recipe import Phase, recipe_named
from trainer.recorded import on_gpu
from trainer.task import CT_L1_TISSUE

_RECIPE = recipe_named("two-phase").with_optional(False)
# As many times as fast is asked for, in phase 1 and 2.
_FASTER = {"cpu": (2.0, 1.3), "cuda": (8.0, 3.0)}
_AUGMENTATION_SHARE = 0.10
# The study has 200 and 100 samples; an epoch's steps are alike, so a quarter of it will do on a processor.
_SAMPLES = {"cpu": (50, 25), "cuda": (200, 100)}
_TURNS = {"cpu": 3, "cuda": 15}


def run() -> Iterator[str]:
    """An epoch and its validation; the epochs before the one that is timed have filled every cache, on both sides."""
    yield f"{torch.get_num_threads()} threads; torch {torch.__version__}; batch {_RECIPE.batch}"
    devices = ("cpu", "cuda") if torch.cuda.is_available() else ("cpu",)
    for device in devices:
        for architecture in (VGG16, RESNET50, MOBILENET_V2):
            yield from map(str, _compared(architecture, torch.device(device)))
    if not torch.cuda.is_available():
        yield "On a graphics card: not run, there is none here"


def _compared(architecture: Architecture, device: torch.device) -> Iterator[Comparison]:
    train, val = (_noise(n) for n in _SAMPLES[device.type])
    for number, (phase, faster) in enumerate(zip(_RECIPE.phases, _FASTER[device.type], strict=True)):
        network = _network(architecture, device)
        ours = _ours(_course(network, architecture, train, val), number, device)
        peer = _plain(_network(architecture, device), architecture, phase, (train, val), device)
        ours_s, peer_s = take_turns(ours, peer, turns=_TURNS[device.type])
        what = f"{architecture.title}, phase {number + 1}, {len(train)} + {len(val)} samples, {device.type}"
        yield Comparison(what, median(ours_s), "plain loop", median(peer_s), at_most=1 / faster)
        spent = median(_varied(train, device) for _ in range(_TURNS[device.type]))
        share = f"{architecture.title}, phase {number + 1}, augmentation of the epoch"
        yield Comparison(share, spent, "the whole epoch", median(ours_s), at_most=_AUGMENTATION_SHARE)


def _noise(n: int) -> Samples:
    rng = np.random.default_rng(n)
    labels = np.arange(n) % 2
    entries = tuple(Entry(f"{k}.png", f"p{k}", CT_L1_TISSUE.classes[label]) for k, label in enumerate(labels))
    images = rng.integers(0, 256, (n, 1, 50, 50), dtype=np.uint8)
    return Samples(images, labels.astype(np.int64), entries, CT_L1_TISSUE.classes)


def _network(architecture: Architecture, device: torch.device) -> Network:
    torch.manual_seed(0)
    return build(architecture, architecture.dimensions(3, 50, 50, 1)).to(device)


def _course(network: Network, architecture: Architecture, train: Samples, val: Samples) -> Course:
    return Course(
        network=network.to(memory_format=torch.channels_last),
        upper=architecture.stages_from(architecture.upper),
        prepare=preparation(Preprocessing.of(CT_L1_TISSUE, architecture)),
        outputs=1,
        train=train,
        val=val,
        recipe=_RECIPE,
        order="bench",
    )


def _ours(course: Course, number: int, device: torch.device) -> Callable[[], object]:
    """An epoch of the trainer's own loop, as `fit` runs it."""
    phase = course.recipe.phases[number]
    on_card = device.type == "cuda"
    means = Means(device, mixed=on_card, record=on_gpu if on_card else None)
    loop = Loop(course.network, course.prepare, course.train, course.val, course.recipe, course.outputs, means)
    loop.begin(course.stages(phase))
    optimiser = optimiser_for(course.recipe.optimiser, loop.params, phase.schedule.rate)
    standing = Standing().at(phase=number)

    def epoch() -> tuple[float, float]:
        nonlocal standing
        for reached in loop.epoch(phase, standing, optimiser):
            standing = reached
        standing = replace(standing.at(epoch=standing.position.epoch + 1, step=0, sums=(0.0, 0.0)))
        return loop.measure()

    return epoch


def _varied(train: Samples, device: torch.device) -> float:
    """Seconds for drawing and resampling an epoch's images, in the loop's portions."""
    settings = _RECIPE.augmentation
    images = torch.from_numpy(train.images).to(device)
    began = perf_counter()
    draws = draw(settings, len(train), 50, 50, (0, 0, 0, 1))
    for rows in torch.arange(len(train)).split(30 if device.type == "cpu" else 255):
        augment(images[rows.to(device)].float() / 255, draws.rows(rows), settings)
    if device.type == "cuda":
        torch.cuda.synchronize()
    return perf_counter() - began


class _Pictures(Dataset[tuple[Tensor, Tensor]]):
    """One image at a time, varied by torchvision."""

    def __init__(self, samples: Samples, *, varied: bool) -> None:
        moved = [v2.RandomAffine(40, (0.2, 0.2), (0.8, 1.2), 0.2), v2.RandomHorizontalFlip()] if varied else []
        self._as_asked = v2.Compose([*moved, v2.ToDtype(torch.float32, scale=True)])
        self._images = torch.from_numpy(samples.images).expand(-1, 3, -1, -1)
        self._labels = torch.from_numpy(samples.labels).float()[:, None]

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, n: int) -> tuple[Tensor, Tensor]:
        return self._as_asked(self._images[n]), self._labels[n]


def _plain(
    network: Network,
    architecture: Architecture,
    phase: Phase,
    parts: tuple[Samples, Samples],
    device: torch.device,
) -> Callable[[], object]:
    """The same recipe without any of our means. Networks that see 50 × 50 pixels need no enlarging."""
    names = architecture.stages_from("head" if phase.train == "head" else architecture.upper)
    network.train_only(names)
    trained = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.RMSprop(trained, phase.schedule.rate, alpha=0.9, eps=1e-7)
    loss_of = nn.BCEWithLogitsLoss()
    pinned = device.type == "cuda"
    train = DataLoader(_Pictures(parts[0], varied=True), _RECIPE.batch, shuffle=True, pin_memory=pinned)
    val = DataLoader(_Pictures(parts[1], varied=False), _RECIPE.batch, pin_memory=pinned)

    def epoch() -> float:
        network.train()
        for x, y in train:
            optimiser.zero_grad()
            loss_of(network(x.to(device)), y.to(device)).backward()
            optimiser.step()
        network.eval()
        with torch.no_grad():
            losses = [float(loss_of(network(x.to(device)), y.to(device))) for x, y in val]
        return sum(losses) / len(losses)

    return epoch
