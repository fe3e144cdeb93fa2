"""What a model has not been trained on is further off than what it has, by its features or by its grey values."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.unit.trainer.models import untrained
from trainer.architectures.catalogue import ADHOC_1, BCC_NET, SQUEEZENET
from trainer.architectures.network import Network
from trainer.bundle import BundleError, load, save
from trainer.card import Card
from trainer.job import preparation
from trainer.scope import SCOPE, Cloud, Scope, features_of, read_scope, scope_of
from trainer.task import CT_L1_TISSUE

RNG = np.random.default_rng(5)


def grains(n: int, seed: int, sigma: float = 12.0, mean: float = 150.0) -> NDArray[np.uint8]:
    """Pictures of fine grain, as spongy bone has it; each of a brightness of its own."""
    rng = np.random.default_rng(seed)
    bright = mean + 15 * rng.standard_normal((n, 1, 1, 1))
    grain = sigma * rng.lognormal(0, 0.2, (n, 1, 1, 1)) * rng.standard_normal((n, 1, 50, 50))
    return np.clip(bright + grain, 0, 255).astype(np.uint8)


@pytest.fixture(scope="module", params=[SQUEEZENET, BCC_NET, ADHOC_1], ids=lambda one: one.name)
def known(request: pytest.FixtureRequest) -> tuple[Card, Network, Scope]:
    card, network = untrained(CT_L1_TISSUE, request.param)
    return card, network, scope_of(network, preparation(card.preprocessing), grains(300, 1), grains(100, 2))


def distances(known: tuple[Card, Network, Scope], images: NDArray[np.uint8]) -> NDArray[np.float64]:
    card, network, scope = known
    return scope.distances(features_of(network, preparation(card.preprocessing), images), list(images[:, 0]))


def test_more_of_the_same_is_near(known: tuple[Card, Network, Scope]) -> None:
    assert np.quantile(distances(known, grains(100, 3)), 0.95) < 1


@pytest.mark.parametrize(
    "strange",
    [
        np.zeros((1, 1, 50, 50), np.uint8),  # air
        np.full((1, 1, 50, 50), 255, np.uint8),  # metal
        RNG.integers(0, 256, (1, 1, 50, 50), dtype=np.uint8),  # noise
        np.tile(np.linspace(60, 200, 50).astype(np.uint8), (1, 1, 50, 1)),  # a smooth slope
        grains(1, 4, sigma=1.5),  # far smoother
        grains(1, 5, mean=30.0),  # far darker
    ],
    ids=["air", "metal", "noise", "slope", "smooth", "dark"],
)
def test_what_was_never_seen_is_far(known: tuple[Card, Network, Scope], strange: NDArray[np.uint8]) -> None:
    assert distances(known, strange).min() > 1


def test_a_distance_counts_every_direction_by_its_own_spread() -> None:
    points = RNG.standard_normal((4000, 3)) * (10.0, 1.0, 0.1)
    cloud = Cloud.of(points, points)
    along, across = cloud.distances(np.array([[30.0, 0, 0], [0, 0, 0.3]]))
    assert along == pytest.approx(across, rel=0.1)
    assert (1.25 * cloud.distances(points) > 1).mean() == pytest.approx(0.01, abs=0.002)


def test_it_travels_with_the_model_and_is_checked(tmp_path: Path) -> None:
    card, network = untrained(CT_L1_TISSUE, BCC_NET)
    made = scope_of(network, preparation(card.preprocessing), grains(60, 6), grains(30, 7))
    save(tmp_path / "model", card, network, {SCOPE: made.as_bytes()})
    bundle = load(tmp_path / "model")
    found = read_scope(tmp_path / "model", bundle.card)
    assert found is not None
    images = grains(5, 8)
    features = features_of(bundle.network, preparation(card.preprocessing), images)
    expected = made.distances(features, list(images[:, 0]))
    np.testing.assert_allclose(found.distances(features, list(images[:, 0])), expected, rtol=1e-3)
    content = bytearray((tmp_path / "model" / SCOPE).read_bytes())
    content[-1] ^= 1
    (tmp_path / "model" / SCOPE).write_bytes(content)
    with pytest.raises(BundleError, match="changed since the model was saved"):
        read_scope(tmp_path / "model", bundle.card)
    assert read_scope(tmp_path / "model", replace(bundle.card, files={})) is None
