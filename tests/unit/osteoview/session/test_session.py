"""The session: what it announces, and that nothing it holds can be changed from outside."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import PRESETS, Window
from osteoview.session.announcer import Announcer
from osteoview.session.session import Session, Tool

CT = Piece(Kind.CT, "Lumbar", ())
FILM = Piece(Kind.RADIOGRAPH, "Lateral", ())


def scan() -> Volume:
    hu = np.full((10, 30, 40), -900, np.int16)
    hu[:, 6:28, 16:24] = 300
    return Volume(hu, np.diag([1.0, 1.0, 2.0, 1.0]))


def heard(announcer: Announcer) -> Callable[[], int]:
    calls: list[int] = []
    announcer.subscribe(lambda: calls.append(1))
    return lambda: len(calls)


def test_opening_a_ct_puts_the_crosshair_into_its_bone() -> None:
    session = Session()
    opened = heard(session.opened)
    session.open_volume(CT, scan())
    assert opened() == 1
    assert session.radiograph is None
    i, j, _ = scan().to_vox(session.crosshair_mm)
    assert 16 <= i < 24
    assert 6 <= j < 28


def test_the_crosshair_never_leaves_the_scan() -> None:
    session = Session()
    session.open_volume(CT, scan())
    session.move_crosshair([1e6, -1e6, 1e6])
    assert scan().to_vox(session.crosshair_mm) == pytest.approx([39, 0, 9])


def test_the_crosshair_cannot_be_moved_from_outside() -> None:
    session = Session()
    session.open_volume(CT, scan())
    before = session.crosshair_mm
    session.crosshair_mm[:] = 0
    assert np.array_equal(session.crosshair_mm, before)


def test_without_a_scan_there_is_nothing_to_point_at() -> None:
    session = Session()
    moved = heard(session.crosshair_moved)
    session.move_crosshair([1, 2, 3])
    assert moved() == 0


def test_presets_with_numbers_apply_and_auto_follows_the_image() -> None:
    session = Session()
    session.open_volume(CT, scan())
    session.apply_preset(PRESETS[7])
    assert session.window == PRESETS[7].window
    session.apply_preset(PRESETS[0])  # everything above −500 HU here is bone of 300 HU
    assert session.window != PRESETS[7].window
    before = session.window
    session.apply_preset(PRESETS[1])  # no header, no window of its own
    assert session.window == before


def test_another_series_begins_with_its_own_window() -> None:
    session = Session()
    session.open_volume(CT, scan())
    session.set_window(Window(40, 80))
    session.toggle_inverted()
    film = Radiograph(np.arange(200, dtype=np.uint16).reshape(10, 20), 12, looks=(Window(100, 50),))
    session.open_radiograph(FILM, film)
    assert session.volume is None
    assert session.look == Window(100, 50)
    assert not session.inverted


def test_each_change_is_announced_once_and_listeners_can_leave() -> None:
    session = Session()
    looks, tools = heard(session.look_changed), heard(session.tool_changed)
    leave = session.look_changed.subscribe(lambda: pytest.fail("left before the change"))
    leave()
    leave()
    session.set_window(Window(1, 2))
    session.set_tool(Tool.PAN)
    assert (looks(), tools()) == (1, 1)
