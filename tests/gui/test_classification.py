"""What the networks say, in the window: every state a person can meet, with answers that the test dictates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from osteoview.anatomy.assessment import Assessment
from osteoview.anatomy.gates import Gate
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Sample
from osteoview.base.errors import OsteoViewError
from osteoview.base.paths import resources
from osteoview.inference import agreement
from osteoview.session.asking import Lack
from osteoview.session.classification import Classification
from osteoview.session.vertebra import Vertebra
from osteoview.ui.class_look import NO_BREAK
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.classification_panel import ClassificationPanel
from tests.gui.scripted_oracle import ScriptedOracle

TASK = "ct-l1-tissue"
ILL = {"VGG16": (0.04, 0.96)}
FAR = Gate("known to the model", passed=False, detail="The samples are of another kind.", declines=True)

Ask = Callable[[ScriptedOracle], ClassificationPanel]


@pytest.fixture(scope="module")
def assessed() -> list[object]:
    """The demo study's L1, found once for all tests of this file."""
    return []


@pytest.fixture
def ask(window: MainWindow, qtbot: QtBot, assessed: list[object]) -> Ask:
    def opened(oracle: ScriptedOracle) -> ClassificationPanel:
        window.classifying.predictor._make_oracle = lambda: oracle
        window.classifying.watch()
        qtbot.waitUntil(lambda: window.classifying.shelf.known, timeout=20_000)
        with qtbot.waitSignal(window.settled, timeout=60_000):
            window.open_paths([resources() / "demo" / "CT"])
        _give_l1(window.vertebra, assessed)
        return window.classifying.panel

    return opened


def _give_l1(vertebra: Vertebra, assessed: list[object]) -> None:
    from osteoview.base.tasks import CancelToken, no_progress

    question = vertebra.question
    assert question is not None
    if not assessed:
        assessed.append(question.answer(cancel=CancelToken(), progress=no_progress))
    vertebra.take(question, assessed[0])  # type: ignore[arg-type]  # an Assessment, whose room is not imported here


