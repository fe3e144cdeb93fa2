"""What a person does with the viewer, as PRODUCT.md tells it; each step looks whether the screen answers.

A journey is an ordinary function on a stage: the tests walk through it, and the film takes pictures on the way.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
from pydicom.uid import UID
from PySide6.QtCore import QPoint, QPointF, Qt

from osteoview.base.paths import resources
from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.window import PRESETS
from osteoview.ui.viewer.crosshair_hand import CrosshairHand
from tests.dicom_files import disc, dxa, radiograph, write, zipped
from tests.e2e.level_journeys import regions_of_l1, wrong_level
from tests.e2e.pies import PIES
from tests.e2e.placing_journeys import crop_films, place_by_hand
from tests.e2e.stage import Stage
from tests.hand import CTRL, MIDDLE, RIGHT

_DEMO_CT = "CT"


def first_minute(stage: Stage, folder: Path) -> None:
    """Journey 1: start, "Open demo study", three views, L1 found; no file of one's own needed."""
    del folder
    stage.shot("empty")
    with stage.settling():
        stage.click("Open demo study")
    volume = stage.session.main.volume
    assert volume is not None
    assert volume.may_measure
    for name in NAMES:
        greys = stage.greys(stage.view(name))
        assert stage.view(name).isVisible()
        assert np.unique(greys).size > 60, f"the {name} view shows a picture"
    assert stage.window.series.list.count() >= 3, "a heading, the CT and the pictures beside it"
    stage.shot("demo study")
    stage.wait(lambda: not stage.window.locating.finder.running)
    assert "L1" in [body.label for body in stage.window.vertebra.bodies]
    stage.shot("L1 found")

    axial = stage.view("axial")
    before, at = stage.session.main.crosshair_mm, stage.at(axial, 0.5, 0.4)
    stage.hand.wheel(axial, at, -4)
    assert stage.session.main.crosshair_mm[2] < before[2], "towards the hand is towards the feet"
    stage.key("6")
    assert stage.session.main.window == PRESETS[6].window
    stage.shot("scrolled, bone window")
    stage.key("8")
    stage.hand.double_click(axial, at)
    assert [name for name in NAMES if stage.view(name).isVisible()] == ["axial"]
    stage.shot("one view alone")
    stage.hand.double_click(axial, stage.at(axial, 0.5, 0.4))
    assert all(stage.view(name).isVisible() for name in NAMES)
    stage.key("R")


def own_ct(stage: Stage, folder: Path) -> None:
    """Journey 2: a folder, a zip, a disc, single files and a mix; a list of what each is; the best series opens."""
    thin = _scan(folder / "thin", 60, "1.2.6", SeriesDescription="Lumbar soft 2.0")
    stage.drop(folder / "thin")
    assert _title(stage) == "Lumbar soft 2.0"

    other = {"StudyInstanceUID": "1.2.70", "PatientID": "2", "PatientName": "Second^One"}
    packed = _scan(folder / "packed", 24, "1.2.7", SeriesDescription="Zipped", **other)
    stage.drop(zipped(folder / "study.zip", {path.name: path.read_bytes() for path in packed}))
    assert _title(stage) == "Zipped"

    head = {"SeriesDescription": "Head on disc", "StudyInstanceUID": "1.2.80"}
    stage.drop(disc(folder / "disc", _scan(folder / "burnt", 20, "1.2.8", **head)))
    assert _title(stage) == "Head on disc"

    letter = folder / "letter.txt"
    letter.write_text("Dear colleague")
    picture = write(dxa(SeriesInstanceUID="1.2.9", SOPInstanceUID="1.2.9.1"), folder / "dxa.dcm")
    stage.drop(letter, picture, *thin[:20])
    rows = stage.lines()
    for words in ("Lumbar soft 2.0", "Zipped", "Head on disc", "bone density"):
        assert any(words in row for row in rows), f"{words} is in the list"
    stage.shot("several studies")

    stage.choose("Lumbar soft 2.0")
    assert _title(stage) == "Lumbar soft 2.0"
    lost = _scan(folder / "lost", 40, "1.2.10", SeriesDescription="With a gap")
    for path in lost[11:13]:
        path.unlink()
    stage.drop(folder / "lost")
    assert "2 slices are missing" in stage.window.notes.words
    stage.shot("missing slices said")
    stage.drop(letter)
    assert "Drop the folder that the images are in" in stage.window.notes.words
    assert _title(stage) == "With a gap", "what was open stays open"
    stage.shot("nothing to open, said")


