"""Is it bone that the network reads? Whether the scanner alone tells the class, and whether nonsense can be learned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from trainer.card import Measure
from trainer.dataset import Samples
from trainer.logistic import fitted
from trainer.manifest import Entry, Manifest
from trainer.metrics import measures
from trainer.predictions import Array, Predictions, answers, predictions_of
from trainer.task import Output

# Columns that say how an image was made, not what it shows.
TECHNICAL = (
    "site", "scanner", "manufacturer", "model", "kvp", "kernel", "thickness_mm", "spacing_mm", "pixel_mm", "dose_mgy",
    "examination", "phase", "magnification", "image_size",
)  # fmt: skip
_DROPOUTS = (nn.Dropout, nn.Dropout2d)


@dataclass(frozen=True)
class Confound:
    """How well one technical column, or all together, tells the class of unseen patients."""

    name: str
    metric: str
    measure: Measure

    @property
    def suspicious(self) -> bool:
        """Whether it tells more than chance does."""
        return self.measure.low > 0.5

    def sentence(self) -> str:
        """For the person and the card."""
        of = self.measure
        measured = f"{self.metric} {of.value:.2f} (95 % interval {of.low:.2f} to {of.high:.2f})"
        if self.suspicious:
            return f"{self.name} alone tells the class: {measured}; the network may have learned it instead of bone"
        return f"{self.name} alone does not tell the class: {measured}"


def image_sizes(manifest: Manifest) -> list[str]:
    """Every file's size in pixels, as a covariate; files that cannot be opened have none."""
    sizes = []
    for entry in manifest.entries:
        try:
            with Image.open(manifest.path(entry)) as image:
                sizes.append(f"{image.width}x{image.height}")
        except OSError:
            sizes.append("")
    return sizes


def confounds(train: Samples, examined: Samples) -> list[Confound]:
    """Each technical column that varies, and all of them together where there are several."""
    columns = [
        name
        for name in TECHNICAL
        if len({entry.covariates.get(name, "") for samples in (train, examined) for entry in samples.entries}) > 1
    ]
    groups = [[name] for name in columns] + ([columns] if len(columns) > 1 else [])
    found = []
    for names in groups:
        rows = _coded([*train.entries, *examined.entries], names)
        probabilities = fitted(rows[: len(train)], train.labels, len(train.classes), rows[len(train) :])
        told = measures(predictions_of(examined, probabilities).per_patient())
        metric = "auc" if len(train.classes) == 2 else "macro_auc"
        if metric in told:
            found.append(Confound(names[0] if len(names) == 1 else "Technique as a whole", metric, told[metric]))
    return found


def shuffled(samples: Samples, seed: int) -> Samples:
    """A whole dataset with the patients' classes dealt out anew, before it is split.

    There is nothing to learn in it: a network that examines well on it all the same has seen the examination.
    """
    names = tuple(dict.fromkeys(samples.patients))
    own = {name: int(label) for name, label in zip(samples.patients, samples.labels, strict=True)}
    order = np.random.default_rng(seed).permutation(len(names))
    dealt = {name: own[names[n]] for name, n in zip(names, order, strict=True)}
    return replace(samples, labels=np.array([dealt[name] for name in samples.patients], dtype=np.int64))


def at_chance(predictions: Predictions) -> bool:
    """Whether the area under the ROC curve may well be one half."""
    told = measures(predictions.per_patient())
    measure = told["auc" if len(predictions.classes) == 2 else "macro_auc"]
    return measure.low <= 0.5 <= measure.high


def with_dropout(
    network: nn.Module,
    prepare: Callable[[Tensor], Tensor],
    samples: Samples,
    output: Output,
    device: torch.device,
    passes: int = 20,
    seed: int = 0,
) -> tuple[Array, Array]:
    """Mean and standard deviation of the probabilities when dropout stays on, over passes (MC-dropout)."""

    def on(module: nn.Module, given: tuple[Tensor, ...], _: Tensor) -> Tensor:
        assert isinstance(module, _DROPOUTS)  # noqa: S101 - only these are hooked
        return functional.dropout(given[0], module.p, training=True)

    hooks = [module.register_forward_hook(on) for module in network.modules() if isinstance(module, _DROPOUTS)]
    found = []
    try:
        with torch.random.fork_rng(devices=[] if device.type == "cpu" else [device]):
            for number in range(passes):
                torch.manual_seed(seed + number)
                found.append(answers(network, prepare, samples, output, device))
    finally:
        for hook in hooks:
            hook.remove()
    stacked = np.array(found)
    return stacked.mean(axis=0), stacked.std(axis=0)


def _coded(entries: Sequence[Entry], names: Sequence[str]) -> Array:
    """Columns as numbers: as they are where all are numbers, otherwise one column a value."""
    blocks: list[NDArray[np.float64]] = []
    for name in names:
        values = [entry.covariates.get(name, "") for entry in entries]
        try:
            blocks.append(np.array([float(value) for value in values])[:, None])
        except ValueError:
            kinds = sorted(set(values))
            blocks.append(np.array([[value == kind for kind in kinds] for value in values], dtype=np.float64))
    return np.concatenate(blocks, axis=1)
