"""Samples drawn by hand are asked about where L1 has none: the same numbers as `osteoview analyze --roi` gives."""

from __future__ import annotations

import json
from pathlib import Path

import nibabel
import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from osteoview.base.paths import data_folder
from osteoview.cli import run
from osteoview.session.asking import Lack
from osteoview.session.classification import Classification
from osteoview.session.session import Tool
from osteoview.ui.main_window import MainWindow
from tests.hand import Hand
from tests.small_models import save_small_model

_WITH_A_NETWORK = 120_000


@pytest.fixture
def block(own_folders: Path, tmp_path: Path) -> Path:
    """A cube of spongy bone with air around it, in which nobody finds a spine; and a model to ask."""
    save_small_model(data_folder() / "models", "tissue-one")
    grain = np.random.default_rng(1).normal(140, 25, (160, 160, 24)).astype(np.int16)
    grain[:8], grain[-8:] = -1000, -1000
    path = tmp_path / "block.nii.gz"
    nibabel.save(nibabel.Nifti1Image(grain, np.diag([-0.5, -0.5, 2.0, 1.0])), path)
    return path


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, block: Path) -> Classification:
    window.locating.watch()
    window.classifying.watch()
    qtbot.waitUntil(lambda: window.classifying.shelf.known, timeout=_WITH_A_NETWORK)
    with qtbot.waitSignal(window.settled, timeout=60_000):
        window.open_paths([block])
    classification = window.classifying.classification
    qtbot.waitUntil(lambda: classification.lack in (Lack.DECLINED, Lack.NOT_FOUND), timeout=_WITH_A_NETWORK)
    classification.choose(("tissue-one",))
    return classification


def draw(window: MainWindow, hand: Hand) -> None:
    """A sample in the middle of the axial view, copied to the neighbours: four of them."""
    view = window.viewer.planes["axial"]
    window.session.set_tool(Tool.SAMPLE)
    hand.click(view, view.rect().center())
    hand.key(window, "Ctrl+Shift+D")
    assert len(window.session.findings.measurements) == 4


def test_the_window_and_analyze_give_the_same_numbers(
    window: MainWindow, qtbot: QtBot, hand: Hand, opened: Classification, block: Path, tmp_path: Path
) -> None:
    draw(window, hand)
    qtbot.waitUntil(lambda: opened.stability is not None, timeout=_WITH_A_NETWORK)
    prediction, stability, about = opened.prediction, opened.stability, opened.about
    assert prediction is not None
    assert stability is not None
    assert about is not None
    assert about.drawn
    panel = window.classifying.panel
    said = " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())
    assert "4 samples drawn by hand" in said.replace("\u00a0", " ")
    assert panel.pies.pie.isVisible()
    assert len(panel.pies.samples.rings) == 4
    window.rois.save(tmp_path / "drawn.rois.json")
    out = tmp_path / "result.json"
    words = ["--roi", str(tmp_path / "drawn.rois.json"), "--model", "tissue-one", "--json", str(out)]
    assert run(["analyze", str(block), *words]) == 0
    result = json.loads(out.read_text(encoding="utf-8"))
    (answer,) = result["classification"]
    assert answer["probabilities"] == pytest.approx(prediction.probabilities, abs=1e-5)
    assert np.allclose(answer["per_sample"], prediction.per_sample, atol=1e-5)
    assert answer["stability"]["spread"] == pytest.approx(stability.spread, abs=1e-5)
    assert opened.mean_hu == pytest.approx(result["density"]["mean_hu"], abs=0.01)
    verdict = opened.verdict
    assert verdict is not None
    assert answer["verdict"]["advice"] == verdict.advice.value


def test_undo_takes_the_answer_along(window: MainWindow, qtbot: QtBot, hand: Hand, opened: Classification) -> None:
    draw(window, hand)
    qtbot.waitUntil(lambda: opened.prediction is not None, timeout=_WITH_A_NETWORK)
    while window.session.undo_name:
        hand.key(window, "Ctrl+Z")
    assert opened.lack in (Lack.DECLINED, Lack.NOT_FOUND)
    assert opened.prediction is None
    assert not window.classifying.panel.pies.isVisible()