def manual(stage: Stage, folder: Path) -> None:
    """Journey 4, as far as the viewer: the axes aligned in a vertebra, planes thick and thin, shapes in a slice."""
    del folder
    stage.drop(resources() / "demo" / _DEMO_CT)
    display = stage.session.main
    stage.key("H")
    axial, sagittal = stage.view("axial"), stage.view("sagittal")
    place = _crosshair(stage, "sagittal")
    stage.hand.drag(sagittal, place + QPoint(60, 40), place + QPoint(75, 30), place + QPoint(70, 25))
    assert np.allclose(_points(_crosshair(stage, "sagittal")), _points(place + QPoint(70, 25)), atol=1.5)
    stage.shot("crosshair placed")

    grip = _handle(stage, "sagittal")
    middle = _crosshair(stage, "sagittal")
    radius = math.hypot(grip.x() - middle.x(), grip.y() - middle.y())
    turns = [middle + QPointF(radius * math.cos(a), radius * math.sin(a)).toPoint() for a in np.radians([4, 9, 14])]
    stage.hand.drag(sagittal, grip, *turns)
    assert 10 < display.axes.leaning("axial") < 18, "as far as the handle was dragged"
    stage.shot("turned by the handle")
    stage.key("]")
    assert _thickness_mm(stage) > 0
    stage.key("K")
    stage.shot("thick slab")
    stage.key("Shift+K")
    assert _thickness_mm(stage) == 0

    stage.key("Shift+R")
    assert display.axes.leaning("axial") < 0.01
    stage.key("V")
    stage.hand.move(sagittal, middle)
    for across, down in ((-28, -14), (24, -4), (2, -9)):
        stage.hand.click(sagittal, middle + QPoint(across, down))
    stage.key("H")
    stage.shot("three points asked for alignment")
    stage.key("R")
    stage.key("Shift+R")

    with stage.hand.holding(CTRL):
        stage.hand.wheel(axial, stage.at(axial, 0.5, 0.5), 4)
    at = _crosshair(stage, "axial")
    for tool, way in (
        ("E", (QPoint(-22, -16), QPoint(22, 16))),
        ("Q", (QPoint(50, -60), QPoint(90, -30))),
        ("M", (QPoint(-90, 84), QPoint(70, 92))),
    ):
        stage.key(tool)
        stage.hand.drag(axial, at + way[0], at + (way[0] + way[1]) / 2, at + way[1])
    stage.key("B")
    stage.hand.click(axial, at + QPoint(-70, -60))
    stage.key("H")
    stage.look()
    drawn = len(stage.session.findings.measurements)
    kinds = [type(one.shape).__name__ for one in stage.session.findings.measurements]
    assert drawn == 4, f"ellipse, length, rectangle and sample, not {kinds}"
    stage.shot("measured")
    stage.key("Ctrl+Z")
    assert len(stage.session.findings.measurements) == drawn - 1
    stage.key("Ctrl+Shift+Z")
    assert len(stage.session.findings.measurements) == drawn


def films(stage: Stage, folder: Path) -> None:
    """Journey 5, as far as the viewer: one large picture, turned, windowed, its scale honest; two side by side."""
    stage.drop(resources() / "demo")
    stage.choose("DXA")
    picture = stage.window.viewer.picture
    assert stage.session.main.radiograph is not None
    assert picture.isVisible()
    assert not stage.view("axial").isVisible()
    stage.shot("dxa")
    stage.choose("L-spine LAT")
    stage.shot("radiograph")
    before = stage.greys(picture)
    stage.key("X")
    assert not np.array_equal(stage.greys(picture), before), "mirrored"
    stage.key("X")
    assert np.array_equal(stage.greys(picture), before), "and back"
    stage.key("W")
    stage.hand.drag(picture, stage.at(picture, 0.4, 0.5), stage.at(picture, 0.5, 0.5), stage.at(picture, 0.55, 0.45))
    stage.hand.drag(picture, stage.at(picture, 0.5, 0.5), stage.at(picture, 0.5, 0.3), button=RIGHT)
    stage.hand.drag(picture, stage.at(picture, 0.5, 0.5), stage.at(picture, 0.6, 0.55), button=MIDDLE)
    assert not np.array_equal(stage.greys(picture), before)
    stage.shot("zoomed, panned, another window")
    stage.key("R")

    spine: dict[str, Any] = {"StudyInstanceUID": "1.2.60", "StudyDescription": "Spine in two planes"}
    front = radiograph(SeriesInstanceUID="1.2.6", SOPInstanceUID="1.2.6.1", **spine)
    side = radiograph(SeriesInstanceUID="1.2.6", SOPInstanceUID="1.2.6.2", ViewPosition="LL", InstanceNumber=2, **spine)
    stage.drop(write(front, folder / "two" / "ap.dcm"), write(side, folder / "two" / "lat.dcm"))
    assert picture.isVisible()
    stage.shot("frontal and lateral")


