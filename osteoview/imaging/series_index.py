"""What is in the files that were dropped: studies, their pieces, and what is wrong with the rest."""

from __future__ import annotations

import math
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from osteoview.base.errors import InputError
from osteoview.base.tasks import CancelToken, Progress, no_progress
from osteoview.imaging.frames import Frame, frames_of
from osteoview.imaging.grouping import pieces_of
from osteoview.imaging.header import Header, read_header
from osteoview.imaging.kinds import Kind, kind_of, what_it_is
from osteoview.imaging.nifti import is_nifti, read_description
from osteoview.imaging.piece import Piece
from osteoview.imaging.pixels import refuse_short
from osteoview.imaging.place import Place, is_archive
from osteoview.imaging.sources import DICOMDIR_CLASS, Problem, find_places, in_archive

_CHUNK = 64
# Headers are parsed under one lock of the interpreter, so threads only help where a disk or a share makes one wait;
# on a fast disk they would fight for the lock and be slower than one.
_THREADS = 8
_WAITING = 3.0  # a chunk that takes so many times longer than its computing was waiting for its bytes
_SECONDS_BETWEEN_PARTIAL_RESULTS = 0.3
# Sorting everything found so far takes longer the more there is; it may take this share of the scan.
_PARTIAL_RESULTS_SHARE = 0.1


