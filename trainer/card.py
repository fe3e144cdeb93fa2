"""The card of a model: everything that is to be known about it, in a file that people and programs read."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path

from trainer.architectures.architecture import Dimensions, HeadShape
from trainer.preprocess import Preprocessing
from trainer.table import Table, TableError
from trainer.task import Task

SCHEMA, VERSION = "osteoview.model", 1
CARD = "card.json"
# Among the metrics: the temperature, found on the patients that chose the epoch.
CALIBRATION = "calibration"
_LARGEST_CARD = 20_000_000
_LARGEST_WEIGHTS = 4_000_000_000
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HASH_ROUNDS = 10_000


@dataclass(frozen=True)
class Measure:
    """A metric and its 95 % interval over patients."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Data:
    """What a model was trained on. sha256: of the dataset; source: in words."""

    source: str
    simulated: bool
    sha256: str
    patients: int
    samples: int
    classes: Mapping[str, int]


@dataclass(frozen=True)
class Split:
    """Which patients taught, chose the epoch, and examined; only their hashes (see `hashed`).

    method: how they were divided. override: why a leak was accepted, where there is one.
    """

    salt: str
    method: str
    train: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...]
    override: str | None = None


@dataclass(frozen=True)
class Weights:
    """The file of weights: its digest and size. precision: of its matrices, fp16 or fp32."""

    sha256: str
    size_bytes: int
    precision: str


@dataclass(frozen=True)
class Card:
    """A model's card. summary: what a person should read first.

    base: where the weights of the base came from, and what of them fitted. metrics: for each part of the data, each
    metric. limits: what the model must not be used for, and what it is weak at. made: command, date, versions, device.
    weights, input and files are filled in when the model is saved: input says in words what is done to a sample;
    files: figures and tables beside the card, and their digests.
    """

    summary: str
    name: str
    task: Task
    preprocessing: Preprocessing
    architecture: str
    dimensions: Dimensions
    base: str
    recipe: Mapping[str, object]
    data: Data
    split: Split
    metrics: Mapping[str, Mapping[str, Measure]]
    limits: tuple[str, ...]
    licence: str
    made: Mapping[str, object]
    weights: Weights | None = None
    input: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def sha256(self) -> str:
        """What identifies the model: the digest of the card, which holds the digest of everything else."""
        return hashlib.sha256(json.dumps(_one_way(self._content()), sort_keys=True).encode()).hexdigest()

    @property
    def temperature(self) -> float | None:
        """What the logits should be divided by; None where it was not found out."""
        found = self.metrics.get(CALIBRATION, {}).get("temperature")
        return None if found is None or found.value <= 0 else found.value

    def as_json(self) -> str:
        """The card as the file has it; `read` makes the same card of it."""
        return json.dumps({**self._content(), "sha256": self.sha256}, indent=1, ensure_ascii=False) + "\n"

    def _content(self) -> dict[str, object]:
        content = {
            "summary": self.summary,
            "schema": f"{SCHEMA}/{VERSION}",
            "name": self.name,
            "task": self.task.as_table(),
            "input": self.input,
            "preprocessing": self.preprocessing.as_table(),
            "architecture": {"name": self.architecture, **asdict(self.dimensions)},
            "base": self.base,
            "recipe": dict(self.recipe),
            "data": asdict(self.data),
            "split": asdict(self.split),
            "metrics": {
                part: {name: asdict(measure) for name, measure in metrics.items()}
                for part, metrics in self.metrics.items()
            },
            "limits": list(self.limits),
            "licence": self.licence,
            "made": dict(self.made),
            "weights": None if self.weights is None else asdict(self.weights),
            "files": dict(self.files),
        }
        try:
            plain: dict[str, object] = json.loads(json.dumps(content, allow_nan=False))
        except (TypeError, ValueError) as error:
            raise ValueError(f"a card holds texts, finite numbers, lists and tables only ({error})") from error
        return plain


def read(path: Path) -> Card:
    """The card in a file. Raises TableError with a sentence: no card, changed since it was written, or too new."""
    if path.stat().st_size > _LARGEST_CARD:
        raise TableError(f"{path.name}: {path.stat().st_size / 1e6:.0f} MB is too large for a model's card")
    try:
        values: object = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise TableError(f"{path.name}: not a model's card, or a damaged one ({error})") from error
    table = Table(values, path.name)
    _check_version(table)
    said = table.text("sha256")
    card = _card(table)
    if card.sha256 != said:
        raise TableError(
            f"{path.name}: the card has been changed since it was written, or is damaged; its digest does not fit."
            " Get the model again from where it came"
        )
    return card


def hashed(patient: str, salt: str) -> str:
    """A patient's name as a card holds it: slow to guess, and answerable for who knows the name and the salt."""
    return hashlib.pbkdf2_hmac("sha256", patient.encode(), salt.encode(), _HASH_ROUNDS).hex()[:20]


