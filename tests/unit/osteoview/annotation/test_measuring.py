"""Numbers of regions equal an oracle's to 0.01 HU, however the scan lies and from whatever plane they are drawn."""

from __future__ import annotations

import statistics
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measuring import measure, profile
from osteoview.annotation.native_sample import native_sample
from osteoview.annotation.numbers import AngleNumbers, Caution, LengthNumbers, Refusal, RegionNumbers
from osteoview.annotation.polygon import Polygon
from osteoview.annotation.regions import Ellipse, Rectangle, Sample
from osteoview.annotation.shape import Region, Shape
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.geometry import stack_affine
from osteoview.imaging.note import Note
from osteoview.imaging.plane import Name, Plane, own_axis
from osteoview.imaging.radiograph import Radiograph, Rescale
from osteoview.imaging.scale import Scale
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from tests.dicom_files import CORONAL, SAGITTAL, ct_stack
from tests.unit.osteoview.annotation import oracle

NAMES: tuple[Name, ...] = ("axial", "sagittal", "coronal")
TO_001_HU = 0.01
# Columns 0.8, rows 0.6, slices 1.5 mm apart; orientation and step from slice to slice.
ACQUISITIONS = {
    "axial": ((1, 0, 0, 0, 1, 0), (0, 0, 1.5)),
    "axial from the head down": ((1, 0, 0, 0, 1, 0), (0, 0, -1.5)),
    "sagittal": (SAGITTAL, (1.5, 0, 0)),
    "coronal": (CORONAL, (0, 1.5, 0)),
    "flipped": ((-1, 0, 0, 0, -1, 0), (0, 0, 1.5)),
    "prone": ((-1, 0, 0, 0, 1, 0), (0, 0, -1.5)),
    "oblique": ((0.8, 0.6, 0.0, -0.48, 0.64, -0.6), (-0.54, 0.72, 1.2)),
}
SIZE = (13, 17, 15)


def stored(seed: int = 1, size: tuple[int, int, int] = SIZE) -> NDArray[np.int16]:
    return np.random.default_rng(seed).integers(-200, 900, size).astype(np.int16)


def scan(name: str = "axial", **changes: Any) -> Volume:
    orientation, step = ACQUISITIONS[name]
    affine = stack_affine(orientation, (-31.0, 12.0, 140.0), (0.6, 0.8), step)
    return Volume(**{"hu": stored(), "affine": affine, "series_uid": "1.2.3", **changes})


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


def on(volume: Volume, name: Name, index: float) -> PlaneGround:
    return PlaneGround.of_plane(Plane.of_volume(volume, name, index), ImageKey.of_volume(volume))


def regions(middle: tuple[float, float]) -> list[tuple[Region, oracle.Inside]]:
    """Shapes around a place of the ground, each with an independent formula for its inside."""
    x, y = middle
    corners = (
        (x - 3.13, y - 2.27),
        (x + 2.91, y - 3.39),
        (x + 0.47, y + 0.17),
        (x + 3.71, y + 3.17),
        (x - 2.61, y + 2.79),
    )
    turned = np.radians(35)
    u, v = (np.cos(turned), np.sin(turned)), (-np.sin(turned), np.cos(turned))
    return [
        (Ellipse((x, y), 7.3, 4.9, 25.0), oracle.in_ellipse(x, y, 7.3, 4.9, 25.0)),
        (Ellipse((x, y), 3.3, 6.1), oracle.in_ellipse(x, y, 3.3, 6.1, 0)),
        (
            Rectangle((x, y), 6.15, 3.35, 35.0),
            lambda a, b: (
                abs((a - x) * u[0] + (b - y) * u[1]) <= 6.15 / 2 and abs((a - x) * v[0] + (b - y) * v[1]) <= 3.35 / 2
            ),
        ),
        (Polygon(corners), oracle.in_polygon(corners)),
        (Sample((x, y), 16.77), lambda a, b: max(abs(a - x), abs(b - y)) <= 16.77 / 2),
    ]


def numbers_of(shape: Region, ground: PlaneGround | PictureGround, image: Volume | Radiograph) -> RegionNumbers:
    numbers = measure(shape, ground, image)
    assert isinstance(numbers, RegionNumbers)
    return numbers


def check(numbers: RegionNumbers, expected: list[int] | list[float]) -> None:
    found = numbers.statistics
    assert found is not None
    assert found.n == len(expected)
    assert found.mean == pytest.approx(statistics.fmean(expected), abs=TO_001_HU)
    assert found.sd == pytest.approx(statistics.stdev(expected), abs=TO_001_HU)
    assert found.minimum == pytest.approx(min(expected), abs=TO_001_HU)
    assert found.maximum == pytest.approx(max(expected), abs=TO_001_HU)
    assert found.median == pytest.approx(statistics.median(expected), abs=TO_001_HU)


