"""A crop box is laid by a click or a drag, keeps the proportions of its task, and a picture has one of them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF

from osteoview.annotation.crop import Crop
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.scale import Scale
from osteoview.session.session import Tool
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.picture_view import PictureView
from tests.gui import measuring_scene
from tests.gui.measuring_scene import FILM, middle
from tests.hand import Hand


def show(window: MainWindow, piece: Piece = FILM) -> PictureView:
    stored = np.random.default_rng(2).integers(0, 4000, (900, 700)).astype(np.uint16)
    scale = Scale("detector", "at the detector", (0.3, 0.3))
    window.hints.dismiss_all()
    window.session.main.open_radiograph(piece, Radiograph(stored, 12, sop_instance_uid="1.2.9", scale=scale))
    return window.viewer.picture


def crop(window: MainWindow) -> Crop:
    (one,) = window.session.findings.measurements
    assert isinstance(one.shape, Crop)
    return one.shape


def place(view: PictureView, at: QPoint) -> tuple[float, float]:
    on_picture = view.to_picture(QPointF(at))
    return on_picture.x() - 0.5, on_picture.y() - 0.5


def test_a_click_lays_one_of_usual_size_and_another_takes_its_place(window: MainWindow, hand: Hand) -> None:
    view = show(window)
    hand.move(view, middle(view))
    hand.key(window, "G")
    hand.click(view, middle(view))
    first = crop(window)
    assert (first.task, first.aspect) == ("xray-lumbar", 1.0)
    assert first.width * 0.3 == pytest.approx(112 * 1.2)
    assert first.center == pytest.approx(place(view, middle(view)))
    window.session.select(None)
    hand.click(view, middle(view) + QPoint(0, 60))
    assert crop(window).center[1] > first.center[1]
    hand.key(window, "Ctrl+Z")
    assert crop(window) == first
    hand.key(window, "Ctrl+Z")
    assert not window.session.findings.measurements


def test_a_film_asks_for_its_crop_box_and_hands_it_out(window: MainWindow, hand: Hand) -> None:
    view, panel = show(window), window.classifying.panel
    assert "crop box" in panel.state.text()
    assert panel.to_crop.text() == "Crop box L1–L3"
    assert not window.locating.density.isVisible(), "a film has no HU, today or later"
    hand.click(panel.to_crop)
    assert window.session.tool is Tool.CROP
    hand.click(view, middle(view))
    assert crop(window).task == "xray-lumbar"
    assert not panel.to_crop.isVisible()
    measuring_scene.show(window)
    assert window.locating.density.isVisible()


def test_a_drag_spans_a_square_and_a_corner_stretches_it(window: MainWindow, hand: Hand) -> None:
    view = show(window)
    hand.move(view, middle(view))
    hand.key(window, "G")
    start, end = middle(view) + QPoint(-90, -70), middle(view) + QPoint(30, 10)
    hand.drag(view, start, middle(view), end)
    shape = crop(window)
    assert shape.corners[0] == pytest.approx(place(view, start))
    assert shape.width == pytest.approx(place(view, end)[0] - place(view, start)[0])
    assert shape.height == pytest.approx(shape.width)
    corner = start + QPoint(120, 120)
    hand.drag(view, corner, corner + QPoint(10, 20), corner + QPoint(20, 40))
    pulled = crop(window)
    assert pulled.corners[0] == pytest.approx(shape.corners[0])
    assert pulled.width == pytest.approx(shape.width * 160 / 120, rel=0.02)
    assert pulled.height == pytest.approx(pulled.width)
    hand.drag(view, start + QPoint(40, 40), start + QPoint(60, 60), start + QPoint(60, 55))
    assert crop(window).width == pytest.approx(pulled.width)
    assert crop(window).center[0] > pulled.center[0]
    assert window.session.undo_name == "move measurement"


def test_near_an_edge_the_box_stays_in_the_picture(window: MainWindow, hand: Hand) -> None:
    view = show(window)
    hand.move(view, middle(view))
    hand.key(window, "G")
    corner = view.from_picture(QPointF(20, 20)).toPoint()
    hand.click(view, corner)
    assert crop(window).corners[0] == pytest.approx((-0.5, -0.5))


@pytest.mark.parametrize(("kind", "task", "words"), [
    (Kind.DXA, "dxa-spine", "Crop box L1–L4"), (Kind.RADIOGRAPH, "xray-lumbar", "Crop box L1–L3"),
])  # fmt: skip
def test_it_is_made_for_what_the_picture_shows_and_is_listed_by_that_name(
    window: MainWindow, hand: Hand, kind: Kind, task: str, words: str
) -> None:
    view = show(window, Piece(kind, "Spine", ()))
    hand.move(view, middle(view))
    hand.key(window, "G")
    hand.click(view, middle(view))
    assert crop(window).task == task
    row = window.measurements.list.topLevelItem(0)
    assert row is not None
    assert row.text(0) == words
    assert row.text(1).endswith(" mm")


def test_another_task_is_chosen_in_the_list(window: MainWindow, hand: Hand) -> None:
    view = show(window)
    window.session.set_tool(Tool.CROP)
    hand.click(view, middle(view))
    window.measurements.remake(window.session.findings.measurements[0], "xray-knee")
    assert crop(window).task == "xray-knee"
    hand.click(view, middle(view) + QPoint(4, 160))
    assert crop(window).task == "xray-knee", "and so is the next one made"


def test_on_a_ct_there_is_none(window: MainWindow, hand: Hand) -> None:
    measuring_scene.show(window)
    view = window.viewer.planes["axial"]
    assert not window.commands["tool.crop"].isEnabled()
    window.session.set_tool(Tool.CROP)
    hand.click(view, middle(view))
    assert not window.session.findings.measurements
