"""A sample stays in the spongy core, shrinks where it must, and is refused in words where it cannot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.annotation.core_room import fitting, middle, stays_in
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.native_sample import native_sample
from osteoview.annotation.regions import Sample
from osteoview.imaging.geometry import rotation, stack_affine
from osteoview.imaging.volume import Volume

GROUND = PlaneGround(ImageKey("1.2"), (0, 0, 100), (1, 0, 0), (0, 1, 0))
UP = np.array([0.0, 0.0, 1.0])


@dataclass
class Tube:
    """An upright body with a square section of so many millimetres."""

    side_mm: float
    center_mm: NDArray[np.float64] = field(default_factory=lambda: np.array([0.0, 0.0, 100.0]))
    along: NDArray[np.float64] = field(default_factory=UP.copy)

    def depth_mm(self, points_mm: Any) -> NDArray[np.float64]:
        away = np.abs(np.asarray(points_mm, np.float64) - self.center_mm)[..., :2]
        return np.asarray(np.clip(self.side_mm / 2 - away.max(axis=-1), 0, None))


def scan(pixel_mm: float) -> Volume:
    affine = stack_affine((1, 0, 0, 0, 1, 0), (-30.0, -30.0, 90.0), (pixel_mm, pixel_mm), (0, 0, 2.0))
    return Volume(np.zeros((11, 160, 160), np.int16), affine, series_uid="1.2")


class TestFitting:
    @pytest.mark.parametrize(("core_mm", "side"), [(40, 20.0), (23, 20.0), (22, 19.0), (21.2, 18.0), (19, 16.0)])
    def test_it_is_as_large_as_the_core_lets_it(self, core_mm: float, side: float) -> None:
        sample = fitting((0, 0), GROUND, Tube(core_mm))
        assert sample.side == side
        assert stays_in(sample, GROUND, Tube(core_mm))

    def test_less_than_16_mm_is_refused_in_words(self) -> None:
        with pytest.raises(ShapeError, match="narrower than 16 mm"):
            fitting((0, 0), GROUND, Tube(18.9))

    def test_beside_the_middle_there_is_less_room(self) -> None:
        assert fitting((1.5, 0), GROUND, Tube(24)).side == 18.0
        assert not stays_in(Sample((4, 0)), GROUND, Tube(24))


class TestNative:
    def test_fifty_pixels_of_a_spine_protocol_fit(self) -> None:
        sample = native_sample((0, 0), GROUND, scan(0.4), Tube(26))
        assert sample.side == pytest.approx(20.0)

    def test_where_they_would_leave_the_core_they_are_refused_in_words(self) -> None:
        with pytest.raises(ShapeError, match="would leave the spongy core"):
            native_sample((0, 0), GROUND, scan(0.48), Tube(26))
        native_sample((0, 0), GROUND, scan(0.48))  # of what nobody has outlined, nothing is claimed

    @pytest.mark.parametrize(("pixel_mm", "words"), [(0.7, "35 mm, wider than"), (0.25, "only 12 mm")])
    def test_pixels_of_no_spine_protocol_are_refused_in_words(self, pixel_mm: float, words: str) -> None:
        with pytest.raises(ShapeError, match=words):
            native_sample((0, 0), GROUND, scan(pixel_mm))


def test_the_middle_of_a_leaning_body_moves_from_slice_to_slice() -> None:
    along = rotation((1, 0, 0), np.radians(-20)) @ UP
    higher = GROUND.moved_to((0, 0, 110))
    assert middle(GROUND, (1, 2, 100), along) == pytest.approx((1, 2))
    assert middle(higher, (1, 2, 100), along) == pytest.approx((1, 2 + 10 * np.tan(np.radians(20))))


def test_on_a_plane_along_the_body_it_is_the_nearest_place() -> None:
    sagittal = PlaneGround(ImageKey("1.2"), (5, 0, 0), (0, 1, 0), (0, 0, -1))
    assert middle(sagittal, (1, 2, 100), UP) == pytest.approx((2, -100))
