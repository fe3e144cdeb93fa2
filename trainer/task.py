"""What a classifier is for: modality, region, input, classes. One task per published study; a site may add its own."""

from __future__ import annotations

import json
import math
import re
import tomllib
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from trainer.table import Table, TableError

LARGEST_PX, LARGEST_FILE = 2048, 1_000_000


class Modality(StrEnum):
    """What makes the images, in the words of a dataset's manifest."""

    CT = "CT"
    RADIOGRAPH = "XR"
    DXA = "DXA"


class Output(StrEnum):
    """How the network answers."""

    SIGMOID = "sigmoid"  # one number: the probability of the last of two classes
    SOFTMAX = "softmax"  # a probability for every class
    MASK = "mask"  # a probability for every pixel to belong to the last of two classes


class Scale(StrEnum):
    """What becomes of grey values after they have been brought to [0, 1]."""

    UNIT = "unit"  # nothing
    BASE = "base"  # shifted and scaled as the base weights were trained


@dataclass(frozen=True)
class Window:
    """The CT numbers that 8 bits show: black at the lower end, white at the upper."""

    center_hu: float
    width_hu: float

    def __post_init__(self) -> None:
        """Reject a window nothing can be seen through."""
        if not math.isfinite(self.center_hu) or not 1 <= self.width_hu <= 10_000:
            raise ValueError(
                f"a window is 1 to 10000 HU wide, not {self.width_hu:g}, and its centre is a number,"
                f" not {self.center_hu:g}"
            )

    @property
    def low_hu(self) -> float:
        """What is shown black."""
        return self.center_hu - self.width_hu / 2


@dataclass(frozen=True)
class Input:
    """What a sample is: pixels, millimetres, and the grey values they are shown with.

    side_mm: of the square that a sample covers, shrunk to no less than smallest_side_mm where the bone is smaller;
    None where a sample is a crop of the region, whatever that measures. native: samples of the image's own pixels
    are accepted too, as the study took them. masked: what lies outside the region's mask is black. Without a window
    the picture's own 8-bit grey values are taken.
    """

    channels: int
    height_px: int
    width_px: int
    side_mm: float | None = None
    smallest_side_mm: float | None = None
    native: bool = False
    masked: bool = False
    window: Window | None = None
    scale: Scale = Scale.UNIT

    def __post_init__(self) -> None:
        """Reject an input that no network could be given."""
        if self.channels not in (1, 3):
            raise ValueError(f"an input has 1 or 3 channels, not {self.channels}")
        if not all(8 <= side <= LARGEST_PX for side in (self.height_px, self.width_px)):
            raise ValueError(
                f"a sample measures 8 to {LARGEST_PX} pixels each way, not {self.width_px} × {self.height_px}"
            )
        if self.smallest_side_mm is not None and self.side_mm is None:
            raise ValueError("a smallest side in mm needs a side in mm")
        if self.side_mm is not None and not 0 < (self.smallest_side_mm or self.side_mm) <= self.side_mm <= 1000:
            raise ValueError(
                f"a sample's side is more than 0 and at most 1000 mm, and its smallest side no more than that;"
                f" not {self.side_mm:g} and {self.smallest_side_mm or self.side_mm:g} mm"
            )


@dataclass(frozen=True)
class Task:
    """One question that networks answer. Classes are in the order of severity: the positive one is the last."""

    id: str
    modality: Modality
    region: str
    classes: tuple[str, ...]
    output: Output
    input: Input
    truth: str  # what the classes were read from
    samples: int = 1  # of each patient; the patient's probability is their mean

    def __post_init__(self) -> None:
        """Reject a task that could not be trained or shown."""
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", self.id):
            raise ValueError(f"a task is named in small letters, digits and hyphens, 40 at most, not {self.id!r}")
        if len(self.classes) < 2 or len(set(self.classes)) < len(self.classes) or not all(map(str.strip, self.classes)):
            raise ValueError(f"task {self.id} needs two or more classes, each of its own name; it has {self.classes}")
        if self.output is not Output.SOFTMAX and len(self.classes) != 2:
            raise ValueError(
                f"task {self.id} has {len(self.classes)} classes; a {self.output} output tells two apart:"
                " choose softmax"
            )
        if not 1 <= self.samples <= 64:
            raise ValueError(f"task {self.id} takes 1 to 64 samples of a patient, not {self.samples}")

    @property
    def positive(self) -> str:
        """The class that metrics call positive."""
        return self.classes[-1]

    @property
    def outputs(self) -> int:
        """How many numbers the network answers with, for a sample or for a pixel."""
        return len(self.classes) if self.output is Output.SOFTMAX else 1

    def as_table(self) -> dict[str, object]:
        """The task as JSON or TOML writes it; `read` makes the same task of it."""
        table: dict[str, object] = json.loads(json.dumps(asdict(self)))
        return _without_nothing(table)

    @classmethod
    def read(cls, values: object, source: str) -> Task:
        """The task that a table describes. Raises TableError with a sentence that names the source."""
        table = Table(values, source)
        given = table.table("input")
        try:
            sample = Input(
                channels=given.integer("channels", 1, 3),
                height_px=given.integer("height_px", 1, 1_000_000),
                width_px=given.integer("width_px", 1, 1_000_000),
                side_mm=given.number("side_mm", 0, 1e6) if given.has("side_mm") else None,
                smallest_side_mm=given.number("smallest_side_mm", 0, 1e6) if given.has("smallest_side_mm") else None,
                native=given.flag("native", default=False),
                masked=given.flag("masked", default=False),
                window=_read_window(given.table("window")) if given.has("window") else None,
                scale=Scale(given.choice("scale", list(Scale), Scale.UNIT)),
            )
            task = cls(
                id=table.text("id"),
                modality=Modality(table.choice("modality", list(Modality))),
                region=table.text("region"),
                classes=table.texts("classes"),
                output=Output(table.choice("output", list(Output))),
                input=sample,
                truth=table.text("truth"),
                samples=table.integer("samples", 1, 64, 1),
            )
        except TableError:
            raise
        except ValueError as error:
            raise table.error(str(error)) from error
        given.finish()
        table.finish()
        return task

    @classmethod
    def load(cls, path: Path) -> Task:
        """The task that a .toml or .json file describes."""
        if path.stat().st_size > LARGEST_FILE:
            raise TableError(f"{path.name}: too large for the description of a task")
        try:
            content = path.read_text(encoding="utf-8")
            values: object = tomllib.loads(content) if path.suffix.lower() == ".toml" else json.loads(content)
        except (ValueError, RecursionError) as error:
            raise TableError(f"{path.name}: not a TOML or JSON file that can be read ({error})") from error
        return cls.read(values, path.name)


