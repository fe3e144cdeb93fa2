from __future__ import annotations

import numpy as np
import pytest

from osteoview.imaging.geometry import GeometryError, direction_letters
from osteoview.imaging.plane import Plane


def test_named_planes_lie_as_a_radiologist_holds_them() -> None:
    letters = {
        name: (direction_letters(plane.right_mm), direction_letters(plane.down_mm))
        for name, plane in {
            "axial": Plane.named("axial", [0, 0, 0], (1, 1), (2, 2)),
            "coronal": Plane.named("coronal", [0, 0, 0], (1, 1), (2, 2)),
            "sagittal": Plane.named("sagittal", [0, 0, 0], (1, 1), (2, 2)),
        }.items()
    }
    assert letters == {"axial": ("L", "P"), "coronal": ("L", "F"), "sagittal": ("P", "F")}


def test_corners_of_a_coronal_plane_by_hand() -> None:
    # 4 rows of 2 mm, 3 columns of 0.5 mm around (10, 20, 30): half a millimetre left and right, 3 mm up and down.
    plane = Plane.named("coronal", [10, 20, 30], (0.5, 2.0), (4, 3))
    assert plane.to_mm([0, 0]) == pytest.approx([9.5, 20, 33])
    assert plane.to_mm([2, 0]) == pytest.approx([10.5, 20, 33])
    assert plane.to_mm([2, 3]) == pytest.approx([10.5, 20, 27])
    assert plane.center_mm == pytest.approx([10, 20, 30])
    assert plane.normal_mm == pytest.approx([0, 1, 0])


def test_pixels_and_millimetres_are_each_others_inverse() -> None:
    plane = Plane.named("sagittal", [3, 4, 5], (0.7, 1.3), (50, 60)).rotated([1, 2, 3], 40, [0, 0, 0])
    points_px = np.random.default_rng(0).uniform(-10, 70, (20, 2))
    back = plane.moved(7.5).to_mm(points_px)
    assert plane.to_px(back)[:, :2] == pytest.approx(points_px)
    assert plane.to_px(back)[:, 2] == pytest.approx(np.full(20, 7.5))


def test_turning_an_axial_plane_by_a_quarter_makes_it_coronal() -> None:
    axial = Plane.named("axial", [1, 2, 3], (1, 1), (5, 5))
    coronal = axial.rotated([1, 0, 0], -90, [1, 2, 3])
    assert coronal.down_mm == pytest.approx([0, 0, -1])
    assert coronal.right_mm == pytest.approx([1, 0, 0])
    assert coronal.center_mm == pytest.approx([1, 2, 3])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"origin_mm": [0, 0, np.nan]}, "finite"),
        ({"right_mm": [2, 0, 0]}, "unit"),
        ({"down_mm": [0.6, 0.8, 0]}, "perpendicular"),
        ({"pixel_mm": (0.0, 1.0)}, "no area"),
        ({"pixel_mm": (np.nan, 1.0)}, "no area"),
        ({"shape": (0, 4)}, "empty"),
    ],
)
def test_no_rectangle_is_refused(change: dict[str, object], reason: str) -> None:
    good: dict[str, object] = {
        "origin_mm": [0, 0, 0],
        "right_mm": [1, 0, 0],
        "down_mm": [0, 1, 0],
        "pixel_mm": (1.0, 1.0),
        "shape": (4, 4),
    }
    Plane(**good)  # type: ignore[arg-type]  # lists are taken as vectors
    with pytest.raises(GeometryError, match=reason):
        Plane(**{**good, **change})  # type: ignore[arg-type]  # one value at a time is wrong


def test_a_direction_without_length_is_refused() -> None:
    with pytest.raises(GeometryError, match="length"):
        Plane.centered([0, 0, 0], [0, 0, 0], [0, 1, 0], (1, 1), (4, 4))