def check_against_oracle(volume: Volume, ground: PlaneGround) -> None:
    x, y = ground.from_mm(volume.center_mm).tolist()
    for shape, inside in regions((x + 0.13, y - 0.21)):
        expected = oracle.voxels(volume.hu, volume.affine, ground.origin_mm, ground.right_mm, ground.down_mm, inside)
        numbers = numbers_of(shape, ground, volume)
        assert not numbers.resampled
        check(numbers, expected)


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


class TestWhatIsNeverCounted:
    def test_missing_slices(self) -> None:
        hu = stored()
        hu[6] = Volume.blank_hu
        volume = scan(hu=hu, missing_slices=(6,))
        ground = on(volume, "sagittal", 7)
        x, y = ground.from_mm(volume.center_mm).tolist()
        across = numbers_of(Rectangle((x, y), 3.5, 6.5), ground, volume)
        inside: oracle.Inside = lambda a, b: abs(a - x) <= 1.75 and abs(b - y) <= 3.25  # noqa: E731
        every = oracle.voxels(hu, volume.affine, ground.origin_mm, ground.right_mm, ground.down_mm, inside)
        check(across, [value for value in every if value != -32768])
        assert across.cautions == (Caution.TOUCHES_BLANK,)
        within = numbers_of(Rectangle((x, y), 3.5, 1.0), ground, volume)
        assert within.statistics is None
        assert within.refusal == Refusal.NO_DATA.value

    def test_padding(self) -> None:
        hu = stored()
        hu[:, :, :6] = -2000
        volume = scan(hu=hu, padding_hu=-2000)
        ground = on(volume, "axial", 6)
        x, y = ground.from_mm(volume.center_mm).tolist()
        numbers = numbers_of(Ellipse((x, y), 6, 6), ground, volume)
        assert numbers.statistics is not None
        assert numbers.statistics.minimum > -300
        assert numbers.cautions == (Caution.TOUCHES_PADDING,)

    def test_an_oblique_sample_that_touches_a_missing_voxel_or_padding(self) -> None:
        for bad, caution in ((-32768, Caution.TOUCHES_BLANK), (-2000, Caution.TOUCHES_PADDING)):
            hu = np.full(SIZE, 100, np.int16)
            hu[6] = bad
            volume = scan(hu=hu, padding_hu=-2000)
            plane = Plane.of_volume(volume, "sagittal", 7).rotated((0, 0, 1), 30, volume.center_mm)
            ground = PlaneGround.of_plane(plane, ImageKey.of_volume(volume))
            x, y = ground.from_mm(volume.center_mm).tolist()
            numbers = numbers_of(Ellipse((x, y), 5, 9), ground, volume)
            assert numbers.statistics is not None
            assert numbers.statistics.minimum == pytest.approx(100)
            assert numbers.statistics.maximum == pytest.approx(100)
            assert caution in numbers.cautions

    def test_what_lies_outside_the_scan(self) -> None:
        volume = scan()
        ground = on(volume, "axial", 6)
        over_the_edge = numbers_of(Rectangle((0, 0), 4, 4), ground, volume)
        assert over_the_edge.statistics is not None
        assert over_the_edge.cautions == (Caution.LEAVES_IMAGE,)
        far = numbers_of(Rectangle((-40, 0), 4, 4), ground, volume)
        assert far.statistics is None
        assert far.refusal == Refusal.OUTSIDE.value
        above = numbers_of(Rectangle((5, 5), 4, 4), on(volume, "axial", 40), volume)
        assert above.refusal == Refusal.OUTSIDE.value

    def test_a_region_between_the_voxels_says_so_and_holds_no_number(self) -> None:
        volume = scan()
        numbers = numbers_of(Ellipse((0.4, 0.3), 0.2, 0.2), on(volume, "axial", 6), volume)
        assert numbers.statistics is None
        assert numbers.refusal == Refusal.NO_VOXEL.value
        assert numbers.histogram() is None

    def test_one_voxel_has_a_mean_and_no_deviation(self) -> None:
        volume = scan()
        numbers = numbers_of(Ellipse((0, 0), 0.3, 0.3), on(volume, "axial", 0), volume)
        assert numbers.statistics is not None
        assert numbers.statistics.mean == int(volume.hu[0, 0, 0])
        assert numbers.statistics.sd is None


