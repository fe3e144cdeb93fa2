"""Samples of L1: what they are, that both ways of making them agree, and that they age as people do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.trainer.phantom.plain_bodies import SERIES, water
from trainer.phantom.body import Body
from trainer.phantom.contrast import Phase
from trainer.phantom.ct import ct
from trainer.phantom.kernel import SHARP, SOFT
from trainer.phantom.person import Person, Wish
from trainer.phantom.samples import Sample, cut, protocol_at_l1, sample_center_mm, sample_side_mm, tissue_samples
from trainer.phantom.scanner import scan
from trainer.phantom.technique import Examination, Technique

SPINE = Technique(Examination.LUMBAR_SPINE, 120, SOFT, 3.0, 3.0, 18.0, 200.0)


def people(n: int) -> list[Person]:
    return [Person.draw(seed, wish=Wish(fractures=(), phase=Phase.NONE)) for seed in range(n)]


def statistics(samples: tuple[Sample, ...]) -> tuple[float, float, float]:
    """Mean, spread and fine grain of four samples."""
    grain = float(np.mean([np.diff(sample.hu, axis=1).std() for sample in samples]))
    return float(np.mean([s.mean_hu for s in samples])), float(np.mean([s.sd_hu for s in samples])), grain


def test_the_window_maps_hu_to_grey() -> None:
    sample = Sample(np.array([[-400.0, -175.0, 50.0, 275.0, 900.0]], dtype=np.float32))
    assert sample.image.tolist() == [[0, 0, 128, 255, 255]]


def test_a_cut_is_centred_and_nearest_in_height() -> None:
    volume = np.zeros((9, 60, 60), dtype=np.int16)
    volume += np.arange(9, dtype=np.int16)[:, None, None] * 100
    volume[:, 30:, :] += 7
    grid = replace(SERIES, slices=9, matrix=60, fov_mm=60.0, spacing_mm=2.0).grid
    samples = cut(volume, grid, (0.5, 0.5, 9.1))  # between slices 4 and 5; pixel (30, 30) lies at .5 mm
    assert [round(float(s.hu[0, 0]), -2) for s in samples] == [300.0, 400.0, 500.0, 600.0]
    rows = samples[0].hu[:, 0] - 300.0
    assert rows[:24].max() < 7.0
    assert rows[25:].min() > 3.5
    assert samples[0].hu.shape == (50, 50)
    with pytest.raises(ValueError, match="choose a point further in"):
        cut(volume, grid, (25.0, 0.0, 9.0))


def test_a_sample_of_water_is_water() -> None:
    series = replace(SERIES, fov_mm=60.0, matrix=100)
    for sample in cut(scan(water(), series, seed=1), series.grid, (0.0, 0.0, 7.5)):
        assert sample.mean_hu == pytest.approx(0.0, abs=4.0)


def test_same_seed_same_sample() -> None:
    person = people(1)[0]
    protocol = protocol_at_l1(person, SPINE)
    first, again, other = (tissue_samples(person, protocol, seed) for seed in (1, 1, 2))
    assert all((a.hu == b.hu).all() for a, b in zip(first, again, strict=True))
    assert (first[0].hu != other[0].hu).any()


def test_attenuation_falls_with_age_as_in_the_norms() -> None:
    # Jang 2019 (Radiology 291:360, 20 374 CTs at 120 kVp): 226 ± 44 HU below 30 years, -2.5 HU a year, 89 ± 38 at 90.
    ages = np.tile([28.0, 45.0, 60.0, 75.0, 88.0], 24)
    lot = [Person.draw(1000 + n, wish=Wish(age=age, fractures=(), phase=Phase.NONE)) for n, age in enumerate(ages)]
    hu = np.array([statistics(tissue_samples(p, protocol_at_l1(p, SPINE), 1))[0] for p in lot])
    slope, _ = np.polyfit(ages, hu, 1)
    assert slope == pytest.approx(-2.5, abs=0.5)
    assert hu[ages == 28.0].mean() == pytest.approx(226.0, abs=3 * 44 / np.sqrt(24))
    assert hu[ages == 88.0].mean() == pytest.approx(89.0, abs=3 * 38 / np.sqrt(24))
    assert 25.0 < hu[ages == 60.0].std() < 65.0


@pytest.mark.slow
def test_direct_samples_are_like_those_cut_from_a_scan() -> None:
    pairs = []
    for person in people(5):
        body = Body(person)
        level = body.level("L1")
        place_mm, side_mm = sample_center_mm(level.center_mm, level.axes), sample_side_mm(level.depth_mm)
        for kernel, thickness_mm in ((SOFT, 3.0), (SHARP, 1.0)):
            technique = replace(SPINE, kernel=kernel, thickness_mm=thickness_mm, spacing_mm=thickness_mm, fov_mm=28.0)
            series = replace(
                protocol_at_l1(person, technique),
                matrix=70,
                center_mm=place_mm[:2],
                bottom_mm=place_mm[2] - 1.5 * thickness_mm,
            )
            rendered = cut(ct(body, series, seed=3), series.grid, place_mm, side_mm)
            pairs.append((statistics(rendered), statistics(tissue_samples(person, series, seed=4))))
    rendered_all, direct_all = (np.array(side) for side in zip(*pairs, strict=True))
    # One draw of trabeculae differs from another by a few HU; over people the two ways must agree.
    assert np.abs(rendered_all[:, 0] - direct_all[:, 0]).max() < 15.0
    assert (direct_all[:, 0] - rendered_all[:, 0]).mean() == pytest.approx(0.0, abs=5.0)
    ratio = direct_all[:, 1:] / rendered_all[:, 1:]
    assert ratio.mean(axis=0) == pytest.approx([1.0, 1.0], abs=0.12)
    assert ratio.min() > 0.65
    assert ratio.max() < 1.4
