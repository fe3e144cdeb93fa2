"""What a network's base starts from: random weights, ours from simulated patients, ImageNet's, or those in a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from trainer.architectures.architecture import HEAD, Architecture
from trainer.architectures.network import Network
from trainer.architectures.pieces import with_channels
from trainer.bundle import WEIGHTS, BundleError, verify
from trainer.card import CARD, Card
from trainer.imagenet import Progress, imagenet_file
from trainer.weights_file import WeightsError, read_state

RANDOM, PHANTOM, IMAGENET = "random", "phantom", "imagenet"
_BUNDLED = Path(__file__).resolve().parents[1] / "resources" / "models"
_COUNTER = "num_batches_tracked"  # batch norm's, of no use to anyone
_SHOWN = 3


@dataclass(frozen=True)
class Report:
    """What of a network's base came from a source, tensor by tensor.

    of: how many tensors the base has. adapted: fitted to another number of channels. mismatched: of another shape.
    unused: in the source, but with no place here; a classifier for other classes usually is. folded: the source's
    batch norms do nothing, and must stay frozen.
    """

    source: str
    of: int
    matched: tuple[str, ...] = ()
    adapted: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    mismatched: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    folded: bool = False

    @property
    def complete(self) -> bool:
        """Whether the whole base came from the source."""
        return len(self.matched) == self.of

    @property
    def sentence(self) -> str:
        """The report for a person and for the card."""
        if not self.matched:
            return f"{self.source}."
        said = [f"{self.source}: {len(self.matched)} of {self.of} tensors of the base"]
        if self.adapted:
            said.append(f"{self.adapted[0]} fitted to another number of channels")
        for names, what in (
            (self.missing, "missing there and left random"),
            (self.mismatched, "of another shape and left random"),
            (self.unused, "not needed"),
        ):
            if names:
                more = ", …" if len(names) > _SHOWN else ""
                said.append(f"{len(names)} {what} ({', '.join(names[:_SHOWN])}{more})")
        if self.folded:
            said.append("its batch norms are folded into the convolutions: keep them frozen")
        return "; ".join(said) + "."


def load_base(
    network: Network,
    architecture: Architecture,
    origin: str,
    *,
    task: str = "",
    models: Path = _BUNDLED,
    progress: Progress | None = None,
) -> Report:
    """Fill a network's base from an origin: random, phantom, imagenet, or the path of a file.

    task: of phantom weights for several tasks, those for this one are taken. models: where bundled models lie.
    Raises WeightsError with a sentence where the origin cannot be had or has nothing for this network.
    """
    if origin == RANDOM:
        return Report("random weights", len(_wanted(network)))
    if origin == PHANTOM:
        folder, card = _phantom(architecture, task, models)
        return fit(network, read_state(folder / WEIGHTS), f"simulated patients, {card.name}", architecture)
    if origin == IMAGENET:
        path = imagenet_file(architecture, progress)
        return fit(network, read_state(path), f"ImageNet, {architecture.imagenet}", architecture)
    return fit(network, read_state(Path(origin)), Path(origin).name, architecture)


@torch.no_grad()
def fit(network: Network, state: Mapping[str, Tensor], source: str, architecture: Architecture) -> Report:
    """Copy into the base whatever has its name and shape there. Raises WeightsError where nothing has."""
    wanted = _wanted(network)
    named = {_modern(name): tensor for name, tensor in _unwrapped(state).items() if not name.endswith(_COUNTER)}
    twins = _twin_names(network, architecture)
    first = next(name for name, tensor in wanted.items() if tensor.ndim == 4)
    matched, adapted, missing, mismatched, used = [], [], [], [], set()
    for ours, place in wanted.items():
        names = (ours, network.library_names.get(ours, ours), twins.get(ours, ours))
        theirs = next((name for name in names if name in named), None)
        if theirs is None:
            missing.append(names[1])
            continue
        used.add(theirs)
        given = named[theirs]
        if ours == first and given.ndim == 4 and given.shape[0] == place.shape[0] and given.shape != place.shape:
            given = with_channels(given, place.shape[1])
            adapted.append(theirs)
        if given.squeeze().shape != place.squeeze().shape:
            mismatched.append(f"{theirs}: {_shape(given)}, not {_shape(place)}")
            continue
        if not torch.isfinite(given).all():
            raise WeightsError(f"{source}: {theirs} holds values that are no numbers")
        place.copy_(given.reshape(place.shape))
        matched.append(theirs)
    if not matched:
        raise WeightsError(
            f"{source}: nothing in it belongs to {architecture.title}; it has, for example,"
            f" {', '.join(list(named)[:_SHOWN])}. Choose the architecture that the weights were trained for"
        )
    return Report(
        source=source,
        of=len(wanted),
        matched=tuple(matched),
        adapted=tuple(adapted),
        missing=tuple(missing),
        mismatched=tuple(mismatched),
        unused=tuple(name for name in named if name not in used),
        folded=_folded(named),
    )


def _wanted(network: Network) -> dict[str, Tensor]:
    """The base's tensors, by our names."""
    head = f"stages.{HEAD}."
    return {
        name: tensor
        for name, tensor in network.state_dict().items()
        if not name.startswith(head) and not name.endswith(_COUNTER)
    }


def _unwrapped(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Without the first words that wrappers, such as data parallelism, put before every name."""
    names = dict(state)
    for prefix in ("module.", "model.", "backbone."):
        if all(name.startswith(prefix) for name in names):
            names = {name.removeprefix(prefix): tensor for name, tensor in names.items()}
    return names


def _modern(name: str) -> str:
    """torchvision's own files of DenseNet still have the names of before 2018."""
    return re.sub(r"(denselayer\d+\.(?:norm|relu|conv))\.(\d)", r"\1\2", name)


def _twin_names(network: Network, architecture: Architecture) -> dict[str, str]:
    """Our names to timm's, where timm has the same network under names of its own, in the same order."""
    if architecture.twin is None:
        return {}
    import timm

    with torch.device("meta"):
        twin = timm.create_model(architecture.twin, pretrained=False)
    theirs = [name for name in twin.state_dict() if not name.endswith(_COUNTER)]
    return dict(zip(_wanted(network), theirs, strict=False))  # theirs goes on with the classifier


def _folded(state: Mapping[str, Tensor]) -> bool:
    means = [tensor for name, tensor in state.items() if name.endswith("running_mean")]
    variances = [tensor for name, tensor in state.items() if name.endswith("running_var")]
    return bool(means) and not any(bool(mean.any()) for mean in means) and all(bool((v == 1).all()) for v in variances)


def _phantom(architecture: Architecture, task: str, models: Path) -> tuple[Path, Card]:
    found = []
    for card_file in sorted(models.glob(f"[!.]*/{CARD}")):
        try:
            card = verify(card_file.parent)
        except BundleError:
            continue  # the model library says what is wrong with it
        if card.data.simulated and card.architecture == architecture.name:
            found.append((card.task.id != task, card_file.parent, card))
    if not found:
        raise WeightsError(
            f"there are no weights of {architecture.title} from simulated patients in {models.name}; start from"
            " imagenet or random weights"
        )
    _, folder, card = min(found, key=lambda one: one[:2])
    return folder, card


def _shape(tensor: Tensor) -> str:
    return "×".join(map(str, tensor.shape)) or "one number"
