"""A calibration phantom in the scan: an ellipse on each rod, and their HU are taken over into the form."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.fold import Fold
from tests.gui.measuring_scene import middle
from tests.gui.test_adopting import draw_ellipse
from tests.gui.test_level_panels import click, show
from tests.hand import Hand


def test_drawn_rods_fill_the_form_and_make_a_calibration(window: MainWindow, hand: Hand) -> None:
    show(window)
    window.hints.dismiss_all()
    mineral, axial = window.locating.density.mineral, window.viewer.planes["axial"]
    fold = next(one for one in window.right.findChildren(Fold) if one.isAncestorOf(mineral))
    click(window, hand, fold.heading)
    click(window, hand, mineral.enter)
    form = mineral.form
    form.choose(1)
    click(window, hand, form.drawn)
    assert "Draw an ellipse on each rod" in form.problem.text()
    for away in (QPoint(0, 0), QPoint(-70, -20)):  # spongy bone, and soft tissue beside it
        draw_ellipse(window, hand, middle(axial) + away, QPoint(8, 8))
    means = [window.session.measurements.numbers(one) for one in window.session.findings.measurements]
    click(window, hand, form.drawn)
    assert form.problem.isHidden()
    typed = [hu.text() for hu, _ in form.rods]
    assert typed == [f"{one.statistics.mean:.1f}" for one in means] + ["", ""]  # type: ignore[union-attr]  # regions
    first, second = (float(hu) for hu in typed[:2])
    assert first > second + 50
    for (_, mg), known in zip(form.rods, (0.8 * first, 0.8 * second), strict=False):
        mg.setText(f"{known:.2f}")
    form.scanner.setText("Maker One")
    form.who.setText("A physicist")
    form.kvp.setText("120")
    click(window, hand, form.store)
    (kept,) = window.preferences.choices.calibrations
    assert abs(kept.slope - 0.8) < 0.01
    assert kept.source == "phantom, 2 rods"
