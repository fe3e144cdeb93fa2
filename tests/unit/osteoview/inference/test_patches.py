from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measuring import measure
from osteoview.annotation.native_sample import native_sample
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.regions import Sample
from osteoview.imaging.geometry import rotation
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.tilt import straighten
from osteoview.imaging.volume import Volume
from osteoview.inference.errors import PatchError
from osteoview.inference.patches import Frame, crop_patch, cut_many, sample_patches
from trainer.phantom.grid import Grid
from trainer.phantom.samples import cut as cut_for_training
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, DXA_SPINE, XRAY_KNEE, Task

# HU that rise evenly through the patient: whoever samples anywhere knows what must be there.
RISE = np.array([3.0, -2.0, 5.0])


def ramp(affine: NDArray[np.float64], shape: tuple[int, int, int] = (30, 80, 90)) -> Volume:
    k, j, i = np.indices(shape)
    mm = np.stack([i, j, k], axis=-1) @ affine[:3, :3].T + affine[:3, 3]
    return Volume(np.rint(mm @ RISE).astype(np.int16), affine, series_uid="1.2.3")


def upright(pixel_mm: float = 0.5, step_mm: float = 1.5) -> NDArray[np.float64]:
    affine = np.diag([pixel_mm, pixel_mm, step_mm, 1.0])
    affine[:3, 3] = -20, -18, -22
    return affine


def axial(volume: Volume, center_mm: NDArray[np.float64]) -> PlaneGround:
    directions = volume.affine[:3, :3] / volume.spacing_mm
    x, y, z = center_mm.tolist()
    right, down = directions[:, 0], directions[:, 1]
    return PlaneGround(ImageKey.of_volume(volume), (x, y, z), tuple(right), tuple(down))


@pytest.mark.parametrize("turned", [0.0, 0.3])
def test_a_sample_shows_the_place_in_the_patient_where_it_lies(turned: float) -> None:
    affine = upright()
    affine[:3, :3] = rotation(np.array([0.6, 0.8, 0.0]), turned) @ affine[:3, :3]
    volume = ramp(affine)
    on_slice = volume.to_mm([44.0, 40.0, 12.0])
    (patch,) = sample_patches(volume, [("a", Sample((0.7, -0.4), 20.0), axial(volume, on_slice))], CT_L1_TISSUE)
    there = patch.frame.points(50, 50)
    assert patch.pixels.shape == (50, 50)
    assert patch.place.slice_index == 12
    assert np.abs(patch.pixels - there @ RISE).max() < 1.0
    assert there.reshape(-1, 3).mean(axis=0).tolist() == pytest.approx(patch.place.center_mm)
    spread = there[0, -1] - there[0, 0]
    assert np.linalg.norm(spread) == pytest.approx(20.0 * 49 / 50)


def test_a_plane_between_slices_is_cut_on_the_acquired_slice_nearest_to_it() -> None:
    volume = ramp(upright())
    between = volume.to_mm([44.0, 40.0, 12.4])
    (patch,) = sample_patches(volume, [("a", Sample((0, 0), 20.0), axial(volume, between))], CT_L1_TISSUE)
    assert patch.place.slice_index == 12
    assert patch.frame.center[2] == pytest.approx(volume.to_mm([44.0, 40.0, 12.0])[2])


def test_an_oblique_plane_is_interpolated_between_slices() -> None:
    volume = ramp(upright())
    right, down = rotation([0, 1, 0], 0.25) @ [1, 0, 0], np.array([0.0, 1, 0])
    x, y, z = volume.to_mm([45.0, 40.0, 14.3]).tolist()
    ground = PlaneGround(ImageKey.of_volume(volume), (x, y, z), tuple(right), tuple(down))
    (patch,) = sample_patches(volume, [("a", Sample((0, 0), 18.0), ground)], CT_L1_TISSUE)
    assert patch.place.slice_index is None
    assert patch.frame.size == (18.0, 18.0)
    assert np.abs(patch.pixels - patch.frame.points(50, 50) @ RISE).max() < 1.0


def test_a_straightened_gantry_tilt_still_shows_the_same_place() -> None:
    leaning = upright()
    leaning[:3, 2] += [0.0, 0.4, 0.0]
    tilted = ramp(leaning)
    hu, affine = straighten(np.array(tilted.hu), tilted.affine, -1024)
    volume = Volume(hu, affine)
    middle = np.rint((np.array(volume.shape[::-1]) - 1) / 2)
    (patch,) = sample_patches(volume, [("a", Sample((0, 0)), axial(volume, volume.to_mm(middle)))], CT_L1_TISSUE)
    assert np.abs(patch.pixels - patch.frame.points(50, 50) @ RISE).max() < 2.0


def test_native_pixels_come_through_untouched() -> None:
    volume = ramp(upright(0.4))
    ground = axial(volume, volume.to_mm([44.0, 40.0, 10.0]))
    sample = native_sample((0.1, -0.1), ground, volume)
    (patch,) = sample_patches(volume, [("a", sample, ground)], CT_L1_TISSUE)
    i, j, _ = np.rint(volume.to_vox(patch.frame.points(50, 50)[0, 0])).astype(int)
    assert (patch.pixels == volume.hu[10, j : j + 50, i : i + 50]).all()


