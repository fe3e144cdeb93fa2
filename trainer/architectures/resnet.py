"""ResNet18 and ResNet50: residual blocks, numbered as Keras does (conv2_1 is the first block behind the stem)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.architectures.architecture import IMAGENET, Architecture, Base

if TYPE_CHECKING:
    from torch import nn

_STEM = ("conv1", "bn1", "relu", "maxpool")


def _resnet18(channels: int) -> Base:
    from torchvision.models import resnet18

    library = resnet18(weights=None)
    return Base(_stages(library, channels), library)


def _resnet50(channels: int) -> Base:
    from torchvision.models import resnet50

    from trainer.architectures.halves import BottleneckEntry, BottleneckExit

    library = resnet50(weights=None)
    stages: dict[str, nn.Module] = {}
    for name, stage in _stages(library, channels).items():
        if name == "conv5_1":
            block = library.layer4[0]
            stages |= {"conv5_1a": BottleneckEntry(block), "conv5_1b": BottleneckExit(block)}
        else:
            stages[name] = stage
    return Base(stages, library)


def _stages(library: Any, channels: int) -> dict[str, nn.Module]:
    from trainer.architectures.pieces import adapt, named

    adapt(library.conv1, channels)
    stages: dict[str, nn.Module] = {"stem": named(library, *_STEM)}
    for n in range(1, 5):
        for number, block in enumerate(library.get_submodule(f"layer{n}"), start=1):
            stages[f"conv{n + 1}_{number}"] = block
    return stages


def _names(blocks: tuple[int, int, int, int]) -> tuple[str, ...]:
    return ("stem", *(f"conv{n}_{number}" for n, of in enumerate(blocks, start=2) for number in range(1, of + 1)))


RESNET18 = Architecture(
    name="resnet18",
    title="ResNet18",
    stages=_names((2, 2, 2, 2)),
    upper="conv5_1",
    look_at="stages.conv5_2",
    smallest_px=32,
    build=_resnet18,
    imagenet="torchvision:ResNet18_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
# Keras layers 150-175 begin inside the first block of conv5, with the shortcut's and the third convolution: that
# block is two stages here. Keras shrinks the map in a block's first convolution, torchvision in its second.
RESNET50 = Architecture(
    name="resnet50",
    title="ResNet50",
    stages=tuple(
        part for name in _names((3, 4, 6, 3)) for part in (("conv5_1a", "conv5_1b") if name == "conv5_1" else (name,))
    ),
    upper="conv5_1b",
    look_at="stages.conv5_3",
    smallest_px=32,
    build=_resnet50,
    imagenet="torchvision:ResNet50_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
