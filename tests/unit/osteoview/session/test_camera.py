"""A camera is a map between pixels and millimetres, and stays one through zooming and panning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osteoview.imaging.extent import body_corners_mm
from osteoview.imaging.plane import Name
from osteoview.imaging.volume import Volume
from osteoview.session.axes import Axes
from osteoview.session.camera import Camera

NAMES: tuple[Name, ...] = ("axial", "sagittal", "coronal")
SIZE = (400, 300)


def volume() -> Volume:
    return Volume(np.zeros((20, 40, 50), np.int16), np.diag([0.5, 0.8, 3.0, 1.0]))


def fitting(name: Name, scan: Volume) -> Camera:
    return Camera.fitting(name, body_corners_mm(scan), SIZE, Axes.straight())


@pytest.mark.parametrize("name", NAMES)
def test_fitting_shows_every_voxel_and_wastes_no_room(name: Name) -> None:
    scan = volume()
    camera = fitting(name, scan)
    plane = camera.plane(SIZE, scan.center_mm)
    corners = scan.to_mm([[0, 0, 0], [49, 39, 19]])
    x, y, _ = plane.to_px(corners).T
    assert x.min() >= -0.5
    assert x.max() <= SIZE[0] - 0.5
    assert y.min() >= -0.5
    assert y.max() <= SIZE[1] - 0.5
    assert max(np.ptp(x) / SIZE[0], np.ptp(y) / SIZE[1]) > 0.85


@settings(deadline=None)
@given(
    name=st.sampled_from(NAMES),
    factor=st.floats(0.5, 3),
    x=st.floats(0, 399),
    y=st.floats(0, 299),
)
def test_zooming_keeps_what_lies_under_the_pointer(name: Name, factor: float, x: float, y: float) -> None:
    scan = volume()
    camera = fitting(name, scan)
    before = camera.plane(SIZE, scan.center_mm).to_mm([x, y])
    after = camera.zoomed(factor, (x, y), SIZE).plane(SIZE, scan.center_mm).to_mm([x, y])
    assert np.abs(before - after).max() < 1e-6


@pytest.mark.parametrize("name", NAMES)
def test_panning_moves_the_picture_by_as_many_pixels(name: Name) -> None:
    scan = volume()
    camera = fitting(name, scan)
    point = camera.plane(SIZE, scan.center_mm).to_mm([100, 50])
    x, y, _ = camera.panned(30, -20).plane(SIZE, scan.center_mm).to_px(point)
    assert (x, y) == pytest.approx((130, 30))


@pytest.mark.parametrize("name", NAMES)
def test_the_plane_goes_through_the_crosshair(name: Name) -> None:
    scan = volume()
    at = scan.to_mm([10.3, 20.7, 5.2])
    depth_mm = fitting(name, scan).plane(SIZE, at).to_px(at)[2]
    assert abs(depth_mm) < 1e-9


def test_a_fine_screen_gets_more_pixels_of_the_same_picture() -> None:
    scan = volume()
    camera = fitting("axial", scan)
    coarse, fine = camera.plane(SIZE, scan.center_mm), camera.plane(SIZE, scan.center_mm, scale=2)
    assert fine.shape == (600, 800)
    assert np.abs(coarse.center_mm - fine.center_mm).max() < 1e-9


def test_zoom_ends_before_pixels_become_meaningless() -> None:
    camera = fitting("axial", volume())
    for _ in range(100):
        camera = camera.zoomed(2, (200, 150), SIZE)
    assert camera.mm_per_px == pytest.approx(0.02)