def _one_way(value: object) -> object:
    """The same with every number written one way: 1 and 1.0 are the same number, and one digest must come of them."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_one_way(one) for one in value]
    if isinstance(value, dict):
        return {key: _one_way(one) for key, one in value.items()}
    return value


def _check_version(table: Table) -> None:
    schema = table.text("schema")
    name, _, version = schema.partition("/")
    if name != SCHEMA or not version.isdecimal():
        raise table.error(f"not the card of a model: it calls itself {schema[:60]!r}")
    if int(version[:9]) > VERSION:
        raise table.error(
            f"written by a newer version of the program (cards of version {version[:9]}; this one reads up to"
            f" {VERSION}); update the program to use this model"
        )
    if int(version[:9]) < VERSION:
        raise table.error(f"cards of version {version[:9]} were never in use; this file is damaged")


def _card(table: Table) -> Card:
    task = Task.read(table.plain("task"), "the card's task")
    built = table.table("architecture")
    card = Card(
        summary=table.text("summary"),
        name=table.text("name"),
        task=task,
        preprocessing=Preprocessing.read(table.table("preprocessing"), task),
        architecture=built.text("name"),
        dimensions=_dimensions(built),
        base=table.text("base"),
        recipe=table.plain("recipe"),
        data=_data(table.table("data")),
        split=_split(table.table("split")),
        metrics=_metrics(table.table("metrics")),
        limits=table.texts("limits"),
        licence=table.text("licence"),
        made=table.plain("made"),
        weights=_weights(table.table("weights")),
        input=table.text("input"),
        files=_files(table.table("files")),
    )
    table.finish()
    if card.dimensions.outputs != task.outputs or card.dimensions.channels != task.input.channels:
        raise table.error("the network does not answer the card's task; the card is damaged")
    if (card.dimensions.height_px, card.dimensions.width_px) != card.preprocessing.network_px:
        raise table.error("the network sees another size than samples are brought to; the card is damaged")
    return card


def _dimensions(table: Table) -> Dimensions:
    given = table.table("head")
    hidden = tuple(int(width) for width in given.numbers("hidden"))
    try:
        dimensions = Dimensions(
            channels=table.integer("channels", 1, 16),
            height_px=table.integer("height_px", 1, 100_000),
            width_px=table.integer("width_px", 1, 100_000),
            outputs=table.integer("outputs", 1, 1000),
            head=HeadShape(hidden, given.number("dropout", 0, 1)),
        )
    except TableError:
        raise
    except ValueError as error:
        raise table.error(str(error)) from error
    given.finish()
    table.finish()
    return dimensions


def _data(table: Table) -> Data:
    classes = table.table("classes")
    data = Data(
        source=table.text("source"),
        simulated=table.flag("simulated"),
        sha256=_digest(table, "sha256"),
        patients=table.integer("patients", 0, 10**9),
        samples=table.integer("samples", 0, 10**9),
        classes={name: classes.integer(name, 0, 10**9) for name in classes.names()},
    )
    table.finish()
    return data


def _split(table: Table) -> Split:
    split = Split(
        salt=table.text("salt"),
        method=table.text("method"),
        train=table.texts("train"),
        validation=table.texts("validation"),
        test=table.texts("test"),
        override=table.text("override") if table.has("override") else None,
    )
    table.finish()
    return split


def _metrics(table: Table) -> dict[str, dict[str, Measure]]:
    metrics: dict[str, dict[str, Measure]] = {}
    for part in table.names():
        inner = table.table(part)
        metrics[part] = {}
        for name in inner.names():
            numbers = inner.table(name)
            value, low, high = (numbers.number(key, -1e12, 1e12) for key in ("value", "low", "high"))
            numbers.finish()
            metrics[part][name] = Measure(value, low, high)
    return metrics


def _weights(table: Table) -> Weights:
    weights = Weights(
        sha256=_digest(table, "sha256"),
        size_bytes=table.integer("size_bytes", 1, _LARGEST_WEIGHTS),
        precision=table.choice("precision", ("fp16", "fp32")),
    )
    table.finish()
    return weights


def _files(table: Table) -> dict[str, str]:
    files = {name: _digest(table, name) for name in table.names()}
    for name in files:
        if not is_plain_name(name):
            raise table.error(f"{name[:60]!r} is no name for a file beside the card")
    return files


def is_plain_name(name: str) -> bool:
    """Whether a file of that name lies beside the card wherever the folder goes."""
    return re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9_. -]{0,99}", name) is not None


def _digest(table: Table, key: str) -> str:
    digest = table.text(key)
    if not _SHA256.fullmatch(digest):
        raise table.error(f"{key} is not a SHA-256 digest")
    return digest
