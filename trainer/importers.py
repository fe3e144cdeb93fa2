"""Makes dataset folders of what people have: a folder for each class, or a folder of images and a table."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from trainer.manifest import Entry, Manifest, write_manifest

IMAGES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp")
# What a column may be called; the first that a table has counts.
_COLUMNS = {
    "file": ("file", "filename", "file_name", "image", "image_id", "path", "name"),
    "patient": ("patient", "patient_id", "patientid", "subject", "id"),
    "class": ("class", "label", "diagnosis", "category", "target"),
    "study": ("study", "study_id", "examination", "accession"),
    "split": ("split", "part", "set", "fold"),
}
_PARTS = {"train": "train", "training": "train", "val": "val", "valid": "val", "validation": "val", "test": "test"}


def import_tree(source: Path, out: Path, patient: str = r"^(.*)$") -> Manifest:
    """Copy a tree whose lowest folders are the classes, perhaps inside folders called train, val and test.

    patient: a regular expression whose first group, found in a file's name without its ending, is the patient.
    Without one every file counts as a patient of its own, which is right only if it is.
    """
    rule = _rule(patient)
    entries = []
    for path in _images(source):
        inside = path.relative_to(source)
        if len(inside.parts) < 2:
            raise ValueError(f"{inside} lies in no class folder; put each class's images in a folder of its name")
        above = [part.lower() for part in inside.parts[:-2]]
        split = next((_PARTS[part] for part in above if part in _PARTS), "")
        found = rule.search(path.stem)
        if found is None:
            raise ValueError(f"{inside}: the pattern {patient} finds no patient in this name")
        entries.append(Entry(inside.as_posix(), found.group(1), path.parent.name, split=split))
    if not entries:
        raise ValueError(f"{source} holds no images; known are {', '.join(IMAGES)}")
    return _copied(source, out, entries)


def import_table(source: Path, table: Path, out: Path) -> Manifest:
    """Copy a folder of images that a CSV table describes; further columns become covariates."""
    with table.open(encoding="utf-8-sig", newline="") as text:
        reader = csv.DictReader(text)
        named = _named(table, reader.fieldnames or ())
        files = {path.name: path for path in _images(source)} | {path.stem: path for path in _images(source)}
        entries = [_entry(source, files, named, row) for row in reader]
    return _copied(source, out, entries)


def _named(table: Path, columns: Iterable[str]) -> dict[str, str]:
    """Which column of a table is which of ours."""
    there = {column.strip().lower().replace(" ", "_"): column for column in columns}
    named = {
        ours: there[found]
        for ours, names in _COLUMNS.items()
        if (found := next((name for name in names if name in there), None)) is not None
    }
    for needed in ("file", "class"):
        if needed not in named:
            raise ValueError(f"{table} has no column for the {needed}; call one {', '.join(_COLUMNS[needed][:3])}")
    return named


def _entry(source: Path, files: Mapping[str, Path], named: Mapping[str, str], row: Mapping[str, str]) -> Entry:
    """A table's line; without a patient column the file is the patient."""
    written = row[named["file"]].strip().replace("\\", "/")
    path = source / written if (source / written).is_file() else files.get(Path(written).name)
    file = written if path is None else path.relative_to(source).as_posix()  # one that is missing is reported later
    part = row[named["split"]].strip().lower() if "split" in named else ""
    return Entry(
        file,
        row[named["patient"]].strip() if "patient" in named else Path(file).stem,
        row[named["class"]].strip(),
        row[named["study"]].strip() if "study" in named else "",
        _PARTS.get(part, ""),
        {name: value or "" for name, value in row.items() if name not in named.values()},
    )


def _rule(pattern: str) -> re.Pattern[str]:
    try:
        rule = re.compile(pattern)
    except re.error as error:
        raise ValueError(f"the pattern {pattern} is no regular expression: {error}") from error
    if rule.groups != 1:
        raise ValueError(f"the pattern {pattern} needs exactly one group in round brackets, the patient")
    return rule


def _images(source: Path) -> list[Path]:
    if not source.is_dir():
        raise ValueError(f"{source} is no folder")
    return sorted(path for path in source.rglob("*") if path.suffix.lower() in IMAGES and path.is_file())


def _copied(source: Path, out: Path, entries: Iterable[Entry]) -> Manifest:
    """Copy the files that exist and write the table last, so that a folder with a table is complete."""
    if out.exists() and any(out.iterdir()):
        raise ValueError(f"{out} is not empty; choose a new folder")
    entries = tuple(entries)
    for entry in entries:
        place = out / entry.file
        place.parent.mkdir(parents=True, exist_ok=True)
        if (source / entry.file).is_file():
            shutil.copyfile(source / entry.file, place)
    return write_manifest(out, entries)
