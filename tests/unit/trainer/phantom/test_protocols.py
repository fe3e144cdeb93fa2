"""Examinations cover what they are made for, and every vertebra keeps its own texture whatever grid asks."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray

from trainer.phantom.body import Body
from trainer.phantom.grid import Grid
from trainer.phantom.person import Person
from trainer.phantom.protocol import Protocol
from trainer.phantom.protocols import draw_protocol
from trainer.phantom.technique import Examination, draw_technique
from trainer.phantom.texture import SpongyTexture


@lru_cache(maxsize=4)
def someone(seed: int) -> Body:
    return Body(Person.draw(seed))


def top_mm(protocol: Protocol) -> float:
    return protocol.bottom_mm + (protocol.slices - 1) * protocol.spacing_mm


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("examination", list(Examination))
def test_examinations_show_what_they_are_made_for(examination: Examination, seed: int) -> None:
    body = someone(seed)
    protocol = draw_protocol(body, examination, np.random.default_rng(seed))
    l1 = body.level("L1")
    i, j = np.linalg.solve(protocol.grid.affine, [*l1.center_mm, 1.0])[:2]
    assert 60 < i < 452
    assert 60 < j < 452
    assert top_mm(protocol) > l1.upper_mm[2]
    low, high = body.bounds_mm
    if examination is Examination.LUMBAR_SPINE:
        assert 150.0 <= protocol.fov_mm <= 220.0
        assert protocol.bottom_mm < body.level("S1").lower_mm[2]
        for level in body.levels:
            if level.label.startswith("L"):
                half = 0.5 * protocol.fov_mm
                assert abs(level.center_mm[0] - protocol.center_mm[0]) + 0.5 * level.width_mm < half
                assert abs(level.center_mm[1] - protocol.center_mm[1]) + 0.5 * level.depth_mm < half
    else:
        assert protocol.fov_mm >= min(high[0] - low[0], 500.0)
        assert abs(protocol.center_mm[0] - (low[0] + high[0]) / 2) < 20.0
    if examination is Examination.CHEST:
        assert abs(protocol.bottom_mm - l1.lower_mm[2]) <= 21.0  # ends at L1, or only just shows it
    elif examination is not Examination.LUMBAR_SPINE:
        assert protocol.bottom_mm < body.level("L3").lower_mm[2]


def test_techniques_are_spread_as_hospitals_spread_them() -> None:
    rng = np.random.default_rng(0)
    drawn = [draw_technique(Examination.ABDOMEN, rng) for _ in range(400)]
    share = np.mean([technique.kvp == 120 for technique in drawn])
    assert 0.52 < share < 0.72
    assert {technique.kvp for technique in drawn} == {80, 100, 120, 140}
    assert all(technique.spacing_mm <= technique.thickness_mm for technique in drawn)
    assert all(technique.fov_mm is None for technique in drawn)


def around(center_mm: NDArray[np.float64], shape: tuple[int, int, int], shift_mm: float = 0.0) -> Grid:
    affine = np.diag([0.5, 0.5, 1.0, 1.0])
    affine[:3, 3] = center_mm + shift_mm - 4.0
    return Grid(shape, affine)


def test_texture_belongs_to_the_place_and_not_to_the_grid() -> None:
    body = someone(1)
    l1, l3 = body.level("L1"), body.level("L3")
    texture = SpongyTexture(body.person)
    whole = texture(around(l1.center_mm, (8, 24, 24)), l1)
    part = texture(around(l1.center_mm, (5, 16, 16), shift_mm=2.0), l1)
    assert np.allclose(whole[2:7, 4:20, 4:20], part, atol=2e-3)
    assert (SpongyTexture(body.person)(around(l1.center_mm, (8, 24, 24)), l1) == whole).all()
    assert np.abs(texture(around(l3.center_mm, (8, 24, 24)), l3) - whole).mean() > 0.05
    other = SpongyTexture(Person.draw(77))(around(l1.center_mm, (8, 24, 24)), l1)
    assert np.abs(other - whole).mean() > 0.05


def test_texture_forgets_vertebrae_without_changing_them() -> None:
    body = someone(1)
    texture = SpongyTexture(body.person)
    levels = [body.level(label) for label in ("L1", "L2", "L3", "L4")]
    first = [texture(around(level.center_mm, (2, 8, 8)), level) for level in levels]
    again = [texture(around(level.center_mm, (2, 8, 8)), level) for level in levels]
    assert all((a == b).all() for a, b in zip(first, again, strict=True))


def test_thick_slices_see_smoother_bone() -> None:
    body = someone(1)
    l1 = body.level("L1")
    texture = SpongyTexture(body.person)
    thin, thick = (np.diag([0.5, 0.5, thickness, 1.0]) for thickness in (0.7, 5.0))
    for affine in (thin, thick):
        affine[:3, 3] = l1.center_mm - 8.0
    spread = [float(texture(Grid((1, 32, 32), affine), l1).std()) for affine in (thin, thick)]
    assert spread[1] < 0.85 * spread[0]
