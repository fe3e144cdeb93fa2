"""Base weights: by name from the libraries' files, checked on the way, and reported tensor by tensor."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO
from urllib.error import URLError

import pytest
import safetensors.torch
import torch
from torch import Tensor, nn

from tests.shared_data import SHARED
from tests.unit.trainer.models import untrained
from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import (
    ALEXNET,
    BCC_NET,
    CONVNEXT_TINY,
    DENSENET121,
    INCEPTION_RESNET_V2,
    INCEPTION_V3,
    MOBILENET_V2,
    RESNET18,
    RESNET50,
    SQUEEZENET,
    VGG16,
    XCEPTION,
)
from trainer.architectures.network import Network, build
from trainer.bundle import save
from trainer.imagenet import fetch, imagenet_file
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA
from trainer.weights import fit, load_base
from trainer.weights_file import WeightsError, read_state

MOBILENET_FILE = SHARED / "weights" / "mobilenet_v2_imagenet.pth"
SQUEEZENET_FILE = SHARED / "weights" / "squeezenet1_1_features_imagenet.safetensors"


def made(architecture: Architecture, channels: int = 3, side_px: int = 96, seed: int = 0) -> Network:
    torch.manual_seed(seed)
    return build(architecture, architecture.dimensions(channels, side_px, side_px, 1)).eval()


def shaken(library: nn.Module) -> nn.Module:
    """Batch norms as after training: of a fresh network they do nothing, and could be anywhere."""
    generator = torch.Generator().manual_seed(5)
    for module in library.modules():
        if isinstance(module, nn.BatchNorm2d) and module.running_mean is not None and module.running_var is not None:
            module.running_mean.normal_(0, 0.1, generator=generator)
            module.running_var.uniform_(0.5, 1.5, generator=generator)
    return library.eval()


def torchvision(name: str, **options: object) -> Callable[[], nn.Module]:
    def library() -> nn.Module:
        import torchvision.models

        module = getattr(torchvision.models, name)(weights=None, **options)
        assert isinstance(module, nn.Module)
        return module

    return library


def timm(name: str) -> Callable[[], nn.Module]:
    def library() -> nn.Module:
        import timm as timm_

        return timm_.create_model(name, pretrained=False)

    return library


def map_of(library: nn.Module, x: Tensor) -> Tensor:
    """What the library's network makes of a sample before its classifier."""
    forward = getattr(library, "forward_features", None) or getattr(library, "features", None)
    if forward is None:  # torchvision's residual networks and inceptions: what comes before the pool
        seen: list[Tensor] = []
        pool = library.get_submodule("avgpool")
        hook = pool.register_forward_hook(lambda *given: seen.append(given[1][0]))
        library(x)
        hook.remove()
        return seen[0]
    found = forward(x)
    assert isinstance(found, Tensor)
    return found


@pytest.mark.parametrize(
    ("architecture", "library", "activation"),
    [
        (RESNET50, torchvision("resnet50"), False),
        (RESNET18, torchvision("resnet18"), False),
        (MOBILENET_V2, torchvision("mobilenet_v2"), False),
        (SQUEEZENET, torchvision("squeezenet1_1"), False),
        (DENSENET121, torchvision("densenet121"), True),
        (INCEPTION_V3, torchvision("inception_v3", init_weights=False, aux_logits=True), False),
        (INCEPTION_RESNET_V2, timm("inception_resnet_v2"), False),
        (XCEPTION, timm("legacy_xception"), False),
        (MOBILENET_V2, timm("mobilenetv2_100"), False),
        (CONVNEXT_TINY, timm("convnext_tiny"), False),
        (RESNET50, timm("resnet50"), False),
    ],
    ids=lambda one: getattr(one, "name", ""),
)
def test_a_librarys_weights_make_the_librarys_maps(
    architecture: Architecture, library: Callable[[], nn.Module], activation: bool
) -> None:
    """By name, into our stages, halves of blocks included; so the line through them changes nothing."""
    torch.manual_seed(1)
    theirs = shaken(library())
    ours = made(architecture)
    report = fit(ours, theirs.state_dict(), "the library", architecture)
    assert report.complete
    assert (report.missing, report.mismatched, report.adapted, report.folded) == ((), (), (), False)
    x = torch.randn(2, 3, 96, 96)
    with torch.no_grad():
        expected = map_of(theirs, x)
        expected = expected.relu() if activation else expected
        found = ours.run(x, 0, len(architecture.stages))
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-4 * float(expected.abs().max()))


@pytest.mark.parametrize("architecture", [VGG16, ALEXNET], ids=lambda one: one.name)
def test_dense_layers_of_imagenet_are_left_out(architecture: Architecture) -> None:
    torch.manual_seed(1)
    with torch.device("meta"):
        names = set(torchvision(architecture.name)().state_dict())
    ours = made(architecture)
    kept = {name for name in names if name.startswith("features.")}
    assert set(ours.library_names.values()) == kept


