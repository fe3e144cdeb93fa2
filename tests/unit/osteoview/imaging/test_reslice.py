from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from osteoview.imaging.geometry import GeometryError, stack_affine
from osteoview.imaging.plane import Name, Plane, own_axis
from osteoview.imaging.reslice import Mode, Reslicer, Slab
from osteoview.imaging.volume import Volume

sitk: Any = pytest.importorskip("SimpleITK")  # its own types stop at untyped functions

BLANK = Volume.blank_hu
# Head first supine axial, feet-first coronal, and an axial tipped by 20°: 0.7 × 0.9 mm pixels, 2.5 mm apart.
TIPPED = [1.0, 0.0, 0.0, 0.0, np.cos(0.35), np.sin(0.35)]
STACKS = {
    "axial": stack_affine([1, 0, 0, 0, 1, 0], [-10, 5, 300], (0.7, 0.9), [0, 0, 2.5]),
    "axial, head first": stack_affine([1, 0, 0, 0, 1, 0], [-10, 5, 300], (0.7, 0.9), [0, 0, -2.5]),
    "coronal": stack_affine([1, 0, 0, 0, 0, -1], [-10, 5, 300], (0.7, 0.9), [0, 2.5, 0]),
    "sagittal": stack_affine([0, 1, 0, 0, 0, -1], [-10, 5, 300], (0.7, 0.9), [-2.5, 0, 0]),
    "tipped": stack_affine(TIPPED, [-10, 5, 300], (0.7, 0.9), 2.5 * np.cross(TIPPED[:3], TIPPED[3:])),
}
NAMES: tuple[Name, ...] = ("axial", "coronal", "sagittal")


@pytest.fixture
def reslicer() -> Iterator[Reslicer]:
    with Reslicer(workers=2) as machine:
        yield machine


def noise(shape: tuple[int, int, int] = (12, 30, 40), seed: int = 1) -> NDArray[np.int16]:
    return np.random.default_rng(seed).integers(-1024, 3000, shape, dtype=np.int16)


def ramp(affine: NDArray[np.float64], shape: tuple[int, int, int] = (12, 30, 40)) -> Volume:
    """Whole HU at the voxels, so that a linear interpolation can be exact everywhere."""
    k, j, i = np.indices(shape)
    return Volume((17 * i - 23 * j + 60 * k - 100).astype(np.int16), affine)


def ramp_hu(volume: Volume, points_mm: NDArray[np.float64]) -> NDArray[np.float64]:
    return volume.to_vox(points_mm) @ [17.0, -23.0, 60.0] - 100


def pixels_mm(plane: Plane) -> NDArray[np.float64]:
    rows, columns = np.indices(plane.shape)
    return plane.to_mm(np.stack([columns, rows], axis=-1))


def within(volume: Volume, points_mm: NDArray[np.float64], slack_vox: float) -> NDArray[np.bool_]:
    points = volume.to_vox(points_mm)
    size = np.array(volume.shape[::-1])
    return np.asarray(((points > -slack_vox) & (points < size - 1 + slack_vox)).all(axis=-1))


angles = st.floats(-180, 180)
direction = st.tuples(*[st.floats(-1, 1)] * 3).filter(lambda v: float(np.linalg.norm(v)) > 0.1)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stack=st.sampled_from(sorted(STACKS)), name=st.sampled_from(NAMES), axis=direction, angle=angles)
def test_any_plane_of_a_ramp_is_exact_and_knows_its_edges(
    reslicer: Reslicer, stack: str, name: Name, axis: tuple[float, float, float], angle: float
) -> None:
    volume = ramp(STACKS[stack])
    plane = Plane.named(name, volume.center_mm, (0.8, 1.1), (33, 47)).rotated(axis, angle, volume.center_mm)
    cut = reslicer.cut(volume, plane)
    points_mm = pixels_mm(plane)
    known = cut != BLANK
    assert np.abs(cut - ramp_hu(volume, points_mm))[known].max() <= 0.501
    assert known[within(volume, points_mm, -1e-5)].all()
    assert not known[~within(volume, points_mm, 1e-5)].any()


