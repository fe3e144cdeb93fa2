"""Shapes drawn by hand lie at the right millimetres and measure what an oracle does, whatever was done to the view."""

from __future__ import annotations

import statistics
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.numbers import LengthNumbers, RegionNumbers
from osteoview.annotation.polygon import Polygon
from osteoview.annotation.regions import Ellipse, Rectangle, Sample
from osteoview.imaging.geometry import stack_affine
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import NAMES, Name, Plane
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.reslice import Slab
from osteoview.imaging.scale import Scale
from osteoview.imaging.volume import Volume
from osteoview.session.session import Layout, Tool
from osteoview.session.turn import Turn
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.measuring import MeasuringHand
from osteoview.ui.viewer.plane_view import PlaneView
from tests.dicom_files import CORONAL, SAGITTAL
from tests.hand import CTRL, MIDDLE, Hand
from tests.unit.osteoview.annotation import oracle

CT, FILM = Piece(Kind.CT, "Lumbar", ()), Piece(Kind.RADIOGRAPH, "Lateral", ())
ACQUISITIONS = {
    "axial": ((1, 0, 0, 0, 1, 0), (0, 0, 2.0)),
    "sagittal": (SAGITTAL, (2.0, 0, 0)),
    "coronal": (CORONAL, (0, 2.0, 0)),
    "flipped": ((-1, 0, 0, 0, -1, 0), (0, 0, -2.0)),
    "tilted and straightened": ((1, 0, 0, 0, 0.9703, 0.2419), (0, -0.4838, 1.9406)),
}
SIZE = (22, 42, 50)


def scan(name: str = "axial") -> Volume:
    orientation, step = ACQUISITIONS[name]
    affine = stack_affine(orientation, (-31.0, 12.0, 140.0), (1.1, 0.9), step)
    hu = np.random.default_rng(1).integers(-100, 500, SIZE).astype(np.int16)
    return Volume(hu, affine, series_uid="1.2.3")


def show(window: MainWindow, name: str = "axial") -> Volume:
    volume = scan(name)
    window.hints.dismiss_all()
    window.session.main.open_volume(CT, volume)
    window.session.main.move_crosshair(volume.center_mm + 0.3)
    return volume


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    del window  # it must stand before there is anything to touch
    return Hand()


