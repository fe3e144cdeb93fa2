"""Published counts of parameters come out to the digit; so does Keras' own count where Keras' layers are the same."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
import torch

from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import ARCHITECTURES, CLASSIFIERS, architecture_named
from trainer.architectures.network import Network, base_size, build, size

MILLION = 1e6


def on_paper(architecture: Architecture, channels: int, side_px: int) -> Network:
    """The network without memory: its shapes are all that is asked for."""
    with torch.device("meta"):
        return build(architecture, architecture.dimensions(channels, side_px, side_px, 1))


def cut(millions: float, digits: int) -> float:
    """The studies' figures are cut off, not rounded: so all ten of them come out of one way of counting."""
    return float(math.floor(millions * 10**digits) / 10**digits)


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("resnet50", 23.5),
        ("xception", 20.8),
        ("vgg16", 14.7),
        ("vgg19", 20.0),
        ("mobilenet-v2", 2.2),
        ("inception-resnet-v2", 54.3),
    ],
)
def test_the_bases_have_the_published_sizes(name: str, published: float) -> None:
    network = on_paper(architecture_named(name), 3, 224)
    assert cut(base_size(network) / MILLION, 1) == published


@pytest.mark.parametrize(
    ("name", "in_keras"),
    [
        ("vgg16", 14_714_688),
        ("vgg19", 20_024_384),
        ("mobilenet-v2", 2_257_984),
        ("xception", 20_861_480),
        # Keras has a bias in each of the 53 convolutions, 26 560 numbers, though batch norm follows.
        ("resnet50", 23_587_712 - 26_560),
        # Keras has no factor in the batch norms here, which timm has: 30 272 numbers.
        ("inception-resnet-v2", 54_336_736 + 30_272),
    ],
)
def test_the_bases_have_the_size_that_keras_states(name: str, in_keras: int) -> None:
    assert base_size(on_paper(architecture_named(name), 3, 224)) == in_keras


@pytest.mark.parametrize(
    ("name", "published", "digits"),
    [("ad-hoc-1", 3.40, 2), ("ad-hoc-2", 10.87, 2), ("ad-hoc-3", 2.169, 3), ("ad-hoc-4", 24.34, 2)],
)
def test_the_ad_hoc_networks_have_the_published_sizes(name: str, published: float, digits: int) -> None:
    network = on_paper(architecture_named(name), 1, 224)
    assert cut(size(network) / MILLION, digits) == published


def test_ad_hoc_3_by_hand() -> None:
    """224 → 222 → 111 → 109 → 54 → 52 → 26 pixels; weights, biases, and four numbers of batch norm a channel."""
    convolutions = (9 + 1) * 8 + (9 * 8 + 1) * 16 + (9 * 16 + 1) * 32
    norms = 4 * (8 + 16 + 32)
    dense = (26 * 26 * 32 + 1) * 100 + (100 + 1)
    assert size(on_paper(architecture_named("ad-hoc-3"), 1, 224)) == convolutions + norms + dense


@pytest.mark.parametrize(("name", "first", "millions"), [("ms-net", 64, 67.0), ("ms-net-small", 12, 2.3)])
def test_ms_net_by_hand(name: str, first: int, millions: float) -> None:
    """Nine 4×4 convolutions down, nine up, each of these given its mirror image's map as well, but for the lowest."""
    widths = [first * times for times in (1, 2, 4, 8, 8, 8, 8, 8, 8)]
    down = sum(16 * above * below + below for above, below in pairwise([1, *widths]))
    up = sum(16 * 2 * below * above + above for above, below in pairwise([1, *widths]))
    up -= 16 * widths[-1] * widths[-2]
    norms = 4 * (sum(widths[1:-1]) + sum(widths[:-1]))
    network = on_paper(architecture_named(name), 1, 512)
    assert size(network) == down + up + norms
    assert cut(size(network) / MILLION, 1) == millions


def test_there_are_eighteen_classifiers_and_ms_net() -> None:
    assert len({architecture.name for architecture in CLASSIFIERS}) == 18
    assert [one.name for one in ARCHITECTURES if one not in CLASSIFIERS] == ["ms-net", "ms-net-small"]
    assert [architecture_named(one.title) for one in ARCHITECTURES] == list(ARCHITECTURES)


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"no architecture vgg11; choose one of vgg16, vgg19"):
        architecture_named("vgg11")


def test_the_lublin_head_stands_behind_every_published_base() -> None:
    network = on_paper(architecture_named("vgg16"), 3, 50)
    kinds = [type(layer).__name__ for layer in network.head.children()]
    assert kinds == ["Linear", "ReLU", "Dropout", "Linear"]
    dropout = network.get_submodule("stages.head.2")
    assert isinstance(dropout, torch.nn.Dropout)
    assert dropout.p == 0.3
    assert size(network.head) == (512 + 1) * 512 + (512 + 1)


def test_bcc_net_is_as_described() -> None:
    network = on_paper(architecture_named("bcc-net"), 1, 224)
    layers = [
        sum(type(module).__name__ == "Dense" for module in network.stage(f"dense{n}").modules()) for n in (1, 2, 3, 4)
    ]
    assert layers == [1, 2, 4, 2]
    convolutions = [module for module in network.modules() if isinstance(module, torch.nn.Conv2d)]
    dropouts = [module.p for module in network.modules() if isinstance(module, torch.nn.Dropout) and module.p > 0]
    assert len(convolutions) == 1 + 2 * 9 + 3
    assert dropouts == [0.4] * (len(convolutions) - 1)
    assert [one.out_channels for one in convolutions if one.kernel_size == (3, 3)] == [12] * 9