@pytest.mark.parametrize("mode", ["mean", "mip", "minip"])
def test_a_slab_of_a_ramp_is_its_middle_or_its_last_layer(reslicer: Reslicer, mode: Mode) -> None:
    volume = ramp(STACKS["tipped"])
    plane = Plane.named("coronal", volume.center_mm, (0.5, 0.5), (20, 20)).rotated([1, 1, 1], 25, volume.center_mm)
    slab = Slab(4.0, mode, samples=8)
    cut = reslicer.cut(volume, plane, slab)
    layers = np.stack([ramp_hu(volume, pixels_mm(plane.moved(d))) for d in (np.arange(8) - 3.5) * 0.5])
    expected = {"mean": layers.mean(axis=0), "mip": layers.max(axis=0), "minip": layers.min(axis=0)}[mode]
    assert (cut != BLANK).all()
    assert np.abs(cut - expected).max() <= 0.51


def test_a_slab_counts_only_what_lies_inside(reslicer: Reslicer) -> None:
    volume = Volume(np.full((5, 6, 7), 80, np.int16), np.eye(4))
    edge = Plane.named("axial", [3, 2.5, 0], (1, 1), (6, 7))
    assert (reslicer.cut(volume, edge, Slab(6, "mean", 12)) == 80).all()
    assert (reslicer.cut(volume, edge.moved(-4), Slab(6, "mip", 12)) == BLANK).all()


def test_a_slab_steps_over_no_voxel() -> None:
    volume = ramp(STACKS["axial"])
    assert Slab(10).samples_through(volume, np.array([0.0, 0.0, 1.0])) == 4  # 2.5 mm apart
    assert Slab(9).samples_through(volume, np.array([1.0, 0.0, 0.0])) == 10  # columns of 0.9 mm
    assert Slab(0.1).samples_through(volume, np.array([1.0, 0.0, 0.0])) == 1


@pytest.mark.parametrize("stack", sorted(STACKS))
@pytest.mark.parametrize("name", NAMES)
def test_interpolation_equals_scipy(reslicer: Reslicer, stack: str, name: Name) -> None:
    volume = Volume(noise(), STACKS[stack])
    plane = Plane.named(name, volume.center_mm, (0.6, 0.6), (40, 50)).rotated([1, 2, -1], 37, volume.center_mm)
    points_mm = pixels_mm(plane)
    wanted = map_coordinates(
        volume.hu.astype(float), np.moveaxis(volume.to_vox(points_mm), -1, 0)[::-1], order=1, cval=np.nan
    )
    cut = reslicer.cut(volume, plane)
    both = (cut != BLANK) & np.isfinite(wanted)
    assert both.sum() > 200
    assert np.abs(cut - wanted)[both].max() <= 0.501


