"""The regions of an image are saved to a file and opened again; what cannot be is told like any other trouble."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from osteoview.annotation.roi_file import read_rois
from osteoview.session.session import Tool
from osteoview.ui.main_window import MainWindow
from tests.gui.measuring_scene import middle, scan, show
from tests.hand import Hand


def draw(window: MainWindow, hand: Hand) -> None:
    show(window)
    view = window.viewer.planes["axial"]
    window.session.set_tool(Tool.ELLIPSE)
    hand.drag(view, middle(view) + QPoint(-40, -30), middle(view), middle(view) + QPoint(40, 30))
    window.session.set_tool(Tool.LENGTH)
    hand.drag(view, middle(view) + QPoint(-90, 80), middle(view) + QPoint(0, 90), middle(view) + QPoint(90, 95))


def test_saved_and_opened_again_they_are_the_same(window: MainWindow, hand: Hand, tmp_path: Path) -> None:
    draw(window, hand)
    window.rois.save(tmp_path / "mine.json")
    path = tmp_path / "mine.rois.json"
    ellipse = window.session.findings.measurements[0]
    assert read_rois(path).on(scan()) == (ellipse,), "lengths are no regions"
    window.session.measurements.delete(window.session.findings.measurements)
    window.open_paths([path])  # dropped on the window
    assert window.session.findings.measurements == (ellipse,)
    assert window.session.selected == ellipse
    window.rois.open(path)
    assert window.session.findings.measurements == (ellipse,), "in place of itself"
    window.session.undo()
    assert not window.session.findings.measurements


def test_what_cannot_be_opened_or_saved_is_told(window: MainWindow, hand: Hand, tmp_path: Path) -> None:
    window.rois.open(tmp_path / "none.rois.json")
    assert "Open the image first" in window.status.message.text()
    draw(window, hand)
    window.rois.open(tmp_path / "none.rois.json")
    assert "cannot be read" in window.troubles.all[-1].sentence
    (tmp_path / "folder").write_text("no folder")
    window.rois.save(tmp_path / "folder" / "x.rois.json")
    assert "could not be saved" in window.troubles.all[-1].sentence
    window.session.measurements.delete(window.session.findings.measurements)
    window.rois.save(tmp_path / "x.rois.json")
    assert "There is no region on this image yet" in window.status.message.text()
    assert not (tmp_path / "x.rois.json").exists()
