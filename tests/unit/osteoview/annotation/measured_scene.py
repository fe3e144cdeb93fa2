"""Scans that lie in every way, shapes with an independent formula for their inside, and how numbers are compared."""

from __future__ import annotations

import statistics
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measuring import measure
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.polygon import Polygon
from osteoview.annotation.regions import Ellipse, Rectangle, Sample
from osteoview.annotation.shape import Region
from osteoview.imaging.geometry import stack_affine
from osteoview.imaging.plane import Name, Plane
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from tests.dicom_files import CORONAL, SAGITTAL
from tests.unit.osteoview.annotation import oracle

NAMES: tuple[Name, ...] = ("axial", "sagittal", "coronal")


TO_001_HU = 0.01


# Columns 0.8, rows 0.6, slices 1.5 mm apart; orientation and step from slice to slice.
ACQUISITIONS = {
    "axial": ((1, 0, 0, 0, 1, 0), (0, 0, 1.5)),
    "axial from the head down": ((1, 0, 0, 0, 1, 0), (0, 0, -1.5)),
    "sagittal": (SAGITTAL, (1.5, 0, 0)),
    "coronal": (CORONAL, (0, 1.5, 0)),
    "flipped": ((-1, 0, 0, 0, -1, 0), (0, 0, 1.5)),
    "prone": ((-1, 0, 0, 0, 1, 0), (0, 0, -1.5)),
    "oblique": ((0.8, 0.6, 0.0, -0.48, 0.64, -0.6), (-0.54, 0.72, 1.2)),
}


SIZE = (13, 17, 15)


def stored(seed: int = 1, size: tuple[int, int, int] = SIZE) -> NDArray[np.int16]:
    return np.random.default_rng(seed).integers(-200, 900, size).astype(np.int16)


def scan(name: str = "axial", **changes: Any) -> Volume:
    orientation, step = ACQUISITIONS[name]
    affine = stack_affine(orientation, (-31.0, 12.0, 140.0), (0.6, 0.8), step)
    return Volume(**{"hu": stored(), "affine": affine, "series_uid": "1.2.3", **changes})


def on(volume: Volume, name: Name, index: float) -> PlaneGround:
    return PlaneGround.of_plane(Plane.of_volume(volume, name, index), ImageKey.of_volume(volume))


def regions(middle: tuple[float, float]) -> list[tuple[Region, oracle.Inside]]:
    """Shapes around a place of the ground, each with an independent formula for its inside."""
    x, y = middle
    corners = (
        (x - 3.13, y - 2.27),
        (x + 2.91, y - 3.39),
        (x + 0.47, y + 0.17),
        (x + 3.71, y + 3.17),
        (x - 2.61, y + 2.79),
    )
    turned = np.radians(35)
    u, v = (np.cos(turned), np.sin(turned)), (-np.sin(turned), np.cos(turned))
    return [
        (Ellipse((x, y), 7.3, 4.9, 25.0), oracle.in_ellipse(x, y, 7.3, 4.9, 25.0)),
        (Ellipse((x, y), 3.3, 6.1), oracle.in_ellipse(x, y, 3.3, 6.1, 0)),
        (
            Rectangle((x, y), 6.15, 3.35, 35.0),
            lambda a, b: (
                abs((a - x) * u[0] + (b - y) * u[1]) <= 6.15 / 2 and abs((a - x) * v[0] + (b - y) * v[1]) <= 3.35 / 2
            ),
        ),
        (Polygon(corners), oracle.in_polygon(corners)),
        (Sample((x, y), 16.77), lambda a, b: max(abs(a - x), abs(b - y)) <= 16.77 / 2),
    ]


def numbers_of(shape: Region, ground: PlaneGround | PictureGround, image: Volume | Radiograph) -> RegionNumbers:
    numbers = measure(shape, ground, image)
    assert isinstance(numbers, RegionNumbers)
    return numbers


def check(numbers: RegionNumbers, expected: list[int] | list[float]) -> None:
    found = numbers.statistics
    assert found is not None
    assert found.n == len(expected)
    assert found.mean == pytest.approx(statistics.fmean(expected), abs=TO_001_HU)
    assert found.sd == pytest.approx(statistics.stdev(expected), abs=TO_001_HU)
    assert found.minimum == pytest.approx(min(expected), abs=TO_001_HU)
    assert found.maximum == pytest.approx(max(expected), abs=TO_001_HU)
    assert found.median == pytest.approx(statistics.median(expected), abs=TO_001_HU)


def check_against_oracle(volume: Volume, ground: PlaneGround) -> None:
    x, y = ground.from_mm(volume.center_mm).tolist()
    for shape, inside in regions((x + 0.13, y - 0.21)):
        expected = oracle.voxels(volume.hu, volume.affine, ground.origin_mm, ground.right_mm, ground.down_mm, inside)
        numbers = numbers_of(shape, ground, volume)
        assert not numbers.resampled
        check(numbers, expected)


def picture(**changes: Any) -> Radiograph:
    pixels = np.random.default_rng(4).integers(0, 4096, (30, 24)).astype(np.uint16)
    return Radiograph(**{"stored": pixels, "bits_stored": 12, "sop_instance_uid": "1.2.3.4", **changes})
