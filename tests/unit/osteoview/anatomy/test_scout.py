"""The coarse copy holds the same values at the same places, however the slices lie."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.anatomy.scout import STEP_MM, Scout
from osteoview.imaging.geometry import rotation
from osteoview.imaging.volume import Volume


def ramp(affine: np.ndarray, shape: tuple[int, int, int] = (24, 40, 48)) -> Volume:
    """HU that are 2·x + 3·y − z in the patient."""
    k, j, i = np.meshgrid(*(np.arange(n) for n in shape), indexing="ij")
    points = np.stack([i, j, k], axis=-1) @ affine[:3, :3].T + affine[:3, 3]
    return Volume(np.rint(points @ [2.0, 3.0, -1.0]).astype(np.int16), affine)


@pytest.mark.parametrize("degrees", [0.0, 17.0])
@pytest.mark.parametrize("spacing", [(0.7, 0.7, 1.0), (3.0, 3.0, 3.0), (0.5, 0.5, 5.0)])
def test_a_ramp_stays_a_ramp(degrees: float, spacing: tuple[float, float, float]) -> None:
    affine = np.eye(4)
    affine[:3, :3] = rotation([0.0, 0.6, 0.8], np.deg2rad(degrees)) @ np.diag(spacing)
    affine[:3, 3] = -20.0, 11.0, 5.0
    scout = Scout.of(ramp(affine))
    places = np.argwhere(scout.seen)
    expected = scout.to_mm(places) @ [2.0, 3.0, -1.0]
    assert len(places) > 50
    assert np.abs(scout.hu[scout.seen] - expected).max() < 1.0


def test_places_go_there_and_back() -> None:
    scout = Scout.of(ramp(np.diag([1.0, 1.0, 2.0, 1.0])))
    points = np.array([[3.0, 4.0, 5.0], [0.0, 0.0, 0.0]])
    assert np.allclose(scout.to_mm(scout.to_vox(points)), points)
    assert np.allclose(scout.to_mm([1, 0, 0]) - scout.to_mm([0, 0, 0]), [0, 0, STEP_MM])


def test_what_was_never_scanned_is_not_seen() -> None:
    hu = np.full((10, 20, 20), 50, np.int16)
    hu[:, :, :8] = -3024
    volume = Volume(hu, np.diag([2.0, 2.0, 2.0, 1.0]), padding_hu=-3024)
    scout = Scout.of(volume)
    x_mm = scout.origin_mm[0] + STEP_MM * np.broadcast_to(np.arange(scout.shape[2]), scout.shape)
    assert not scout.seen[x_mm < 16].any()
    assert scout.seen[x_mm > 17].all()
    assert set(np.unique(scout.hu)) == {-1000.0, 50.0}


def test_air_around_is_cut_off_also_above_a_wider_table() -> None:
    hu = np.full((20, 100, 120), -1000, np.int16)
    hu[:, 20:60, 30:90] = 40
    hu[:, 90:92, 5:115] = 100
    scout = Scout.of(Volume(hu, np.diag([2.0, 2.0, 2.0, 1.0])))
    assert scout.shape == (20, 80, 68)
    assert np.allclose(scout.to_mm([0, 4, 4]), [60.0, 40.0, 0.0])
