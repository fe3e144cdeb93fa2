"""What is made for answering only gives the answers of what it was made of."""

from __future__ import annotations

import operator

import pytest
import torch
from torch import fx, nn

from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import CLASSIFIERS, MS_NET, RESNET18
from trainer.architectures.faster import Packed, faster
from trainer.architectures.network import Network, build

HAS_KERNELS = pytest.mark.skipif(not torch.backends.mkldnn.is_available(), reason="torch has no such kernels here")


def as_if_trained(architecture: Architecture, side_px: int = 50) -> Network:
    """Batch norms that would be missed, and answers that do not all lie at one half."""
    torch.manual_seed(3)
    network = build(architecture, architecture.dimensions(3, side_px, side_px, 2))
    with torch.no_grad():
        for norm in network.modules():
            if isinstance(norm, nn.BatchNorm2d) and norm.running_mean is not None and norm.running_var is not None:
                norm.running_mean.normal_(std=0.1)
                norm.running_var.uniform_(0.5, 2)
                norm.weight.uniform_(0.5, 1.5)
                norm.bias.normal_(std=0.1)
    return network.requires_grad_(requires_grad=False).eval().to(memory_format=torch.channels_last)


def samples(architecture: Architecture, n: int) -> torch.Tensor:
    size = architecture.dimensions(3, 50, 50, 2)
    return torch.rand(n, 3, size.height_px, size.width_px).contiguous(memory_format=torch.channels_last)


def norms_of(module: nn.Module) -> int:
    return sum(isinstance(one, nn.BatchNorm2d) for one in module.modules())


@pytest.mark.parametrize("architecture", CLASSIFIERS, ids=lambda one: one.name)
def test_every_network_answers_as_before_in_batches_of_any_size(architecture: Architecture) -> None:
    network = as_if_trained(architecture)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    quick = faster(network.stages.values())
    x = samples(architecture, 3)
    with torch.no_grad():
        expected = network(x)
        scale = float(expected.abs().max())
        assert float((quick(x) - expected).abs().max()) < 1e-5 * scale
        assert float((quick(x[:1]) - expected[:1]).abs().max()) < 1e-5 * scale
        assert quick(x[:0]).shape == (0, 2)
    if not architecture.name.startswith("densenet"):  # whose norms come before their convolutions
        assert norms_of(quick) == 0
    assert all(value.equal(before[name]) for name, value in network.state_dict().items())


@HAS_KERNELS
def test_activations_are_done_by_the_convolutions() -> None:
    quick = faster(as_if_trained(RESNET18).stages.values())
    assert sum(isinstance(one, Packed) for one in quick.modules()) == 20
    assert not any(isinstance(one, nn.Conv2d) for one in quick.modules())
    shares = nn.Sequential(nn.Conv2d(1, 2, 1), nn.ReLU6(), nn.Conv2d(2, 1, 1), nn.ReLU()).eval()
    x = torch.randn(4, 1, 5, 5) * 9
    with torch.no_grad():
        torch.testing.assert_close(faster(shares)(x), shares(x))
    assert [type(one).__name__ for one in faster(shares).children()] == ["Packed", "Packed"]


class Residual(nn.Module):
    """The end of a block as InceptionResNetV2 has it: a part of what the convolution makes, added to what came in."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.last, self.other = nn.Conv2d(3, 4, 1), nn.Conv2d(4, 3, 1), nn.Conv2d(3, 3, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = torch.relu(self.last(torch.relu(self.first(x))) * 0.5 + x)
        z: torch.Tensor = self.other(y) * 0.25 - x  # no sum: the factor alone is taken along
        return z


@HAS_KERNELS
def test_sums_of_residual_blocks_are_done_by_the_convolutions() -> None:
    module = Residual().eval()
    x = torch.randn(2, 3, 5, 5)
    quick = faster([module])
    with torch.no_grad():
        torch.testing.assert_close(quick(x), module(x))
    assert isinstance(quick, fx.GraphModule)
    assert [str(node.target) for node in quick.graph.nodes if node.op == "call_function"] == [str(operator.sub)]
    resnet = faster(as_if_trained(RESNET18).stages.values())
    assert isinstance(resnet, fx.GraphModule)
    assert not any(node.op == "call_function" for node in resnet.graph.nodes)


def test_what_is_used_twice_is_left_as_it_is() -> None:
    class Twice(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.convolution, self.norm = nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            inner = self.convolution(x)
            y: torch.Tensor = torch.relu(self.norm(inner)) + torch.relu(self.convolution(inner)) + inner
            return y

    module = Twice().eval()
    module.norm.running_mean = torch.tensor([3.0])
    x = torch.randn(2, 1, 4, 4)
    with torch.no_grad():
        torch.testing.assert_close(faster([module])(x), module(x))


def test_what_kernels_cannot_use_and_what_depends_on_the_image_s_size_runs_as_it_is() -> None:
    halves = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2)).eval().to(torch.bfloat16)
    assert not any(isinstance(one, Packed) for one in faster(halves).modules())
    broken = nn.Conv2d(1, 1, 1).eval()
    nn.init.constant_(broken.weight, torch.nan)
    assert faster([broken, nn.ReLU()])(torch.zeros(1, 1, 2, 2)).isnan().all()
    with torch.device("meta"):
        network = build(MS_NET, MS_NET.dimensions(1, 512, 512, 1)).eval()
    assert norms_of(faster(network.stages.values())) == norms_of(network)
