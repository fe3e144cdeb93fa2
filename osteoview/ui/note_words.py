"""What must be known of the open image: the notes of its files, and what its header says of how it was made."""

from __future__ import annotations

from osteoview.imaging.note import Note
from osteoview.session.display import Display
from osteoview.session.session import Session
from osteoview.session.studies import study_of
from osteoview.ui.sentences import said
from osteoview.ui.words import mark, tr

_USUAL_KVP = 120.0
_ROUNDING_KVP = 0.5

CONTRAST = (
    mark("contrast given"),
    mark("A contrast agent was given: spongy bone measures denser than it is, by some 10 to 20 HU."),
)
KVP = (
    mark("{kvp} kVp"),
    mark("Scanned at {kvp} kVp, not 120: the same bone has other HU, and thresholds for 120 kVp do not hold."),
)
NO_KVP = (
    mark("kVp unknown"),
    mark("The header does not say the tube voltage; thresholds in HU hold for 120 kVp alone."),
)
NO_SCALE = (mark("no scale"), mark("The file does not say how large its pixels are: nothing is measured in mm."))

TWO_PATIENTS = (mark("two patients"), mark("The two images side by side belong to different patients."))


# Of two images side by side, what holds for one of them says for which.
_SIDES = ((mark("left: {note}"), mark("Left: {note}")), (mark("right: {note}"), mark("Right: {note}")))


def all_notes(session: Session) -> tuple[Note, ...]:
    """What holds for everything on the screen; that two patients are side by side stands first."""
    left = shown_notes(session.main)
    if not session.comparing:
        return left
    right = shown_notes(session.beside)
    ids = [_patient(session, display) for display in (session.main, session.beside)]
    two = all(ids) and ids[0] != ids[1]
    return (
        *([Note(tr(TWO_PATIENTS[0]), tr(TWO_PATIENTS[1]))] if two else []),
        *(note for note in left if note in right),
        *(_of_side(0, note) for note in left if note not in right),
        *(_of_side(1, note) for note in right if note not in left),
    )


def shown_notes(display: Display) -> tuple[Note, ...]:
    """All that must stay visible, in the language that is loaded, each once."""
    notes = [Note(said(note.name), said(note.text), note.blocks_measuring) for note in display.notes]
    volume, radiograph = display.volume, display.radiograph
    if (
        volume is not None
        and volume.acquisition.modality == "CT"
        and display.piece is not None
        and display.piece.header
    ):
        acquisition = volume.acquisition
        if acquisition.contrast:
            notes.append(Note(tr(CONTRAST[0]), tr(CONTRAST[1])))
        if acquisition.kvp is None or acquisition.kvp <= 0:
            notes.append(Note(tr(NO_KVP[0]), tr(NO_KVP[1])))
        elif abs(acquisition.kvp - _USUAL_KVP) > _ROUNDING_KVP:
            kvp = f"{acquisition.kvp:.0f}"
            notes.append(Note(tr(KVP[0]).format(kvp=kvp), tr(KVP[1]).format(kvp=kvp)))
    if radiograph is not None and radiograph.scale.spacing_mm is None:
        notes.append(Note(tr(NO_SCALE[0]), tr(NO_SCALE[1]), blocks_measuring=True))
    return tuple(dict.fromkeys(notes))


def _of_side(side: int, note: Note) -> Note:
    name, text = _SIDES[side]
    return Note(tr(name).format(note=note.name), tr(text).format(note=note.text), note.blocks_measuring)


def _patient(session: Session, display: Display) -> str:
    """The patient's number, or the name where there is none; '' where the files say neither."""
    study = study_of(session.index, display.piece)
    return (study.patient_id or study.patient_name) if study is not None else ""
