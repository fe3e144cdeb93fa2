"""Cohorts of simulated patients as dataset folders: a manifest and its files, made in parallel and resumable.

A folder holds cohort.json (what was ordered), manifest.csv (written last: it is there when everything is) and the
files it names. The same order gives the same bytes, on one process or on many, interrupted or not: every patient has
a seed of its own, files are made aside and renamed into place, and the manifest is put together in patient order.
"""

from __future__ import annotations

import csv
import io
import json
import multiprocessing
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from multiprocessing.connection import wait
from pathlib import Path

from trainer.phantom.cases.patient import Maker, Patient, Row
from trainer.phantom.memory import give_back_large_blocks

TASKS = ("ct-l1-tissue", "ct-vertebra", "ct-vertebra-mask", "dxa-spine", "xray-lumbar", "patients")
MANIFEST, ORDER = "manifest.csv", "cohort.json"
_DONE, _ASIDE = ".done", ".aside"

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Cohort:
    """An order: so many patients for a task, from a seed. The patients of a smaller order come first in a larger."""

    task: str
    n: int
    seed: int

    def __post_init__(self) -> None:
        """Reject an order nobody could fill."""
        if self.task not in TASKS:
            raise ValueError(f"there is no task {self.task}; choose one of {', '.join(TASKS)}")
        if self.n < 1:
            raise ValueError(f"a cohort has at least one patient, not {self.n}")
        if self.seed < 0:
            raise ValueError(f"a seed is zero or more, not {self.seed}")


def bake(cohort: Cohort, out: Path, workers: int = 1, progress: Progress | None = None) -> Path:
    """Fill a folder with a cohort and return its manifest; what an interrupted run has finished is kept."""
    _claim(cohort, out)
    manifest = out / MANIFEST
    if not manifest.exists():
        missing = [n for n in range(cohort.n) if not _done(out, Patient(cohort.seed, n)).exists()]
        for count, _ in enumerate(_make_all(cohort, out, missing, workers), start=cohort.n - len(missing) + 1):
            if progress is not None:
                progress(count, cohort.n)
        _write_aside(manifest, _manifest(cohort, out))
    shutil.rmtree(out / _DONE, ignore_errors=True)
    shutil.rmtree(out / _ASIDE, ignore_errors=True)
    return manifest


def _claim(cohort: Cohort, out: Path) -> None:
    """Make the folder ours, or refuse one that holds something else."""
    order = out / ORDER
    if order.exists():
        known = json.loads(order.read_text(encoding="utf-8"))
        if known != asdict(cohort):
            raise ValueError(
                f"{out} already holds {known['n']} patients for {known['task']} of seed {known['seed']};"
                " choose another folder, or order the same to go on"
            )
        return
    if out.exists() and any(out.iterdir()):
        raise ValueError(f"{out} is not empty and holds no cohort; choose another folder")
    out.mkdir(parents=True, exist_ok=True)
    _write_aside(order, json.dumps(asdict(cohort), indent=1) + "\n")


def _make_all(cohort: Cohort, out: Path, missing: list[int], workers: int) -> Iterator[None]:
    """Make every missing patient, here or in worker processes; yields as each is done."""
    if workers == 1 or len(missing) < 2:
        for n in missing:
            _make(cohort, out, n)
            yield
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(missing)), mp_context=context, initializer=_begin_worker) as pool:
        futures = [pool.submit(_make, cohort, out, n) for n in missing]
        try:
            for future in as_completed(futures):
                yield future.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _make(cohort: Cohort, out: Path, n: int) -> None:
    """Make one patient's files aside, move them into place, and only then note that the patient is done."""
    patient = Patient(cohort.seed, n)
    aside = out / _ASIDE / f"{patient.name}-{os.getpid()}"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    rows = _maker(cohort.task)(patient, aside)
    for file in sorted(path for path in aside.rglob("*") if path.is_file()):
        place = out / file.relative_to(aside)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)
    shutil.rmtree(aside)
    done = _done(out, patient)
    done.parent.mkdir(exist_ok=True)
    _write_aside(done, json.dumps(rows))


def _maker(task: str) -> Maker:
    """What makes a task's patients; the machines that only some of them need are loaded only for those."""
    if task == "ct-l1-tissue":
        from trainer.phantom.cases import tissue

        return tissue.make
    if task == "ct-vertebra":
        from trainer.phantom.cases import vertebra

        return vertebra.make
    if task == "ct-vertebra-mask":
        from trainer.phantom.cases import outline

        return outline.make
    if task == "patients":
        from trainer.phantom.cases import archive

        return archive.make
    from trainer.phantom.cases import projection

    return projection.make_dxa if task == "dxa-spine" else projection.make_radiograph


def _manifest(cohort: Cohort, out: Path) -> str:
    """The table of all patients' files, in patient order."""
    rows: list[Row] = []
    for n in range(cohort.n):
        rows += json.loads(_done(out, Patient(cohort.seed, n)).read_text(encoding="utf-8"))
    text = io.StringIO()
    table = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()


def _done(out: Path, patient: Patient) -> Path:
    return out / _DONE / f"{patient.name}.json"


def _write_aside(path: Path, text: str) -> None:
    """A file that is either there and whole or not there at all."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


def _begin_worker() -> None:
    give_back_large_blocks()
    _leave_with_parent()


def _leave_with_parent() -> None:
    """Workers whose parent was killed stop, instead of filling a folder that somebody may be resuming."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
