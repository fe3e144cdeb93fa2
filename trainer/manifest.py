"""The table of a dataset folder: one line a file, with its patient, class and study."""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MANIFEST = "manifest.csv"
PARTS = ("train", "val", "test")
_NEEDED = ("file", "patient", "class")
_KNOWN = (*_NEEDED, "study", "split")


@dataclass(frozen=True)
class Entry:
    """One image of one patient, and what is known about it; covariates are the columns training does not use."""

    file: str
    patient: str
    label: str
    study: str = ""
    split: str = ""
    covariates: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Reject what could not be trained on or would leave the folder."""
        if not self.file or not self.patient or not self.label:
            raise ValueError(f"{self.file or 'a line without a file'}: file, patient and class must be filled in")
        path = PurePosixPath(self.file)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"{self.file}: files are named relative to the dataset folder and lie inside it")
        if self.split not in ("", *PARTS):
            raise ValueError(f"{self.file}: the split is {', '.join(PARTS)} or left open, not {self.split}")


@dataclass(frozen=True)
class Manifest:
    """A dataset folder's entries, in the order of its table."""

    folder: Path
    entries: tuple[Entry, ...]

    def __post_init__(self) -> None:
        """Reject an empty table and a file that is named twice."""
        if not self.entries:
            raise ValueError(f"{self.folder / MANIFEST} names no files")
        twice = [file for file, count in Counter(entry.file for entry in self.entries).items() if count > 1]
        if twice:
            raise ValueError(f"{self.folder / MANIFEST} names {twice[0]} more than once")

    @property
    def patients(self) -> tuple[str, ...]:
        """Every patient once, in order of appearance."""
        return tuple(dict.fromkeys(entry.patient for entry in self.entries))

    @property
    def classes(self) -> Counter[str]:
        """How many files each class has."""
        return Counter(entry.label for entry in self.entries)

    @property
    def covariates(self) -> tuple[str, ...]:
        """The columns beyond those that training uses."""
        return tuple(dict.fromkeys(name for entry in self.entries for name in entry.covariates))

    def path(self, entry: Entry) -> Path:
        """Where an entry's image lies."""
        return self.folder / entry.file

    def digest(self) -> str:
        """SHA-256 over the table and every readable file's bytes: what exactly a model was trained on."""
        total = hashlib.sha256(_table(self.entries).encode())
        for entry in self.entries:
            path = self.path(entry)
            total.update(hashlib.sha256(path.read_bytes()).digest() if path.is_file() else b"absent")
        return total.hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """Read a dataset folder's table."""
    path = folder / MANIFEST
    if not path.is_file():
        raise ValueError(f"{folder} holds no {MANIFEST}; import the folder first, or choose a dataset folder")
    with path.open(encoding="utf-8-sig", newline="") as table:
        rows = csv.DictReader(table)
        missing = [name for name in _NEEDED if name not in (rows.fieldnames or ())]
        if missing:
            raise ValueError(f"{path} has no column {missing[0]}; it needs {', '.join(_NEEDED)}")
        return Manifest(folder, tuple(_entry(path, row, line) for line, row in enumerate(rows, start=2)))


def write_manifest(folder: Path, entries: Iterable[Entry]) -> Manifest:
    """Write a dataset folder's table, whole or not at all."""
    manifest = Manifest(folder, tuple(entries))
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{MANIFEST}.{os.getpid()}.part"
    part.write_text(_table(manifest.entries), encoding="utf-8", newline="\n")
    part.replace(folder / MANIFEST)
    return manifest


def _entry(path: Path, row: Mapping[str | None, object], line: int) -> Entry:
    if None in row:
        raise ValueError(f"{path}, line {line}: more values than columns")
    values = {str(name): str(value or "").strip() for name, value in row.items()}
    try:
        return Entry(
            values["file"].replace("\\", "/"),
            values["patient"],
            values["class"],
            values.get("study", ""),
            values.get("split", ""),
            {name: value for name, value in values.items() if name not in _KNOWN},
        )
    except ValueError as error:
        raise ValueError(f"{path}, line {line}: {error}") from error


def _table(entries: Iterable[Entry]) -> str:
    """The table as text; columns beyond the known ones in order of appearance."""
    entries = tuple(entries)
    more = dict.fromkeys(name for entry in entries for name in entry.covariates)
    text = io.StringIO()
    table = csv.DictWriter(text, fieldnames=[*_KNOWN, *more], lineterminator="\n", restval="")
    table.writeheader()
    for entry in entries:
        known = {"file": entry.file, "patient": entry.patient, "class": entry.label}
        table.writerow(known | {"study": entry.study, "split": entry.split} | dict(entry.covariates))
    return text.getvalue()
