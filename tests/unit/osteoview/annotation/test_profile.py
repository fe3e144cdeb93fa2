"""Values along a line, and bars in which every value has the same chance."""

from __future__ import annotations

import numpy as np
import pytest

from osteoview.annotation.ground import PictureGround
from osteoview.annotation.lines import Length
from osteoview.annotation.measuring import profile
from osteoview.annotation.regions import Ellipse, Rectangle
from osteoview.imaging.volume import Volume
from tests.unit.osteoview.annotation.measured_scene import (
    SIZE,
    TO_001_HU,
    numbers_of,
    on,
    picture,
    scan,
)


class TestProfile:
    def test_along_a_row_of_voxels_it_passes_through_their_values(self) -> None:
        volume = scan()
        ground = on(volume, "axial", 6.2)
        start, end = ground.from_mm(volume.to_mm([[2, 8, 6], [12, 8, 6]])).tolist()
        found = profile(Length(tuple(start), tuple(end)), ground, volume)
        assert found.known.all()
        assert found.distances[-1] == pytest.approx(8.0)
        at = np.interp(np.arange(11) * 0.8, found.distances, found.values)
        exact = np.interp(found.distances, np.arange(11) * 0.8, volume.hu[6, 8, 2:13])
        assert found.values == pytest.approx(exact, abs=TO_001_HU)
        assert at[0] == volume.hu[6, 8, 2]

    def test_outside_and_over_missing_slices_it_is_unknown(self) -> None:
        hu = np.full(SIZE, 50, np.int16)
        hu[6] = Volume.blank_hu
        volume = scan(hu=hu, missing_slices=(6,))
        ground = on(volume, "coronal", 8)
        start, end = ground.from_mm(volume.to_mm([[7, 8, -3], [7, 8, 12]])).tolist()
        found = profile(Length(tuple(start), tuple(end)), ground, volume)
        assert not found.known[0]
        assert 0.5 < found.known.mean() < 0.8
        assert set(found.values[found.known].tolist()) == {50.0}

    def test_of_a_picture(self) -> None:
        radiograph = picture(aspect=2.0)
        found = profile(Length((3, 10), (3, 20)), PictureGround.of_radiograph(radiograph), radiograph)
        assert found.distance_unit == "px"
        assert found.values[0] == radiograph.stored[5, 3]
        assert found.values[-1] == radiograph.stored[10, 3]


class TestHistogram:
    def test_it_counts_every_value_once_in_bars_of_whole_units(self) -> None:
        volume = scan()
        numbers = numbers_of(Ellipse((6, 5), 9, 8), on(volume, "axial", 6), volume)
        bars = numbers.histogram()
        assert bars is not None
        assert numbers.statistics is not None
        assert bars.counts.sum() == numbers.statistics.n
        widths = np.diff(bars.edges)
        assert widths == pytest.approx(np.full(len(widths), round(float(widths[0]))))
        assert len(widths) <= 61

    def test_values_that_come_in_steps_favour_no_bar(self) -> None:
        steps = np.random.default_rng(3).integers(0, 60, SIZE) * 3 - 44  # every third HU, evenly often
        volume = scan(hu=steps.astype(np.int16))
        numbers = numbers_of(Rectangle((6, 5), 11, 9), on(volume, "axial", 6), volume)
        bars = numbers.histogram()
        assert bars is not None
        widths = np.diff(bars.edges)
        assert (widths % 3 == 0).all()
        assert ((bars.edges - 0.5 + 44) % 3 == 1).all()  # edges lie between the steps

    def test_of_one_value_it_is_one_bar(self) -> None:
        volume = scan(hu=np.full(SIZE, 7, np.int16))
        bars = numbers_of(Ellipse((6, 5), 5, 5), on(volume, "axial", 6), volume).histogram()
        assert bars is not None
        assert bars.edges.tolist() == [6.5, 7.5]