class TestRefusals:
    @pytest.mark.parametrize("shape", [Ellipse((5, 5), 4, 4), Length((1, 1), (5, 5)), Angle((1, 1), (5, 1), (5, 5))])
    def test_another_image_is_not_measured(self, shape: Shape) -> None:
        ground = on(scan(series_uid="9.9"), "axial", 6)
        assert measure(shape, ground, scan()).refusal == Refusal.OTHER_IMAGE.value

    def test_values_that_are_no_hu_leave_the_lengths(self) -> None:
        volume = scan(notes=(Note("not HU", "These are no HU.", blocks_measuring=True),))
        ground = on(volume, "axial", 6)
        region = numbers_of(Ellipse((5, 5), 4, 4), ground, volume)
        assert region.statistics is None
        assert region.refusal == "These are no HU."
        assert region.area_mm2 == pytest.approx(np.pi * 4)
        length = measure(Length((0, 0), (3, 4)), ground, volume)
        assert length == LengthNumbers(5.0, "mm")
        assert profile(Length((0, 0), (3, 4)), ground, volume).refusal == "These are no HU."

    @pytest.mark.parametrize("name", ["tilt contradicted", "a note of tomorrow"])
    def test_a_doubtful_geometry_leaves_nothing(self, name: str) -> None:
        volume = scan(notes=(Note(name, "Lengths may be wrong.", blocks_measuring=True),))
        ground = on(volume, "axial", 6)
        assert measure(Length((0, 0), (3, 4)), ground, volume) == LengthNumbers(None, "mm", "Lengths may be wrong.")
        assert measure(Angle((1, 0), (0, 0), (0, 1)), ground, volume) == AngleNumbers(None, "Lengths may be wrong.")
        region = numbers_of(Ellipse((5, 5), 4, 4), ground, volume)
        assert region.area_mm2 is None
        assert region.statistics is None

    def test_a_note_that_only_qualifies_forbids_nothing(self) -> None:
        volume = scan(notes=(Note("lossy", "Fine structure may be false."),))
        assert numbers_of(Ellipse((5, 5), 4, 4), on(volume, "axial", 6), volume).statistics is not None


def picture(**changes: Any) -> Radiograph:
    pixels = np.random.default_rng(4).integers(0, 4096, (30, 24)).astype(np.uint16)
    return Radiograph(**{"stored": pixels, "bits_stored": 12, "sop_instance_uid": "1.2.3.4", **changes})


class TestPictures:
    @pytest.mark.parametrize("aspect", [1.0, 1.7])
    def test_values_of_the_pixels_whose_centres_lie_inside(self, aspect: float) -> None:
        radiograph = picture(rescale=Rescale(0.5, -3), aspect=aspect)
        ground = PictureGround.of_radiograph(radiograph)
        for shape, inside in regions((11.3, 15.1 * aspect))[:4]:
            expected = [
                float(radiograph.stored[row, column]) * 0.5 - 3
                for row in range(30)
                for column in range(24)
                if inside(column, row * aspect)
            ]
            numbers = numbers_of(shape, ground, radiograph)
            check(numbers, expected)
            assert numbers.unit == ""

    def test_without_a_scale_lengths_are_pixels_and_areas_have_no_mm(self) -> None:
        ground = PictureGround.of_radiograph(picture())
        length = measure(Length((0, 0), (3, 4)), ground, picture())
        assert length == LengthNumbers(5.0, "px", cautions=(Caution.NO_SCALE,))
        region = numbers_of(Rectangle((9, 9), 4, 4), ground, picture())
        assert region.area_mm2 is None
        assert region.area == 16

    @pytest.mark.parametrize(
        ("where", "cautions"),
        [("patient", ()), ("detector", (Caution.AT_DETECTOR,)), ("unstated", (Caution.UNSTATED_SCALE,))],
    )
    def test_millimetres_say_where_they_hold(self, where: Any, cautions: tuple[Caution, ...]) -> None:
        radiograph = picture(scale=Scale(where, "", (0.3, 0.2)), aspect=1.5)
        ground = PictureGround.of_radiograph(radiograph)
        # Three columns of 0.2 mm and four rows of 0.3 mm.
        end = ground.from_px([3, 4]).tolist()
        length = measure(Length((0, 0), (end[0], end[1])), ground, radiograph)
        assert isinstance(length, LengthNumbers)
        assert length.length == pytest.approx(np.hypot(0.6, 1.2))
        assert length.cautions == cautions
        region = numbers_of(Rectangle((9, 9), 5, 3), ground, radiograph)
        assert region.area_mm2 == pytest.approx(5 * 3 * 0.04)

    def test_colours_and_padding_are_not_measured(self) -> None:
        colour = Radiograph(np.zeros((9, 9, 3), np.uint8), 8, sop_instance_uid="1.2.3.4")
        ground = PictureGround.of_radiograph(colour)
        assert measure(Ellipse((4, 4), 4, 4), ground, colour).refusal == Refusal.COLOUR.value
        assert profile(Length((0, 0), (4, 4)), ground, colour).refusal == Refusal.COLOUR.value
        padded = picture(padding=(0, 2000))
        numbers = numbers_of(Ellipse((9, 9), 9, 9), PictureGround.of_radiograph(padded), padded)
        assert numbers.statistics is not None
        assert numbers.statistics.minimum > 2000
        assert numbers.cautions == (Caution.TOUCHES_PADDING, Caution.NO_SCALE)

    def test_a_native_sample_of_a_picture(self) -> None:
        radiograph = Radiograph(np.ones((80, 80), np.uint8), 8, sop_instance_uid="1.2.3.4")
        ground = PictureGround.of_radiograph(radiograph)
        numbers = numbers_of(native_sample((40.2, 39.6), ground), ground, radiograph)
        assert numbers.statistics is not None
        assert numbers.statistics.n == 2500
        with pytest.raises(ShapeError, match="not square"):
            native_sample((40, 40), PictureGround(ground.image, aspect=1.5))


