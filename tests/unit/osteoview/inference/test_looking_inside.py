"""Grad-CAM finds a map in every architecture, which follows from the weights; dropout tells of doubt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from osteoview.inference.looking_inside import attention, doubts, has_dropout
from tests.unit.trainer.models import untrained
from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import ADHOC_3, BCC_NET, CLASSIFIERS, INCEPTION_RESNET_V2, SQUEEZENET, VGG16
from trainer.bundle import Bundle
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, Task


def bundle(architecture: Architecture, task: Task = CT_L1_TISSUE, seed: int = 3) -> Bundle:
    """As `trainer.bundle.load` gives it: no parameter asks for a gradient."""
    card, network = untrained(task, architecture, seed)
    return Bundle(card, network.requires_grad_(requires_grad=False).eval().to(memory_format=torch.channels_last))


def samples(n: int = 2, side: int = 50) -> list[NDArray[np.float32]]:
    """Noise with a bright spot in the upper left."""
    rng = np.random.default_rng(7)
    pixels = rng.normal(100, 30, (n, side, side)).astype(np.float32)
    pixels[:, : side // 3, : side // 3] += 150
    return list(pixels)


@pytest.mark.parametrize("architecture", CLASSIFIERS, ids=lambda one: one.name)
def test_every_architecture_has_a_map_and_random_weights_change_it(architecture: Architecture) -> None:
    """Adebayo 2018: a map that stays when the weights go shows the image, not the network."""
    # At 50 pixels this one's last map is a single place; what it looked at is only told by larger samples.
    side = 139 if architecture is INCEPTION_RESNET_V2 else 50
    task = replace(CT_L1_TISSUE, input=replace(CT_L1_TISSUE.input, height_px=side, width_px=side))
    given = samples(side=side)
    maps = []
    for seed in (3, 4):
        model = bundle(architecture, task, seed=seed)
        both = [attention(model, given, number) for number in (0, 1)]
        shown = max((found for found, _ in both), key=lambda found: float(found.max()))
        assert shown.shape == (2, side, side)
        assert np.isfinite(shown).all()
        assert shown.min() >= 0
        assert shown.max() > 0, "the class that is answered has something that speaks for it"
        assert both[0][1] == both[1][1]
        assert not any(parameter.requires_grad for parameter in model.network.parameters())
        maps.append([found / (found.max() or 1) for found, _ in both])
    change = max(float(np.abs(one - other).max()) for one, other in zip(*maps, strict=True))
    assert change > 0.01


def test_behind_an_average_and_one_layer_it_is_the_class_activation_map() -> None:
    """Grad-CAM of such a head is known without gradients: the maps, weighted as the layer weighs their means."""
    model = bundle(BCC_NET, CT_VERTEBRA)
    given = samples(side=224)
    way, network = model.card.preprocessing, model.network
    with torch.no_grad():
        maps = network.run(way.tensor([way.grey(one) for one in given]), 0, len(network.stages) - 2)
        weight = network.head[-1].weight  # type: ignore[index]  # a head is a sequence
    for number in range(3):
        others = [n for n in range(3) if n != number]
        against = (weight[number] - weight[others].mean(dim=0)) / (maps.shape[2] * maps.shape[3])
        expected = torch.einsum("k,nkrc->nrc", against, maps).clamp(min=0)
        found, size = attention(model, given, number)
        assert size == tuple(maps.shape[2:])
        small = torch.nn.functional.interpolate(expected[:, None], (224, 224), mode="bilinear", align_corners=False)
        assert np.allclose(found, small[:, 0].numpy(), atol=1e-6)


def test_answers_are_the_same_after_looking_inside() -> None:
    model = bundle(SQUEEZENET)
    given = samples()
    before = model.classify(given)
    attention(model, given, 1)
    doubts(model, given, 3, seed=1)
    assert (model.classify(given) == before).all()
    assert not model.network.training
    assert not any(module.training for module in model.network.modules())


def test_dropout_spreads_answers_around_the_one_without_and_repeats_itself() -> None:
    model = bundle(VGG16)
    assert has_dropout(model)
    given = samples(1)
    found = doubts(model, given, 40, seed=1)
    assert found.shape == (40, 1, 2)
    assert np.allclose(found.sum(axis=2), 1)
    assert found[:, 0, 1].std() > 0
    assert (found == doubts(model, given, 40, seed=1)).all()
    assert (found != doubts(model, given, 40, seed=2)).any()
    shown = model.classify(given)[0, 1]
    assert found[:, 0, 1].min() - 0.05 <= shown <= found[:, 0, 1].max() + 0.05


def test_a_network_without_dropout_has_none_to_leave_on() -> None:
    model = bundle(ADHOC_3)
    assert not has_dropout(model)
    found = doubts(model, samples(1), 3, seed=1)
    assert np.ptp(found[:, 0, 1]) < 1e-6


def test_the_random_state_of_the_program_is_left_alone() -> None:
    model = bundle(SQUEEZENET)
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    doubts(model, samples(1), 3, seed=1)
    assert (torch.rand(3) == expected).all()