def compare(stage: Stage, folder: Path) -> None:
    """Journey 6, as far as the viewer: a prior scan beside today's, moving together."""
    for n, title in enumerate(("Today", "Prior")):
        named = {"SeriesDescription": title, "StudyInstanceUID": f"1.2.5{n}", "FrameOfReferenceUID": f"1.2.4{n}"}
        _scan(folder / title, 60, f"1.2.3{n}", StudyDate=f"{2024 - 2 * n}0229", **named)
        stage.drop(folder / title)
    rows = stage.window.series.list
    items = [rows.item(n) for n in range(rows.count())]
    today = next(item for item in items if "Today" in item.text())
    stage.window.series.list.setCurrentItem(today)
    stage.hand.move(stage.view("axial"), stage.at(stage.view("axial"), 0.5, 0.5))
    with stage.settling():
        stage.key("C")
    assert stage.session.comparing
    before = stage.session.beside.crosshair_mm
    stage.hand.wheel(stage.view("axial"), stage.at(stage.view("axial"), 0.5, 0.5), -3)
    assert stage.session.beside.crosshair_mm[2] < before[2], "both move"
    stage.shot("two scans side by side")
    stage.key("Shift+C")
    assert not stage.session.comparing


JOURNEYS: dict[str, Callable[[Stage, Path], None]] = {
    "1 first minute": first_minute,
    "2 own CT": own_ct,
    "3 wrong level": wrong_level,
    "4 manual": manual,
    "4 regions of L1": regions_of_l1,
    "4 placed by hand": place_by_hand,
    "5 films": films,
    "5 films cropped": crop_films,
    "6 compare": compare,
    **PIES,
}


def _thickness_mm(stage: Stage) -> float:
    slab = stage.session.main.slab
    return slab.thickness_mm if slab is not None else 0.0


def _scan(folder: Path, count: int, series: str, **elements: str) -> list[Path]:
    """So many slices from the middle of the demo study, as a series of their own."""
    folder.mkdir()
    slices = sorted((resources() / "demo" / _DEMO_CT).iterdir())
    first, paths = (len(slices) - count) // 2, []
    for n, source in enumerate(slices[first : first + count]):
        dataset = pydicom.dcmread(source)
        dataset.SeriesInstanceUID = series
        dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = UID(f"{series}.{n + 1}")
        for name, value in elements.items():
            setattr(dataset, name, value)
        paths.append(folder / f"{n:03d}.dcm")
        dataset.save_as(paths[-1])
    return paths


def _title(stage: Stage) -> str:
    piece = stage.session.main.piece
    return piece.title if piece is not None else ""


def _crosshair(stage: Stage, name: Name) -> QPoint:
    plane = stage.view(name).plane
    assert plane is not None
    x, y, _ = plane.to_px(stage.session.main.crosshair_mm)
    return QPoint(round(float(x)), round(float(y)))


def _points(at: QPoint) -> tuple[int, int]:
    return at.x(), at.y()


def _handle(stage: Stage, name: Name) -> QPoint:
    """The crosshair's handle on the right: where the pointer becomes a hand."""
    view, start = stage.view(name), _crosshair(stage, name)
    for x in range(start.x() + 20, view.width()):
        at = QPointF(x + 4, start.y())
        # The names of vertebrae are pressed with the same pointer, and lie above.
        taken = next((hand for hand in view.hands if hand.cursor_at(at) is not None), None)
        if isinstance(taken, CrosshairHand) and taken.cursor_at(at) is Qt.CursorShape.PointingHandCursor:
            return at.toPoint()
    raise LookupError(f"the {name} view has no handle")
