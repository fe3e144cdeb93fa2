"""Which sample lies in the slice that is looked at: slices may lie in any direction."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.imaging.volume import Volume
from osteoview.inference.patches import Frame, Patch
from osteoview.inference.prediction import SamplePlace
from osteoview.session.slice_shown import slice_shown

_STEP_MM = 3.0


def tilted(degrees: float) -> tuple[Volume, list[Patch]]:
    """Axial slices tilted towards the patient's front, and a sample in the middle of each of four."""
    angle = np.radians(degrees)
    right = np.array([1.0, 0, 0])
    down = np.array([0.0, np.cos(angle), np.sin(angle)])
    normal = np.cross(right, down)
    affine = np.eye(4)
    affine[:3, :3] = np.stack([right, down, normal * _STEP_MM], axis=1)
    volume = Volume(np.zeros((20, 40, 40), np.int16), affine)
    patches = []
    for index in (8, 9, 10, 11):
        center = volume.to_mm([20.0, 20.0, float(index)])
        frame = Frame(center, right, down, (20.0, 20.0), 2)
        patches.append(Patch(SamplePlace(f"sample {index}", index), frame, np.zeros((50, 50), np.float32)))
    return volume, patches


@pytest.mark.parametrize("degrees", [0.0, 25.0, 60.0])
def test_it_is_the_one_whose_slice_is_shown_wherever_the_crosshair_lies_in_it(degrees: float) -> None:
    volume, patches = tilted(degrees)
    for n, index in enumerate((8, 9, 10, 11)):
        for column, row in ((20.0, 20.0), (3.0, 37.0), (38.0, 2.0)):
            assert slice_shown(patches, volume, volume.to_mm([column, row, float(index)])) == n


def test_between_slices_it_is_the_nearest_and_beyond_them_none() -> None:
    volume, patches = tilted(25.0)
    assert slice_shown(patches, volume, volume.to_mm([20.0, 30.0, 9.4])) == 1
    assert slice_shown(patches, volume, volume.to_mm([20.0, 30.0, 12.0])) is None
    assert slice_shown((), volume, volume.center_mm) is None
