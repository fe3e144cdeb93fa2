"""What a person does to L1 in the window: regions pulled, gates overridden, counts chosen, calibrations entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from osteoview.anatomy.overrides import GATES
from osteoview.anatomy.trend import DatedDensity
from osteoview.annotation.regions import Ellipse
from osteoview.base.tasks import CancelToken, no_progress
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.volume import Acquisition
from osteoview.session.asking import Lack
from osteoview.session.level_question import Question
from osteoview.session.session import Tool
from osteoview.session.trend import Trend
from osteoview.ui import level_sentences
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.fold import Fold
from osteoview.ui.panels.trend_view import TrendView
from osteoview.ui.theme import DARK
from osteoview.ui.viewer.level_hand import LevelHand
from osteoview.ui.viewer.seen import Seen
from osteoview.ui.viewer.tissue_hand import TissueHand
from tests.hand import Hand
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed, plain_scan

PLAIN = Plan()


def show(window: MainWindow, plan: Plan = PLAIN) -> None:
    """Open a scan whose L1 is known already."""
    window.session.main.open_volume(Piece(Kind.CT, "", ()), plain_scan(plan).volume)
    question = window.vertebra.question
    assert question is not None
    window.vertebra.take(question, assessed(plan))
    window.session.set_tool(Tool.CROSSHAIR)
    settle()


def settle() -> None:
    """Let everything be laid out and painted that waits for it."""
    for _ in range(6):
        QApplication.processEvents()


def answer(window: MainWindow) -> None:
    question: Question | None = window.vertebra.question
    assert question is not None
    window.vertebra.take(question, question.answer(cancel=CancelToken(), progress=no_progress))


def words(widget: QWidget) -> str:
    settle()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def tissue(window: MainWindow) -> TissueHand:
    return next(hand for hand in window.viewer.planes["axial"].hands if isinstance(hand, TissueHand))


def shown(window: MainWindow, kind: str) -> Seen:
    return next(one for one in tissue(window).seen() if one.measurement.id.startswith(kind))


def edge_of(one: Seen) -> QPoint:
    x, y = one.corners_px[len(one.corners_px) // 8].tolist()
    return QPoint(round(x), round(y))


def mean_hu(window: MainWindow) -> float:
    found = window.vertebra.assessment
    assert found is not None
    assert found.density is not None
    return found.density.mean_hu


def click(window: MainWindow, hand: Hand, widget: QWidget) -> None:
    """Where it is, scrolled to as a person would."""
    area = window.right.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    settle()
    area.ensureWidgetVisible(widget)
    settle()
    hand.click(widget)
    settle()


def in_view(window: MainWindow, widget: QWidget) -> bool:
    """Whether the panels are scrolled so that it is seen whole."""
    area = window.right.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    settle()
    top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= area.viewport().height()


def test_a_region_is_dragged_measured_at_once_and_brought_back(window: MainWindow) -> None:
    show(window)
    hand, axial, before = Hand(), window.viewer.planes["axial"], mean_hu(window)
    ellipse = shown(window, "ellipse")
    at = edge_of(ellipse)
    down = at + QPoint(0, round(16 * ellipse.lie.px_per_unit))
    hand.drag(axial, at, (at + down) / 2, down)
    assert mean_hu(window) != before
    assert f"{mean_hu(window):.0f} HU" in words(window.locating.density)
    assert "edited by hand: 1 changed" in words(window.locating.density)
    assert "Cortex or endplate" in words(window.locating.trust)
    hand.key(window, "Ctrl+Z")
    assert mean_hu(window) == before
    assert "placed automatically" in words(window.locating.density)
    hand.key(window, "Ctrl+Shift+Z")
    assert mean_hu(window) != before
    click(window, hand, window.locating.density.regions.restore)
    assert mean_hu(window) == before


def test_a_region_is_stretched_by_its_handle_copied_and_removed(window: MainWindow) -> None:
    show(window)
    hand, axial, regions = Hand(), window.viewer.planes["axial"], window.vertebra.regions
    hand.click(axial, edge_of(shown(window, "ellipse")))
    chosen = regions.selected
    assert chosen is not None
    handle = shown(window, "ellipse").handles_px[7].toPoint()
    hand.drag(axial, handle, handle + QPoint(4, 0), handle + QPoint(10, 0))
    changed = regions.selected
    assert changed is not None
    assert isinstance(changed.shape, Ellipse)
    assert isinstance(chosen.shape, Ellipse)
    assert changed.shape.area < chosen.shape.area
    click(window, hand, window.locating.density.regions.alike)
    assert len({one.shape for one in regions.shown if one.id.startswith("ellipse")}) == 1
    count = len(regions.shown)
    hand.click(axial, edge_of(shown(window, "sample")))
    hand.key(window, "D")
    assert len(regions.shown) == count - 1
    hand.key(window, "Ctrl+Z")
    assert len(regions.shown) == count


def test_a_click_and_a_drag_in_quick_succession_move_a_region(window: MainWindow) -> None:
    show(window)
    axial, before = window.viewer.planes["axial"], mean_hu(window)
    at = edge_of(shown(window, "ellipse"))
    QTest.mouseClick(axial, Qt.MouseButton.LeftButton, pos=at)
    for kind, step in (
        (QEvent.Type.MouseButtonDblClick, 0),
        (QEvent.Type.MouseMove, 20),
        (QEvent.Type.MouseButtonRelease, 20),
    ):
        there = QPointF(at + QPoint(0, step))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        down = none if kind == QEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(kind, there, axial.mapToGlobal(there), button, down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(axial, event)
    assert mean_hu(window) != before
    assert window.viewer.planes["sagittal"].isVisible(), "no view is made large by it"


def test_a_drawing_tool_draws_over_regions_and_leaves_them(window: MainWindow) -> None:
    show(window)
    hand, axial = Hand(), window.viewer.planes["axial"]
    hand.key(window, "E")
    at = edge_of(shown(window, "ellipse"))
    hand.drag(axial, at, at + QPoint(20, 10), at + QPoint(40, 20))
    assert len(window.session.findings.measurements) == 1
    assert window.vertebra.regions.by_hand is None


def test_letting_go_with_escape_leaves_a_region_where_it_was(window: MainWindow) -> None:
    show(window)
    hand, axial, before = Hand(), window.viewer.planes["axial"], mean_hu(window)
    at = edge_of(shown(window, "ellipse"))
    hand.press(axial, at)
    hand.move(axial, at + QPoint(30, 30))
    assert window.vertebra.regions.draft is not None
    hand.key(window, "Esc")
    hand.release(axial, at + QPoint(30, 30))
    assert mean_hu(window) == before
    assert not window.session.undo_name


def test_a_gate_is_overridden_only_with_a_note_which_stays_to_be_seen(window: MainWindow) -> None:
    show(window, Plan(height_lost=0.4))
    hand = Hand()
    assert "Declined: do not use this number." in words(window.locating.density)
    assert window.classifying.classification.lack is Lack.DECLINED
    row = window.locating.trust.rows["height kept"]
    click(window, hand, row.begin)
    assert row.field.hasFocus()
    assert in_view(window, row.done), "the answer is within reach"
    assert not row.done.isEnabled()
    QTest.keyClicks(row.field, "healed")
    QTest.keyClick(row.field, Qt.Key.Key_Escape)
    assert not row.field.isVisible()
    assert row.begin.hasFocus()
    click(window, hand, row.begin)
    QTest.keyClicks(row.field, "healed long ago")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert "Overridden: healed long ago" in words(window.locating.trust)
    begin = window.locating.trust.rows["height kept"].begin
    assert begin.hasFocus(), "the keys stay where the hand is"
    assert in_view(window, begin)
    assert "Overridden by a person: height kept" in words(window.locating.density)
    assert "Declined" not in words(window.locating.density)
    click(window, hand, window.locating.trust.rows["height kept"].begin)
    assert "Declined" in words(window.locating.density)
    window.commands["edit.undo"].trigger()
    assert "Overridden: healed long ago" in words(window.locating.trust)


def test_a_note_half_typed_outlives_a_change_elsewhere(window: MainWindow) -> None:
    show(window, Plan(height_lost=0.4))
    row = window.locating.trust.rows["height kept"]
    row.ask()
    QTest.keyClicks(row.field, "heal")
    window.vertebra.changed.announce()
    assert window.locating.trust.rows["height kept"].field.text() == "heal"


def test_where_nothing_was_measured_nothing_can_be_overridden(window: MainWindow) -> None:
    from osteoview.imaging.note import Note

    show(window, Plan(notes=(Note("not HU", "No HU.", blocks_measuring=True),)))
    assert not any(row.begin.isVisible() for row in window.locating.trust.rows.values())
    assert window.classifying.classification.lack is Lack.NOT_FOUND, "what cannot be overruled is not said to be"


def test_asked_for_the_count_a_person_sees_each_answer_on_the_strip(window: MainWindow) -> None:
    show(window, Plan(lumbar=6))
    hand = Hand()
    strip = next(hand for hand in window.viewer.planes["sagittal"].hands if isinstance(hand, LevelHand))
    buttons = window.right.findChildren(QWidget, "option")
    assert len(buttons) == 2
    settle()
    sacrum = next(one for one in buttons if "from the sacrum" in one.accessibleName())
    assert "one body lower" in sacrum.accessibleName()
    before = [named.label for named, _ in strip.boxes()]
    hand.move(sacrum, sacrum.rect().center())
    assert [named.label for named, _ in strip.boxes()] != before
    hand.move(window.viewer.planes["axial"], QPoint(20, 200))
    assert [named.label for named, _ in strip.boxes()] == before
    hand.click(sacrum)
    assert [named.label for named, _ in strip.boxes()] != before
    assert not any(one.isVisible() for one in window.right.findChildren(QWidget, "option"))
    answer(window)
    assert "named by hand" in words(window.right)
    hand.key(window, "Ctrl+Z")
    assert [named.label for named, _ in strip.boxes()] == before


def test_the_mark_stands_on_the_scale_where_the_mean_is(window: MainWindow) -> None:
    show(window)
    scale = window.locating.density.scale
    picture = scale.grab().toImage()
    x = round(mean_hu(window) / 300 * scale.width() * picture.devicePixelRatio())
    row = round(16 * picture.devicePixelRatio())
    whitest = max(range(picture.width()), key=lambda column: QColor(picture.pixel(column, row)).lightness())
    assert abs(whitest - x) <= 2


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (Plan(kvp=100.0), "100 kVp reads about 7 HU higher"),
        (Plan(vessel_hu=260.0), "by about 10 to 25"),
        (Plan(kernel="B70f"), "sharp kernel widens"),
    ],
)
def test_what_moves_the_number_is_said_where_it_applies(window: MainWindow, plan: Plan, said: str) -> None:
    show(window)
    assert not window.locating.density.moved.isVisible()
    show(window, plan)
    assert said in words(window.locating.density)


def test_no_bone_mineral_without_a_calibration_and_none_for_another_voltage(window: MainWindow) -> None:
    show(window)
    hand, mineral = Hand(), window.locating.density.mineral
    fold = next(one for one in window.right.findChildren(Fold) if one.isAncestorOf(mineral))
    click(window, hand, fold.heading)
    assert "Not calibrated" in words(mineral)
    assert "mg/cm³ " not in mineral.value.text()
    click(window, hand, mineral.enter)
    form = mineral.form
    form.slope.setText("0,8")
    form.intercept.setText("-5")
    form.scanner.setText("Maker One")
    form.who.setText("A physicist")
    form.kvp.setText("")
    click(window, hand, form.store)
    assert "needs a number" in form.problem.text()
    form.kvp.setText("120")
    click(window, hand, form.store)
    assert window.preferences.choices.calibrations[0].slope == 0.8
    assert "not state its scanner" in mineral.reading.text()
    volume = plain_scan(PLAIN).volume
    for taken, expected in (
        (Acquisition(kvp=100.0, manufacturer="Maker", model="One"), "for 120 kVp, this scan has 100 kVp"),
        (Acquisition(kvp=120.0, manufacturer="Maker", model="Two"), "this scan is of Maker Two"),
    ):
        window.session.main.open_volume(Piece(Kind.CT, "", ()), replace(volume, acquisition=taken))
        assert expected in mineral.reading.text()
    taken = Acquisition(kvp=120.0, manufacturer="Maker", model="One")
    window.session.main.open_volume(Piece(Kind.CT, "", ()), replace(volume, acquisition=taken))
    answer(window)
    assert "two lumbar bodies" in mineral.reading.text()
    answer(window)
    expected_mg = 0.8 * (mean_hu(window) + _second(window)) / 2 - 5
    assert mineral.value.text() == f"{expected_mg:.0f} mg/cm³"
    assert "low bone mass" in mineral.reading.text()
    click(window, hand, mineral.remove)
    assert window.preferences.choices.calibrations == ()
    assert not mineral.value.isVisible()


def _second(window: MainWindow) -> float:
    density = window.vertebra.found_beside["L2"].density
    assert density is not None
    return density.mean_hu


def test_over_time_each_change_is_weighed_and_what_differs_named(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = Acquisition(kvp=120.0, kernel="B30f")
    now = DatedDensity(date(2026, 3, 12), 110.0, 18.0, taken, 1.7, contrast=False)
    first = replace(now, day=date(2022, 1, 5), mean_hu=140.0, taken=replace(taken, kvp=100.0))
    second = replace(now, day=date(2024, 6, 20), mean_hu=118.0)
    from osteoview.anatomy.trend import Change

    monkeypatch.setattr(Trend, "now", now)
    monkeypatch.setattr(Trend, "changes", (Change(first, now), Change(second, now)))
    view = TrendView(Trend(window.session, window.vertebra), lambda: DARK)
    qtbot.addWidget(view)
    view.resize(320, 400)
    view.show()
    said = words(view)
    assert "2022-01-05 140 HU −30 HU since" in said
    assert "More than the least significant change" in said
    assert "Other tube voltage: 100 kVp, then 120 kVp" in said.replace("\u00a0", " ")
    assert "2024-06-20 118 HU −8 HU since" in said
    assert "Taken alike" in said
    assert not view.curve.grab().toImage().isNull()


def test_every_gate_has_its_words() -> None:
    assert set(level_sentences.GATES) == set(GATES)
