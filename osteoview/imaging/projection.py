"""From which side a radiograph was taken, and where the patient's sides lie in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

View = Literal["frontal", "lateral", "oblique", "unknown"]
Edges = tuple[str, str, str, str]  # left, top, right, bottom

_OPPOSITE = {"R": "L", "L": "R", "A": "P", "P": "A", "H": "F", "F": "H"}
# PS3.3 C.8.7.1 and C.8.1.2 View Position.
_VIEW_POSITIONS: dict[str, View] = {
    **dict.fromkeys(("AP", "PA"), "frontal"),
    **dict.fromkeys(("LL", "RL", "LLD", "RLD", "LAT", "LATERAL"), "lateral"),
    **dict.fromkeys(("LLO", "RLO", "LAO", "RAO", "LPO", "RPO"), "oblique"),
}


def edges(patient_orientation: Sequence[str]) -> Edges:
    """Letters for the picture's edges from PatientOrientation, '' where the header does not say (PS3.3 C.7.6.1.1.1)."""
    right, bottom = patient_orientation if len(patient_orientation) == 2 else ("", "")
    return _opposite(right), _opposite(bottom), _letters(right), _letters(bottom)


def view(view_position: str, patient_orientation: Sequence[str], view_name: str = "") -> View:
    """Frontal or lateral, from ViewPosition, else the name of the coded view, else the direction of the rows."""
    found = _VIEW_POSITIONS.get(view_position.strip().upper())
    if found is not None:
        return found
    name = view_name.lower()
    if "oblique" in name:
        return "oblique"
    if "postero-anterior" in name or "antero-posterior" in name:
        return "frontal"
    if "lateral" in name:
        return "lateral"
    letters = {letter for direction in edges(patient_orientation) for letter in direction} - {"H", "F"}
    if letters == {"L", "R"}:
        return "frontal"
    if letters == {"A", "P"}:
        return "lateral"
    return "oblique" if letters else "unknown"


def _letters(direction: str) -> str:
    letters = direction.strip().upper()
    return letters if all(letter in _OPPOSITE for letter in letters) else ""


def _opposite(direction: str) -> str:
    return "".join(_OPPOSITE[letter] for letter in _letters(direction))