class TestProfile:
    def test_along_a_row_of_voxels_it_passes_through_their_values(self) -> None:
        volume = scan()
        ground = on(volume, "axial", 6.2)
        start, end = ground.from_mm(volume.to_mm([[2, 8, 6], [12, 8, 6]])).tolist()
        found = profile(Length(tuple(start), tuple(end)), ground, volume)
        assert found.known.all()
        assert found.distances[-1] == pytest.approx(8.0)
        at = np.interp(np.arange(11) * 0.8, found.distances, found.values)
        exact = np.interp(found.distances, np.arange(11) * 0.8, volume.hu[6, 8, 2:13])
        assert found.values == pytest.approx(exact, abs=TO_001_HU)
        assert at[0] == volume.hu[6, 8, 2]

    def test_outside_and_over_missing_slices_it_is_unknown(self) -> None:
        hu = np.full(SIZE, 50, np.int16)
        hu[6] = Volume.blank_hu
        volume = scan(hu=hu, missing_slices=(6,))
        ground = on(volume, "coronal", 8)
        start, end = ground.from_mm(volume.to_mm([[7, 8, -3], [7, 8, 12]])).tolist()
        found = profile(Length(tuple(start), tuple(end)), ground, volume)
        assert not found.known[0]
        assert 0.5 < found.known.mean() < 0.8
        assert set(found.values[found.known].tolist()) == {50.0}

    def test_of_a_picture(self) -> None:
        radiograph = picture(aspect=2.0)
        found = profile(Length((3, 10), (3, 20)), PictureGround.of_radiograph(radiograph), radiograph)
        assert found.distance_unit == "px"
        assert found.values[0] == radiograph.stored[5, 3]
        assert found.values[-1] == radiograph.stored[10, 3]


class TestHistogram:
    def test_it_counts_every_value_once_in_bars_of_whole_units(self) -> None:
        volume = scan()
        numbers = numbers_of(Ellipse((6, 5), 9, 8), on(volume, "axial", 6), volume)
        bars = numbers.histogram()
        assert bars is not None
        assert numbers.statistics is not None
        assert bars.counts.sum() == numbers.statistics.n
        widths = np.diff(bars.edges)
        assert widths == pytest.approx(np.full(len(widths), round(float(widths[0]))))
        assert len(widths) <= 61

    def test_values_that_come_in_steps_favour_no_bar(self) -> None:
        steps = np.random.default_rng(3).integers(0, 60, SIZE) * 3 - 44  # every third HU, evenly often
        volume = scan(hu=steps.astype(np.int16))
        numbers = numbers_of(Rectangle((6, 5), 11, 9), on(volume, "axial", 6), volume)
        bars = numbers.histogram()
        assert bars is not None
        widths = np.diff(bars.edges)
        assert (widths % 3 == 0).all()
        assert ((bars.edges - 0.5 + 44) % 3 == 1).all()  # edges lie between the steps

    def test_of_one_value_it_is_one_bar(self) -> None:
        volume = scan(hu=np.full(SIZE, 7, np.int16))
        bars = numbers_of(Ellipse((6, 5), 5, 5), on(volume, "axial", 6), volume).histogram()
        assert bars is not None
        assert bars.edges.tolist() == [6.5, 7.5]
