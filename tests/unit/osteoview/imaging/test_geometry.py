from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from osteoview.imaging.geometry import (
    GeometryError,
    direction_letters,
    plane_name,
    slice_normal,
    spacing_mm,
    stack_affine,
    transform,
)

Voxel = tuple[int, int, int]
Millimetres = tuple[float, float, float]

AXIAL: list[float] = [1, 0, 0, 0, 1, 0]
SAGITTAL: list[float] = [0, 1, 0, 0, 0, -1]
CORONAL: list[float] = [1, 0, 0, 0, 0, -1]
# Tipped about the left-right axis by the angle of a 3-4-5 triangle, so that the corners come out by hand.
OBLIQUE: list[float] = [1, 0, 0, 0, 0.8, 0.6]

# 512 columns, 256 rows, 11 slices; PixelSpacing 2\0.5: rows are 2 mm apart, columns 0.5 mm. The last column lies
# 511 × 0.5 = 255.5 mm along the rows, the last row 255 × 2 = 510 mm down, the last slice 10 steps on.
CORNERS: dict[str, tuple[list[float], list[float], list[float], dict[Voxel, Millimetres]]] = {
    "axial": (
        AXIAL,
        [-100, -200, 50],
        [0, 0, 1.5],
        {(511, 0, 0): (155.5, -200, 50), (0, 255, 0): (-100, 310, 50), (511, 255, 10): (155.5, 310, 65)},
    ),
    "sagittal": (
        SAGITTAL,
        [30, -100, 400],
        [-3, 0, 0],
        {(511, 0, 0): (30, 155.5, 400), (0, 255, 0): (30, -100, -110), (511, 255, 10): (0, 155.5, -110)},
    ),
    "coronal": (
        CORONAL,
        [-100, 20, 400],
        [0, 2, 0],
        {(511, 0, 0): (155.5, 20, 400), (0, 255, 0): (-100, 20, -110), (511, 255, 10): (155.5, 40, -110)},
    ),
    # The row axis is x; 510 mm down are 408 mm in y and 306 in z; the normal (0, −0.6, 0.8) times 5 mm, ten times.
    "oblique": (
        OBLIQUE,
        [-100, 0, 0],
        [0, -3, 4],
        {(511, 0, 0): (155.5, 0, 0), (0, 255, 0): (-100, 408, 306), (511, 255, 10): (155.5, 378, 346)},
    ),
}


@pytest.mark.parametrize("stack", CORNERS)
def test_corners_by_hand(stack: str) -> None:
    orientation, first_mm, step_mm, corners = CORNERS[stack]
    affine = stack_affine(orientation, first_mm, (2.0, 0.5), step_mm)
    assert transform(affine, [0, 0, 0]).tolist() == first_mm
    for voxel, millimetres in corners.items():
        assert transform(affine, voxel) == pytest.approx(millimetres, abs=1e-9)
    assert spacing_mm(affine) == pytest.approx((0.5, 2.0, float(np.linalg.norm(step_mm))))


finite = st.floats(-2000, 2000)
vectors = st.tuples(*[st.floats(-1, 1)] * 3).filter(lambda v: float(np.linalg.norm(v)) > 0.2)


@st.composite
def stacks(draw: st.DrawFn) -> NDArray[np.float64]:
    """Any orthogonal stack a scanner could write, whichever way it lies and runs."""
    row = np.array(draw(vectors))
    row /= np.linalg.norm(row)
    other = np.cross(row, draw(vectors.filter(lambda v: float(np.linalg.norm(np.cross(row, v))) > 0.1)))
    column = other / np.linalg.norm(other)
    between = st.floats(0.05, 10)
    step_mm = np.cross(row, column) * draw(between) * draw(st.sampled_from([-1, 1]))
    position = (draw(finite), draw(finite), draw(finite))
    return stack_affine([*row, *column], position, (draw(between), draw(between)), step_mm)