@dataclass(frozen=True)
class Study:
    """One patient's visit. The patient's name stays in memory: it is for the screen, never for a log."""

    study_uid: str
    patient_id: str
    patient_name: str
    patient_sex: str
    patient_age: str
    date: str
    description: str
    pieces: tuple[Piece, ...]
    # Names of what is in the study but is no image for us: 'Basic Text SR' → how many.
    not_opened: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class SeriesIndex:
    """All that was found. `files` counts everything looked at, images or not."""

    studies: tuple[Study, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: int = 0

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What can be opened, over all studies."""
        return tuple(piece for study in self.studies for piece in study.pieces)

    @staticmethod
    def scan(
        paths: Iterable[Path],
        *,
        cancel: CancelToken | None = None,
        progress: Progress = no_progress,
        on_partial: Callable[[SeriesIndex], None] | None = None,
    ) -> SeriesIndex:
        """Read the headers of every file behind `paths`; `on_partial` sees the index grow, from this thread.

        The first time at once, when more is likely to follow: so there is something to look at.
        """
        cancel = cancel or CancelToken()
        found = _Found()
        due = -math.inf
        with ThreadPoolExecutor(_THREADS, thread_name_prefix="scan") as pool:
            chunks = _chunks(find_places(paths, cancel))
            ahead = 1
            pending: deque[Future[_Read]] = deque()
            while True:
                pending += [pool.submit(_read_all, chunk, cancel) for chunk in islice(chunks, ahead - len(pending))]
                if not pending:
                    break
                read = pending.popleft().result()
                if cancel.cancelled:
                    for future in pending:
                        future.cancel()
                    cancel.check()
                found.add(read.items)
                if read.waited:
                    ahead = _THREADS
                progress(found.files, found.files + _CHUNK * max(len(pending), 1), "Reading headers")
                if on_partial and found.files >= _CHUNK and (began := time.monotonic()) > due:
                    on_partial(found.index())
                    took = time.monotonic() - began
                    due = began + took + max(_SECONDS_BETWEEN_PARTIAL_RESULTS, took / _PARTIAL_RESULTS_SHARE)
        progress(found.files, found.files, "Reading headers")
        return found.index()


_Item = tuple[Frame, ...] | Header | Piece | Problem


def _chunks(places: Iterator[Place | Problem]) -> Iterator[list[Place | Problem]]:
    while chunk := list(islice(places, _CHUNK)):
        yield chunk


@dataclass(frozen=True)
class _Read:
    """What a chunk of files held, and whether reading it was mostly waiting."""

    items: list[_Item]
    waited: bool


def _read_all(chunk: list[Place | Problem], cancel: CancelToken) -> _Read:
    began, computed = time.perf_counter(), time.thread_time()
    items = _items_of(chunk, cancel)
    return _Read(items, time.perf_counter() - began > _WAITING * (time.thread_time() - computed))


def _items_of(chunk: list[Place | Problem], cancel: CancelToken) -> list[_Item]:
    items: list[_Item] = []
    for place in chunk:
        if cancel.cancelled:
            break
        if isinstance(place, Problem):
            items.append(place)
            continue
        item = _read(place)
        if isinstance(item, Problem) and item.stranger and is_archive(place):
            items += _read_archive(place.path, cancel)
        else:
            items.append(item)
    return items


def _read_archive(path: Path, cancel: CancelToken) -> list[_Item]:
    try:
        return _items_of(list(in_archive(path)), cancel)
    except InputError as error:
        return [Problem.of(error)]


def _read(place: Place) -> _Item:
    try:
        if is_nifti(place):
            image = read_description(place)
            name = Path(place.member).name if place.member else place.path.name
            return Piece(Kind.CT, name.removesuffix(".gz").removesuffix(".nii"), image)
        header = read_header(place)
        if kind_of(header) is Kind.OTHER:
            return header
        frames = frames_of(header)
        refuse_short(frames[0])
        return frames
    except InputError as error:
        return Problem.of(error)


class _Found:
    """What the scan has come across so far."""

    def __init__(self) -> None:
        self.files = 0
        self._problems: list[Problem] = []
        self._nifti: list[Piece] = []
        self._studies: dict[tuple[str, str], dict[str, list[Frame]]] = {}
        self._others: dict[tuple[str, str], Counter[str]] = {}
        self._heads: dict[tuple[str, str], Header] = {}

    def add(self, items: list[_Item]) -> None:
        for item in items:
            self.files += 1
            if isinstance(item, Problem):
                self._problems.append(item)
            elif isinstance(item, Piece):
                self._nifti.append(item)
            else:
                self._add_dicom(item)

    def _add_dicom(self, item: tuple[Frame, ...] | Header) -> None:
        header = item if isinstance(item, Header) else item[0].header
        if header.sop_class_uid == DICOMDIR_CLASS:
            return
        # Two patients under one study identifier happen when files are renamed by hand: never show them as one.
        # Files without identifiers belong together only as far as they lie together.
        folder = str(header.place.path.parent)
        key = (header.study_uid or folder, header.patient_id)
        self._heads.setdefault(key, header)
        if isinstance(item, Header):
            self._others.setdefault(key, Counter())[what_it_is(item)] += 1
        else:
            self._studies.setdefault(key, {}).setdefault(header.series_uid or folder, []).extend(item)

    def index(self) -> SeriesIndex:
        problems = list(self._problems)
        studies = [self._study(key, problems) for key in self._heads]
        patients = Counter(uid for uid, _ in self._heads if uid)
        for uid, many in patients.items():
            if many > 1:
                words = (
                    f"carries the identifiers of {many} patients; they are listed as {many} studies. Check the export."
                )
                problems.append(Problem(f"Study …{uid[-12:]}", words))
        if self._nifti:
            studies.append(Study("", "", "", "", "", "", "NIfTI images", tuple(self._nifti)))
        return SeriesIndex(tuple(studies), tuple(problems), self.files)

    def _study(self, key: tuple[str, str], problems: list[Problem]) -> Study:
        pieces: list[Piece] = []
        series = self._studies.get(key, {}).values()
        for frames in sorted(series, key=lambda frames: frames[0].header.series_number or 0):
            found, refused = pieces_of(frames)
            pieces += found
            problems += refused
        head = self._heads[key]
        return Study(
            study_uid=head.study_uid,
            patient_id=head.patient_id,
            patient_name=head.patient_name,
            patient_sex=head.patient_sex,
            patient_age=head.patient_age,
            date=head.study_date,
            description=head.study_description,
            pieces=tuple(pieces),
            not_opened=tuple(sorted(self._others.get(key, Counter()).items())),
        )
