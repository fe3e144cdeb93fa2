"""Axes stay a rotation, planes keep upright, and an acquisition's own slices are the first that are shown."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoview.imaging.geometry import GeometryError, rotation
from osteoview.imaging.plane import NAMES, Name, Plane
from osteoview.imaging.volume import Volume
from osteoview.session.axes import Axes

steps = st.lists(st.tuples(st.sampled_from(NAMES), st.floats(-180, 180)), max_size=8)


@pytest.mark.parametrize("name", NAMES)
def test_straight_planes_are_held_as_a_radiologist_holds_them(name: Name) -> None:
    plane = Plane.named(name, np.zeros(3), (1, 1), (2, 2))
    right_mm, down_mm = Axes.straight().frame(name)
    assert np.array_equal(right_mm, plane.right_mm)
    assert np.array_equal(down_mm, plane.down_mm)
    assert np.array_equal(Axes.straight().normal(name), plane.normal_mm)


@given(turns=steps)
def test_any_turns_leave_three_perpendicular_planes(turns: list[tuple[Name, float]]) -> None:
    axes = Axes.straight()
    for name, degrees in turns:
        axes = axes.rotated(name, degrees)
    assert np.allclose(axes.turned.T @ axes.turned, np.eye(3))
    for name in NAMES:
        right_mm, down_mm = axes.frame(name)
        assert np.cross(right_mm, down_mm) == pytest.approx(axes.normal(name))


def test_turning_in_one_plane_leaves_its_picture_and_tilts_the_others_clockwise() -> None:
    axes = Axes.straight().rotated("axial", 30)
    assert np.allclose(axes.frame("axial")[0], [1, 0, 0])
    # Clockwise on the axial screen takes the patient's left towards the back.
    assert axes.frame("coronal")[0] == pytest.approx([np.cos(np.pi / 6), np.sin(np.pi / 6), 0])


def test_an_oblique_acquisition_is_first_shown_as_it_was_acquired() -> None:
    turn = rotation(np.array([1.0, 0, 0]), np.radians(20))
    affine = np.eye(4)
    affine[:3, :3] = turn @ np.diag([0.5, 0.5, 3.0])
    axes = Axes.of_volume(Volume(np.zeros((4, 5, 6), np.int16), affine))
    assert not axes.is_oblique
    assert axes.normal("axial") == pytest.approx(turn[:, 2])
    assert axes.frame("axial")[1] == pytest.approx(turn[:, 1])


@pytest.mark.parametrize("signs", [(1, 1, 1), (-1, 1, 1), (1, -1, -1), (-1, -1, -1)])
def test_flipped_voxels_do_not_flip_the_patient(signs: tuple[int, int, int]) -> None:
    volume = Volume(np.zeros((4, 5, 6), np.int16), np.diag([*(np.array(signs) * [0.5, 0.6, 2.0]), 1.0]))
    assert np.array_equal(Axes.of_volume(volume).upright, np.eye(3))


@given(direction=st.tuples(st.floats(-1, 1), st.floats(-1, 1), st.floats(0.2, 1)))
def test_aligning_takes_the_shortest_way(direction: tuple[float, float, float]) -> None:
    wanted = np.array(direction) / np.linalg.norm(direction)
    axes = Axes.straight().aligned(wanted)
    assert axes.normal("axial") == pytest.approx(wanted, abs=1e-7)
    angle = np.arccos(np.clip((np.trace(axes.turned) - 1) / 2, -1, 1))
    assert angle == pytest.approx(np.arccos(min(wanted[2], 1.0)), abs=1e-6)
    assert not axes.straightened().is_oblique


def test_what_is_no_rotation_is_refused() -> None:
    with pytest.raises(GeometryError):
        Axes(np.eye(3), np.ones((3, 3)))
    with pytest.raises(GeometryError):
        Axes.straight().aligned([0, 0, 0])