def test_one_channel_gets_the_sum_of_three() -> None:
    state = torchvision("squeezenet1_1")().state_dict()
    ours = made(SQUEEZENET, channels=1)
    report = fit(ours, state, "the library", SQUEEZENET)
    assert report.complete
    assert report.adapted == ("features.0.weight",)
    torch.testing.assert_close(
        ours.get_parameter("stages.stem.0.weight"), state["features.0.weight"].sum(dim=1, keepdim=True)
    )
    assert report.sentence == (
        "the library: 50 of 50 tensors of the base; features.0.weight fitted to another number of channels;"
        " 2 not needed (classifier.1.weight, classifier.1.bias)."
    )


def test_what_does_not_fit_is_said_and_left_alone() -> None:
    state = dict(torchvision("resnet18")().state_dict())
    del state["layer1.0.conv1.weight"]
    state["layer2.0.conv1.weight"] = torch.zeros(1, 2, 3, 3)
    ours = made(RESNET18)
    before = {name: value.clone() for name, value in ours.state_dict().items()}
    report = fit(ours, state, "half a file", RESNET18)
    assert not report.complete
    assert report.missing == ("layer1.0.conv1.weight",)
    assert report.mismatched == ("layer2.0.conv1.weight: 1×2×3×3, not 128×64×3×3",)
    assert "1 missing there and left random (layer1.0.conv1.weight)" in report.sentence
    after = ours.state_dict()
    assert after["stages.conv2_1.conv1.weight"].equal(before["stages.conv2_1.conv1.weight"])
    assert after["stages.conv3_1.conv1.weight"].equal(before["stages.conv3_1.conv1.weight"])
    assert after["stages.stem.conv1.weight"].equal(state["conv1.weight"])
    assert after["stages.head.0.weight"].equal(before["stages.head.0.weight"])


def test_wrappers_and_old_names_are_seen_through(tmp_path: Path) -> None:
    state = torchvision("densenet121")().state_dict()
    old = {
        "module." + name.replace("norm1", "norm.1").replace("conv2", "conv.2"): value for name, value in state.items()
    }
    torch.save({"epoch": 3, "state_dict": old}, tmp_path / "checkpoint.pth")
    report = load_base(made(DENSENET121), DENSENET121, str(tmp_path / "checkpoint.pth"))
    assert report.complete


def test_anothers_weights_are_refused() -> None:
    with pytest.raises(WeightsError, match=r"nothing in it belongs to VGG16; it has, for example, conv1.weight"):
        fit(made(VGG16), torchvision("resnet18")().state_dict(), "resnet.pth", VGG16)


def test_weights_that_are_no_numbers_are_refused() -> None:
    state = dict(torchvision("squeezenet1_1")().state_dict())
    state["features.3.squeeze.weight"] = torch.full_like(state["features.3.squeeze.weight"], torch.nan)
    with pytest.raises(WeightsError, match=r"features.3.squeeze.weight holds values that are no numbers"):
        fit(made(SQUEEZENET), state, "failed.pth", SQUEEZENET)


class Opened:
    """Says so, if somebody runs it."""

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, ("opened",))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (lambda path: torch.save({"a": Opened()}, path), "not a file of weights that can be read safely"),
        (lambda path: torch.save([1, 2], path), "holds a list, not named tensors"),
        (lambda path: torch.save({"lr": 0.1}, path), "holds no tensors"),
        (lambda path: path.write_bytes(b"nothing of the kind"), "not a file of weights that can be read safely"),
        (lambda path: path.write_bytes(b""), "not a file of weights that can be read safely"),
        (lambda path: path.write_bytes(b"\xff" * 8 + b"{}"), "claims a header of"),
        (lambda path: path.write_bytes(safetensors.torch.save({"a": torch.ones(9)})[:-4]), "damaged safetensors"),
    ],
)
def test_files_that_are_none_are_refused(
    content: Callable[[Path], object], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "weights.pth"
    content(path)
    with pytest.raises(WeightsError) as caught:
        read_state(path)
    assert sentence in str(caught.value)
    assert "weights.pth" in str(caught.value)
    assert not (tmp_path / "opened").exists()


@pytest.mark.shared_data
@pytest.mark.skipif(not MOBILENET_FILE.is_file(), reason="../shared/data/weights is not beside this checkout")
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize(
    ("architecture", "path", "folded"),
    [(MOBILENET_V2, MOBILENET_FILE, True), (SQUEEZENET, SQUEEZENET_FILE, False)],
    ids=lambda one: getattr(one, "name", ""),
)
def test_real_weights_fit(architecture: Architecture, path: Path, folded: bool, channels: int) -> None:
    network = made(architecture, channels)
    report = load_base(network, architecture, str(path))
    assert report.complete
    assert report.folded is folded
    assert bool(report.adapted) is (channels == 1)
    assert ("keep them frozen" in report.sentence) is folded


def test_phantom_weights_come_from_a_bundled_model(tmp_path: Path) -> None:
    for number, task in enumerate((CT_L1_TISSUE, CT_VERTEBRA)):
        card, network = untrained(task, BCC_NET, seed=number)
        save(tmp_path / task.id, card, network)
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "card.json").write_text("{}")
    for number, task in enumerate((CT_L1_TISSUE, CT_VERTEBRA)):
        ours = made(BCC_NET, channels=1, seed=9)
        report = load_base(ours, BCC_NET, "phantom", task=task.id, models=tmp_path)
        assert report.complete
        assert report.source == "simulated patients, BCC-Net untrained"
        _, expected = untrained(task, BCC_NET, seed=number)
        assert ours.stage("dense4").state_dict().keys() == expected.stage("dense4").state_dict().keys()
        assert all(
            value.equal(expected.stage("dense4").state_dict()[name])
            for name, value in ours.stage("dense4").state_dict().items()
        )
    with pytest.raises(WeightsError, match="there are no weights of VGG16 from simulated patients"):
        load_base(made(VGG16), VGG16, "phantom", models=tmp_path)


