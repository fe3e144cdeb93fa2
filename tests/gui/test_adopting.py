"""A region drawn in the window becomes one of L1's, by a button or a key, and undo gives it back."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint

from osteoview.annotation.ground import PlaneGround
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.adopt_bar import AdoptBar
from tests.gui.measuring_scene import middle
from tests.gui.test_level_panels import answer, click, mean_hu, settle, show, shown, words
from tests.gui.test_placing import CENTER_MM
from tests.gui.test_placing import show as show_box
from tests.hand import Hand


def bar(window: MainWindow) -> AdoptBar:
    return window.locating.level.adopt


def draw_ellipse(window: MainWindow, hand: Hand, at: QPoint, size: QPoint) -> None:
    axial = window.viewer.planes["axial"]
    hand.move(axial, at)
    hand.key(window, "E")
    hand.drag(axial, at - size, at, at + size)
    hand.key(window, "H")
    settle()


def test_a_drawn_ellipse_takes_the_automatic_one_s_place(window: MainWindow, hand: Hand) -> None:
    show(window)
    window.hints.dismiss_all()
    settle()
    assert bar(window).isHidden()
    automatic, count = shown(window, "ellipse"), len(window.vertebra.regions.shown)
    before = mean_hu(window)
    at = automatic.corners_px.mean(axis=0)
    px = automatic.lie.px_per_unit
    draw_ellipse(window, hand, QPoint(round(at[0] - 10 * px), round(at[1])), QPoint(round(5 * px), round(4 * px)))
    (drawn,) = window.session.findings.measurements
    click(window, hand, bar(window).adopt)
    assert not window.session.findings.measurements
    assert len(window.vertebra.regions.shown) == count
    taken = window.vertebra.regions.selected
    assert taken is not None
    assert taken.id == automatic.measurement.id
    assert taken.shape == drawn.shape
    assert mean_hu(window) != before
    assert "edited by hand: 1 changed" in words(window.locating.density)
    hand.key(window, "Ctrl+Z")
    assert mean_hu(window) == before
    assert window.session.findings.measurements == (drawn,)


def test_where_no_spine_was_found_drawn_regions_are_measured(window: MainWindow, hand: Hand) -> None:
    show_box(window)
    answer(window)
    settle()
    assert "draw an ellipse or a sample" in words(window.locating.level)
    axial = window.viewer.planes["axial"]
    for up_mm in (0.0, 3.0):
        window.session.main.move_crosshair(CENTER_MM + np.array([0.0, 0.0, up_mm]))
        draw_ellipse(window, hand, middle(axial), QPoint(40, 30))
    window.session.select(None)
    window.viewer.setFocus()
    hand.key(window, "Ctrl+L")
    settle()
    assert [one.id for one in window.vertebra.regions.shown] == ["ellipse 1", "ellipse 2"]
    upper, lower = (one.ground for one in window.vertebra.regions.shown)
    assert isinstance(upper, PlaneGround)
    assert isinstance(lower, PlaneGround)
    assert upper.origin_mm[2] > lower.origin_mm[2]
    assert "by regions drawn by hand" in words(window.locating.level)
    assert f"{mean_hu(window):.0f} HU" in words(window.locating.density)
    assert "not looked for" in words(window.locating.trust)
    density = window.locating.density
    assert "Regions drawn by hand" in words(density)
    click(window, hand, density.regions.restore)
    assert "Nothing measured yet" in words(density)
    window.viewer.setFocus()
    hand.key(window, "Ctrl+Z")
    window.session.main.move_crosshair(CENTER_MM - np.array([0.0, 0.0, 26.0]))
    draw_ellipse(window, hand, middle(axial), QPoint(40, 30))
    hand.key(window, "Ctrl+L")
    assert "another vertebra" in window.status.message.text()
    for _ in range(2):
        hand.key(window, "Ctrl+Z")
    assert "Nothing measured yet" in words(window.locating.density)