def test_the_pixels_are_those_that_training_cuts() -> None:
    volume = ramp(upright())
    grid = Grid(volume.shape, volume.affine)
    x, y, z = volume.to_mm([44.3, 39.1, 13.5]).tolist()
    theirs = cut_for_training(np.array(volume.hu), grid, (x, y, z), 18.0)
    slices = [volume.to_mm([44.3, 39.1, k]) for k in range(12, 16)]
    ours = sample_patches(
        volume, [(f"s{n}", Sample((0, 0), 18.0), axial(volume, at)) for n, at in enumerate(slices)], CT_L1_TISSUE
    )
    for one, other in zip(ours, theirs, strict=True):
        assert np.allclose(one.pixels, other.hu, atol=1e-3)


def test_the_mean_of_a_sample_is_the_measured_one() -> None:
    rng = np.random.default_rng(5)
    volume = Volume(rng.normal(120, 30, (20, 90, 90)).astype(np.int16), upright(0.4))
    ground = axial(volume, volume.to_mm([44.0, 40.0, 10.0]))
    sample = native_sample((0, 0), ground, volume)
    (patch,) = sample_patches(volume, [("a", sample, ground)], CT_L1_TISSUE)
    measured = measure(sample, ground, volume)
    assert isinstance(measured, RegionNumbers)
    assert measured.statistics is not None
    assert patch.mean_hu == pytest.approx(measured.statistics.mean, abs=1e-6)


def test_beyond_the_scan_and_over_missing_slices_there_is_no_sample() -> None:
    volume = ramp(upright())
    outside = axial(volume, volume.to_mm([2.0, 40.0, 12.0]))
    with pytest.raises(PatchError, match="beyond the scan"):
        sample_patches(volume, [("a", Sample((0, 0)), outside)], CT_L1_TISSUE)
    hu = np.array(volume.hu)
    hu[12] = Volume.blank_hu
    gap = Volume(hu, volume.affine, missing_slices=(12,))
    for index, fails in ((12.0, True), (13.0, False), (11.0, False)):
        ground = axial(gap, gap.to_mm([44.0, 40.0, index]))
        if fails:
            with pytest.raises(PatchError, match="missing"):
                sample_patches(gap, [("a", Sample((0, 0)), ground)], CT_L1_TISSUE)
        else:
            (patch,) = sample_patches(gap, [("a", Sample((0, 0)), ground)], CT_L1_TISSUE)
            assert patch.pixels.min() > -1000


def test_a_frame_that_jitters_keeps_its_plane() -> None:
    frame = Frame(np.zeros(3), np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), (20.0, 20.0), 2)
    moved = frame.jittered((1.0, -2.0), 1.05, np.radians(5))
    assert moved.center.tolist() == [1.0, -2.0, 0.0]
    assert moved.size == (21.0, 21.0)
    assert abs(moved.right @ moved.down) < 1e-12
    assert moved.points(50, 50)[..., 2] == pytest.approx(0)


def test_many_frames_are_cut_as_one_by_one() -> None:
    volume = ramp(upright())
    frame = Frame(volume.to_mm([44.0, 40.0, 12.0]), np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), (20.0, 20.0), 2)
    frames = [frame, frame.jittered((1.0, -2.0), 0.95, 0.1), frame.jittered((-1.3, 0.7), 1.05, -0.1)]
    together = cut_many(volume, frames, 50, 50)
    for number, one in enumerate(frames):
        assert np.allclose(together[number], cut_many(volume, [one], 50, 50)[0], atol=1e-3)


@pytest.mark.parametrize("task", [XRAY_KNEE, DXA_SPINE, CT_VERTEBRA])
def test_a_ct_sample_is_no_input_of_other_tasks(task: Task) -> None:
    volume = ramp(upright())
    ground = axial(volume, volume.center_mm)
    with pytest.raises(PatchError):
        sample_patches(volume, [("a", Sample((0, 0)), ground)], task)


def test_a_crop_is_the_pictures_own_grey_and_no_input_of_ct_tasks() -> None:
    grey = np.arange(100 * 120, dtype=np.uint16).reshape(100, 120) % 251
    picture = Radiograph(grey.astype(np.uint8), 8, sop_instance_uid="1.2.3.4")
    ground = PictureGround.of_radiograph(picture)
    crop = Crop((59.5, 49.5), 40.0, 40.0, XRAY_KNEE.id)
    patch = crop_patch(picture, crop, ground, XRAY_KNEE)
    assert (patch.pixels == grey[30:70, 40:80]).all()
    assert patch.mean_hu is None
    with pytest.raises(PatchError, match="is for CT"):
        crop_patch(picture, crop, ground, CT_L1_TISSUE)
    with pytest.raises(PatchError, match="outside"):
        crop_patch(picture, Crop((900.0, 900.0), 40.0, 40.0, XRAY_KNEE.id), ground, XRAY_KNEE)