def test_random_weights_are_reported_as_such() -> None:
    assert load_base(made(BCC_NET), BCC_NET, "random").sentence == "random weights."
    with pytest.raises(WeightsError, match="there is no such file of weights"):
        load_base(made(BCC_NET), BCC_NET, "no/such.pth")
    with pytest.raises(WeightsError, match="there are no ImageNet weights for BCC-Net"):
        load_base(made(BCC_NET), BCC_NET, "imagenet")


class Answer(io.BytesIO):
    """What a server answers."""

    def __init__(self, content: bytes, length: int | None = None) -> None:
        super().__init__(content)
        self.headers = {"Content-Length": str(len(content) if length is None else length)}


CONTENT = b"weights" * 1000
URL = f"https://weights.example/net-{hashlib.sha256(CONTENT).hexdigest()[:8]}.pth"


def test_weights_are_fetched_once_and_checked(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    asked: list[str] = []

    def server(url: str) -> IO[bytes]:
        asked.append(url)
        return Answer(CONTENT)

    place = tmp_path / "cache" / "net.pth"
    for _ in range(2):
        path = fetch(URL, place, "Net", lambda done, total: seen.append((done, total)), server)
        assert path.read_bytes() == CONTENT
    assert asked == [URL]
    assert seen == [(7000, 7000)]
    place.write_bytes(b"cut short by a power cut")
    assert fetch(URL, place, "Net", None, server).read_bytes() == CONTENT
    assert [file.name for file in place.parent.iterdir()] == ["net.pth"]


def unreachable(_url: str) -> IO[bytes]:
    raise URLError("Name or service not known")


@pytest.mark.parametrize(
    ("server", "sentence"),
    [
        (unreachable, r"Net: its ImageNet weights are not on this machine, and weights.example cannot be reached"),
        (lambda _url: Answer(b"<html>Please log in</html>"), "is not the file of weights"),
        (lambda _url: Answer(CONTENT[:100], len(CONTENT)), "the connection ended after 100 of 7000 bytes"),
    ],
)
def test_what_goes_wrong_on_the_way_is_said(server: Callable[[str], IO[bytes]], sentence: str, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=sentence):
        fetch(URL, tmp_path / "net.pth", "Net", None, server)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(WeightsError, match="names no digest"):
        fetch("https://weights.example/net.pth", tmp_path / "net.pth", "Net", None, server)


def test_the_libraries_name_address_and_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    asked: list[str] = []

    def server(url: str) -> IO[bytes]:
        asked.append(url)
        return unreachable(url)

    for architecture in (VGG16, RESNET18, XCEPTION):
        with pytest.raises(WeightsError, match="give the file by its name, or start from phantom or random weights"):
            imagenet_file(architecture, opener=server)
    assert [Path(url).name for url in asked] == [
        "vgg16-397923af.pth",
        "resnet18-f37072fd.pth",
        "xception-43020ad28.pth",
    ]
    state = torchvision("resnet18")().state_dict()
    buffer = io.BytesIO()
    torch.save(state, buffer)
    # A file that is there but is not the one meant is fetched again, not used.
    place = tmp_path / "hub" / "checkpoints" / "resnet18-f37072fd.pth"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(buffer.getvalue())
    with pytest.raises(WeightsError, match="is not the file of weights"):
        load_base_from(lambda _url: Answer(buffer.getvalue()))


def load_base_from(server: Callable[[str], IO[bytes]]) -> Path:
    return imagenet_file(RESNET18, opener=server)
