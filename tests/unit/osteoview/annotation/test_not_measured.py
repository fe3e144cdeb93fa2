"""What is no tissue is never counted, and where nothing can be measured a sentence says why."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measuring import measure, profile
from osteoview.annotation.numbers import AngleNumbers, Caution, LengthNumbers, Refusal
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.annotation.shape import Shape
from osteoview.imaging.note import Note
from osteoview.imaging.plane import Plane
from osteoview.imaging.volume import Volume
from tests.unit.osteoview.annotation import oracle
from tests.unit.osteoview.annotation.measured_scene import (
    SIZE,
    check,
    numbers_of,
    on,
    scan,
    stored,
)


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
