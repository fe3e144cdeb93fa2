"""Of two images side by side, a badge that holds for one of them says for which."""

from __future__ import annotations

import numpy as np

from osteoview.imaging.kinds import Kind
from osteoview.imaging.note import Note
from osteoview.imaging.piece import Piece
from osteoview.imaging.volume import Volume
from osteoview.session.session import Session
from osteoview.ui.note_words import all_notes

DERIVED, LOSSY, GAP = Note("derived", "Computed."), Note("lossy", "Compressed.", True), Note("uneven slices", "Uneven.")


def volume(*notes: Note) -> Volume:
    return Volume(np.zeros((4, 8, 8), np.int16), np.eye(4), series_uid="1.2", notes=notes)


def test_left_and_right_are_told_apart_and_what_both_have_is_said_once() -> None:
    session = Session()
    session.main.open_volume(Piece(Kind.CT, "Today", ()), volume(DERIVED, LOSSY))
    assert [note.name for note in all_notes(session)] == ["derived", "lossy"]
    session.beside.open_volume(Piece(Kind.CT, "Prior", ()), volume(GAP, DERIVED))
    notes = all_notes(session)
    assert [note.name for note in notes] == ["derived", "left: lossy", "right: uneven slices"]
    assert notes[1] == Note("left: lossy", "Left: Compressed.", True)
    session.end_comparison()
    assert [note.name for note in all_notes(session)] == ["derived", "lossy"]