def _read_window(table: Table) -> Window:
    window = Window(table.number("center_hu", -10_000, 10_000), table.number("width_hu", 1, 10_000))
    table.finish()
    return window


def _without_nothing(table: dict[str, object]) -> dict[str, object]:
    """TOML has no word for nothing: what a task does not say is left out."""
    return {
        key: _without_nothing(value) if isinstance(value, dict) else value
        for key, value in table.items()
        if value is not None
    }


CT_L1_TISSUE = Task(
    id="ct-l1-tissue",
    modality=Modality.CT,
    region="L1, spongy tissue",
    classes=("HEALTHY", "OSTEOPOROTIC"),
    output=Output.SIGMOID,
    input=Input(3, 50, 50, 20.0, 16.0, native=True, window=Window(50.0, 450.0)),
    truth="clinical diagnosis",
    samples=4,
)
CT_VERTEBRA = Task(
    id="ct-vertebra",
    modality=Modality.CT,
    region="whole lumbar vertebra",
    classes=("NORMAL", "LOW BONE MASS", "OSTEOPOROSIS"),
    output=Output.SOFTMAX,
    input=Input(1, 224, 224, masked=True, window=Window(400.0, 1200.0)),
    truth="DXA",
)
XRAY_KNEE = Task(
    id="xray-knee",
    modality=Modality.RADIOGRAPH,
    region="knee",
    classes=("NORMAL", "OSTEOPENIA", "OSTEOPOROSIS"),
    output=Output.SOFTMAX,
    input=Input(3, 224, 224, scale=Scale.BASE),
    truth="T-score",
)
DXA_SPINE = Task(
    id="dxa-spine",
    modality=Modality.DXA,
    region="lumbar spine, L1 to L4",
    classes=("NORMAL", "DEGRADED"),
    output=Output.SIGMOID,
    input=Input(1, 224, 224),
    truth="trabecular bone score: above 1.35 normal, below 1.2 degraded",
)
XRAY_LUMBAR = Task(
    id="xray-lumbar",
    modality=Modality.RADIOGRAPH,
    region="lateral lumbar spine, L1 to L3",
    classes=("NORMAL", "OSTEOPOROSIS"),
    output=Output.SIGMOID,
    input=Input(3, 224, 224, scale=Scale.BASE),
    truth="DXA: osteoporosis where T ≤ -2.5, normal otherwise, osteopenia included",
)
# The companion of ct-vertebra: the mask that its samples are cut out with.
CT_VERTEBRA_MASK = Task(
    id="ct-vertebra-mask",
    modality=Modality.CT,
    region="whole lumbar vertebra",
    classes=("BACKGROUND", "VERTEBRA"),
    output=Output.MASK,
    input=Input(1, 512, 512, window=Window(400.0, 1200.0)),
    truth="outlines",
)
CLASSIFICATION_TASKS = (CT_L1_TISSUE, CT_VERTEBRA, XRAY_KNEE, DXA_SPINE, XRAY_LUMBAR)
TASKS = (*CLASSIFICATION_TASKS, CT_VERTEBRA_MASK)


def task_named(name: str) -> Task:
    """The published task of that id. Raises ValueError naming those there are."""
    for task in TASKS:
        if task.id == name:
            return task
    raise ValueError(f"there is no task {name}; choose one of {', '.join(task.id for task in TASKS)}")
