"""What is wrong with a dataset folder, in sentences, before anybody trains on it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from trainer.duplicates import Fingerprint, fingerprint, near_duplicates
from trainer.manifest import Entry, Manifest

# Pillow's own guard against pictures that unpack to gigabytes is an error here, not a warning.
_MOST_PIXELS = 100_000_000

Pair = tuple[str, str]


@dataclass(frozen=True)
class Report:
    """What a look at every file of a dataset found; files are named as the manifest names them."""

    classes: dict[str, int]
    patients: dict[str, int]
    sizes: dict[str, int]
    missing: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    identical: tuple[Pair, ...] = ()
    near: tuple[Pair, ...] = ()
    two_classes: tuple[str, ...] = ()
    shared_studies: tuple[str, ...] = ()

    @property
    def fit_for_training(self) -> bool:
        """Whether every file can be read and there is more than one class."""
        return not (self.missing or self.unreadable) and len(self.classes) > 1

    def sentences(self) -> list[str]:
        """What a person should know, worst first."""
        found = [
            (self.missing, "{n} files are missing: {what}"),
            (self.unreadable, "{n} files cannot be read as images: {what}"),
            (self.blank, "{n} images are blank: {what}"),
            (self.two_classes, "{n} patients have samples in two classes: {what}"),
            (self.shared_studies, "{n} studies belong to two patients: {what}"),
            (tuple(map(_and, self.identical)), "{n} pairs of files are the same: {what}"),
            (tuple(map(_and, self.near)), "{n} pairs of images are nearly the same: {what}"),
        ]
        said = [text.format(n=len(what), what=_some(what)) for what, text in found if what]
        if len(self.classes) < 2:
            said.append("There is only one class; a classifier needs two")
        for label, count in self.patients.items():
            if count < 3:
                said.append(f"Class {label} has only {count} patients; training, validation and test need one each")
        return said

    def to_json(self) -> dict[str, object]:
        """The report for programs."""
        return asdict(self) | {"fit_for_training": self.fit_for_training, "sentences": self.sentences()}


def validate(manifest: Manifest, progress: Callable[[int, int], None] | None = None) -> Report:
    """Open every file of a dataset once and report."""
    missing, unreadable, blank = [], [], []
    sizes: Counter[str] = Counter()
    readable: list[Entry] = []
    prints: list[Fingerprint] = []
    hashes: list[str] = []
    for number, entry in enumerate(manifest.entries, start=1):
        path = manifest.path(entry)
        if not path.is_file():
            missing.append(entry.file)
        elif (image := _opened(path)) is None:
            unreadable.append(entry.file)
        else:
            sizes[f"{image.width}×{image.height}"] += 1
            if np.ptp(np.asarray(image.convert("L"))) == 0:
                blank.append(entry.file)
            readable.append(entry)
            prints.append(fingerprint(image))
            hashes.append(hashlib.sha256(path.read_bytes()).hexdigest())
        if progress is not None:
            progress(number, len(manifest.entries))
    pairs = near_duplicates(prints)
    return Report(
        classes=dict(sorted(manifest.classes.items())),
        patients=_patients(manifest),
        sizes=dict(sizes.most_common()),
        missing=tuple(missing),
        unreadable=tuple(unreadable),
        blank=tuple(blank),
        identical=tuple((readable[a].file, readable[b].file) for a, b in pairs if hashes[a] == hashes[b]),
        near=tuple((readable[a].file, readable[b].file) for a, b in pairs if hashes[a] != hashes[b]),
        two_classes=_shared(manifest, lambda entry: entry.patient, lambda entry: entry.label),
        shared_studies=_shared(manifest, lambda entry: entry.study, lambda entry: entry.patient),
    )


def _opened(path: Path) -> Image.Image | None:
    """An image with its pixels decoded, or None where that fails: a truncated file is found here, not in an epoch."""
    try:
        with Image.open(path) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            image.load()
            return image.copy()
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _patients(manifest: Manifest) -> dict[str, int]:
    of_class = defaultdict(set)
    for entry in manifest.entries:
        of_class[entry.label].add(entry.patient)
    return {label: len(patients) for label, patients in sorted(of_class.items())}


def _shared(manifest: Manifest, key: Callable[[Entry], str], value: Callable[[Entry], str]) -> tuple[str, ...]:
    """Keys that come with more than one value."""
    values = defaultdict(set)
    for entry in manifest.entries:
        if key(entry):
            values[key(entry)].add(value(entry))
    return tuple(sorted(name for name, found in values.items() if len(found) > 1))


def _and(pair: Pair) -> str:
    return f"{pair[0]} and {pair[1]}"


def _some(names: tuple[str, ...], most: int = 5) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
