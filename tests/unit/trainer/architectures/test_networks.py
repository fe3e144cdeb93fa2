"""Every network runs, learns, freezes by stage, is saved and loaded, and answers as before."""

from __future__ import annotations

import itertools

import pytest
import safetensors.torch
import torch
from torch import Tensor, nn

from trainer.architectures.architecture import HEAD, Architecture
from trainer.architectures.catalogue import ARCHITECTURES, CLASSIFIERS, MS_NET, architecture_named
from trainer.architectures.network import Network, build
from trainer.architectures.pieces import with_channels

# The published MS-Net brings every image to 512 pixels: too long for the quick tests.
QUICK = [architecture for architecture in ARCHITECTURES if architecture is not MS_NET]
# Channels and outputs.
SHAPES = list(itertools.product((1, 3), (1, 3)))


def made(architecture: Architecture, channels: int, side_px: int, outputs: int) -> tuple[Network, Tensor]:
    """A network and samples for it: two, or one where its last map has enough pixels for a variance."""
    n = 1 if side_px == 224 or architecture.segments else 2
    torch.manual_seed(7)
    dimensions = architecture.dimensions(channels, side_px, side_px, outputs)
    return build(architecture, dimensions), torch.rand(n, channels, dimensions.height_px, dimensions.width_px)


def outputs_of(network: Network, x: Tensor) -> Tensor:
    network.eval()
    with torch.no_grad():
        answer = network(x)
    assert isinstance(answer, Tensor)
    return answer


def check(architecture: Architecture, channels: int, side_px: int, outputs: int) -> None:
    """Forward, backward, freeze by stage, save, load, predict the same."""
    network, x = made(architecture, channels, side_px, outputs)
    network.train()
    logits = network(x)
    assert logits.shape == ((1, 1, *x.shape[-2:]) if architecture.segments else (len(x), outputs))
    logits.square().mean().backward()
    without = [name for name, parameter in network.named_parameters() if parameter.grad is None]
    assert without == []

    if not architecture.segments:
        network.train_only(architecture.stages_from(architecture.upper))
        network.train()
        before = {name: value.clone() for name, value in network.state_dict().items()}
        step(network, x)
        changed = {name.split(".")[1] for name, value in network.state_dict().items() if not value.equal(before[name])}
        trained = set(architecture.stages_from(architecture.upper))
        assert HEAD in changed <= trained

    answer = outputs_of(network, x)
    assert answer.isfinite().all()
    content = safetensors.torch.save(network.state_dict())
    again = build(architecture, architecture.dimensions(channels, side_px, side_px, outputs))
    again.load_state_dict(safetensors.torch.load(content))
    assert torch.equal(outputs_of(again, x), answer)


def step(network: Network, x: Tensor) -> None:
    """One step of training with everything that could change what it should not."""
    optimiser = torch.optim.SGD([one for one in network.parameters() if one.requires_grad], 1e-4, weight_decay=0.1)
    network.zero_grad()
    network(x).square().mean().backward()
    optimiser.step()


@pytest.mark.parametrize(
    ("architecture", "channels", "outputs"),
    [
        pytest.param(
            one, *shape, marks=() if number == turn % len(SHAPES) else pytest.mark.slow, id=f"{one.name}-{shape}"
        )
        for turn, one in enumerate(QUICK)
        for number, shape in enumerate(SHAPES)
        if shape[1] == 1 or not one.segments
    ],
)
def test_a_small_sample(architecture: Architecture, channels: int, outputs: int) -> None:
    check(architecture, channels, 50, outputs)


@pytest.mark.slow
@pytest.mark.parametrize(  # the small samples have met all shapes
    ("architecture", "channels", "outputs"),
    [
        pytest.param(one, *shape, id=f"{one.name}-{shape}")
        for one, shape in zip(CLASSIFIERS, itertools.cycle(SHAPES), strict=False)
    ],
)
def test_a_large_sample(architecture: Architecture, channels: int, outputs: int) -> None:
    check(architecture, channels, 224, outputs)