@pytest.mark.parametrize("stack", ["axial", "axial, head first", "coronal", "sagittal"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("mode", [None, "mean", "mip", "minip"])
def test_straight_planes_take_a_shorter_way_to_the_same_pixels(
    reslicer: Reslicer, stack: str, name: Name, mode: Mode | None
) -> None:
    """Between voxels, over the edges, beside a missing slice, mirrored: turned by a hair, the long way is taken."""
    hu = noise()
    hu[8] = BLANK
    volume = Volume(hu, STACKS[stack], missing_slices=(8,))
    slab = Slab(6.0, mode, samples=5) if mode is not None else None
    center_mm = volume.to_mm([20.3, 14.6, 4.4])
    plane = Plane.named(name, center_mm, (0.53, 0.71), (60, 70))
    for held in (plane, replace(plane, origin_mm=plane.to_mm([69, 0]), right_mm=-plane.right_mm)):
        hair = held.rotated([1, 2, 3], 1e-4, center_mm)
        straight, turned = (reslicer.cut(volume, one, slab).astype(float) for one in (held, hair))
        both = (straight != BLANK) & (turned != BLANK)
        assert both.sum() > 300
        assert (both == (straight != BLANK)).mean() > 0.95
        assert np.abs(straight - turned)[both].max() <= 2


@pytest.mark.parametrize("stack", sorted(STACKS))
def test_interpolation_equals_simpleitk(reslicer: Reslicer, stack: str) -> None:
    volume = Volume(noise(), STACKS[stack])
    plane = Plane.named("sagittal", volume.center_mm, (0.6, 0.9), (40, 50)).rotated([3, 2, 1], 50, volume.center_mm)
    image = sitk.GetImageFromArray(volume.hu.astype(np.float32))
    image.SetSpacing(volume.spacing_mm)
    image.SetOrigin(volume.affine[:3, 3].tolist())
    image.SetDirection((volume.affine[:3, :3] / volume.spacing_mm).ravel().tolist())
    peer = sitk.ResampleImageFilter()
    peer.SetInterpolator(sitk.sitkLinear)
    peer.SetSize((50, 40, 1))
    peer.SetOutputOrigin(plane.origin_mm.tolist())
    peer.SetOutputSpacing((*plane.pixel_mm, 1.0))
    peer.SetOutputDirection(np.stack([plane.right_mm, plane.down_mm, plane.normal_mm], axis=1).ravel().tolist())
    peer.SetDefaultPixelValue(BLANK)
    theirs = sitk.GetArrayFromImage(peer.Execute(image))[0]
    cut = reslicer.cut(volume, plane)
    both = cut != BLANK  # SimpleITK repeats the outermost voxels half a voxel further
    assert both.sum() > 200
    assert np.abs(cut - theirs)[both].max() <= 0.51


@pytest.mark.parametrize("stack", sorted(STACKS))
@pytest.mark.parametrize("name", NAMES)
def test_planes_of_the_volumes_own_voxels_are_views(reslicer: Reslicer, stack: str, name: Name) -> None:
    volume = Volume(noise(), STACKS[stack])
    axis = own_axis(volume, name)
    plane = Plane.of_volume(volume, name, 4)
    cut = reslicer.cut(volume, plane)
    assert np.shares_memory(cut, volume.hu)
    assert not cut.flags.writeable
    voxels = np.rint(volume.to_vox(pixels_mm(plane))).astype(int)
    assert (voxels[..., axis] == 4).all()
    assert np.array_equal(cut, volume.hu[voxels[..., 2], voxels[..., 1], voxels[..., 0]])
    assert cut.size * volume.shape[::-1][axis] == volume.hu.size
    # Held as a radiologist holds it, even where the acquisition is oblique.
    assert plane.right_mm[1 if name == "sagittal" else 0] > 0.9
    assert (plane.down_mm[1] if name == "axial" else -plane.down_mm[2]) > 0.9


def test_a_patient_plane_on_voxels_is_a_view_too_and_a_larger_one_is_framed(reslicer: Reslicer) -> None:
    volume = Volume(noise((5, 6, 7)), np.eye(4))
    inside = Plane.named("axial", volume.to_mm([3, 2, 2]), (1, 1), (3, 5))
    assert np.shares_memory(reslicer.cut(volume, inside), volume.hu)
    assert np.array_equal(reslicer.cut(volume, inside), volume.hu[2, 1:4, 1:6])
    larger = reslicer.cut(volume, Plane.named("axial", volume.to_mm([3, 2.5, 2]), (1, 1), (8, 9)))
    assert np.array_equal(larger[1:-1, 1:-1], volume.hu[2])
    frame = np.ones((8, 9), bool)
    frame[1:-1, 1:-1] = False
    assert (larger[frame] == BLANK).all()


def test_between_two_slices_is_their_mean(reslicer: Reslicer) -> None:
    volume = Volume(noise(), STACKS["coronal"])
    cut = reslicer.cut(volume, Plane.of_volume(volume, "coronal", 6.5))
    above, below = (reslicer.cut(volume, Plane.of_volume(volume, "coronal", k)) for k in (6, 7))
    assert np.abs(cut - (above.astype(float) + below) / 2).max() <= 0.5


def test_what_touches_a_missing_slice_is_no_data(reslicer: Reslicer) -> None:
    hu = np.full((9, 20, 20), 100, np.int16)
    hu[4] = BLANK
    volume = Volume(hu, np.diag([1, 1, 3.0, 1]), missing_slices=(4,))
    plane = Plane.named("sagittal", volume.center_mm, (0.5, 0.25), (90, 30)).rotated([0, 0, 1], 10, volume.center_mm)
    cut = reslicer.cut(volume, plane)
    slices = volume.to_vox(pixels_mm(plane))[..., 2]
    touching = (slices > 3 + 1e-6) & (slices < 5 - 1e-6)
    assert touching.any()
    assert (cut[touching] == BLANK).all()
    assert set(np.unique(cut)) == {BLANK, 100}
    # On the neighbouring slices themselves nothing is lost.
    for k in (3, 5):
        beside = Plane.named("axial", volume.to_mm([9.5, 9.5, k]), (0.7, 0.7), (20, 20))
        assert (reslicer.cut(volume, beside) == 100).all()
        assert (reslicer.cut(volume, beside, Slab(4, "mip", 3)) == BLANK).all()
        assert (reslicer.cut(volume, beside.moved((k - 4) * 2), Slab(1, "mip", 3)) == 100).all()


def test_extreme_hu_survive(reslicer: Reslicer) -> None:
    hu = np.full((3, 4, 5), 32767, np.int16)
    hu[:, ::2] = -32767
    volume = Volume(hu, np.eye(4))
    cut = reslicer.cut(volume, Plane.named("axial", [2, 1.5, 0.5], (1, 0.5), (7, 5)))
    assert cut[::2].tolist() == hu[0].tolist()
    assert set(np.unique(cut[1::2])) == {0}


def test_many_threads_get_the_same_pictures_as_one(reslicer: Reslicer) -> None:
    volume = Volume(noise((40, 60, 60)), np.eye(4))
    planes = [
        Plane.named("axial", volume.center_mm, (1, 1), (70, 70)).rotated([1, 1, 0], angle, volume.center_mm)
        for angle in range(40)
    ]
    with Reslicer(workers=1) as alone:
        expected = [alone.cut(volume, plane, Slab(3)) for plane in planes]
    with ThreadPoolExecutor(6) as callers:
        found = list(callers.map(lambda plane: reslicer.cut(volume, plane, Slab(3)), planes))
    assert all(np.array_equal(one, other) for one, other in zip(expected, found, strict=True))


def test_a_volume_in_another_memory_order_reads_the_same(reslicer: Reslicer) -> None:
    hu = noise()
    plane = Plane.named("axial", [15, 15, 5.5], (1, 1), (20, 20))
    same = [reslicer.cut(Volume(order, np.eye(4)), plane) for order in (hu, np.asfortranarray(hu), hu[::-1][::-1])]
    assert np.array_equal(same[0], same[1])
    assert np.array_equal(same[0], same[2])


def test_importing_costs_no_numba() -> None:
    code = "import sys, osteoview.imaging.reslice; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_warming_up_and_closing_leave_nothing_behind() -> None:
    with Reslicer(workers=3) as machine:
        machine.warm_up()
        cut = machine.cut(ramp(np.eye(4)), Plane.named("axial", [5.3, 5.3, 5.3], (1, 1), (4, 4)))
    assert not cut.flags.writeable
    with pytest.raises(RuntimeError, match="shutdown"):
        machine.cut(ramp(np.eye(4)), Plane.named("axial", [5.3, 5.3, 5.3], (1, 1), (4, 4)))


def test_slabs_that_are_none_are_refused() -> None:
    for thickness_mm in (0.0, -1.0, float("nan")):
        with pytest.raises(GeometryError, match="thick"):
            Slab(thickness_mm)
    with pytest.raises(ValueError, match="at least one"):
        Slab(1, samples=0)
    with pytest.raises(ValueError, match="mean, mip, minip"):
        Slab(1, "sum")  # type: ignore[arg-type]  # what an old settings file could hold
