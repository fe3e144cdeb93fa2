"""Two bright cubes at known millimetres appear where they must, beside the right letters, whatever is done to a view.

The expectation never asks the program's planes: it is made of the patient's own axes, as a radiologist holds a
picture, and of what the hand did. Only the scale comes from the view, and the ruler of two known points checks it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from scipy.ndimage import center_of_mass, label

from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.reslice import Slab
from osteoview.imaging.window import Window
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.plane_view import PlaneView
from tests.dicom_files import ct_slice, write
from tests.hand import CTRL, MIDDLE, Hand

Vector = NDArray[np.float64]
LEFT, POSTERIOR, HEAD = np.eye(3)
# (to the right, down) on the screen, looking from the feet, from the front, and from the patient's left.
HELD: dict[Name, tuple[Vector, Vector]] = {
    "axial": (LEFT, POSTERIOR),
    "coronal": (LEFT, -HEAD),
    "sagittal": (POSTERIOR, -HEAD),
}
SPACING_MM, SHAPE = np.array([1.0, 1.5, 2.0]), (28, 40, 48)  # along columns, rows, slices; slices, rows, columns
FIRST_MM = np.array([-31.0, 17.0, -450.0])
SMALL_VOX, LARGE_VOX = np.array([19, 15, 11]), np.array([29, 24, 17])


def turned(vector: Vector, axis: Vector, degrees: float) -> Vector:
    """Right-handed around an axis of the patient."""
    angle = np.radians(degrees)
    along = axis * (axis @ vector)
    return np.asarray(along + (vector - along) * np.cos(angle) + np.cross(axis, vector) * np.sin(angle))


@dataclass(frozen=True)
class Acquisition:
    """How the scanner wrote its slices, and how far the planes of the patient follow it."""

    row: Vector
    column: Vector
    step: Vector  # unit vector from slice to slice
    lean: float = 0.0  # degrees about LEFT by which the slices, and so the views, lean away from the patient

    def to_mm(self, vox: Vector) -> Vector:
        """Centre of a voxel (column, row, slice)."""
        i, j, k = vox * SPACING_MM
        return np.asarray(FIRST_MM + self.row * i + self.column * j + self.step * k)


ACQUISITIONS = {
    "axial": Acquisition(LEFT, POSTERIOR, HEAD),
    "axial, head first": Acquisition(LEFT, POSTERIOR, -HEAD),
    "prone": Acquisition(-LEFT, -POSTERIOR, HEAD),
    "sagittal": Acquisition(POSTERIOR, -HEAD, LEFT),
    "coronal": Acquisition(LEFT, -HEAD, POSTERIOR),
    "flipped": Acquisition(-LEFT, POSTERIOR, -HEAD),
    "tilted gantry": Acquisition(LEFT, turned(POSTERIOR, LEFT, -14), HEAD, lean=-14),
    "leaning": Acquisition(LEFT, turned(POSTERIOR, LEFT, 20), turned(HEAD, LEFT, 20), lean=20),
}


def write_scan(folder: Path, scan: Acquisition) -> None:
    """Soft tissue with a cube of three voxels and one of five."""
    hu = np.full(SHAPE, 40, np.int16)
    for (i, j, k), half in ((SMALL_VOX, 1), (LARGE_VOX, 2)):
        hu[k - half : k + half + 1, j - half : j + half + 1, i - half : i + half + 1] = 3000
    for k, pixels in enumerate(hu):
        position_mm = scan.to_mm(np.array([0, 0, k]))
        cosines = [*scan.row, *scan.column]
        spacing_mm = (SPACING_MM[1], SPACING_MM[0])
        stored = (pixels + 1024).astype(np.uint16)
        ds = ct_slice(
            stored, number=k + 1, orientation=cosines, spacing_mm=spacing_mm, position_mm=position_mm, SliceThickness=2
        )
        write(ds, folder / f"{k:02d}.dcm")


def look(view: PlaneView) -> list[Vector]:
    """Middles of the white spots in pixels of the view, the smallest first.

    Nothing else in a view is as white as what lies above the window; and no hand covers a part.
    """
    hands, view.hands = view.hands, []
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    view.hands = hands
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, : 3 * image.width()]
    white = (rows.reshape(image.height(), image.width(), 3) == 255).all(axis=-1)
    spots, _ = label(white, np.ones((3, 3)))
    sizes = np.bincount(spots.ravel())[1:]
    real = [n + 1 for n in np.argsort(sizes) if sizes[n] > 0.05 * sizes.max()]
    return [np.array(center_of_mass(spots == n))[::-1] / image.devicePixelRatio() for n in real]


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, ...]]:
    """Left, top, right and bottom letters that a view drew last."""
    drawn: dict[str, tuple[str, ...]] = {}
    draw = overlay.draw_letters

    def noted(painter: object, area: object, *edges: str) -> None:
        drawn["last"] = edges
        draw(painter, area, *edges)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(overlay, "draw_letters", noted)
    return drawn


def letter(direction: Vector) -> str:
    """The one towards which a direction mostly points."""
    axis = int(np.argmax(np.abs(direction)))
    return ("RL", "AP", "FH")[axis][int(direction[axis] > 0)]


@dataclass(frozen=True)
class Expectation:
    """How a view must hold the patient."""

    right: Vector
    down: Vector

    def mirrored(self) -> Expectation:
        return replace(self, right=-self.right)

    def flipped(self) -> Expectation:
        return replace(self, down=-self.down)

    def clockwise(self) -> Expectation:
        """A quarter: what pointed to the right points down."""
        return Expectation(-self.down, self.right)

    def turned(self, axis: Vector, degrees: float) -> Expectation:
        return Expectation(turned(self.right, axis, degrees), turned(self.down, axis, degrees))

    def upright(self, right: Vector) -> Expectation:
        """The same plane, held so that `right` points to the right as far as it can."""
        away = np.cross(self.right, self.down)
        within = right - away * (away @ right)
        within /= np.linalg.norm(within)
        return Expectation(within, np.asarray(np.cross(away, within)))


class Case:
    """One view of one scan, held against what must be."""

    def __init__(self, window: MainWindow, name: Name, scan: Acquisition, letters: dict[str, tuple[str, ...]]) -> None:
        self.display = window.session.main
        self.view = window.viewer.planes[name]
        self.small_mm, self.large_mm = scan.to_mm(SMALL_VOX), scan.to_mm(LARGE_VOX)
        self._letters = letters

    def check(self, expected: Expectation, what: str) -> None:
        """Thin: the small cube under the crosshair, its place said in the status bar. Thick: both, so far apart."""
        self.display.set_slab(None)
        self.display.move_crosshair(self.small_mm)
        spots = look(self.view)
        left, top, right, bottom = (edge[0] for edge in self._letters["last"])
        assert (right, bottom) == (letter(expected.right), letter(expected.down)), what
        assert (left, top) == (letter(-expected.right), letter(-expected.down)), what
        away, apart_mm = np.cross(expected.right, expected.down), self.large_mm - self.small_mm
        if abs(apart_mm @ away) > 6:
            assert len(spots) == 1, f"{what}: the other cube is not in this plane"
        assert min(np.abs(self._pointed_mm(spot) - self.small_mm).max() for spot in spots) < 0.75, what

        self.display.move_crosshair((self.small_mm + self.large_mm) / 2)
        self.display.set_slab(Slab(float(abs(apart_mm @ away)) + 15, "mip"))
        small_px, large_px = look(self.view)
        plane = self.view.plane
        assert plane is not None
        wanted_px = np.array([apart_mm @ expected.right, apart_mm @ expected.down]) / plane.pixel_mm[0]
        assert np.abs(large_px - small_px - wanted_px).max() < 2.0, what
        self.display.set_slab(None)
        self.display.move_crosshair(self.small_mm)

    def _pointed_mm(self, at_px: Vector) -> Vector:
        """What the status bar says of a spot, which must be a cube."""
        said = self.view.words_at(QPointF(*at_px)).replace("−", "-").split()
        assert said[-2:] == ["3000", "HU"]
        return np.array([float(said[1]), float(said[3]), float(said[5])])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("how", sorted(ACQUISITIONS))
def test_the_cubes_are_where_they_must_be(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, how: str, name: Name, letters: dict[str, tuple[str, ...]]
) -> None:
    scan, hand = ACQUISITIONS[how], Hand()
    write_scan(tmp_path, scan)
    with qtbot.waitSignal(window.settled, timeout=30_000):
        window.open_paths([tmp_path])
    window.session.set_window(Window(2500, 100))
    case, view = Case(window, name, scan, letters), window.viewer.planes[name]
    hand.double_click(view)  # alone, so that no cube comes near the words at the edges
    qtbot.waitUntil(lambda: view.width() > window.viewer.width() / 2)
    middle = view.rect().center()
    held = Expectation(*HELD[name]).turned(LEFT, scan.lean)
    case.check(held, "as opened")

    hand.move(view, middle)
    for key, change in (("X", Expectation.mirrored), ("Y", Expectation.flipped), ("O", Expectation.clockwise)):
        hand.key(window, key)
        held = change(held)
        case.check(held, f"after {key}")

    before = look(view)[0]
    with hand.holding(CTRL):
        hand.wheel(view, QPoint(*(round(float(v)) for v in before)), 1)
    assert np.abs(look(view)[0] - before).max() < 2, "what lies under the pointer stays there while zooming"
    case.check(held, "zoomed")

    before = look(view)[0]
    hand.drag(view, middle, middle + QPoint(9, -5), middle + QPoint(13, -11), button=MIDDLE)
    assert np.abs(look(view)[0] - before - (13, -11)).max() < 1.5, "the picture follows the hand"
    case.check(held, "panned")

    hand.key(window, "R")
    case.check(Expectation(*HELD[name]).turned(LEFT, scan.lean), "reset")


@pytest.mark.parametrize("how", sorted(ACQUISITIONS))
def test_turned_planes_show_the_cubes_where_they_must(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, how: str, letters: dict[str, tuple[str, ...]]
) -> None:
    """Around the axial view's normal, then around the sagittal one's: clockwise as that view shows it."""
    scan = ACQUISITIONS[how]
    write_scan(tmp_path, scan)
    with qtbot.waitSignal(window.settled, timeout=30_000):
        window.open_paths([tmp_path])
    window.session.set_window(Window(2500, 100))
    held = {name: Expectation(*HELD[name]).turned(LEFT, scan.lean) for name in NAMES}
    display = window.session.main
    display.move_crosshair(scan.to_mm(SMALL_VOX))
    steps: tuple[tuple[Name, float], ...] = (("axial", 17), ("sagittal", -12))
    for about, degrees in steps:
        display.turn_planes(about, degrees)
        axis = np.cross(held[about].right, held[about].down)  # away from who looks: clockwise is right-handed
        held = {name: one if name == about else one.turned(axis, degrees) for name, one in held.items()}
        held = {name: one.upright(turned(HELD[name][0], LEFT, scan.lean)) for name, one in held.items()}
        for name in NAMES:
            Case(window, name, scan, letters).check(held[name], f"{name}, {about} turned by {degrees}")
    display.straighten()
    for name in NAMES:
        expected = Expectation(*HELD[name]).turned(LEFT, scan.lean)
        Case(window, name, scan, letters).check(expected, f"{name}, straight again")