def words(panel: ClassificationPanel) -> str:
    shown = [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
    return " ".join(shown).replace(NO_BREAK, " ")


def classification(window: MainWindow) -> Classification:
    return window.classifying.classification


def complete(window: MainWindow) -> Callable[[], bool]:
    return lambda: classification(window).stability is not None


def test_with_nothing_open_it_says_what_to_do(window: MainWindow) -> None:
    assert "Open a CT" in words(window.classifying.panel)
    assert not window.classifying.panel.pies.isVisible()


def test_a_certain_answer_that_the_density_bears_out_is_to_be_reported(
    window: MainWindow, qtbot: QtBot, ask: Ask
) -> None:
    panel = ask(ScriptedOracle(ILL))
    qtbot.waitUntil(complete(window), timeout=10_000)
    said = words(panel)
    assert panel.advice.advice.text() == "Report"
    assert "Osteoporotic 96 %: highly probable." in said
    assert "Density agrees: 110 HU fits Osteoporotic." in said
    assert "Stable: 100 % of 50 shifted regions agree" in said
    assert "Trained on simulated patients" in said
    figure = panel.pies.pie.figure
    assert figure is not None
    assert figure.diagnosed == 1
    assert figure.probabilities == pytest.approx((0.04, 0.96))
    assert len(figure.bands) == 1


def test_an_answer_against_the_density_is_undecided_and_says_why(
    window: MainWindow, qtbot: QtBot, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The demo's 110 HU lie within one least significant change of the cut; here every reading is exact.
    monkeypatch.setattr(agreement, "LSC_HU", 0.0)
    panel = ask(ScriptedOracle({"VGG16": (0.97, 0.03)}))
    qtbot.waitUntil(complete(window), timeout=10_000)
    assert panel.advice.advice.text() == "Undecided"
    assert "too thin for Healthy. Trust neither alone." in words(panel)
    figure = panel.pies.pie.figure
    assert figure is not None
    assert figure.diagnosed is None


def test_a_sample_is_gone_to_by_its_small_pie(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    panel = ask(ScriptedOracle(ILL))
    qtbot.waitUntil(complete(window), timeout=10_000)
    prediction = classification(window).prediction
    assert prediction is not None
    rings = panel.pies.samples.rings
    assert len(rings) == 4
    for n in (3, 0):
        QTest.mouseClick(rings[n], Qt.MouseButton.LeftButton)
        center_mm = prediction.places[n].center_mm
        assert center_mm is not None
        assert window.session.main.crosshair_mm[2] == pytest.approx(center_mm[2], abs=0.01)
        assert [ring.isChecked() for ring in rings] == [other == n for other in range(4)]
    rings[2].setFocus()
    QTest.keyClick(rings[2], Qt.Key.Key_Space)
    assert rings[2].isChecked()
    assert "Slice" in rings[2].toolTip()
    assert all(ring.picture is not None for ring in rings), "the tissue is seen, not only a number"


def test_out_of_scope_is_declined_overruled_with_a_note_and_undone(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    oracle = ScriptedOracle(ILL)
    oracle.findings = (FAR,)
    panel = ask(oracle)
    qtbot.waitUntil(panel.declined.isVisible, timeout=10_000)
    assert "Declined" in words(panel)
    assert "The samples are of another kind." in words(panel)
    assert not panel.pies.isVisible()
    assert not panel.declined.overrule.isEnabled(), "no note, no overruling"
    panel.declined.note.setFocus()
    QTest.keyClicks(panel.declined.note, "Same scanner as in our tests")
    QTest.mouseClick(panel.declined.overrule, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.pies.isVisible, timeout=5_000)
    assert "Note: Same scanner as in our tests" in words(panel)
    window.commands["edit.undo"].trigger()
    assert not panel.pies.isVisible()
    assert "Declined" in words(panel)


def test_what_no_note_can_help_offers_none(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    oracle = ScriptedOracle(ILL)
    oracle.findings, oracle.final = (FAR,), True
    panel = ask(oracle)
    qtbot.waitUntil(panel.declined.isVisible, timeout=10_000)
    assert not panel.declined.note.isVisible()
    assert not panel.declined.overrule.isVisible()


def test_where_l1_has_samples_drawn_ones_are_asked_about_only_when_chosen(
    window: MainWindow, qtbot: QtBot, ask: Ask
) -> None:
    panel = ask(ScriptedOracle(ILL))
    qtbot.waitUntil(complete(window), timeout=10_000)
    first = next(one for one in window.vertebra.regions.shown if isinstance(one.shape, Sample))
    drawn = Measurement(first.shape.moved((1.0, 0.0)), first.ground)
    window.session.edit("draw sample", window.session.findings.adding(drawn))
    about = classification(window).about
    assert about is not None
    assert (about.choice, about.drawn) == (True, False)
    QTest.mouseClick(panel.more.heading, Qt.MouseButton.LeftButton)
    assert panel.asked.samples.isVisible()
    panel.asked.samples.setFocus()
    QTest.keyClick(panel.asked.samples, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: classification(window).is_of_now and complete(window)(), timeout=10_000)
    assert "1 samples drawn by hand" in words(panel) or "1 sample drawn by hand" in words(panel)
    assert len(panel.pies.samples.rings) == 1
    window.commands["edit.undo"].trigger()
    qtbot.waitUntil(lambda: classification(window).is_of_now and complete(window)(), timeout=10_000)
    assert len(panel.pies.samples.rings) == 4


def test_the_operating_threshold_moves_the_answer_and_is_kept_for_the_model(
    window: MainWindow, qtbot: QtBot, ask: Ask
) -> None:
    panel = ask(ScriptedOracle({"VGG16": (0.42, 0.58)}))
    qtbot.waitUntil(complete(window), timeout=10_000)
    verdict = classification(window).verdict
    assert verdict is not None
    assert verdict.label == "OSTEOPOROTIC"
    QTest.mouseClick(panel.more.heading, Qt.MouseButton.LeftButton)
    panel.threshold.number.setValue(70)
    verdict = classification(window).verdict
    assert verdict is not None
    assert verdict.label == "HEALTHY"
    (model,) = classification(window).chosen
    assert window.preferences.choices.thresholds == {model.card.sha256: 0.7}
    qtbot.waitUntil(complete(window), timeout=10_000)
    QTest.mouseClick(panel.threshold.usual, Qt.MouseButton.LeftButton)
    assert window.preferences.choices.thresholds == {}


def test_an_overridden_l1_says_so_beside_the_pie(
    window: MainWindow, qtbot: QtBot, ask: Ask, assessed: list[object]
) -> None:
    panel, main = ask(ScriptedOracle({"VGG16": (0.1, 0.9)})), window.session.main
    qtbot.waitUntil(complete(window), timeout=10_000)
    assert "Overridden" not in words(panel)
    found, piece, volume = assessed[0], main.piece, main.volume
    assert isinstance(found, Assessment)
    assert piece is not None
    assert volume is not None
    broken = Gate("height kept", passed=False, detail="As after a fracture.", declines=True)
    gates = tuple(broken if gate.name == broken.name else gate for gate in found.gates)
    main.open_volume(piece, volume)
    _give_l1(window.vertebra, [replace(found, gates=gates)])
    assert classification(window).lack is Lack.DECLINED
    window.vertebra.overrule("height kept", "old, known")
    qtbot.waitUntil(complete(window), timeout=10_000)
    assert panel.pies.isVisible()
    assert "Overridden by a person: height kept." in words(panel)
    window.vertebra.enforce("height kept")
    assert not panel.pies.isVisible()


def test_two_models_answer_together_and_each_is_seen(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    panel = ask(ScriptedOracle({"VGG16": (0.1, 0.9), "ResNet50": (0.3, 0.7)}))
    qtbot.waitUntil(complete(window), timeout=10_000)
    assert not panel.pies.members.isVisible()
    panel.models.menu.actions()[1].trigger()
    qtbot.waitUntil(panel.pies.members.isVisible, timeout=10_000)
    qtbot.waitUntil(complete(window), timeout=10_000)
    prediction = classification(window).prediction
    assert prediction is not None
    assert prediction.probabilities == pytest.approx((0.2, 0.8))
    assert window.preferences.choices.models == {TASK: ("VGG16", "ResNet50")}
    assert panel.models.button.text() == "VGG16 + ResNet50"
    assert "1 VGG16 · 2 ResNet50" in words(panel)
    window.commands["classify.table"].trigger()
    table = panel.pies.table
    assert table.isVisible()
    rows = [[_cell(panel, row, column) for column in range(3)] for row in range(table.rowCount())]
    assert rows[:3] == [
        ["Patient", "0.2000", "0.8000"],
        ["VGG16", "0.1000", "0.9000"],
        ["ResNet50", "0.3000", "0.7000"],
    ]
    assert len(rows) == 7


def _cell(panel: ClassificationPanel, row: int, column: int) -> str:
    item = panel.pies.table.item(row, column)
    assert item is not None
    return item.text()


def test_what_fails_says_so_and_is_tried_again(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    oracle = ScriptedOracle(ILL)
    oracle.error = OsteoViewError("The model is damaged.", hint="Import it again.")
    panel = ask(oracle)
    qtbot.waitUntil(panel.again.isVisible, timeout=10_000)
    assert "The model is damaged. Import it again." in words(panel)
    oracle.error = None
    QTest.mouseClick(panel.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.pies.isVisible, timeout=10_000)
    assert not panel.again.isVisible()


def test_escape_stops_what_takes_long(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    oracle = ScriptedOracle(ILL)
    oracle.may_answer.clear()
    panel = ask(oracle)
    qtbot.waitUntil(lambda: bool(oracle.asked), timeout=10_000)
    qtbot.waitUntil(lambda: "Asking the networks" in words(panel), timeout=10_000)
    window.commands["file.cancel"].trigger()
    qtbot.waitUntil(lambda: "stopped" in words(panel), timeout=10_000)
    oracle.may_answer.set()
    assert not window.classifying.predictor.running


def test_a_model_for_another_task_alone_is_no_model(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    panel = ask(ScriptedOracle({}))
    assert "There is no model for this task." in words(panel)
    QTest.mouseClick(panel.to_models, Qt.MouseButton.LeftButton)
    assert window.pages.shown == "models"
    assert window.commands["page.models"].isChecked()
    QTest.mouseClick(window.pages.tabs, Qt.MouseButton.LeftButton, pos=window.pages.tabs.tabRect(0).center())
    assert window.pages.shown == "review"


def test_every_control_of_an_answer_has_a_name(window: MainWindow, qtbot: QtBot, ask: Ask) -> None:
    panel = ask(ScriptedOracle({"VGG16": (0.1, 0.9), "ResNet50": (0.3, 0.7)}))
    qtbot.waitUntil(complete(window), timeout=10_000)
    buttons = [one for one in panel.findChildren(QAbstractButton) if one.isVisible()]
    assert buttons
    assert all(one.accessibleName() or one.text() for one in buttons)
    assert panel.pies.pie.accessibleDescription()


def test_a_region_that_is_pushed_on_while_it_is_asked_about_is_asked_about_where_it_comes_to_rest(
    window: MainWindow, qtbot: QtBot, ask: Ask
) -> None:
    oracle = ScriptedOracle(ILL)
    ask(oracle)
    qtbot.waitUntil(complete(window), timeout=10_000)
    regions = window.vertebra.regions
    regions.select(next(one for one in regions.shown if isinstance(one.shape, Sample)))
    oracle.asked.clear()
    oracle.may_answer.clear()
    regions.nudge(0.5, 0.0)
    qtbot.waitUntil(lambda: len(oracle.asked) == 1, timeout=10_000)
    for _ in range(3):
        regions.nudge(0.5, 0.0)
    oracle.may_answer.set()
    qtbot.waitUntil(lambda: classification(window).is_of_now and complete(window)(), timeout=10_000)
    begun, rested = oracle.asked
    assert begun.regions != rested.regions
    assert classification(window).inquiry is None
