"""A real window for every test: on the display where there is one, else drawn into memory."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.watchdog import Responsiveness
from tests.hand import Hand

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[object]:
    from osteoview.imaging.decoders import Decoders
    from osteoview.imaging.reslice import Reslicer
    from osteoview.session.preferences import Preferences
    from osteoview.session.session import Session
    from osteoview.ui.garbage import look_seldom
    from osteoview.ui.main_window import MainWindow

    look_seldom()  # as the program does
    with Reslicer() as reslicer:
        preferences = Preferences()
        preferences.change(language="en")  # whatever this machine speaks
        made = MainWindow(Session(), Decoders(1), reslicer, preferences)
        made.resize(1200, 800)
        with qtbot.waitActive(made):  # keys go to the active window only
            made.show()
            made.activateWindow()
        yield made
        made.close()
        qtbot.waitUntil(lambda: not made.isVisible())
        made.deleteLater()


@pytest.fixture
def hand(window: object) -> Hand:
    del window  # it must stand before there is anything to touch
    return Hand()


@pytest.fixture
def loop(qtbot: QtBot) -> Responsiveness:
    """`with loop.kept():` fails when the window stands still meanwhile."""
    return Responsiveness()
