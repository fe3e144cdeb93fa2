"""In the window a network's outline is asked for with a tick, drawn dotted, judged by its own card, and undone."""

from __future__ import annotations

from dataclasses import replace
from threading import get_ident
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from osteoview.anatomy.body_mask import BodyMask
from osteoview.base.tasks import CancelToken
from osteoview.inference.outline import Outline, dice
from osteoview.session.second_outline import OutlineQuestion
from osteoview.session.shelf import Stock
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.fold import Fold
from osteoview.ui.panels.second_opinion_view import SecondOpinionView
from osteoview.ui.theme import VIEW_SECOND
from tests.gui.test_level_panels import click, settle, show, words
from tests.hand import Hand
from trainer.card import Measure
from trainer.task import CT_VERTEBRA_MASK


class Shrunken:
    """Outlines what geometry does, a few millimetres narrower."""

    def __init__(self, by_mm: int) -> None:
        self.by_mm = by_mm
        self.thread = 0

    def answer(self, question: OutlineQuestion, *, cancel: CancelToken) -> Outline:
        del cancel
        self.thread = get_ident()
        mask = question.geometry
        inside = mask.depth_mm > self.by_mm
        body = BodyMask(mask.block, inside, mask.plates_mm)
        return Outline("m", "", "", mask, inside, body, dice(inside, mask.inside))


def model() -> Any:
    data = SimpleNamespace(simulated=True)
    metrics = {"test, per sample": {"dice": Measure(0.68, 0.58, 0.77)}}
    card = SimpleNamespace(
        name="Small MS-Net", task=CT_VERTEBRA_MASK, metrics=metrics, data=data, limits=("Dice .59 on a real scan.",)
    )
    return SimpleNamespace(name="ms", classifies=False, card=card)


def prepare(window: MainWindow, by_mm: int) -> tuple[Shrunken, SecondOpinionView]:
    who = Shrunken(by_mm)
    window.locating.second.make = lambda: who
    window.classifying.shelf.take(Stock((cast(Any, model()),), (), {}))
    show(window)
    view = window.locating.level.second
    fold = view.parentWidget()
    assert isinstance(fold, Fold)
    click(window, Hand(), fold.heading)
    return who, view


def pink(window: MainWindow) -> int:
    """Pixels of the axial view in the colour of the second outline."""
    settle()
    picture, wanted = window.viewer.planes["axial"].grab().toImage(), QColor(VIEW_SECOND)
    return sum(
        abs(colour.red() - wanted.red()) + abs(colour.green() - wanted.green()) + abs(colour.blue() - wanted.blue())
        < 40
        for y in range(picture.height())
        for x in range(0, picture.width(), 2)
        for colour in (picture.pixelColor(x, y),)
    )


@pytest.mark.parametrize(("by_mm", "differs"), [(1, False), (5, True)])
def test_a_tick_asks_the_network_and_says_how_far_it_agrees(
    window: MainWindow, hand: Hand, qtbot: QtBot, by_mm: int, differs: bool
) -> None:
    who, view = prepare(window, by_mm)
    said = words(view)
    assert ".68 (.58 to .77)" in said, "what it is worth stands where it is chosen"
    assert "simulated patients only" in said
    assert "real scan" in view.worth.toolTip()
    assert pink(window) == 0
    before = window.vertebra.assessment
    click(window, hand, view.wanted)
    qtbot.waitUntil(lambda: window.vertebra.second.outline is not None, timeout=60_000)
    assert who.thread != get_ident(), "the screen does not wait for it"
    assert "they agree by a Dice of 0." in words(view)
    assert ("They differ" in words(view)) is differs
    assert pink(window) > 5
    assert window.vertebra.assessment is before, "nothing is measured in it"
    window.viewer.setFocus()
    hand.key(window, "Ctrl+Z")
    assert not view.wanted.isChecked()
    assert pink(window) == 0


def test_where_no_network_has_learned_from_such_bone_the_tick_is_grey(window: MainWindow) -> None:
    _, view = prepare(window, 1)
    found, question = window.vertebra.assessment, window.vertebra.question
    assert found is not None
    assert question is None
    bad = tuple(replace(one, passed=False) if one.name == "no metal or cement" else one for one in found.gates)
    window.session.main.open_volume(window.session.main.piece, window.session.main.volume)  # type: ignore[arg-type]  # both are open
    again = window.vertebra.question
    assert again is not None
    window.vertebra.take(again, replace(found, gates=bad))
    assert "metal or cement" in words(view)
    assert not view.wanted.isEnabled()
