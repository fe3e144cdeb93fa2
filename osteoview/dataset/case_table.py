"""The table of a dataset to be: a line for each study, with its patient and class; read whole before any image is.

Only what this table says of a patient gets into the dataset; nothing of the images' headers names anybody.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from osteoview.base.errors import InputError, UsageError
from trainer.manifest import PARTS
from trainer.task import CLASSIFICATION_TASKS, Output, Task, task_named

_NEEDED = ("file", "patient", "class")
_KNOWN = (*_NEEDED, "study", "split", "roi")


@dataclass(frozen=True)
class Case:
    """One line: a study, and what is known of it. written: its file as the table calls it.

    more: the columns that mean nothing to us, such as age or site; the trainer takes them for covariates.
    """

    row: int
    written: str
    path: Path
    patient: str
    label: str
    study: str = ""
    split: str = ""
    rois: Path | None = None
    more: Mapping[str, str] = field(default_factory=dict)


def task_called(name: str) -> Task:
    """A published task, or one that a file describes. Raises UsageError."""
    try:
        task = Task.load(Path(name)) if name.endswith((".toml", ".json")) else task_named(name)
    except (OSError, ValueError) as reason:
        known = ", ".join(one.id for one in CLASSIFICATION_TASKS)
        raise UsageError(f"There is no task {name!r}.", hint=f"Known are {known}, or name a task's file.") from reason
    if task.output is Output.MASK:
        raise UsageError(f"{task.id} learns from outlines, not from classes.", hint="Choose a task that classifies.")
    return task


def read_cases(table: Path, task: Task) -> tuple[Case, ...]:
    """Every line of a table whose classes are the task's. Raises InputError naming the line and what to do."""
    try:
        text = table.read_text(encoding="utf-8-sig")
    except OSError as reason:
        raise InputError(str(table), f"cannot be read ({reason.strerror}).") from reason
    except UnicodeDecodeError as reason:
        raise InputError(str(table), "is no CSV in UTF-8.", hint="Save it as “CSV UTF-8”.") from reason
    head = text.partition("\n")[0]
    # Where the comma is the decimal sign, spreadsheets put semicolons between values.
    reader = csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    try:
        names = [_column(name) for name in next(reader, [])]
        for needed in _NEEDED:
            if needed not in names:
                raise InputError(str(table), f"has no column {needed}.", hint=f"It needs {', '.join(_NEEDED)}.")
        cases = [
            _Line(table, reader.line_num, names, values).case(task) for values in reader if any(map(str.strip, values))
        ]
    except csv.Error as reason:
        raise InputError(str(table), f"line {reader.line_num} cannot be read ({reason}).") from reason
    if not cases:
        raise InputError(str(table), "names no study.", hint="Write a line for each study below the column names.")
    return tuple(cases)


@dataclass(frozen=True)
class _Line:
    """A line's values, not yet believed."""

    table: Path
    row: int
    names: list[str]
    values: list[str]

    def case(self, task: Task) -> Case:
        """What it says. Raises InputError."""
        if len(self.values) > len(self.names):
            raise self._error("has more values than there are columns.", "Put values that hold commas in quotes.")
        said = dict.fromkeys(self.names, "") | dict(zip(self.names, map(str.strip, self.values), strict=False))
        for needed in _NEEDED:
            if not said[needed]:
                raise self._error(f"the {needed} is empty.", "Fill it in, or take the line out.")
        split = said.get("split", "").lower()
        if split not in ("", *PARTS):
            raise self._error(f"there is no split {split!r}.", f"Write {', '.join(PARTS)}, or leave it empty.")
        roi = said.get("roi", "")
        return Case(
            row=self.row,
            written=said["file"],
            path=self._there(said["file"]),
            patient=said["patient"],
            label=self._class(said["class"], task),
            study=said.get("study", ""),
            split=split,
            rois=self._there(roi) if roi else None,
            more={name: value for name, value in said.items() if name and name not in _KNOWN},
        )

    def _there(self, written: str) -> Path:
        path = self.table.parent / written.replace("\\", "/")
        if not path.exists():
            raise self._error(f"{written} is not there.", "Files are named as seen from the table's folder.")
        return path

    def _class(self, written: str, task: Task) -> str:
        """As the task spells it; capitals, spaces and hyphens do not matter."""
        for name in task.classes:
            if _plain(name) == _plain(written):
                return name
        raise self._error(f"{task.id} has no class {written!r}.", f"Its classes are {', '.join(task.classes)}.")

    def _error(self, reason: str, hint: str) -> InputError:
        return InputError(str(self.table), f"line {self.row}: {reason}", hint=hint)


def _column(name: str) -> str:
    name = name.strip()
    return name.lower() if name.lower() in _KNOWN else name


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
