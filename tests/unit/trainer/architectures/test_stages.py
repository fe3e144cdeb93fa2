"""The line between frozen and trained lies where study 1 drew it, counted in Keras' layers."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from trainer.architectures.architecture import HEAD, POOL, Architecture
from trainer.architectures.catalogue import (
    ARCHITECTURES,
    INCEPTION_RESNET_V2,
    MOBILENET_V2,
    RESNET50,
    STUDY_1,
    VGG16,
    VGG19,
    XCEPTION,
)
from trainer.architectures.network import Network, build

# 1-based numbers of Keras' layers, first and last trained.
PUBLISHED = {
    "vgg16": (12, 19),
    "vgg19": (13, 22),
    "xception": (117, 132),
    "mobilenet-v2": (136, 155),
    "resnet50": (150, 175),
    "inception-resnet-v2": (631, 780),
}


def on_paper(architecture: Architecture) -> Network:
    with torch.device("meta"):
        return build(architecture, architecture.dimensions(3, 224, 224, 1))


def count(stage: nn.Module, *kinds: str) -> int:
    return sum(type(module).__name__ in kinds for module in stage.modules())


def layers_in_keras(architecture: Architecture, name: str, stage: nn.Module) -> int:
    """Keras counts activations, additions, concatenations and paddings as layers; the input is its first."""
    convolutions = count(stage, "Conv2d")
    if architecture in (VGG16, VGG19):  # an activation is part of its convolution
        return convolutions + count(stage, "MaxPool2d") + (name == "block1")
    if architecture is XCEPTION:  # separable convolutions are one layer; a shortcut's pool and sum are two
        separable = count(stage, "SeparableConv2d")
        sums = count(stage, "Block")
        modules = convolutions - separable + count(stage, "BatchNorm2d", "ReLU", "MaxPool2d")
        return modules + sums + (name == "block1")
    if architecture is MOBILENET_V2:  # a stride of two is padded first; Conv1 as well, in the edition of 155 layers
        strided = sum(isinstance(one, nn.Conv2d) and one.stride == (2, 2) for one in stage.modules())
        sums = sum(bool(getattr(one, "use_res_connect", False)) for one in stage.modules())
        return convolutions + count(stage, "BatchNorm2d", "ReLU6") + strided + sums + (name == "stem")
    if architecture is RESNET50:  # two paddings and a pool in the stem; three activations and a sum a block
        extra = {"stem": 5, "conv5_1a": 2, "conv5_1b": 2}.get(name, 4)
        return convolutions + count(stage, "BatchNorm2d") + extra
    assert architecture is INCEPTION_RESNET_V2
    whole = 3 * count(stage, "ConvNormAct")  # convolution, norm, activation
    pools = count(stage, "MaxPool2d", "AvgPool2d")
    blocks = count(stage, "Block35", "Block17", "Block8")
    last = sum(type(one).__name__ == "Block8" and one.relu is None for one in stage.modules())
    joined = count(stage, "Mixed_5b", "Mixed_6a", "Mixed_7a")
    behind = 4 if name == "block8_1b" else 0  # concatenation, convolution, scaled sum, activation
    return whole + pools + 4 * blocks - last + joined + behind + (name == "stem")


@pytest.mark.parametrize("architecture", STUDY_1, ids=lambda one: one.name)
def test_the_second_phase_trains_the_published_layers(architecture: Architecture) -> None:
    network = on_paper(architecture)
    layers = {name: layers_in_keras(architecture, name, network.stage(name)) for name in architecture.stages}
    frozen = architecture.stages[: architecture.stages.index(architecture.upper)]
    first = 1 + sum(layers[name] for name in frozen)
    assert (first, sum(layers.values())) == PUBLISHED[architecture.name]


@pytest.mark.parametrize("architecture", ARCHITECTURES, ids=lambda one: one.name)
def test_what_is_declared_is_built(architecture: Architecture) -> None:
    network = on_paper(architecture)
    assert network.stage_names == architecture.stage_names
    network.get_submodule(architecture.look_at)  # raises where there is none
    assert architecture.upper in architecture.stages
    # Every parameter belongs to exactly one stage.
    owned = [id(parameter) for name in network.stage_names for parameter in network.stage(name).parameters()]
    assert sorted(owned) == sorted(map(id, network.parameters()))


def test_stages_from_a_name_on() -> None:
    assert VGG16.stages_from("block4") == ("block4", "block5", POOL, HEAD)
    assert VGG16.stages_from(HEAD) == (HEAD,)
    with pytest.raises(ValueError, match="VGG16 has no stage block6; it has block1, "):
        VGG16.stages_from("block6")


def test_small_samples_are_enlarged_in_proportion() -> None:
    assert VGG16.network_px(50, 50) == (50, 50)
    assert XCEPTION.network_px(50, 50) == (71, 71)
    assert INCEPTION_RESNET_V2.network_px(50, 100) == (75, 150)
    assert INCEPTION_RESNET_V2.network_px(224, 300) == (224, 300)