@settings(deadline=None)
@given(stacks(), st.tuples(*[st.floats(-10, 2000)] * 3))
def test_voxel_to_mm_and_back(affine: NDArray[np.float64], voxel: tuple[float, float, float]) -> None:
    point_mm = transform(affine, voxel)
    back = transform(np.asarray(np.linalg.inv(affine), np.float64), point_mm)
    assert np.abs(back - voxel).max() * max(spacing_mm(affine)) <= 1e-6
    assert np.abs(transform(affine, back) - point_mm).max() <= 1e-6


def test_many_points_at_once_keep_their_shape() -> None:
    affine = stack_affine(AXIAL, [1, 2, 3], (1, 1), [0, 0, 2])
    assert transform(affine, np.zeros((4, 5, 3))).shape == (4, 5, 3)
    assert transform(affine, [[0, 0, 0], [0, 0, 1]]).tolist() == [[1, 2, 3], [1, 2, 5]]


@pytest.mark.parametrize(
    ("orientation", "reason"),
    [
        ([1, 0, 0, 0, 1], "six finite"),
        ([1, 0, 0, 0, np.nan, 0], "six finite"),
        ([0, 0, 0, 0, 1, 0], "unit"),
        ([1, 0, 0, 0, 1.01, 0], "unit"),
        ([1, 0, 0, 0.02, np.sqrt(1 - 0.0004), 0], "perpendicular"),
        ([1, 0, 0, 1, 0, 0], "perpendicular"),
    ],
)
def test_orientations_that_are_none_are_refused(orientation: list[float], reason: str) -> None:
    with pytest.raises(GeometryError, match=reason):
        slice_normal(orientation)
    with pytest.raises(GeometryError, match=reason):
        stack_affine(orientation, [0, 0, 0], (1, 1), [0, 0, 1])


def test_cosines_rounded_to_four_digits_pass() -> None:
    tipped = np.round([1, 0, 0, 0, np.cos(0.3), np.sin(0.3)], 4)
    assert slice_normal(tipped) == pytest.approx([0, -np.sin(0.3), np.cos(0.3)], abs=1e-4)


@pytest.mark.parametrize(
    ("position", "spacing", "step", "reason"),
    [
        ([0, 0, 0], (0.0, 1.0), [0, 0, 1], "positive"),
        ([0, 0, 0], (1.0, -1.0), [0, 0, 1], "positive"),
        ([0, 0, 0], (np.nan, 1.0), [0, 0, 1], "positive"),
        ([0, 0, 0], (1.0, np.inf), [0, 0, 1], "positive"),
        ([0, np.nan, 0], (1.0, 1.0), [0, 0, 1], "finite"),
        ([0, 0, 0], (1.0, 1.0), [0, 0, 0], "one plane"),
        ([0, 0, 0], (1.0, 1.0), [1, 1, 0], "one plane"),
    ],
)
def test_stacks_that_fill_no_space_are_refused(
    position: list[float], spacing: tuple[float, float], step: list[float], reason: str
) -> None:
    with pytest.raises(GeometryError, match=reason):
        stack_affine(AXIAL, position, spacing, step)


@pytest.mark.parametrize(
    ("direction", "letters"),
    [
        ([1, 0, 0], "L"),
        ([-1, 0, 0], "R"),
        ([0, 1, 0], "P"),
        ([0, -1, 0], "A"),
        ([0, 0, 1], "H"),
        ([0, 0, -5], "F"),
        ([0.8, -0.6, 0], "LA"),
        ([0.3, 0.2, -0.9], "FLP"),
        ([0.05, 0, 1], "H"),
    ],
)
def test_letters_of_a_direction(direction: list[float], letters: str) -> None:
    assert direction_letters(direction) == letters


def test_plane_names() -> None:
    assert [plane_name(o) for o in (AXIAL, SAGITTAL, CORONAL)] == ["axial", "sagittal", "coronal"]
    for degrees, name in ((25, "axial"), (35, "oblique"), (65, "coronal")):
        tip = np.radians(degrees)
        assert plane_name([1, 0, 0, 0, np.cos(tip), np.sin(tip)]) == name
