"""What a person does with the networks' answers, as PRODUCT.md tells it. The models are small and know nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from osteoview.base.paths import resources
from osteoview.ui.panels.classification_panel import ClassificationPanel
from osteoview.ui.panels.small_pie import SmallPie
from tests.e2e.stage import Stage
from trainer.task import CT_L1_TISSUE, DXA_SPINE, XRAY_LUMBAR

_DEMO = resources() / "demo"
# Another body is outlined before anything can be asked about it.
_OUTLINED_S = 120.0


def first_pies(stage: Stage, folder: Path) -> None:
    """Journey 1, on to the pies: the demo study, L1, an answer; a sample is gone to, numbers in place of pies."""
    stage.keep_models(folder / "models", CT_L1_TISSUE)
    stage.shot("what the networks need")
    with stage.settling():
        stage.click("Open demo study")
    stage.until_answered()
    panel = _panel(stage)
    assert panel.pies.pie.isVisible()
    assert panel.advice.advice.text(), "a word says what to do"
    assert panel.models.trained_on.text() == "Trained on simulated patients"
    assert "HU" in panel.proof.agreement.words, "the density stands beside it"
    stage.shot("pies")
    last = _sample(stage, 3)
    stage.hand.click(last)
    assert last.isChecked(), "the planes stand where the sample was taken"
    stage.shot("a sample gone to")
    stage.key("Ctrl+Shift+T")
    assert panel.pies.table.isVisible()
    assert panel.pies.table.rowCount() == 5
    stage.shot("as numbers")
    stage.key("Ctrl+Shift+T")
    stage.key("Ctrl+Shift+E")
    stage.wait(lambda: stage.window.classifying.classification.explanation is not None)
    stage.look()
    stage.shot("where the network looked")


def own_ct_to_pie(stage: Stage, folder: Path) -> None:
    """Journey 2, on to the pie: a folder of one's own; the name of L1 moved, and everything follows."""
    stage.keep_models(folder / "models", CT_L1_TISSUE)
    shutil.copytree(_DEMO / "CT", folder / "mine")
    stage.drop(folder / "mine")
    stage.until_answered()
    classification = stage.window.classifying.classification
    before = [patch.place for patch in classification.patches]
    assert len(before) == 4
    stage.shot("own CT answered")
    stage.window.vertebra.shift(1)
    stage.wait(lambda: bool(classification.patches) and classification.patches[0].place not in before, _OUTLINED_S)
    stage.until_answered()
    assert classification.is_of_now
    stage.shot("answered for the body above")
    stage.key("Ctrl+Z")
    stage.until_answered()
    stage.wait(lambda: classification.is_of_now)


def films_to_pie(stage: Stage, folder: Path) -> None:
    """Journey 5, on to the pie: a radiograph and a DXA, a crop box on each, an answer about what is in it."""
    stage.keep_models(folder / "models", XRAY_LUMBAR, DXA_SPINE)
    stage.drop(_DEMO)
    panel, picture = _panel(stage), stage.window.viewer.picture
    for title in ("L-spine LAT", "DXA"):
        stage.choose(title)
        assert "crop box" in panel.state.text()
        stage.shot(f"{title} asks for a crop box")
        stage.key("G")
        stage.hand.click(picture, stage.at(picture, 0.5, 0.5))
        stage.until_answered()
        assert panel.pies.pie.isVisible() or panel.declined.isVisible()
        stage.shot(f"{title} answered")


def two_classifiers(stage: Stage, folder: Path) -> None:
    """Journey 6 with classifiers: two models on the same regions, each by itself and both together."""
    stage.keep_models(folder / "models", CT_L1_TISSUE, CT_L1_TISSUE)
    with stage.settling():
        stage.click("Open demo study")
    stage.until_answered()
    panel, classification = _panel(stage), stage.window.classifying.classification
    assert not panel.pies.members.isVisible()
    panel.models.menu.actions()[1].trigger()
    stage.wait(panel.pies.members.isVisible)
    stage.until_answered()
    prediction = classification.prediction
    assert prediction is not None
    assert len(prediction.members) == 2
    means = [sum(pair) / 2 for pair in zip(*(member.probabilities for member in prediction.members), strict=True)]
    assert all(abs(mean - share) < 1e-9 for mean, share in zip(means, prediction.probabilities, strict=True))
    stage.shot("two models together")


PIES: dict[str, Callable[[Stage, Path], None]] = {
    "1 first pies": first_pies,
    "2 own CT to pie": own_ct_to_pie,
    "5 films to pie": films_to_pie,
    "6 two classifiers": two_classifiers,
}


def _panel(stage: Stage) -> ClassificationPanel:
    return stage.window.classifying.panel


def _sample(stage: Stage, number: int) -> SmallPie:
    """One of the small pies, scrolled to where a hand can reach it."""
    ring = _panel(stage).pies.samples.rings[number]
    _scroll_to(stage, ring)
    return ring


def _scroll_to(stage: Stage, widget: QWidget) -> None:
    stage.window.right.scroll_to(widget)
    stage.look()
