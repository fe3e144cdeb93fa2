"""A body rendered on a grid looks, measures and is labelled as the person it was made from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from trainer.phantom.body import ARCH, CORE, Body
from trainer.phantom.contrast import Phase
from trainer.phantom.frame import turned
from trainer.phantom.grid import Grid
from trainer.phantom.health import Metal
from trainer.phantom.person import MINERAL_HU_120KVP, BoneClass, Person, Wish
from trainer.phantom.spine import Level
from trainer.phantom.tissue import Tissue

PLAIN = Wish(sex="M", age=58.0, bmi=26.0, n_lumbar=5, n_rib_pairs=12, fractures=(), scoliosis_deg=0.0, phase=Phase.NONE)


def _grid(
    centre_mm: NDArray[np.float64], size_mm: tuple[float, float, float], step_mm: tuple[float, float, float]
) -> Grid:
    """An axial grid about a point; sizes and steps along x, y, z."""
    counts = [max(round(size / step), 1) for size, step in zip(size_mm, step_mm, strict=True)]
    affine = np.diag([*step_mm, 1.0])
    affine[:3, 3] = centre_mm - 0.5 * (np.array(counts) - 1) * np.array(step_mm)
    return Grid((counts[2], counts[1], counts[0]), affine)


def _hu(tissue: Tissue) -> NDArray[np.float32]:
    hu = tissue.soft_hu + np.float32(MINERAL_HU_120KVP) * tissue.mineral_mg_cm3
    return hu if tissue.iodine_mg_ml is None else hu + np.float32(26.0) * tissue.iodine_mg_ml


def _mm(grid: Grid, index: NDArray[np.int64]) -> NDArray[np.float64]:
    """Voxels [k, j, i] as rows to patient mm."""
    homogeneous = np.c_[index[:, ::-1], np.ones(len(index))]
    return np.asarray((homogeneous @ grid.affine.T)[:, :3])


@pytest.fixture(scope="module")
def body() -> Body:
    return Body(Person.draw(21, wish=PLAIN))


@pytest.fixture(scope="module")
def l1(body: Body) -> tuple[Level, Grid, Tissue, NDArray[np.uint8]]:
    level = body.level("L1")
    grid = _grid(level.center_mm, (380.0, 260.0, 36.0), (1.25, 1.25, 1.5))
    return level, grid, body.tissue(grid), body.truth(grid)


@pytest.mark.parametrize("label", ["T10", "L1", "L4", "L5", "S1"])
def test_the_centre_told_is_the_centroid_of_the_mask(body: Body, label: str) -> None:
    level = body.level(label)
    grid = _grid(level.center_mm, (70.0, 60.0, 50.0), (0.9, 0.9, 1.0))
    mask = body.truth(grid) % 100 == level.number
    whole = np.isin(body.truth(grid), (level.number, level.number + CORE))
    assert mask.sum() >= whole.sum() > 10_000
    np.testing.assert_allclose(_mm(grid, np.argwhere(whole)).mean(axis=0), level.center_mm, atol=0.6)


def test_core_lies_inside_the_body_and_holds_nothing_but_spongy_bone(
    l1: tuple[Level, Grid, Tissue, NDArray[np.uint8]], body: Body
) -> None:
    level, grid, tissue, truth = l1
    core = truth == level.number + CORE
    expected = level.bmd_mg_cm3 * MINERAL_HU_120KVP + body.person.marrow_hu
    assert np.median(_hu(tissue)[core]) == pytest.approx(expected, abs=12.0)
    volume_ml = float(core.sum()) * abs(np.linalg.det(grid.affine[:3, :3])) / 1000
    assert 11.0 < volume_ml < 45.0
    assert (truth == level.number + ARCH).sum() > 0.15 * core.sum()


def test_bone_is_brightest_at_its_shell(l1: tuple[Level, Grid, Tissue, NDArray[np.uint8]]) -> None:
    level, _, tissue, truth = l1
    shell, core = truth == level.number, truth == level.number + CORE
    arch = truth == level.number + ARCH
    assert tissue.mineral_mg_cm3[shell].mean() > 1.5 * tissue.mineral_mg_cm3[core].mean()
    # The arch holds more compact bone than the body does.
    assert tissue.mineral_mg_cm3[arch].mean() > tissue.mineral_mg_cm3[shell].mean()
    assert tissue.mineral_mg_cm3.max() < 1200.0


def test_canal_is_soft_and_lies_behind_the_body(body: Body) -> None:
    for label in ("T11", "L1", "L3"):
        level = body.level(label)
        line = level.center_mm[None] + np.linspace(17.0, 36.0, 39)[:, None] * level.axes[:, 1][None]
        grid = _grid(level.center_mm, (3.0, 120.0, 3.0), (1.0, 0.5, 1.0))
        mineral = body.tissue(grid).mineral_mg_cm3
        voxels = (np.c_[line, np.ones(len(line))] @ np.linalg.inv(grid.affine).T)[:, 2::-1]
        seen = map_coordinates(mineral, voxels.T, order=1, mode="nearest")
        free = (seen < 30).sum() * 0.5
        # Panjabi: 15 to 20 mm from front to back.
        assert 9.0 < free < 21.0


def test_tissues_read_as_they_do_in_patients(body: Body, l1: tuple[Level, Grid, Tissue, NDArray[np.uint8]]) -> None:
    _, _, tissue, _ = l1
    hu = _hu(tissue)
    values, counts = np.unique(hu.round(-1), return_counts=True)
    shares = dict(zip(values.tolist(), (counts / hu.size).tolist(), strict=True))
    # Fat at about -105 and muscle and organs at 30 to 65 are the two humps of every abdominal histogram.
    assert max((s, v) for v, s in shares.items() if -200 < v < -30)[1] in (-110, -100)
    assert 30 <= max((s, v) for v, s in shares.items() if 0 < v < 120)[1] <= 60
    assert hu.min() == pytest.approx(-1000, abs=1)
    level = body.level("T11")
    liver = level.center_mm + np.array([-75.0, -20.0, 5.0])
    assert np.median(_hu(body.tissue(_grid(liver, (12, 12, 6), (1.5, 1.5, 2.0))))) == pytest.approx(56, abs=14)


def test_ribs_reach_far_and_fall_and_transverse_processes_do_not_reach_far(body: Body) -> None:
    def farthest_bone_mm(label: str, low_mm: float, high_mm: float) -> tuple[float, float]:
        level = body.level(label)
        centre = level.center_mm + np.array([0.0, 20.0, 0.5 * (low_mm + high_mm)])
        grid = _grid(centre, (330.0, 150.0, high_mm - low_mm), (1.5, 1.5, 2.0))
        bone = np.argwhere(body.tissue(grid).mineral_mg_cm3 > 250.0)
        x = _mm(grid, bone)[:, 0] - level.center_mm[0]
        return float(-x.min()), float(x.max())

    # The twelfth rib, seen between the middle of T12 and that of L2, passes 80 mm on both sides.
    assert min(farthest_bone_mm("L1", -30.0, 25.0)) > 80.0
    # At L4 nothing but the transverse processes stands out, and the iliac crests begin below.
    assert max(farthest_bone_mm("L3", -14.0, 4.0)) < 52.0


@pytest.mark.slow
def test_rib_pairs_and_lumbar_bodies_are_as_many_as_drawn() -> None:
    for ribs, lumbar in ((11, 5), (12, 4), (12, 6), (13, 5)):
        body = Body(Person.draw(3, wish=replace(PLAIN, n_rib_pairs=ribs, n_lumbar=lumbar)))
        names = [part.name for part in body.parts]
        assert sum(name.startswith("L") and name[1:].isdigit() for name in names) == lumbar
        assert names.count("rib 0 R") == 1
        lowest = next(part for part in body.parts if part.name == "rib 0 R")
        last_thoracic = body.level(f"T{ribs}")
        # The last rib springs from the last thoracic body, so its highest point lies near that body's middle.
        assert abs(lowest.high_mm[2] - 6.0 - last_thoracic.center_mm[2]) < 16.0


def test_same_seed_same_arrays_on_one_thread_and_on_two() -> None:
    grids = []
    for workers in (1, 2):
        body = Body(Person.draw(8, wish=replace(PLAIN, phase=Phase.PORTAL)), workers=workers)
        level = body.level("L2")
        grid = _grid(level.center_mm, (90.0, 90.0, 12.0), (1.5, 1.5, 1.5))
        tissue = body.tissue(grid)
        assert tissue.iodine_mg_ml is not None
        grids.append((tissue.soft_hu, tissue.mineral_mg_cm3, tissue.iodine_mg_ml, body.truth(grid)))
    for one, two in zip(*grids, strict=True):
        np.testing.assert_array_equal(one, two)


def test_slabs_are_pieces_of_the_whole(body: Body) -> None:
    grid = _grid(body.level("L2").center_mm, (160.0, 140.0, 30.0), (2.0, 2.0, 2.5))
    whole = body.tissue(grid)
    pieces = [body.tissue(grid.slab(first, min(first + 5, 12))) for first in range(0, 12, 5)]
    np.testing.assert_allclose(np.concatenate([p.soft_hu for p in pieces]), whole.soft_hu, atol=0.05)
    np.testing.assert_allclose(np.concatenate([p.mineral_mg_cm3 for p in pieces]), whole.mineral_mg_cm3, atol=0.05)


def test_an_oblique_grid_equals_the_axial_one_resampled(body: Body) -> None:
    centre = body.level("L2").center_mm
    axial = _grid(centre, (110.0, 110.0, 70.0), (0.8, 0.8, 0.8))
    oblique = _grid(centre, (50.0, 50.0, 30.0), (0.8, 0.8, 0.8))
    turn = np.eye(4)
    turn[:3, :3] = turned(18.0, -9.0, 12.0)
    to_origin, back = np.eye(4), np.eye(4)
    to_origin[:3, 3], back[:3, 3] = -centre, centre
    oblique = Grid(oblique.shape, back @ turn @ to_origin @ oblique.affine)
    direct = body.tissue(oblique).mineral_mg_cm3
    index = np.indices(oblique.shape).reshape(3, -1).T
    voxels = (np.c_[_mm(oblique, index), np.ones(len(index))] @ np.linalg.inv(axial.affine).T)[:, 2::-1]
    resampled = map_coordinates(body.tissue(axial).mineral_mg_cm3, voxels.T, order=1).reshape(oblique.shape)
    # Means agree closely; single voxels differ only where an edge is blurred by resampling.
    assert direct.mean() == pytest.approx(resampled.mean(), rel=0.02)
    assert np.corrcoef(direct.ravel(), resampled.ravel())[0, 1] > 0.96
    quiet = np.abs(direct - resampled) < 25.0
    assert quiet.mean() > 0.80


def test_mineral_is_conserved_from_thin_to_thick_slices(body: Body) -> None:
    centre = body.level("L1").center_mm
    thin = body.tissue(_grid(centre, (100.0, 100.0, 60.0), (0.7, 0.7, 0.75))).mineral_mg_cm3.mean()
    thick = body.tissue(_grid(centre, (100.0, 100.0, 60.0), (1.0, 1.0, 5.0))).mineral_mg_cm3.mean()
    assert thick == pytest.approx(thin, rel=0.06)


def test_texture_scales_the_spongy_bone_of_its_own_vertebra_alone(body: Body) -> None:
    level = body.level("L1")
    grid = _grid(level.center_mm, (60.0, 60.0, 60.0), (1.5, 1.5, 1.5))

    def doubled(sub: Grid, of: Level) -> NDArray[np.float32]:
        return np.full(sub.shape, 2.0 if of.label == "L1" else 1.0, np.float32)

    plain, coarse, truth = body.tissue(grid), body.tissue(grid, texture=doubled), body.truth(grid)
    core, below = truth == level.number + CORE, truth == level.number + 1 + CORE
    ratio = coarse.mineral_mg_cm3[core] / plain.mineral_mg_cm3[core]
    assert np.median(ratio) == pytest.approx(2.0, abs=0.01)
    np.testing.assert_array_equal(coarse.mineral_mg_cm3[below], plain.mineral_mg_cm3[below])


@pytest.mark.slow
def test_contrast_brightens_vessels_and_kidneys_and_only_then_is_there_iodine(body: Body) -> None:
    level = body.level("L2")
    grid = _grid(level.center_mm, (240.0, 160.0, 20.0), (2.0, 2.0, 4.0))
    late = Body(Person.draw(21, wish=replace(PLAIN, phase=Phase.EXCRETORY)))
    assert late.level("L2").center_mm == pytest.approx(level.center_mm)
    iodine = late.tissue(grid).iodine_mg_ml
    assert iodine is not None
    assert iodine.max() > 8.0
    early = Body(Person.draw(21, wish=replace(PLAIN, phase=Phase.ARTERIAL))).tissue(grid).iodine_mg_ml
    assert early is not None
    # In front and to the left of the body lies the aorta.
    spot = np.argwhere(early > 7.0)
    aorta = _mm(grid, spot).mean(axis=0) - level.center_mm
    assert aorta[1] < -18.0


@pytest.mark.slow
def test_metal_is_where_it_was_put(body: Body) -> None:
    wish = replace(PLAIN, metal=Metal(screws=("L3", "L4"), cement=("L1",), hips=("L",)))
    repaired = Body(Person.draw(21, wish=wish))
    for label, lowest in (("L3", 5000.0), ("L1", 1200.0)):
        level = repaired.level(label)
        grid = _grid(level.center_mm, (50.0, 60.0, 24.0), (1.0, 1.0, 1.0))
        assert repaired.tissue(grid).soft_hu.max() > lowest
        assert body.tissue(grid).soft_hu.max() < 200.0


def test_table_lies_under_the_person_and_nobody_sinks_through_it(body: Body) -> None:
    _, high = body.bounds_mm
    assert body.level("L3").center_mm[1] + 60 < body.table_top_mm < high[1] + 5
    grid = _grid(np.array([0.0, body.table_top_mm, body.level("L3").center_mm[2]]), (20.0, 40.0, 5.0), (1.0, 0.5, 5.0))
    assert (body.tissue(grid).soft_hu[0, :, 10] > -100).any()


def test_texture_is_asked_for_only_where_a_vertebra_reaches(body: Body) -> None:
    asked: list[str] = []

    def texture(grid: Grid, level: Level) -> NDArray[np.float32]:
        asked.append(level.label)
        return np.ones(grid.shape, np.float32)

    # L3's box begins well below its processes.
    box = next(part for part in body.parts if part.name == "L3")
    below_mm = np.array([*body.level("L3").center_mm[:2], box.low_mm[2] + 4.0])
    body.tissue(_grid(below_mm, (60.0, 90.0, 3.0), (2.0, 2.0, 1.5)), texture=texture)
    assert "L4" in asked
    assert "L3" not in asked


def test_the_shell_is_thin_and_uneven_unless_a_person_is_smooth() -> None:
    # Ritzel 1997 (J Bone Miner Res 12:89): .29 mm on average of the lumbar spine, less in osteoporosis.
    angle, z = np.meshgrid(np.linspace(-1.0, 1.0, 60, dtype=np.float32), np.linspace(-5.0, 5.0, 20, dtype=np.float32))
    wall = np.float32(18.0) * np.sin(angle), np.float32(-15.0) * np.cos(angle), z
    shells = {}
    for smooth in (False, True):
        own = Body(Person.draw(21, wish=replace(PLAIN, smooth=smooth, bone_class=BoneClass.NORMAL)))
        part = next(part for part in own.parts if part.name == "L2")
        assert part.channels is not None
        shells[smooth] = part.channels(wall, part.distance(wall))[0]
    assert shells[True].std() < 0.02
    assert 0.25 < shells[False].mean() < 0.40
    assert 0.25 < shells[False].std() / shells[False].mean() < 0.60
