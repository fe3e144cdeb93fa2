"""The picture through a scan stands upright whatever the acquisition, and comes in steps."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.imaging.geometry import stack_affine
from osteoview.imaging.plane import Name, Plane
from osteoview.imaging.see_through import SeeThrough
from osteoview.imaging.volume import Volume

STACKS = {
    "axial": stack_affine([1, 0, 0, 0, 1, 0], [-10, 5, 300], (1, 1), [0, 0, 1]),
    "head first": stack_affine([1, 0, 0, 0, 1, 0], [-10, 5, 300], (1, 1), [0, 0, -1]),
    "turned": stack_affine([-1, 0, 0, 0, -1, 0], [-10, 5, 300], (1, 1), [0, 0, -1]),
    "coronal": stack_affine([1, 0, 0, 0, 0, -1], [-10, 5, 300], (1, 1), [0, 1, 0]),
    "sagittal": stack_affine([0, 1, 0, 0, 0, -1], [-10, 5, 300], (1, 1), [-1, 0, 0]),
}


@pytest.mark.parametrize("stack", sorted(STACKS))
@pytest.mark.parametrize("name", ["coronal", "sagittal", "axial"])
def test_a_bright_cube_is_where_the_plane_has_it(stack: str, name: Name) -> None:
    hu = np.full((30, 40, 50), -1000, np.int16)
    hu[4:7, 30:33, 11:14] = 2000
    volume = Volume(hu, STACKS[stack])
    *steps, greys = SeeThrough(volume, name).steps()
    assert len(steps) > 2
    assert all(step is None for step in steps)
    assert greys is not None
    plane = Plane.of_volume(volume, name, 0)
    x, y, _ = plane.to_px(volume.to_mm([12, 31, 5]))
    assert greys.shape == plane.shape
    row, column = np.unravel_index(int(np.argmax(greys)), greys.shape)
    assert abs(row - y) <= 1
    assert abs(column - x) <= 1


def test_air_does_not_count_and_nothing_is_no_data() -> None:
    hu = np.full((20, 20, 20), Volume.blank_hu, np.int16)
    *_, greys = SeeThrough(Volume(hu, np.eye(4)), "coronal").steps()
    assert greys is not None
    assert greys.max() == 0
