"""Makes the folder: every study is cut in turn, what cannot be is left out with the reason, the table comes last."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from osteoview.base.errors import CancelledError, InputError, OsteoViewError
from osteoview.base.tasks import CancelToken
from osteoview.dataset.case_table import Case
from osteoview.dataset.cutting import Cutter, Sample
from trainer.manifest import Entry, write_manifest

SCHEMA = "osteoview.dataset/1"


@dataclass(frozen=True)
class Outcome:
    """What became of a study: so many samples, or the reason why it was left out."""

    case: Case
    samples: int = 0
    left_out: str = ""

    def line(self) -> str:
        """For the person who waits."""
        cut = "1 sample" if self.samples == 1 else f"{self.samples} samples"
        return f"{self.case.written}: {f'left out. {self.left_out}' if self.left_out else cut}"


@dataclass(frozen=True)
class Made:
    """What became of a table. Without a single sample there is no folder."""

    task: str
    folder: Path
    outcomes: tuple[Outcome, ...]

    @property
    def exit_code(self) -> int:
        """0 with a folder, 4 when every study was left out."""
        return 0 if any(one.samples for one in self.outcomes) else 4

    def document(self) -> dict[str, Any]:
        """For programs."""
        there = [one for one in self.outcomes if one.samples]
        return {
            "schema": SCHEMA,
            "task": self.task,
            "folder": str(self.folder) if there else None,
            "samples": sum(one.samples for one in there),
            "patients": len({one.case.patient for one in there}),
            "classes": dict(sum((Counter({one.case.label: one.samples}) for one in there), Counter[str]())),
            "cases": [
                {
                    "line": one.case.row,
                    "file": one.case.written,
                    "patient": one.case.patient,
                    "class": one.case.label,
                    "samples": one.samples,
                    "left_out": one.left_out or None,
                }
                for one in self.outcomes
            ],
        }

    def lines(self) -> list[str]:
        """The sum, for a person; each study has been told as its turn came."""
        said = self.document()
        missing = [one for one in self.outcomes if not one.samples]
        if not said["samples"]:
            return ["Every study was left out; no folder was written."]
        classes = ", ".join(f"{name} {count}" for name, count in said["classes"].items())
        lines = [f"{self.folder}: samples {said['samples']} ({classes}), patients {said['patients']}."]
        if missing:
            lines.append(f"Left out: {len(missing)} of {len(self.outcomes)} studies; the reasons stand above.")
        return [*lines, f"Look it over before training: python -m trainer datasets check {self.folder}"]


def make_dataset(
    cases: Sequence[Case], cutter: Cutter, out: Path, *, cancel: CancelToken, say: Callable[[str], None]
) -> Made:
    """Write the folder, whole or not at all. Raises InputError where it cannot be written, CancelledError."""
    outcomes: list[Outcome] = []
    entries: list[Entry] = []
    with _aside(out) as folder:
        for number, case in enumerate(cases, start=1):
            cancel.check()
            try:
                samples, reason = cutter.samples(case.path, case.rois, cancel), ""
            except CancelledError:
                raise
            except OsteoViewError as error:
                samples, reason = (), error.user_message
            except Exception as error:  # noqa: BLE001 - a study nobody foresaw must not cost the others
                samples, reason = (), f"Something went wrong inside OsteoView ({type(error).__name__})."
            entries += [_saved(folder, case, n, sample) for n, sample in enumerate(samples, start=1)]
            outcome = Outcome(case, len(samples), reason)
            outcomes.append(outcome)
            say(f"[{number}/{len(cases)}] {outcome.line()}")
        if entries:
            write_manifest(folder, entries)
    return Made(cutter.task.id, out, tuple(outcomes))


def _saved(folder: Path, case: Case, number: int, sample: Sample) -> Entry:
    """Files are numbered by their line: a patient's name has no place in a file's."""
    file = f"images/{case.row:05d}_{number}.png"
    (folder / file).parent.mkdir(exist_ok=True)
    Image.fromarray(sample.grey).save(folder / file, format="PNG")
    return Entry(file, case.patient, case.label, case.study, case.split, dict(case.more) | dict(sample.covariates))


@contextmanager
def _aside(out: Path) -> Iterator[Path]:
    """A folder beside that takes the wanted name once all is well and anything is in it."""
    out = out.absolute()
    aside = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        if out.exists() and any(out.iterdir()):
            raise InputError(str(out), "is not empty.", hint="Name a new folder; nothing was written over.")
        aside.mkdir(parents=True)
        yield aside
        if any(aside.iterdir()):
            if out.exists():
                out.rmdir()
            aside.rename(out)
    except BrokenPipeError:  # nobody listens to the progress any more
        raise
    except OSError as reason:
        raise InputError(str(out), f"cannot be written ({reason.strerror}).") from reason
    finally:
        shutil.rmtree(aside, ignore_errors=True)
