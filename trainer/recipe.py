"""How a network is trained, as data: phases, optimiser, augmentation. The published ones lie in `recipes/`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from importlib import resources
from pathlib import Path

from trainer.augmentation import Augmentation, Fill
from trainer.schedule import Count, Schedule, Shape
from trainer.table import Table, TableError

DEFAULT = "two-phase"
_LARGEST_FILE = 1_000_000


class Train(StrEnum):
    """Which stages a phase trains, where it does not name them itself."""

    HEAD = "head"
    UPPER = "upper"  # the stages that the architecture declares as its upper ones, and the head
    ALL = "all"


class Method(StrEnum):
    """What turns gradients into steps."""

    RMSPROP = "rmsprop"
    SGD = "sgd"
    ADAM = "adam"


class OutlineLoss(StrEnum):
    """How far an outline is from the truth, a mean over its pixels; for tasks that classify it means nothing."""

    L1 = "l1"  # as published for MS-Net; a small region is first learned to be nowhere, and that takes long to unlearn
    CROSS_ENTROPY = "cross-entropy"


@dataclass(frozen=True)
class Optimiser:
    """A method and its constants; eps stands under the root for RMSprop, as in Keras."""

    method: Method
    momentum: float = 0.0
    rho: float = 0.9
    eps: float = 1e-7
    weight_decay: float = 0.0

    def __post_init__(self) -> None:
        """Reject constants that diverge."""
        if not 0 <= self.momentum < 1 or not 0 < self.rho < 1 or self.eps <= 0 or not 0 <= self.weight_decay < 1:
            raise ValueError("momentum, rho and weight decay are below 1 and eps is above 0")


@dataclass(frozen=True)
class Phase:
    """A stretch of training with the same stages frozen.

    stages: named ones, which then count instead of train. optional: left out unless asked for.
    """

    name: str
    train: Train
    epochs: int
    schedule: Schedule
    stages: tuple[str, ...] = ()
    early_stop: int = 0  # epochs without a better validation loss after which the phase ends; 0: never
    optional: bool = False


@dataclass(frozen=True)
class Particular:
    """What a recipe does differently for one architecture."""

    batch: int | None = None
    rate: float | None = None
    momentum: float | None = None


@dataclass(frozen=True)
class Recipe:
    """A way to train. head: dense layers (widths, dropout) in place of the architecture's own."""

    name: str
    title: str
    source: str
    phases: tuple[Phase, ...]
    optimiser: Optimiser
    batch: int
    augmentation: Augmentation = field(default_factory=Augmentation)
    shares: tuple[float, float, float] = (0.5, 0.25, 0.25)
    head: tuple[tuple[int, ...], float] | None = None
    oversample_to: float = 0.0  # share of the smallest class in an epoch; 0: as it is
    class_weights: bool = False
    outline_loss: OutlineLoss | None = None  # not said: L1
    note: str = ""
    particulars: Mapping[str, Particular] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Reject a recipe nobody could follow."""
        if not self.phases or all(phase.optional for phase in self.phases):
            raise ValueError("a recipe has at least one phase")
        if not 0 <= self.oversample_to <= 0.5:
            raise ValueError(f"the smallest class can be brought to at most half, not {self.oversample_to:g}")
        if self.oversample_to and self.class_weights:
            raise ValueError("oversampling and class weights do the same twice; choose one")
        if abs(sum(self.shares) - 1) > 1e-6 or min(self.shares) < 0:
            raise ValueError(f"the shares of training, validation and test add up to 1, not {list(self.shares)}")

    @property
    def epochs(self) -> int:
        """Of all phases together, if none stops early."""
        return sum(phase.epochs for phase in self.phases)

    def for_architecture(self, name: str) -> Recipe:
        """The recipe with what it does differently for an architecture."""
        own = self.particulars.get(name)
        if own is None:
            return self
        momentum = self.optimiser.momentum if own.momentum is None else own.momentum
        phases = tuple(
            phase if own.rate is None else replace(phase, schedule=replace(phase.schedule, rate=own.rate))
            for phase in self.phases
        )
        return replace(
            self, phases=phases, batch=own.batch or self.batch, optimiser=replace(self.optimiser, momentum=momentum)
        )

    def with_optional(self, wanted: bool) -> Recipe:
        """The recipe with its optional phases as ordinary ones, or without them."""
        kept = tuple(replace(phase, optional=False) for phase in self.phases if wanted or not phase.optional)
        return replace(self, phases=kept)

    def shortened(self, share: float) -> Recipe:
        """The same with fewer epochs, at least one a phase, for trying things out; its name says so."""
        phases = tuple(
            replace(
                phase,
                epochs=max(1, round(phase.epochs * share)),
                schedule=replace(phase.schedule, hold_epochs=round(phase.schedule.hold_epochs * share)),
            )
            for phase in self.phases
        )
        return replace(self, name=f"{self.name}, {share:.3g} of its epochs", phases=phases)

    def as_table(self) -> dict[str, object]:
        """The recipe as JSON writes it; `read_recipe` makes the same of it."""
        table: dict[str, object] = json.loads(json.dumps(asdict(self)))
        if self.head is not None:
            table["head"] = {"hidden": list(self.head[0]), "dropout": self.head[1]}
        kept = _told(table)
        assert isinstance(kept, dict)  # noqa: S101 - a table stays one
        return kept


def preset_names() -> tuple[str, ...]:
    """The published recipes, the default first."""
    folder = resources.files("trainer") / "recipes"
    names = sorted(Path(file.name).stem for file in folder.iterdir() if file.name.endswith(".toml"))
    return (DEFAULT, *(name for name in names if name != DEFAULT))


def recipe_named(name: str) -> Recipe:
    """A published recipe, or one in a .toml file of one's own."""
    if name.endswith(".toml"):
        path = Path(name)
        if not path.is_file():
            raise ValueError(f"{path} is not there; name a recipe file, or one of {', '.join(preset_names())}")
        if path.stat().st_size > _LARGEST_FILE:
            raise ValueError(f"{path} is too large for a recipe")
        return _parsed(path.read_text(encoding="utf-8"), path.name)
    if name not in preset_names():
        raise ValueError(f"there is no recipe {name}; choose one of {', '.join(preset_names())}, or a .toml file")
    return _parsed((resources.files("trainer") / "recipes" / f"{name}.toml").read_text(encoding="utf-8"), name)


