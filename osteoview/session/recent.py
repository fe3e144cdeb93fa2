"""The studies that were open lately: where they lie and what they are, never whose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from osteoview.imaging.series_index import Study

MOST = 12


@dataclass(frozen=True)
class Recent:
    """What was dropped in one go. What it is stays neutral: how many studies, which kinds, how many images."""

    paths: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    studies: int = 1
    images: int = 0

    def __post_init__(self) -> None:
        """Reject an entry that leads nowhere."""
        if not self.paths or not all(self.paths):
            raise ValueError("a recent study has a path")

    @staticmethod
    def of(paths: Iterable[Path], studies: Sequence[Study]) -> Recent:
        """Without a name, a number or a date of anybody."""
        kinds = Counter(piece.kind.value for study in studies for piece in study.pieces)
        images = sum(piece.count for study in studies for piece in study.pieces)
        places = tuple(str(path.absolute()) for path in paths)
        return Recent(places, tuple(kind for kind, _ in kinds.most_common()), len(studies), images)

    @property
    def name(self) -> str:
        """The last part of its path. Folders are often named after patients: not for a screen with hidden names."""
        first = Path(self.paths[0])
        return first.name or str(first)


def with_newest(entries: Iterable[Recent], newest: Recent) -> tuple[Recent, ...]:
    """The list with this entry at its top, and only there."""
    return (newest, *(entry for entry in entries if entry.paths != newest.paths))[:MOST]
