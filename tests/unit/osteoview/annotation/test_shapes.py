"""Shapes are valid from construction, move and stretch as a hand expects, and come back from JSON bit by bit."""

from __future__ import annotations

import json
import math
from dataclasses import FrozenInstanceError, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osteoview.annotation import ground as grounds
from osteoview.annotation import shape as shapes
from osteoview.annotation.errors import DocumentError, ShapeError
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.polygon import Polygon
from osteoview.annotation.regions import Ellipse, Rectangle, Sample
from osteoview.annotation.shape import Shape
from osteoview.imaging.geometry import GeometryError
from osteoview.imaging.plane import Plane
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume

EVERY: tuple[Shape, ...] = (
    Length((1, 2), (4, 6)),
    Angle((1, 0), (0, 0), (0, 3)),
    Ellipse((10, 20), 8, 4, 30),
    Rectangle((10, 20), 8, 4, -15),
    Sample((10, 20), 18.5),
    Sample((24.5, 24.5), 50, native=True),
    Polygon(((0, 0), (4, 0), (5, 3), (1, 4))),
)
far = st.floats(-500, 500)
points = st.tuples(far, far)
sizes = st.floats(0.01, 300)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Length((1, 1), (1, 1)),
        lambda: Length((1, math.nan), (1, 1)),
        lambda: Angle((1, 1), (1, 1), (2, 2)),
        lambda: Ellipse((0, 0), 0, 3),
        lambda: Ellipse((0, 0), 3, -1),
        lambda: Ellipse((0, math.inf), 3, 1),
        lambda: Rectangle((0, 0), 3, 1, math.nan),
        lambda: Sample((0, 0), 15.9),
        lambda: Sample((0, 0), 20.1),
        lambda: Sample((0, 0), 0, native=True),
        lambda: Polygon(((0, 0), (1, 1))),
        lambda: Polygon(((0, 0), (1, 1), (2, 2))),
        lambda: Polygon(((0, 0), (4, 4), (4, 0), (0, 4))),
        lambda: Measurement(EVERY[0], PictureGround(ImageKey("1.2")), id=""),
        lambda: Measurement(EVERY[0], PictureGround(ImageKey("1.2")), name="x" * 81),
    ],
)
def test_what_is_no_shape_is_refused(make: Any) -> None:
    with pytest.raises(ShapeError):
        make()


def test_nobody_changes_a_shape() -> None:
    with pytest.raises(FrozenInstanceError):
        EVERY[0].start = (0.0, 0.0)  # type: ignore[misc, union-attr]


class TestGeometry:
    def test_lengths_angles_and_areas_worked_out_by_hand(self) -> None:
        assert Length((1, 2), (4, 6)).length == 5
        assert Angle((1, 0), (0, 0), (0, 3)).degrees == pytest.approx(90)
        assert Angle((1, 0), (0, 0), (-2, 0.0)).degrees == pytest.approx(180)
        assert Angle((1, 0), (0, 0), (math.sqrt(3), 1)).degrees == pytest.approx(30)
        assert Ellipse((0, 0), 20, 10).area == pytest.approx(math.pi * 10 * 5)
        assert Rectangle((0, 0), 4, 5, 33).area == 20
        assert Sample((0, 0), 20).area == 400
        # An L of three unit squares.
        assert Polygon(((0, 0), (2, 0), (2, 1), (1, 1), (1, 2), (0, 2))).area == pytest.approx(3)

    def test_the_degrees_of_a_region_turn_clockwise_on_a_screen(self) -> None:
        top = Rectangle((0, 0), 8, 4, 90).handles[4]  # the middle of its top
        assert top == pytest.approx((2, 0))
        assert Rectangle((0, 0), 8, 4).turned_towards((5, 0)).degrees == pytest.approx(90)

    def test_points_on_the_edge_of_a_region_are_inside(self) -> None:
        on_edge = [(2, 0), (0, 1), (-2, 0)]
        assert Ellipse((0, 0), 4, 2).contains(on_edge).all()
        assert Rectangle((0, 0), 4, 2).contains([(2, 1), (-2, -1)]).all()

    @pytest.mark.parametrize("shape", [shape for shape in EVERY if shape.closed])
    def test_the_share_of_points_inside_is_the_area(self, shape: Any) -> None:
        low, high = shape.corners.min(axis=0) - 1, shape.corners.max(axis=0) + 1
        grid = np.stack(np.meshgrid(*np.linspace(low, high, 400).T), axis=-1)
        assert shape.contains(grid).mean() * np.prod(high - low) == pytest.approx(shape.area, rel=0.02)

    @pytest.mark.parametrize("shape", EVERY)
    def test_its_outline_is_at_no_distance_and_its_middle_is_not(self, shape: Shape) -> None:
        for x, y in shape.corners.tolist():
            assert shape.distance((x, y)) == pytest.approx(0, abs=1e-9)
        x, y = shape.corners.max(axis=0).tolist()
        assert shape.distance((x + 3, y + 4)) > 3


