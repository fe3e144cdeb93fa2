"""On pictures values are exact and lengths are as honest as the file."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.lines import Length
from osteoview.annotation.measuring import measure, profile
from osteoview.annotation.native_sample import native_sample
from osteoview.annotation.numbers import Caution, LengthNumbers, Refusal
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.imaging.radiograph import Radiograph, Rescale
from osteoview.imaging.scale import Scale
from tests.unit.osteoview.annotation.measured_scene import (
    check,
    numbers_of,
    picture,
    regions,
)


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