def middle(view: ImageView) -> QPoint:
    return QPoint(view.width() // 2, view.height() // 2)


def center_px(view: PlaneView) -> QPoint:
    """Where the crosshair stands."""
    x, y = plane_of(view).to_px(view.display.crosshair_mm)[:2]
    return QPoint(round(float(x)), round(float(y)))


def plane_of(view: PlaneView) -> Plane:
    plane = view.plane
    assert plane is not None
    return plane


def drawn(window: MainWindow) -> Measurement:
    return window.session.findings.measurements[-1]


def ground_of(measurement: Measurement) -> PlaneGround:
    assert isinstance(measurement.ground, PlaneGround)
    return measurement.ground


def corners_mm(measurement: Measurement) -> list[list[float]]:
    shape = measurement.shape
    corners = shape.box if isinstance(shape, Ellipse | Rectangle) else shape.corners
    return [list(map(float, row)) for row in ground_of(measurement).to_mm(corners)]


def expected_values(volume: Volume, measurement: Measurement, inside: oracle.Inside) -> list[int]:
    ground = ground_of(measurement)
    return oracle.voxels(volume.hu, volume.affine, ground.origin_mm, ground.right_mm, ground.down_mm, inside)


def in_box(x: float, y: float, width: float, height: float) -> oracle.Inside:
    return lambda a, b: abs(a - x) <= width / 2 and abs(b - y) <= height / 2


def region_numbers(window: MainWindow, measurement: Measurement) -> RegionNumbers:
    numbers = window.session.measurements.numbers(measurement)
    assert isinstance(numbers, RegionNumbers)
    return numbers


def treat(view: PlaneView, hand: Hand) -> None:
    """Zoom, pan, mirror and turn the picture, as hands do."""
    with hand.holding(CTRL):
        hand.wheel(view, center_px(view) + QPoint(9, -7), 2)
    hand.drag(view, middle(view), middle(view) + QPoint(14, 9), middle(view) + QPoint(23, -11), button=MIDDLE)
    view.mirror(down=False)
    view.turn_clockwise()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("acquisition", ACQUISITIONS)
def test_a_drawn_region_measures_what_the_oracle_does(
    window: MainWindow, hand: Hand, acquisition: str, name: Name
) -> None:
    volume = show(window, acquisition)
    view = window.viewer.planes[name]
    treat(view, hand)
    for tool in (Tool.ELLIPSE, Tool.RECTANGLE):
        window.session.select(None)  # a press on a corner of what is selected would stretch that
        window.session.set_tool(tool)
        start, end = center_px(view) + QPoint(-57, -41), center_px(view) + QPoint(61, 53)
        plane = plane_of(view)
        hand.drag(view, start, center_px(view), end)
        measurement = drawn(window)
        shape, ground = measurement.shape, ground_of(measurement)
        assert isinstance(shape, Ellipse if tool is Tool.ELLIPSE else Rectangle)
        # Both corners lie under the pixels where the hand was, in the slice that is shown.
        for at in (start, end):
            at_mm = plane.to_mm([at.x(), at.y()])
            near = min(
                np.linalg.norm(ground.from_mm(at_mm) - ground.from_mm(corner)) for corner in corners_mm(measurement)
            )
            assert near < 1e-6
        spacing_mm = 1 / float(np.abs(volume.inverse_affine[:3, :3] @ plane.normal_mm).max())
        assert abs(float(ground.depth_mm(plane.center_mm))) <= spacing_mm / 2 + 1e-6
        x, y = shape.center
        width, height = shape.width, shape.height
        inside = oracle.in_ellipse(x, y, width, height, 0) if tool is Tool.ELLIPSE else in_box(x, y, width, height)
        values = expected_values(volume, measurement, inside)
        found = region_numbers(window, measurement).statistics
        assert found is not None
        assert found.n == len(values) > 20
        assert found.mean == pytest.approx(statistics.fmean(values), abs=0.01)
        assert found.sd == pytest.approx(statistics.stdev(values), abs=0.01)


def test_in_a_turned_plane_it_is_resampled_and_says_so(window: MainWindow, hand: Hand) -> None:
    volume = show(window)
    window.session.main.turn_planes("sagittal", 23)
    view = window.viewer.planes["axial"]
    treat(view, hand)
    window.session.set_tool(Tool.ELLIPSE)
    hand.drag(view, center_px(view) + QPoint(-37, -21), center_px(view), center_px(view) + QPoint(41, 33))
    measurement = drawn(window)
    shape, ground = measurement.shape, ground_of(measurement)
    assert isinstance(shape, Ellipse)
    numbers = region_numbers(window, measurement)
    assert numbers.resampled
    inside = oracle.in_ellipse(*shape.center, shape.width, shape.height, 0)
    left, top = shape.corners.min(axis=0).tolist()
    right, bottom = shape.corners.max(axis=0).tolist()
    values = []
    for x, y in oracle.grid((left, top, right, bottom), 0.9):
        if inside(x, y):
            at = [ground.origin_mm[n] + x * ground.right_mm[n] + y * ground.down_mm[n] for n in range(3)]
            value = oracle.trilinear(volume.hu, volume.affine, at)
            values += [value] if value is not None else []
    assert numbers.statistics is not None
    assert numbers.statistics.n == len(values)
    assert numbers.statistics.mean == pytest.approx(statistics.fmean(values), abs=0.01)
    assert "resampled" in window.values.words.lower() or "Interpolated" in window.values.words


def test_turning_planes_leaves_what_was_measured(window: MainWindow, hand: Hand) -> None:
    show(window)
    view = window.viewer.planes["axial"]
    window.session.set_tool(Tool.ELLIPSE)
    hand.drag(view, center_px(view) + QPoint(-37, -21), center_px(view), center_px(view) + QPoint(41, 33))
    before = region_numbers(window, drawn(window))
    seen = measuring(view).overlay.seen
    assert len(seen()) == 1
    window.session.main.turn_planes("sagittal", 23)
    assert seen() == []  # the plane it lies on is not shown any more
    assert region_numbers(window, drawn(window)) is before
    window.session.main.straighten()
    assert len(seen()) == 1


def alone(window: MainWindow, qtbot: QtBot) -> PlaneView:
    """The axial view over the whole middle of the window."""
    view, before = window.viewer.planes["axial"], window.viewer.planes["axial"].width()
    window.session.set_layout(Layout.SINGLE)
    qtbot.waitUntil(lambda: view.width() > before)
    return view


def measuring(view: ImageView) -> MeasuringHand:
    return next(hand for hand in view.hands if isinstance(hand, MeasuringHand))


class TestDrawing:
    def test_a_length_dragged_or_clicked(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["sagittal"]
        window.session.set_tool(Tool.LENGTH)
        start, end = middle(view) + QPoint(-40, 10), middle(view) + QPoint(35, -25)
        expected_mm = float(np.hypot(75, 35) * plane_of(view).pixel_mm[0])
        hand.drag(view, start, middle(view), end)
        hand.click(view, start + QPoint(0, 30))
        hand.move(view, middle(view))
        live = window.session.measurements.draft  # while the pointer moves
        hand.click(view, end + QPoint(0, 30))
        assert (live is None, window.session.measurements.draft) == (False, None)
        for measurement in window.session.findings.measurements:
            numbers = window.session.measurements.numbers(measurement)
            assert isinstance(numbers, LengthNumbers)
            assert numbers.length == pytest.approx(expected_mm, rel=1e-9)
        assert len(window.session.findings.measurements) == 2
        assert window.session.undo_name == "draw length"

    def test_an_angle_of_three_clicks(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.ANGLE)
        for off in (QPoint(-50, 0), QPoint(0, 0), QPoint(0, -50)):
            hand.click(view, middle(view) + off)
        shape = drawn(window).shape
        assert isinstance(shape, Angle)
        assert shape.degrees == pytest.approx(90)

    @pytest.mark.parametrize("how", ["Enter", "double-click", "first corner"])
    def test_a_polygon_is_closed(self, window: MainWindow, hand: Hand, how: str) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.POLYGON)
        corners = [middle(view) + off for off in (QPoint(-40, -30), QPoint(50, -30), QPoint(50, 40))]
        for at in corners:
            hand.click(view, at)
        if how == "Enter":
            hand.move(view, middle(view) + QPoint(-10, 20))
            hand.key(view, "Return")
        elif how == "double-click":
            hand.double_click(view, middle(view) + QPoint(-40, 40))
        else:
            hand.click(view, corners[0] + QPoint(3, 2))
        shape = drawn(window).shape
        assert isinstance(shape, Polygon)
        assert len(shape.points) == (4 if how == "double-click" else 3)
        area_px2 = 90 * 70 if how == "double-click" else 90 * 70 / 2
        assert shape.area == pytest.approx(area_px2 * plane_of(view).pixel_mm[0] ** 2, rel=0.01)
        assert all(window.viewer.planes[name].isVisible() for name in NAMES)  # no view was maximised on the way

    def test_backspace_takes_a_corner_back_and_escape_gives_up(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.POLYGON)
        for off in (QPoint(-40, -30), QPoint(50, -30), QPoint(50, 40), QPoint(-60, 60)):
            hand.click(view, middle(view) + off)
        hand.key(view, "Backspace")
        hand.key(view, "Return")
        shape = drawn(window).shape
        assert isinstance(shape, Polygon)
        assert len(shape.points) == 3
        hand.click(view, middle(view) + QPoint(-70, -60))
        assert measuring(view).is_busy
        hand.key(view, "Esc")
        assert not measuring(view).is_busy
        assert len(window.session.findings.measurements) == 1
        assert window.session.tool is Tool.POLYGON

    def test_sides_that_cross_are_refused_with_a_word(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.POLYGON)
        for off in (QPoint(-40, -30), QPoint(40, 40), QPoint(40, -30), QPoint(-40, 40)):
            hand.click(view, middle(view) + off)
        hand.key(view, "Return")
        assert window.session.findings.measurements == ()

    def test_a_sample_is_20_mm_or_50_own_pixels_where_these_are_small_enough(
        self, window: MainWindow, hand: Hand
    ) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        hand.move(view, middle(view))
        hand.key(window, "B")
        hand.click(view, middle(view))
        sample = drawn(window).shape
        assert isinstance(sample, Sample)
        assert sample.side == 20
        hand.key(window, "Shift+B")
        hand.click(view, middle(view) + QPoint(70, 60))
        assert len(window.session.findings.measurements) == 1  # 50 pixels of 0.9 mm would leave the bone
        fine = Volume(np.zeros((8, 90, 90), np.int16), np.diag([0.4, 0.4, 2, 1]), series_uid="1.2.4")
        window.session.main.open_volume(CT, fine)
        hand.click(view, middle(view))
        found = region_numbers(window, drawn(window)).statistics
        assert found is not None
        assert found.n == 2500

    def test_by_keyboard_alone_a_shape_of_usual_size_is_laid_at_the_crosshair(
        self, window: MainWindow, hand: Hand
    ) -> None:
        show(window)
        view = window.viewer.planes["coronal"]
        hand.move(view, middle(view))
        for key in ("E", "Q", "M", "B"):
            hand.key(window, key)
            hand.key(view, "Return")
        kinds = [one.shape.kind for one in window.session.findings.measurements]
        assert kinds == ["ellipse", "rectangle", "length", "sample"]
        circle = window.session.findings.measurements[0]
        assert region_numbers(window, circle).area_mm2 == pytest.approx(201, abs=1)
        center_mm = ground_of(circle).to_mm(circle.shape.center)
        assert plane_of(view).to_px(center_mm)[:2] == pytest.approx(
            plane_of(view).to_px(window.session.main.crosshair_mm)[:2], abs=1e-6
        )
        hand.key(window, "A")
        hand.key(view, "Return")  # an angle has no usual size
        assert len(window.session.findings.measurements) == 4

    def test_tools_have_their_keys(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        hand.move(window.viewer.planes["axial"], middle(window.viewer.planes["axial"]))
        for key, tool in (("M", Tool.LENGTH), ("A", Tool.ANGLE), ("E", Tool.ELLIPSE), ("Q", Tool.RECTANGLE),
                          ("P", Tool.POLYGON), ("B", Tool.SAMPLE), ("H", Tool.CROSSHAIR)):  # fmt: skip
            hand.key(window, key)
            assert window.session.tool is tool

    def test_a_second_length_may_begin_where_another_ends_and_a_click_selects(
        self, window: MainWindow, hand: Hand
    ) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.LENGTH)
        hand.drag(view, middle(view), middle(view) + QPoint(30, 0), middle(view) + QPoint(60, 0))
        window.session.select(None)
        hand.drag(view, middle(view) + QPoint(60, 0), middle(view) + QPoint(60, 20), middle(view) + QPoint(60, 40))
        first, second = window.session.findings.measurements
        assert second.shape.handles[0] == pytest.approx(first.shape.handles[1])
        hand.click(view, middle(view) + QPoint(20, 1))
        assert window.session.selected == first
        assert not measuring(view).is_busy

    def test_with_middle_button_and_wheel_one_looks_around_while_drawing(self, window: MainWindow, hand: Hand) -> None:
        show(window)
        view = window.viewer.planes["axial"]
        window.session.set_tool(Tool.LENGTH)
        start = middle(view) + QPoint(-40, 0)
        start_mm = plane_of(view).to_mm([start.x(), start.y()])
        hand.click(view, start)
        hand.drag(view, middle(view), middle(view) + QPoint(20, 12), button=MIDDLE)
        with hand.holding(CTRL):
            hand.wheel(view, middle(view), 1)
        end = middle(view) + QPoint(60, 30)
        end_mm = plane_of(view).to_mm([end.x(), end.y()])
        hand.click(view, end)
        shape = drawn(window).shape
        assert isinstance(shape, Length)
        assert shape.length == pytest.approx(float(np.linalg.norm(end_mm - start_mm)))


class TestChanging:
    @pytest.fixture
    def view(self, window: MainWindow, hand: Hand, qtbot: QtBot) -> PlaneView:
        """An axial view with one ellipse in it, 80 pixels wide and 60 high."""
        show(window)
        view = alone(window, qtbot)
        window.session.set_tool(Tool.ELLIPSE)
        hand.drag(view, middle(view) + QPoint(-40, -30), middle(view), middle(view) + QPoint(40, 30))
        window.session.set_tool(Tool.CROSSHAIR)
        return view

    def ellipse(self, window: MainWindow) -> Ellipse:
        shape = drawn(window).shape
        assert isinstance(shape, Ellipse)
        return shape

    def test_dragging_its_inside_moves_it(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        before, pixel_mm = self.ellipse(window), plane_of(view).pixel_mm[0]
        at = middle(view) + QPoint(18, 12)
        hand.drag(view, at, at + QPoint(11, 7), at + QPoint(25, -15))
        after = self.ellipse(window)
        assert after.center == pytest.approx((before.center[0] + 25 * pixel_mm, before.center[1] - 15 * pixel_mm))
        assert (after.width, after.height) == (before.width, before.height)
        hand.key(window, "Ctrl+Z")
        assert self.ellipse(window) == before  # one drag, one step
        hand.key(window, "Ctrl+Shift+Z")
        assert self.ellipse(window) == after

    def test_dragging_a_corner_stretches_it_and_the_opposite_one_stays(
        self, window: MainWindow, hand: Hand, view: PlaneView
    ) -> None:
        before, pixel_mm = self.ellipse(window), plane_of(view).pixel_mm[0]
        at = middle(view) + QPoint(41, 29)  # a little beside the handle: taking hold moves nothing
        hand.drag(view, at, at + QPoint(5, 5), at + QPoint(20, 10))
        after = self.ellipse(window)
        assert after.handles[0] == pytest.approx(before.handles[0])
        assert after.width == pytest.approx(before.width + 20 * pixel_mm)
        assert after.height == pytest.approx(before.height + 10 * pixel_mm)
        assert window.session.undo_name == "resize measurement"

    def test_the_ring_above_it_turns_it(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        (seen,) = measuring(view).overlay.seen()
        turn = seen.turn_px
        assert turn is not None
        hand.drag(view, turn.toPoint(), middle(view) + QPoint(40, -40), middle(view) + QPoint(80, 0))
        assert self.ellipse(window).degrees == pytest.approx(90, abs=1)

    def test_escape_in_the_middle_of_a_drag_puts_it_back(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        before = self.ellipse(window)
        at = middle(view) + QPoint(18, 12)
        hand.press(view, at)
        hand.move(view, at + QPoint(30, 30))
        assert window.session.measurements.draft is not None
        hand.key(view, "Esc")
        hand.release(view, at + QPoint(30, 30))
        assert self.ellipse(window) == before
        assert window.session.undo_name == "draw ellipse"

    def test_arrows_with_ctrl_nudge_it_by_a_pixel_as_the_screen_has_it(
        self, window: MainWindow, hand: Hand, view: PlaneView
    ) -> None:
        hand.move(view, middle(view))
        window.session.main.set_turn("axial", Turn(mirrored=True))
        before = self.ellipse(window)
        for _ in range(3):
            hand.key(window, "Ctrl+Right")
        hand.key(window, "Ctrl+Up")
        after = self.ellipse(window)
        # In the mirrored picture the patient's right is on the right.
        assert after.center == pytest.approx((before.center[0] - 2.7, before.center[1] - 0.9))
        hand.key(window, "Ctrl+Z")
        assert self.ellipse(window) == before  # all nudges are one step

    def test_d_deletes_it_and_undo_brings_it_back(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        hand.move(view, middle(view))
        hand.key(window, "D")
        assert window.session.findings.measurements == ()
        hand.key(window, "Ctrl+Z")
        assert len(window.session.findings.measurements) == 1

    def test_ctrl_c_copies_its_values_and_no_name(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        hand.move(view, middle(view))
        hand.key(window, "Ctrl+C")
        head, row = (line.split("\t") for line in QGuiApplication.clipboard().text().split("\n"))
        values = dict(zip(head, row, strict=True))
        found = region_numbers(window, drawn(window)).statistics
        assert found is not None
        assert values["Mean"] == f"{found.mean:.2f}"
        assert values["n"] == str(found.n)
        assert values["Kind"] == "Ellipse"

    def test_it_is_seen_in_its_slice_alone(self, hand: Hand, view: PlaneView) -> None:
        seen = measuring(view).overlay.seen
        with_it = view.grab().toImage()
        assert len(seen()) == 1
        hand.wheel(view, QPoint(20, 200), -1)
        assert seen() == []
        hand.wheel(view, QPoint(20, 200), 1)
        assert len(seen()) == 1
        edge = middle(view) + QPoint(40, 15)
        assert with_it.size() == view.grab().toImage().size()
        (shown,) = seen()
        left, top, right, bottom = shown.box_px
        assert abs(left - (middle(view).x() - 40)) < 1
        assert abs(bottom - (middle(view).y() + 30)) < 1
        assert left < edge.x() <= right + 1
        assert top < edge.y() < bottom

    def test_its_outline_is_on_the_screen_in_its_colour(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        window.session.select(None)
        hand.move(view, QPoint(5, 5))
        picture, ratio = view.grab().toImage(), view.devicePixelRatioF()
        at = middle(view) + QPoint(-40, 0)  # its left end
        around = [picture.pixelColor(round((at.x() + n) * ratio), round(at.y() * ratio)) for n in range(-3, 4)]
        assert any(colour.red() > 180 and colour.green() > 160 and colour.blue() < 110 for colour in around)

    def test_copies_go_to_the_next_slices(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        hand.move(view, middle(view))
        hand.key(window, "Ctrl+Shift+D")
        found = window.session.findings.measurements
        slices = sorted(index for one in found if (index := region_numbers(window, one).slice_index) is not None)
        assert len(found) == 4
        assert slices == list(range(slices[0], slices[0] + 4))
        hand.key(window, "Ctrl+Z")
        assert len(window.session.findings.measurements) == 1

    def test_a_press_elsewhere_still_moves_the_crosshair(self, window: MainWindow, hand: Hand, view: PlaneView) -> None:
        at = middle(view) + QPoint(-90, -80)
        hand.click(view, at)
        there_mm = plane_of(view).to_mm([at.x(), at.y()])
        assert window.session.main.crosshair_mm == pytest.approx(there_mm, abs=1e-6)


def test_labels_cover_neither_shapes_nor_each_other_nor_the_words(window: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    show(window)
    view = alone(window, qtbot)
    window.session.set_tool(Tool.RECTANGLE)
    random = np.random.default_rng(5)
    for _ in range(12):
        x, y = (int(value) for value in random.integers(-150, 150, 2))
        window.session.select(None)
        hand.drag(
            view, middle(view) + QPoint(x, y), middle(view) + QPoint(x + 5, y), middle(view) + QPoint(x + 34, y + 26)
        )
    view.grab()
    shown = measuring(view).overlay
    labels = [shown.labels[one.measurement.id] for one in shown.seen()]
    shapes = [one.box_px for one in shown.seen()]
    assert len(labels) == len(window.session.findings.measurements) >= 10

    def overlaps(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
        return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

    assert not any(overlaps(one, other) for one, other in combinations(labels, 2))
    assert not any(overlaps(label, shape) for label in labels for shape in shapes)
    assert not any(overlaps(label, (0, 0, 120, 40)) for label in labels)
    assert all(left >= 0 and right <= view.width() for left, _, right, _ in labels)


def test_a_slab_is_looked_at_and_a_slice_is_measured_and_the_label_says_so(
    window: MainWindow, hand: Hand, qtbot: QtBot
) -> None:
    show(window)
    view = alone(window, qtbot)
    window.session.set_tool(Tool.ELLIPSE)
    hand.drag(view, middle(view) + QPoint(-40, -30), middle(view), middle(view) + QPoint(40, 30))
    before = region_numbers(window, drawn(window))
    thin = view.grab().toImage()
    window.session.main.set_slab(Slab(8.0, "mip"))
    assert region_numbers(window, drawn(window)) is before
    box = measuring(view).overlay.labels[drawn(window).id]
    assert view.grab().toImage() != thin
    taller = measuring(view).overlay.labels[drawn(window).id]
    assert taller[3] - taller[1] > box[3] - box[1]


def test_while_a_view_is_panned_shapes_go_along_and_settle_sharp(window: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    show(window)
    view = alone(window, qtbot)
    window.session.set_tool(Tool.RECTANGLE)
    hand.drag(view, middle(view) + QPoint(-40, -30), middle(view), middle(view) + QPoint(40, 30))
    window.session.select(None)
    resting, ratio = view.grab().toImage(), view.devicePixelRatioF()
    view.pan(QPointF(25, 0))
    moving = view.grab().toImage()
    edge = [(round((middle(view).x() + 40 + 25 + n) * ratio), round(middle(view).y() * ratio)) for n in range(-2, 3)]

    def is_drawn(picture: QImage) -> bool:
        colours = [picture.pixelColor(*at) for at in edge]
        return any(colour.red() > 180 and colour.green() > 160 and colour.blue() < 120 for colour in colours)

    assert not is_drawn(resting)
    assert is_drawn(moving)
    qtbot.waitUntil(lambda: view.grab().toImage() != moving)  # by itself: with smooth lines and labels in their place
    assert is_drawn(view.grab().toImage())


@pytest.mark.parametrize("turn", [Turn(), Turn(mirrored=True), Turn(quarters=1), Turn(mirrored=True, quarters=3)])
def test_on_a_picture_lengths_and_values_hold_however_it_is_held(window: MainWindow, hand: Hand, turn: Turn) -> None:
    stored = np.random.default_rng(2).integers(0, 4000, (160, 100)).astype(np.uint16)
    scale = Scale("detector", "at the detector", (0.3, 0.2))
    radiograph = Radiograph(stored, 12, sop_instance_uid="1.2.9", scale=scale, aspect=1.5)
    window.hints.dismiss_all()
    window.session.main.open_radiograph(FILM, radiograph)
    window.session.main.set_picture_turn(turn)
    view = window.viewer.picture
    with hand.holding(CTRL):
        hand.wheel(view, middle(view) + QPoint(30, 10), 1)
    window.session.set_tool(Tool.LENGTH)
    start, end = middle(view) + QPoint(-40, -33), middle(view) + QPoint(52, 61)
    ends = [view.to_picture(QPointF(at)) for at in (start, end)]
    across_mm, along_mm = (ends[1].x() - ends[0].x()) * 0.2, (ends[1].y() - ends[0].y()) * 0.3
    hand.drag(view, start, middle(view), end)
    numbers = window.session.measurements.numbers(drawn(window))
    assert isinstance(numbers, LengthNumbers)
    assert numbers.length == pytest.approx(float(np.hypot(across_mm, along_mm)))
    assert [caution.name for caution in numbers.cautions] == ["AT_DETECTOR"]
    window.session.select(None)
    window.session.set_tool(Tool.RECTANGLE)
    hand.drag(view, start, middle(view), end)
    left, right = sorted(at.x() for at in ends)
    top, bottom = sorted(at.y() for at in ends)
    inside = [
        int(stored[row, column])
        for row in range(160)
        for column in range(100)
        if left <= column + 0.5 <= right and top <= row + 0.5 <= bottom
    ]
    found = region_numbers(window, drawn(window)).statistics
    assert found is not None
    assert found.n == len(inside)
    assert found.mean == pytest.approx(statistics.fmean(inside), abs=0.01)


class TestList:
    @pytest.fixture
    def two(self, window: MainWindow, hand: Hand) -> tuple[Measurement, ...]:
        show(window)
        axial = window.viewer.planes["axial"]
        window.session.set_tool(Tool.ELLIPSE)
        hand.drag(axial, middle(axial) + QPoint(-30, -30), middle(axial), middle(axial) + QPoint(30, 30))
        sagittal = window.viewer.planes["sagittal"]
        window.session.set_tool(Tool.LENGTH)
        hand.drag(sagittal, middle(sagittal) + QPoint(-30, 0), middle(sagittal), middle(sagittal) + QPoint(30, 10))
        window.session.set_tool(Tool.CROSSHAIR)
        return window.session.findings.measurements

    def row(self, window: MainWindow, number: int) -> QPoint:
        rows = window.measurements.list
        item = rows.topLevelItem(number)
        assert item is not None
        return rows.visualItemRect(item).center()

    def test_empty_it_says_how_to_begin(self, window: MainWindow) -> None:
        assert not window.measurements.list.isVisible()
        assert "Select or draw" in window.values.words

    def test_a_click_goes_there(self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]) -> None:
        axial = window.viewer.planes["axial"]
        window.session.main.move_crosshair(window.session.main.crosshair_mm + np.array([6, 4, 8]))
        assert measuring(axial).overlay.seen() == []
        hand.click(window.measurements.list.viewport(), self.row(window, 0))
        assert window.session.selected == two[0]
        assert [one.measurement for one in measuring(axial).overlay.seen()] == [two[0]]
        assert window.session.main.crosshair_mm == pytest.approx(ground_of(two[0]).to_mm(two[0].shape.center))

    def test_a_click_straightens_or_turns_the_planes_until_they_show_it(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        window.session.main.turn_planes("sagittal", 31)
        hand.click(window.measurements.list.viewport(), self.row(window, 0))
        assert [one.measurement for one in measuring(window.viewer.planes["axial"]).overlay.seen()] == [two[0]]

    def test_values_follow_while_a_shape_is_dragged(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        axial, rows = window.viewer.planes["axial"], window.measurements.list
        window.session.select(two[0])
        item = rows.topLevelItem(0)
        assert item is not None
        before, words = item.text(1), window.values.words
        hand.press(axial, middle(axial) + QPoint(8, 20))
        hand.move(axial, middle(axial) + QPoint(48, 40))
        assert item.text(1) != before
        assert window.values.words != words
        hand.release(axial, middle(axial) + QPoint(48, 40))

    @pytest.mark.usefixtures("two")
    def test_it_can_be_renamed_hidden_and_shown(self, window: MainWindow, hand: Hand) -> None:
        rows = window.measurements.list
        item = rows.topLevelItem(0)
        assert item is not None
        item.setText(0, "  L1 core ")
        assert window.session.findings.measurements[0].name == "L1 core"
        eye = QPoint(rows.viewport().width() - 12, self.row(window, 0).y())
        hand.click(rows.viewport(), eye)
        hidden = window.session.findings.measurements[0]
        assert measuring(window.viewer.planes["axial"]).overlay.seen() == []
        hand.click(rows.viewport(), eye)
        assert (hidden.visible, window.session.findings.measurements[0].visible) == (False, True)
        assert window.session.undo_name == "show measurement"

    def test_all_values_are_copied_as_a_table(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        hand.click(window.measurements.copy_all)
        lines = QGuiApplication.clipboard().text().split("\n")
        assert len(lines) == 1 + len(two)
        assert len({len(line.split("\t")) for line in lines}) == 1

    def test_all_are_deleted_at_once_and_come_back(
        self, window: MainWindow, hand: Hand, two: tuple[Measurement, ...]
    ) -> None:
        hand.click(window.measurements.delete_all)
        assert window.session.findings.measurements == ()
        window.session.undo()
        assert window.session.findings.measurements == two

    def test_a_profile_is_drawn_under_a_length_and_a_histogram_under_a_region(
        self, window: MainWindow, qtbot: QtBot, two: tuple[Measurement, ...]
    ) -> None:
        window.session.set_layout(Layout.GRID)
        qtbot.waitUntil(window.values.isVisible)
        pictures = []
        for chosen in (None, *two):
            window.session.select(chosen)
            pictures.append(window.values.grab().toImage())
        assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
        assert "mm" in window.values.words
        assert window.values.accessibleDescription() == window.values.words


def test_what_was_drawn_on_another_series_is_listed_and_asked_for(
    window: MainWindow, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    del tmp_path
    show(window)
    axial = window.viewer.planes["axial"]
    window.session.set_tool(Tool.ELLIPSE)
    hand.drag(axial, middle(axial) + QPoint(-30, -30), middle(axial), middle(axial) + QPoint(30, 30))
    window.session.main.open_volume(CT, Volume(scan().hu, scan().affine, series_uid="9.9"))
    assert measuring(axial).overlay.seen() == []
    item = window.measurements.list.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "not open"
    with qtbot.waitSignal(window.measurements.image_asked):
        hand.click(window.measurements.list.viewport(), window.measurements.list.visualItemRect(item).center())
