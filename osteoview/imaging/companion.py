"""The other projection of a radiograph: the lateral view beside the frontal one."""

from __future__ import annotations

from collections.abc import Iterable

from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.projection import View, view

_OTHER: dict[View, View] = {"frontal": "lateral", "lateral": "frontal"}


def companion_of(piece: Piece, study: Iterable[Piece]) -> Piece | None:
    """The first picture of the same study and body part that was taken from the other side, or None."""
    wanted = _OTHER.get(projection_of(piece))
    header = piece.header
    if piece.kind is not Kind.RADIOGRAPH or wanted is None or header is None:
        return None
    for other in study:
        if other.kind is Kind.RADIOGRAPH and other.header is not None and projection_of(other) == wanted:
            parts = {header.body_part.casefold(), other.header.body_part.casefold()} - {""}
            if len(parts) <= 1 and header.study_uid == other.header.study_uid:
                return other
    return None


def projection_of(piece: Piece) -> View:
    """From which side a picture was taken, as far as its header says."""
    header = piece.header
    return view(header.view, ()) if header is not None else "unknown"
