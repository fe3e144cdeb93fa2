"""Journeys 4 and 5, the placing: a vertebra marked by hand, samples on its four slices, crop boxes on films."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QPointF

from osteoview.annotation.crop import Crop
from osteoview.annotation.numbers import Caution, RegionNumbers
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.annotation.roi_file import read_rois
from osteoview.base.paths import resources
from osteoview.imaging.plane import Name
from osteoview.session.session import Tool
from tests.e2e.stage import Stage

# In the demo study: the middle of L2, how far its endplates lie from there, and which way they lean.
_CENTER_MM = np.array([-0.6, 0.5, 30.1])
_HALF_HEIGHT_MM, _LEAN = 10.4, np.radians(-5.3)


def place_by_hand(stage: Stage, folder: Path) -> None:
    """Journey 4: endplates dragged along, samples on four slices, one moved and resized, planes tilted, all undone."""
    stage.drop(resources() / "demo" / "CT")
    sagittal, axial = stage.view("sagittal"), stage.view("axial")
    stage.session.main.move_crosshair(_CENTER_MM)
    for _ in range(6):
        sagittal.zoom(1.2, QPointF(_at(stage, "sagittal", _CENTER_MM)))
        axial.zoom(1.2, QPointF(_at(stage, "axial", _CENTER_MM)))
    stage.look()
    stage.hand.move(sagittal, _at(stage, "sagittal", _CENTER_MM))
    stage.key("U")
    assert stage.session.tool is Tool.BODY
    stage.shot("first endplate asked for")
    up, back = np.array([0, np.sin(_LEAN), np.cos(_LEAN)]), np.array([0, np.cos(_LEAN), -np.sin(_LEAN)])
    for side in (1, -1):
        middle = _CENTER_MM + side * _HALF_HEIGHT_MM * up
        way = [_at(stage, "sagittal", middle + share * back) for share in (-14, 0, 14)]
        stage.hand.drag(sagittal, *way)
        stage.shot("upper endplate" if side == 1 else "both endplates, four slices")
    assert np.allclose(stage.session.main.crosshair_mm, _CENTER_MM, atol=1.0)
    assert len(stage.session.marking.grounds) == 4

    stage.key("Ctrl+B")
    samples = stage.session.findings.measurements
    assert [type(one.shape) for one in samples] == [Sample] * 4
    stage.session.main.move_crosshair(stage.session.marking.grounds[1].origin_mm)
    stage.look()
    stage.shot("samples on all four")
    chosen = _at(stage, "axial", stage.session.marking.grounds[1].origin_mm)
    edge = chosen + QPoint(round(10 / _mm_per_px(stage, "axial")), 0)
    stage.hand.drag(axial, edge, edge + QPoint(9, 5), edge + QPoint(18, 9))
    assert stage.session.undo_name == "move measurement"
    moved = stage.session.findings.measurements[1].shape
    stage.key("Ctrl+M")
    snapped = stage.session.findings.measurements[1].shape
    assert np.hypot(*snapped.center) < np.hypot(*moved.center)
    stage.shot("moved, and snapped to the middle")
    corner = chosen + QPoint(1, 1) * round(10 / _mm_per_px(stage, "axial"))
    stage.hand.drag(axial, corner, corner - QPoint(4, 4), corner - QPoint(8, 8))
    smaller = stage.session.findings.measurements[1].shape
    assert isinstance(smaller, Sample)
    assert 16 <= smaller.side < 20

    stage.key("Shift+V")
    assert abs(stage.session.main.axes.leaning("axial") - 5.3) < 1.5
    stage.key("E")
    stage.hand.click(axial, _at(stage, "axial", stage.session.main.crosshair_mm))
    circle = stage.session.findings.measurements[-1]
    numbers = stage.session.measurements.numbers(circle)
    assert isinstance(circle.shape, Ellipse)
    assert isinstance(numbers, RegionNumbers)
    assert numbers.area_mm2 is not None
    assert abs(numbers.area_mm2 - 200) < 1e-6
    assert Caution.RESAMPLED in numbers.cautions
    stage.shot("a circle in the tilted plane")
    stage.key("Shift+R")
    stage.key("H")
    stage.window.rois.save(folder / "by hand.rois.json")
    image = stage.session.main.volume
    assert image is not None
    assert read_rois(folder / "by hand.rois.json").on(image) == stage.session.findings.measurements

    edits = 0
    while stage.session.undo_name:
        stage.key("Ctrl+Z")
        edits += 1
        assert edits < 12
    assert not stage.session.findings.measurements
    assert stage.session.marking.body is None
    for _ in range(edits):
        stage.key("Ctrl+Y")
    assert len(stage.session.findings.measurements) == 5


def crop_films(stage: Stage, folder: Path) -> None:
    """Journey 5: a crop box on a DXA and on a lateral film, by click and by drag, stretched, replaced, undone."""
    del folder
    stage.drop(resources() / "demo")
    stage.choose("DXA")
    picture = stage.window.viewer.picture
    stage.hand.move(picture, stage.at(picture, 0.5, 0.5))
    stage.key("G")
    stage.shot("crop box in the hand")
    stage.hand.click(picture, stage.at(picture, 0.5, 0.5))
    assert _crop(stage).task == "dxa-spine"
    stage.shot("dxa cropped by a click")

    stage.choose("L-spine LAT")
    stage.hand.move(picture, stage.at(picture, 0.5, 0.5))
    stage.key("G")
    start, end = stage.at(picture, 0.46, 0.3), stage.at(picture, 0.6, 0.55)
    stage.hand.drag(picture, start, (start + end) / 2, end)
    first = _crop(stage)
    assert first.task == "xray-lumbar"
    assert abs(first.aspect - 1) < 1e-9
    stage.shot("film cropped by a drag")
    lie = picture.from_picture(QPointF(first.corners[2][0] + 0.5, first.corners[2][1] + 0.5)).toPoint()
    stage.hand.drag(picture, lie, lie - QPoint(10, 10), lie - QPoint(24, 20))
    assert _crop(stage).width < first.width
    assert abs(_crop(stage).aspect - 1) < 1e-9
    stage.session.select(None)
    stage.hand.click(picture, stage.at(picture, 0.55, 0.75))
    assert len(stage.session.findings.measurements) == 2, "one on each picture"
    stage.key("Ctrl+Z")
    stage.key("Ctrl+Z")
    assert _crop(stage) == first
    stage.shot("stretched, replaced, and undone")


def _crop(stage: Stage) -> Crop:
    key = stage.session.main.key
    found = stage.session.findings.crop_on(key) if key is not None else None
    assert found is not None
    assert isinstance(found.shape, Crop)
    return found.shape


def _at(stage: Stage, name: Name, point_mm: object) -> QPoint:
    plane = stage.view(name).plane
    assert plane is not None
    x, y, _ = plane.to_px(np.asarray(point_mm, np.float64))
    return QPoint(round(float(x)), round(float(y)))


def _mm_per_px(stage: Stage, name: Name) -> float:
    plane = stage.view(name).plane
    assert plane is not None
    return plane.pixel_mm[0]
