"""A crop box keeps the proportions of its task, and what is cut out of it is what plain NumPy and Pillow cut."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from osteoview.annotation.crop import SMALLEST, Crop
from osteoview.annotation.crop_pixels import crop_pixels
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.measuring import measure
from osteoview.annotation.numbers import RegionNumbers
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.scale import Scale
from osteoview.imaging.window import Window
from trainer.architectures.architecture import UNIT
from trainer.preprocess import Preprocessing
from trainer.task import CLASSIFICATION_TASKS, Modality

TASKS = [task for task in CLASSIFICATION_TASKS if task.modality is not Modality.CT]
ASPECTS = st.floats(0.4, 2.5)
PLACES = st.tuples(st.floats(-300, 300), st.floats(-300, 300))


def stored(rows: int = 300, columns: int = 240) -> NDArray[np.uint16]:
    """Smooth, so that a shift of half a pixel tells, with noise on it."""
    y, x = np.mgrid[:rows, :columns]
    noise = np.random.default_rng(3).normal(0, 60, (rows, columns))
    return np.asarray(np.clip(1500 + 900 * np.sin(x / 17) + 700 * np.cos(y / 23) + noise, 0, 4095), np.uint16)


def film(**changes: Any) -> Radiograph:
    kept = {"stored": stored(), "bits_stored": 12, "series_uid": "1.2", "sop_instance_uid": "1.2.3"}
    return Radiograph(**{**kept, "looks": (Window(2000, 3000),), **changes})


def cut(crop: Crop, radiograph: Radiograph) -> NDArray[np.uint8]:
    return crop_pixels(crop, PictureGround.of_radiograph(radiograph), radiograph)


class TestBox:
    @given(PLACES, PLACES, ASPECTS)
    def test_pulled_from_a_corner_it_has_its_proportions_and_reaches_the_pointer(
        self, fixed: tuple[float, float], to: tuple[float, float], aspect: float
    ) -> None:
        crop = Crop.pulled(fixed, to, aspect, "xray-knee")
        assert crop.aspect == pytest.approx(aspect)
        assert min(np.hypot(*(np.array(fixed) - corner)) for corner in crop.corners) < 1e-6
        assert crop.width >= abs(to[0] - fixed[0]) - 1e-9
        assert crop.height >= abs(to[1] - fixed[1]) - 1e-9

    @given(st.integers(0, 3), PLACES, ASPECTS)
    def test_a_pulled_corner_leaves_the_opposite_one_and_the_proportions(
        self, corner: int, to: tuple[float, float], aspect: float
    ) -> None:
        before = Crop.around((40, 60), 120, aspect, "dxa-spine")
        after = before.with_handle(corner, to)
        assert after.aspect == pytest.approx(aspect)
        assert np.allclose(after.corners[(corner + 2) % 4], before.corners[(corner + 2) % 4])
        assert min(after.width, after.height) >= SMALLEST - 1e-9

    @given(PLACES, st.floats(20, 900), ASPECTS)
    def test_within_a_picture_it_keeps_its_proportions_and_lies_inside(
        self, center: tuple[float, float], width: float, aspect: float
    ) -> None:
        crop = Crop.around(center, max(width, SMALLEST * max(aspect, 1)), aspect, "xray-lumbar").within(240, 300)
        assert crop.aspect == pytest.approx(aspect)
        assert crop.corners.min() >= -0.5 - 1e-6
        assert (crop.corners.max(axis=0) <= np.array([239.5, 299.5]) + 1e-6).all()

    def test_one_that_lies_inside_is_left_alone(self) -> None:
        crop = Crop((100.25, 90.5), 64, 64, "xray-knee")
        assert crop.within(240, 300) == crop

    @pytest.mark.parametrize("width", [0, 15, float("nan")])
    def test_one_that_shows_too_little_is_refused(self, width: float) -> None:
        with pytest.raises(ShapeError):
            Crop((0, 0), width, 40, "xray-knee")

    def test_it_lies_on_pictures_only(self) -> None:
        plane = PlaneGround(ImageKey("1.2"), (0, 0, 0), (1, 0, 0), (0, 1, 0))
        with pytest.raises(ShapeError, match="picture"):
            Measurement(Crop((0, 0), 40, 40, "xray-knee"), plane)


class TestNumbers:
    @pytest.mark.parametrize(
        ("center", "cautions", "refusal"),
        [
            ((119.5, 149.5), [], ""),
            ((39.5, 39.5), [], ""),
            ((30, 149.5), ["LEAVES_IMAGE"], ""),
            ((-60, 149.5), ["LEAVES_IMAGE"], "The region lies outside the image."),
        ],
    )
    def test_it_has_a_size_and_no_mean_and_says_where_it_leaves_the_picture(
        self, center: tuple[float, float], cautions: list[str], refusal: str
    ) -> None:
        radiograph = film(scale=Scale("patient", "calibrated", (0.2, 0.2)))
        numbers = measure(Crop(center, 80, 80, "xray-knee"), PictureGround.of_radiograph(radiograph), radiograph)
        assert isinstance(numbers, RegionNumbers)
        assert numbers.area_mm2 == pytest.approx(16 * 16)
        assert (numbers.statistics, numbers.values.size) == (None, 0)
        assert [caution.name for caution in numbers.cautions] == cautions
        assert numbers.refusal == refusal


class TestPixels:
    def test_whole_pixels_are_cut_as_slicing_does(self) -> None:
        radiograph = film()
        # Columns 30 to 149, rows 50 to 169: pixel centres are whole numbers, so the edges lie between.
        found = cut(Crop((89.5, 109.5), 120, 120, "xray-lumbar"), radiograph)
        assert np.array_equal(found, radiograph.to_8bit(radiograph.look)[50:170, 30:150])

    @given(st.floats(60, 180), st.floats(80, 220), st.floats(16, 110))
    def test_a_box_between_pixels_is_rounded_to_whole_ones(self, x: float, y: float, side: float) -> None:
        found = cut(Crop((x, y), side, side, "xray-knee"), film())
        assert abs(found.shape[0] - side) <= 0.5
        assert abs(found.shape[1] - side) <= 0.5

    @pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
    @pytest.mark.parametrize("side", [97, 224, 286])
    def test_as_the_task_wants_it_it_equals_pillow_within_a_grey_level(self, task: Any, side: int) -> None:
        radiograph = film(stored=stored(420, 400))
        left, top = 41, 60
        crop = Crop((left + side / 2 - 0.5, top + side / 2 - 0.5), side, side, task.id)
        ready = Preprocessing(task.input, (task.input.height_px, task.input.width_px), UNIT.of(task.input.channels))
        found = ready.grey(cut(crop, radiograph))

        window = Window(2000, 3000)  # by hand: 8 bits of the header's window (PS3.3 C.11.2.1.2), then cut, then Pillow
        share = (radiograph.stored.astype(float) - (window.center - 0.5)) / (window.width - 1) + 0.5
        grey = np.rint(np.clip(share, 0, 1) * 255).astype(np.uint8)
        part = grey[top : top + side, left : left + side].astype(np.float32)
        size = (task.input.width_px, task.input.height_px)
        # In float: between its two passes Pillow would round 8-bit greys a second time.
        resized = Image.fromarray(part).resize(size, Image.Resampling.BILINEAR)
        expected = np.rint(np.asarray(resized)).astype(int)
        assert found.shape == expected.shape
        assert np.abs(found.astype(int) - expected).max() <= 1

    def test_outside_the_picture_is_black(self) -> None:
        found = cut(Crop((-0.5, 149.5), 80, 80, "xray-knee"), film())
        assert not found[:, :40].any()
        assert found[:, 40:].any(axis=0).all()

    def test_the_screens_window_has_no_part_in_it_and_an_inverted_film_is_turned_bright(self) -> None:
        crop = Crop((100, 100), 60, 60, "xray-lumbar")
        plain = cut(crop, film())
        inverted = cut(
            crop, film(stored=(4095 - stored()).astype(np.uint16), inverted=True, looks=(Window(2096, 3000),))
        )
        assert np.abs(plain.astype(int) - inverted).max() <= 1

    def test_pixels_that_are_no_squares_are_made_squares(self) -> None:
        rows = stored(150, 240)
        found = cut(Crop((100, 140), 120, 120, "dxa-spine"), film(stored=rows, aspect=2.0))
        assert found.shape == (120, 120)
        grey = film(stored=rows).to_8bit(Window(2000, 3000))[40:100, 40:160]
        assert np.abs(found[::2].astype(float) - grey).mean() < 12, "the same bone, not another place"

    def test_a_coloured_capture_gives_its_brightness(self) -> None:
        colours = np.random.default_rng(2).integers(0, 256, (90, 80, 3)).astype(np.uint8)
        found = cut(Crop((39.5, 44.5), 40, 40, "dxa-spine"), film(stored=colours, bits_stored=8, looks=()))
        expected = np.asarray(Image.fromarray(colours).convert("L"), int)[25:65, 20:60]
        assert np.abs(found.astype(int) - expected).max() <= 1

    def test_another_picture_and_a_box_beside_the_picture_are_refused(self) -> None:
        crop, radiograph = Crop((100, 100), 60, 60, "xray-knee"), film()
        with pytest.raises(ShapeError, match="another picture"):
            crop_pixels(crop, PictureGround.of_radiograph(film(sop_instance_uid="9")), radiograph)
        with pytest.raises(ShapeError, match="outside"):
            cut(replace(crop, center=(900, 100)), radiograph)
