"""Rays cross what they cross: lengths, places and magnifications computed by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from trainer.phantom import photons
from trainer.phantom.grid import Grid
from trainer.phantom.rays import Box, View, paths_g_cm2
from trainer.phantom.tissue import Tissue

LATERAL = ((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), (1.0, 0.0, 0.0))


def places_mm(grid: Grid) -> NDArray[np.float64]:
    k, j, i = np.indices(grid.shape)
    return np.asarray(np.stack([i, j, k, np.ones_like(i)], axis=-1) @ grid.affine.T)[..., :3]


def block(grid: Grid) -> Tissue:
    """300×200×400 mm of water with a 40 mm cube of 200 mg/cm³ in its middle."""
    place = np.abs(places_mm(grid))
    soft = np.where((place < (150, 100, 200)).all(axis=-1), 0.0, -1000.0).astype(np.float32)
    return Tissue(grid, soft, np.where((place < 20).all(axis=-1), 200.0, 0.0).astype(np.float32))


def view(source_mm: float = math.inf, detector_mm: float = 0.0, shape: tuple[int, int] = (121, 161)) -> View:
    return View(np.zeros(3), *LATERAL, pixel_mm=0.5, shape=shape, source_mm=source_mm, detector_mm=detector_mm)


def test_a_ray_crosses_the_water_and_mineral_in_its_way() -> None:
    paths = paths_g_cm2(block, view(), step_mm=2.0, depth_mm=(-160, 160))
    assert paths[photons.WATER, 60, 80] == pytest.approx(30.0, abs=1e-3)
    assert paths[photons.MINERAL, 60, 80] == pytest.approx(0.2 * 4.0, rel=1e-4)
    assert paths[photons.MINERAL, 60, 5] == 0.0


def test_finer_planes_leave_no_seam_and_change_no_sum() -> None:
    coarse = paths_g_cm2(block, view(900, 250), step_mm=2.0, depth_mm=(-160, 160))
    fine = Box((-16.0, -13.0, -31.0), (16.0, 13.0, 31.0), 3)
    seamless = paths_g_cm2(block, view(900, 250), step_mm=2.0, depth_mm=(-160, 160), detail=fine)
    assert np.abs(seamless[photons.WATER] - coarse[photons.WATER]).max() < 1e-2


def test_thick_planes_change_no_sum_and_no_place() -> None:
    def cloud(grid: Grid) -> Tissue:
        mineral = 300 * np.exp(-((places_mm(grid) / (11.0, 5.0, 8.0)) ** 2).sum(axis=-1) / 2)
        return Tissue(grid, np.zeros(grid.shape, np.float32), mineral.astype(np.float32))

    def sum_of(thick: float) -> NDArray[np.float32]:
        box = Box((-30.0, -30.0, -40.0), (30.0, 30.0, 40.0), 3)
        return paths_g_cm2(cloud, view(900, 250), step_mm=1.8, depth_mm=(-60, 60), detail=box, thick=thick)

    thin, thick = (sum_of(value)[photons.MINERAL] for value in (1.0, 4.0))
    assert thin[60, 80] == pytest.approx(0.3 * 1.1 * math.sqrt(2 * math.pi), rel=0.01)
    assert np.abs(thick - thin).max() < 0.01 * thin.max()


def test_a_divergent_beam_magnifies_by_its_distances() -> None:
    def cloud(grid: Grid) -> Tissue:
        mineral = 300 * np.exp(-((places_mm(grid) / 8.0) ** 2).sum(axis=-1) / 2)
        return Tissue(grid, np.zeros(grid.shape, np.float32), mineral.astype(np.float32))

    profile = paths_g_cm2(cloud, view(900, 300), step_mm=1.0, depth_mm=(-40, 40))[photons.MINERAL, 60]
    # Area over height is the width of the cloud, 8·√2π mm, magnified by 1200 / 900.
    assert profile.sum() * 0.5 / profile[80] == pytest.approx(8 * math.sqrt(2 * math.pi) * 1200 / 900, rel=0.005)


def test_oblique_rays_are_longer() -> None:
    facing = view(900, 300, shape=(1, 401))
    paths = paths_g_cm2(block, facing, step_mm=2.0, depth_mm=(-160, 160))
    slant = math.hypot(1.0, 90.0 / 1200.0)
    assert paths[photons.WATER, 0, 380] / paths[photons.WATER, 0, 200] == pytest.approx(slant, rel=1e-4)


def test_points_appear_where_their_shadow_falls() -> None:
    facing = view(900, 300)
    nail_mm = np.array([60.0, 9.0, -12.0])

    def nail(grid: Grid) -> Tissue:
        near = (np.abs(places_mm(grid) - nail_mm) < 1.5).all(axis=-1)
        return Tissue(grid, np.full(grid.shape, -1000.0, np.float32), np.where(near, 900.0, 0.0).astype(np.float32))

    shadow = paths_g_cm2(nail, facing, step_mm=0.5, depth_mm=(40, 80))[photons.MINERAL]
    rows, columns = np.indices(shadow.shape)
    found = (rows * shadow).sum() / shadow.sum(), (columns * shadow).sum() / shadow.sum()
    # 12 mm down and 9 mm right, 960 mm from a source 1200 mm before the detector: by hand 30 and 22.5 pixels.
    assert found == pytest.approx((90.0, 102.5), abs=0.15)
    assert facing.to_px(nail_mm[None])[0] == pytest.approx((90.0, 102.5))


def test_a_view_with_slanted_axes_is_refused() -> None:
    with pytest.raises(ValueError, match="right angles"):
        View(np.zeros(3), (1, 0, 0), (0.6, 0.8, 0), (0, 0, 1), 0.5, (4, 4))


def test_a_view_without_pixels_is_refused() -> None:
    with pytest.raises(ValueError, match="needs pixels"):
        View(np.zeros(3), *LATERAL, pixel_mm=0.0, shape=(4, 4))
