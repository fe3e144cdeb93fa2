"""What `osteoview info` says of the files it is given. Patients' names and numbers are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osteoview import __version__
from osteoview.base.errors import InputError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex, Study
from osteoview.imaging.sources import Problem
from osteoview.imaging.spine_choice import Choice, choose_for_spine
from osteoview.imaging.stack import Stack
from osteoview.imaging.volume_loader import load_volume

SCHEMA = "osteoview.info/1"


@dataclass(frozen=True)
class Info:
    """An index, and the problems that reading its pixels brought to light."""

    paths: tuple[Path, ...]
    index: SeriesIndex
    pixel_problems: tuple[Problem, ...]
    choice: Choice | None

    @staticmethod
    def of(paths: Sequence[Path], *, cancel: CancelToken, pixels: bool) -> Info:
        """Scan the paths; with `pixels` also decode every image behind them."""
        index = SeriesIndex.scan(paths, cancel=cancel)
        found = tuple(_decode_all(index, cancel)) if pixels else ()
        return Info(tuple(paths), index, found, choose_for_spine(index.pieces))

    @property
    def usable(self) -> bool:
        """True when at least one file was understood, if only as something that is not opened."""
        return bool(self.index.studies)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a person should know of; files that are simply no images are counted apart."""
        return (*(problem for problem in self.index.problems if not problem.stranger), *self.pixel_problems)

    @property
    def strangers(self) -> tuple[str, ...]:
        """Files that are no images at all."""
        return tuple(problem.source for problem in self.index.problems if problem.stranger)

    def refusal(self) -> str:
        """Why nothing here can be used."""
        if len(self.index.problems) == 1:
            only = self.index.problems[0]
            return f"{only.source}: {only.message}"
        where = ", ".join(map(str, self.paths))
        if not self.index.files:
            return f"{where}: holds no files. Drop the folder that the images are in."
        return f"{where}: none of {self.index.files} files is an image that can be read. The list above says why."

    def document(self) -> dict[str, Any]:
        """The same as JSON."""
        return {
            "schema": SCHEMA,
            "software": {"version": __version__},
            "files": self.index.files,
            "studies": [_study_document(study) for study in self.index.studies],
            "problems": [{"source": problem.source, "message": problem.message} for problem in self.problems],
            "not_images": list(self.strangers),
            "proposed": None
            if self.choice is None
            else {"title": self.choice.piece.title, "part": self.choice.piece.part, "reason": self.choice.reason},
        }

    def lines(self) -> list[str]:
        """The same for a person."""
        lines = []
        for study in self.index.studies:
            head = " · ".join(word for word in (study.description, _day(study.date)) if word)
            lines.append(f"Study  {head or 'without a description'}")
            for piece in study.pieces:
                lines.append(f"  {piece.title}{f' ({piece.part})' if piece.part else ''}")
                lines.append(f"      {piece.detail}")
                lines += [f"      ! {note.text}" for note in piece.notes]
            lines += [f"  {many} × {name}: not opened" for name, many in study.not_opened]
        if self.choice is not None:
            part = f" ({self.choice.piece.part})" if self.choice.piece.part else ""
            lines.append(f"For the spine  {self.choice.piece.title}{part}: {self.choice.reason}")
        lines += [f"! {problem.source}: {problem.message}" for problem in self.problems]
        if self.strangers:
            names = ", ".join(Path(name).name for name in self.strangers[:3])
            more = f" and {len(self.strangers) - 3} more" if len(self.strangers) > 3 else ""
            lines.append(f"Not images: {names}{more}")
        return lines


def _day(date: str) -> str:
    return f"{date[:4]}-{date[4:6]}-{date[6:8]}" if len(date) == 8 and date.isdigit() else date


def _study_document(study: Study) -> dict[str, Any]:
    return {
        "study_uid": study.study_uid,
        "description": study.description,
        "date": study.date,
        "sex": study.patient_sex,
        "age": study.patient_age,
        "series": [_piece_document(piece) for piece in study.pieces],
        "not_opened": [{"what": name, "count": many} for name, many in study.not_opened],
    }


def _piece_document(piece: Piece) -> dict[str, Any]:
    header = piece.header
    stack = piece.images if isinstance(piece.images, Stack) else None
    return {
        "title": piece.title,
        "part": piece.part,
        "kind": piece.kind.name,
        "detail": piece.detail,
        "series_uid": header.series_uid if header else "",
        "modality": header.modality if header else "CT",
        "images": piece.count,
        "plane": piece.plane,
        "slice_spacing_mm": round(piece.slice_spacing_mm, 4),
        "kernel": header.kernel if header else "",
        "kvp": header.kvp if header else None,
        "missing_slices": list(stack.missing) if stack else [],
        "tilt_degrees": round(stack.tilt_degrees, 2) if stack else 0.0,
        "notes": [
            {"name": note.name, "text": note.text, "blocks_measuring": note.blocks_measuring} for note in piece.notes
        ],
    }


def _decode_all(index: SeriesIndex, cancel: CancelToken) -> list[Problem]:
    problems = []
    with Decoders() as decoders:
        for piece in index.pieces:
            try:
                if piece.kind is Kind.CT and not (isinstance(piece.images, Stack) and piece.images.uneven):
                    load_volume(piece, decoders, cancel=cancel)
                else:
                    for page in range(piece.count):
                        cancel.check()
                        load_radiograph(piece, decoders, page=page)
            except InputError as error:
                problems.append(Problem.of(error))
    return problems
