"""Which series of what was named is analysed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osteoview.base.errors import InputError
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import choose_for_spine


def choose(index: SeriesIndex, paths: Sequence[Path], series: str) -> Piece:
    """The wanted series, or the one best for the spine. Raises InputError."""
    stacks = [piece for piece in index.pieces if piece.kind is Kind.CT and piece.slice_spacing_mm > 0]
    where = ", ".join(map(str, paths))
    if series:
        stacks = [piece for piece in stacks if piece.header is not None and piece.header.series_uid == series]
        if not stacks:
            raise InputError(where, f"holds no CT series {series}.", hint="'osteoview info' lists what there is.")
    choice = choose_for_spine(stacks)
    if choice is None:
        raise _nothing_to_analyze(index, where)
    return choice.piece


def _nothing_to_analyze(index: SeriesIndex, where: str) -> InputError:
    """What was named is no study at all, for a reason that is known; or it is one, and has no CT."""
    problem = min(index.problems, key=lambda problem: problem.stranger, default=None)
    if problem is not None and not index.pieces and index.files <= 1:
        return InputError(problem.source, problem.message)
    why = f" {problem.source}: {problem.message}" if problem is not None and not problem.stranger else ""
    hint = "Name the folder of a CT, a lumbar radiograph or a DXA."
    return InputError(where, f"holds no CT series with several slices.{why}", hint=hint)
