"""A display: what it announces, and that nothing it holds can be changed from outside."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.reslice import Slab
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import PRESETS, Window
from osteoview.session.announcer import Announcer
from osteoview.session.display import Display
from osteoview.session.turn import Turn

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
    display = Display()
    opened = heard(display.opened)
    display.open_volume(CT, scan())
    assert opened() == 1
    assert display.radiograph is None
    i, j, _ = scan().to_vox(display.crosshair_mm)
    assert 16 <= i < 24
    assert 6 <= j < 28


def test_the_crosshair_never_leaves_the_scan() -> None:
    display = Display()
    display.open_volume(CT, scan())
    display.move_crosshair([1e6, -1e6, 1e6])
    assert scan().to_vox(display.crosshair_mm) == pytest.approx([39, 0, 9])


def test_the_crosshair_cannot_be_moved_from_outside() -> None:
    display = Display()
    display.open_volume(CT, scan())
    before = display.crosshair_mm
    display.crosshair_mm[:] = 0
    assert np.array_equal(display.crosshair_mm, before)


def test_without_a_scan_there_is_nothing_to_point_at() -> None:
    display = Display()
    moved = heard(display.crosshair_moved)
    display.move_crosshair([1, 2, 3])
    assert moved() == 0


def test_presets_with_numbers_apply_and_auto_follows_the_image() -> None:
    display = Display()
    display.open_volume(CT, scan())
    display.apply_preset(PRESETS[7])
    assert display.window == PRESETS[7].window
    display.apply_preset(PRESETS[0])  # everything above −500 HU here is bone of 300 HU
    assert display.window != PRESETS[7].window
    before = display.window
    display.apply_preset(PRESETS[1])  # no header, no window of its own
    assert display.window == before


def test_another_series_begins_with_its_own_window() -> None:
    display = Display()
    display.open_volume(CT, scan())
    display.set_window(Window(40, 80))
    display.toggle_inverted()
    film = Radiograph(np.arange(200, dtype=np.uint16).reshape(10, 20), 12, looks=(Window(100, 50),))
    display.open_radiograph(FILM, film)
    assert display.volume is None
    assert display.look == Window(100, 50)
    assert not display.inverted


def test_each_change_is_announced_once_and_listeners_can_leave() -> None:
    display = Display()
    looks = heard(display.look_changed)
    leave = display.look_changed.subscribe(lambda: pytest.fail("left before the change"))
    leave()
    leave()
    display.set_window(Window(1, 2))
    assert looks() == 1


def test_turning_planes_keeps_the_crosshair_where_it_is_on_the_screen() -> None:
    display = Display()
    display.open_volume(CT, scan())
    display.move_crosshair([25, 10, 6])
    views: dict[Name, tuple[int, int]] = {"axial": (300, 200), "sagittal": (120, 400), "coronal": (250, 250)}

    def on_screen() -> list[float]:
        planes = [display.camera(name, size).plane(size, display.crosshair_mm) for name, size in views.items()]
        return [value for plane in planes for value in plane.to_px(display.crosshair_mm)[:2]]

    before = on_screen()
    display.turn_planes("axial", 20)
    display.turn_planes("sagittal", -35)
    display.set_turn("coronal", Turn(mirrored=True, quarters=1))
    assert display.axes.is_oblique
    assert on_screen() == pytest.approx(before)
    display.straighten()
    assert not display.axes.is_oblique


def test_three_clicks_lay_the_axial_plane_into_an_endplate() -> None:
    display = Display()
    display.open_volume(CT, scan())
    front, back, side = np.array([20, 8, 10.0]), np.array([20, 26, 6.0]), np.array([28, 17, 9.0])
    assert display.align([front, back, side])
    plane = display.camera("axial", (100, 100)).plane((100, 100), display.crosshair_mm)
    assert [plane.to_px(point)[2] for point in (front, back, side)] == pytest.approx([0, 0, 0], abs=1e-9)
    assert display.axes.normal("axial")[2] > 0


@pytest.mark.parametrize(
    "points",
    [
        ([20, 8, 10], [20, 26, 6], [20, 15, 0]),  # all in the sagittal view
        ([20, 8, 10], [20, 17, 8], [20, 26, 6]),  # on one line
        ([20, 8, 10], [20, 8, 10], [20, 8, 10]),
    ],
)
def test_points_that_span_no_endplate_change_nothing(points: tuple[list[float], ...]) -> None:
    display = Display()
    display.open_volume(CT, scan())
    before = display.crosshair_mm
    assert not display.align(np.array(points))
    assert not display.axes.is_oblique
    assert np.array_equal(display.crosshair_mm, before)


def test_linked_planes_have_one_scale_and_keep_it() -> None:
    display = Display()
    display.open_volume(CT, scan())
    for name in NAMES:
        display.camera(name, (200, 100))
    display.link_zoom(True)
    display.set_camera(display.camera("axial", (200, 100)).zoomed(3, (20, 30), (200, 100)))
    assert len({display.camera(name, (200, 100)).mm_per_px for name in NAMES}) == 1


def test_resetting_brings_back_what_was_first_seen() -> None:
    display = Display()
    display.open_volume(CT, scan())
    first = display.crosshair_mm
    display.move_crosshair([0, 0, 0])
    display.turn_planes("coronal", 10)
    display.set_slab(Slab(10, "mip"))
    display.reset()
    assert np.array_equal(display.crosshair_mm, first)
    assert (display.axes.is_oblique, display.slab) == (False, None)


def test_closing_lets_go_of_the_image() -> None:
    display = Display()
    display.open_volume(CT, scan())
    display.close()
    assert (display.piece, display.volume, display.radiograph, display.notes) == (None, None, None, ())


def test_a_window_comes_from_an_area() -> None:
    display = Display()
    display.open_volume(CT, scan())
    before = display.window
    display.window_from([])
    assert display.window == before
    display.window_from(np.linspace(100, 300, 500))
    assert 150 < display.window.center < 250
