"""A network whose dropout lies before its batch norms answers in use as well as it learned."""

from __future__ import annotations

import torch

from trainer.architectures.architecture import Dimensions
from trainer.architectures.catalogue import architecture_named
from trainer.architectures.network import Network, build
from trainer.settle import drops_before_norms, settle


def images(n: int = 96) -> torch.Tensor:
    return torch.randint(0, 256, (n, 1, 64, 64), generator=torch.Generator().manual_seed(1), dtype=torch.uint8)


def network_named(name: str) -> Network:
    torch.manual_seed(3)
    architecture = architecture_named(name)
    return build(architecture, Dimensions(1, 64, 64, 3, architecture.head))


def test_only_networks_that_drop_inside_their_base_need_it() -> None:
    assert drops_before_norms(network_named("bcc-net"))
    assert not any(drops_before_norms(network_named(name)) for name in ("resnet18", "squeezenet", "vgg16"))


def test_statistics_are_those_of_nothing_dropped() -> None:
    net, seen = network_named("bcc-net"), images()
    net.train()
    for _ in range(20):
        net(seen.float() / 255)
    norm = [module for module in net.stage("dense4").modules() if isinstance(module, torch.nn.BatchNorm2d)][-1]
    assert norm.running_var is not None
    dropped = norm.running_var.clone()
    settle(net, net.stage_names, lambda x: x, seen, torch.device("cpu"))
    assert not net.training
    caught = []
    norm.register_forward_pre_hook(lambda _, given: caught.append(given[0]))
    with torch.no_grad():
        net(seen.float() / 255)
    undropped = caught[0].var(dim=(0, 2, 3))
    torch.testing.assert_close(norm.running_var, undropped, rtol=0.15, atol=1e-3)
    assert (dropped / undropped).median() > 1.3  # what would have been divided by


def test_frozen_stages_keep_theirs_and_training_goes_on_as_before() -> None:
    net = network_named("bcc-net")
    stem = next(module for module in net.stage("stem").modules() if isinstance(module, torch.nn.BatchNorm2d))
    assert stem.running_mean is not None
    before = stem.running_mean.clone()
    settle(net, ("dense4", "head"), lambda x: x, images(), torch.device("cpu"))
    assert torch.equal(stem.running_mean, before)
    assert {module.momentum for module in net.modules() if isinstance(module, torch.nn.BatchNorm2d)} == {0.1}
