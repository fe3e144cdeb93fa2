"""A named vertebra knows its place in the count, and comes back from a file as it was."""

from __future__ import annotations

import pytest

from osteoview.annotation.errors import DocumentError, ShapeError
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.level_name import LevelName

KEY = ImageKey("1.2.3", "1.2")


@pytest.mark.parametrize(("label", "below"), [("T12", -1), ("L1", 0), ("L5", 4), ("S1", 5), ("T1", -12)])
def test_names_count_from_l1(label: str, below: int) -> None:
    assert LevelName(KEY, label, (1.0, 2.0, 3.0)).below_l1 == below


@pytest.mark.parametrize("label", ["", "L0", "L7", "C2", "T14", "l1", "L1 ", "S6"])
def test_what_no_vertebra_is_called_is_refused(label: str) -> None:
    with pytest.raises(ShapeError, match="no vertebra"):
        LevelName(KEY, label, (0.0, 0.0, 0.0))


def test_it_comes_back_from_a_file_and_a_damaged_one_is_refused() -> None:
    level = LevelName(KEY, "L1", (0.1, -20.25, 1e-3))
    assert LevelName.from_document(level.to_document()) == level
    for broken in ({"label": "L9"}, {"center_mm": [1, 2]}, {"more": 1}):
        with pytest.raises(DocumentError):
            LevelName.from_document(level.to_document() | broken)
