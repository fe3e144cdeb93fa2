"""What a person does when L1 is somebody else, or its regions lie where they should not: PRODUCT.md's journeys 3 and 4.

Both end where they began, by undo.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from osteoview.base.paths import resources
from osteoview.ui.viewer.level_hand import LevelHand
from osteoview.ui.viewer.tissue_hand import TissueHand
from tests.e2e.stage import Stage

_DEMO_CT = "CT"


def wrong_level(stage: Stage, folder: Path) -> None:
    """Journey 3: the strip names the spine; a dragged name and an arrow key shift the count; all follows; undo."""
    del folder
    _find_l1(stage)
    names, first, sagittal = _strip(stage), _mean_hu(stage), stage.view("sagittal")
    assert [label for label in ("T12", "L1", "L2", "L3", "L4", "L5", "S1") if label not in names] == []
    stage.shot("the strip")
    stage.hand.drag(sagittal, names["L1"], (names["L1"] + names["L2"]) / 2, names["L2"])
    assert _strip(stage)["L1"] == names["L2"]
    assert _strip(stage)["L2"] == names["L3"], "all names move with one"
    _wait_for_l1(stage)
    assert _mean_hu(stage) != first, "another vertebra is measured"
    assert "named by hand" in _words(stage)
    stage.shot("one vertebra lower")

    stage.hand.click(sagittal, _strip(stage)["L3"])
    stage.hand.move(sagittal, stage.at(sagittal, 0.3, 0.8))
    stage.key("Up")
    _wait_for_l1(stage)
    assert _strip(stage)["L1"] == names["L1"], "up again by the arrow key"
    stage.key("Down")
    stage.key("Down")
    _wait_for_l1(stage)
    assert _strip(stage)["L1"] == names["L3"]
    stage.shot("two vertebrae lower")

    for _ in range(4):
        stage.key("Ctrl+Z")
    _wait_for_l1(stage)
    assert _strip(stage) == names
    assert _mean_hu(stage) == first
    assert "named by hand" not in _words(stage)
    stage.shot("as it was found")


def regions_of_l1(stage: Stage, folder: Path) -> None:
    """Journey 4 on L1's regions: moved, stretched, removed, put back, others drawn; each is measured at once; undo."""
    del folder
    _find_l1(stage)
    axial, first = stage.view("axial"), _mean_hu(stage)
    stage.key("H")
    ellipse = _box(stage, "ellipse")
    middle, edge = (ellipse[0] + ellipse[1]) / 2, _edge(stage, "ellipse")
    stage.hand.drag(axial, edge, edge + QPoint(0, 8), edge + QPoint(0, 16))
    moved = _mean_hu(stage)
    assert moved != first
    assert "Regions edited by hand" in _words(stage)
    assert f"{moved:.0f} HU" in _words(stage)
    stage.shot("a region moved")

    corner = _box(stage, "ellipse")[1]
    stage.hand.drag(axial, corner, corner - QPoint(3, 3), corner - QPoint(8, 6))
    smaller = _box(stage, "ellipse")
    assert (smaller[1] - smaller[0]).x() < (ellipse[1] - ellipse[0]).x()
    stage.hand.click(axial, _edge(stage, "sample"))
    stage.key("D")
    assert not _seen(stage, "sample")
    stage.shot("one smaller, one removed")

    stage.click("Back to automatic")
    assert _mean_hu(stage) == first
    for key in ("Shift+U", "Shift+E"):
        stage.key(key)
    circles = [one.shape for one in stage.session.findings.measurements]
    assert len(circles) == 4
    stage.key("Ctrl+L")
    assert not stage.session.findings.measurements, "what was drawn is L1's own now"
    assert [one.shape for one in stage.window.vertebra.regions.shown if one.shape.kind == "ellipse"] == circles
    assert f"{_mean_hu(stage):.0f} HU" in _words(stage)
    stage.shot("circles drawn and taken over")

    for _ in range(7):
        stage.key("Ctrl+Z")
    assert _mean_hu(stage) == first
    assert (_box(stage, "ellipse")[0] + _box(stage, "ellipse")[1]) / 2 == middle
    assert "placed automatically" in _words(stage)
    assert not stage.session.undo_name


def _find_l1(stage: Stage) -> None:
    stage.drop(resources() / "demo" / _DEMO_CT)
    _wait_for_l1(stage)


def _wait_for_l1(stage: Stage) -> None:
    """Until what is on the screen is known."""
    stage.wait(lambda: stage.window.vertebra.assessment is not None)
    stage.look()


def _mean_hu(stage: Stage) -> float:
    found = stage.window.vertebra.assessment
    assert found is not None
    assert found.density is not None
    return found.density.mean_hu


def _words(stage: Stage) -> str:
    """What the panels on the right say."""
    stage.look()
    return " ".join(label.text() for label in stage.window.right.findChildren(QLabel) if label.isVisible())


def _strip(stage: Stage) -> dict[str, QPoint]:
    """Where each name stands in the sagittal view."""
    stage.look()
    hand = next(one for one in stage.view("sagittal").hands if isinstance(one, LevelHand))
    return {named.label: box.center().toPoint() for named, box in hand.boxes()}


def _seen(stage: Stage, kind: str) -> list[tuple[QPoint, QPoint, QPoint]]:
    """Left top, right bottom and a point of the outline of the regions of a kind in the axial view."""
    stage.look()
    hand = next(one for one in stage.view("axial").hands if isinstance(one, TissueHand))
    found = []
    for one in hand.seen():
        if one.measurement.id.startswith(kind):
            left, top, right, bottom = (round(px) for px in one.box_px)
            x, y = one.corners_px[len(one.corners_px) // 5].tolist()
            found.append((QPoint(left, top), QPoint(right, bottom), QPoint(round(x), round(y))))
    return found


def _box(stage: Stage, kind: str) -> tuple[QPoint, QPoint]:
    left_top, right_bottom, _ = _seen(stage, kind)[0]
    return left_top, right_bottom


def _edge(stage: Stage, kind: str) -> QPoint:
    return _seen(stage, kind)[0][2]
