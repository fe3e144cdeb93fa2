"""`python -m tests.outcomes [FOLDER]` prints what became of every file in a folder: what it is, or why it is refused.

The folder is the robust set beside the checkout unless another is named.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from osteoview.base.errors import InputError
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.kinds import Kind
from osteoview.imaging.pixels import stored_values
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_slice
from tests.shared_data import ROBUST


@dataclass(frozen=True)
class Outcome:
    """One file by itself: read, listed by name, no image, or refused."""

    name: str
    verdict: str
    what: str


def outcome_of(path: Path, name: str, decoders: Decoders) -> Outcome:
    """What the program makes of one file on its own."""
    index = SeriesIndex.scan([path])
    if index.pieces:
        words = []
        for piece in index.pieces:
            try:
                shapes = {
                    (load_slice if piece.kind is Kind.CT and not _colour(piece.frames[0]) else stored_values)(
                        frame, decoders
                    ).shape
                    for frame in piece.frames
                }
            except InputError as refusal:
                return Outcome(name, "refused", f"{refusal.reason} {refusal.hint}")
            notes = "".join(f" [{note.name}]" for note in piece.notes)
            words.append(f"{piece.detail} {'; '.join(' × '.join(map(str, shape)) for shape in sorted(shapes))}{notes}")
        return Outcome(name, "read", " + ".join(words))
    if index.problems:
        problem = index.problems[0]
        return Outcome(name, "no image" if problem.stranger else "refused", problem.message)
    listed = [f"{what}" for study in index.studies for what, _ in study.not_opened]
    return Outcome(name, "listed", ", ".join(listed) or "disc directory")


def _colour(frame: object) -> bool:
    pixels = getattr(getattr(frame, "header", None), "pixels", None)
    return pixels is not None and pixels.samples != 1


def outcomes(folder: Path) -> list[Outcome]:
    """Every file of the folder, in the order of its name."""
    with Decoders() as decoders:
        return [
            outcome_of(path, path.relative_to(folder).as_posix(), decoders)
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        ]


def main() -> int:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROBUST
    if not folder.is_dir():
        sys.stderr.write(f"{folder}: is no folder. Name the folder to look through.\n")
        return 3
    table = outcomes(folder)
    width = max((len(outcome.name) for outcome in table), default=0)
    for outcome in table:
        print(f"{outcome.name:{width}}  {outcome.verdict:8}  {outcome.what}")
    counts = Counter(outcome.verdict for outcome in table)
    print(f"{len(table)} files: " + ", ".join(f"{many} {verdict}" for verdict, many in counts.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