def read_recipe(values: object, source: str) -> Recipe:
    """The recipe that a table describes. Raises TableError with a sentence that names the source and the key."""
    table = Table(values, source)
    try:
        recipe = Recipe(
            name=table.text("name"),
            title=table.text("title"),
            source=table.text("source"),
            phases=tuple(_phase(one) for one in table.tables("phases")),
            optimiser=_optimiser(table.table("optimiser")),
            batch=table.integer("batch", 1, 4096),
            augmentation=_augmentation(table.table("augmentation")) if table.has("augmentation") else Augmentation(),
            shares=_three(table, "shares") if table.has("shares") else (0.5, 0.25, 0.25),
            head=_head(table.table("head")) if table.has("head") else None,
            oversample_to=table.number("oversample_to", 0, 0.5, 0.0),
            class_weights=table.flag("class_weights", default=False),
            outline_loss=(
                OutlineLoss(table.choice("outline_loss", list(OutlineLoss))) if table.has("outline_loss") else None
            ),
            note=table.text("note") if table.has("note") else "",
            particulars=_particulars(table) if table.has("particulars") else {},
        )
    except TableError:
        raise
    except ValueError as error:
        raise table.error(str(error)) from error
    table.finish()
    return recipe


def _parsed(text: str, source: str) -> Recipe:
    try:
        return read_recipe(tomllib.loads(text), source)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{source}: not a TOML file that can be read ({error})") from error


def _phase(table: Table) -> Phase:
    given = table.table("schedule")
    schedule = Schedule(
        rate=given.number("rate", 0, 10),
        shape=Shape(given.choice("shape", list(Shape), Shape.CONSTANT)),
        hold_epochs=given.integer("hold_epochs", 0, 100_000, 0),
        gamma=given.number("gamma", 0, 1000, 0.0),
        power=given.number("power", 0, 10, 1.0),
        count=Count(given.choice("count", list(Count), Count.STEPS)),
    )
    given.finish()
    phase = Phase(
        name=table.text("name"),
        train=Train(table.choice("train", list(Train), Train.ALL)),
        epochs=table.integer("epochs", 1, 100_000),
        schedule=schedule,
        stages=table.texts("stages", ()),
        early_stop=table.integer("early_stop", 0, 100_000, 0),
        optional=table.flag("optional", default=False),
    )
    table.finish()
    return phase


def _optimiser(table: Table) -> Optimiser:
    optimiser = Optimiser(
        method=Method(table.choice("method", list(Method))),
        momentum=table.number("momentum", 0, 1, 0.0),
        rho=table.number("rho", 0, 1, 0.9),
        eps=table.number("eps", 0, 1, 1e-7),
        weight_decay=table.number("weight_decay", 0, 1, 0.0),
    )
    table.finish()
    return optimiser


def _augmentation(table: Table) -> Augmentation:
    augmentation = Augmentation(
        rotation_deg=table.number("rotation_deg", 0, 180, 0.0),
        shift=table.number("shift", 0, 1, 0.0),
        shear_deg=table.number("shear_deg", 0, 60, 0.0),
        zoom=table.number("zoom", 0, 1, 0.0),
        scale=_two(table, "scale") if table.has("scale") else (1.0, 1.0),
        brightness=_two(table, "brightness") if table.has("brightness") else (0.0, 0.0),
        flip=table.flag("flip", default=False),
        chance=table.number("chance", 0, 1, 1.0),
        fill=Fill(table.choice("fill", list(Fill), Fill.NEAREST)),
    )
    table.finish()
    return augmentation


def _head(table: Table) -> tuple[tuple[int, ...], float]:
    widths = table.numbers("hidden")
    head = tuple(int(width) for width in widths), table.number("dropout", 0, 0.99, 0.0)
    table.finish()
    return head


def _particulars(table: Table) -> dict[str, Particular]:
    found = {}
    particulars = table.table("particulars")
    for name in table.plain("particulars"):
        one = particulars.table(name)
        found[name] = Particular(
            batch=one.integer("batch", 1, 4096) if one.has("batch") else None,
            rate=one.number("rate", 0, 10) if one.has("rate") else None,
            momentum=one.number("momentum", 0, 1) if one.has("momentum") else None,
        )
        one.finish()
    return found


def _two(table: Table, key: str) -> tuple[float, float]:
    values = table.numbers(key)
    if len(values) != 2:
        raise table.error(f"{key} needs two numbers, the lower and the upper")
    return values[0], values[1]


def _three(table: Table, key: str) -> tuple[float, float, float]:
    values = table.numbers(key)
    if len(values) != 3:
        raise table.error(f"{key} needs three numbers, for training, validation and test")
    return values[0], values[1], values[2]


def _told(value: object) -> object:
    """Without what is not said: TOML has no word for nothing."""
    if isinstance(value, dict):
        return {key: _told(one) for key, one in value.items() if one is not None and one not in ("", {})}
    return [_told(one) for one in value] if isinstance(value, list) else value
