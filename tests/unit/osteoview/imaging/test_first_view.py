"""Where a fresh scan is looked at first."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.imaging.first_view import first_point_mm
from osteoview.imaging.volume import Volume

BODY_MM = np.array([4.0, 10.0, 0.0])


def scan(direction: tuple[float, float]) -> Volume:
    """A hollow body of 40 × 32 mm with a dense arch behind it, rows and columns running either way."""
    affine = np.diag([1.5 * direction[0], 1.0 * direction[1], 3.0, 1.0])
    affine[:3, 3] = -(affine[:3, :3] @ [60, 80, 6])
    volume = Volume(np.zeros((13, 160, 120), np.int16), affine)
    k, j, i = np.indices(volume.shape)
    x, y, _ = np.moveaxis(volume.to_mm(np.stack([i, j, k], axis=-1)), -1, 0)
    radius = ((x - BODY_MM[0]) / 20) ** 2 + ((y - BODY_MM[1]) / 16) ** 2
    hu = np.full(volume.shape, 40, np.int16)
    hu[(radius < 1) & (radius > 0.8)] = 600
    hu[radius <= 0.8] = 90
    hu[(abs(x - BODY_MM[0]) < 6) & (y > BODY_MM[1] + 30) & (y < BODY_MM[1] + 60)] = 900
    return Volume(hu, affine)


@pytest.mark.parametrize("direction", [(1, 1), (-1, -1), (1, -1), (-1, 1)])
def test_it_is_the_middle_of_a_body_even_when_only_its_shell_is_dense(direction: tuple[float, float]) -> None:
    assert np.abs(first_point_mm(scan(direction)) - BODY_MM)[:2].max() < 5


def test_without_bone_it_is_the_middle_of_the_scan() -> None:
    volume = Volume(np.zeros((5, 20, 30), np.int16), np.eye(4))
    assert np.array_equal(first_point_mm(volume), volume.center_mm)