class TestMoving:
    @pytest.mark.parametrize("shape", EVERY)
    def test_every_part_moves_alike(self, shape: Shape) -> None:
        moved = shape.moved((2.5, -1.25))
        assert moved.corners == pytest.approx(shape.corners + np.array([2.5, -1.25]))
        assert moved.handles == tuple(pytest.approx((x + 2.5, y - 1.25)) for x, y in shape.handles)

    @given(kind=st.sampled_from([Ellipse, Rectangle]), center=points, width=sizes, height=sizes,
           degrees=st.floats(-180, 180), number=st.integers(0, 7), pulled=points)  # fmt: skip
    def test_a_pulled_handle_follows_and_the_opposite_one_stays(
        self, kind: Any, center: Any, width: float, height: float, degrees: float, number: int, pulled: Any
    ) -> None:
        before = kind(center, width, height, degrees)
        after = before.with_handle(number, pulled)
        opposite = (number + 2) % 4 + (4 if number >= 4 else 0)
        stayed = np.array(before.handles[opposite])
        # A handle pulled across takes the opposite one's place.
        assert np.abs(np.array(after.handles) - stayed).max(axis=1).min() < 1e-6
        if number < 4:
            turn = np.radians(degrees)
            away = np.array(pulled) - stayed
            across, along = away @ (np.cos(turn), np.sin(turn)), away @ (-np.sin(turn), np.cos(turn))
            if min(abs(across), abs(along)) > 0.1:
                assert np.abs(np.array(after.handles) - pulled).max(axis=1).min() < 1e-6

    @given(pulled=points)
    def test_a_sample_stays_one_however_it_is_pulled(self, pulled: Any) -> None:
        assert 16 <= Sample((10, 20)).with_handle(2, pulled).side <= 20

    def test_a_native_sample_has_the_size_of_its_pixels(self) -> None:
        assert EVERY[5].handles == ()

    def test_handles_of_lines_and_polygons(self) -> None:
        assert Length((1, 2), (4, 6)).with_handle(1, (1, 12)).length == 10
        assert Angle((1, 0), (0, 0), (0, 3)).with_handle(1, (0.5, -0.5)).corner == (0.5, -0.5)
        polygon = Polygon(((0, 0), (4, 0), (4, 4), (0, 4)))
        assert polygon.with_handle(2, (6, 6)).area == pytest.approx(24)
        with pytest.raises(ShapeError):
            polygon.with_handle(2, (-3, 2))

    def test_a_region_turns_towards_the_pointer_and_keeps_its_size(self) -> None:
        turned = Ellipse((10, 20), 8, 4).turned_towards((13, 17))
        assert turned.degrees == pytest.approx(45)
        assert (turned.center, turned.width, turned.height) == ((10, 20), 8, 4)
        assert turned.turned_towards(turned.center) is turned


def plane_ground() -> PlaneGround:
    plane = Plane.named("sagittal", (12.3, -45.6, 78.9), (0.5, 0.5), (10, 10)).rotated((0.2, 1, 0.4), 17.3, (0, 0, 0))
    return PlaneGround.of_plane(plane, ImageKey("1.2.3", "1.2", "acquisition 2"))


class TestGround:
    @settings(deadline=None)
    @given(place=points)
    def test_to_the_patient_and_back(self, place: tuple[float, float]) -> None:
        ground = plane_ground()
        assert ground.from_mm(ground.to_mm(place)) == pytest.approx(place, abs=1e-9)
        assert ground.depth_mm(ground.to_mm(place)) == pytest.approx(0, abs=1e-9)
        assert ground.depth_mm(ground.to_mm(place) + 3 * ground.normal_mm) == pytest.approx(3)

    def test_a_plane_is_parallel_from_both_sides_and_not_when_turned(self) -> None:
        plane = Plane.named("axial", (0, 0, 0), (1, 1), (10, 10))
        ground = PlaneGround.of_plane(plane, ImageKey("1"))
        assert ground.is_parallel(plane.normal_mm)
        assert ground.is_parallel(plane.rotated((0, 0, 1), 30, (0, 0, 0)).normal_mm)
        assert ground.is_parallel(replace(plane, right_mm=-plane.right_mm).normal_mm)
        assert not ground.is_parallel(plane.rotated((1, 0, 0), 0.1, (0, 0, 0)).normal_mm)

    def test_moved_along_its_normal(self) -> None:
        ground = plane_ground()
        there = ground.to_mm((3, 4)) + 6.5 * ground.normal_mm
        moved = ground.moved_to(there)
        assert moved.depth_mm(there) == pytest.approx(0, abs=1e-9)
        assert moved.from_mm(there) == pytest.approx((3, 4))

    def test_directions_that_would_bend_lengths_are_refused(self) -> None:
        for right in ((1, 0, 0.1), (0.9, 0, 0), (0.7, 0.7, 0), (math.nan, 0, 0)):
            with pytest.raises(GeometryError):
                PlaneGround(ImageKey("1"), (0, 0, 0), right, (0, 1, 0))

    def test_a_skewed_header_still_gives_a_ground(self) -> None:
        plane = Plane((0, 0, 0), (1, 0, 0), (0.005, math.sqrt(1 - 0.005**2), 0), (1, 1), (4, 4))  # type: ignore[arg-type]
        assert PlaneGround.of_plane(plane, ImageKey("1")).down_mm == pytest.approx((0, 1, 0), abs=1e-6)

    def test_a_picture_has_a_scale_or_says_it_has_none(self) -> None:
        with pytest.raises(GeometryError):
            PictureGround(ImageKey("1"), 1.0, 0.2, "unknown")
        with pytest.raises(GeometryError):
            PictureGround(ImageKey("1"), 1.0, None, "patient")
        with pytest.raises(GeometryError):
            PictureGround(ImageKey("1"), 0.0)
        ground = PictureGround(ImageKey("1"), 2.0)
        assert ground.from_px((3, 4)).tolist() == [3, 8]
        assert ground.to_px((3, 8)).tolist() == [3, 4]


