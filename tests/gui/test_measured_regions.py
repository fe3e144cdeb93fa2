"""Shapes drawn by hand lie at the right millimetres and measure what an oracle does, whatever was done to the view."""

from __future__ import annotations

import statistics

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF

from osteoview.annotation.numbers import LengthNumbers
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.scale import Scale
from osteoview.session.session import Tool
from osteoview.session.turn import Turn
from osteoview.ui.main_window import MainWindow
from tests.gui.measuring_scene import (
    ACQUISITIONS,
    FILM,
    center_px,
    corners_mm,
    drawn,
    expected_values,
    ground_of,
    in_box,
    measuring,
    middle,
    plane_of,
    region_numbers,
    show,
    treat,
)
from tests.hand import CTRL, Hand
from tests.unit.osteoview.annotation import oracle


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
