"""Straightening follows the curve: what lies on it comes to lie straight."""

from __future__ import annotations

import numpy as np

from osteoview.anatomy.column import curve_along, curve_through, straighten
from osteoview.imaging.volume import Acquisition, Volume


def arc() -> np.ndarray:
    """Places every millimetre on a circle of 150 mm in the sagittal plane."""
    angle = np.linspace(-0.5, 0.5, 151)
    return np.stack([np.zeros(151), 150.0 * (np.cos(angle) - 1.0), 150.0 * np.sin(angle)], axis=1)


def test_axes_are_perpendicular_and_named_rightly() -> None:
    curve = curve_along(arc(), smooth_mm=3.0)
    assert np.allclose(curve.axes.transpose(0, 2, 1) @ curve.axes, np.eye(3), atol=1e-9)
    middle = curve.axes[len(curve) // 2]
    assert np.allclose(middle, np.eye(3), atol=0.02)  # left, back and up of a person standing straight


def test_a_continued_curve_goes_on_bending() -> None:
    curve = curve_through(arc())
    ends = np.linalg.norm(curve.points_mm[[0, -1]] - [0.0, -150.0, 0.0], axis=1)
    assert len(curve) > 230
    assert np.abs(ends - 150.0).max() < 12.0


def test_places_along_the_curve_go_to_the_patient() -> None:
    curve = curve_along(arc(), smooth_mm=1.0)
    place = curve.to_mm(75.0, 4.0, -6.0)
    assert np.allclose(place, [4.0, -6.0, 0.0], atol=0.6)


def test_a_bent_rod_becomes_straight() -> None:
    k, j, i = np.meshgrid(np.arange(70), np.arange(60), np.arange(40), indexing="ij")
    points = np.stack([i - 20.0, j - 45.0, 2.0 * (k - 35.0)], axis=-1)
    away = np.hypot(points[..., 1] + 150.0, points[..., 2]) - 150.0
    hu = np.where((np.abs(away) < 5) & (np.abs(points[..., 0]) < 5), 400, 0).astype(np.int16)
    affine = np.diag([1.0, 1.0, 2.0, 1.0])
    affine[:3, 3] = -20.0, -45.0, -70.0
    volume = Volume(hu, affine, acquisition=Acquisition(slice_thickness_mm=2.5))
    inner = arc()[30:121]
    column = straighten(volume, curve_along(inner, smooth_mm=1.0), (-12.0, 12.0), 12.0, 1.0)
    assert column.slice_mm == 2.5
    assert column.mean((-3.0, 3.0), (-3.0, 3.0)).min() > 380
    assert np.nanmax(column.mean((8.0, 12.0), (-12.0, 12.0))) < 20
