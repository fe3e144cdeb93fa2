"""The same person scanned again, on other voxels, a little shifted, with other noise, reads the same within 3 HU."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from osteoview.base.paths import resources
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from tests.accuracy.repeats import again, rescanned
from tests.shared_data import CT, NEEDS_SHARED_DATA
from tests.unit.osteoview.anatomy.plain_spine import Plan, plain_scan

MOST_SD_HU = 3.0


def volume_of(path: Path) -> Volume:
    choice = choose_for_spine(SeriesIndex.scan([path]).pieces)
    assert choice is not None
    with Decoders() as decoders:
        return load_volume(choice.piece, decoders)


def spread_hu(volume: Volume, times: int) -> tuple[float, float]:
    """Standard deviations of the regions and of the core over as many second scans, none of which may be declined."""
    made = list(again(volume, 5, times))
    assert not [reason for one in made for reason in one.reasons]
    regions = [one.density.mean_hu for one in made if one.density is not None]
    cores = [one.core.mean_hu for one in made if one.core is not None]
    assert len(regions) == len(cores) == times
    return float(np.std(regions, ddof=1)), float(np.std(cores, ddof=1))


def test_a_second_scan_shows_the_same_places_on_other_voxels() -> None:
    volume = plain_scan().volume
    second = rescanned(volume, np.random.default_rng(2), scaled=True, shifted=True, noisy=False)
    assert second.shape != volume.shape
    body = plain_scan().centers_mm["L1"]
    values = [float(one.hu[tuple(np.rint(one.to_vox(body)[::-1]).astype(int))]) for one in (volume, second)]
    assert values[1] == pytest.approx(values[0], abs=25.0)
    assert values[1] == pytest.approx(Plan().spongy_hu, abs=25.0)


def test_noise_alone_changes_values_and_not_their_mean() -> None:
    volume = plain_scan().volume
    noisy = rescanned(volume, np.random.default_rng(2), scaled=False, shifted=False, noisy=True)
    added = noisy.hu.astype(np.float64) - volume.hu
    assert added.std() == pytest.approx(12.0, abs=1.0)
    assert added[volume.hu > -900].mean() == pytest.approx(0.0, abs=0.2)


@pytest.mark.slow
def test_a_plain_spine_repeats() -> None:
    assert max(spread_hu(plain_scan().volume, 4)) <= MOST_SD_HU


@pytest.mark.slow
def test_the_demo_study_repeats() -> None:
    assert max(spread_hu(volume_of(resources() / "demo" / "CT"), 4)) <= MOST_SD_HU


@pytest.mark.slow
@pytest.mark.parametrize("name", ["totalseg/example_ct.nii.gz", "acrin_abdpel"])
class TestRealScans:
    pytestmark = NEEDS_SHARED_DATA

    def test_a_real_scan_repeats(self, name: str) -> None:
        assert max(spread_hu(volume_of(CT / name), 4)) <= MOST_SD_HU
