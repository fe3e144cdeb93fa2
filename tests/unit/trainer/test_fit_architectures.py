"""Large batches through what is frozen, folded and packed: with every kind of architecture that is exact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import nn

from tests.unit.trainer.small_net import small_samples
from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import CLASSIFIERS, INCEPTION_V3
from trainer.architectures.network import Network, build
from trainer.fit import Course, Fitting
from trainer.job import preparation
from trainer.loop import Means
from trainer.preprocess import Preprocessing
from trainer.recipe import recipe_named
from trainer.schedule import Schedule
from trainer.task import CT_L1_TISSUE

# One of each kind of layers: the others are deeper, or wider, of the same.
KINDS = [
    one
    for one in CLASSIFIERS
    if one.name
    in (
        "vgg16",
        "resnet18",
        "mobilenet-v2",
        "inception-v3",
        "densenet121",
        "squeezenet",
        "bcc-net",
    )
]
# Study 1's recipe in an epoch a phase, with larger steps: what differs is to have a chance to show.
RATE = 3e-4


def trained(architecture: Architecture, folder: Path, *, fast: bool) -> tuple[Network, Network]:
    """The network as it began and as it ended."""
    networks = []
    for _ in range(2):
        torch.manual_seed(0)
        networks.append(build(architecture, architecture.dimensions(3, 50, 50, 1)))
        for module in networks[-1].modules():
            # torchvision's first weights of InceptionV3 make maps of millions, where rounding is no longer small;
            # and its norms, one behind the other on maps of one pixel, make of rounding what they like.
            if architecture is INCEPTION_V3 and isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight)
    recipe = recipe_named("two-phase").with_optional(False)
    phases = tuple(replace(phase, epochs=1, schedule=Schedule(RATE)) for phase in recipe.phases)
    course = Course(
        network=networks[1].to(memory_format=torch.channels_last),
        upper=architecture.stages_from(architecture.upper),
        prepare=preparation(Preprocessing.of(CT_L1_TISSUE, architecture)),
        outputs=1,
        train=small_samples(11, 1, side=50),
        val=small_samples(3, 1, side=50, seed=1),
        recipe=replace(recipe, phases=phases),
        order="exact",
    )
    Fitting(
        course, Means(torch.device("cpu"), fast=fast, still_norms=architecture is INCEPTION_V3), folder, lambda _: None
    ).fit()
    return networks[0], networks[1]


def difference(one: Network, other: Network) -> float:
    pairs = zip(one.state_dict().values(), other.state_dict().values(), strict=True)
    return max(float((a.double() - b.double()).abs().max()) for a, b in pairs)


@pytest.mark.slow
@pytest.mark.parametrize("architecture", KINDS, ids=lambda one: one.name)
def test_it_ends_where_the_plain_loop_ends(architecture: Architecture, tmp_path: Path) -> None:
    began, fast = trained(architecture, tmp_path / "fast", fast=True)
    _, plain = trained(architecture, tmp_path / "plain", fast=False)
    assert difference(fast, plain) < 1e-4
    assert difference(fast, began) > 1e-3