class TestKeys:
    def test_a_scan_without_identifiers_is_known_by_its_content(self) -> None:
        one = Volume(np.zeros((20, 20, 20), np.int16), np.eye(4))
        same = Volume(np.zeros((20, 20, 20), np.int16), np.eye(4))
        other = Volume(np.ones((20, 20, 20), np.int16), np.eye(4))
        assert ImageKey.of_volume(one) == ImageKey.of_volume(same)
        assert ImageKey.of_volume(one) != ImageKey.of_volume(other)

    def test_pages_and_parts_are_told_apart(self) -> None:
        volume = Volume(np.zeros((2, 2, 2), np.int16), np.eye(4), series_uid="1.2")
        assert ImageKey.of_volume(volume, "early") != ImageKey.of_volume(volume, "late")
        picture = Radiograph(np.zeros((4, 4), np.uint8), 8, sop_instance_uid="1.2.3")
        assert ImageKey.of_radiograph(picture, 0) != ImageKey.of_radiograph(picture, 1)
        assert ImageKey.of_radiograph(picture).is_picture
        nameless = Radiograph(np.zeros((4, 4), np.uint8), 8)
        assert ImageKey.of_radiograph(nameless).series_uid


class TestDocuments:
    @settings(deadline=None)
    @given(
        shape=st.one_of(
            st.sampled_from(EVERY),
            st.builds(Ellipse, points, sizes, sizes, st.floats(-360, 360)),
            st.builds(lambda x, side: Sample((x, -x), side), far, st.floats(16, 20)),
        ),
        name=st.text(max_size=80),
        origin=st.tuples(far, far, far),
    )
    def test_through_json_and_back_every_bit_is_the_same(self, shape: Shape, name: str, origin: Any) -> None:
        on_plane = replace(plane_ground(), origin_mm=origin)
        on_picture = PictureGround(ImageKey("1.2", sop_instance_uid="1.2.9", page=3), 1.1, 0.143, "detector")
        for ground in (on_plane, on_picture):
            measurement = Measurement(shape, ground, name, visible=False)
            text = json.dumps(measurement.to_document(), allow_nan=False)
            assert Measurement.from_document(json.loads(text)) == measurement

    @pytest.mark.parametrize(
        ("damage", "words"),
        [
            (lambda d: d["shape"].update(kind="spline"), "newer OsteoView"),
            (lambda d: d["shape"].update(colour="red"), "newer OsteoView"),
            (lambda d: d.update(reader="second"), "newer OsteoView"),
            (lambda d: d["shape"].update(width=-1), "damaged"),
            (lambda d: d["shape"].update(width="8"), "damaged"),
            (lambda d: d["shape"].update(width=True), "damaged"),
            (lambda d: d["shape"].update(center=[1]), "damaged"),
            (lambda d: d["shape"].pop("degrees"), "damaged"),
            (lambda d: d.update(shape=None), "damaged"),
            (lambda d: d.update(visible=1), "damaged"),
            (lambda d: d.update(id=""), "damaged"),
            (lambda d: d["ground"].update(right_mm=[1, 1, 1]), "damaged"),
            (lambda d: d["ground"].update(kind="sphere"), "newer OsteoView"),
            (lambda d: d["ground"].update(image="1.2.3"), "damaged"),
        ],
    )
    def test_what_is_damaged_or_newer_is_refused_with_a_sentence(self, damage: Any, words: str) -> None:
        document = Measurement(EVERY[2], plane_ground()).to_document()
        damage(document)
        with pytest.raises(DocumentError) as refusal:
            Measurement.from_document(document)
        assert words in refusal.value.user_message

    def test_lists_and_points(self) -> None:
        with pytest.raises(DocumentError, match="not a list"):
            shapes.from_document({"kind": "polygon", "points": 3})
        with pytest.raises(DocumentError, match="damaged"):
            shapes.from_document({"kind": "polygon", "points": [[0, 0], [4, 4], [4, 0], [0, 4]]})
        with pytest.raises(DocumentError, match="not a table"):
            grounds.from_document({"kind": "plane", "image": 3, "origin_mm": [0, 0, 0], "right_mm": [1, 0, 0],
                                   "down_mm": [0, 1, 0]})  # fmt: skip
        with pytest.raises(DocumentError, match="is not a number"):
            shapes.from_document({"kind": "ellipse", "center": [0, 0], "width": math.nan, "height": 1, "degrees": 0})
