"""Which piece to open first for the spine, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from osteoview.imaging.convolution_kernel import sharpness
from osteoview.imaging.kinds import Kind
from osteoview.imaging.nifti import NiftiImage
from osteoview.imaging.piece import Piece

# Less of the body than this cannot hold L1 with a neighbour on either side.
_LEAST_RANGE_MM = 90
_COVERS_L1 = re.compile(
    r"spine|lumb|l-?sp|lws|abd|torso|trunk|liver|pancreas|kidney|renal|thorac|tap\b|cap\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(r"head|brain|neck|cervic|sinus|knee|foot|ankle|wrist|hand|shoulder|extrem", re.IGNORECASE)
_REWORKED = frozenset(("MIP", "MINIP", "MPR", "VRT", "REFORMATTED", "PROJECTION IMAGE", "LOCALIZER", "AVERAGE"))


@dataclass(frozen=True)
class Choice:
    """The proposed piece, and the reason in words."""

    piece: Piece
    reason: str


def choose_for_spine(pieces: Iterable[Piece]) -> Choice | None:
    """The CT piece in which L1 is most likely to be found and best measured; None when there is no CT stack."""
    stacks = [piece for piece in pieces if piece.kind is Kind.CT and piece.slice_spacing_mm > 0]
    if not stacks:
        return None
    best = max(stacks, key=_score)
    return Choice(best, _reason(best))


def _score(piece: Piece) -> float:
    header = piece.header
    score = 0.0
    score += 4.0 * (_range_mm(piece) >= _LEAST_RANGE_MM)
    score += 2.0 * (piece.plane == "axial" or isinstance(piece.images, NiftiImage))
    score -= 4.0 * any(note.blocks_measuring for note in piece.notes)
    score -= 0.5 * len(piece.notes)
    # Thin slices win up to about 1 mm; thinner ones are no better for a mean over spongy bone.
    score -= min(max(piece.slice_spacing_mm, 1.0), 6.0) / 2.0
    if header is None:
        return score
    score += {"soft": 1.5, "": 0.5, "sharp": 0.0}[sharpness(header.kernel)]
    score -= 3.0 * (not _REWORKED.isdisjoint(part.upper() for part in header.image_type))
    words = f"{piece.title} {header.body_part} {header.study_description} {header.protocol}"
    score += 2.0 * bool(_COVERS_L1.search(words)) - 3.0 * bool(_ELSEWHERE.search(words))
    return score + min(_range_mm(piece), 600.0) / 600.0


def _range_mm(piece: Piece) -> float:
    return piece.slice_spacing_mm * piece.count


def _reason(piece: Piece) -> str:
    header = piece.header
    words = [f"slices every {piece.slice_spacing_mm:.2f} mm", f"{_range_mm(piece):.0f} mm of the body", piece.plane]
    if header is not None and (sharp := sharpness(header.kernel)):
        words.append("soft-tissue kernel" if sharp == "soft" else "sharp kernel")
    if header is not None and "ORIGINAL" in header.image_type:
        words.append("original images")
    return ", ".join(word for word in words if word)
