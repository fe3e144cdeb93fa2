"""The box around a body holds all of it, and leaves out table and air."""

from __future__ import annotations

import numpy as np

from osteoview.imaging.extent import body_corners_mm
from osteoview.imaging.volume import Volume


def box(hu: np.ndarray[tuple[int, int, int], np.dtype[np.int16]]) -> tuple[list[float], list[float]]:
    corners = body_corners_mm(Volume(hu, np.eye(4)))
    return corners.min(axis=0).tolist(), corners.max(axis=0).tolist()


def test_the_box_is_the_body_with_a_little_air() -> None:
    hu = np.full((20, 200, 300), -1000, np.int16)
    hu[:, 60:120, 100:220] = 40
    hu[:, 160, 20:280] = 200  # a table
    low, high = box(hu)
    assert 90 < low[0] <= 100
    assert 219 <= high[0] < 232
    assert 50 < low[1] <= 60
    assert 119 <= high[1] < 140
    assert (low[2], high[2]) == (-0.5, 19.5)


def test_where_no_body_is_the_box_is_the_scan() -> None:
    assert box(np.full((4, 50, 60), -1000, np.int16)) == ([-0.5, -0.5, -0.5], [59.5, 49.5, 3.5])


def test_slices_that_are_still_to_come_are_taken_for_body() -> None:
    hu = np.full((60, 80, 100), Volume.blank_hu, np.int16)
    hu[30] = -1000
    hu[30, 20:70, 10:50] = 40
    corners = body_corners_mm(Volume(hu, np.eye(4)))
    assert np.allclose(corners.min(axis=0), [10, 20, 0], atol=4)
    assert np.allclose(corners.max(axis=0), [50, 70, 59], atol=4)
