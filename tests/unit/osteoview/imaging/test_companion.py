"""A frontal film finds its lateral one, and nothing that only looks like it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from osteoview.imaging.companion import companion_of
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex
from tests.dicom_files import ct_stack, radiograph, write


def films(folder: Path, *said: dict[str, Any]) -> list[Piece]:
    for n, elements in enumerate(said):
        uids = {"SeriesInstanceUID": f"1.2.{n}", "SOPInstanceUID": f"1.2.{n}.1", "SeriesNumber": n}
        write(
            radiograph(**({"BodyPartExamined": "LSPINE", "StudyInstanceUID": "1.9"} | uids | elements)),
            folder / f"{n}.dcm",
        )
    return list(SeriesIndex.scan([folder]).pieces)


@pytest.mark.parametrize(("one", "other"), [("AP", "LL"), ("PA", "LATERAL"), ("RL", "AP")])
def test_frontal_and_lateral_find_each_other(tmp_path: Path, one: str, other: str) -> None:
    first, second = films(tmp_path, {"ViewPosition": one}, {"ViewPosition": other})
    assert companion_of(first, (first, second)) is second
    assert companion_of(second, (first, second)) is first


@pytest.mark.parametrize(
    "other",
    [
        {"ViewPosition": "PA"},  # the same side
        {"ViewPosition": ""},  # who knows
        {"ViewPosition": "LLO"},  # neither
        {"ViewPosition": "LL", "BodyPartExamined": "KNEE"},
        {"ViewPosition": "LL", "StudyInstanceUID": "1.8"},
    ],
)
def test_what_does_not_belong_beside_it_stays_away(tmp_path: Path, other: dict[str, Any]) -> None:
    pieces = films(tmp_path, {"ViewPosition": "AP"}, other)
    frontal = next(piece for piece in pieces if piece.header is not None and piece.header.view == "AP")
    assert companion_of(frontal, pieces) is None


def test_a_ct_has_no_other_projection(tmp_path: Path) -> None:
    ct_stack(tmp_path / "ct", 3)
    pieces = SeriesIndex.scan([tmp_path]).pieces
    assert companion_of(pieces[0], pieces) is None
