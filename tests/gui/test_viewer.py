"""The images under the hand: planes turn by handles, slabs grow by edges, layouts hold what they promise."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from osteoview.imaging.kinds import Kind
from osteoview.imaging.localizer_image import LocalizerImage
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import NAMES, Name, Plane
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.reslice import Reslicer, Slab
from osteoview.imaging.volume import Volume
from osteoview.session.display import Display
from osteoview.session.session import Layout, Session, Tool
from osteoview.ui.viewer.fourth_pane import FourthPane
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.plane_view import PlaneView
from osteoview.ui.viewer.viewer import Viewer
from osteoview.ui.viewer.viewer_commands import ViewerCommands
from tests.hand import Hand

CT, FILM = Piece(Kind.CT, "Lumbar", ()), Piece(Kind.RADIOGRAPH, "Lateral", ())
LEFT = Qt.MouseButton.LeftButton


def scan(shift_mm: float = 0.0) -> Volume:
    """A body with a cube of bone in it, in air."""
    hu = np.full((60, 120, 140), -1000, np.int16)
    hu[:, 20:100, 20:120] = 40
    hu[25:35, 50:70, 60:80] = 400
    affine = np.diag([1.0, 1.0, 2.0, 1.0])
    affine[:3, 3] = shift_mm
    return Volume(hu, affine)


def film() -> Radiograph:
    """Bright in one quarter, with letters on its edges."""
    stored = np.zeros((300, 200), np.uint16)
    stored[:150, :100] = 1000
    return Radiograph(stored, 10, edges=("R", "H", "L", "F"))


@pytest.fixture
def viewer(qtbot: QtBot) -> Iterator[Viewer]:
    session = Session()
    with Reslicer() as reslicer:
        made = Viewer(session, reslicer)
        made.resize(1000, 800)
        with qtbot.waitExposed(made):
            made.show()
        session.main.open_volume(CT, scan())
        yield made
        made.close_windows()
        made.close()
        made.deleteLater()


def session_of(viewer: Viewer) -> Session:
    return viewer.planes["axial"].session


def center(view: PlaneView) -> QPointF:
    plane = view.plane
    assert plane is not None
    x, y = plane.to_px(view.display.crosshair_mm)[:2]
    return QPointF(float(x), float(y))


def drag(view: ImageView, *way: QPointF) -> None:
    QTest.mousePress(view, LEFT, pos=way[0].toPoint())
    for at in way[1:]:
        QTest.mouseMove(view, at.toPoint())
    QTest.mouseRelease(view, LEFT, pos=way[-1].toPoint())


def radius(view: PlaneView) -> float:
    return 0.36 * min(view.width(), view.height())


def slab_of(display: Display) -> Slab | None:
    return display.slab


def shown(viewer: Viewer) -> set[str]:
    return {view.objectName() for view in viewer.views if view.isVisible()}


def test_a_handle_dragged_clockwise_turns_the_other_planes_with_it(viewer: Viewer) -> None:
    axial = viewer.planes["axial"]
    at, far = center(axial), radius(axial)
    angle = np.radians(30)
    half = QPointF(np.cos(angle / 2), np.sin(angle / 2)) * far
    drag(axial, at + QPointF(far, 0), at + half, at + QPointF(np.cos(angle), np.sin(angle)) * far)
    axes = session_of(viewer).main.axes
    assert axes.leaning("coronal") == pytest.approx(30, abs=1)
    assert axes.leaning("sagittal") == pytest.approx(30, abs=1)
    assert axes.leaning("axial") == pytest.approx(0, abs=1e-6)
    # The line follows the pointer: the coronal plane now runs through where the handle was let go.
    plane = axial.plane
    assert plane is not None
    end = at + QPointF(np.cos(angle), np.sin(angle)) * far
    there = plane.to_mm([end.x(), end.y()]) - session_of(viewer).main.crosshair_mm
    assert abs(there @ axes.normal("coronal")) < 2.0
    assert center(axial) == at


def test_in_a_mirrored_picture_the_line_still_follows_the_pointer(viewer: Viewer) -> None:
    axial = viewer.planes["axial"]
    axial.mirror(down=False)
    at, far = center(axial), radius(axial)
    end = at + QPointF(np.cos(0.4), np.sin(0.4)) * far
    drag(axial, at + QPointF(far, 0), at + QPointF(np.cos(0.2), np.sin(0.2)) * far, end)
    display, plane = session_of(viewer).main, axial.plane
    assert plane is not None
    there = plane.to_mm([end.x(), end.y()]) - display.crosshair_mm
    assert abs(there @ display.axes.normal("coronal")) < 2.0


def test_a_line_dragged_moves_only_across_itself(viewer: Viewer) -> None:
    axial = viewer.planes["axial"]
    display = session_of(viewer).main
    before, at = display.crosshair_mm, center(axial)
    start = at + QPointF(0.2 * axial.width(), 0)
    drag(axial, start, start + QPointF(10, 12), start + QPointF(30, 24))
    moved = display.crosshair_mm - before
    plane = axial.plane
    assert plane is not None
    assert moved == pytest.approx([0, 24 * plane.pixel_mm[1], 0], abs=1.5 * plane.pixel_mm[1])


def test_the_edge_of_a_slab_is_as_far_away_as_the_pointer(viewer: Viewer) -> None:
    display, axial = session_of(viewer).main, viewer.planes["axial"]
    display.set_slab(Slab(30.0, "mip"))
    plane = axial.plane
    assert plane is not None
    mm = plane.pixel_mm[0]
    start = center(axial) + QPointF(0.2 * axial.width(), 15 / mm)
    drag(axial, start, start + QPointF(0, 5 / mm), start + QPointF(0, 10 / mm))
    assert display.slab is not None
    assert display.slab.thickness_mm == pytest.approx(50, abs=2.5 * mm)
    assert display.slab.mode == "mip"


def test_three_clicks_align(viewer: Viewer) -> None:
    session = session_of(viewer)
    session.set_tool(Tool.ALIGN)
    sagittal, coronal = viewer.planes["sagittal"], viewer.planes["coronal"]
    middle = QPointF(sagittal.rect().center())
    QTest.mouseClick(sagittal, LEFT, pos=(middle + QPointF(-60, 20)).toPoint())
    QTest.mouseClick(sagittal, LEFT, pos=(middle + QPointF(60, -20)).toPoint())
    QTest.mouseClick(coronal, LEFT, pos=(center(coronal) + QPointF(60, 0)).toPoint())
    assert session.tool is Tool.CROSSHAIR
    assert session.main.axes.leaning("axial") == pytest.approx(np.degrees(np.arctan2(40, 120)), abs=2)


def test_an_area_gives_the_window(viewer: Viewer) -> None:
    session, axial = session_of(viewer), viewer.planes["axial"]
    session.main.move_crosshair([70, 60, 60])
    session.set_tool(Tool.WINDOW_AREA)
    plane = axial.plane
    assert plane is not None
    one, other = (QPointF(*plane.to_px(point)[:2]) for point in ([62, 52, 60], [78, 68, 60]))
    drag(axial, one, other)
    assert session.main.window.center == pytest.approx(400, abs=2)


@pytest.mark.parametrize(
    ("layout", "names", "fourth"),
    [
        (Layout.GRID, {"axial", "sagittal", "coronal"}, True),
        (Layout.LARGE, {"axial", "sagittal", "coronal"}, False),
        (Layout.ROW, {"axial", "sagittal", "coronal"}, False),
        (Layout.SINGLE, {"axial"}, False),
    ],
)
def test_layouts_show_what_they_say(viewer: Viewer, layout: Layout, names: set[str], fourth: bool) -> None:
    session_of(viewer).set_layout(layout)
    assert shown(viewer) == names
    assert viewer.fourth.isVisible() == fourth


def test_double_click_shows_one_view_and_all_again(viewer: Viewer) -> None:
    coronal, main, hand = viewer.planes["coronal"], session_of(viewer).main, Hand()
    session_of(viewer).set_tool(Tool.CROSSHAIR)
    before = main.crosshair_mm
    for expected in ({"coronal"}, {"axial", "sagittal", "coronal"}):
        hand.double_click(coronal, QPoint(60, 120))
        assert shown(viewer) == expected
        assert np.allclose(main.crosshair_mm, before), "the first of two clicks does not point"
    QTest.mouseClick(coronal, LEFT, pos=QPoint(60, 120))
    assert not np.allclose(main.crosshair_mm, before), "one click does"


def test_two_scans_stand_side_by_side_and_move_together(viewer: Viewer) -> None:
    session = session_of(viewer)
    session.beside.open_volume(CT, scan(5.0))
    views = [*(viewer.planes[name] for name in ("axial", "sagittal")), *viewer.planes_beside.values()]
    assert [view.isVisible() for view in views] == [True, True, True, True, False]
    before = session.beside.crosshair_mm
    QTest.mouseClick(viewer.planes["axial"], LEFT, pos=QPoint(150, 120))
    assert not np.array_equal(session.beside.crosshair_mm, before)
    session.end_comparison()
    assert not any(view.isVisible() for view in viewer.planes_beside.values())


def test_frontal_and_lateral_film_stand_side_by_side(viewer: Viewer) -> None:
    session = session_of(viewer)
    session.main.open_radiograph(FILM, film())
    session.beside.open_radiograph(FILM, film())
    assert viewer.picture.isVisible()
    assert viewer.picture_beside.isVisible()
    assert abs(viewer.picture.width() - viewer.picture_beside.width()) <= 2


def test_a_film_is_turned_and_mirrored_with_its_letters_and_its_pixels(viewer: Viewer) -> None:
    session = session_of(viewer)
    session.main.open_radiograph(FILM, film())
    picture = viewer.picture
    bright = QPointF(50, 75)  # column, row

    def at_bright() -> int:
        at = picture.from_picture(bright)
        assert picture.to_picture(at).x() == pytest.approx(bright.x())
        return picture.grab().toImage().pixelColor(at.toPoint() * picture.devicePixelRatioF()).value()

    assert at_bright() > 200
    for change in (picture.turn_clockwise, lambda: picture.mirror(down=False), lambda: picture.mirror(down=True)):
        change()
        assert at_bright() > 200
        dark = picture.from_picture(QPointF(150, 75)).toPoint() * picture.devicePixelRatioF()
        assert picture.grab().toImage().pixelColor(dark).value() < 60


def test_a_picture_says_what_lies_under_the_pointer_however_it_is_held(viewer: Viewer) -> None:
    session_of(viewer).main.open_radiograph(FILM, film())
    picture = viewer.picture
    picture.turn_clockwise()
    words = picture.words_at(picture.from_picture(QPointF(50.5, 75.5)))
    assert words == "column 51  row 76     value 1000"
    assert picture.words_at(QPointF(1, 1)) == ""


def test_playing_walks_to_the_end_and_back(viewer: Viewer, qtbot: QtBot) -> None:
    display, cine = session_of(viewer).main, viewer.cine
    axial = viewer.planes["axial"]
    axial.scroll_to_end(last=True)
    low = display.crosshair_mm[2]
    cine.faster(10)
    cine.toggle(axial)
    heights: list[float] = []
    display.crosshair_moved.subscribe(lambda: heights.append(float(display.crosshair_mm[2])))
    qtbot.waitUntil(lambda: len(heights) > 5, timeout=10_000)
    cine.toggle(axial)
    assert not cine.playing
    assert max(heights) > low
    assert not any(timer.isActive() for timer in cine.findChildren(QTimer))


def test_a_view_goes_to_a_window_of_its_own_and_comes_back(viewer: Viewer, qtbot: QtBot) -> None:
    sagittal = viewer.planes["sagittal"]
    viewer.toggle_own_window(sagittal)
    own = sagittal.window()
    assert own is not viewer.window()
    qtbot.waitUntil(sagittal.isVisible)
    own.close()
    qtbot.waitUntil(lambda: sagittal.window() is viewer.window())
    assert shown(viewer) == {"axial", "sagittal", "coronal"}


def test_commands_do_what_they_are_named(viewer: Viewer) -> None:
    session = session_of(viewer)
    commands = ViewerCommands(session, viewer)
    works = commands.works()
    display = session.main
    viewer.planes["axial"].setFocus()
    works["slab.thicker"]()
    assert slab_of(display) == Slab(5.0)
    works["slab.thicker"]()
    works["slab.mode"]()
    assert slab_of(display) == Slab(8.0, "mip")
    for _ in range(9):
        works["slab.thinner"]()
    assert slab_of(display) is None
    works["planes.align"]()
    assert commands.checks()["planes.align"]
    works["layout.row"]()
    assert {name for name, on in commands.checks().items() if on} == {"planes.align", "layout.row", "compare.link"}
    display.turn_planes("axial", 20)
    works["planes.straighten"]()
    assert not display.axes.is_oblique
    works["view.link_zoom"]()
    viewer.planes["axial"].zoom(2, QPointF(10, 10))
    assert len({display.camera(name, (300, 200)).mm_per_px for name in NAMES}) == 1
    works["view.maximise"]()
    assert shown(viewer) == {"axial"}


def test_the_scanners_own_localizer_takes_the_place_of_the_computed_one(viewer: Viewer, qtbot: QtBot) -> None:
    display, localizer = session_of(viewer).main, viewer.localizer

    def middle() -> int:
        return localizer.grab().toImage().pixelColor(localizer.rect().center() + QPoint(30, 20)).value()

    qtbot.waitUntil(lambda: 60 < middle() < 250)  # seen through
    stored = np.zeros((60, 140), np.uint16)
    stored[:, 70:] = 1000
    plane = Plane.of_volume(scan(), "coronal", 0)
    display.set_localizers({"coronal": LocalizerImage(Radiograph(stored, 10), plane)})
    assert middle() > 250
    before = display.crosshair_mm
    QTest.mouseClick(localizer, LEFT, pos=localizer.rect().center() + QPoint(40, 30))
    moved = display.crosshair_mm - before
    assert moved[0] > 0 > moved[2]
    assert moved[1] == pytest.approx(0)


def test_the_fourth_pane_shows_the_page_that_is_chosen(viewer: Viewer, qtbot: QtBot) -> None:
    other = QLabel("values")
    pane = FourthPane({"Localizer": viewer.localizer, "Values": other})
    viewer.set_fourth(pane)
    assert viewer.localizer.isVisible()
    assert not other.isVisible()
    tab = next(button for button in pane.findChildren(QToolButton) if button.text() == "Values")
    QTest.mouseClick(tab, LEFT)
    assert other.isVisible()
    assert not viewer.localizer.isVisible()
    session_of(viewer).set_layout(Layout.ROW)
    assert not pane.isVisible()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_drawn_last_is_fine(viewer: Viewer, qtbot: QtBot, name: Name) -> None:
    """While planes turn they may be coarse; when the hand rests they are not."""
    display, view = session_of(viewer).main, viewer.planes[name]
    display.set_slab(Slab(40, "mean"))
    for _ in range(5):
        display.turn_planes("axial" if name != "axial" else "coronal", 3)
        view.repaint()
    qtbot.waitUntil(lambda: view.rests)
