"""A scan in the window, where its middle is on the screen, and what was drawn on it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.imaging.geometry import stack_affine
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import Plane
from osteoview.imaging.volume import Volume
from osteoview.ui.main_window import MainWindow
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.measuring import MeasuringHand
from osteoview.ui.viewer.plane_view import PlaneView
from tests.dicom_files import CORONAL, SAGITTAL
from tests.hand import CTRL, MIDDLE, Hand
from tests.unit.osteoview.annotation import oracle

CT, FILM = Piece(Kind.CT, "Lumbar", ()), Piece(Kind.RADIOGRAPH, "Lateral", ())


ACQUISITIONS = {
    "axial": ((1, 0, 0, 0, 1, 0), (0, 0, 2.0)),
    "sagittal": (SAGITTAL, (2.0, 0, 0)),
    "coronal": (CORONAL, (0, 2.0, 0)),
    "flipped": ((-1, 0, 0, 0, -1, 0), (0, 0, -2.0)),
    "tilted and straightened": ((1, 0, 0, 0, 0.9703, 0.2419), (0, -0.4838, 1.9406)),
}


SIZE = (22, 42, 50)


def scan(name: str = "axial") -> Volume:
    orientation, step = ACQUISITIONS[name]
    affine = stack_affine(orientation, (-31.0, 12.0, 140.0), (1.1, 0.9), step)
    hu = np.random.default_rng(1).integers(-100, 500, SIZE).astype(np.int16)
    return Volume(hu, affine, series_uid="1.2.3")


def show(window: MainWindow, name: str = "axial") -> Volume:
    volume = scan(name)
    window.hints.dismiss_all()
    window.session.main.open_volume(CT, volume)
    window.session.main.move_crosshair(volume.center_mm + 0.3)
    return volume


def middle(view: ImageView) -> QPoint:
    return QPoint(view.width() // 2, view.height() // 2)


def center_px(view: PlaneView) -> QPoint:
    """Where the crosshair stands."""
    x, y = plane_of(view).to_px(view.display.crosshair_mm)[:2]
    return QPoint(round(float(x)), round(float(y)))


def plane_of(view: PlaneView) -> Plane:
    plane = view.plane
    assert plane is not None
    return plane


def drawn(window: MainWindow) -> Measurement:
    return window.session.findings.measurements[-1]


def ground_of(measurement: Measurement) -> PlaneGround:
    assert isinstance(measurement.ground, PlaneGround)
    return measurement.ground


def corners_mm(measurement: Measurement) -> list[list[float]]:
    shape = measurement.shape
    corners = shape.box if isinstance(shape, Ellipse | Rectangle) else shape.corners
    return [list(map(float, row)) for row in ground_of(measurement).to_mm(corners)]


def expected_values(volume: Volume, measurement: Measurement, inside: oracle.Inside) -> list[int]:
    ground = ground_of(measurement)
    return oracle.voxels(volume.hu, volume.affine, ground.origin_mm, ground.right_mm, ground.down_mm, inside)


def in_box(x: float, y: float, width: float, height: float) -> oracle.Inside:
    return lambda a, b: abs(a - x) <= width / 2 and abs(b - y) <= height / 2


def region_numbers(window: MainWindow, measurement: Measurement) -> RegionNumbers:
    numbers = window.session.measurements.numbers(measurement)
    assert isinstance(numbers, RegionNumbers)
    return numbers


def treat(view: PlaneView, hand: Hand) -> None:
    """Zoom, pan, mirror and turn the picture, as hands do."""
    with hand.holding(CTRL):
        hand.wheel(view, center_px(view) + QPoint(9, -7), 2)
    hand.drag(view, middle(view), middle(view) + QPoint(14, 9), middle(view) + QPoint(23, -11), button=MIDDLE)
    view.mirror(down=False)
    view.turn_clockwise()


def measuring(view: ImageView) -> MeasuringHand:
    return next(hand for hand in view.hands if isinstance(hand, MeasuringHand))
