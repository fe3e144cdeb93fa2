"""Labels of what was drawn keep clear of it and of each other, and go along when the picture moves."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from osteoview.imaging.reslice import Slab
from osteoview.session.session import Layout, Tool
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.plane_view import PlaneView
from tests.gui.measuring_scene import (
    drawn,
    measuring,
    middle,
    region_numbers,
    show,
)
from tests.hand import Hand


def alone(window: MainWindow, qtbot: QtBot) -> PlaneView:
    """The axial view over the whole middle of the window."""
    view, before = window.viewer.planes["axial"], window.viewer.planes["axial"].width()
    window.session.set_layout(Layout.SINGLE)
    qtbot.waitUntil(lambda: view.width() > before)
    return view


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