@pytest.mark.parametrize("architecture", ARCHITECTURES, ids=lambda one: one.name)
def test_any_stage_can_be_trained_alone(architecture: Architecture) -> None:
    with torch.device("meta"):
        network = build(architecture, architecture.dimensions(3, 224, 224, 1))
    for name in network.stage_names:
        network.train_only([name])
        network.train()
        free = {id(parameter) for parameter in network.parameters() if parameter.requires_grad}
        assert free == {id(parameter) for parameter in network.stage(name).parameters()}, name
        for other in network.stage_names:
            assert all(module.training is (other == name) for module in network.stage(other).modules()), (name, other)


@pytest.mark.slow
def test_ms_net_outlines_any_size() -> None:
    check(MS_NET, 3, 50, 1)


def test_ms_net_halves_512_pixels_down_to_one() -> None:
    with torch.device("meta"):
        network = build(MS_NET, MS_NET.dimensions(1, 512, 512, 1))
        x = torch.zeros(1, 1, 512, 512)
        sides = []
        for down in network.get_submodule("stages.unet.down").children():
            x = down(x)
            sides.append((x.shape[1], x.shape[2]))
        whole = network(torch.zeros(1, 1, 512, 512))
    assert sides == [(64, 256), (128, 128), (256, 64), *((512, 2**n) for n in (5, 4, 3, 2, 1, 0))]
    assert whole.shape == (1, 1, 512, 512)


@pytest.mark.parametrize("name", ["resnet18", "mobilenet-v2", "bcc-net"])
def test_frozen_stages_run_as_in_inference(name: str) -> None:
    """Their batch norms neither learn nor look at the batch, in training mode too; so samples do not mix."""
    architecture = architecture_named(name)
    network, x = made(architecture, 1, 64, 1)
    network.train_only(architecture.stages_from(architecture.upper))
    line = architecture.stages.index(architecture.upper)
    network.eval()
    expected = network.run(x, 0, line)
    network.train()
    before = {name: value.clone() for name, value in network.state_dict().items()}
    assert torch.equal(network.run(x, 0, line), expected)
    network(x)
    for name_, value in network.state_dict().items():
        stage = name_.split(".")[1]
        if stage in architecture.stages[:line]:
            assert value.equal(before[name_]), name_
    above = network.stage(architecture.upper)
    norms = [module for module in above.modules() if isinstance(module, nn.BatchNorm2d)]
    assert norms
    assert all(module.training for module in norms)
    network.train_only(network.stage_names)
    assert all(module.training for module in network.modules())


def test_features_and_head_make_the_network() -> None:
    network, x = made(architecture_named("squeezenet"), 3, 50, 3)
    network.eval()
    features = network.features(x)
    assert features.shape == (2, 512)
    assert torch.equal(network.head(features), network(x))


@pytest.mark.parametrize("channels", [1, 2, 3])
def test_grey_gets_the_same_answer_on_any_number_of_channels(channels: int) -> None:
    weight, grey = torch.randn(4, 3, 3, 3), torch.rand(1, 1, 8, 8)
    colour = nn.functional.conv2d(grey.expand(-1, 3, -1, -1), weight)
    other = nn.functional.conv2d(grey.expand(-1, channels, -1, -1), with_channels(weight, channels))
    torch.testing.assert_close(other, colour)


@pytest.mark.parametrize("architecture", CLASSIFIERS, ids=lambda one: one.name)
def test_where_grad_cam_looks_there_is_a_map_with_a_gradient(architecture: Architecture) -> None:
    network, x = made(architecture, 1, 112, 1)
    seen: list[Tensor] = []
    hook = network.get_submodule(architecture.look_at).register_forward_hook(lambda *given: seen.append(given[2]))
    logits = network.eval()(x[:1])
    hook.remove()
    (map_,) = seen
    assert map_.ndim == 4
    assert min(map_.shape[-2:]) > 1
    (gradient,) = torch.autograd.grad(logits.sum(), map_)
    assert gradient.abs().sum() > 0
