"""A dataset's images as one array, labels beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from trainer.manifest import Entry, Manifest
from trainer.preprocess import Preprocessing
from trainer.task import Output, Task

# A whole study fits into memory as 8 bits; what does not is a mistake in the task's size, most likely.
_MOST_BYTES = 16_000_000_000


@dataclass(frozen=True)
class Samples:
    """Grey images [sample, 1, row, column] of 8 bits, the class of each by number, and where they come from.

    masks: [sample, 1, row, column], 0 or 1, of a task that segments.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    entries: tuple[Entry, ...]
    classes: tuple[str, ...]
    masks: NDArray[np.uint8] | None = None

    def __post_init__(self) -> None:
        """Reject arrays that do not belong together."""
        if not len(self.images) == len(self.labels) == len(self.entries):
            raise ValueError("every image has one label and one entry")

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def patients(self) -> tuple[str, ...]:
        """The patient of every sample."""
        return tuple(entry.patient for entry in self.entries)

    def chosen(self, indices: Sequence[int]) -> Samples:
        """Some of the samples, in the order of the indices."""
        where = np.asarray(indices, dtype=np.int64)
        return Samples(
            self.images[where],
            self.labels[where],
            tuple(self.entries[n] for n in where),
            self.classes,
            None if self.masks is None else self.masks[where],
        )


def load(
    manifest: Manifest, preprocessing: Preprocessing, task: Task, progress: Callable[[int, int], None] | None = None
) -> Samples:
    """Read every image of a dataset as its task wants it. Raises ValueError naming a file that cannot be read."""
    shape = (len(manifest.entries), 1, task.input.height_px, task.input.width_px)
    if np.prod(shape, dtype=np.float64) > _MOST_BYTES:
        raise ValueError(f"{shape[0]} images of {shape[3]}×{shape[2]} pixels do not fit into memory")
    classes = class_numbers(manifest, task)
    images = np.empty(shape, dtype=np.uint8)
    masks = np.empty(shape, dtype=np.uint8) if task.output is Output.MASK else None
    for number, entry in enumerate(manifest.entries):
        if masks is None:
            images[number, 0] = preprocessing.grey(read_image(manifest.path(entry)))
        else:
            images[number, 0] = preprocessing.grey(read_image(manifest.folder / _column(entry, "slice")))
            masks[number, 0] = preprocessing.mask(read_image(manifest.folder / _column(entry, "mask")))
        if progress is not None:
            progress(number + 1, len(manifest.entries))
    labels = np.array([classes[entry.label] for entry in manifest.entries], dtype=np.int64)
    return Samples(images, labels, manifest.entries, task.classes, masks)


def class_numbers(manifest: Manifest, task: Task) -> dict[str, int]:
    """Which of the task's classes each label of the manifest is; capitals, spaces and hyphens do not matter."""
    known = {_plain(name): number for number, name in enumerate(task.classes)}
    numbers = {}
    for label in manifest.classes:
        if task.output is Output.MASK:
            numbers[label] = 0  # who is outlined does not matter for the outline
        elif _plain(label) not in known:
            raise ValueError(f"the dataset has a class {label}; task {task.id} knows {', '.join(task.classes)}")
        else:
            numbers[label] = known[_plain(label)]
    return numbers


def read_image(path: Path) -> NDArray[np.generic]:
    """One grey image, [row, column], as deep as it was stored. Raises ValueError for a file that cannot be read."""
    try:
        with Image.open(path) as image:
            deep = image.mode.startswith(("I", "F"))
            pixels: NDArray[np.generic] = np.asarray(image if deep else image.convert("L"))
            return pixels
    except (OSError, UnidentifiedImageError, SyntaxError, Image.DecompressionBombError) as error:
        why = "is not there" if isinstance(error, FileNotFoundError) else f"cannot be read as an image ({error})"
        raise ValueError(f"{path} {why}; replace it, or take it out of the manifest") from error


def _column(entry: Entry, name: str) -> str:
    file = entry.covariates.get(name, "")
    if not file or ".." in Path(file).parts or Path(file).is_absolute():
        raise ValueError(f"{entry.file} names no {name}; a task that segments needs the columns slice and mask")
    return file


def _plain(label: str) -> str:
    return "".join(letter for letter in label.casefold() if letter.isalnum())
