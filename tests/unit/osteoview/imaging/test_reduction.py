"""Fewer pixels keep the picture's values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.reduction import reduced


def test_each_block_becomes_its_mean() -> None:
    stored = np.arange(16, dtype=np.uint16).reshape(4, 4)
    assert reduced(Radiograph(stored, 12), 2).stored.tolist() == [[2, 4], [10, 12]]


@pytest.mark.parametrize(("dtype", "value"), [(np.uint16, 65535), (np.int16, -700), (np.uint8, 255)])
def test_an_even_picture_stays_even_whatever_its_size(dtype: type[np.integer[Any]], value: int) -> None:
    small = reduced(Radiograph(np.full((35, 22), value, dtype), 16), 4)
    assert small.shape == (9, 6)
    assert (small.stored == value).all()


def test_colours_stay_apart() -> None:
    stored = np.zeros((4, 6, 3), np.uint8)
    stored[..., 1] = 90
    assert reduced(Radiograph(stored, 8), 2).stored.reshape(-1, 3).tolist() == [[0, 90, 0]] * 6


def test_a_factor_of_one_changes_nothing() -> None:
    film = Radiograph(np.zeros((4, 4), np.uint16), 12)
    assert reduced(film, 1) is film
