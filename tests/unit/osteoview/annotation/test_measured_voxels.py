"""Numbers of regions equal an oracle's to 0.01 HU, however the scan lies and from whatever plane they are drawn."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.annotation.body_mark import BodyMark, Endplate
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.four_slices import four_slices
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.native_sample import native_sample
from osteoview.annotation.regions import Ellipse, Rectangle, Sample
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.geometry import rotation
from osteoview.imaging.plane import Name, Plane, own_axis
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from osteoview.session.axes import Axes
from tests.dicom_files import ct_stack
from tests.unit.osteoview.annotation import oracle
from tests.unit.osteoview.annotation.measured_scene import (
    ACQUISITIONS,
    NAMES,
    SIZE,
    TO_001_HU,
    check,
    check_against_oracle,
    numbers_of,
    on,
    regions,
    scan,
    stored,
)


@pytest.fixture(scope="module")
def tilted(tmp_path_factory: pytest.TempPathFactory) -> Volume:
    """A scan with the gantry leaning by 12°, read from its files and straightened."""
    folder = tmp_path_factory.mktemp("tilted")
    lean = np.radians(12)
    rows = (0.0, float(np.cos(lean)), float(np.sin(lean)))
    ct_stack(folder, 13, shape=(17, 15), orientation=(1, 0, 0, *rows), spacing_mm=(0.6, 0.8), step_mm=(0, 0, 1.5))
    (piece,) = SeriesIndex.scan([folder]).pieces
    with Decoders(1) as decoders:
        volume = load_volume(piece, decoders)
    assert "tilt corrected" in [note.name for note in volume.notes]
    return volume


class TestAcquiredVoxels:
    @pytest.mark.parametrize("name", NAMES)
    @pytest.mark.parametrize("acquisition", ACQUISITIONS)
    def test_every_shape_in_every_plane_along_the_voxels(self, acquisition: str, name: Name) -> None:
        volume = scan(acquisition)
        check_against_oracle(volume, on(volume, name, 6.3))

    @pytest.mark.parametrize("name", NAMES)
    def test_a_tilted_gantry(self, tilted: Volume, name: Name) -> None:
        volume = Volume(tilted.hu, tilted.affine, series_uid="1.2.3", padding_hu=tilted.padding_hu)
        ground = on(volume, name, 6.3)
        x, y = ground.from_mm(volume.center_mm).tolist()
        for shape, inside in regions((x, y))[:4]:
            everything = oracle.voxels(
                volume.hu, volume.affine, ground.origin_mm, ground.right_mm, ground.down_mm, inside
            )
            check(numbers_of(shape, ground, volume), [hu for hu in everything if hu != Volume.blank_hu])

    @pytest.mark.parametrize("acquisition", ["axial", "flipped", "prone"])
    @pytest.mark.parametrize("name", NAMES)
    def test_a_plane_named_in_the_patient_is_along_the_voxels_of_a_straight_scan(
        self, acquisition: str, name: Name
    ) -> None:
        volume = scan(acquisition)
        plane = Plane.named(name, volume.center_mm + 0.17, (0.31, 0.31), (40, 40))
        check_against_oracle(volume, PlaneGround.of_plane(plane, ImageKey.of_volume(volume)))

    def test_turned_within_the_slice_it_still_counts_acquired_voxels(self) -> None:
        volume = scan()
        plane = Plane.named("axial", volume.center_mm, (0.5, 0.5), (40, 40))
        turned = plane.rotated(plane.normal_mm, 31.0, volume.center_mm)
        check_against_oracle(volume, PlaneGround.of_plane(turned, ImageKey.of_volume(volume)))

    def test_a_plane_between_two_slices_reads_the_nearer_one_and_says_which(self) -> None:
        volume = scan()
        below = numbers_of(Ellipse((5, 5), 4, 4), on(volume, "axial", 5.49), volume)
        above = numbers_of(Ellipse((5, 5), 4, 4), on(volume, "axial", 5.5), volume)
        assert (below.slice_index, above.slice_index) == (5, 6)

    @pytest.mark.parametrize("name", NAMES)
    def test_a_native_sample_counts_exactly_2500_pixels_of_one_slice(self, name: Name) -> None:
        hu = stored(2, (60, 64, 62))
        volume = Volume(hu, np.diag([-0.4, -0.4, 0.4, 1.0]), series_uid="1.2.3")
        ground = on(volume, name, 30)
        x, y = ground.from_mm(volume.center_mm).tolist()
        sample = native_sample((x + 0.37, y - 0.11), ground, volume)
        assert sample.side == pytest.approx(20)
        numbers = numbers_of(sample, ground, volume)
        assert numbers.statistics is not None
        assert numbers.statistics.n == 2500
        assert not numbers.cautions

    def test_a_native_sample_is_refused_where_its_pixels_would_leave_the_core(self) -> None:
        wide = Volume(stored(), np.diag([0.98, 0.98, 1, 1]), series_uid="1.2.3")
        with pytest.raises(ShapeError, match="49 mm, wider than"):
            native_sample((5, 5), on(wide, "axial", 3), wide)
        with pytest.raises(ShapeError, match="not square"):
            native_sample((5, 5), on(scan(), "coronal", 3), scan())
        plane = Plane.named("axial", wide.center_mm, (1, 1), (9, 9)).rotated((1, 0, 0), 10, wide.center_mm)
        with pytest.raises(ShapeError, match="reset the axes"):
            native_sample((5, 5), PlaneGround.of_plane(plane, ImageKey.of_volume(wide)), wide)


def through_the_middle(volume: Volume, axis: tuple[float, float, float], degrees: float) -> PlaneGround:
    middle = (volume.shape[2 - own_axis(volume, "axial")] - 1) / 2
    plane = Plane.of_volume(volume, "axial", middle).rotated(axis, degrees, volume.center_mm)
    return PlaneGround.of_plane(plane, ImageKey.of_volume(volume))


class TestObliquePlanes:
    @pytest.mark.parametrize("acquisition", ACQUISITIONS)
    @pytest.mark.parametrize("degrees", [9.0, 37.0])
    def test_samples_are_trilinear_at_the_finest_spacing_and_marked(self, acquisition: str, degrees: float) -> None:
        volume = scan(acquisition)
        ground = through_the_middle(volume, (0.3, 0.9, -0.2), degrees)
        x, y = ground.from_mm(volume.center_mm).tolist()
        for shape, inside in regions((x, y))[:4]:
            left, top = shape.corners.min(axis=0).tolist()
            right, bottom = shape.corners.max(axis=0).tolist()
            places = [place for place in oracle.grid((left, top, right, bottom), 0.6) if inside(*place)]
            at_mm = [
                [ground.origin_mm[n] + a * ground.right_mm[n] + b * ground.down_mm[n] for n in range(3)]
                for a, b in places
            ]
            expected = [hu for point in at_mm if (hu := oracle.trilinear(volume.hu, volume.affine, point)) is not None]
            numbers = numbers_of(shape, ground, volume)
            assert numbers.resampled
            assert numbers.slice_index is None
            check(numbers, expected)

    @pytest.mark.parametrize("degrees", [-12.0, 7.0])
    def test_on_the_four_slices_that_lie_as_the_endplates_do(self, degrees: float) -> None:
        volume = scan("axial", hu=stored(5, (24, 44, 40)))
        key, center = ImageKey.of_volume(volume), volume.center_mm
        turn = rotation((1, 0, 0), np.radians(degrees))
        left, back, up = turn.T
        ends = [Endplate.of(center + side * 13 * up - 9 * back, center + side * 13 * up + 9 * back) for side in (1, -1)]
        body = BodyMark(key, *ends)
        axes = Axes.of_volume(volume)
        right, down = axes.aligned(body.across(axes.upright[:, 2])).frame("axial")
        assert np.allclose(np.cross(right, down), up)
        assert np.allclose(right, left)
        grounds = four_slices(volume, key, body.center_mm, body.along, right, down)
        assert len(grounds) == 4
        for ground in grounds:
            for shape, inside in (
                (Sample((0.3, -0.2), 16.0), lambda a, b: max(abs(a - 0.3), abs(b + 0.2)) <= 8.0),
                (Ellipse((-0.4, 0.9), 9.0, 6.0, 15.0), oracle.in_ellipse(-0.4, 0.9, 9.0, 6.0, 15.0)),
            ):
                low, high = shape.corners.min(axis=0), shape.corners.max(axis=0)
                places = [place for place in oracle.grid((*low.tolist(), *high.tolist()), 0.6) if inside(*place)]
                at_mm = [
                    [ground.origin_mm[n] + a * ground.right_mm[n] + b * ground.down_mm[n] for n in range(3)]
                    for a, b in places
                ]
                found = (oracle.trilinear(volume.hu, volume.affine, point) for point in at_mm)
                numbers = numbers_of(shape, ground, volume)
                assert numbers.resampled
                check(numbers, [hu for hu in found if hu is not None])

    @pytest.mark.parametrize("acquisition", ACQUISITIONS)
    def test_in_tissue_that_changes_evenly_the_mean_is_the_middle(self, acquisition: str) -> None:
        k, j, i = np.indices(SIZE)
        volume = scan(acquisition, hu=(100 + 7 * i - 4 * j + 11 * k).astype(np.int16))
        ground = through_the_middle(volume, (1, 2, 3), 24)
        middle = ground.from_mm(volume.center_mm)
        middle_hu = 100 + 7 * 7 - 4 * 8 + 11 * 6
        for shape in (Ellipse((middle[0], middle[1]), 5, 3, 20), Rectangle((middle[0], middle[1]), 3, 4, 50)):
            found = numbers_of(shape, ground, volume).statistics
            assert found is not None
            assert found.mean == pytest.approx(middle_hu, abs=TO_001_HU)
