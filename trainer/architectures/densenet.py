"""DenseNet121 and DenseNet169: every layer sees all before it."""

from __future__ import annotations

from trainer.architectures.architecture import IMAGENET, Architecture, Base

_STAGES = ("stem", "dense1", "transition1", "dense2", "transition2", "dense3", "transition3", "dense4")


def _base(blocks: tuple[int, int, int, int], channels: int) -> Base:
    from torch import nn
    from torchvision.models import DenseNet

    from trainer.architectures.pieces import adapt, chain, named, part

    library = DenseNet(32, blocks, 64)
    features = library.features
    adapt(features.conv0, channels)
    stages: dict[str, nn.Module] = {"stem": part(features, 0, 4)}
    for n in (1, 2, 3):
        stages[f"dense{n}"] = named(features, f"denseblock{n}")
        stages[f"transition{n}"] = named(features, f"transition{n}")
    last = (("denseblock4", features.denseblock4), ("norm5", features.norm5), ("relu5", nn.ReLU()))
    stages["dense4"] = chain(last)
    return Base(stages, library)


DENSENET121 = Architecture(
    name="densenet121",
    title="DenseNet121",
    stages=_STAGES,
    upper="dense4",
    look_at="stages.dense4",
    smallest_px=32,
    build=lambda channels: _base((6, 12, 24, 16), channels),
    imagenet="torchvision:DenseNet121_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
DENSENET169 = Architecture(
    name="densenet169",
    title="DenseNet169",
    stages=_STAGES,
    upper="dense4",
    look_at="stages.dense4",
    smallest_px=32,
    build=lambda channels: _base((6, 12, 32, 32), channels),
    imagenet="torchvision:DenseNet169_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
