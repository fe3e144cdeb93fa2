"""Two endplates make a body: its middle, its height, how its planes lie, and the four slices nearest its middle."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoview.annotation.body_mark import BodyMark, Endplate
from osteoview.annotation.errors import DocumentError, ShapeError
from osteoview.annotation.four_slices import four_slices
from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.geometry import rotation, stack_affine
from osteoview.imaging.volume import Volume

KEY = ImageKey("1.2.3")
LEFT, BACK, HEAD = np.eye(3)


def clicked(upper: Any, lower: Any) -> BodyMark:
    return BodyMark(KEY, Endplate.of(upper, upper), Endplate.of(lower, lower))


def dragged(degrees: float, *, coronal: float = 0.0) -> BodyMark:
    """A body 28 mm high, leaning forwards by so many degrees, its endplates drawn from front to back."""
    turn = rotation(LEFT, np.radians(degrees)) @ rotation(BACK, np.radians(coronal))
    way, up = turn @ BACK, turn @ HEAD
    upper, lower = np.array([3.0, 5.0, 100.0]) + 14 * up, np.array([3.0, 5.0, 100.0]) - 14 * up
    return BodyMark(KEY, *(Endplate.of(at - 15 * way, at + 15 * way) for at in (upper, lower)))


def scan(step_mm: float = 1.5, count: int = 40) -> Volume:
    affine = stack_affine((1, 0, 0, 0, 1, 0), (-20.0, -15.0, 70.0), (0.8, 0.8), (0, 0, step_mm))
    return Volume(np.zeros((count, 60, 60), np.int16), affine, series_uid="1.2.3")


class TestBody:
    def test_middle_and_height_by_hand(self) -> None:
        body = clicked((1, 2, 30), (1, 6, 0))
        assert np.allclose(body.center_mm, (1, 4, 15))
        assert body.height_mm == pytest.approx(np.hypot(30, 4))
        assert np.allclose(body.across(HEAD), np.array([0, -4, 30]) / np.hypot(4, 30)), "clicks: across their line"

    @given(st.floats(-40, 40))
    def test_the_plane_lies_as_the_drawn_endplates_do(self, degrees: float) -> None:
        normal = dragged(degrees).across(HEAD)
        assert np.allclose(normal, rotation(LEFT, np.radians(degrees)) @ HEAD)

    def test_endplates_that_lean_differently_are_averaged_whichever_way_they_were_drawn(self) -> None:
        steep, flat = (rotation(LEFT, np.radians(angle)) @ BACK for angle in (20.0, 4.0))
        upper, lower = np.array([0, 0, 28.0]), np.zeros(3)
        body = BodyMark(
            KEY, Endplate.of(upper - 12 * steep, upper + 12 * steep), Endplate.of(lower + 12 * flat, lower - 12 * flat)
        )
        assert np.allclose(body.across(HEAD), rotation(LEFT, np.radians(12)) @ HEAD)

    def test_drawn_in_two_views_it_contains_both_directions(self) -> None:
        sagittal, coronal = rotation(LEFT, 0.2) @ BACK, rotation(BACK, -0.3) @ LEFT
        upper, lower = np.array([0, 0, 28.0]), np.zeros(3)
        body = BodyMark(
            KEY,
            Endplate.of(upper - 12 * sagittal, upper + 12 * sagittal),
            Endplate.of(lower - 12 * coronal, lower + 12 * coronal),
        )
        normal = body.across(HEAD)
        assert abs(normal @ sagittal) < 1e-9
        assert abs(normal @ coronal) < 1e-9
        assert normal @ HEAD > 0

    @pytest.mark.parametrize(
        ("upper", "lower", "words"),
        [
            ((0, 0, 3), (0, 0, 0), "6 to 60 mm apart, not 3"),
            ((0, 0, 90), (0, 0, 0), "6 to 60 mm apart, not 90"),
        ],
    )
    def test_what_is_no_body_is_refused_in_words(self, upper: Any, lower: Any, words: str) -> None:
        with pytest.raises(ShapeError, match=words):
            clicked(upper, lower)

    def test_an_endplate_drawn_along_the_body_is_refused(self) -> None:
        with pytest.raises(ShapeError, match="across the vertebra"):
            BodyMark(KEY, Endplate.of((0, 0, 20), (0, 2, 40)), Endplate.of((0, 0, 0), (0, 0, 0)))

    def test_through_json_and_back(self) -> None:
        body = dragged(11.3)
        assert BodyMark.from_document(json.loads(json.dumps(body.to_document()))) == body
        broken = {**body.to_document(), "upper": [[1, 2, 3]]}
        with pytest.raises(DocumentError, match="two ends"):
            BodyMark.from_document(broken)


class TestFourSlices:
    @pytest.mark.parametrize(("middle", "indices"), [(100.0, (21, 20, 19, 18)), (100.8, (22, 21, 20, 19))])
    def test_the_acquired_slices_nearest_the_middle_from_the_head_down(
        self, middle: float, indices: tuple[int, ...]
    ) -> None:
        volume, at = scan(), np.array([4.0, 6.0, middle])
        grounds = four_slices(volume, KEY, at, HEAD, LEFT, BACK)
        assert tuple(round(float(volume.to_vox(one.origin_mm)[2]), 6) for one in grounds) == indices
        away = sorted(abs(70 + 1.5 * k - middle) for k in range(40))
        assert sorted(abs(one.origin_mm[2] - middle) for one in grounds) == pytest.approx(away[:4])

    def test_each_is_centred_on_the_leaning_axis(self) -> None:
        along = rotation(LEFT, 0.3) @ HEAD
        center = np.array([4.0, 6.0, 100.0])
        for one in four_slices(scan(), KEY, center, along, LEFT, BACK):
            away = np.array(one.origin_mm) - center
            assert np.allclose(np.cross(away, along), 0, atol=1e-9)

    def test_in_tilted_planes_two_lie_on_either_side_a_slice_apart(self) -> None:
        turn = rotation(LEFT, 0.25)
        grounds = four_slices(scan(), KEY, (4.0, 6.0, 100.0), turn @ HEAD, turn @ LEFT, turn @ BACK)
        step_mm = 1.5 / np.cos(0.25)
        depths = [float((np.array(one.origin_mm) - (4.0, 6.0, 100.0)) @ (turn @ HEAD)) for one in grounds]
        assert depths == pytest.approx([1.5 * step_mm, 0.5 * step_mm, -0.5 * step_mm, -1.5 * step_mm])
        assert all(one.is_parallel(turn @ HEAD) for one in grounds)

    def test_where_the_scan_ends_there_are_no_more(self) -> None:
        assert len(four_slices(scan(count=3), KEY, (4.0, 6.0, 71.0), HEAD, LEFT, BACK)) == 3
        top = four_slices(scan(), KEY, (4.0, 6.0, 128.4), HEAD, LEFT, BACK)
        assert [round(float(scan().to_vox(one.origin_mm)[2])) for one in top] == [39, 38, 37, 36]

    def test_planes_along_the_body_are_refused(self) -> None:
        with pytest.raises(ShapeError, match="straighten the planes"):
            four_slices(scan(), KEY, (4.0, 6.0, 100.0), HEAD, LEFT, HEAD)
